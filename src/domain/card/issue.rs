//! Cards for all people of several households in one operation, new or in place of those that end.

use chrono::NaiveDate;

use super::{CardFinding, CardHolder, CardHousehold, FROM_FIELD, FindingKind, GROUP_FIELD};
use crate::domain::catalogue::{Catalogue, SupportModel};
use crate::domain::class::Class;
use crate::domain::id::{HouseholdId, MemberId};
use crate::domain::operation::SupportGrant;
use crate::domain::support::{Support, SupportState};

/// What all cards of one operation have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardTerms {
    /// The day of hand-over.
    pub date: NaiveDate,
    /// First day on which they are valid.
    pub from: NaiveDate,
    /// Last day on which they are valid.
    pub until: NaiveDate,
    /// Value of one card in whole đồng.
    pub value: i64,
    /// Code of the fund that pays; may be empty.
    pub fund: String,
    /// How far they have come.
    pub state: SupportState,
}

/// Somebody who needs a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardNeed {
    /// The household.
    pub household: HouseholdId,
    /// Its class, which the card's group follows.
    pub class: Class,
    /// The person; none for a card of the household as a whole.
    pub member: Option<MemberId>,
    /// Whose card it is, by name.
    pub name: String,
    /// How many cards in one.
    pub cards: i64,
    /// The old card still holds until the day before.
    pub not_before: Option<NaiveDate>,
}

impl CardNeed {
    /// Everybody of a household who has no card that is valid on a day.
    pub fn of(home: &CardHousehold, day: NaiveDate) -> Vec<Self> {
        let need = |person: &CardHolder| Self::new(home, Some(person.member), &person.name);
        home.uncovered(day).map(need).collect()
    }

    /// Somebody about whose card something was found.
    pub fn found(found: &CardFinding) -> Self {
        let need = Self::new(found.household, found.member, found.name);
        let Some(card) = found.card else { return need };
        let ends = (found.kind == FindingKind::Expiring).then(|| card.until().succ_opt()).flatten();
        Self { cards: (card.support.quantity / 1000).max(1), not_before: ends, ..need }
    }

    /// Each person once: who has a card of a wrong group that ends soon gets one at once, not two.
    pub fn once(needs: impl IntoIterator<Item = Self>) -> Vec<Self> {
        let mut once: Vec<Self> = Vec::new();
        for need in needs {
            match once.iter_mut().find(|known| known.is_of(&need)) {
                Some(known) => known.not_before = known.not_before.min(need.not_before),
                None => once.push(need),
            }
        }
        once
    }

    /// Whether both are of one person; of a household as a whole, of one household.
    fn is_of(&self, other: &Self) -> bool {
        (self.household, self.member) == (other.household, other.member)
    }

    fn new(home: &CardHousehold, member: Option<MemberId>, name: &str) -> Self {
        Self {
            household: home.household,
            class: home.standing.class,
            member,
            name: name.to_owned(),
            cards: 1,
            not_before: None,
        }
    }
}

/// A card for each need: valid from the first day of the terms, or from the day after the old one; none where that is
/// after their last day. The group follows the class of the household.
pub fn issue(
    needs: &[CardNeed],
    terms: &CardTerms,
    model: &SupportModel,
    catalogue: &Catalogue,
) -> Vec<SupportGrant> {
    let cards = needs.iter().filter_map(|need| {
        let from = need.not_before.map_or(terms.from, |day| day.max(terms.from));
        (from <= terms.until).then(|| card(need, &CardTerms { from, ..terms.clone() }, model))
    });
    cards.map(|support| SupportGrant::of(support, catalogue)).collect()
}

fn card(need: &CardNeed, terms: &CardTerms, model: &SupportModel) -> Support {
    let group = model.class_groups.get(&need.class).cloned();
    let kept = group.map(|group| (GROUP_FIELD.to_owned(), group));
    let from = (FROM_FIELD.to_owned(), terms.from.to_string());
    Support {
        quantity: need.cards.saturating_mul(1000),
        unit: model.unit.vi.clone(),
        value: terms.value.saturating_mul(need.cards),
        fund: terms.fund.clone(),
        state: terms.state,
        receiver: need.name.clone(),
        until: Some(terms.until),
        details: kept.into_iter().chain([from]).collect(),
        member: need.member,
        ..Support::new(need.household, model.code.clone(), terms.date)
    }
}
