//! The rows of a form, of which a window shows; the focused field and what is below it stay inside.

use ratatui::text::{Line, Span};

use super::{field, marks};
use crate::app::form::{Field, Form};
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::viet::{fit, width};

/// The narrowest and the widest column of what is asked.
const LABELS: (usize, usize) = (12, 34);
/// Columns before what is asked: the sign of the focused field.
const SIGN: usize = 3;
/// Columns between what is asked and what was typed.
const GAP: usize = 2;
/// Columns that a sentence needs.
const WORDS: usize = 34;
/// Columns between small fields of one row.
const CELL_GAP: usize = 1;

/// The rows of a form.
pub(super) struct Rows {
    /// In order.
    pub lines: Vec<Line<'static>>,
    /// Column and row of the cursor.
    pub cursor: Option<(usize, usize)>,
    /// The column where values begin.
    pub start: usize,
    /// Row and columns of each field: from where to where, with what is asked where it stands alone.
    pub places: Vec<(usize, std::ops::Range<usize>)>,
    /// The last row that belongs to the focused field.
    pub focus_end: usize,
}

/// Columns that the rows of small fields need; nothing where there are none.
pub(super) fn cells_width(form: &Form, columns: usize) -> usize {
    let mut widest = 0;
    let mut row = 0;
    for cell in form.fields.iter().filter_map(|field| field.cell.as_ref()) {
        let own = usize::from(cell.columns) + CELL_GAP;
        row = if cell.first { own } else { row + own };
        widest = widest.max(row);
    }
    if widest == 0 { 0 } else { SIGN + label_columns(form, columns) + GAP + widest }
}

impl Rows {
    /// The first row of the window: the focused field stands in its upper two thirds.
    pub fn top(&self, height: usize) -> usize {
        let row = self.cursor.map_or(0, |(_, row)| row);
        let wanted = (row + 1).saturating_sub(height * 2 / 3);
        let to_show_below = (self.focus_end + 1).saturating_sub(height);
        wanted.max(to_show_below).min(row).min(self.lines.len().saturating_sub(height))
    }
}

/// Lays the fields out in so many columns.
pub(super) fn rows(form: &Form, columns: usize, look: &Look) -> Rows {
    let asked = label_columns(form, columns);
    let start = SIGN + asked + GAP;
    let mut rows = Rows { lines: Vec::new(), cursor: None, start, places: Vec::new(), focus_end: 0 };
    let mut at = 0;
    while at < form.fields.len() {
        let count = row_length(&form.fields[at..]);
        let fields = &form.fields[at..at + count];
        let focused = form.focus.checked_sub(at).filter(|n| *n < count);
        let begins = at == 0 || form.fields[at - 1].cell.is_none();
        if begins && fields[0].cell.is_some() {
            rows.lines.push(headings(fields, start, look));
        }
        add_row(&mut rows, fields, focused, (asked, columns), look);
        at += count;
    }
    rows
}

/// How many fields share the first one's row.
fn row_length(fields: &[Field]) -> usize {
    1 + fields.iter().skip(1).take_while(|f| f.cell.as_ref().is_some_and(|cell| !cell.first)).count()
}

fn label_columns(form: &Form, columns: usize) -> usize {
    let widest = form.fields.iter().map(|f| width(&f.label)).max().unwrap_or(0);
    widest.clamp(LABELS.0, LABELS.1).min(columns / 2)
}

fn add_row(
    rows: &mut Rows,
    fields: &[Field],
    focused: Option<usize>,
    (asked, columns): (usize, usize),
    look: &Look,
) {
    let start = rows.start;
    let mut spans = vec![label(&fields[0], fields.iter().any(|f| f.fault.is_some()), focused, asked, look)];
    let mut column = start;
    for (n, one) in fields.iter().enumerate() {
        let room = one.cell.as_ref().map_or(columns.saturating_sub(start + 1), |cell| cell.columns.into());
        let shown = field::value(one, room, focused == Some(n), look);
        if focused == Some(n) {
            rows.cursor = Some((column + shown.cursor, rows.lines.len()));
        }
        spans.extend(shown.spans);
        let from = if n == 0 { 0 } else { column };
        rows.places.push((rows.lines.len(), from..column + room));
        spans.push(Span::raw(" ".repeat(CELL_GAP)));
        column += room + CELL_GAP;
    }
    rows.lines.push(Line::from(spans));
    // Words need room: in a narrow form they begin under the question.
    let indent = if columns.saturating_sub(start) < WORDS { SIGN + GAP } else { start };
    rows.lines.extend(fields.iter().flat_map(|one| marks::lines(one, SIGN + GAP, columns, look)));
    rows.lines.extend(fields.iter().flat_map(|one| field::below(one, indent, columns, look)));
    if focused.is_some() {
        rows.focus_end = rows.lines.len() - 1;
    }
}

fn headings(fields: &[Field], start: usize, look: &Look) -> Line<'static> {
    let cells = fields.iter().filter_map(|f| f.cell.as_ref());
    let text: String = cells.map(|c| fit(&c.heading, usize::from(c.columns) + CELL_GAP)).collect();
    Line::styled(format!("{}{text}", " ".repeat(start)), look.style(Role::Dim))
}

fn label(field: &Field, faulty: bool, focused: Option<usize>, asked: usize, look: &Look) -> Span<'static> {
    let (sign, role) = match (focused, faulty) {
        (Some(_), _) => ("▸", Role::Title),
        (None, true) => ("!", Role::Problem),
        (None, false) => (" ", Role::Label),
    };
    Span::styled(format!(" {sign} {}{}", fit(&field.label, asked), " ".repeat(GAP)), look.style(role))
}
