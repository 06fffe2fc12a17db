//! Columns of a list: fixed ones, those that share the rest, those that only wide screens have.

use ratatui::text::{Line, Span};

use crate::ui::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::matched;
use crate::viet::{self, cut, fit};

/// Columns before the first cell: the sign of the line under the cursor.
const SIGN: usize = 3;
/// Columns between cells, where nobody says otherwise.
const GAP: usize = 2;

/// A column.
#[derive(Debug, Clone)]
pub(in crate::ui) struct Column {
    heading: String,
    /// Its columns; `None` shares what the fixed ones leave.
    columns: Option<usize>,
    right: bool,
    /// The room from which on it shows.
    from: usize,
    /// The room from which on it no longer shows.
    until: usize,
}

impl Column {
    /// A column of a fixed width.
    pub fn fixed(heading: impl Into<String>, columns: usize) -> Self {
        Self { heading: heading.into(), columns: Some(columns), right: false, from: 0, until: usize::MAX }
    }

    /// A column that shares the rest.
    pub fn share(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), columns: None, right: false, from: 0, until: usize::MAX }
    }

    /// The same, for numbers.
    pub fn right(self) -> Self {
        Self { right: true, ..self }
    }

    /// The same, on screens that have fewer columns.
    pub fn until(self, until: usize) -> Self {
        Self { until, ..self }
    }

    /// The same, on screens that have so many columns.
    pub fn from(self, from: usize) -> Self {
        Self { from, ..self }
    }
}

/// One line: cells under the columns, or a text over all of them.
#[derive(Debug, Clone)]
pub(in crate::ui) enum Row {
    /// A cell for each column, shown or not.
    Cells(Vec<(String, Role)>),
    /// The same, and the folded words whose letters stand out where they begin a word of the cells.
    Found(Vec<(String, Role)>, Vec<String>),
    /// One text.
    Text(String, Role),
}

/// Columns laid out in a room.
#[derive(Debug)]
pub(in crate::ui) struct Table {
    columns: Vec<Column>,
    /// Columns of each; nothing where it does not show.
    widths: Vec<Option<usize>>,
    room: usize,
    /// Columns before the first cell.
    sign: usize,
    /// Columns between cells.
    gap: usize,
}

impl Table {
    /// Lays columns out behind the sign of the line under the cursor.
    pub fn new(columns: Vec<Column>, room: usize) -> Self {
        Self::laid_out(columns, room, SIGN)
    }

    /// Lays columns out where no line is under a cursor.
    pub fn unsigned(columns: Vec<Column>, room: usize) -> Self {
        Self::laid_out(columns, room, 0)
    }

    fn laid_out(columns: Vec<Column>, room: usize, sign: usize) -> Self {
        let shows = |c: &&Column| (c.from..c.until).contains(&room);
        let shown = columns.iter().filter(shows).count();
        let fixed: usize = columns.iter().filter(shows).filter_map(|c| c.columns).sum();
        let rest = room.saturating_sub(sign + fixed + GAP * shown.saturating_sub(1) + usize::from(sign > 0));
        let sharing = columns.iter().filter(shows).filter(|c| c.columns.is_none()).count().max(1);
        let width = |c: &Column| shows(&c).then(|| c.columns.unwrap_or(rest / sharing));
        let widths = columns.iter().map(width).collect();
        Self { columns, widths, room, sign, gap: GAP }
    }

    /// Columns whose widths were chosen elsewhere, behind the sign of the line under the cursor.
    pub fn fitted(columns: Vec<Column>, widths: Vec<Option<usize>>, gap: usize, room: usize) -> Self {
        Self { columns, widths, room, sign: SIGN, gap }
    }

    /// The headings.
    pub fn heading(&self, look: &Look) -> Line<'static> {
        let cells = self.columns.iter().map(|c| (c.heading.clone(), Role::Dim)).collect();
        Line::from(self.cells(cells, &[], look))
    }

    /// A line; the one under the cursor has a sign and the selection's style.
    pub fn row(&self, row: Row, chosen: bool, look: &Look) -> Line<'static> {
        let sign = if chosen { " ▸ " } else { "   " };
        self.signed(vec![Span::raw(fit(sign, self.sign))], row, chosen, look)
    }

    /// A line that may be marked, with its mark behind the sign of the cursor.
    pub fn marked_row(&self, row: Row, chosen: bool, marked: bool, look: &Look) -> Line<'static> {
        let cursor = Span::raw(if chosen { "▸" } else { " " });
        let mark = Span::styled(if marked { "✓ " } else { "  " }, look.style(Role::Mark));
        self.signed(vec![cursor, mark], row, chosen, look)
    }

    fn signed(&self, mut spans: Vec<Span<'static>>, row: Row, chosen: bool, look: &Look) -> Line<'static> {
        match row {
            Row::Cells(cells) => spans.extend(self.cells(cells, &[], look).into_iter().skip(1)),
            Row::Found(cells, typed) => spans.extend(self.cells(cells, &typed, look).into_iter().skip(1)),
            Row::Text(text, role) => {
                spans.push(Span::styled(
                    cut(&text, self.room.saturating_sub(self.sign + 1)),
                    look.style(role),
                ));
            }
        }
        let columns: usize = spans.iter().map(Span::width).sum();
        spans.push(Span::raw(" ".repeat(self.room.saturating_sub(columns))));
        look.line(chosen, spans)
    }

    fn cells(&self, cells: Vec<(String, Role)>, typed: &[String], look: &Look) -> Vec<Span<'static>> {
        let mut spans = vec![Span::raw(" ".repeat(self.sign))];
        for ((column, width), (text, role)) in self.columns.iter().zip(&self.widths).zip(cells) {
            let Some(width) = *width else { continue };
            if spans.len() > 1 {
                spans.push(Span::raw(" ".repeat(self.gap)));
            }
            let text = cut(&text, width);
            let blank = Span::raw(" ".repeat(width.saturating_sub(viet::width(&text))));
            let style = look.style(role);
            let words = matched::spans(&text, typed, style, style.patch(look.style(Role::Found)));
            // Only words have the style: in some themes a blank would be seen.
            let (before, behind) = if column.right { (Some(blank), None) } else { (None, Some(blank)) };
            spans.extend(before.into_iter().chain(words).chain(behind));
        }
        spans
    }
}
