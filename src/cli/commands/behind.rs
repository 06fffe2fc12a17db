//! The households behind one number of a table.

use serde_json::json;

use crate::cli::answer::Answer;
use crate::cli::failure::{Failure, Misuse};
use crate::cli::session::Session;
use crate::domain::id::HouseholdId;
use crate::domain::report::{Cell, Row, Table, Value};
use crate::store::Register;
use crate::viet;

/// Asks for the line of people.
const PEOPLE: &str = "people";

/// Lists them.
///
/// # Errors
/// [`Misuse::Cell`] where the table has no number there.
pub fn answer(
    register: &Register,
    table: &Table,
    typed: &str,
    json: bool,
    session: &Session,
) -> Result<Answer, Failure> {
    let cell = cell(table, typed).ok_or_else(|| Misuse::Cell(viet::clean(typed)))?;
    let households = register.rows(&once(&cell.households), session.today())?;
    let listed: Vec<_> = households
        .iter()
        .map(
            |row| json!({ "code": row.code, "head": row.head, "hamlet": row.hamlet, "members": row.members }),
        )
        .collect();
    let lines = households.iter().map(|row| format!("{}  {}  {}", row.code, row.head, row.hamlet));
    let residents = cell.households.is_empty() && matches!(cell.value, Value::Count(1..));
    let first = [match residents {
        true => session.lang.report_behind_residents().to_owned(),
        false => session.lang.report_behind(households.len()),
    }];
    let value = session.lang.report_value(&cell.value);
    Ok(Answer::either(json, &json!({ "value": value, "households": listed }), first.into_iter().chain(lines)))
}

fn once(households: &[HouseholdId]) -> Vec<HouseholdId> {
    let mut seen = std::collections::HashSet::new();
    households.iter().copied().filter(|id| seen.insert(*id)).collect()
}

/// The cell of `line.column` as printed: the number of the line (0 for the total) and that of the column; of a line
/// that is there in households and in people, the second with `.people` behind it.
fn cell<'t>(table: &'t Table, typed: &str) -> Option<&'t Cell> {
    let parts: Vec<&str> = typed.split('.').map(str::trim).collect();
    let (line, column, further) = match parts.as_slice() {
        [line, column] => (line, column, 0),
        [line, column, PEOPLE] => (line, column, 1),
        _ => return None,
    };
    let line = line.parse::<i64>().ok()?;
    let at = (table.leads.len()..table.width()).find(|at| table.column_number(*at) == *column)?;
    let numbered = |row: &Row| row.cells.first().is_some_and(|cell| cell.value == Value::Count(line));
    let row = match line {
        0 => table.totals.get(further),
        _ => table.rows.iter().skip_while(|row| !numbered(row)).nth(further),
    };
    row?.cells.get(at).filter(|cell| matches!(cell.value, Value::Count(_) | Value::Rate(_)))
}
