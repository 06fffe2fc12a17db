//! Households that support did not reach: with a deprivation that nothing given answers, or listed and without any
//! support for long.
//!
//! A need of the last survey is answered by whatever was given for it, before that survey or since: then its effect is not
//! seen yet, which is told in the same words here and on the page of the household (see [`super::super::graduation`]).
//! What is planned or approved is not given yet, but told, so that nobody plans it twice. A monthly benefit of one of its people is support of the household for
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
    /// Deprivations of the last survey for which it was given something: the effect is not seen yet.
    pub unseen: Vec<Label>,
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
    let (lacks, unseen) = needs(home, rules, day);
    Unreached { home, lacks, unseen, idle: listed && last.is_none_or(|on| on < since), last }
}

/// What it lacks that nothing answers, and what was answered without an effect yet.
fn needs(home: &Home, rules: Rules<'_>, day: NaiveDate) -> (Vec<Lack>, Vec<Label>) {
    let Some(needs) = home.survey_on(day) else { return Default::default() };
    let answers = |support: &Record, code: &str| {
        rules.catalogue.model(&support.model).is_some_and(|model| model.answers(code))
    };
    let given = |indicator: &&Indicator| {
        home.given().any(|support| support.date <= day && answers(support, &indicator.code))
    };
    let lack = |indicator: &Indicator| {
        let code = &indicator.code;
        let coming = |support: &Record| {
            let stands = support.date >= needs.on && support.state != SupportState::Cancelled;
            stands && answers(support, code)
        };
        Lack {
            number: indicator.number,
            indicator: code.clone(),
            name: indicator.name.clone(),
            planned: home.supports.iter().any(coming),
            answered_by: rules.catalogue.answering(code).map(|model| model.code.clone()).collect(),
        }
    };
    let (answered, open): (Vec<_>, Vec<_>) = lacking(needs, rules).into_iter().partition(given);
    let unseen = answered.into_iter().map(|indicator| indicator.name.clone()).collect();
    (open.into_iter().map(lack).collect(), unseen)
}
