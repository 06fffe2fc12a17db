//! Tables as the forms describe them: columns, header rows with merged cells, rows.

use super::Text;

/// Where a line stands in its room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// At the left edge.
    #[default]
    Left,
    /// In the middle.
    Centre,
    /// At the right edge: amounts and counts.
    Right,
}

/// A ruled table. A row is never broken over two pages, and the header rows are repeated on each
/// page that the table reaches.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// The columns, from left to right.
    pub columns: Vec<Column>,
    /// Header rows from the top; merged cells leave out what they cover. Empty: no header.
    pub header: Vec<Vec<HeaderCell>>,
    /// Whether a row `(1) (2) (3) …` stands under the header.
    pub numbered: bool,
    /// The rows.
    pub rows: Vec<Row>,
}

/// How a column takes its share of the width.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    /// Share of the width that is left over when every cell has what it wants.
    pub weight: f32,
    /// Room for at least so many figures, even when the cells are empty.
    pub min_chars: usize,
    /// Where the cells' lines stand.
    pub align: Align,
    /// Whether it says whom a row is about: repeated in every part of a table that is too wide for its medium. Such
    /// columns stand first; where none does, the first column is repeated.
    pub repeats: bool,
}

impl Column {
    /// A column as wide as its content, taking no share of what is left over.
    pub fn tight(align: Align) -> Self {
        Self { weight: 0.0, min_chars: 0, align, repeats: false }
    }

    /// A left-aligned column that takes a share of what is left over.
    pub fn roomy(weight: f32) -> Self {
        Self { weight, min_chars: 0, align: Align::Left, repeats: false }
    }

    /// The same column with room for at least `chars` figures.
    pub fn at_least(self, chars: usize) -> Self {
        Self { min_chars: chars, ..self }
    }

    /// The same column, repeated in every part of a table that is too wide.
    pub fn repeated(self) -> Self {
        Self { repeats: true, ..self }
    }
}

/// A cell of a header row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeaderCell {
    /// The words.
    pub text: Text,
    /// Columns that it covers, 1 or more.
    pub columns: usize,
    /// Header rows that it covers, 1 or more.
    pub rows: usize,
}

impl HeaderCell {
    /// A cell over one column and one row.
    pub fn new(text: impl Into<Text>) -> Self {
        Self { text: text.into(), columns: 1, rows: 1 }
    }

    /// The same cell over `columns` columns.
    pub fn across(self, columns: usize) -> Self {
        Self { columns, ..self }
    }

    /// The same cell over `rows` header rows.
    pub fn down(self, rows: usize) -> Self {
        Self { rows, ..self }
    }
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// The cells; together they cover the columns from the left, the rest stays empty.
    pub cells: Vec<Cell>,
    /// Whether the row stays on one page with the row after it (a hamlet's title row).
    pub keep_with_next: bool,
    /// Height in points to which the row grows, its words in the middle: room to write by hand.
    pub least_height: u16,
    /// The row that closes the page where it ends after this row: what is counted up to here (cộng chuyển trang).
    pub carried: Option<Box<Row>>,
}

impl Row {
    /// The same row, at least so many points high.
    pub fn at_least(self, points: u16) -> Self {
        Self { least_height: points, ..self }
    }

    /// The same row; where its page ends after it, that other row closes the page.
    pub fn carrying(self, carried: Row) -> Self {
        Self { carried: Some(Box::new(carried)), ..self }
    }

    /// The same row, high enough to write in it by hand.
    pub fn to_write_in(self) -> Self {
        self.at_least(WRITING_HEIGHT)
    }
}

/// Height of a row to write in: seven millimetres and a half.
const WRITING_HEIGHT: u16 = 21;

impl<C: Into<Cell>> FromIterator<C> for Row {
    fn from_iter<I: IntoIterator<Item = C>>(cells: I) -> Self {
        Self { cells: cells.into_iter().map(Into::into).collect(), ..Self::default() }
    }
}

/// A cell of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The words.
    pub text: Text,
    /// Columns that it covers, 1 or more.
    pub columns: usize,
    /// Where its lines stand, when not as its column says.
    pub align: Option<Align>,
}

impl Cell {
    /// A cell over `columns` columns.
    pub fn across(text: impl Into<Text>, columns: usize, align: Align) -> Self {
        Self { text: text.into(), columns, align: Some(align) }
    }
}

impl<T: Into<Text>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self { text: text.into(), columns: 1, align: None }
    }
}
