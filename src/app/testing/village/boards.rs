//! The boards of a made-up register.

use super::activity;
use super::assistance;
use crate::app::board::{Board, Subject};
use crate::app::boards::assistance::advice::AssistanceAdvice;
use crate::app::boards::assistance::benefits::Benefits;
use crate::app::boards::assistance::months::PayMonths;
use crate::app::boards::catalogue::models::Models;
use crate::app::boards::hand_over::rounds::HandOvers;
use crate::app::boards::hand_over::sheet::Sheet;
use crate::app::boards::money::budgets::Budgets;
use crate::app::boards::money::programmes::Programmes;
use crate::app::boards::money::records::{Line, MoneyBehind};
use crate::app::effect::WhoReceives;
use crate::app::testing::{money, stored};
use crate::domain::catalogue::Catalogue;
use crate::domain::given::Given;
use crate::domain::hand_over::sample::{facts, sheet};
use crate::domain::hand_over::{Candidate, HandOverRow};
use crate::domain::id::{ActivityId, ProgrammeId};
use crate::domain::programme::{Programme, ProgrammeKind};
use crate::domain::query::ListRow;

/// A board; where nobody lives, nothing was given.
pub(super) fn board(rows: &[ListRow], subject: Subject) -> Box<dyn Board> {
    match subject {
        Subject::Programmes => Box::new(programmes(rows)),
        Subject::Activities(_) | Subject::Activity(_) | Subject::Candidates(_) => {
            activity::board(rows, subject)
        }
        Subject::ReliefEvents(_) | Subject::ReliefEvent(_) => activity::board(rows, subject),
        Subject::HandOvers => Box::new(HandOvers::new(hand_overs(rows))),
        Subject::HandOver(_) => Box::new(Sheet::new(sheet(rows.len().try_into().unwrap()), Vec::new())),
        Subject::Benefits => Box::new(Benefits::new(assistance::roll(rows))),
        Subject::PayMonths => Box::new(PayMonths::new(assistance::roll(rows), assistance::months(rows))),
        Subject::PayList(month) => Box::new(assistance::pay_list(rows, month)),
        Subject::AssistanceAdvice => Box::new(AssistanceAdvice::new(assistance::roll(rows))),
        Subject::Obligations | Subject::WaitingList | Subject::Trees | Subject::Tree(_) => {
            crate::app::testing::passing::board(rows, subject)
        }
        Subject::Groups | Subject::Group(_) | Subject::GroupBook(_) => {
            super::groups::board(subject, rows.is_empty())
        }
        Subject::Loans | Subject::Loan(_) | Subject::Cards => super::groups::board(subject, rows.is_empty()),
        Subject::Budgets(year) => Box::new(budgets(rows, year.unwrap_or(2026))),
        Subject::MoneyRecords(year, _) => Box::new(MoneyBehind::new(year, "TT-DA6".into(), behind(rows))),
        Subject::WaysOut => Box::new(super::way_out::board(rows)),
        Subject::Watch => super::watch::board(rows),
        Subject::VisitsDue | Subject::VisitSheets | Subject::VisitSheet(_) => {
            super::visits::board(rows, subject)
        }
        Subject::Unreached(_)
        | Subject::Astray(_)
        | Subject::FundReach { .. }
        | Subject::SupportTable { .. } => super::reach::board(rows, subject),
        Subject::Outcomes { .. } | Subject::Outlook => super::results::board(rows, subject),
        Subject::Models => Box::new(Models::new(&Catalogue::embedded(), &given(rows))),
        Subject::Animals(_)
        | Subject::Animal(_)
        | Subject::Heads { .. }
        | Subject::HerdBalance(_)
        | Subject::Vaccinations => super::herd::board(rows, subject),
    }
}

/// What the rows of the list say that each household had, each of them worth 2,5 million.
fn given(rows: &[ListRow]) -> Vec<Given> {
    let catalogue = Catalogue::embedded();
    let of_model = |code: &String| {
        let had = rows.iter().filter(|row| row.supports.split(' ').any(|had| had == code));
        let mut given = Given { under: code.clone(), ..Given::default() };
        had.for_each(|row| given.add(row.id, 2_500_000));
        given
    };
    catalogue.models().iter().map(|model| of_model(&model.code)).collect()
}

/// One programme with two projects, the second with a sub-project; where nobody lives there is none.
fn programmes(rows: &[ListRow]) -> Programmes {
    let of = |id, code: &str, name: &str, kind, parent: Option<i64>| {
        let (from, until) = ("2021-01-01".parse().ok(), "2025-12-31".parse().ok());
        let (code, name, note) = (code.to_owned(), name.to_owned(), String::new());
        let parent = parent.map(ProgrammeId);
        let until = until.filter(|_| id == 3);
        stored(ProgrammeId(id), 1, Programme { code, name, kind, parent, from, until, note })
    };
    let all = vec![
        of(1, "GNBV", "Giảm nghèo bền vững", ProgrammeKind::Programme, None),
        of(2, "GNBV-DA2", "Đa dạng hoá sinh kế", ProgrammeKind::Project, Some(1)),
        of(3, "GNBV-DA6", "Truyền thông và giảm nghèo về thông tin", ProgrammeKind::Project, Some(1)),
        of(4, "GNBV-DA6.1", "Giảm nghèo về thông tin", ProgrammeKind::SubProject, Some(3)),
    ];
    let mut given = Given { under: "GNBV-DA2".into(), ..Given::default() };
    rows.iter().step_by(3).for_each(|row| given.add(row.id, 18_000_000));
    Programmes::new(if rows.is_empty() { Vec::new() } else { all }, &[given])
}

/// One round under way; none where nobody lives.
fn hand_overs(rows: &[ListRow]) -> Vec<HandOverRow> {
    let sheet = sheet(rows.len().try_into().unwrap());
    let row = || HandOverRow { progress: sheet.progress(), round: sheet.round.clone() };
    (!rows.is_empty()).then(row).into_iter().collect()
}

/// The rows that are named, else those of the codes, else those of the classes; nobody had anything.
pub(super) fn candidates(rows: &[ListRow], who: &WhoReceives) -> Vec<Candidate> {
    let is_meant = |row: &&ListRow| match (who.households.is_empty(), who.codes.is_empty()) {
        (false, _) => who.households.contains(&row.id),
        (true, false) => who.codes.contains(&row.code),
        (true, true) => who.filter.states.is_empty() || who.filter.states.contains(&row.state),
    };
    let candidate = |row: &ListRow| Candidate {
        household: row.id,
        code: row.code.clone(),
        head: row.head.clone(),
        hamlet: row.hamlet.clone(),
        people: row.members,
        facts: facts(row.state),
        supports: Vec::new(),
    };
    rows.iter().filter(is_meant).map(candidate).collect()
}

/// The information project; nothing where nobody lives.
fn budgets(rows: &[ListRow], year: i32) -> Budgets {
    let (known, tally) = if rows.is_empty() { Default::default() } else { money::known() };
    Budgets::new(year, known, &tally)
}

/// The one activity behind its numbers.
fn behind(rows: &[ListRow]) -> Vec<Line> {
    let one = stored(ActivityId(9), 1, money::activity(306_000_000));
    rows.iter().take(1).map(|_| Line::Activity(Box::new(one.clone()))).collect()
}
