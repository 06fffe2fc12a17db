//! What stands on a board: columns, cells, headlines; and what tells its lines apart.

use super::super::dialogs::At;
use crate::domain::class::State;
use crate::domain::listing::{Value, bar};
use crate::viet::{format_quantity, group};

/// A column of a board. On the screen it is as wide as what stands in it (see [`super::Fitted`]); paper and sheets have
/// every column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading. Amounts name their unit here.
    pub heading: String,
    /// Terminal columns within which its words are still understood, where there is no room for all of them; `None` for
    /// names and remarks, which have what the others leave. Numbers and days always stand whole.
    pub width: Option<usize>,
    /// Its cells stand at the right.
    pub right: bool,
    /// Its weight: it is meant for screens of so many columns and more. Beyond 80 it shows only where no name is cut for
    /// it; the greatest goes first. 0 never goes.
    pub from: u16,
    /// Its words are few and the same on many lines, and the list may be narrowed to some of them: hamlet, class, state.
    pub narrows: bool,
}

impl Column {
    /// A column of words that are still understood within a width, or of numbers.
    pub fn fixed(heading: impl Into<String>, width: usize) -> Self {
        Self { width: Some(width), ..Self::share(heading) }
    }

    /// A column that has what the others leave: names, remarks. The first is what a line is called by.
    pub fn share(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), width: None, right: false, from: 0, narrows: false }
    }

    /// The same, its cells at the right: counts, amounts.
    #[must_use]
    pub fn right(self) -> Self {
        Self { right: true, ..self }
    }

    /// The same, meant for screens of so many columns and more.
    #[must_use]
    pub fn from(self, columns: u16) -> Self {
        Self { from: columns, ..self }
    }

    /// The same, by whose words the list may be narrowed.
    #[must_use]
    pub fn narrowing(self) -> Self {
        Self { narrows: true, ..self }
    }
}

/// A cell: a value and how it is meant.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// What it says.
    pub value: Value,
    /// How it is meant.
    pub tone: Tone,
}

/// How something on a board is meant; `ui` has a role of the theme for each. It must read without colour too: a sign
/// or a word stands in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// As running text.
    #[default]
    Plain,
    /// As what weighs more than its neighbours: totals.
    Strong,
    /// As a remark.
    Dim,
    /// As something that is as it should be.
    Fine,
    /// As something to look at.
    Warning,
    /// As something wrong: overspent, overdue.
    Problem,
    /// As a household's state.
    State(State),
}

impl Cell {
    /// Words; blank where there are none.
    pub fn text(text: impl Into<String>) -> Self {
        Value::text(text).into()
    }

    /// How many.
    pub fn count(count: usize) -> Self {
        Value::count(count).into()
    }

    /// Whole đồng.
    pub fn money(dong: i64) -> Self {
        Value::Money(dong).into()
    }

    /// A day, or nothing.
    pub fn day(day: Option<chrono::NaiveDate>) -> Self {
        Value::day(day).into()
    }

    /// The same, meant so.
    #[must_use]
    pub fn toned(self, tone: Tone) -> Self {
        Self { tone, ..self }
    }
}

/// The cells of a line, those at some places meant so: what says why. A remark holds for the whole line; nothing else
/// does, so that a screen without colours stays calm.
pub fn toned<const N: usize>(cells: [Cell; N], tone: Tone, places: &[usize]) -> Vec<Cell> {
    let is_meant = |place: usize| tone == Tone::Dim || places.contains(&place);
    let cells = cells.into_iter().enumerate();
    cells.map(|(place, cell)| if is_meant(place) { cell.toned(tone) } else { cell }).collect()
}

impl From<Value> for Cell {
    fn from(value: Value) -> Self {
        Self { value, tone: Tone::Plain }
    }
}

/// A value as the screen writes it; amounts without the sign of the đồng, which the heading says.
pub fn shown(value: &Value, at: &At) -> String {
    match value {
        Value::Blank => String::new(),
        Value::Text(text) => text.clone(),
        Value::Count(number) | Value::Money(number) => group(*number),
        Value::Quantity(thousandths) => format_quantity(*thousandths),
        Value::Share(tenths) => at.lang.percent(*tenths),
        Value::Bar { part, whole } => bar(*part, *whole),
        Value::ShareBar(tenths) => bar(*tenths, 1000),
        Value::Day(day) => at.day(*day),
        Value::Date(date) => at.partial(*date),
    }
}

/// A line over the list: a total, a warning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headline {
    /// What it says.
    pub text: String,
    /// How it is meant.
    pub tone: Tone,
}

impl Headline {
    /// A line that is meant so.
    pub fn new(text: impl Into<String>, tone: Tone) -> Self {
        Self { text: text.into(), tone }
    }

    /// A line of running text.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::new(text, Tone::Plain)
    }
}

/// What a line is known by, whatever stands above it: cursor and marks hold on to it when the board is read anew.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LineKey {
    /// The identity of its row.
    Id(i64),
    /// A code of the commune's data.
    Code(String),
}

impl From<&str> for LineKey {
    fn from(code: &str) -> Self {
        Self::Code(code.to_owned())
    }
}

impl From<i64> for LineKey {
    fn from(id: i64) -> Self {
        Self::Id(id)
    }
}
