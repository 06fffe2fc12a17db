//! Who would receive how much in a round, who not, and why. What refuses keeps a household off the list; what warns is
//! shown, and the officer decides.

use std::collections::HashSet;

use super::HandOver;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::eligibility::{Facts, Reason, reasons};
use crate::domain::checks::FieldFault;
use crate::domain::id::{HouseholdId, SupportId};
use crate::domain::operation::SupportGrant;
use crate::domain::stored::Stored;
use crate::domain::support::{PartOf, Support};

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
    /// What eligibility asks of it, as known on the day of the round.
    pub facts: Facts,
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
    /// The model is not for it, or it had the same content: as of any support.
    Against(Reason),
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

    fn grant(&self, round: &HandOver, unit: &str) -> SupportGrant {
        let support = round.line(self.candidate.household, (self.quantity, self.value), unit);
        SupportGrant { support, animals: Vec::new(), owed: None }
    }
}

impl HandOver {
    /// The planned support of a household with its quantity and value; the round and the list number are set when it
    /// is stored.
    pub fn line(&self, household: HouseholdId, (quantity, value): (i64, i64), unit: &str) -> Support {
        let part_of =
            PartOf { programme: self.programme, relief_event: self.relief_event, ..PartOf::default() };
        Support {
            household,
            quantity,
            unit: unit.to_owned(),
            value,
            fund: self.fund.clone(),
            part_of,
            ..Support::wished(&self.model, self.date)
        }
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
    let (quantity, value) = share.unwrap_or_default();
    let own = [
        candidate.facts.left.map(|_| Objection::Ended),
        listed.then_some(Objection::OnTheList),
        share.err().map(Objection::Share),
    ];
    let mut proposal = Proposal { candidate, quantity, value, objections: Vec::new() };
    let against = against(round, &proposal, catalogue);
    proposal.objections =
        own.into_iter().flatten().chain(against.into_iter().map(Objection::Against)).collect();
    proposal
}

/// What stands against it as against any support; that it left is told already.
fn against(round: &HandOver, proposal: &Proposal, catalogue: &Catalogue) -> Vec<Reason> {
    let (candidate, draft) = (&proposal.candidate, proposal.grant(round, "").support);
    let mut found = reasons(&candidate.facts, &candidate.supports, &draft, catalogue);
    found.retain(|reason| !matches!(reason, Reason::Left(_)));
    found
}

#[cfg(test)]
mod tests {
    use super::super::QuantityRule;
    use super::super::sample::{day, facts, line, round};
    use super::*;
    use crate::domain::class::State;
    use crate::domain::support::SupportState;

    fn candidate(id: i64, people: u32, state: State) -> Candidate {
        Candidate {
            household: HouseholdId(id),
            code: format!("{id:04}"),
            head: "Hà Văn Nam".into(),
            hamlet: "Khu 4".into(),
            people,
            facts: facts(state),
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
        assert!(matches!(
            &all.0[0].objections[..],
            [Objection::Against(Reason::HadSame { support: SupportId(9), .. })]
        ));
        assert!(all.0[0].is_possible() && all.0[1].is_clear());
        assert_eq!(all.grants(&cows, &Catalogue::embedded(), true).len(), 1);
        assert_eq!(all.grants(&cows, &Catalogue::embedded(), false).len(), 2);
    }

    #[test]
    fn a_production_model_is_for_those_on_the_list_and_newly_escaped() {
        let cows = round("bo-sinh-san", QuantityRule::Household, 1000, 18_000_000);
        let all =
            proposals(&cows, State::ALL.iter().map(|state| candidate(*state as i64, 3, *state)).collect());
        let doubtful: Vec<_> =
            all.doubtful().map(|proposal| proposal.candidate.facts.standing.state()).collect();
        assert_eq!(doubtful, [State::Average, State::None]);
        let bicycles = round("xe-dap", QuantityRule::Household, 1000, 1_800_000);
        let free = Catalogue::embedded().model("xe-dap").unwrap().eligible().is_none();
        assert_eq!(proposals(&bicycles, vec![candidate(1, 3, State::None)]).0[0].is_clear(), free);
    }

    /// The same rule as of a single support: the catalogue's, with whom a disabled person without work lives.
    #[test]
    fn the_rule_is_that_of_the_catalogue() {
        let cows = round("bo-sinh-san", QuantityRule::Household, 1000, 18_000_000);
        let facts = Facts { disabled_without_work: Some(true), ..facts(State::None) };
        let disabled = Candidate { facts, ..candidate(1, 3, State::None) };
        assert!(proposals(&cows, vec![disabled]).0[0].is_clear());
    }

    #[test]
    fn nobody_is_on_a_list_twice_and_none_who_left() {
        let tanks = round("bon-nuoc", QuantityRule::Household, 1000, 2_500_000);
        let facts = Facts { left: Some(day()), ..facts(State::Poor) };
        let left = Candidate { facts, ..candidate(3, 4, State::Poor) };
        let twice = candidate(1, 4, State::Poor);
        let listed = HashSet::from([HouseholdId(2)]);
        let candidates = vec![twice.clone(), twice, candidate(2, 4, State::Poor), left];
        let all = Proposals::of(&tanks, &listed, candidates, &Catalogue::embedded());
        let refused: Vec<_> = all.refused().map(|proposal| proposal.objections[0].clone()).collect();
        assert!(all.refused().last().unwrap().objections.len() == 1, "told once");
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
