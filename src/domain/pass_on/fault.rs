//! What stands against handing on, paying, voiding or extending, and what is only doubtful about it:
//! asked by the forms, and once more before anything is written.

use chrono::NaiveDate;
use thiserror::Error;

use super::{Kin, PassOn, PassOnRule, PassOnState, Progress, ready_after_birth};
use crate::domain::id::{AnimalId, HouseholdId};

/// Why an obligation cannot be changed so.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PassOnFault {
    /// It was settled or voided already.
    #[error("settled or voided already")]
    Closed,
    /// The receiver is the debtor.
    #[error("to the same household")]
    ToItself,
    /// No animal goes on.
    #[error("no animal goes on")]
    NothingGoes,
    /// The animal of this tag was born only on this day or later.
    #[error("{0} was born on {1}")]
    BeforeBirth(String, NaiveDate),
    /// The animal of this tag did not come with the support, nor was it born of one that did.
    #[error("{0} is not of this support")]
    NotOfLine(String),
    /// The debtor does not have the animal of this tag any more.
    #[error("{0} is not at hand")]
    NotAtHand(String),
    /// The household of this code is the first in turn, and no reason is given for another.
    #[error("{0} is the first in turn, and no reason is given")]
    OutOfTurn(String),
    /// It happened before the support was handed over on this day.
    #[error("before the support of {0}")]
    BeforeSupport(NaiveDate),
    /// A reason must be given.
    #[error("no reason")]
    NoReason,
    /// More time means a later day than this one.
    #[error("not later than {0}")]
    NotLater(NaiveDate),
    /// No money was paid.
    #[error("nothing paid")]
    NothingPaid,
    /// The support was not given yet.
    #[error("not given yet")]
    NotGiven,
    /// Something is owed for the support already.
    #[error("owes already")]
    OwesAlready,
    /// The rule asks for nothing, or for more than the whole.
    #[error("unsound rule")]
    UnsoundRule,
    /// Money is paid, and for no offspring.
    #[error("paid for nothing")]
    PaidForNothing,
    /// More goes on or is paid than is still owed.
    #[error("more than is owed")]
    MoreThanOwed(Progress),
    /// The place on the waiting list is another household's or another model's, or was served.
    #[error("not the place of the receiver")]
    NotItsPlace,
}

/// What is doubtful about a hand-over: to be confirmed, never in the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HandOnDoubt {
    /// The animal of this tag is old enough only from this day on.
    TooYoung(String, NaiveDate),
    /// The animal of this tag is none that the rule asks for.
    NotAsked(String),
    /// The animals came to the debtor from the receiver, in this generation or an earlier one.
    Above,
}

impl PassOn {
    /// It still stands.
    ///
    /// # Errors
    /// [`PassOnFault::Closed`].
    pub fn expect_due(&self) -> Result<(), PassOnFault> {
        if self.state == PassOnState::Due { Ok(()) } else { Err(PassOnFault::Closed) }
    }

    /// Whether these animals can go on from the debtor to a receiver.
    ///
    /// # Errors
    /// The first of [`PassOnFault`] that stands against it.
    pub fn check_going(
        &self,
        kin: &[Kin],
        animals: &[(AnimalId, String)],
        receiver: HouseholdId,
    ) -> Result<(), PassOnFault> {
        self.expect_due()?;
        if receiver == self.debtor {
            return Err(PassOnFault::ToItself);
        }
        if animals.is_empty() {
            return Err(PassOnFault::NothingGoes);
        }
        self.check_heads(u32::try_from(animals.len()).unwrap_or(u32::MAX), 0)?;
        animals.iter().try_for_each(|(animal, tag)| match kin.iter().find(|kin| kin.animal.0 == *animal) {
            None => Err(PassOnFault::NotOfLine(tag.clone())),
            Some(kin) if kin.alive == 0 => Err(PassOnFault::NotAtHand(tag.clone())),
            Some(_) => Ok(()),
        })
    }

