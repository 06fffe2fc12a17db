//! Draws the heading of a table: titles over their columns, several levels, broken into lines; under them the letters
//! and numbers of the columns. What of a title does not fit is told below the table.

use ratatui::text::{Line, Span};

use super::table::Shown;
use crate::domain::report::HeadingCell;
use crate::ui::theme::Role;
use crate::viet::{cut, fit, width, wrap};

/// The lines of the heading, then that of the numbers.
pub(super) fn lines(shown: &Shown<'_>) -> Vec<Line<'static>> {
    let cells = shown.table.heading_cells();
    let mut lines: Vec<Line<'static>> =
        (0..shown.arranged().heading).map(|at| heading_line(at, &cells, shown)).collect();
    let numbers = shown.line(None, |column| centred(&number(shown, column), shown.width(column)));
    lines.push(numbers.style(shown.look.style(Role::Dim)));
    lines
}

fn number(shown: &Shown<'_>, column: usize) -> String {
    let number = format!("({})", shown.table.column_number(column));
    if width(&number) > shown.width(column) { shown.table.column_number(column) } else { number }
}

/// A line of the heading: from the left, the cells that reach into it.
fn heading_line(at: usize, cells: &[HeadingCell<'_>], shown: &Shown<'_>) -> Line<'static> {
    let mut spans = vec![Span::raw(" ")];
    let mut covered = None;
    for column in shown.columns() {
        let Some(cell) = cells.iter().find(|cell| covers(cell, at, column, shown)) else { continue };
        let whole = shown.table.is_over_others(cell);
        if whole && covered == Some((cell.line, cell.column)) {
            continue;
        }
        covered = Some((cell.line, cell.column));
        let text = if whole { over(cell, shown) } else { part(cell, at, shown) };
        let chosen = !whole && column == shown.open.column();
        let role = if chosen { Role::Found } else { Role::Label };
        spans.push(Span::styled(text, shown.look.style(role)));
        spans.push(shown.gap(last_of(cell, column, shown)));
    }
    Line::from(spans)
}

/// A group stands in the line of its level; a single title in all lines from its own on.
fn covers(cell: &HeadingCell<'_>, at: usize, column: usize, shown: &Shown<'_>) -> bool {
    let lines =
        if shown.table.is_over_others(cell) { cell.line..cell.line + 1 } else { cell.line..usize::MAX };
    (cell.column..cell.column + cell.columns).contains(&column) && lines.contains(&at)
}

/// The last column of a cell that shows.
fn last_of(cell: &HeadingCell<'_>, column: usize, shown: &Shown<'_>) -> usize {
    let own = shown.columns().filter(|c| (cell.column..cell.column + cell.columns).contains(c));
    own.last().unwrap_or(column)
}

/// A title over several columns, between rules that reach as far as they do.
fn over(cell: &HeadingCell<'_>, shown: &Shown<'_>) -> String {
    let own = shown.columns().filter(|c| (cell.column..cell.column + cell.columns).contains(c));
    let room = own.map(|column| shown.width(column) + 1).sum::<usize>().saturating_sub(1);
    let title = cut(shown.look.lang.report_heading(cell.title), room);
    let free = room - width(&title);
    match free {
        0..=3 => centred(&title, room),
        _ => {
            let left = (free - 2) / 2;
            format!("{} {title} {}", "─".repeat(left), "─".repeat(free - 2 - left))
        }
    }
}

/// The line of a single title that stands here: titles stand at the foot of the heading.
fn part(cell: &HeadingCell<'_>, at: usize, shown: &Shown<'_>) -> String {
    let columns = shown.width(cell.column);
    let room = shown.arranged().heading - cell.line;
    let mut words = wrap(shown.look.lang.report_heading(cell.title), columns);
    if words.len() > room {
        let rest = words.split_off(room - 1).join(" ");
        words.push(cut(&format!("{rest}…"), columns));
    }
    let first = room - words.len();
    let word = (at - cell.line).checked_sub(first).and_then(|line| words.get(line));
    centred(word.map_or("", String::as_str), columns)
}

/// A text in the middle of its columns.
pub(super) fn centred(text: &str, columns: usize) -> String {
    let shown = cut(text, columns);
    let left = (columns - width(&shown)) / 2;
    fit(&format!("{}{shown}", " ".repeat(left)), columns)
}
