//! Making a row of the index from the facts of a household.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::people::{self, Stay};
use super::{Entry, standing};
use crate::domain::ethnicity::is_minority;
use crate::domain::id::HouseholdId;
use crate::domain::member::Sex;
use crate::domain::query::Flag;
use crate::domain::recognition::Recognition;
use crate::domain::support::SupportState;
use crate::viet::{fold, name_sort_key, sort_key};

/// Everything of which the row of a household is made.
pub(super) struct Gathered {
    pub home: Home,
    pub stays: Vec<Stay>,
    pub survey: Option<LastSurvey>,
    /// In order of day.
    pub recognitions: Vec<Recognition>,
    /// In order of day.
    pub supports: Vec<Given>,
}

/// The household's own row and its hamlet's.
pub(super) struct Home {
    pub code: String,
    pub hamlet: i64,
    pub hamlet_name: String,
    pub former_commune: String,
    pub phone: String,
    pub no_labour: bool,
    pub merit: bool,
    pub social_protection: bool,
    pub ended: bool,
}

/// What the last survey says.
pub(super) struct LastSurvey {
    pub day: NaiveDate,
    pub people: u32,
    pub deprived: u16,
    pub answered: u16,
}

/// A support, by its model.
pub(super) struct Given {
    pub model: String,
    pub state: SupportState,
}

impl Gathered {
    /// A household of which nothing more is known.
    pub fn of(home: Home) -> Self {
        Self { home, stays: Vec::new(), survey: None, recognitions: Vec::new(), supports: Vec::new() }
    }

    /// Its row.
    pub fn entry(self, household: HouseholdId) -> Entry {
        let Self { home, stays, survey, recognitions, supports } = self;
        let standing = standing::latest(&recognitions);
        let (supports, had) = models(&supports);
        let counted = survey.as_ref().map(|survey| (survey.day, survey.people));
        let head = stays.iter().find(|stay| stay.is_head());
        let head_name = head.map_or("", |head| head.name.as_str());
        Entry {
            household: household.0,
            code_key: sort_key(&home.code),
            hamlet: home.hamlet,
            hamlet_key: sort_key(&format!("{} {}", home.hamlet_name, home.former_commune)),
            head: head_name.to_owned(),
            head_key: name_sort_key(head_name),
            members: people::count(&stays, counted),
            class: standing.class,
            newly_escaped_until: standing.newly_escaped_until.map(|day| day.to_string()),
            deprived: survey.as_ref().map_or(0, |survey| survey.deprived),
            answered: survey.as_ref().map_or(0, |survey| survey.answered),
            flags: flags(&home, head),
            ethnicity: head.map_or(String::new(), |head| head.ethnicity.clone()),
            supports,
            had,
            ended: home.ended,
            words: words(&home, &stays),
            numbers: numbers(&home, &stays),
            code: home.code,
            hamlet_name: home.hamlet_name,
        }
    }
}

/// The models given, and the models not cancelled, newest first, each once.
fn models(supports: &[Given]) -> (String, String) {
    let (mut given, mut had) = (Vec::new(), Vec::new());
    for Given { model, state } in supports.iter().rev() {
        let model = model.as_str();
        if state.is_given() && !given.contains(&model) {
            given.push(model);
        }
        if *state != SupportState::Cancelled && !had.contains(&model) {
            had.push(model);
        }
    }
    let had = if had.is_empty() { String::new() } else { format!(" {} ", had.join(" ")) };
    (given.join(" "), had)
}

fn flags(home: &Home, head: Option<&Stay>) -> u32 {
    let minority = head.is_some_and(|head| is_minority(&head.ethnicity) == Some(true));
    let female = head.is_some_and(|head| head.sex == Some(Sex::Female));
    let set = [
        (Flag::EthnicMinority, minority),
        (Flag::NoLabour, home.no_labour),
        (Flag::Merit, home.merit),
        (Flag::SocialProtection, home.social_protection),
        (Flag::FemaleHead, female),
    ];
    set.into_iter().filter(|(_, is_set)| *is_set).fold(0, |mask, (flag, _)| mask | flag.bit())
}

/// The folded words of the code, the hamlet and everyone who lives there, each once.
fn words(home: &Home, stays: &[Stay]) -> String {
    let current = stays.iter().filter(|stay| stay.is_current()).map(|stay| fold(&stay.name));
    let texts: Vec<String> = [fold(&home.code), fold(&home.hamlet_name)].into_iter().chain(current).collect();
    joined(texts.iter().flat_map(|text| text.split_whitespace().map(str::to_owned)))
}

/// The numbers found by their last digits, reversed: citizen numbers, the phone, the code.
fn numbers(home: &Home, stays: &[Stay]) -> String {
    let current = stays.iter().filter(|stay| stay.is_current()).map(|stay| stay.citizen_number.as_str());
    let numbers = current.chain([home.phone.as_str(), home.code.as_str()]);
    joined(numbers.map(reversed_digits).filter(|digits| !digits.is_empty()))
}

fn reversed_digits(number: &str) -> String {
    number.chars().rev().filter(char::is_ascii_digit).collect()
}

fn joined(words: impl Iterator<Item = String>) -> String {
    words.collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(" ")
}
