//! The villagers' meeting, and what it said of one household.

use chrono::NaiveDate;

use super::done;
use crate::domain::round::fault::{RoundFault, unless};
use crate::domain::round::{Meeting, Round, RoundDossier, TaskFacts, Verdict};
use crate::domain::standard::Standard;

/// What is wrong with a meeting.
pub fn meeting(meeting: &Meeting, round: &Round, today: NaiveDate) -> Vec<RoundFault> {
    let Meeting { present, agreed, .. } = *meeting;
    let mut faults: Vec<RoundFault> = done(meeting.held, round, today).collect();
    faults.extend(unless(present > 0, RoundFault::NobodyCame));
    let fits = agreed <= present;
    faults.extend(unless(fits, RoundFault::AgreedMoreThanCame { agreed, present }));
    let called = meeting.called.filter(|called| present > *called);
    faults.extend(called.map(|called| RoundFault::CameMoreThanCalled { present, called }));
    let again = fits && present > 0 && !meeting.stands();
    faults.extend(unless(!again, RoundFault::ToBeRepeated { agreed, present }));
    faults
}

/// What is wrong with what the meeting said of a household.
pub fn verdict(
    verdict: &Verdict,
    facts: &TaskFacts,
    dossier: &RoundDossier,
    standard: &Standard,
) -> Vec<RoundFault> {
    let mut faults = Vec::new();
    match facts.computed(standard) {
        Some(Ok(computed)) => {
            let told = verdict.class == computed.class || !verdict.reason.trim().is_empty();
            faults.extend(unless(told, RoundFault::ReasonMissing { computed: computed.class }));
        }
        _ => faults.push(RoundFault::NoComputedClass),
    }
    let present = dossier.meeting_of(facts.hamlet).map(|meeting| meeting.present);
    let too_many = verdict.agreed.zip(present).filter(|(agreed, present)| agreed > present);
    faults.extend(too_many.map(|(agreed, present)| RoundFault::AgreedMoreThanCame { agreed, present }));
    faults
}

#[cfg(test)]
mod tests {
    use super::meeting;
    use super::*;
    use crate::domain::class::Class;
    use crate::domain::round::sample::*;

    fn faults(change: impl FnOnce(&mut Meeting)) -> Vec<RoundFault> {
        let mut changed = crate::domain::round::sample::meeting(1, 4, "2026-11-02", 30).value;
        change(&mut changed);
        meeting(&changed, &round(), day("2026-11-22"))
    }

    #[test]
    fn the_numbers_of_a_meeting_fit_each_other() {
        assert_eq!(faults(|_| {}), []);
        let more = RoundFault::AgreedMoreThanCame { agreed: 41, present: 40 };
        assert_eq!(faults(|meeting| meeting.agreed = 41), [more]);
        let uncalled = RoundFault::CameMoreThanCalled { present: 40, called: 39 };
        assert_eq!(faults(|meeting| meeting.called = Some(39)), [uncalled]);
        assert_eq!(faults(|meeting| meeting.called = Some(40)), []);
        let nobody = faults(|meeting| (meeting.present, meeting.agreed) = (0, 0));
        assert_eq!(nobody, [RoundFault::NobodyCame]);
    }

    #[test]
    fn under_half_it_is_to_be_repeated_which_is_no_fault_of_the_entry() {
        let again = faults(|meeting| meeting.agreed = 19);
        assert_eq!(again, [RoundFault::ToBeRepeated { agreed: 19, present: 40 }]);
        assert!(again[0].is_warning());
        assert_eq!(faults(|meeting| meeting.agreed = 20), []);
    }

    #[test]
    fn it_was_held_in_the_round() {
        assert_eq!(faults(|meeting| meeting.held = day("2026-11-23")), [RoundFault::Future]);
        let early = faults(|meeting| meeting.held = day("2026-08-31"));
        assert_eq!(early, [RoundFault::BeforeOpening(day("2026-09-01"))]);
    }

    #[test]
    fn another_class_than_form_b_gives_needs_a_reason() {
        let mut round = dossier(vec![surveyed(task(1, 4)), task(2, 4)]);
        round.meetings = vec![crate::domain::round::sample::meeting(1, 4, "2026-11-02", 30)];
        let said = |class, reason: &str, agreed| Verdict { class, agreed, reason: reason.into() };
        let faults = |said: &Verdict, at: usize| verdict(said, &round.tasks[at], &round, &standard());
        assert_eq!(faults(&said(Class::Poor, "", None), 0), []);
        assert_eq!(faults(&said(Class::NearPoor, "Con gửi tiền về", Some(40)), 0), []);
        let missing = RoundFault::ReasonMissing { computed: Class::Poor };
        assert_eq!(faults(&said(Class::NearPoor, "  ", None), 0), [missing]);
        let more = RoundFault::AgreedMoreThanCame { agreed: 41, present: 40 };
        assert_eq!(faults(&said(Class::Poor, "", Some(41)), 0), [more]);
        assert_eq!(faults(&said(Class::Poor, "", None), 1), [RoundFault::NoComputedClass]);
    }
}
