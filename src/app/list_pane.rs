//! A cursor over a list of which a window is visible. Knows counts, never contents.

use crate::keys::Action;

/// Cursor and window of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ListPane {
    /// The line under the cursor.
    pub cursor: usize,
    /// The first visible line.
    pub top: usize,
    /// Lines in all.
    pub len: usize,
    /// Lines that fit on the screen; at least 1.
    pub page: usize,
}

impl ListPane {
    /// Takes a new length, keeping the cursor where it was as far as it can.
    pub fn set_len(&mut self, len: usize) {
        self.len = len;
        self.move_to(self.cursor);
    }

    /// Takes a new height of the window.
    pub fn set_page(&mut self, page: usize) {
        self.page = page.max(1);
        self.move_to(self.cursor);
    }

    /// Puts the cursor on a line and scrolls only as far as needed.
    pub fn move_to(&mut self, line: usize) {
        let page = self.page.max(1);
        self.cursor = line.min(self.len.saturating_sub(1));
        self.top = self.top.min(self.cursor).max((self.cursor + 1).saturating_sub(page));
        self.top = self.top.min(self.len.saturating_sub(page));
    }

    /// Moves by lines, up when negative.
    pub fn step(&mut self, by: isize) {
        self.move_to(self.cursor.saturating_add_signed(by));
    }

    /// Moves a window down or up: cursor and window together, so that paging keeps its place. One line stays
    /// in sight, so that the eye finds where it was.
    pub fn page_by(&mut self, pages: isize) {
        let lines = self.page.saturating_sub(1).max(1);
        self.shift(pages * lines as isize);
    }

    /// Moves cursor and window together by lines, up when negative.
    pub fn shift(&mut self, by: isize) {
        self.top = self.top.saturating_add_signed(by).min(self.len.saturating_sub(self.page.max(1)));
        self.step(by);
    }

    /// Takes an action that moves through a list; `false` where it is none.
    pub fn act(&mut self, action: Action) -> bool {
        match action {
            Action::Up => self.step(-1),
            Action::Down => self.step(1),
            Action::PageUp => self.page_by(-1),
            Action::PageDown => self.page_by(1),
            Action::Home => self.move_to(0),
            Action::End => self.move_to(usize::MAX),
            _ => return false,
        }
        true
    }

    /// The visible lines.
    pub fn window(&self) -> std::ops::Range<usize> {
        self.top..(self.top + self.page.max(1)).min(self.len)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pane(len: usize, page: usize) -> ListPane {
        let mut pane = ListPane::default();
        pane.set_page(page);
        pane.set_len(len);
        pane
    }

    #[test]
    fn moving_inside_the_window_does_not_scroll() {
        let mut pane = pane(100, 10);
        pane.step(9);
        assert_eq!((pane.cursor, pane.top), (9, 0));
        pane.step(1);
        assert_eq!((pane.cursor, pane.top), (10, 1));
        pane.step(-1);
        assert_eq!((pane.cursor, pane.top), (9, 1));
    }

    #[test]
    fn paging_keeps_the_cursor_at_its_height() {
        let mut pane = pane(100, 10);
        pane.step(3);
        pane.page_by(1);
        assert_eq!((pane.cursor, pane.top), (12, 9));
        pane.page_by(-1);
        assert_eq!((pane.cursor, pane.top), (3, 0));
    }

    proptest! {
        #[test]
        fn the_cursor_is_always_visible(len in 0usize..50, page in 0usize..20, steps in proptest::collection::vec(-60isize..60, 0..30)) {
            let mut pane = pane(len, page);
            for by in steps {
                if by % 7 == 0 { pane.page_by(by.signum()) } else { pane.step(by) }
                prop_assert!(len == 0 || pane.window().contains(&pane.cursor));
                prop_assert!(pane.window().end <= len);
            }
        }
    }
}
