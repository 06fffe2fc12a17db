//! An objection and its re-check.

use chrono::NaiveDate;

use super::done;
use crate::domain::round::fault::{RoundFault, unless};
use crate::domain::round::working_days::{POSTING_DAYS, working_days_after};
use crate::domain::round::{Complaint, RoundDossier};

/// What is wrong with an objection.
pub fn complaint(complaint: &Complaint, dossier: &RoundDossier, today: NaiveDate) -> Vec<RoundFault> {
    let mut faults: Vec<RoundFault> = done(complaint.received, &dossier.round, today).collect();
    faults.extend(unless(!complaint.content.trim().is_empty(), RoundFault::NoContent));
    if let Some((on, _)) = complaint.rechecked {
        faults.extend(recheck(complaint.received, on, today));
    }
    let listed = dossier.tasks.iter().any(|facts| facts.task.household == complaint.household);
    faults.extend(unless(listed, RoundFault::NotOnTheList));
    faults
}

fn recheck(received: NaiveDate, on: NaiveDate, today: NaiveDate) -> impl Iterator<Item = RoundFault> {
    let days = working_days_after(received, on);
    let faults = [
        unless(on >= received, RoundFault::RecheckFirst),
        unless(on <= today, RoundFault::Future),
        unless(days <= POSTING_DAYS, RoundFault::LateRecheck(days)),
    ];
    faults.into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::HouseholdId;
    use crate::domain::round::ComplaintOutcome;
    use crate::domain::round::sample::{self, day, dossier, task};

    fn faults(change: impl FnOnce(&mut Complaint)) -> Vec<RoundFault> {
        let mut changed = sample::complaint(1, 1).value;
        change(&mut changed);
        complaint(&changed, &dossier(vec![task(1, 4)]), day("2026-11-22"))
    }

    fn rechecked(on: &str) -> Vec<RoundFault> {
        faults(|complaint| complaint.rechecked = Some((day(on), ComplaintOutcome::Rejected)))
    }

    #[test]
    fn a_re_check_follows_within_three_working_days() {
        assert_eq!(rechecked("2026-11-13"), []);
        assert_eq!(rechecked("2026-11-16"), [RoundFault::LateRecheck(4)], "received on a Tuesday");
        assert_eq!(rechecked("2026-11-09"), [RoundFault::RecheckFirst]);
        assert!(rechecked("2026-11-23").contains(&RoundFault::Future));
    }

    #[test]
    fn an_objection_is_about_a_household_of_the_list_and_says_something() {
        assert_eq!(faults(|_| {}), []);
        assert_eq!(faults(|complaint| complaint.content = " ".into()), [RoundFault::NoContent]);
        let stranger = faults(|complaint| complaint.household = HouseholdId(9));
        assert_eq!(stranger, [RoundFault::NotOnTheList]);
        assert!(stranger[0].is_warning());
        assert_eq!(faults(|complaint| complaint.received = day("2026-11-23")), [RoundFault::Future]);
    }
}
