//! Who would receive how much in a round, who not, and why. What refuses keeps a household off the list; what warns is
//! shown, and the officer decides.

use std::collections::HashSet;

use super::HandOver;
use crate::domain::catalogue::Catalogue;
use crate::domain::checks::FieldFault;
use crate::domain::class::State;
use crate::domain::duplicate_support::earlier_same_content;
use crate::domain::id::{HouseholdId, SupportId};
use crate::domain::operation::SupportGrant;
use crate::domain::stored::Stored;
use crate::domain::support::{PartOf, Support, SupportState};

/// A household that may come on the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The household.
    pub household: HouseholdId,
    /// Mã hộ.
    pub code: String,
    /// The head's name.
    pub head: String,
    /// The hamlet's name.
    pub hamlet: String,
    /// People living there.
    pub people: u32,
    /// Its class, or newly escaped.
    pub state: State,
    /// It left the register.
    pub ended: bool,
    /// What it had of the same content, whatever the fund.
    pub supports: Vec<Stored<SupportId, Support>>,
}

/// What speaks against a household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Objection {
    /// It left the register.
    Ended,
    /// It is on the list of this round already.
    OnTheList,
    /// Its quantity or value is not possible: nobody lives there, or too much.
    Share(FieldFault),
    /// A production model is for poor, near-poor and newly escaped households.
    NotEligible(State),
    /// It had the same content, in this support.
    AlreadyHad(Box<Stored<SupportId, Support>>),
}

impl Objection {
    /// It keeps the household off the list; otherwise it is a warning.
    pub fn refuses(&self) -> bool {
        matches!(self, Self::Ended | Self::OnTheList | Self::Share(_))
    }
}

/// One household of a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The household.
    pub candidate: Candidate,
    /// Thousandths of the unit; 0 where it cannot be told.
    pub quantity: i64,
    /// Whole đồng.
    pub value: i64,
    /// What speaks against it.
    pub objections: Vec<Objection>,
}

impl Proposal {
    /// It can come on the list.
    pub fn is_possible(&self) -> bool {
        !self.objections.iter().any(Objection::refuses)
    }

    /// It can come on the list, and nothing speaks against it.
    pub fn is_clear(&self) -> bool {
        self.objections.is_empty()
    }

    /// The planned support of the household; the round and the list number are set when it is stored.
    fn grant(&self, round: &HandOver, unit: &str) -> SupportGrant {
        let part_of =
            PartOf { programme: round.programme, relief_event: round.relief_event, ..PartOf::default() };
        let support = Support {
            household: self.candidate.household,
            model: round.model.clone(),
            quantity: self.quantity,
            unit: unit.to_owned(),
            value: self.value,
            fund: round.fund.clone(),
            date: round.date,
            state: SupportState::Planned,
            minutes_number: String::new(),
            receiver: String::new(),
            until: None,
            details: Default::default(),
            note: String::new(),
            passed_on_from: None,
            member: None,
            part_of,
            exception: String::new(),
        };
        SupportGrant { support, animals: Vec::new(), owed: None }
    }
}

/// The proposals of all households chosen, in their order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Proposals(pub Vec<Proposal>);

impl Proposals {
    /// What each candidate would receive. A household that is named twice comes on the list once.
    pub fn of(
        round: &HandOver,
        listed: &HashSet<HouseholdId>,
        candidates: Vec<Candidate>,
        catalogue: &Catalogue,
    ) -> Self {
        let mut listed = listed.clone();
        let propose = |candidate: Candidate| {
            let known = !listed.insert(candidate.household);
            propose(round, known, candidate, catalogue)
        };
        Self(candidates.into_iter().map(propose).collect())
    }

    /// Those who can come on the list; with `clear` only those against whom nothing speaks.
    pub fn chosen(&self, clear: bool) -> impl Iterator<Item = &Proposal> {
        self.0.iter().filter(move |proposal| proposal.is_possible() && (!clear || proposal.is_clear()))
    }

    /// Those who cannot come on the list.
    pub fn refused(&self) -> impl Iterator<Item = &Proposal> {
        self.0.iter().filter(|proposal| !proposal.is_possible())
    }

    /// Those who can come on the list although something speaks against it.
    pub fn doubtful(&self) -> impl Iterator<Item = &Proposal> {
        self.0.iter().filter(|proposal| proposal.is_possible() && !proposal.is_clear())
    }

    /// The planned supports of the list, in the unit of the model.
    pub fn grants(&self, round: &HandOver, catalogue: &Catalogue, clear: bool) -> Vec<SupportGrant> {
        let unit = catalogue.model(&round.model).map_or("", |model| model.unit.vi.as_str());
        self.chosen(clear).map(|proposal| proposal.grant(round, unit)).collect()
    }
}

fn propose(round: &HandOver, listed: bool, candidate: Candidate, catalogue: &Catalogue) -> Proposal {
    let share = round.share(candidate.people);
    let mut objections = Vec::new();
    objections.extend(candidate.ended.then_some(Objection::Ended));
    objections.extend(listed.then_some(Objection::OnTheList));
    objections.extend(share.err().map(Objection::Share));
    objections.extend(not_eligible(round, &candidate, catalogue));
    let (quantity, value) = share.unwrap_or_default();
    let mut proposal = Proposal { candidate, quantity, value, objections };
    let had = already_had(round, &proposal, catalogue);
    proposal.objections.extend(had);
    proposal
}

fn not_eligible(round: &HandOver, candidate: &Candidate, catalogue: &Catalogue) -> Option<Objection> {
    let produces = catalogue.model(&round.model).is_some_and(|model| model.income);
    let may = matches!(candidate.state, State::Poor | State::NearPoor | State::NewlyEscaped);
    (produces && !may).then_some(Objection::NotEligible(candidate.state))
}

