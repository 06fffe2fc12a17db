//! How the page of a household uses the screen: the one place that paging and drawing share.

use crate::app::layout::{WIDE, body_rows};

/// Two lines of identity above, the bar of pages below.
const FIXED_ROWS: u16 = 3;
/// Rows of the remarks on the line under the cursor, below the list, with their rule.
const REMARK_ROWS: u16 = 6;
/// With fewer rows than this a list has the page for itself.
const ROOMY: u16 = 14;
/// Rows that the overview needs at least; a lower screen scrolls over it.
const OVERVIEW_ROWS: u16 = 16;
/// Rows that it needs where its panels stand under one another.
const STACKED_ROWS: u16 = 27;
/// From this width on panels stand beside one another.
pub const SIDE_BY_SIDE: u16 = 76;

/// Rows between identity and the bar of pages.
pub fn page_rows(size: (u16, u16)) -> u16 {
    body_rows(size).saturating_sub(FIXED_ROWS)
}

/// Rows of remarks below a list; none where they stand beside it or there is no room.
pub fn remark_rows(size: (u16, u16)) -> u16 {
    if size.0 >= WIDE || page_rows(size) < ROOMY { 0 } else { REMARK_ROWS }
}

/// Columns of remarks beside a list; none on narrow terminals.
pub fn remark_columns(size: (u16, u16)) -> u16 {
    if size.0 >= WIDE { size.0 * 2 / 5 } else { 0 }
}

/// Lines of a list, below its heading.
pub fn list_rows(size: (u16, u16)) -> usize {
    usize::from(page_rows(size).saturating_sub(1 + remark_rows(size))).max(1)
}

/// Rows of the whole overview; what does not fit is reached by scrolling.
pub fn overview_rows(size: (u16, u16)) -> u16 {
    let needed = if size.0 < SIDE_BY_SIDE { STACKED_ROWS } else { OVERVIEW_ROWS };
    page_rows(size).max(needed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_overview_fits_a_terminal_of_80_by_24_without_scrolling() {
        assert_eq!(page_rows((80, 24)), overview_rows((80, 24)));
    }

    #[test]
    fn every_row_of_a_page_is_used_once() {
        for size in [(60, 18), (80, 24), (100, 30), (140, 40)] {
            let below = usize::from(remark_rows(size));
            assert_eq!(list_rows(size) + 1 + below, usize::from(page_rows(size)), "{size:?}");
        }
    }
}