    /// Whether these animals were born by a day.
    ///
    /// # Errors
    /// [`PassOnFault::BeforeBirth`] of the first that was not.
    pub fn check_born(
        &self,
        kin: &[Kin],
        animals: &[(AnimalId, String)],
        on: NaiveDate,
    ) -> Result<(), PassOnFault> {
        let born = |id| kin.iter().find(|kin| kin.animal.0 == id)?.born.map(|born| born.earliest());
        let later =
            animals.iter().find_map(|(id, tag)| born(*id).filter(|born| on < *born).map(|born| (tag, born)));
        later.map_or(Ok(()), |(tag, born)| Err(PassOnFault::BeforeBirth(tag.clone(), born)))
    }

    /// Whether it may have more time until a day.
    ///
    /// # Errors
    /// [`PassOnFault`]: it does not stand, the day is not later, no reason is given.
    pub fn check_extension(&self, until: NaiveDate, reason: &str) -> Result<(), PassOnFault> {
        self.expect_due()?;
        if until <= self.due {
            return Err(PassOnFault::NotLater(self.due));
        }
        expect_reason(reason)
    }

    /// What is doubtful about these animals going on a day to a receiver; `above` are the households
    /// from which the debtor's animals came.
    pub fn doubts(
        &self,
        kin: &[Kin],
        animals: &[AnimalId],
        (receiver, on): (HouseholdId, NaiveDate),
        above: &[HouseholdId],
    ) -> Vec<HandOnDoubt> {
        let going = kin.iter().filter(|kin| animals.contains(&kin.animal.0));
        let mut doubts: Vec<_> = going.filter_map(|kin| self.doubt_of(kin, on)).collect();
        doubts.extend(above.contains(&receiver).then_some(HandOnDoubt::Above));
        doubts
    }

    fn doubt_of(&self, kin: &Kin, on: NaiveDate) -> Option<HandOnDoubt> {
        let asks_female = matches!(self.rule, Some(PassOnRule::FirstFemaleOffspring { .. }));
        if !kin.offspring || asks_female && !kin.is_female_offspring() {
            return Some(HandOnDoubt::NotAsked(kin.tag.clone()));
        }
        let ready = ready_after_birth(self.rule?, kin.born?.latest())?;
        (on < ready).then(|| HandOnDoubt::TooYoung(kin.tag.clone(), ready))
    }
}

/// A reason is more than blanks.
///
/// # Errors
/// [`PassOnFault::NoReason`].
pub fn expect_reason(reason: &str) -> Result<(), PassOnFault> {
    if reason.trim().is_empty() { Err(PassOnFault::NoReason) } else { Ok(()) }
}

