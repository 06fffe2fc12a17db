//! How the page of a round uses the screen: the one place that paging and drawing share.

use crate::app::layout::body_rows;

/// Who and how far, two lines of steps, the bar of pages.
const FIXED_ROWS: u16 = 5;
/// Above the lines of the list: find line and heading.
const LIST_HEAD: u16 = 2;
/// Above the lines of the other pages: the heading.
const PAGE_HEAD: u16 = 1;

/// Below the lines of two standards: what decides for the one under the cursor.
pub const WHY_ROWS: u16 = 2;

/// Rows between the steps and the bar of pages.
pub fn body(size: (u16, u16)) -> u16 {
    body_rows(size).saturating_sub(FIXED_ROWS)
}

/// Lines of the list.
pub fn list_rows(size: (u16, u16)) -> usize {
    usize::from(body(size).saturating_sub(LIST_HEAD)).max(1)
}

/// Lines of the other pages.
pub fn page_rows(size: (u16, u16)) -> usize {
    usize::from(body(size).saturating_sub(PAGE_HEAD)).max(1)
}

/// Lines of the page of two standards below so many rows of counts.
pub fn both_rows(size: (u16, u16), counts: u16) -> usize {
    usize::from(body(size).saturating_sub(LIST_HEAD + counts + WHY_ROWS)).max(1)
}
