//! What was proposed against what would be done now.

use super::ProposedRow;
use crate::domain::history::{RowChange, RowFate, differing_fields};

/// Rows that would not become what was proposed: each field as it was proposed, and as it would be now.
pub fn differences(proposed: &[ProposedRow], now: &[ProposedRow]) -> Vec<RowChange> {
    let gone = proposed.iter().filter_map(|row| compared(row, Some(row), same_row(now, row)));
    let new = now.iter().filter(|row| same_row(proposed, row).is_none());
    gone.chain(new.filter_map(|row| compared(row, None, Some(row)))).collect()
}

/// The last change of the row: an operation may write a row more than once.
fn same_row<'a>(rows: &'a [ProposedRow], row: &ProposedRow) -> Option<&'a ProposedRow> {
    rows.iter().rev().find(|other| other.row == row.row && other.table == row.table)
}

fn compared(
    row: &ProposedRow,
    proposed: Option<&ProposedRow>,
    now: Option<&ProposedRow>,
) -> Option<RowChange> {
    let after = |row: Option<&ProposedRow>| row.and_then(|row| row.after.clone());
    let (before, now) = (after(proposed), after(now));
    let fate = RowFate::of(before.as_ref(), now.as_ref());
    let fields = differing_fields(&before.unwrap_or_default(), &now.unwrap_or_default());
    (!fields.is_empty()).then(|| RowChange {
        table: row.table.clone(),
        row: row.row,
        person: String::new(),
        fate,
        fields,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn row(row: i64, after: &Value) -> ProposedRow {
        ProposedRow { table: "support".into(), row, before: None, after: after.as_object().cloned() }
    }

    #[test]
    fn the_same_rows_do_not_differ_and_every_other_is_named() {
        let proposed = [row(1, &json!({ "value": 5 })), row(2, &json!({ "value": 6 }))];
        assert!(differences(&proposed, &proposed).is_empty());
        let now = [row(1, &json!({ "value": 5 })), row(3, &json!({ "value": 7 }))];
        let told = differences(&proposed, &now);
        assert_eq!(told.iter().map(|change| change.row).collect::<Vec<_>>(), [2, 3]);
        assert_eq!(told[1].fields, [("value".to_owned(), Value::Null, json!(7))]);
    }
}
