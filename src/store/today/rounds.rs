//! Rounds under way: how many of their households wait, hamlet by hamlet.

use chrono::NaiveDate;
use rusqlite::{Connection, named_params};

use super::counts::number;
use crate::domain::round::Round;
use crate::domain::today::OpenRound;
use crate::store::Result;
use crate::store::round::opened;

const WAITING: &str = include_str!("waiting.sql");
const LISTED: &str = include_str!("listed.sql");

/// The rounds that have begun by a day and are not closed, the newest first.
pub(super) fn open(conn: &Connection, on: NaiveDate) -> Result<Vec<OpenRound>> {
    let rounds = opened(conn)?.into_iter().filter(|round| round.is_open() && round.opened <= on);
    rounds.map(|round| of(conn, &round)).collect()
}

fn of(conn: &Connection, round: &Round) -> Result<OpenRound> {
    let of_round = named_params! { ":round": round.code };
    let mut statement = conn.prepare_cached(WAITING)?;
    let waiting = statement.query_map(of_round, |row| Ok((row.get("name")?, number(row, "count")?)))?;
    let waiting = waiting.collect::<rusqlite::Result<_>>()?;
    let tasks: i64 = conn.prepare_cached(LISTED)?.query_row(of_round, |row| row.get(0))?;
    Ok(OpenRound {
        code: round.code.clone(),
        due: round.due,
        tasks: usize::try_from(tasks).unwrap_or(0),
        waiting,
    })
}
