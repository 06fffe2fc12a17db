//! Households of a made-up register that left the list in December 2025.

use crate::app::board::Board;
use crate::app::boards::exit::watch::Watch;
use crate::app::testing::day;
use crate::domain::herd::HerdEventKind;
use crate::domain::movement::Movement;
use crate::domain::query::ListRow;
use crate::domain::watch::sample::{escaped, on_list};
use crate::domain::watch::{Loss, Relapse, WatchFacts, Watched, most_at_risk_first};

const TODAY: &str = "2026-11-22";

/// Every fifth household is watched; some lost a cow, some were not visited; one came back.
pub(super) fn board(rows: &[ListRow]) -> Box<dyn Board> {
    let mut list: Vec<_> = rows.iter().step_by(5).filter_map(of).collect();
    most_at_risk_first(&mut list);
    let back = rows.get(1).and_then(of).map(|watched| Relapse {
        home: watched.home,
        on: day("2026-11-16"),
        movement: Movement::RelapsedPoor,
    });
    Box::new(Watch::new(list, back.into_iter().collect(), day(TODAY)))
}

fn of(row: &ListRow) -> Option<Watched> {
    let cow = Loss {
        on: day("2026-05-05"),
        species: "bò".into(),
        tag: "PT-0417".into(),
        heads: 1,
        how: HerdEventKind::Died,
    };
    let calm = escaped();
    let facts = match row.id.0 % 3 {
        0 => WatchFacts { losses: vec![cow], visits: Vec::new(), ..calm },
        1 => WatchFacts { visits: Vec::new(), ..calm },
        _ => calm,
    };
    on_list((row.id.0, &row.code, &row.head, &row.hamlet), &facts, TODAY)
}
