//! What support reached in a made-up register.

use crate::app::board::{Board, Subject};
use crate::app::boards::reach::astray::Astray;
use crate::app::boards::reach::days::Days;
use crate::app::boards::reach::fund_reach::FundReach;
use crate::app::boards::reach::support_table::SupportTable;
use crate::app::boards::reach::unreached::Unreached;
use crate::app::testing::day;
use crate::domain::catalogue::Catalogue;
use crate::domain::query::ListRow;
use crate::domain::reach::sample::home;
use crate::domain::reach::{Home, Reach, Rules};
use crate::domain::standard::Standards;

/// A board of reach; where nobody lives there is nothing to see.
pub(super) fn board(rows: &[ListRow], subject: Subject) -> Box<dyn Board> {
    let (catalogue, standards) = (Catalogue::embedded(), Standards::embedded());
    let rules = Rules { catalogue: &catalogue, standards: &standards };
    let homes = rows.iter().map(of).collect();
    let reach = Reach { homes, programmes: Default::default() };
    let (today, days) = (day("2026-11-22"), |days: Option<Days>| days.unwrap_or_else(|| Days::of_year(2026)));
    match subject {
        Subject::Astray(when) => Box::new(Astray::new(&reach, rules, days(when))),
        Subject::FundReach { cut, days: when } => Box::new(FundReach::new(&reach, cut, days(when))),
        Subject::SupportTable { by, days: when } => {
            Box::new(SupportTable::new(&reach, &catalogue, by, days(when)))
        }
        Subject::Unreached(months) => Box::new(Unreached::new(&reach, rules, today, months)),
        other => panic!("{other:?}"),
    }
}

/// The household of a row: surveyed in autumn of the year before, what it had came in spring; every third had its
/// first support twice.
fn of(row: &ListRow) -> Home {
    let found: Vec<u8> = (1..=12).filter(|number| row.deprived & (1 << (number - 1)) != 0).collect();
    let bare = Home {
        id: row.id,
        code: row.code.clone(),
        head: row.head.clone(),
        hamlet_name: row.hamlet.clone(),
        people: row.members,
        state: row.state,
        ended: row.ended,
        ..home(row.id.0)
    };
    let had = row.supports.split_whitespace();
    let home = had.fold(bare.found("2025-09-10", &found), |home, model| home.had(model, "2026-03-05"));
    match (row.id.0 % 3, row.supports.split_whitespace().next()) {
        (0, Some(model)) => home.had(model, "2026-06-05"),
        _ => home,
    }
}
