//! What came of an activity for one person or for several at once: how it ended, what work was found.

use super::super::{AsideLine, Faults, Field, Form, FormDialog, Purpose, Reading, Weight, choices, perform};
use crate::app::board::{BoardForm, Subject};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::domain::activity::{
    Activity, ActivityFacts, ActivityOperation, Attendance, Attendant, JobResult, TrainingResult,
    attendance_faults, is_too_young,
};
use crate::domain::id::{ActivityId, AttendanceId};
use crate::domain::operation::Operation;
use crate::domain::stored::{Edit, Rev, Stored};

/// The name of the form in drafts.
pub const RESULTS: &str = "results";
/// People named beside the form; the rest are counted.
const MOST_NAMED: usize = 12;

/// Results of these people. For several, an empty field leaves what each of them has.
#[derive(Debug)]
struct SaveResults {
    id: ActivityId,
    activity: Activity,
    people: Vec<Attendant>,
}

/// The form for some of the people who attend.
pub fn open(facts: &ActivityFacts, people: Vec<Attendant>, at: &At) -> Dialog {
    let only = if let [one] = people.as_slice() { Some(&one.attendance.value) } else { None };
    let form = Form::new(fields(only, at));
    let purpose = SaveResults { id: facts.activity.id, activity: facts.activity.value.clone(), people };
    FormDialog::open(purpose, form, at)
}

fn fields(only: Option<&Attendance>, at: &At) -> Vec<Field> {
    let lang = at.lang;
    let results = choices::of(TrainingResult::ALL, TrainingResult::code, |r| lang.training_result(r));
    let jobs = choices::of(JobResult::ALL, JobResult::code, |job| lang.job_result(job));
    let result = only.and_then(|a| a.result).map_or("", TrainingResult::code);
    let job = only.and_then(|a| a.job).map_or("", JobResult::code);
    let from = only.and_then(|a| a.job_from).map(|day| at.day(day)).unwrap_or_default();
    let hint = if only.is_none() { lang.hint_leaves_as_is() } else { "" };
    vec![
        Field::choice("result", lang.field_result(), results, result).hint(hint),
        Field::choice("job", lang.field_job(), jobs, job).hint(hint),
        Field::date("job_from", lang.field_job_from(), &from).hint(hint),
        Field::text("note", lang.field_job_note(), only.map_or("", |a| &a.note)).hint(hint),
    ]
}

/// What was typed.
struct Typed {
    result: Option<TrainingResult>,
    job: Option<JobResult>,
    job_from: Option<chrono::NaiveDate>,
    note: String,
}

fn read(reading: &mut Reading) -> Typed {
    Typed {
        result: reading.coded_or_none("result", TrainingResult::from_code),
        job: reading.coded_or_none("job", JobResult::from_code),
        job_from: reading.optional_day("job_from"),
        note: reading.text("note"),
    }
}

impl Typed {
    /// The attendance of the one person.
    fn whole(&self, before: &Attendance) -> Attendance {
        Attendance {
            result: self.result,
            job: self.job,
            job_from: self.job_from,
            note: self.note.clone(),
            ..before.clone()
        }
    }

    /// The attendance of one of several; whoever has no work has no day of it.
    fn over(&self, before: &Attendance) -> Attendance {
        let job = self.job.or(before.job);
        let day = self.job_from.or(before.job_from);
        Attendance {
            result: self.result.or(before.result),
            job,
            job_from: if self.job == Some(JobResult::None) { self.job_from } else { day },
            note: if self.note.is_empty() { before.note.clone() } else { self.note.clone() },
            ..before.clone()
        }
    }
}

impl SaveResults {
    fn saved(&self, typed: &Typed) -> Vec<Edit<AttendanceId, Attendance>> {
        let edit = |stored: &Stored<AttendanceId, Attendance>| {
            let value = if self.people.len() == 1 { typed.whole(stored) } else { typed.over(stored) };
            Edit::of(stored, value)
        };
        self.people.iter().map(|one| edit(&one.attendance)).collect()
    }
}

impl Purpose for SaveResults {
    fn title(&self, at: &At) -> String {
        match self.people.as_slice() {
            [one] => at.lang.title_result(&one.name),
            several => at.lang.title_results(several.len()),
        }
    }

    fn draft_of(&self) -> Option<DraftOf> {
        let ids = self.people.iter().map(|one| one.attendance.id.0);
        Some(DraftOf::Board(Subject::Activity(self.id), BoardForm::among(RESULTS, ids)))
    }

    fn revs(&self) -> Vec<Rev> {
        self.people.iter().map(|one| one.attendance.rev).collect()
    }

    fn aside(&self, _form: &Form, at: &At) -> Vec<AsideLine> {
        let name = |one: &Attendant| AsideLine::new(Weight::Plain, format!("{} · {}", one.name, one.code));
        let young = self.people.iter().filter(|one| is_too_young(&self.activity, one.born));
        let young = young.map(|one| {
            AsideLine::new(Weight::Warning, format!("{}: {}", one.name, at.lang.warn_too_young()))
        });
        let more = self.people.len().saturating_sub(MOST_NAMED);
        let more = (more > 0).then(|| AsideLine::new(Weight::Faint, at.lang.aside_and_more(more)));
        self.people.iter().take(MOST_NAMED).map(name).chain(more).chain(young).collect()
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let edits = self.saved(&read(&mut reading));
        for edit in &edits {
            for (field, fault) in attendance_faults(&edit.value, &self.activity, at.today) {
                reading.also(field, at.lang.attendance_fault(fault));
            }
        }
        reading.finish(perform(Operation::Activity(ActivityOperation::SaveAttendances(edits))))
    }
}
