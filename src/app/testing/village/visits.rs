//! Visits of a made-up register: who is to be visited, one sheet under way.

use crate::app::board::{Board, Subject};
use crate::app::boards::visits::due::VisitsDue;
use crate::app::boards::visits::sheet::VisitSheetBoard;
use crate::app::boards::visits::sheets::VisitSheets;
use crate::domain::id::{HamletId, HouseholdId};
use crate::domain::query::ListRow;
use crate::domain::visit::SheetsThere;
use crate::domain::visit::due::{DueVisit, VisitDue, Why};
use crate::domain::visit::way::sample::way;

/// A board; where nobody lives there is nobody to visit and no sheet.
pub(super) fn board(rows: &[ListRow], subject: Subject) -> Box<dyn Board> {
    let stops = u32::try_from(rows.len()).unwrap();
    match subject {
        Subject::VisitsDue => {
            let households: Vec<HouseholdId> = rows.iter().map(|row| row.id).collect();
            Box::new(VisitsDue::new(due(rows), &households, there(&households)))
        }
        Subject::VisitSheets => {
            let sheet = way(stops).progress();
            Box::new(VisitSheets::new(Some(sheet).filter(|_| stops > 0).into_iter().collect()))
        }
        _ => Box::new(VisitSheetBoard::new(way(stops))),
    }
}

/// The third waits on a sheet of hamlet Khu 4.
fn there(households: &[HouseholdId]) -> SheetsThere {
    SheetsThere {
        waiting: households.get(2).map(|third| (*third, 12)).into_iter().collect(),
        names: vec!["Khu 4".into()],
    }
}

/// The first is overdue since September, every further one is due a month later.
fn due(rows: &[ListRow]) -> Vec<DueVisit> {
    let visit = |(place, row): (usize, &ListRow)| {
        let due_on = crate::app::testing::day("2026-09-12") + chrono::Months::new(place as u32);
        let late = (crate::app::testing::day("2026-11-21") - due_on).num_days();
        DueVisit {
            household: row.id,
            code: row.code.clone(),
            head: row.head.clone(),
            hamlet: HamletId(4),
            hamlet_name: row.hamlet.clone(),
            people: row.members,
            state: row.state,
            last: (place % 2 == 0).then(|| crate::app::testing::day("2026-06-14")),
            person: ["lan.tt", "minh.nv"][place % 2].into(),
            due: VisitDue {
                due_on,
                why: if place == 1 { Why::Agreed } else { Why::Every(90) },
                overdue_days: u32::try_from(late).unwrap_or(0),
            },
        }
    };
    rows.iter().enumerate().map(visit).collect()
}
