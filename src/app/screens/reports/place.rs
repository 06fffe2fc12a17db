//! Cursor and window over the cells of a table. The lines are the table's rows and, below them and always in sight,
//! its totals; the first columns stay in sight too. Knows counts, never contents.

/// How much there is and how much of it shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Extent {
    /// Rows that have cells; the titles between them have none.
    pub titles: Vec<usize>,
    /// Rows, titles among them.
    pub rows: usize,
    /// Totals below the rows.
    pub totals: usize,
    /// Rows that belong together: those of a hamlet in several units; at least 1.
    pub each: usize,
    /// Rows that fit over the totals; at least 1. Rows that belong together are never parted at its edges.
    pub page: usize,
    /// The first columns, which never scroll.
    pub frozen: usize,
    /// Terminal columns of each column that scrolls, with the gap before it.
    pub widths: Vec<usize>,
    /// Terminal columns beside the frozen ones.
    pub room: usize,
}

/// Where the cursor stands and what shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    /// The line under the cursor: a row, or behind the last row a total.
    pub line: usize,
    /// The column under the cursor, counted from the first that scrolls.
    pub column: usize,
    /// The first row that shows.
    pub top: usize,
    /// The first scrolling column that shows.
    pub left: usize,
}

impl Extent {
    fn lines(&self) -> usize {
        self.rows + self.totals
    }

    fn is_title(&self, line: usize) -> bool {
        self.titles.binary_search(&line).is_ok()
    }

    /// The nearest line with cells: onwards, else back.
    fn with_cells(&self, line: usize, down: bool) -> usize {
        let onwards = (line..self.lines()).find(|line| !self.is_title(*line));
        let back = (0..=line.min(self.lines().saturating_sub(1))).rev().find(|line| !self.is_title(*line));
        let (first, other) = if down { (onwards, back) } else { (back, onwards) };
        first.or(other).unwrap_or(0)
    }

    /// Which of the lines a window shows, counted from 1, of how many; nothing where it shows all. Titles do not count.
    pub fn part(&self, window: &std::ops::Range<usize>) -> Option<(usize, usize, usize)> {
        let each = self.each.max(1);
        let before = |row: usize| (row - self.titles.partition_point(|title| *title < row)) / each;
        let hidden = window.len() < self.rows;
        hidden.then(|| (before(window.start) + 1, before(window.end), before(self.rows)))
    }

    /// The columns that show whole from `left` on; always one.
    pub fn visible(&self, left: usize) -> std::ops::Range<usize> {
        let mut room = self.room;
        let fits = |width: &&usize| {
            let holds = **width <= room;
            room = room.saturating_sub(**width);
            holds
        };
        let count = self.widths.iter().skip(left).take_while(fits).count();
        left..(left + count.max(1)).min(self.widths.len())
    }

    /// The first column of the window that shows the last one and as many before it as there is room for.
    fn last_left(&self) -> usize {
        let mut taken = 0;
        let fits = |width: &&usize| {
            taken += **width;
            taken <= self.room
        };
        let count = self.widths.iter().rev().take_while(fits).count();
        self.widths.len() - count.max(1).min(self.widths.len())
    }
}

impl Place {
    /// Fits cursor and window to what there is.
    pub fn fit(&mut self, extent: &Extent) {
        self.column = self.column.min(extent.widths.len().saturating_sub(1));
        self.line = extent.with_cells(self.line.min(extent.lines().saturating_sub(1)), true);
        self.show(extent);
    }

    /// Scrolls only as far as needed for the cursor to be seen.
    fn show(&mut self, extent: &Extent) {
        let page = extent.page.max(1);
        if self.line < extent.rows {
            // The title over the first rows stays in sight with them.
            let first = if (0..self.line).all(|line| extent.is_title(line)) { 0 } else { self.line };
            self.top = self.top.min(first).max((self.line + 1).saturating_sub(page));
        }
        self.top = self.top.min(extent.rows.saturating_sub(page));
        self.top = self.top.next_multiple_of(extent.each.max(1));
        if self.line < self.top {
            self.top = self.line - self.line % extent.each.max(1);
        }
        // No room is left blank behind the last column: the window goes back as far as all of them still show.
        self.left = self.left.min(self.column).min(extent.last_left());
        while self.left < self.column && !extent.visible(self.left).contains(&self.column) {
            self.left += 1;
        }
    }

    /// Moves by lines, up when negative.
    pub fn step(&mut self, by: isize, extent: &Extent) {
        let last = extent.lines().saturating_sub(1);
        let line = self.line.saturating_add_signed(by).min(last);
        self.line = extent.with_cells(line, by > 0);
        self.show(extent);
    }

    /// Moves a page up or down; one line of it stays in sight.
    pub fn page(&mut self, pages: isize, extent: &Extent) {
        let lines = extent.page.saturating_sub(1).max(1) as isize;
        self.top = self.top.saturating_add_signed(pages * lines).min(extent.rows.saturating_sub(extent.page));
        self.step(pages * lines, extent);
    }

    /// Moves by columns, to the left when negative.
    pub fn turn(&mut self, by: isize, extent: &Extent) {
        let last = extent.widths.len().saturating_sub(1);
        self.column = self.column.saturating_add_signed(by).min(last);
        self.show(extent);
    }

