//! A screen of cells: what stands on the terminal, or what is to stand there.

use ratatui::buffer::{Cell, CellWidth};
use ratatui::layout::Size;
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr;

/// Attributes that are seen on a blank cell too.
pub(super) const SEEN_ON_BLANKS: Modifier = Modifier::REVERSED
    .union(Modifier::UNDERLINED)
    .union(Modifier::SLOW_BLINK)
    .union(Modifier::RAPID_BLINK)
    .union(Modifier::CROSSED_OUT);

/// What stands in the columns that a wide character covers beside its first.
const COVERED: &str = "";

/// Rows of cells. Cells that look the same are the same: a plain blank has no ink.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Grid {
    size: Size,
    cells: Vec<Cell>,
}

impl Grid {
    /// A screen without anything on it.
    pub fn blank(size: Size) -> Self {
        Self { size, cells: vec![Cell::EMPTY; usize::from(size.width) * usize::from(size.height)] }
    }

    /// Columns and rows.
    pub fn size(&self) -> Size {
        self.size
    }

    /// The cells of a row; none where there is no such row.
    pub fn row(&self, y: u16) -> &[Cell] {
        let width = usize::from(self.size.width);
        self.cells.get(usize::from(y) * width..(usize::from(y) + 1) * width).unwrap_or_default()
    }

    /// Puts a character into its cell and into those that it covers. A character that loses a part of itself
    /// to it becomes blank, as on a terminal.
    pub fn put(&mut self, x: u16, y: u16, cell: &Cell) {
        if x >= self.size.width || y >= self.size.height {
            return;
        }
        let start = usize::from(y) * usize::from(self.size.width);
        let row = &mut self.cells[start..start + usize::from(self.size.width)];
        let at = usize::from(x);
        let columns = usize::from(cell.cell_width()).clamp(1, row.len() - at);
        uncover_before(row, at);
        uncover_after(row, at + columns);
        row[at] = seen(cell);
        row[at + 1..at + columns].fill(covered());
    }
}

/// The character before this column becomes blank where this column is a part of it.
fn uncover_before(row: &mut [Cell], at: usize) {
    if is_covered(&row[at]) {
        let head = row[..at].iter().rposition(|cell| !is_covered(cell)).unwrap_or(0);
        row[head..at].fill(Cell::EMPTY);
    }
}

/// Columns from here on that a character to the left covered become blank.
fn uncover_after(row: &mut [Cell], from: usize) {
    row[from..].iter_mut().take_while(|cell| is_covered(cell)).for_each(Cell::reset);
}

/// A cell without what does not show. What could steer the terminal never becomes a cell.
fn seen(cell: &Cell) -> Cell {
    let mut seen = Cell::EMPTY;
    (seen.fg, seen.bg, seen.modifier) = (cell.fg, cell.bg, cell.modifier);
    if cell.symbol() != " " && !cell.symbol().chars().any(char::is_control) {
        seen.set_symbol(cell.symbol());
    } else if !seen.modifier.intersects(SEEN_ON_BLANKS) {
        (seen.fg, seen.modifier) = (Color::Reset, Modifier::empty());
    }
    seen
}

fn covered() -> Cell {
    let mut cell = Cell::EMPTY;
    cell.set_symbol(COVERED);
    cell
}

/// The cell is a further column of the character to the left.
pub(super) fn is_covered(cell: &Cell) -> bool {
    cell.symbol() == COVERED
}

/// Nothing is written in the cell; it may have a ground.
pub(super) fn is_blank(cell: &Cell) -> bool {
    cell.symbol() == " "
}

/// The cell is blank and erasing makes such a cell, in the ground that it has.
pub(super) fn is_erasable(cell: &Cell) -> bool {
    is_blank(cell) && !cell.modifier.intersects(SEEN_ON_BLANKS)
}

/// How many columns the character of a cell takes.
pub(super) fn columns(cell: &Cell) -> usize {
    usize::from(cell.cell_width()).max(1)
}

/// Terminals disagree on how many columns it takes: wide and combining characters, and those that East Asian
/// terminals draw wide.
pub(super) fn is_doubtful(cell: &Cell) -> bool {
    let text = cell.symbol();
    !text.is_ascii() && (text.chars().nth(1).is_some() || text.width() != 1 || text.width_cjk() != 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(text: &[&'static str]) -> Grid {
        let mut grid = Grid::blank(Size::new(6, 1));
        for (x, symbol) in (0..).zip(text) {
            grid.put(x, 0, &Cell::new(symbol));
        }
        grid
    }

    fn symbols(grid: &Grid) -> Vec<&str> {
        grid.row(0).iter().map(Cell::symbol).collect()
    }

    #[test]
    fn a_wide_character_covers_two_columns() {
        let mut grid = grid(&["a", "b", "c"]);
        grid.put(1, 0, &Cell::new("界"));
        assert_eq!(symbols(&grid), ["a", "界", "", " ", " ", " "]);
    }

    #[test]
    fn a_wide_character_that_is_cut_goes() {
        let mut grid = grid(&["界"]);
        grid.put(1, 0, &Cell::new("x"));
        assert_eq!(symbols(&grid)[..3], [" ", "x", " "]);
        grid.put(3, 0, &Cell::new("界"));
        grid.put(3, 0, &Cell::new("y"));
        assert_eq!(symbols(&grid)[3..], ["y", " ", " "]);
    }

    #[test]
    fn plain_blanks_have_no_ink() {
        let mut grid = grid(&[]);
        let mut blank = Cell::new(" ");
        blank.set_fg(Color::Red);
        blank.modifier = Modifier::BOLD;
        grid.put(0, 0, &blank);
        assert_eq!(grid, self::grid(&[]));
        blank.modifier = Modifier::REVERSED;
        grid.put(0, 0, &blank);
        assert_ne!(grid, self::grid(&[]));
    }

    #[test]
    fn what_steers_the_terminal_is_no_character() {
        let mut grid = grid(&[]);
        grid.put(0, 0, &Cell::new("\u{1b}["));
        assert_eq!(symbols(&grid)[0], " ");
    }

    #[test]
    fn widths_that_terminals_disagree_on_are_doubtful() {
        let doubtful = |symbol| is_doubtful(&Cell::new(symbol));
        assert!(["●", "─", "界", "e\u{301}"].into_iter().all(doubtful));
        assert!(!["a", "ế", "đ", "▸", " "].into_iter().any(doubtful));
    }
}
