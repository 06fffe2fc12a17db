//! What came of support in a made-up register: every household was put on the list four years ago; every second one
//! that had something left it two years later, every third of the others.

use crate::app::board::{Board, Subject};
use crate::app::boards::reach::days::Days;
use crate::app::boards::results::outcomes::Outcomes;
use crate::app::boards::results::outlook::OutlookBoard;
use crate::app::testing::{day, stored};
use crate::domain::catalogue::Catalogue;
use crate::domain::class::Class;
use crate::domain::exit_plan::ExitTarget;
use crate::domain::id::ExitTargetId;
use crate::domain::outcome::{Asked, Followed, outcomes};
use crate::domain::outlook::outlook;
use crate::domain::query::ListRow;
use crate::domain::reach::sample::{home, reach};
use crate::domain::reach::{Home, Rules};
use crate::domain::standard::Standards;

/// What works, or the outlook; where nobody lives there is nothing to see.
pub(super) fn board(rows: &[ListRow], subject: Subject) -> Box<dyn Board> {
    let (catalogue, standards) = (Catalogue::embedded(), Standards::embedded());
    let rules = Rules { catalogue: &catalogue, standards: &standards };
    let followed = Followed { reach: reach(rows.iter().map(of)), ended: Default::default() };
    let on = day("2026-11-22");
    match subject {
        Subject::Outcomes { horizon, days } => {
            let asked = Asked { on, begun: days.map(Days::period) };
            Box::new(Outcomes::new(outcomes(&followed, rules, asked), horizon, days))
        }
        Subject::Outlook => {
            let targets = if rows.is_empty() { Vec::new() } else { targets() };
            Box::new(OutlookBoard::new(outlook(&followed, rules, on), targets))
        }
        other => panic!("{other:?}"),
    }
}

fn targets() -> Vec<crate::domain::stored::Stored<ExitTargetId, ExitTarget>> {
    let target = |id, year, poor| {
        stored(ExitTargetId(id), 1, ExitTarget { year, poor, near_poor: 2, note: "NQ 12/2025".into() })
    };
    vec![target(1, 2024, 12), target(2, 2026, 3)]
}

/// The household of a row; the class of every second one was poor.
fn of(row: &ListRow) -> Home {
    let bare = Home {
        id: row.id,
        code: row.code.clone(),
        head: row.head.clone(),
        hamlet_name: row.hamlet.clone(),
        people: row.members,
        ..home(row.id.0)
    };
    let class = if row.id.0 % 2 == 0 { Class::Poor } else { Class::NearPoor };
    let listed = bare.decided(class, "2022-12-14").found("2022-10-10", &[1, 5, 8, 10]);
    let home = row.supports.split_whitespace().fold(listed, |home, model| home.had(model, "2023-03-05"));
    let home = home.found("2024-10-10", &[1, 5]);
    let left = if row.supports.is_empty() { row.id.0 % 3 == 0 } else { row.id.0 % 2 == 0 };
    if left { home.decided(Class::None, "2024-12-14") } else { home }
}
