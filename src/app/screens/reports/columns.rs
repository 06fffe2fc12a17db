//! How a table is laid out on the screen: how wide its columns are, which stay in sight, over how many lines the
//! heading goes. Made once for a table, a size and a language; drawing and moving both go by it.

use super::place::Extent;
use super::words::shown;
use crate::app::layout;
use crate::domain::report::{Lead, Row, Table, Value};
use crate::i18n::Lang;
use crate::viet::{width, wrap};

/// Columns between two cells.
pub const GAP: usize = 1;
/// Columns before the first cell.
pub const SIGN: usize = 1;
/// A column of numbers is at least so wide, and not wider for the sake of its heading.
const LEAST: usize = 4;
const MOST: usize = 14;
/// A column of names on narrow and on wide screens.
const NAME: usize = 18;
const WIDE_NAME: usize = 30;
/// What a column of numbers gets at most of the room that is left.
const SPARE: usize = 4;
/// Lines that the cell under the cursor is told in, below the table.
pub const TOLD: usize = 2;

/// A table laid out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Arranged {
    /// Terminal columns of each column.
    pub widths: Vec<usize>,
    /// Blanks behind the numbers of each column, which stand below the middle of their heading.
    pub behind: Vec<usize>,
    /// Lines of the heading without that of the numbers.
    pub heading: usize,
    /// Lines for remarks.
    pub remarks: usize,
    /// What moving needs to know.
    pub extent: Extent,
}

impl Arranged {
    /// Lays a table out for a terminal.
    pub fn of(table: &Table, size: (u16, u16), lang: Lang) -> Self {
        let (room, body) = (usize::from(size.0), usize::from(layout::body_rows(size)));
        let mut draft = Draft::of(table, room, lang);
        let heading = draft.choose_heading(body);
        draft.spread();
        let frozen = draft.frozen();
        let remarks = remark_rows(table, body, heading);
        let page = body.saturating_sub(2 + heading + table.totals.len() + remarks + TOLD).max(1);
        let each = rows_of_a_line(table);
        let extent = Extent {
            titles: titles(table),
            rows: table.rows.len(),
            totals: table.totals.len(),
            each,
            page: (page - page % each).max(1),
            frozen,
            room: room.saturating_sub(taken(&draft.widths[..frozen]) + SIGN),
            widths: draft.widths[frozen..].iter().map(|width| width + GAP).collect(),
        };
        let blanks = |(width, value): (&usize, &usize)| width.saturating_sub(*value) / 2;
        let behind = draft.widths.iter().zip(&draft.values).map(blanks).collect();
        Self { widths: draft.widths, behind, heading, remarks, extent }
    }
}

/// How many rows a line has: one for each unit in which it counts.
fn rows_of_a_line(table: &Table) -> usize {
    let begins = |row: &&Row| row.cells.first().is_some_and(|cell| matches!(cell.value, Value::Count(_)));
    match table.leads.contains(&Lead::Unit) {
        true => table.rows.len().checked_div(table.rows.iter().filter(begins).count()).unwrap_or(1).max(1),
        false => 1,
    }
}

fn titles(table: &Table) -> Vec<usize> {
    let titles = table.rows.iter().enumerate().filter(|(_, row)| row.over.is_some());
    titles.map(|(at, _)| at).collect()
}

/// Where all rows fit, remarks get what is left; else one line says them.
fn remark_rows(table: &Table, body: usize, heading: usize) -> usize {
    let taken = 2 + heading + table.rows.len() + table.totals.len() + TOLD;
    body.saturating_sub(taken).max(1).min(table.remarks.len())
}

/// Terminal columns of columns beside one another, with the gap behind each.
fn taken(widths: &[usize]) -> usize {
    widths.iter().map(|width| width + GAP).sum()
}

/// A table being laid out.
struct Draft<'t> {
    table: &'t Table,
    lang: Lang,
    room: usize,
    /// Columns that their values need.
    values: Vec<usize>,
    /// They hold names, which are never narrowed for the heading.
    names: Vec<bool>,
    widths: Vec<usize>,
}

impl<'t> Draft<'t> {
    fn of(table: &'t Table, room: usize, lang: Lang) -> Self {
        let most = if room >= usize::from(layout::WIDE) { WIDE_NAME } else { NAME };
        let names: Vec<bool> = (0..table.width()).map(|at| holds_names(table, at)).collect();
        let value = |at: usize| {
            let longest = longest(table, at, lang);
            if names[at] { longest.clamp(LEAST, most) } else { longest }
        };
        let values: Vec<usize> = (0..table.width()).map(value).collect();
        Self { table, lang, room, widths: values.clone(), values, names }
    }

