//! Who may attend an activity, and which results make sense: rules of one person in one activity.

use chrono::{Datelike, NaiveDate};
use thiserror::Error;

use super::{Activity, ActivityKind, ActivityState, Attendance, JobResult};
use crate::domain::checks::{self, FieldFault};
use crate::domain::span::Span;
use crate::viet::PartialDate;

/// From this age on people work (Labour Code 2019, article 3): a class for a trade is not for children.
const WORKING_AGE: i32 = 15;

/// What stands against a person in an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum AttendanceFault {
    /// A fault that any field may have.
    #[error(transparent)]
    Field(#[from] FieldFault),
    /// The person lived in no household of the register while the activity went on.
    #[error("did not live here then")]
    NotLivingHere,
    /// The activity was cancelled.
    #[error("was cancelled")]
    Cancelled,
    /// A result of what is only planned.
    #[error("has not begun")]
    NotBegun,
    /// A day from which somebody works who found no work.
    #[error("a day without work")]
    DayWithoutJob,
    /// The work began before the activity did.
    #[error("began before the activity")]
    JobBefore,
}

/// Whether somebody with these stays may attend an activity: they lived here on some day of it.
///
/// # Errors
/// [`AttendanceFault::NotLivingHere`], [`AttendanceFault::Cancelled`].
pub fn may_attend(activity: &Activity, mut stays: impl Iterator<Item = Span>) -> Result<(), AttendanceFault> {
    if activity.state == ActivityState::Cancelled {
        return Err(AttendanceFault::Cancelled);
    }
    let last = activity.until.unwrap_or(activity.from);
    let touches = |stay: Span| {
        stay.first_day().is_none_or(|first| first <= last)
            && stay.left.is_none_or(|left| left.latest() >= activity.from)
    };
    if stays.any(touches) { Ok(()) } else { Err(AttendanceFault::NotLivingHere) }
}

/// What is wrong with the results of a person on a day, each with the code of its field.
pub fn faults(
    attendance: &Attendance,
    activity: &Activity,
    today: NaiveDate,
) -> Vec<(&'static str, AttendanceFault)> {
    let planned = activity.state == ActivityState::Planned;
    let result = (planned && attendance.result.is_some()).then_some(("result", AttendanceFault::NotBegun));
    let job = (planned && attendance.job.is_some()).then_some(("job", AttendanceFault::NotBegun));
    let from = attendance.job_from.and_then(|day| job_day(attendance, activity, day, today));
    result.into_iter().chain(job).chain(from.map(|fault| ("job_from", fault))).collect()
}

fn job_day(
    attendance: &Attendance,
    activity: &Activity,
    day: NaiveDate,
    today: NaiveDate,
) -> Option<AttendanceFault> {
    if !attendance.job.is_some_and(JobResult::is_work) {
        return Some(AttendanceFault::DayWithoutJob);
    }
    if day < activity.from {
        return Some(AttendanceFault::JobBefore);
    }
    checks::happened(day, today).err().map(AttendanceFault::from)
}

/// Whether a person is younger than people work, at an activity about work; a warning, as births are often
/// known to the year only.
pub fn is_too_young(activity: &Activity, born: Option<PartialDate>) -> bool {
    use ActivityKind::{JobCounselling, TrainingClass, WorkAbroad};
    let about_work = matches!(activity.kind, TrainingClass | JobCounselling | WorkAbroad);
    let last = activity.until.unwrap_or(activity.from);
    about_work && born.is_some_and(|born| born.earliest() > years_before(last, WORKING_AGE))
}

fn years_before(day: NaiveDate, years: i32) -> NaiveDate {
    // 29 February stands on the 28th in years without it.
    day.with_year(day.year() - years).or_else(|| day.pred_opt()?.with_year(day.year() - years)).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::super::TrainingResult;
    use super::super::sample::{activity, day};
    use super::*;
    use crate::domain::id::{ActivityId, MemberId};

    fn class() -> Activity {
        Activity { until: Some(day("2026-06-30")), ..activity(ActivityKind::TrainingClass, "2026-04-01") }
    }

    fn stay(from: Option<&str>, left: Option<&str>) -> Span {
        let date = |iso: &str| PartialDate::from_iso(iso).unwrap();
        Span { from: from.map(date), left: left.map(date) }
    }

    fn person() -> Attendance {
        Attendance {
            activity: ActivityId(1),
            member: MemberId(1),
            result: Some(TrainingResult::Completed),
            job: Some(JobResult::Employed),
            job_from: Some(day("2026-08-01")),
            note: String::new(),
        }
    }

    fn found(person: &Attendance) -> Vec<(&'static str, AttendanceFault)> {
        faults(person, &class(), day("2026-11-22"))
    }

    #[test]
    fn who_lived_here_on_some_day_of_it_may_attend() {
        let may = |from, left| may_attend(&class(), [stay(from, left)].into_iter());
        assert_eq!(may(None, None), Ok(()));
        assert_eq!(may(Some("2026-06-30"), None), Ok(()));
        assert_eq!(may(None, Some("2026-04-01")), Ok(()));
        assert_eq!(may(None, Some("2026")), Ok(()), "some time in the year may be after the class");
        assert_eq!(may(None, Some("2026-03-31")), Err(AttendanceFault::NotLivingHere));
        assert_eq!(may(Some("2026-07-01"), None), Err(AttendanceFault::NotLivingHere));
        assert_eq!(may_attend(&class(), std::iter::empty()), Err(AttendanceFault::NotLivingHere));
    }

    #[test]
    fn nobody_attends_what_was_cancelled() {
        let cancelled = Activity { state: ActivityState::Cancelled, ..class() };
        let may = may_attend(&cancelled, [stay(None, None)].into_iter());
        assert_eq!(may, Err(AttendanceFault::Cancelled));
    }

    #[test]
    fn results_come_after_the_beginning() {
        let plan = Activity { state: ActivityState::Planned, ..class() };
        let before = faults(&person(), &plan, day("2026-11-22"));
        let fault = AttendanceFault::NotBegun;
        assert_eq!(before, [("result", fault), ("job", fault)]);
        assert_eq!(found(&person()), []);
    }

    #[test]
    fn the_day_of_a_job_belongs_to_a_job_after_the_activity_began() {
        let from = |job, iso| Attendance { job, job_from: Some(day(iso)), ..person() };
        let told = |person| found(&person).into_iter().map(|(_, fault)| fault).collect::<Vec<_>>();
        assert_eq!(told(from(None, "2026-08-01")), [AttendanceFault::DayWithoutJob]);
        assert_eq!(told(from(Some(JobResult::None), "2026-08-01")), [AttendanceFault::DayWithoutJob]);
        assert_eq!(told(from(Some(JobResult::Abroad), "2026-03-31")), [AttendanceFault::JobBefore]);
        assert_eq!(told(from(Some(JobResult::Abroad), "2026-11-23")), [FieldFault::Future.into()]);
    }

    #[test]
    fn a_trade_is_learnt_from_fifteen_on() {
        let young = |born| is_too_young(&class(), Some(PartialDate::from_iso(born).unwrap()));
        assert!(young("2011-07-01") && !young("2011-06-30"));
        assert!(!young("2011"), "a year alone may be early enough");
        assert!(!is_too_young(&class(), None));
        let event = activity(ActivityKind::Event, "2026-06-30");
        assert!(!is_too_young(&event, Some(PartialDate::from_iso("2020").unwrap())));
    }
}
