//! Which cards end soon, which no longer fit the class of their household, and who has none.
//!
//! A card without a person covers the household: it counts for everybody once it stands for at least as many cards as
//! people are without one of their own; else nobody can tell whom it covers, and all of those are named as missing.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};

use super::{FROM_FIELD, GROUP_FIELD};
use crate::domain::catalogue::SupportModel;
use crate::domain::class::Standing;
use crate::domain::household::coded;
use crate::domain::id::{HouseholdId, MemberId, SupportId};
use crate::domain::stored::Stored;
use crate::domain::support::Support;

/// A card that a household or one of its people got.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The support.
    pub support: Stored<SupportId, Support>,
    /// Whose it is: the person, else who received it.
    pub name: String,
}

impl Card {
    /// First day on which it is valid.
    pub fn from(&self) -> NaiveDate {
        let written = self.support.details.get(FROM_FIELD).and_then(|day| day.parse().ok());
        written.unwrap_or(self.support.date)
    }

    /// Last day on which it is valid.
    pub fn until(&self) -> NaiveDate {
        self.support.last_day()
    }

    /// Its group by code; empty where nobody wrote it down.
    pub fn group(&self) -> &str {
        self.support.details.get(GROUP_FIELD).map_or("", String::as_str)
    }

    /// Whether it is in the person's hands and valid on a day.
    pub fn is_valid_on(&self, day: NaiveDate) -> bool {
        self.support.state.is_given() && self.from() <= day && day <= self.until()
    }

    fn is_of(&self, other: &Self) -> bool {
        (self.support.household, self.support.member) == (other.support.household, other.support.member)
    }
}

/// Somebody who lives in a household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardHolder {
    /// The person.
    pub member: MemberId,
    /// The name.
    pub name: String,
}

/// A household with its people and its cards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardHousehold {
    /// The household.
    pub household: HouseholdId,
    /// Its code.
    pub code: String,
    /// Name of its head.
    pub head: String,
    /// Name of its hamlet.
    pub hamlet: String,
    /// Where it stands on the day of reading.
    pub standing: Standing,
    /// Who lives there, head first.
    pub people: Vec<CardHolder>,
    /// Its cards, oldest first.
    pub cards: Vec<Card>,
}

coded! {
    /// What there is to do about a card.
    FindingKind {
        /// It ends within the days asked for.
        Expiring = "expiring",
        /// Its group goes with another class than the household's.
        WrongGroup = "wrong_group",
        /// Somebody of a poor or near-poor household has none.
        Missing = "missing",
    }
}

/// Something to do about a card: of whom, and since or until when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardFinding<'a> {
    /// What.
    pub kind: FindingKind,
    /// The household.
    pub household: &'a CardHousehold,
    /// Whose card; the household's head for a card of the household as a whole.
    pub name: &'a str,
    /// The card; none where it is missing.
    pub card: Option<&'a Card>,
    /// The person, where known.
    pub member: Option<MemberId>,
    /// The last day of a card that ends; the day on which the class changed; since when the class stands of one who
    /// has no card.
    pub on: Option<NaiveDate>,
}

impl CardFinding<'_> {
    /// What lists know it by: the card; below 0 the card whose group is wrong, since one card may stand on two
    /// lines; the person who has none.
    pub fn line(&self) -> i64 {
        let card = self.card.map_or(0, |card| card.support.id.0);
        match self.kind {
            FindingKind::Expiring => card,
            FindingKind::WrongGroup => -card,
            FindingKind::Missing => self.member.map_or(0, |member| member.0),
        }
    }
}

/// Valid cards whose last day is at most `days` away, and that no later card follows; the next to end first.
pub fn expiring(households: &[CardHousehold], today: NaiveDate, days: u32) -> Vec<CardFinding<'_>> {
    let last = today.checked_add_days(Days::new(days.into())).unwrap_or(NaiveDate::MAX);
    let mut found: Vec<_> = of_valid(households, today)
        .filter(|(home, card)| card.until() <= last && !is_followed(home, card))
        .map(|(home, card)| finding(FindingKind::Expiring, home, card, Some(card.until())))
        .collect();
    found.sort_by(|a, b| (a.on, &a.household.code).cmp(&(b.on, &b.household.code)));
    found
}