    /// The heading in as few lines as let the whole table show with all its titles, else in a quarter of the screen.
    fn choose_heading(&mut self, body: usize) -> usize {
        let least = self.table.heading_lines();
        let most = (body / 3).max(least);
        for lines in least..=most {
            let whole = self.fit_heading(lines);
            if (whole || lines == most) && SIGN + taken(&self.widths) <= self.room {
                return lines;
            }
        }
        self.fit_heading((body / 4).max(least + 1));
        self.needed().min((body / 4).max(least + 1))
    }

    /// Makes every column just wide enough for a heading of so many lines; whether every title has room.
    fn fit_heading(&mut self, lines: usize) -> bool {
        for (at, level, title) in self.titles() {
            let least = if self.table.leads.get(at) == Some(&Lead::Number) { 2 } else { LEAST };
            let own = self.values[at].max(least);
            self.widths[at] = if self.names[at] { own } else { narrowest(title, lines - level, own) };
        }
        self.needed() <= lines
    }

    /// Lines that the heading takes in columns of these widths.
    fn needed(&self) -> usize {
        let lines = |(at, level, title): (usize, usize, &str)| level + wrap(title, self.widths[at]).len();
        self.titles().map(lines).max().unwrap_or(1)
    }

    /// The titles over single columns, each with its column and the lines above it.
    fn titles(&self) -> impl Iterator<Item = (usize, usize, &'t str)> + use<'t> {
        let (lang, table) = (self.lang, self.table);
        let single = table.heading_cells().into_iter().filter(|cell| !table.is_over_others(cell));
        single.map(move |cell| (cell.column, cell.line, lang.report_heading(cell.title)))
    }

    /// Shares what is left over among the columns of numbers.
    fn spread(&mut self) {
        let left = self.room.saturating_sub(SIGN + taken(&self.widths));
        let numbers = self.widths.len().saturating_sub(self.table.leads.len()).max(1);
        let each = (left / numbers).min(SPARE);
        self.widths.iter_mut().skip(self.table.leads.len()).for_each(|width| *width += each);
    }

    /// The columns that stay in sight: those that say what a line is, as far as they leave room for one more.
    fn frozen(&self) -> usize {
        let wanted = match self.table.leads.len() {
            0 => self.names.iter().position(|is| *is).map_or(0, |at| at + 1),
            leads => leads,
        };
        let leaves_room = |frozen: &usize| {
            let next = self.widths.get(*frozen).copied().unwrap_or(0);
            SIGN + taken(&self.widths[..*frozen]) + next + GAP <= self.room
        };
        (0..=wanted).rev().find(leaves_room).unwrap_or(0)
    }
}

fn holds_names(table: &Table, at: usize) -> bool {
    matches!(table.leads.get(at), Some(Lead::Hamlet | Lead::Ethnicity))
        || table
            .rows
            .iter()
            .find_map(|row| row.cells.get(at))
            .is_some_and(|c| matches!(c.value, Value::Text(_)))
}

fn longest(table: &Table, at: usize, lang: Lang) -> usize {
    let cells = table.rows.iter().chain(&table.totals).filter_map(|row| row.cells.get(at));
    cells.map(|cell| width(&shown(&cell.value, lang))).max().unwrap_or(0)
}

/// The least columns, from `least` on, in which a title takes at most so many lines with its words whole.
fn narrowest(title: &str, lines: usize, least: usize) -> usize {
    let holds = |columns: &usize| {
        let words_fit = title.split(' ').all(|word| width(word) <= *columns || *columns >= MOST);
        words_fit && wrap(title, *columns).len() <= lines
    };
    (least..=MOST.max(least)).find(holds).unwrap_or(MOST.max(least))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_as_narrow_as_its_heading_allows() {
        assert_eq!(narrowest("Thoát nghèo, vượt chuẩn cận nghèo", 3, 4), 12);
        assert_eq!(narrowest("Hộ", 1, 4), 4);
        assert_eq!(narrowest("Tỷ lệ hộ (%)", 2, 4), 6);
        assert_eq!(narrowest("Nghèo cuối kỳ (9=1-2-3-4+5+6+7+8)", 3, 4), MOST);
        assert_eq!(narrowest("Tên", 1, 20), 20);
    }
}
