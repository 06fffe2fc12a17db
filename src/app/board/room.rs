//! How a board uses the screen: the one place that paging and drawing both go by.

use super::OpenBoard;
use crate::app::dialogs::At;
use crate::app::layout;

/// Headlines that show on a screen of 24 rows or fewer, and on higher ones.
const HEADLINES: (usize, usize) = (2, 4);
/// Rows of the usual screen.
const USUAL: u16 = 24;

/// Rows of the parts of a board, from the top: pages, title of a board that was opened from another, time, headlines,
/// find line; then the heading and the list; the totals last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts {
    /// The way from the page to a board that was opened from it.
    pub path: u16,
    /// The time that it speaks of.
    pub period: u16,
    /// Lines above the list.
    pub headlines: u16,
    /// The totals.
    pub totals: u16,
}

/// The parts that a board has on a screen.
pub fn parts(open: &OpenBoard, at: &At, size: (u16, u16)) -> Parts {
    let most = if size.1 > USUAL { HEADLINES.1 } else { HEADLINES.0 };
    let board = open.board.as_deref();
    let headlines = board.map_or(0, |board| board.headlines(at).len().min(most));
    Parts {
        path: u16::from(open.subject.page() != open.subject),
        period: u16::from(board.is_some_and(|board| board.period(at).is_some())),
        headlines: u16::try_from(headlines).unwrap_or(0),
        totals: u16::from(board.is_some_and(|board| !board.is_empty() && !board.totals(at).is_empty())),
    }
}

/// Lines of the list that show: the body without pages, find line, heading and what else stands around.
pub fn list_rows(open: &OpenBoard, at: &At, size: (u16, u16)) -> usize {
    let Parts { path, period, headlines, totals } = parts(open, at, size);
    usize::from(layout::body_rows(size).saturating_sub(3 + path + period + headlines + totals)).max(1)
}
