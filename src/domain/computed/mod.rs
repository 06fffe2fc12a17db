//! Answers that follow from what the register knows: members, their facts, the area of the house.
//!
//! An answer is computed only where every fact that could change it is known; else the indicator
//! stays "not surveyed" and the officer asks. The numbers of the rules stand in the standard. The
//! officer may answer otherwise with a reason; both stay visible ([`super::survey::Override`]).

use chrono::NaiveDate;

use super::age::{any, both, has_years, is_between};
use super::member::Member;
use super::standard::{Rule, Standard};
use super::survey::{Answer, Answers};

/// What the rules look at: the people who live in the household on the day of the survey.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// The present members.
    pub members: &'a [&'a Member],
    /// Floor area in square decimetres (100 = 1 m²).
    pub house_area_dm2: Option<u32>,
    /// The day of the survey.
    pub on: NaiveDate,
}

/// The same, kept: what was read of a household for the day of its survey.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownFacts {
    /// The members of that day.
    pub members: Vec<Member>,
    /// Floor area in square decimetres (100 = 1 m²).
    pub house_area_dm2: Option<u32>,
    /// The day.
    pub on: NaiveDate,
}

impl KnownFacts {
    /// What `judge` makes of them.
    pub fn tell<T>(&self, judge: impl FnOnce(Facts<'_>) -> T) -> T {
        let members: Vec<&Member> = self.members.iter().collect();
        judge(Facts { members: &members, house_area_dm2: self.house_area_dm2, on: self.on })
    }
}

/// The answers to a standard's indicators as far as they follow from facts.
pub fn computed(standard: &Standard, facts: Facts<'_>) -> Answers {
    let mut answers = Answers::default();
    for indicator in &standard.indicators {
        answers.set(indicator.number, answer(indicator.rule, facts));
    }
    answers
}

/// The answer of one rule; "not surveyed" where it does not follow from the facts.
pub fn answer(rule: Rule, facts: Facts<'_>) -> Answer {
    match deprived(rule, facts) {
        Some(true) => Answer::Deprived,
        Some(false) => Answer::NotDeprived,
        None => Answer::NotSurveyed,
    }
}

/// Answers on paper, with computed ones where nothing was answered: how a form is pre-filled.
pub fn filled(answers: Answers, computed: Answers) -> Answers {
    let mut all = answers;
    for number in (1..=16).filter(|n| answers.get(*n) == Answer::NotSurveyed) {
        all.set(number, computed.get(number));
    }
    all
}

/// Numbers of the indicators where answers on paper differ from computed ones; each needs a reason.
pub fn disagreeing(answers: Answers, computed: Answers) -> Vec<u8> {
    let differs = |n: &u8| {
        let (said, follows) = (answers.get(*n), computed.get(*n));
        said != Answer::NotSurveyed && follows != Answer::NotSurveyed && said != follows
    };
    (1..=16).filter(differs).collect()
}

fn deprived(rule: Rule, facts: Facts<'_>) -> Option<bool> {
    // A household of nobody has no answers: its members were not entered yet.
    if facts.members.is_empty() {
        return None;
    }
    match rule {
        Rule::Asked => None,
        Rule::Dependants { over_percent, child_under, elderly_from } => {
            too_many_dependants(facts, over_percent, child_under, elderly_from)
        }
        Rule::FloorArea { under_m2 } => too_little_floor(facts, under_m2),
        Rule::Nutrition { child_under } => {
            any_member(facts, |m| both(is_between(m.born, 0, child_under, facts.on), m.facts.malnourished))
        }
        Rule::Insurance { from_age } => {
            any_member(facts, |m| both(has_years(m.born, from_age, facts.on), not(m.facts.insured)))
        }
        Rule::AdultSchooling { from_age, to_age } => any_member(facts, |m| {
            let untaught = both(not(m.facts.in_school), not(m.facts.diploma));
            both(is_between(m.born, from_age, to_age + 1, facts.on), untaught)
        }),
        Rule::ChildSchooling { from_age, under_age } => any_member(facts, |m| {
            both(is_between(m.born, from_age, under_age, facts.on), not(m.facts.in_school))
        }),
    }
}

fn any_member(facts: Facts<'_>, rule: impl Fn(&Member) -> Option<bool>) -> Option<bool> {
    any(facts.members.iter().map(|m| rule(m)))
}

fn not(fact: Option<bool>) -> Option<bool> {
    fact.map(|yes| !yes)
}

/// Decided as soon as the open cases, counted either way, give the same answer.
fn too_many_dependants(
    facts: Facts<'_>,
    over_percent: u32,
    child_under: u32,
    elderly_from: u32,
) -> Option<bool> {
    let judged: Vec<_> =
        facts.members.iter().map(|m| is_dependant(m, child_under, elderly_from, facts.on)).collect();
    let certain = judged.iter().filter(|d| **d == Some(true)).count();
    let possible = judged.iter().filter(|d| **d != Some(false)).count();
    let over = |dependants: usize| dependants * 100 > judged.len() * over_percent as usize;
    match (over(certain), over(possible)) {
        (true, _) => Some(true),
        (_, false) => Some(false),
        _ => None,
    }
}

/// Under 16, or elderly or disabled and on a monthly allowance.
fn is_dependant(member: &Member, child_under: u32, elderly_from: u32, on: NaiveDate) -> Option<bool> {
    let child = is_between(member.born, 0, child_under, on);
    let frail = any([has_years(member.born, elderly_from, on), member.facts.disabled]);
    any([child, both(frail, member.facts.allowance)])
}

fn too_little_floor(facts: Facts<'_>, under_m2: u32) -> Option<bool> {
    let area = u64::from(facts.house_area_dm2?);
    Some(area < u64::from(under_m2) * 100 * facts.members.len() as u64)
}

#[cfg(test)]
mod tests;
