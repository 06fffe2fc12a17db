//! How many rows a list has on a screen of a given size: the one place that both the state machine
//! (paging) and the drawing use.

use crate::viet::{cut, wrap};

/// The smallest terminal in which everything works.
pub const SMALLEST: (u16, u16) = (60, 18);

/// From this width on a list can show the line under the cursor in more detail beside it.
pub const WIDE: u16 = 120;

/// From this height on the list of households has a preview below it.
const TALL: u16 = 36;

/// Rows of that preview at least and at most, with its rule.
const PREVIEW_ROWS: (u16, u16) = (11, 16);

/// Rows of the frame: title and section line with its rule above, notice and key bar below.
pub const FRAME_ROWS: u16 = 5;

/// Rows of a notice at most, over the last ones of the body.
const NOTICE_ROWS: usize = 6;
/// Columns of the sign before it.
const NOTICE_SIGN: usize = 3;

/// The rows of a notice on a screen so many columns wide, and whether they hold all of it.
pub fn notice(words: &str, columns: u16) -> (Vec<String>, bool) {
    let room = usize::from(columns).saturating_sub(NOTICE_SIGN);
    let mut rows = wrap(words, room);
    if rows.len() <= NOTICE_ROWS {
        return (rows, true);
    }
    let rest = rows.split_off(NOTICE_ROWS - 1).join(" ");
    rows.push(cut(&rest, room));
    (rows, false)
}

/// Rows that a section has between the frame's head and foot.
pub fn body_rows(size: (u16, u16)) -> u16 {
    size.1.saturating_sub(FRAME_ROWS)
}

/// Where the household under the cursor of the list is shown in more detail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preview {
    /// Nowhere: the list needs the room, or the line is slow.
    None,
    /// Below the list, so many rows with the rule between them.
    Below(u16),
    /// At the right of the list, so many columns with the rule between them.
    Beside(u16),
}

/// Where the preview stands. Below wherever there are rows for it: a list over the whole width can be scrolled
/// by the terminal itself, one with something beside it is sent anew row by row.
pub fn preview(size: (u16, u16), slow_line: bool) -> Preview {
    match size {
        _ if slow_line => Preview::None,
        (_, rows) if rows >= TALL => {
            Preview::Below((body_rows(size) / 3).clamp(PREVIEW_ROWS.0, PREVIEW_ROWS.1))
        }
        (columns, _) if columns >= WIDE => Preview::Beside(columns * 2 / 5),
        _ => Preview::None,
    }
}

/// Rows of the list of households: the body without find line, column heads, preview below, and so many lines above.
pub fn list_rows(size: (u16, u16), slow_line: bool, above: u16) -> usize {
    let below = match preview(size, slow_line) {
        Preview::Below(rows) => rows,
        Preview::None | Preview::Beside(_) => 0,
    };
    usize::from(body_rows(size).saturating_sub(2 + below + above)).max(1)
}

/// Lines of what a list of given households is, of a screen so many columns wide.
pub fn headline(words: &str, columns: u16) -> Vec<String> {
    let room = usize::from(columns).saturating_sub(HEADLINE_MARGIN);
    let mut lines = wrap(words, room);
    if lines.len() > HEADLINE_ROWS {
        let rest = lines.split_off(HEADLINE_ROWS - 1).join(" ");
        lines.push(cut(&rest, room));
    }
    lines
}

/// Lines of a headline at most.
const HEADLINE_ROWS: usize = 2;
/// Columns at its sides.
const HEADLINE_MARGIN: usize = 2;

/// Rows of the list of tables: the body without the time above it, a blank, and two lines on what is wrong below.
pub fn reports_rows(size: (u16, u16)) -> usize {
    usize::from(body_rows(size).saturating_sub(4)).max(1)
}

/// Rows of the journal: the body without the find line.
pub fn journal_rows(size: (u16, u16)) -> usize {
    usize::from(body_rows(size).saturating_sub(1)).max(1)
}

/// Rows of the list of review rounds: the body without column heads.
pub fn rounds_rows(size: (u16, u16)) -> usize {
    usize::from(body_rows(size).saturating_sub(1)).max(1)
}

/// Rows of section System: the whole body.
pub fn system_rows(size: (u16, u16)) -> usize {
    usize::from(body_rows(size)).max(1)
}

/// Rows of the settings page: the body without title, rule and the two lines on what the row is for.
pub fn settings_rows(size: (u16, u16)) -> usize {
    usize::from(body_rows(size).saturating_sub(4)).max(1)
}

/// Lines that a step of an import shows: the body without border, heads above and hint below.
pub fn import_rows(size: (u16, u16)) -> usize {
    usize::from(body_rows(size).saturating_sub(5)).max(1)
}

/// Lines of a summary that are seen before it is printed: the body without title, rule and choices.
pub fn print_rows(size: (u16, u16)) -> usize {
    usize::from(body_rows(size).saturating_sub(PRINT_CHOICES + 2)).max(1)
}

/// Rows of the choices below a summary that is to be printed, with the line that says what is wrong.
pub const PRINT_CHOICES: u16 = 5;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_preview_stands_where_the_list_can_spare_the_room() {
        assert_eq!(preview((80, 24), false), Preview::None);
        assert_eq!(preview((160, 30), false), Preview::Beside(64));
        assert_eq!(preview((140, 40), false), Preview::Below(11));
        assert_eq!(preview((200, 50), false), Preview::Below(15));
    }

    #[test]
    fn on_a_slow_line_the_list_has_all_the_room() {
        assert_eq!(preview((200, 50), true), Preview::None);
        assert_eq!(list_rows((200, 50), true, 0), 43);
        assert_eq!(list_rows((200, 50), false, 0), 28);
        assert_eq!(list_rows((80, 24), false, 2), 15);
    }
}
