//! Households that support did not reach: with a deprivation that nothing given since the survey answers, or listed
//! and without any support for long.
//!
//! A need counts from the last survey: what was given before did not cure it. What is planned or approved is not given
//! yet, but told, so that nobody plans it twice. A monthly benefit of one of its people is support of the household for
//! as long as it is drawn; it answers no deprivation.

use std::cmp::Reverse;

use chrono::{Months, NaiveDate};

use super::{Home, Reach, Record, Rules, lacking};
use crate::domain::class::State;
use crate::domain::data_file::Label;
use crate::domain::standard::Indicator;
use crate::domain::support::SupportState;

/// A deprivation that no support answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lack {
    /// The official number of the indicator.
    pub number: u8,
    /// Its code.
    pub indicator: String,
    /// What it is called.
    pub name: Label,
    /// Something that answers it is planned or approved.
    pub planned: bool,
    /// Codes of the models of the catalogue that would answer it; empty where none does.
    pub answered_by: Vec<String>,
}

/// A household that support did not reach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreached<'a> {
    /// Which.
    pub home: &'a Home,
    /// Its unanswered deprivations, in the order of their numbers.
    pub lacks: Vec<Lack>,
    /// It is poor or near-poor, and had nothing for so many months as were asked for.
    pub idle: bool,
    /// The last day on which it got a support or drew a benefit; `None` where it never did.
    pub last: Option<NaiveDate>,
}

/// Households that support did not reach by a day: those with most unanswered deprivations first; of as many, those
/// that had nothing for longer. Households that left the register are not looked at.
///
/// `months` is how long a poor or near-poor household may be without support; a support of the very day so many months
/// ago is still within them.
pub fn unreached<'a>(reach: &'a Reach, rules: Rules<'_>, day: NaiveDate, months: u32) -> Vec<Unreached<'a>> {
    let living = reach.homes.iter().filter(|home| !home.ended);
    let since = day.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN);
    let mut found: Vec<_> = living.map(|home| judged(home, rules, day, since)).collect();
    found.retain(|one| one.idle || !one.lacks.is_empty());
    found.sort_by_key(|one| (Reverse(one.lacks.len()), !one.idle, one.last));
    found
}

fn judged<'a>(home: &'a Home, rules: Rules<'_>, day: NaiveDate, since: NaiveDate) -> Unreached<'a> {
    let last = home.last_helped(day);
    let listed = matches!(home.state, State::Poor | State::NearPoor);
    Unreached { home, lacks: lacks(home, rules, day), idle: listed && last.is_none_or(|on| on < since), last }
}

fn lacks(home: &Home, rules: Rules<'_>, day: NaiveDate) -> Vec<Lack> {
    let Some(needs) = home.survey_on(day) else { return Vec::new() };
    let answers = |support: &Record, code: &str| {
        rules.catalogue.model(&support.model).is_some_and(|model| model.answers(code))
    };
    let lack = |indicator: &Indicator| {
        let code = &indicator.code;
        let answered = home.given_since(needs, day).any(|support| answers(support, code));
        let coming = |support: &Record| {
            let stands = support.date >= needs.on && support.state != SupportState::Cancelled;
            stands && answers(support, code)
        };
        (!answered).then(|| Lack {
            number: indicator.number,
            indicator: code.clone(),
            name: indicator.name.clone(),
            planned: home.supports.iter().any(coming),
            answered_by: rules.catalogue.answering(code).map(|model| model.code.clone()).collect(),
        })
    };
    lacking(needs, rules).into_iter().filter_map(lack).collect()
}
