//! What was bound and spent against what was given.

use rusqlite::Connection;

use super::households::found;
use super::{Problem, ProblemKind};
use crate::domain::programme::Tree;
use crate::domain::programme::sheet::{Mark, RowOf, Sheet};
use crate::domain::programme::spending::under;
use crate::store::Result;
use crate::store::programme::{budgets, programmes, tally};
use crate::viet::group_wide;

/// Budgets of which more was bound and spent than given, and activities that cost more than was given for them.
pub(super) fn problems(conn: &Connection) -> Result<Vec<Problem>> {
    let (programmes, budgets) = (programmes(conn)?, budgets(conn)?);
    let years = budgets.iter().map(|budget| budget.year);
    let mut problems = found(conn, include_str!("activity_overspent.sql"), ProblemKind::Overspent)?;
    let Some((first, last)) = years.clone().min().zip(years.max()) else { return Ok(problems) };
    let tally = tally(conn, &budgets, first, last)?;
    for year in first..=last {
        let sheet = Sheet::of(year, &tally, Tree(&programmes));
        let overspent = sheet.rows.iter().filter(|row| row.mark == Mark::Overspent);
        problems.extend(overspent.filter_map(|row| match &row.of {
            RowOf::Line(line) => {
                let left = under(line, &tally, Tree(&programmes)).left();
                let place = format!("{year} {}", line.fund);
                Some(Problem::new(ProblemKind::Overspent, place, group_wide(left)))
            }
            RowOf::Programme(_) | RowOf::NoProgramme => None,
        }));
    }
    Ok(problems)
}