/// Valid cards whose group is bound to a class that the household does not hold (any more), with the day on which its
/// class changed. A group that goes with no class, or none at all, fits everybody;
/// a newer card that fits takes the place of the old one.
pub fn wrong_group<'a>(
    households: &'a [CardHousehold],
    models: &[SupportModel],
    today: NaiveDate,
) -> Vec<CardFinding<'a>> {
    let fits = |home: &CardHousehold, card: &Card| {
        let model = models.iter().find(|model| model.code == card.support.model);
        model.is_none_or(|model| model.group_fits(card.group(), home.standing.class))
    };
    let replaced = |home: &CardHousehold, card: &Card| {
        let newer = |other: &&Card| other.support.state.is_given() && other.from() > card.from();
        home.cards.iter().filter(|other| other.is_of(card)).filter(newer).any(|other| fits(home, other))
    };
    of_valid(households, today)
        .filter(|(home, card)| !fits(home, card) && !replaced(home, card))
        .map(|(home, card)| finding(FindingKind::WrongGroup, home, card, home.standing.since))
        .collect()
}

/// People of poor and near-poor households without a valid card.
pub fn missing(households: &[CardHousehold], today: NaiveDate) -> Vec<CardFinding<'_>> {
    let listed = households.iter().filter(|home| home.standing.class.is_listed());
    listed.flat_map(|home| home.uncovered(today).map(|person| lacking(home, person))).collect()
}

impl CardHousehold {
    /// The people without a valid card on a day, as far as can be told.
    pub fn uncovered(&self, day: NaiveDate) -> impl Iterator<Item = &CardHolder> {
        let valid = || self.cards.iter().filter(move |card| card.is_valid_on(day));
        let own: BTreeSet<_> = valid().filter_map(|card| card.support.member).collect();
        let without: Vec<_> = self.people.iter().filter(|person| !own.contains(&person.member)).collect();
        let shared: i64 = valid()
            .filter(|card| card.support.member.is_none())
            .fold(0, |sum, card| sum.saturating_add(card.support.quantity / 1000));
        let covered = i64::try_from(without.len()).is_ok_and(|people| shared >= people);
        without.into_iter().filter(move |_| !covered)
    }

    /// How many of its people have no valid card, and how many people there are.
    pub fn covered(&self, day: NaiveDate) -> (usize, usize) {
        (self.people.len() - self.uncovered(day).count(), self.people.len())
    }

    /// Latest valid card of each person.
    pub fn latest(&self, day: NaiveDate) -> BTreeMap<MemberId, &Card> {
        let valid = self.cards.iter().filter(|card| card.is_valid_on(day));
        valid.filter_map(|card| Some((card.support.member?, card))).collect()
    }
}

fn of_valid(households: &[CardHousehold], today: NaiveDate) -> impl Iterator<Item = (&CardHousehold, &Card)> {
    let cards = |home| move |card| (home, card);
    households
        .iter()
        .flat_map(move |home: &CardHousehold| home.cards.iter().map(cards(home)))
        .filter(move |(_, card): &(&CardHousehold, &Card)| card.is_valid_on(today))
}

fn is_followed(home: &CardHousehold, card: &Card) -> bool {
    let later = |other: &Card| other.support.state.is_given() && other.until() > card.until();
    home.cards.iter().any(|other| other.is_of(card) && later(other))
}

fn finding<'a>(
    kind: FindingKind,
    home: &'a CardHousehold,
    card: &'a Card,
    on: Option<NaiveDate>,
) -> CardFinding<'a> {
    let name = if card.name.is_empty() { &home.head } else { &card.name };
    CardFinding { kind, household: home, name, card: Some(card), member: card.support.member, on }
}

fn lacking<'a>(home: &'a CardHousehold, person: &'a CardHolder) -> CardFinding<'a> {
    let on = home.standing.since;
    CardFinding {
        kind: FindingKind::Missing,
        household: home,
        name: &person.name,
        card: None,
        member: Some(person.member),
        on,
    }
}
