//! A list on its way out of the program: to paper, into a spreadsheet, onto the screen. Its columns with their
//! headings, its lines, its totals; every cell a value, so that each medium writes days and amounts its own way.
//!
//! What stands in the cells is decided by whoever makes the list. The official tables are not here: they are
//! [`super::report`].

use chrono::NaiveDate;

use super::share::tenths;
use crate::viet::PartialDate;

/// A list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listing {
    /// The name of a file with it, without its ending: `mo-hinh`.
    pub stem: String,
    /// What stands over it.
    pub title: String,
    /// Lines under the title: what was totalled, of which time.
    pub under: Vec<String>,
    /// From left to right.
    pub columns: Vec<ListingColumn>,
    /// From top to bottom; a short row ends with blanks.
    pub rows: Vec<Vec<Value>>,
    /// A last row that stands out; empty where there is none.
    pub totals: Vec<Value>,
}

/// A column of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ListingColumn {
    /// Its heading.
    pub heading: String,
    /// Its values stand at the right: counts, amounts.
    pub right: bool,
    /// It takes a share of the room that is left: names, remarks.
    pub roomy: bool,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Value {
    /// Nothing.
    #[default]
    Blank,
    /// Words.
    Text(String),
    /// How many.
    Count(i64),
    /// Whole đồng.
    Money(i64),
    /// A quantity in thousandths of its unit.
    Quantity(i64),
    /// A share in tenths of a percent: 125 is 12,5 %.
    Share(i64),
    /// The same, drawn as a bar. A sheet has its number, and a chart of the whole column.
    ShareBar(i64),
    /// A day.
    Day(NaiveDate),
    /// A date that may be known only to the month or the year.
    Date(PartialDate),
    /// A part of a whole, drawn as a bar. A sheet has its number, and a chart of the whole column.
    Bar {
        /// How much.
        part: i64,
        /// What fills the bar; none of it where this is nothing.
        whole: i64,
    },
}

impl Value {
    /// Words, or nothing where there are none.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Blank } else { Self::Text(text) }
    }

    /// A count of things.
    pub fn count(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// A part of a whole, see [`super::share`]; blank where there is no whole.
    pub fn share(part: i64, whole: i64) -> Self {
        tenths(part, whole).map_or(Self::Blank, Self::Share)
    }

    /// A day, or nothing.
    pub fn day(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Blank, Self::Day)
    }

    /// A number, which stands at the right.
    pub fn is_number(&self) -> bool {
        matches!(
            self,
            Self::Count(_)
                | Self::Money(_)
                | Self::Quantity(_)
                | Self::Share(_)
                | Self::ShareBar(_)
                | Self::Bar { .. }
        )
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::text(text)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::text(text)
    }
}

/// How many columns a full bar takes.
pub const BAR: usize = 10;
/// A whole and a half column of a bar.
const FULL: &str = "█";
const HALF: &str = "▌";

/// A bar of block signs, in steps of half a column; what is more than nothing is always seen.
pub fn bar(part: i64, whole: i64) -> String {
    let (part, whole) = (i128::from(part.max(0)), i128::from(whole.max(1)));
    let steps = (part * 2 * BAR as i128 + whole - 1) / whole;
    let halves = usize::try_from(steps).unwrap_or(usize::MAX).min(2 * BAR);
    FULL.repeat(halves / 2) + if halves % 2 == 1 { HALF } else { "" }
}

/// A level of a tree, as a sign: paper and spreadsheets drop blanks before a line, and letters of different widths
/// would tear rails apart.
const LEVEL: &str = "· ";
/// Letters of the rails of one level on the screen.
const RAIL: usize = 3;

/// The name of a line so many levels down in a tree, as paper and spreadsheets take it.
pub fn level(depth: usize, name: &str) -> String {
    format!("{}{name}", LEVEL.repeat(depth))
}

/// The name of a line of a tree that hangs on the rails of the screen: each generation one level further in.
pub fn hung(rails: &str, name: &str) -> String {
    level(rails.chars().count() / RAIL, name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_generation_stands_one_level_further_in_and_no_door_drops_it() {
        assert_eq!(hung("", "0412"), "0412");
        assert_eq!(hung("├─ ", "0415"), "· 0415");
        assert_eq!(hung("   └─ ", "0231"), "· · 0231");
        assert_eq!(hung("│     └─ ", "0431"), "· · · 0431");
        assert_eq!(crate::viet::clean(&level(2, "0231")), level(2, "0231"));
    }

    #[test]
    fn a_bar_fills_its_part_and_never_more_than_its_columns() {
        assert_eq!(bar(0, 100), "");
        assert_eq!(bar(1, 1000), "▌", "something is always seen");
        assert_eq!(bar(50, 100), "█████");
        assert_eq!(bar(100, 100), "██████████");
        assert_eq!(bar(i64::MAX, 1), bar(1, 1));
        assert_eq!((bar(5, 0).len(), bar(-5, 10).len()), (bar(1, 1).len(), 0));
    }

    #[test]
    fn nothing_said_is_a_blank_cell() {
        assert_eq!(Value::text(""), Value::Blank);
        assert_eq!(Value::day(None), Value::Blank);
        assert_eq!(Value::from("Bò"), Value::Text("Bò".into()));
    }

    #[test]
    fn of_nothing_there_is_no_share() {
        assert_eq!(Value::share(1, 3), Value::Share(333));
        assert_eq!(Value::share(2, 3), Value::Share(667));
        assert_eq!(Value::share(5, 0), Value::Blank);
    }
}
