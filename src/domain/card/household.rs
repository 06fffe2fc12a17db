//! The cards of one household, as its dossier holds them, and what there is to do about one of them.

use chrono::NaiveDate;

use super::{Card, CardFinding, CardHolder, CardHousehold, SOON_DAYS, expiring, wrong_group};
use crate::domain::catalogue::{Catalogue, ModelKind};
use crate::domain::dossier::Dossier;
use crate::domain::id::SupportId;
use crate::domain::standing::{NEWLY_ESCAPED_MONTHS, standing_on};

impl Dossier {
    /// The household with its people and the cards that it was given, as lists of cards have it.
    pub fn cards(&self, catalogue: &Catalogue, day: NaiveDate) -> CardHousehold {
        let is_card = |code: &str| catalogue.model(code).is_some_and(|model| model.kind == ModelKind::Card);
        let cards = self.supports.iter().filter(|support| is_card(&support.model)).map(|support| Card {
            name: self.person(support).map_or(&support.receiver, |one| &one.member.name).clone(),
            support: support.clone(),
        });
        let holder = |person: &crate::domain::member::Resident| CardHolder {
            member: person.member.id,
            name: person.member.name.clone(),
        };
        CardHousehold {
            household: self.household.id,
            code: self.household.code.clone(),
            head: self.head_name().to_owned(),
            hamlet: self.hamlet.name.clone(),
            standing: standing_on(self.recognitions.iter().map(|r| &r.value), day, NEWLY_ESCAPED_MONTHS),
            people: self.current().map(holder).collect(),
            cards: cards.collect(),
        }
    }
}

impl CardHousehold {
    /// The card that a support is; `None` where it is none.
    pub fn card(&self, support: SupportId) -> Option<&Card> {
        self.cards.iter().find(|card| card.support.id == support)
    }

    /// What there is to do about a card on a day: a group that does not fit goes before an end that is near.
    pub fn finding<'a>(
        &'a self,
        support: SupportId,
        catalogue: &Catalogue,
        day: NaiveDate,
    ) -> Option<CardFinding<'a>> {
        let homes = std::slice::from_ref(self);
        let found =
            wrong_group(homes, catalogue.models(), day).into_iter().chain(expiring(homes, day, SOON_DAYS));
        found.into_iter().find(|found| found.card.is_some_and(|card| card.support.id == support))
    }
}
