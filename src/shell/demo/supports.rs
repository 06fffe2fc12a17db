//! The supports of a made-up household over the years, from the lines of [`super::offers`].

use std::collections::BTreeMap;

use chrono::{Datelike, Months, NaiveDate};

use super::calendar::{OPENED, ROUNDS, TODAY, some_day, ymd};
use super::chance::Chance;
use super::family::Person;
use super::needs::Needs;
use super::offers::{OFFERS, Offer, Who};
use super::path::Path;
use super::yearly;
use crate::domain::catalogue::{Catalogue, ModelKind, SupportModel};
use crate::domain::class::Class;
use crate::domain::herd::Animal;
use crate::domain::id::HouseholdId;
use crate::domain::member::Sex;
use crate::domain::operation::SupportGrant;
use crate::domain::support::{Support, SupportState};

/// Filled in when the household is stored.
const LATER: HouseholdId = HouseholdId(0);
/// Small stock is counted, not entered head by head.
const ENTERED_ONE_BY_ONE: i64 = 10;
/// A loan that is due in three years; larger ones in five.
const SMALL_LOAN: i64 = 50_000_000;
/// Needs that are known of a household: as many as any survey of it finds.
const KNOWN_NEEDS: usize = 6;

/// What supports look at.
#[derive(Debug)]
pub struct Giver<'a> {
    /// Chance.
    pub chance: &'a mut Chance,
    /// Models and their units.
    pub catalogue: &'a Catalogue,
    /// The people, past and present.
    pub people: &'a [Person],
    /// What they lack.
    pub needs: &'a Needs,
    /// The class of each year.
    pub path: &'a Path,
    /// The last day on which the household is there.
    pub until: NaiveDate,
}