fn already_had(round: &HandOver, proposal: &Proposal, catalogue: &Catalogue) -> Option<Objection> {
    let draft = proposal.grant(round, "").support;
    let earlier = earlier_same_content(&proposal.candidate.supports, &draft, catalogue)?;
    Some(Objection::AlreadyHad(Box::new(earlier.clone())))
}

#[cfg(test)]
mod tests {
    use super::super::QuantityRule;
    use super::super::sample::{line, round};
    use super::*;

    fn candidate(id: i64, people: u32, state: State) -> Candidate {
        Candidate {
            household: HouseholdId(id),
            code: format!("{id:04}"),
            head: "Hà Văn Nam".into(),
            hamlet: "Khu 4".into(),
            people,
            state,
            ended: false,
            supports: Vec::new(),
        }
    }

    fn had(model: &str, mut candidate: Candidate) -> Candidate {
        let value = Support {
            household: candidate.household,
            model: model.into(),
            state: SupportState::HandedOver,
            ..line(1000, 0)
        };
        candidate.supports.push(Stored { id: SupportId(9), rev: 1, value });
        candidate
    }

    fn proposals(round: &HandOver, candidates: Vec<Candidate>) -> Proposals {
        Proposals::of(round, &HashSet::new(), candidates, &Catalogue::embedded())
    }

    #[test]
    fn rice_is_proposed_by_heads_to_whoever_lives_there() {
        let rice = round("gao", QuantityRule::Person, 15_000, 16_000);
        let all = proposals(&rice, vec![candidate(1, 5, State::Poor), candidate(2, 0, State::Poor)]);
        assert_eq!((all.0[0].quantity, all.0[0].value), (75_000, 1_200_000));
        assert_eq!(all.0[1].objections, [Objection::Share(FieldFault::NotPositive)]);
        let grants = all.grants(&rice, &Catalogue::embedded(), false);
        assert_eq!(grants.len(), 1);
        let support = &grants[0].support;
        assert_eq!((support.state, support.unit.as_str()), (SupportState::Planned, "kg"));
    }

    #[test]
    fn who_already_had_it_is_named_with_the_earlier_record_and_may_still_come_on_the_list() {
        let cows = round("bo-sinh-san", QuantityRule::Household, 1000, 18_000_000);
        let candidates =
            vec![had("bo-sua", candidate(1, 4, State::Poor)), had("gao", candidate(2, 4, State::Poor))];
        let all = proposals(&cows, candidates);
        assert!(
            matches!(&all.0[0].objections[..], [Objection::AlreadyHad(earlier)] if earlier.id == SupportId(9))
        );
        assert!(all.0[0].is_possible() && all.0[1].is_clear());
        assert_eq!(all.grants(&cows, &Catalogue::embedded(), true).len(), 1);
        assert_eq!(all.grants(&cows, &Catalogue::embedded(), false).len(), 2);
    }

    #[test]
    fn a_production_model_is_for_those_on_the_list_and_newly_escaped() {
        let cows = round("bo-sinh-san", QuantityRule::Household, 1000, 18_000_000);
        let all =
            proposals(&cows, State::ALL.iter().map(|state| candidate(*state as i64, 3, *state)).collect());
        let doubtful: Vec<_> = all.doubtful().map(|proposal| proposal.candidate.state).collect();
        assert_eq!(doubtful, [State::Average, State::None]);
        let tanks = round("bon-nuoc", QuantityRule::Household, 1000, 2_500_000);
        assert!(proposals(&tanks, vec![candidate(1, 3, State::None)]).0[0].is_clear());
    }

    #[test]
    fn nobody_is_on_a_list_twice_and_none_who_left() {
        let tanks = round("bon-nuoc", QuantityRule::Household, 1000, 2_500_000);
        let left = Candidate { ended: true, ..candidate(3, 4, State::Poor) };
        let twice = candidate(1, 4, State::Poor);
        let listed = HashSet::from([HouseholdId(2)]);
        let candidates = vec![twice.clone(), twice, candidate(2, 4, State::Poor), left];
        let all = Proposals::of(&tanks, &listed, candidates, &Catalogue::embedded());
        let refused: Vec<_> = all.refused().map(|proposal| proposal.objections[0].clone()).collect();
        assert_eq!(refused, [Objection::OnTheList, Objection::OnTheList, Objection::Ended]);
        assert_eq!(all.chosen(false).count(), 1);
    }

    #[test]
    fn one_drive_of_160_tanks_and_154_bicycles_is_two_rounds_of_one_event() {
        use crate::domain::id::ReliefEventId;
        let drive = |model: &str, price, households| {
            let round = HandOver {
                relief_event: Some(ReliefEventId(1)),
                ..round(model, QuantityRule::Household, 1000, price)
            };
            let candidates = (1..=households).map(|id| candidate(id, 4, State::Poor)).collect();
            proposals(&round, candidates).grants(&round, &Catalogue::embedded(), true)
        };
        let (tanks, bicycles) = (drive("bon-nuoc", 2_500_000, 160), drive("xe-dap", 1_800_000, 154));
        let sum = |grants: &[SupportGrant]| grants.iter().map(|grant| grant.support.value).sum::<i64>();
        assert_eq!((tanks.len(), sum(&tanks)), (160, 400_000_000));
        assert_eq!((bicycles.len(), sum(&bicycles)), (154, 277_200_000));
        let all = tanks.iter().chain(&bicycles);
        assert!(all.clone().all(|grant| grant.support.part_of.relief_event == Some(ReliefEventId(1))));
    }
}
