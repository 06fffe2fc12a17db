//! The surveys of a round under two standards side by side: whose class differs, and who cannot be concluded under
//! one of them, with the reason. The rule is [`rescore`]; here the register is walked, and [`sheet`] makes the table.

pub mod sheet;

#[cfg(test)]
mod tests;

use std::collections::HashMap;

use chrono::NaiveDate;

use super::rules::Rules;
use crate::domain::computed::{Facts, KnownFacts};
use crate::domain::id::{HamletId, HouseholdId};
use crate::domain::place::Hamlet;
use crate::domain::query::{ListRow, Query};
use crate::domain::rescore::{Reason, SideBySide, Verdict, Why, asks_for_facts, reasons};
use crate::domain::standard::Standard;
use crate::domain::stored::Stored;
use crate::domain::survey::Survey;
use crate::paper::Progress;
use crate::store::{Register, StoreError};

/// Households whose lines are read at once.
const WINDOW: usize = 500;

/// Which standards are compared.
#[derive(Debug, Clone, Copy)]
pub struct Pair<'a> {
    /// The first; `None` for the one by which each survey was made.
    pub first: Option<&'a Standard>,
    /// The second.
    pub second: &'a Standard,
}

/// A round under two standards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// Code of the round.
    pub round: String,
    /// The first standard; `None` for that of each survey.
    pub first: Option<Standard>,
    /// The second.
    pub second: Standard,
    /// Households of the register that were surveyed in the round.
    pub surveyed: usize,
    /// Of them, those above the poor line under both, of whom one cannot tell the class.
    pub average_unknown: usize,
    /// Those whose class differs, then those that cannot be concluded, each in the order of hamlets and heads.
    pub lines: Vec<Line>,
}

/// A household of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The household.
    pub household: ListRow,
    /// What the two say; `None` where the standard of its survey is not known any more.
    pub judged: Option<SideBySide>,
    /// Why it cannot be concluded; empty where it can.
    pub reasons: Vec<Reason>,
}

impl Comparison {
    /// Households whose class differs.
    pub fn differing(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| line.reasons.is_empty())
    }

    /// Households that cannot be concluded under one of the two.
    pub fn open(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| !line.reasons.is_empty())
    }
}

/// Compares a round. `progress` hears of each household.
///
/// # Errors
/// [`StoreError::Cancelled`] where `progress` stopped it, and those of the register.
pub fn compare(
    register: &Register,
    rules: &Rules,
    round: &str,
    pair: Pair<'_>,
    today: NaiveDate,
    progress: &mut Progress<'_>,
) -> Result<Comparison, StoreError> {
    let walk = Walk { register, rules, pair, hamlets: register.hamlets()? };
    let surveys = register.surveys_of_round(round)?;
    let by_household: HashMap<HouseholdId, &Survey> =
        surveys.iter().map(|s| (s.household, &s.value)).collect();
    let mut households = register.find(&Query::default(), today)?.ids;
    households.retain(|id| by_household.contains_key(id));
    let mut found = walk.judge_all(&households, &by_household, progress)?;
    let average_unknown = found.iter().filter(|(_, one)| one.verdict() == Verdict::AverageUnknown).count();
    found.retain(|(_, one)| matches!(one.verdict(), Verdict::Differs | Verdict::Open));
    found.sort_by_key(|(_, one)| one.verdict());
    Ok(Comparison {
        round: round.to_owned(),
        first: pair.first.cloned(),
        second: pair.second.clone(),
        surveyed: households.len(),
        average_unknown,
        lines: lines(register, found, today)?,
    })
}

/// What was found of a household.
struct Found {
    judged: Option<SideBySide>,
    reasons: Vec<Reason>,
}

impl Found {
    fn verdict(&self) -> Verdict {
        self.judged.as_ref().map_or(Verdict::Open, SideBySide::verdict)
    }
}

struct Walk<'a> {
    register: &'a Register,
    rules: &'a Rules,
    pair: Pair<'a>,
    hamlets: Vec<Stored<HamletId, Hamlet>>,
}

impl Walk<'_> {
    /// What is found of each household, in their order.
    fn judge_all(
        &self,
        households: &[HouseholdId],
        surveys: &HashMap<HouseholdId, &Survey>,
        progress: &mut Progress<'_>,
    ) -> Result<Vec<(HouseholdId, Found)>, StoreError> {
        let mut found = Vec::with_capacity(households.len());
        for (at, id) in households.iter().enumerate() {
            if let Some(survey) = surveys.get(id) {
                found.push((*id, self.judge(survey)?));
            }
            if progress(at + 1, households.len()).is_break() {
                return Err(StoreError::Cancelled);
            }
        }
        Ok(found)
    }

    fn judge(&self, survey: &Survey) -> Result<Found, StoreError> {
        let Some(own) = self.rules.standards.by_code(&survey.standard) else {
            let reason =
                Reason { standard: survey.standard.clone(), why: Why::UnknownStandard, foreseen: None };
            return Ok(Found { judged: None, reasons: vec![reason] });
        };
        let standards = [self.pair.first.unwrap_or(own), self.pair.second];
        let then = match standards.iter().any(|other| asks_for_facts(survey, own, other)) {
            true => facts_on(self.register, &self.hamlets, survey.household, survey.date)?,
            false => None,
        };
        let judge = |facts: Option<Facts<'_>>| {
            let judged = SideBySide::of(survey, own, standards, facts);
            let reasons = reasons(&judged, survey, own, standards, facts);
            Found { judged: Some(judged), reasons }
        };
        Ok(match then {
            Some(then) => then.tell(|facts| judge(Some(facts))),
            None => judge(None),
        })
    }
}

/// Members and area of a household on a day; nothing where it was not in the register then.
///
/// # Errors
/// Those of the register; [`StoreError::Gone`] where it does not know the household.
pub fn facts_on(
    register: &Register,
    hamlets: &[Stored<HamletId, Hamlet>],
    household: HouseholdId,
    day: NaiveDate,
) -> Result<Option<KnownFacts>, StoreError> {
    let then = register.dossier(household)?.on(day, hamlets);
    Ok(then.ok().map(|then| KnownFacts {
        members: then.dossier.current().map(|resident| resident.member.value.clone()).collect(),
        house_area_dm2: then.dossier.household.house_area_dm2,
        on: day,
    }))
}

fn lines(
    register: &Register,
    found: Vec<(HouseholdId, Found)>,
    today: NaiveDate,
) -> Result<Vec<Line>, StoreError> {
    let ids: Vec<HouseholdId> = found.iter().map(|(id, _)| *id).collect();
    let mut rows: HashMap<HouseholdId, ListRow> = HashMap::new();
    for window in ids.chunks(WINDOW) {
        rows.extend(register.rows(window, today)?.into_iter().map(|row| (row.id, row)));
    }
    let line = |(id, found): (HouseholdId, Found)| {
        Some(Line { household: rows.remove(&id)?, judged: found.judged, reasons: found.reasons })
    };
    Ok(found.into_iter().filter_map(line).collect())
}
