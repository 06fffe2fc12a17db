//! A class of 2025: who attended, who finished, who found work.

use super::Helper;
use super::information::activity;
use super::programmes::Programmes;
use crate::domain::activity::{
    Activity, ActivityKind, ActivityOperation, Attendance, JobResult, TrainingResult,
};
use crate::domain::id::{ActivityId, MemberId};
use crate::domain::operation::Operation;
use crate::domain::stored::Edit;
use crate::shell::demo::calendar::ymd;
use crate::store::Result;

/// People in the class.
const ATTENDANTS: usize = 25;

/// Enters the class with its people.
pub fn train(helper: &mut Helper, programmes: &Programmes) -> Result<()> {
    let class = Activity {
        place: "Trung tâm GDNN–GDTX".to_owned(),
        units: 1,
        unit: "lớp".to_owned(),
        given: 75_000_000,
        spent: 73_500_000,
        audience: 25,
        ..activity(ActivityKind::TrainingClass, "Kỹ thuật chăn nuôi bò sinh sản", programmes.of("DA4"), 6)
    };
    let save = Operation::Activity(ActivityOperation::Save(Edit::new(class)));
    let Some(class) = helper.batch.apply(&save)?.activities().first().copied() else { return Ok(()) };
    let pupils = helper.choose(ATTENDANTS, |n| (n.is_listed() || n.escaped()) && n.someone(18, 55).is_some());
    let members = pupils.iter().filter_map(|pupil| pupil.someone(18, 55)).map(|someone| someone.member);
    let people = members.enumerate().map(|(at, member)| attendance(class, member, at)).collect();
    helper.batch.apply(&Operation::Activity(ActivityOperation::AddAttendances(people))).map(drop)
}

fn attendance(activity: ActivityId, member: MemberId, at: usize) -> Attendance {
    let result = if at % 9 == 8 { TrainingResult::DroppedOut } else { TrainingResult::Completed };
    let job = match at % 4 {
        _ if result == TrainingResult::DroppedOut => None,
        0 => Some(JobResult::Employed),
        1 | 2 => Some(JobResult::SelfEmployed),
        _ => Some(JobResult::None),
    };
    let job_from = job.filter(|job| *job != JobResult::None).map(|_| ymd(2025, 9, 1));
    Attendance { activity, member, result: Some(result), job, job_from, note: String::new() }
}
