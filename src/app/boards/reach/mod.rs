//! Nobody left behind: what support reached and what it did not.
//!
//! | file | subject |
//! |---|---|
//! | `days` | the time of which these boards speak |
//! | `unreached` | households with an unanswered need, or long without support |
//! | `astray` | supports that came twice or beside the need |
//! | `fund_reach` | whom each fund reached |
//! | `support_table` | what was given in a time, by model, kind, fund, programme, hamlet |

pub mod astray;
pub mod days;
pub mod fund_reach;
pub mod support_table;
#[cfg(test)]
mod tests;
pub mod unreached;

use crate::app::board::{Cell, Headline, Tone};
use crate::app::dialogs::At;
use crate::domain::id::HouseholdId;
use crate::domain::listing::Value;
use crate::domain::reach::{Home, Reached};
use crate::viet::{format_money, group};

/// The household of a line.
#[derive(Debug)]
struct Who {
    id: HouseholdId,
    code: String,
    head: String,
    hamlet: String,
}

impl Who {
    fn of(home: &Home) -> Self {
        let (code, head) = (home.code.clone(), home.head.clone());
        Self { id: home.id, code, head, hamlet: home.hamlet_name.clone() }
    }

    /// Code, head, hamlet.
    fn cells(&self) -> [Cell; 3] {
        [&self.code, &self.head, &self.hamlet].map(Cell::text)
    }
}

/// A number of people.
fn people(reached: &Reached) -> Cell {
    Value::Count(i64::try_from(reached.people).unwrap_or(i64::MAX)).into()
}

/// What was handed over together, and what waits.
fn headlines(total: &Reached, waiting: &Reached, at: &At) -> Vec<Headline> {
    let count = |count: usize| group(i64::try_from(count).unwrap_or(i64::MAX));
    let all = at.lang.reach_all(
        count(total.supports),
        count(total.households.len()),
        group(i64::try_from(total.people).unwrap_or(i64::MAX)),
        format_money(total.value),
    );
    let waits = at.lang.reach_waiting(count(waiting.supports), format_money(waiting.value));
    let waits = (waiting.supports > 0).then(|| Headline::new(waits, Tone::Dim));
    let once = Headline::new(at.lang.reach_once(), Tone::Dim);
    [Headline::plain(all)].into_iter().chain(waits).chain([once]).collect()
}