impl Giver<'_> {
    /// All supports of the years, oldest first.
    pub fn supports(&mut self) -> Vec<SupportGrant> {
        let mut given: Vec<SupportGrant> = Vec::new();
        for (at, round) in ROUNDS.iter().enumerate() {
            let class = self.path[at.saturating_sub(1)];
            let was_listed = self.path[..=at].iter().any(|class| class.is_listed());
            given.extend(yearly::supports(self, round.year, class).into_iter().map(without_animals));
            for offer in OFFERS {
                if self.gets(offer, class, was_listed, &given) {
                    let date =
                        some_day(self.chance, ymd(round.year, 1, 15).max(OPENED), ymd(round.year, 12, 20));
                    given.extend(self.grant(offer, date));
                }
            }
        }
        given.retain(|grant| grant.support.date <= self.until);
        given.sort_by_key(|grant| grant.support.date);
        given
    }

    fn gets(&mut self, offer: &Offer, class: Class, was_listed: bool, given: &[SupportGrant]) -> bool {
        let meant = match offer.who {
            Who::Poor => class == Class::Poor,
            Who::Listed => class.is_listed(),
            Who::Watched => was_listed,
        };
        let lacking = self.needs.first(KNOWN_NEEDS);
        let needed = offer.needs.is_empty() || offer.needs.iter().any(|need| lacking.contains(need));
        meant && needed && self.chance.is(offer.permille) && !(offer.once && self.had(offer, given))
    }

    /// The same content counts, whatever the model that brings it.
    fn had(&self, offer: &Offer, given: &[SupportGrant]) -> bool {
        let content = |code: &str| self.catalogue.model(code).map(|m| m.content().to_owned());
        given.iter().any(|grant| content(&grant.support.model) == content(offer.model))
    }

    fn grant(&mut self, offer: &Offer, date: NaiveDate) -> Option<SupportGrant> {
        let model = self.catalogue.model(offer.model)?;
        let details = self.details(offer, date)?;
        let quantity = i64::from(self.chance.count(offer.quantity.0, offer.quantity.1));
        let price = self.chance.between(offer.price.0, offer.price.1) * 1000;
        let fund = self.chance.pick(offer.funds);
        let mut support = self.support(model, date, quantity, quantity * price, fund);
        support.details = details;
        if model.kind == ModelKind::Credit {
            self.lend(&mut support);
        }
        self.minutes(&mut support, model);
        let animals = self.animals(model, &support);
        Some(SupportGrant { support, animals, owed: None })
    }

    /// A support that was settled if it is old, handed over if it is of this year, else planned.
    pub fn support(
        &mut self,
        model: &SupportModel,
        date: NaiveDate,
        quantity: i64,
        value: i64,
        fund: &str,
    ) -> Support {
        let state = match date {
            day if day > TODAY => self.chance_of(500, SupportState::Planned, SupportState::Approved),
            day if day.year() == TODAY.year() => {
                self.chance_of(600, SupportState::HandedOver, SupportState::Settled)
            }
            _ => SupportState::Settled,
        };
        Support {
            quantity: quantity * 1000,
            unit: model.unit.vi.clone(),
            value,
            fund: fund.to_owned(),
            state,
            receiver: self.receiver(date),
            ..Support::new(LATER, model.code.clone(), date)
        }
    }

    fn chance_of(&mut self, permille: u32, one: SupportState, other: SupportState) -> SupportState {
        if self.chance.is(permille) { one } else { other }
    }

    fn receiver(&self, on: NaiveDate) -> String {
        let grown_up = self.people.iter().find(|p| p.is_present(on) && p.age(on) >= 18);
        grown_up.map(|p| p.member.name.clone()).unwrap_or_default()
    }

    /// Minutes for what was handed over; now and then a plan is called off.
    fn minutes(&mut self, support: &mut Support, model: &SupportModel) {
        let with_minutes = matches!(model.kind, ModelKind::Livestock | ModelKind::Housing | ModelKind::Water);
        if support.state.is_given() && with_minutes {
            support.minutes_number = format!("{:02}/{}", self.chance.count(1, 40), support.date.year());
        }
        if self.chance.is(12) {
            support.state = SupportState::Cancelled;
            support.note = "Hộ xin rút, đi làm ăn xa".to_owned();
        }
    }

    fn lend(&mut self, support: &mut Support) {
        support.value = support.value / 5_000_000 * 5_000_000;
        let months = if support.value <= SMALL_LOAN { 36 } else { 60 };
        support.until = support.date.checked_add_months(Months::new(months));
        support.details.insert("group".to_owned(), format!("Tổ TK&VV số {}", self.chance.count(1, 9)));
    }

    /// The facts of a record; none where the person that they ask for does not live there.
    fn details(&self, offer: &Offer, on: NaiveDate) -> Option<BTreeMap<String, String>> {
        let aged = |from: i32, to: i32| {
            let fits = |p: &&Person| p.is_present(on) && (from..=to).contains(&p.age(on));
            self.people.iter().find(fits).map(|p| p.member.name.clone())
        };
        let said = |value: &str| match value {
            "@adult" => aged(18, 45),
            "@child" => aged(3, 15),
            plain => Some(plain.to_owned()),
        };
        offer.details.iter().map(|(code, value)| Some(((*code).to_owned(), said(value)?))).collect()
    }

    fn animals(&mut self, model: &SupportModel, support: &Support) -> Vec<Animal> {
        let heads = support.quantity / 1000;
        let Some(species) = model.species.as_ref().filter(|_| heads <= ENTERED_ONE_BY_ONE) else {
            return Vec::new();
        };
        (0..heads).map(|_| self.animal(species, support.date)).collect()
    }

    fn animal(&mut self, species: &str, on: NaiveDate) -> Animal {
        let (weight, breed) = match species {
            "bò" => (self.chance.count(280, 340), "HF"),
            "dê" => (self.chance.count(18, 26), "Bách Thảo"),
            _ => (self.chance.count(20, 35), "Móng Cái"),
        };
        let born = months_before(on, self.chance.between(5, 12));
        Animal {
            support: None,
            holder: LATER,
            tag: format!("{:05}", self.chance.count(10_000, 99_999)),
            species: species.to_owned(),
            breed: breed.to_owned(),
            sex: Some(Sex::Female),
            born: crate::viet::PartialDate::from_month(born.year(), born.month()).ok(),
            weight_kg: Some(weight),
            dam: None,
            generation: 1,
            heads: 1,
            value: None,
            photo: String::new(),
        }
    }
}

fn months_before(day: NaiveDate, months: i64) -> NaiveDate {
    day - chrono::Days::new(u64::try_from(months * 30).unwrap_or(0))
}

fn without_animals(support: Support) -> SupportGrant {
    SupportGrant { support, animals: Vec::new(), owed: None }
}
