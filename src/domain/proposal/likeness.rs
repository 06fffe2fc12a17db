//! By what a new fact is the same one entered twice. Two officers write the same payment down in other words and on
//! another day; whoever agrees to the second has to hear of the first.

use serde_json::{Map, Value};

/// What a new row is about: rows of one table with the same likeness may be one fact entered twice.
#[derive(Debug, Clone, PartialEq)]
pub struct Likeness {
    /// The table.
    pub table: &'static str,
    /// What it is about.
    about: Vec<Value>,
}

/// The tables in which a fact may be entered twice, each with the fields that say what it is about.
const ABOUT: [(&str, &[&str]); 8] = [
    ("recognition", &["household"]),
    ("support", &["household", "model"]),
    ("benefit", &["member", "ground"]),
    ("payment", &["pay_run", "benefit"]),
    ("loan_payment", &["support"]),
    ("loan_extension", &["support"]),
    ("budget", &["year", "programme", "fund"]),
    ("pass_on", &["support"]),
];

/// Whether facts of a table may be entered twice at all.
pub fn may_be_like(table: &str) -> bool {
    ABOUT.iter().any(|(name, _)| *name == table)
}

/// What a new row is about; nothing for tables whose rows are all their own.
pub fn likeness_of(table: &str, row: &Map<String, Value>) -> Option<Likeness> {
    let (table, fields) = ABOUT.iter().find(|(name, _)| *name == table)?;
    let about = fields.iter().map(|field| row.get(*field).cloned().unwrap_or(Value::Null));
    Some(Likeness { table, about: about.collect() })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn support(household: i64, model: &str, date: &str) -> Option<Likeness> {
        let row = json!({ "household": household, "model": model, "date": date });
        likeness_of("support", row.as_object().unwrap())
    }

    #[test]
    fn the_same_model_for_the_same_household_is_like_whatever_its_day() {
        let first = support(7, "bo-sinh-san", "2026-11-01");
        assert!(first.is_some() && first == support(7, "bo-sinh-san", "2026-11-20"));
        assert_ne!(first, support(8, "bo-sinh-san", "2026-11-01"));
        assert_ne!(first, support(7, "gao", "2026-11-01"));
    }

    #[test]
    fn rows_of_other_tables_are_their_own() {
        assert!(!may_be_like("visit") && may_be_like("payment"));
        assert_eq!(likeness_of("visit", &Map::new()), None);
    }
}
