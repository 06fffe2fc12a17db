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

    /// Share of the attendants who completed it, in whole per cent rounded half up; nothing where nobody attended.
    pub fn completed_percent(&self) -> Option<usize> {
        percent(self.completed, self.attendants)
    }

    /// Share of the attendants who found work, in whole per cent rounded half up; nothing where nobody attended.
    pub fn work_percent(&self) -> Option<usize> {
        percent(self.found_work, self.attendants)
    }
}

fn percent(part: usize, whole: usize) -> Option<usize> {
    (part * 200 + whole).checked_div(whole * 2)
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
        assert_eq!((outcome.completed_percent(), outcome.work_percent()), (Some(50), Some(50)));
    }

    #[test]
    fn nobody_has_no_share() {
        assert_eq!(Outcome::default().completed_percent(), None);
        assert_eq!(percent(1, 3), Some(33));
        assert_eq!(percent(1, 8), Some(13), "12.5 is rounded up");
    }
}
