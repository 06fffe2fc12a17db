//! What came of a class: how many completed it, how many found work.

use super::{Attendance, JobResult, TrainingResult};

/// What came of an activity for those who attended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Outcome {
    /// Who attended.
    pub attendants: usize,
    /// Who completed it.
    pub completed: usize,
    /// Who left early.
    pub dropped_out: usize,
    /// Who did not pass.
    pub failed: usize,
    /// Of whom it is known whether they found work.
    pub asked: usize,
    /// Who found work of any kind.
    pub found_work: usize,
}

impl Outcome {
    /// What came of it for these people.
    pub fn of<'a>(people: impl IntoIterator<Item = &'a Attendance>) -> Self {
        people.into_iter().fold(Self::default(), Self::with)
    }

    fn with(mut self, person: &Attendance) -> Self {
        self.attendants += 1;
        self.completed += usize::from(person.result == Some(TrainingResult::Completed));
        self.dropped_out += usize::from(person.result == Some(TrainingResult::DroppedOut));
        self.failed += usize::from(person.result == Some(TrainingResult::Failed));
        self.asked += usize::from(person.job.is_some());
        self.found_work += usize::from(person.job.is_some_and(JobResult::is_work));
        self
    }

    /// Who has no result yet.
    pub fn going_on(&self) -> usize {
        self.attendants - self.completed - self.dropped_out - self.failed
    }

    /// Share of the attendants who completed it, in tenths of a per cent rounded half up; nothing where nobody attended.
    pub fn completed_tenths(&self) -> Option<i64> {
        tenths(self.completed, self.attendants)
    }

    /// Share of the attendants who found work, in tenths of a per cent rounded half up; nothing where nobody attended.
    pub fn work_tenths(&self) -> Option<i64> {
        tenths(self.found_work, self.attendants)
    }
}

fn tenths(part: usize, whole: usize) -> Option<i64> {
    let tenths = (part * 2000 + whole).checked_div(whole * 2)?;
    i64::try_from(tenths).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::{ActivityId, MemberId};

    fn person(result: Option<TrainingResult>, job: Option<JobResult>) -> Attendance {
        Attendance {
            activity: ActivityId(1),
            member: MemberId(1),
            result,
            job,
            job_from: None,
            note: String::new(),
        }
    }

    #[test]
    fn a_class_tells_who_completed_it_and_who_found_work() {
        use TrainingResult::{Completed, DroppedOut, Failed};
        let people = [
            person(Some(Completed), Some(JobResult::Employed)),
            person(Some(Completed), Some(JobResult::SelfEmployed)),
            person(Some(Completed), Some(JobResult::None)),
            person(Some(DroppedOut), None),
            person(Some(Failed), Some(JobResult::Abroad)),
            person(None, None),
        ];
        let outcome = Outcome::of(&people);
        assert_eq!((outcome.attendants, outcome.completed, outcome.going_on()), (6, 3, 1));
        assert_eq!((outcome.asked, outcome.found_work), (4, 3));
        assert_eq!((outcome.completed_tenths(), outcome.work_tenths()), (Some(500), Some(500)));
    }

    #[test]
    fn nobody_has_no_share() {
        assert_eq!(Outcome::default().completed_tenths(), None);
        assert_eq!((tenths(1, 3), tenths(6, 14)), (Some(333), Some(429)));
        assert_eq!(tenths(1, 16), Some(63), "6.25 is rounded up");
    }
}
