//! Review rounds (đợt rà soát): `2026` is the yearly one of that year, `2026-05` an ad hoc one.

use chrono::Datelike;
use rusqlite::{Connection, named_params};

use crate::domain::survey::Survey;
use crate::store::Result;

/// Makes the round that a survey names, where it is the first to name it.
pub(crate) fn ensure_round(conn: &Connection, survey: &Survey) -> Result<()> {
    ensure_code(conn, &survey.round, survey.date.year())
}

/// The same by the code of the round and the year of the survey.
pub(crate) fn ensure_code(conn: &Connection, code: &str, year: i32) -> Result<()> {
    let (kind, year) = kind_and_year(code, year);
    conn.prepare_cached(include_str!("ensure_round.sql"))?.execute(named_params! {
        ":code": code, ":kind": kind, ":year": year,
    })?;
    Ok(())
}

/// The year to whose review a survey belongs.
pub(crate) fn round_year(survey: &Survey) -> i32 {
    kind_and_year(&survey.round, survey.date.year()).1
}

/// What a round's code says; a code without a year belongs to the year of the survey.
fn kind_and_year(code: &str, year_of_survey: i32) -> (&'static str, i32) {
    match (code.len(), code.get(..4).and_then(|year| year.parse().ok())) {
        (4, Some(year)) => ("yearly", year),
        (_, year) => ("ad_hoc", year.unwrap_or(year_of_survey)),
    }
}

#[cfg(test)]
mod tests {
    use super::kind_and_year;

    #[test]
    fn the_code_tells_the_kind_and_the_year() {
        assert_eq!(kind_and_year("2026", 2025), ("yearly", 2026));
        assert_eq!(kind_and_year("2026-05", 2025), ("ad_hoc", 2026));
        assert_eq!(kind_and_year("bão số 3", 2025), ("ad_hoc", 2025));
    }
}
