//! A table to keep: title, columns, rows, totals.

/// A table as it goes into a file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Grid {
    /// Above the table; may be empty.
    pub title: String,
    /// Lines under the title, each in a row of its own; may be empty.
    pub under: Vec<String>,
    /// What its sheet is called; the program's own name for it where it is empty.
    pub name: String,
    /// From left to right.
    pub columns: Vec<GridColumn>,
    /// From top to bottom; a short row ends with blanks.
    pub rows: Vec<Vec<GridCell>>,
    /// A last row that stands out; empty when there is none.
    pub totals: Vec<GridCell>,
    /// Columns of numbers that a sheet draws as a chart under the table, by the words of the first column.
    pub charted: Vec<u16>,
}

/// A column of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GridColumn {
    /// Its heading.
    pub header: String,
    /// How wide at most, in characters; longer text is wrapped. 0 leaves it to the contents.
    pub width: u16,
}

/// A cell of a table.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum GridCell {
    /// Nothing.
    #[default]
    Blank,
    /// Text: never taken for a formula or a number, so that zeros survive.
    Text(String),
    /// A count, or an amount in đồng.
    Number(i64),
    /// A rate or a measure.
    Decimal(f64),
}

impl GridColumn {
    /// A column as wide as its contents.
    pub fn new(header: impl Into<String>) -> Self {
        Self { header: header.into(), width: 0 }
    }
}

impl GridCell {
    /// Text, or blank where there is none.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Blank } else { Self::Text(text) }
    }

    /// As a csv writes it.
    pub fn written(&self) -> String {
        match self {
            Self::Blank => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Decimal(number) => number.to_string(),
        }
    }
}
