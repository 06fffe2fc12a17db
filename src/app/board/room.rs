//! How a board uses the screen: the one place that paging and drawing both go by.

use super::{Headline, OpenBoard};
use crate::app::dialogs::At;
use crate::app::layout;
use crate::viet::{cut, wrap};

/// Headlines that show on screens lower than the usual one, on the usual one, and on higher ones.
const HEADLINES: [usize; 3] = [1, 3, 5];
/// Columns at the sides of a headline.
const MARGIN: usize = 2;
/// Rows of the usual screen.
const USUAL: u16 = 24;
/// Rows of pages, find line and headings.
const ALWAYS: u16 = 4;

/// Rows of the parts of a board that not all have. From the top: groups of pages, pages or the way to a board that was
/// opened from another, headlines, find line with the time; then the headings and the list; then the totals; at the
/// foot what of the line under the cursor has no room in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts {
    /// Lines above the list.
    pub headlines: u16,
    /// The totals.
    pub totals: u16,
    /// What has no room in the list.
    pub foot: u16,
}

/// The parts that a board has on a screen.
pub fn parts(open: &OpenBoard, at: &At, size: (u16, u16)) -> Parts {
    let board = open.board.as_deref();
    let headlines = headlines(open, at, size).len();
    let has_lines = board.is_some_and(|board| !board.is_empty());
    Parts {
        headlines: u16::try_from(headlines).unwrap_or(0),
        totals: u16::from(has_lines && board.is_some_and(|board| !board.totals(at).is_empty())),
        foot: if has_lines { open.fitted.foot } else { 0 },
    }
}

/// Lines above the list: totals and warnings, a long one on two lines, as many as the screen has room for. The last
/// says so where it goes on.
pub fn headlines(open: &OpenBoard, at: &At, size: (u16, u16)) -> Vec<Headline> {
    let most = HEADLINES[usize::from(size.1 >= USUAL) + usize::from(size.1 > USUAL)];
    let room = usize::from(size.0).saturating_sub(MARGIN);
    let said = open.board.as_deref().map(|board| board.headlines(at)).unwrap_or_default();
    let mut lines: Vec<Headline> = Vec::new();
    for (place, headline) in said.iter().enumerate() {
        // Every headline has its line before one has two.
        let left = most.saturating_sub(lines.len()).saturating_sub(said.len() - place - 1).max(1);
        let wrapped = wrapped(&headline.text, room, left);
        lines.extend(wrapped.into_iter().map(|text| Headline::new(text, headline.tone)));
    }
    lines.truncate(most);
    lines
}

/// Words on so many lines at most.
fn wrapped(words: &str, room: usize, most: usize) -> Vec<String> {
    let mut lines = wrap(words, room);
    if lines.len() > most {
        let rest = lines.split_off(most - 1).join(" ");
        lines.push(cut(&rest, room));
    }
    lines
}

/// Lines of the list that show: the body without what stands around it.
pub fn list_rows(open: &OpenBoard, at: &At, size: (u16, u16)) -> usize {
    let Parts { headlines, totals, foot } = parts(open, at, size);
    usize::from(layout::body_rows(size).saturating_sub(ALWAYS + headlines + totals + foot)).max(1)
}
