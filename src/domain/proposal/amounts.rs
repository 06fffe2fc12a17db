//! What a proposal gives to whom: of many households the one thing that is looked at before it is agreed to.

use serde_json::{Map, Value};

use super::ProposedRow;
use crate::domain::support::SupportState;

/// Money of one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amount<'a> {
    /// The row.
    pub row: &'a ProposedRow,
    /// Given before.
    pub before: i64,
    /// Given once it is carried out.
    pub after: i64,
}

impl Amount<'_> {
    /// The field that names who gets it, and whom.
    pub fn whose(&self) -> Option<(&'static str, &Value)> {
        let side = self.row.after.as_ref().or(self.row.before.as_ref())?;
        let field = ["household", "benefit", "support", "member", "activity", "programme"];
        field.into_iter().find_map(|field| Some((field, side.get(field).filter(|value| !value.is_null())?)))
    }
}

/// The rows that change what is given or paid, in order.
pub fn amounts(rows: &[ProposedRow]) -> Vec<Amount<'_>> {
    let each = rows.iter().map(|row| {
        let given =
            |side: &Option<Map<String, Value>>| side.as_ref().map_or(0, |side| given(&row.table, side));
        Amount { row, before: given(&row.before), after: given(&row.after) }
    });
    each.filter(|amount| amount.before != amount.after).collect()
}

/// What they give altogether, less what is taken back.
pub fn altogether(amounts: &[Amount]) -> i64 {
    amounts.iter().fold(0, |sum, one| sum.saturating_add(one.after).saturating_sub(one.before))
}

/// What a row gives. A plan, and what was cancelled, gives nothing.
fn given(table: &str, side: &Map<String, Value>) -> i64 {
    let number = |field| side.get(field).and_then(Value::as_i64).unwrap_or(0);
    let state = side.get("state").and_then(Value::as_str).and_then(SupportState::from_code);
    match table {
        "support" if matches!(state, Some(SupportState::Planned | SupportState::Cancelled)) => 0,
        "support" => number("value"),
        "payment" => number("amount"),
        "loan_payment" => number("principal").saturating_add(number("interest")),
        "budget" => number("given"),
        "activity" => number("spent"),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn support(state: &str, value: i64) -> Option<Map<String, Value>> {
        json!({ "household": 7, "state": state, "value": value }).as_object().cloned()
    }

    fn row(
        table: &str,
        before: Option<Map<String, Value>>,
        after: Option<Map<String, Value>>,
    ) -> ProposedRow {
        ProposedRow { table: table.into(), row: 1, before, after }
    }

    #[test]
    fn approving_a_line_gives_its_value_though_the_value_stays() {
        let rows = [row("support", support("planned", 18), support("approved", 18))];
        let told = amounts(&rows);
        assert_eq!((told[0].before, told[0].after), (0, 18));
        assert_eq!(told[0].whose(), Some(("household", &json!(7))));
    }

    #[test]
    fn what_several_households_get_is_added_and_what_is_taken_back_counts_against_it() {
        let rows = [
            row("support", None, support("approved", 18)),
            row("support", None, support("approved", 20)),
            row("support", support("approved", 5), support("cancelled", 5)),
        ];
        assert_eq!(altogether(&amounts(&rows)), 33);
    }

    #[test]
    fn what_is_cancelled_takes_it_back_and_a_remark_gives_nothing() {
        let rows = [
            row("support", support("approved", 18), support("cancelled", 18)),
            row("support", support("approved", 18), support("handed_over", 18)),
            row("visit", None, support("x", 5)),
        ];
        assert_eq!(amounts(&rows).iter().map(|one| (one.before, one.after)).collect::<Vec<_>>(), [(18, 0)]);
    }
}
