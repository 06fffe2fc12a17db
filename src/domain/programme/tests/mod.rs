//! What the tests of programmes and budgets share.

mod checks;
mod histories;
mod information;
mod spending;
mod tree;

use chrono::NaiveDate;

use super::tally::{BudgetLine, Tally};
use super::*;
use crate::domain::activity::{Activity, ActivityKind, ActivityState};
use crate::domain::id::{BudgetId, HouseholdId};
use crate::domain::stored::Stored;
use crate::domain::support::{PartOf, Support, SupportState};

/// The programme, its project, and the project's part.
const WHOLE: ProgrammeId = ProgrammeId(1);
const PROJECT: ProgrammeId = ProgrammeId(2);
const PART: ProgrammeId = ProgrammeId(3);

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

fn stored<I, T>(id: I, value: T) -> Stored<I, T> {
    Stored { id, rev: 1, value }
}

fn programme(code: &str, kind: ProgrammeKind, parent: Option<ProgrammeId>) -> Programme {
    let name = "Giảm nghèo".into();
    Programme { code: code.into(), name, kind, parent, from: None, until: None, note: String::new() }
}

fn programmes() -> Vec<Stored<ProgrammeId, Programme>> {
    vec![
        stored(WHOLE, programme("GNBV", ProgrammeKind::Programme, None)),
        stored(PROJECT, programme("GNBV-DA2", ProgrammeKind::Project, Some(WHOLE))),
        stored(PART, programme("GNBV-DA2-1", ProgrammeKind::SubProject, Some(PROJECT))),
    ]
}

fn budget(programme: Option<ProgrammeId>, fund: &str, given: i64) -> Budget {
    let (decision_number, note) = (String::new(), String::new());
    Budget { year: 2026, programme, fund: fund.into(), given, decision_number, note }
}

fn tally(budgets: &[Budget]) -> Tally {
    let stored: Vec<_> =
        budgets.iter().zip(1..).map(|(budget, id)| stored(BudgetId(id), budget.clone())).collect();
    Tally::of(&stored)
}

fn line(programme: Option<ProgrammeId>, fund: &str) -> BudgetLine {
    BudgetLine { year: 2026, programme, fund: fund.into() }
}

fn support(programme: Option<ProgrammeId>, fund: &str, value: i64, state: SupportState) -> Support {
    Support {
        household: HouseholdId(1),
        value,
        fund: fund.into(),
        state,
        part_of: PartOf { programme, ..PartOf::default() },
        ..Support::wished("bo-sinh-san", day("2026-11-05"))
    }
}

fn activity(programme: Option<ProgrammeId>, fund: &str, money: (i64, i64), state: ActivityState) -> Activity {
    Activity {
        kind: ActivityKind::Radio,
        name: "Phát thanh".into(),
        programme,
        fund: fund.into(),
        from: day("2026-03-01"),
        until: None,
        hamlet: None,
        place: String::new(),
        units: 1,
        unit: String::new(),
        areas: 0,
        audience: 0,
        given: money.0,
        spent: money.1,
        state,
        note: String::new(),
    }
}
