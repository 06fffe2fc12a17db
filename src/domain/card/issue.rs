//! Cards for all people of several households in one operation, new or in place of those that end.

use chrono::NaiveDate;

use super::{CardFinding, CardHousehold, FROM_FIELD, GROUP_FIELD};
use crate::domain::catalogue::{Catalogue, SupportModel};
use crate::domain::id::MemberId;
use crate::domain::operation::SupportGrant;
use crate::domain::support::{PartOf, Support, SupportState};

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

/// A card for everybody who has none that is valid on the first day; the group follows the class of the household.
pub fn issue(
    households: &[CardHousehold],
    terms: &CardTerms,
    model: &SupportModel,
    catalogue: &Catalogue,
) -> Vec<SupportGrant> {
    let people = households.iter().flat_map(|home| {
        home.uncovered(terms.from)
            .map(move |person| card(home, Some(person.member), &person.name, terms, model))
    });
    people.map(|support| SupportGrant::new(support, Vec::new(), catalogue)).collect()
}

/// A new card in place of each that was found to end: of the same person, valid from the day after the old one, with
/// the group of the class of today.
pub fn renew(
    ending: &[CardFinding],
    terms: &CardTerms,
    model: &SupportModel,
    catalogue: &Catalogue,
) -> Vec<SupportGrant> {
    let renewed = ending.iter().filter_map(|found| {
        let old = found.card?;
        let from = old.until().succ_opt()?.max(terms.from);
        let terms = CardTerms { from, ..terms.clone() };
        let mut support = card(found.household, found.member, found.name, &terms, model);
        support.quantity = old.support.quantity;
        support.value = terms.value.saturating_mul(support.quantity / 1000);
        (from <= terms.until).then(|| SupportGrant::new(support, Vec::new(), catalogue))
    });
    renewed.collect()
}

fn card(
    home: &CardHousehold,
    member: Option<MemberId>,
    name: &str,
    terms: &CardTerms,
    model: &SupportModel,
) -> Support {
    let group = model.class_groups.get(&home.standing.class).cloned();
    let kept = group.map(|group| (GROUP_FIELD.to_owned(), group));
    let from = (FROM_FIELD.to_owned(), terms.from.to_string());
    Support {
        household: home.household,
        model: model.code.clone(),
        quantity: 1000,
        unit: model.unit.vi.clone(),
        value: terms.value,
        fund: terms.fund.clone(),
        date: terms.date,
        state: terms.state,
        minutes_number: String::new(),
        receiver: name.to_owned(),
        until: Some(terms.until),
        details: kept.into_iter().chain([from]).collect(),
        note: String::new(),
        passed_on_from: None,
        member,
        part_of: PartOf::default(),
        exception: String::new(),
    }
}
