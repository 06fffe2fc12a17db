//! How wide the columns of a board stand on a screen, and what of a line the foot tells in full.
//!
//! Columns are as wide as what stands in them. Where not all have room, those that are not meant for usual screens go
//! first, before a name is cut; then those of little weight, before a name is cut short. Numbers and days are never cut
//! while words can give way. What is hidden or cut stands at the foot, for the line under the cursor.

mod fitting;
#[cfg(test)]
mod tests;

use fitting::Fitting;

use super::{Board, Column, shown};
use crate::app::dialogs::At;
use crate::domain::listing::Value;
use crate::viet::width;

/// Lines that are measured at most: more are looked at in steps.
const MEASURED: usize = 2_000;

/// The columns of a board on a screen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fitted {
    /// Columns of each; nothing where it does not show.
    pub widths: Vec<Option<usize>>,
    /// Columns between cells.
    pub gap: usize,
    /// Rows at the foot for what is hidden or cut.
    pub foot: u16,
}

/// What a column needs.
#[derive(Debug, Clone, Copy, Default)]
struct Need {
    /// To stand whole.
    whole: usize,
    /// Nothing stands in it.
    blank: bool,
    /// Words stand in it, which may be cut.
    words: bool,
}

impl Fitted {
    /// Fits the columns of a board to a screen.
    pub(super) fn of(board: &dyn Board, at: &At, size: (u16, u16)) -> Self {
        let columns = board.columns(at);
        let needs = needs(board, &columns, at);
        let mut fitting = Fitting::new(&columns, &needs, usize::from(size.0));
        fitting.drop_while_crowded();
        fitting.squeeze();
        fitting.grow();
        let gap = fitting.gap();
        let foot = fitting.foot(size);
        Self { widths: fitting.widths, gap, foot }
    }

    /// What of a line is hidden or cut, as `heading, words`; blanks are left out.
    pub fn told_at_foot(&self, board: &dyn Board, line: usize, at: &At) -> Vec<(String, String)> {
        let cells = board.cells(line, at).into_iter().map(|cell| shown(&cell.value, at));
        let rails = width(&board.rails(line));
        let told = board.columns(at).into_iter().zip(cells).enumerate().filter(|(place, (column, words))| {
            let needs = width(words) + if *place == 0 { rails } else { 0 };
            let room = self.widths.get(*place).copied().flatten();
            let is_said = !words.is_empty() && !column.heading.is_empty();
            is_said && room.is_none_or(|room| room < needs)
        });
        told.map(|(_, (column, words))| (column.heading, words)).collect()
    }
}

/// Looks at headings, totals and lines.
fn needs(board: &dyn Board, columns: &[Column], at: &At) -> Vec<Need> {
    let mut needs = vec![Need { blank: true, ..Need::default() }; columns.len()];
    let step = (board.len() / MEASURED).max(1);
    for line in (0..board.len()).step_by(step) {
        let rails = width(&board.rails(line));
        for (place, (need, cell)) in needs.iter_mut().zip(board.cells(line, at)).enumerate() {
            let words = shown(&cell.value, at);
            let rails = if place == 0 { rails } else { 0 };
            need.whole = need.whole.max(width(&words) + rails);
            need.blank &= words.is_empty();
            need.words |= matches!(cell.value, Value::Text(_));
        }
    }
    for (need, cell) in needs.iter_mut().zip(board.totals(at)) {
        need.whole = need.whole.max(width(&shown(&cell.value, at)));
    }
    for (need, column) in needs.iter_mut().zip(columns) {
        need.whole = need.whole.max(width(&column.heading));
        need.words &= !column.right;
    }
    needs
}