/// Whoever is not the first in turn is chosen for a reason; the first with its code.
///
/// # Errors
/// [`PassOnFault::OutOfTurn`] with the code of the first.
pub fn check_turn(
    first: Option<(HouseholdId, &str)>,
    receiver: HouseholdId,
    reason: &str,
) -> Result<(), PassOnFault> {
    match first {
        Some((first, code)) if first != receiver && reason.trim().is_empty() => {
            Err(PassOnFault::OutOfTurn(code.to_owned()))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{DEBTOR, OTHER, SUPPORT, animal, calf, day, line as line_of, lost};
    use super::*;
    use crate::domain::herd::HerdEventKind;
    use crate::domain::member::Sex;

    const CALF: PassOnRule =
        PassOnRule::FirstFemaleOffspring { from_months: 6, to_months: 8, within_months: 30 };

    fn owed(rule: PassOnRule) -> PassOn {
        PassOn::due(SUPPORT, DEBTOR, day("2026-10-01"), Some(rule))
    }

    fn line() -> Vec<Kin> {
        line_of(&[animal(1, Some(SUPPORT)), calf(2, 1)], &[]).now()
    }

    fn going(ids: &[i64]) -> Vec<(AnimalId, String)> {
        ids.iter().map(|id| (AnimalId(*id), format!("VN-{id}"))).collect()
    }

    #[test]
    fn only_what_is_of_the_line_and_at_hand_goes_and_never_to_the_debtor() {
        let check = |ids: &[i64], to| owed(CALF).check_going(&line(), &going(ids), to);
        assert_eq!(check(&[2], OTHER), Ok(()));
        assert_eq!(check(&[2], DEBTOR), Err(PassOnFault::ToItself));
        assert_eq!(check(&[], OTHER), Err(PassOnFault::NothingGoes));
        assert_eq!(check(&[7], OTHER), Err(PassOnFault::NotOfLine("VN-7".into())));
        let born = |on| owed(CALF).check_born(&line(), &going(&[2]), day(on));
        assert_eq!(born("2026-02-01"), Ok(()));
        assert_eq!(born("2026-01-31"), Err(PassOnFault::BeforeBirth("VN-2".into(), day("2026-02-01"))));
        let died = [lost(2, HerdEventKind::Died, None)];
        let dead = line_of(&[animal(1, Some(SUPPORT)), calf(2, 1)], &died).now();
        let gone = owed(CALF).check_going(&dead, &going(&[2]), OTHER);
        assert_eq!(gone, Err(PassOnFault::NotAtHand("VN-2".into())));
    }

    #[test]
    fn another_than_the_first_is_chosen_for_a_reason() {
        let first = Some((HouseholdId(7), "0415"));
        assert_eq!(check_turn(first, HouseholdId(7), ""), Ok(()));
        assert_eq!(check_turn(first, OTHER, "có chuồng"), Ok(()));
        assert_eq!(check_turn(first, OTHER, " "), Err(PassOnFault::OutOfTurn("0415".into())));
        assert_eq!(check_turn(None, OTHER, ""), Ok(()));
    }

    #[test]
    fn a_debt_is_settled_once() {
        let settled = PassOn { state: PassOnState::Settled, ..owed(CALF) };
        assert_eq!(settled.check_going(&line(), &going(&[2]), OTHER), Err(PassOnFault::Closed));
        assert_eq!(settled.check_extension(day("2027-01-01"), "chậm sinh"), Err(PassOnFault::Closed));
    }

    #[test]
    fn more_time_is_later_and_has_a_reason() {
        let check = |until, why| owed(CALF).check_extension(day(until), why);
        assert_eq!(check("2026-10-02", "chậm sinh"), Ok(()));
        assert_eq!(check("2026-10-01", "chậm sinh"), Err(PassOnFault::NotLater(day("2026-10-01"))));
        assert_eq!(check("2026-10-02", "  "), Err(PassOnFault::NoReason));
    }

    #[test]
    fn too_young_and_the_wrong_sex_are_doubts_and_one_of_two_is_none() {
        let doubts = |owed: PassOn, kin: &[Kin], on| owed.doubts(kin, &[AnimalId(2)], (OTHER, day(on)), &[]);
        let young = HandOnDoubt::TooYoung("VN-2".into(), day("2026-08-01"));
        assert_eq!(doubts(owed(CALF), &line(), "2026-07-31"), [young]);
        assert_eq!(doubts(owed(CALF), &line(), "2026-08-01"), []);
        let mut bull = line();
        bull[1].sex = Some(Sex::Male);
        assert_eq!(doubts(owed(CALF), &bull, "2026-08-01"), [HandOnDoubt::NotAsked("VN-2".into())]);
        let two = PassOnRule::Offspring { count: 2, within_months: 30 };
        assert_eq!(doubts(owed(two), &line(), "2026-08-01"), []);
    }

    #[test]
    fn going_back_up_the_chain_is_a_doubt() {
        let doubts = owed(CALF).doubts(&line(), &[AnimalId(2)], (OTHER, day("2026-08-01")), &[OTHER]);
        assert_eq!(doubts, [HandOnDoubt::Above]);
    }
}
