//! What there is to do in a made-up register.

use chrono::NaiveDate;

use crate::app::testing::day;
use crate::domain::assistance::Month;
use crate::domain::query::ListRow;
use crate::domain::today::{self, Dues, OpenRound, Task, TodayFacts, Unpaid, Warned};

/// Tasks of every kind; nothing where nobody lives.
pub(super) fn tasks(rows: &[ListRow]) -> Vec<Task> {
    let Some(first) = rows.first() else { return Vec::new() };
    let on = day("2026-11-22");
    let round = OpenRound {
        code: "2026".into(),
        due: day("2026-12-14"),
        tasks: rows.len(),
        waiting: vec![("Khu 1".into(), 9), ("Khu 4".into(), 11), ("Bản Nà Lò".into(), 7)],
    };
    let kinds = vec![("animal_died".into(), 1), ("visit_overdue".into(), 1)];
    let facts = TodayFacts {
        warned: Warned { households: vec![first.id], kinds },
        pass_on: dues(&["2026-10-01", "2026-11-30", "2026-12-02"], on),
        loans: dues(&["2026-06-01"], on),
        plan_steps: (dues(&["2026-09-30"], on), vec![first.id]),
        visits: (dues(&["2026-10-20"], on), vec![first.id]),
        overspent: 1,
        rounds: vec![round],
        unpaid: Unpaid::since(Some(Month::of(day("2026-10-01"))), on),
        cards: dues(&["2026-12-10", "2026-12-20"], on),
        unreached: 19,
        ..TodayFacts::default()
    };
    today::tasks(&facts, on)
}

fn dues(days: &[&str], on: NaiveDate) -> Dues {
    Dues::of(days.iter().map(|iso| day(iso)), on)
}