    /// To the first column; from there to the first line.
    pub fn home(&mut self, extent: &Extent) {
        if self.column == 0 {
            self.line = 0;
        }
        self.column = 0;
        self.fit(extent);
    }

    /// To the last column; from there to the last line.
    pub fn end(&mut self, extent: &Extent) {
        let last = extent.widths.len().saturating_sub(1);
        if self.column == last {
            self.line = extent.lines();
        }
        self.column = last;
        self.fit(extent);
    }

    /// The rows that show.
    pub fn window(&self, extent: &Extent) -> std::ops::Range<usize> {
        self.top..(self.top + extent.page.max(1)).min(extent.rows)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn extent(rows: usize, page: usize, titles: &[usize]) -> Extent {
        Extent {
            titles: titles.to_vec(),
            rows,
            totals: 2,
            each: 1,
            page,
            frozen: 2,
            widths: vec![6, 6, 6, 6],
            room: 13,
        }
    }

    #[test]
    fn the_totals_come_behind_the_last_row_and_do_not_scroll() {
        let (extent, mut place) = (extent(20, 5, &[]), Place::default());
        place.step(19, &extent);
        assert_eq!((place.line, place.window(&extent)), (19, 15..20));
        place.step(1, &extent);
        assert_eq!((place.line, place.window(&extent)), (20, 15..20));
        place.step(-1, &extent);
        assert_eq!(place.line, 19);
    }

    #[test]
    fn titles_are_passed_over_and_the_first_stays_in_sight() {
        let (extent, mut place) = (extent(8, 3, &[0, 4]), Place::default());
        place.fit(&extent);
        assert_eq!((place.line, place.top), (1, 0));
        place.step(3, &extent);
        assert_eq!(place.line, 5);
        place.step(-1, &extent);
        assert_eq!(place.line, 3);
        place.step(-9, &extent);
        assert_eq!((place.line, place.top), (1, 0));
    }

    #[test]
    fn columns_scroll_whole() {
        let (extent, mut place) = (extent(3, 5, &[]), Place::default());
        assert_eq!(extent.visible(0), 0..2);
        place.turn(2, &extent);
        assert_eq!((place.left, extent.visible(place.left)), (1, 1..3));
        place.end(&extent);
        assert_eq!((place.column, place.line), (3, 0));
        place.end(&extent);
        assert_eq!((place.column, place.line), (3, 4));
        place.home(&extent);
        assert_eq!((place.column, place.left, place.line), (0, 0, 4));
    }

    #[test]
    fn a_window_that_grew_shows_as_many_columns_and_lines_as_it_has_room_for() {
        let (narrow, mut place) = (Extent { room: 6, ..extent(20, 2, &[]) }, Place::default());
        place.end(&narrow);
        place.step(19, &narrow);
        assert_eq!((narrow.visible(place.left), place.window(&narrow)), (3..4, 18..20));
        let wide = Extent { room: 18, ..extent(20, 5, &[]) };
        place.fit(&wide);
        assert_eq!((wide.visible(place.left), place.window(&wide)), (1..4, 15..20));
    }

    #[test]
    fn the_two_rows_of_a_hamlet_are_never_parted() {
        let extent = Extent { each: 2, ..extent(12, 4, &[]) };
        let mut place = Place::default();
        for _ in 0..12 {
            place.step(1, &extent);
            let window = place.window(&extent);
            assert!(window.start.is_multiple_of(2) && window.end.is_multiple_of(2), "{window:?}");
            assert!(place.line >= 12 || window.contains(&place.line), "{window:?}");
        }
        assert_eq!(extent.part(&place.window(&extent)), Some((5, 6, 6)));
        for _ in 0..12 {
            place.step(-1, &extent);
            assert!(
                place.top.is_multiple_of(2)
                    && (place.line >= 12 || place.window(&extent).contains(&place.line))
            );
        }
    }

    #[test]
    fn the_lines_that_show_are_told_where_not_all_do() {
        let titled = extent(8, 3, &[0, 4]);
        assert_eq!(titled.part(&(0..3)), Some((1, 2, 6)));
        assert_eq!(titled.part(&(5..8)), Some((4, 6, 6)));
        assert_eq!(extent(3, 5, &[]).part(&(0..3)), None);
    }

    proptest! {
        #[test]
        fn the_cursor_always_shows(
            rows in 0usize..40,
            page in 1usize..15,
            room in 0usize..40,
            moves in proptest::collection::vec((0u8..6, -30isize..30), 0..40),
        ) {
            let extent = Extent { room, ..extent(rows, page, &[]) };
            let mut place = Place::default();
            place.fit(&extent);
            for (kind, by) in moves {
                match kind {
                    0 => place.step(by, &extent),
                    1 => place.page(by.signum(), &extent),
                    2 => place.turn(by, &extent),
                    3 => place.home(&extent),
                    4 => place.end(&extent),
                    _ => place.fit(&extent),
                }
                prop_assert!(place.line < rows + 2);
                prop_assert!(place.line >= rows || place.window(&extent).contains(&place.line));
                prop_assert!(extent.visible(place.left).contains(&place.column));
                prop_assert!(place.window(&extent).end <= rows);
            }
        }
    }
}
