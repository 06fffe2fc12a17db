//! The decision, with what it would recognise.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::done;
use crate::domain::id::{DecisionId, HamletId};
use crate::domain::round::fault::{RoundFault, unless};
use crate::domain::round::{Decision, RoundDossier, Stage, StageKind};
use crate::domain::standard::Standard;

/// What is wrong with a decision on all that is ready.
pub fn decision(
    decision: &Decision,
    dossier: &RoundDossier,
    standard: &Standard,
    today: NaiveDate,
) -> Vec<RoundFault> {
    let mut faults: Vec<RoundFault> = done(decision.decided, &dossier.round, today).collect();
    faults.extend(number(decision, dossier));
    let stages = dossier.stages(standard);
    let ready = hamlets(dossier, &stages, StageKind::Agreed);
    faults.extend(unless(!ready.is_empty(), RoundFault::NothingToRecognise));
    faults.extend(ready.into_iter().filter_map(|hamlet| later_meeting(decision, dossier, hamlet)));
    let waiting = hamlets(dossier, &stages, StageKind::Surveyed);
    faults.extend(unless(waiting.is_empty(), RoundFault::NoStandingMeeting(waiting.clone())));
    faults
}

/// What is wrong with another wording of a decision that stands: its households were met about before its day.
pub fn corrected_decision(
    decision: &Decision,
    id: DecisionId,
    dossier: &RoundDossier,
    today: NaiveDate,
) -> Vec<RoundFault> {
    let mut faults: Vec<RoundFault> = done(decision.decided, &dossier.round, today).collect();
    faults.extend(number_of(decision, dossier, Some(id)));
    let hamlets: BTreeSet<HamletId> = dossier.recognised_by(id).map(|facts| facts.hamlet).collect();
    faults.extend(hamlets.into_iter().filter_map(|hamlet| later_meeting(decision, dossier, hamlet)));
    faults
}

fn number(decision: &Decision, dossier: &RoundDossier) -> Option<RoundFault> {
    number_of(decision, dossier, None)
}

/// A number, and one that no other decision of the round has.
fn number_of(decision: &Decision, dossier: &RoundDossier, own: Option<DecisionId>) -> Option<RoundFault> {
    let number = decision.number.trim();
    let mut others = dossier.decisions.iter().filter(|known| Some(known.id) != own);
    let taken = others.any(|known| known.number == number);
    unless(!number.is_empty(), RoundFault::NoNumber).or_else(|| unless(!taken, RoundFault::NumberTaken))
}

/// Hamlets with households in a stage, in the order of the list.
fn hamlets(dossier: &RoundDossier, stages: &[Stage], stage: StageKind) -> Vec<HamletId> {
    let mut seen = BTreeSet::new();
    let there = dossier.tasks.iter().zip(stages).filter(|(_, reached)| reached.kind() == stage);
    there.map(|(facts, _)| facts.hamlet).filter(|hamlet| seen.insert(*hamlet)).collect()
}

fn later_meeting(decision: &Decision, dossier: &RoundDossier, hamlet: HamletId) -> Option<RoundFault> {
    let held = dossier.meeting_of(hamlet)?.held;
    unless(decision.decided >= held, RoundFault::BeforeMeeting { hamlet, held })
}

#[cfg(test)]
mod tests {
    use super::decision;
    use super::*;
    use crate::domain::round::sample::{self, *};

    /// A round with a household that is ready.
    fn ready() -> RoundDossier {
        let mut round = dossier(vec![surveyed(task(1, 4))]);
        round.meetings = vec![meeting(1, 4, "2026-11-02", 40)];
        round
    }

    fn faults(decided: &str, round: &RoundDossier) -> Vec<RoundFault> {
        decision(&sample::decision(decided), round, &standard(), day("2026-12-20"))
    }

    #[test]
    fn a_decision_follows_the_meetings_on_which_it_rests() {
        assert_eq!(faults("2026-11-02", &ready()), []);
        let early = RoundFault::BeforeMeeting { hamlet: HamletId(4), held: day("2026-11-02") };
        assert_eq!(faults("2026-11-01", &ready()), [early]);
        assert_eq!(faults("2026-12-21", &ready()), [RoundFault::Future]);
        assert_eq!(faults("2026-08-21", &ready())[0], RoundFault::BeforeOpening(day("2026-09-01")));
    }

    #[test]
    fn a_hamlet_that_has_not_met_or_must_meet_again_is_named_and_left_out() {
        let mut round = ready();
        round.tasks.extend([surveyed(task(2, 7)), surveyed(task(3, 9)), surveyed(task(4, 7))]);
        round.meetings.push(meeting(2, 9, "2026-11-03", 10));
        let named = faults("2026-12-10", &round);
        assert_eq!(named, [RoundFault::NoStandingMeeting(vec![HamletId(7), HamletId(9)])]);
        assert!(named[0].is_warning());
        round.tasks.remove(0);
        assert_eq!(faults("2026-12-10", &round)[0], RoundFault::NothingToRecognise);
    }

    #[test]
    fn a_household_with_an_open_objection_is_left_out_and_holds_nobody_up() {
        let mut round = ready();
        round.tasks.push(surveyed(task(2, 4)));
        round.complaints = vec![complaint(1, 2)];
        assert_eq!(faults("2026-12-10", &round), []);
    }

    #[test]
    fn a_decision_has_a_number_of_its_own() {
        let mut round = ready();
        let unnumbered = Decision { number: "  ".into(), ..sample::decision("2026-12-10") };
        assert_eq!(decision(&unnumbered, &round, &standard(), day("2026-12-20")), [RoundFault::NoNumber]);
        round.decisions = vec![stored_decision("2026-12-01")];
        assert_eq!(faults("2026-12-10", &round), [RoundFault::NumberTaken]);
    }
}
