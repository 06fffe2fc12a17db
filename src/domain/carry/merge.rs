//! Three states of a row: as it went out, as it is here (in the office), as it is there (on the copy).

use serde_json::{Map, Value};

/// The fields of a row by name, as the journal keeps them.
pub type RowFields = Map<String, Value>;

/// What becomes of one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Not changed there: what is here stays.
    Stays,
    /// Changed there only: it is taken.
    Taken,
    /// Changed on both sides to the same.
    Agrees,
    /// Changed on both sides to different values: a person answers.
    Clashes,
}

/// What becomes of a field that went out as `base`. Only values count: a field changed and changed back was not changed.
pub fn fate(base: &Value, here: &Value, there: &Value) -> Fate {
    match () {
        () if there == base => Fate::Stays,
        () if there == here => Fate::Agrees,
        () if here == base => Fate::Taken,
        () => Fate::Clashes,
    }
}

/// The three states; absent where there was, or is, no such row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sides {
    /// As the copy had it before it was worked on.
    pub base: Option<RowFields>,
    /// As it is in the office.
    pub here: Option<RowFields>,
    /// As it is on the copy.
    pub there: Option<RowFields>,
}

/// What a person has to answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// Both changed a field, to different values.
    Field {
        /// Its name.
        name: String,
        /// As it went out.
        base: Value,
        /// As it is here.
        here: Value,
        /// As it is there.
        there: Value,
    },
    /// Changed there, taken out here, or ended: a household that was struck off keeps its row.
    GoneHere,
    /// Changed here, taken out there.
    GoneThere,
}

impl Sides {
    /// Whether the copy left the row as it had it.
    pub fn unchanged_there(&self) -> bool {
        match (&self.base, &self.there) {
            (Some(base), Some(there)) => same(base, there),
            (None, None) => true,
            _ => false,
        }
    }

    /// Everything that both sides changed differently.
    pub fn differences(&self) -> Vec<Difference> {
        let empty = RowFields::new();
        match (&self.base, &self.here, &self.there) {
            (Some(base), Some(here), Some(there)) if ended(base, here) && !ended(base, there) => {
                if self.unchanged_there() { Vec::new() } else { vec![Difference::GoneHere] }
            }
            (Some(base), Some(here), Some(there)) => clashing(base, here, there),
            (None, Some(here), Some(there)) => clashing(&empty, here, there),
            (Some(_), None, Some(_)) if !self.unchanged_there() => vec![Difference::GoneHere],
            (Some(base), Some(here), None) if !same_where_known(base, here) => vec![Difference::GoneThere],
            _ => Vec::new(),
        }
    }
}

/// The day on which what a row is about ended; empty as long as it goes on.
const ENDED: &str = "ended_on";

/// Whether it ended since.
fn ended(base: &RowFields, now: &RowFields) -> bool {
    let known = |side: &RowFields| side.get(ENDED).is_some_and(|day| !day.is_null());
    known(now) && !known(base)
}

/// Fields that say nothing about the household: which row it is, how often it was changed.
fn is_fact(name: &str) -> bool {
    name != "id" && name != "rev"
}

fn same(one: &RowFields, other: &RowFields) -> bool {
    same_where_known(one, other) && same_where_known(other, one)
}

/// In every field that the first knows: a later schema has more of them.
fn same_where_known(one: &RowFields, other: &RowFields) -> bool {
    one.iter().filter(|(name, _)| is_fact(name)).all(|(name, value)| other.get(name) == Some(value))
}

fn clashing(base: &RowFields, here: &RowFields, there: &RowFields) -> Vec<Difference> {
    let of = |side: &RowFields, name: &str| side.get(name).cloned().unwrap_or(Value::Null);
    let known = there.iter().filter(|(name, _)| is_fact(name));
    known
        .filter(|(name, value)| fate(&of(base, name), &of(here, name), value) == Fate::Clashes)
        .map(|(name, value)| Difference::Field {
            name: name.clone(),
            base: of(base, name),
            here: of(here, name),
            there: value.clone(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn row(fields: &[(&str, &str)]) -> Option<RowFields> {
        Some(fields.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect())
    }

    fn sides(base: Option<RowFields>, here: Option<RowFields>, there: Option<RowFields>) -> Sides {
        Sides { base, here, there }
    }

    #[test]
    fn only_what_both_changed_differently_is_asked() {
        let base = row(&[("phone", "1"), ("notes", "a"), ("address", "x"), ("rev", "1")]);
        let here = row(&[("phone", "2"), ("notes", "b"), ("address", "x"), ("rev", "3")]);
        let there = row(&[("phone", "3"), ("notes", "b"), ("address", "y"), ("rev", "2")]);
        let found = sides(base, here, there).differences();
        let field =
            Difference::Field { name: "phone".into(), base: json!("1"), here: json!("2"), there: json!("3") };
        assert_eq!(found, [field]);
    }

    #[test]
    fn taking_out_what_the_other_changed_is_asked() {
        let (base, changed) = (row(&[("seen", "a"), ("rev", "1")]), row(&[("seen", "b"), ("rev", "2")]));
        let gone_here = sides(base.clone(), None, changed.clone());
        assert_eq!(gone_here.differences(), [Difference::GoneHere]);
        assert_eq!(sides(base.clone(), changed, None).differences(), [Difference::GoneThere]);
        let touched = row(&[("seen", "a"), ("rev", "7")]);
        assert_eq!(sides(base.clone(), touched.clone(), None).differences(), []);
        assert_eq!(sides(base.clone(), None, touched).differences(), [], "changed and changed back");
        assert_eq!(sides(base, None, None).differences(), [], "both took it out");
    }

    #[test]
    fn what_ended_here_and_was_changed_there_is_asked() {
        let goes_on = |address: &str| {
            let fields = json!({ "address": address, "ended_on": null, "rev": 1 });
            fields.as_object().cloned()
        };
        let ended = json!({ "address": "x", "ended_on": "2026-11-02", "rev": 2 }).as_object().cloned();
        let changed = sides(goes_on("x"), ended.clone(), goes_on("y"));
        assert_eq!(changed.differences(), [Difference::GoneHere]);
        assert_eq!(sides(goes_on("x"), ended.clone(), goes_on("x")).differences(), []);
        assert_eq!(sides(ended.clone(), ended, goes_on("y")).differences(), [], "it comes back there");
    }

    #[test]
    fn a_column_that_the_copy_did_not_have_is_no_change() {
        let (base, here) = (row(&[("seen", "a")]), row(&[("seen", "a"), ("mood", "")]));
        assert_eq!(sides(base, here, None).differences(), []);
    }

    proptest! {
        /// Three values each: every case of equal and different comes up.
        #[test]
        fn a_field_clashes_only_where_all_three_differ(base in 0..3, here in 0..3, there in 0..3) {
            let clashes = fate(&json!(base), &json!(here), &json!(there)) == Fate::Clashes;
            prop_assert_eq!(clashes, base != here && base != there && here != there);
        }

        #[test]
        fn merging_is_the_same_from_either_side(base in 0..3, here in 0..3, there in 0..3) {
            let [base, here, there] = [base, here, there].map(|value| json!(value));
            let merged = |here: &Value, there: &Value| match fate(&base, here, there) {
                Fate::Stays | Fate::Agrees => Some(here.clone()),
                Fate::Taken => Some(there.clone()),
                Fate::Clashes => None,
            };
            prop_assert_eq!(merged(&here, &there), merged(&there, &here));
        }
    }
}
