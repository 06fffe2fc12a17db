//! The movement ledger: what the entries add up to, against counting afresh at the end of every year. Each household is
//! read once: its decisions and people are held against its surveys in the same walk.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use rusqlite::{Connection, OptionalExtension, named_params};

use super::{Problem, ProblemKind, Scope};
use crate::domain::health::surveyed::{differing, undercounted};
use crate::domain::id::HouseholdId;
use crate::domain::ledger::{Account, Amount, Entry, LedgerFacts, balance, entries};
use crate::domain::report::HouseholdFacts;
use crate::domain::standard::Standards;
use crate::store::Result;
use crate::store::ledger;

/// Households whose entries of a year do not lead from what it began with to what it ended with; what disagrees with
/// their surveys.
pub(super) fn problems(conn: &Connection, scope: &Scope) -> Result<Vec<Problem>> {
    let mut problems = Vec::new();
    ledger::walk(conn, &mut |facts| {
        problems.extend(of_household(facts, &entries(&facts.ledger)));
        if let Some(standards) = scope.standards {
            problems.extend(against_surveys(conn, facts, standards)?);
        }
        Ok(())
    })?;
    Ok(problems)
}

/// A class that nobody explained, and people who were not counted.
fn against_surveys(conn: &Connection, facts: &HouseholdFacts, standards: &Standards) -> Result<Vec<Problem>> {
    let mut problems = Vec::new();
    for found in differing(&facts.ledger, standards) {
        if !is_explained(conn, facts.ledger.household, found.decided)? {
            let detail = format!("{} {} {}", found.decided, found.recognised.code(), found.computed.code());
            problems.push(Problem::at(ProblemKind::UnexplainedClass, &facts.code, detail));
        }
    }
    problems.extend(undercounted(&facts.ledger).into_iter().map(|found| {
        let detail = format!("{} {} > {}", found.on, found.named, found.counted);
        Problem::at(ProblemKind::Counted, &facts.code, detail)
    }));
    Ok(problems)
}

/// The decision says why: its reason, or what the villagers' meeting said.
fn is_explained(conn: &Connection, household: HouseholdId, decided: NaiveDate) -> Result<bool> {
    let mut statement = conn.prepare_cached(include_str!("explained.sql"))?;
    let of_day = named_params! { ":household": household.0, ":decided": decided.to_string() };
    Ok(statement.query_row(of_day, |row| row.get(0)).optional()?.unwrap_or(true))
}

fn of_household(facts: &HouseholdFacts, entries: &[Entry]) -> Vec<Problem> {
    let years: BTreeSet<i32> = dated(&facts.ledger).map(|day| day.year()).collect();
    let wrong = years.into_iter().filter(|year| !agrees(&facts.ledger, entries, *year));
    wrong.map(|year| Problem::at(ProblemKind::Ledger, &facts.code, year.to_string())).collect()
}

/// The days on which something happened to the household, by its facts.
fn dated(facts: &LedgerFacts) -> impl Iterator<Item = NaiveDate> + '_ {
    let recognised = facts.recognitions.iter().map(|recognition| recognition.decided);
    let stays = facts.stays.iter().flat_map(|stay| [stay.span.first_day(), stay.span.end_day()]).flatten();
    let surveyed = facts.surveys.iter().map(|survey| survey.on);
    let happened = facts.events.iter().map(|event| event.on);
    recognised.chain(stays).chain(surveyed).chain(happened).chain(facts.ended.map(|ending| ending.on))
}

/// In every account: what the year began with and the year's entries make what it ended with, both counted
/// afresh.
fn agrees(facts: &LedgerFacts, entries: &[Entry], year: i32) -> bool {
    let end = |year| NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(NaiveDate::MAX);
    let (before, after) = (end(year - 1), end(year));
    let accounts: BTreeSet<Account> = entries
        .iter()
        .map(|entry| entry.account)
        .chain([before, after].into_iter().filter_map(|day| account(facts, day)))
        .collect();
    accounts.into_iter().all(|account| {
        let flow = balance(entries, account, after) - balance(entries, account, before);
        counted(facts, account, before) + flow == counted(facts, account, after)
    })
}

/// The account in which the household stands at the end of a day.
fn account(facts: &LedgerFacts, day: NaiveDate) -> Option<Account> {
    let now = facts.on(day).filter(|now| now.class.is_listed())?;
    Some(Account { class: now.class, hamlet: now.hamlet })
}

fn counted(facts: &LedgerFacts, wanted: Account, day: NaiveDate) -> Amount {
    match (account(facts, day), facts.on(day)) {
        (Some(account), Some(now)) if account == wanted => Amount::household(now.people),
        _ => Amount::ZERO,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::class::Class;
    use crate::domain::ledger::histories::{day, household, recognised, stay};

    #[test]
    fn a_year_whose_entries_do_not_lead_to_its_end_is_named() {
        let mut ledger = household(1, 4);
        ledger.stays = vec![stay(None, None), stay(Some("2025-03-01"), None)];
        ledger.recognitions =
            vec![recognised(day("2024-12-14"), Class::Poor), recognised(day("2026-12-14"), Class::None)];
        let facts = HouseholdFacts { code: "0412".into(), ledger, flags: 0, ethnicity: String::new() };
        let whole = entries(&facts.ledger);
        let found = |entries: &[Entry]| {
            of_household(&facts, entries).into_iter().map(|p| p.detail).collect::<Vec<_>>()
        };
        assert!(found(&whole).is_empty());
        let without = |year: i32| whole.iter().filter(|e| e.on.year() != year).copied().collect::<Vec<_>>();
        assert_eq!(found(&without(2025)), ["2025"]);
        assert_eq!(found(&without(2026)), ["2026"]);
        let mut doubled = whole.clone();
        doubled.push(whole[0]);
        assert_eq!(found(&doubled), ["2024"]);
    }
}
