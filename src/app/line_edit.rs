//! One line of text being typed: edited by grapheme, always NFC.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

use crate::keys::Action;

/// Text with a cursor. The cursor stands between graphemes, counted from the left.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LineEdit {
    text: String,
    cursor: usize,
    /// What the letter that was just taken away would be without its last mark.
    bared: String,
}

impl LineEdit {
    /// A line that holds `text`, the cursor behind it.
    pub fn new(text: &str) -> Self {
        let text: String = text.nfc().collect();
        let cursor = count(&text);
        Self { text, cursor, bared: String::new() }
    }

    /// What was typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Graphemes before the cursor.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// The text before the cursor, whose width tells where the cursor stands.
    pub fn before_cursor(&self) -> &str {
        &self.text[..self.byte_of(self.cursor)]
    }

    /// Types text at the cursor. A combining mark that arrives apart joins the letter before it, and is
    /// dropped where none stands there; control characters are dropped, line breaks become spaces.
    ///
    /// An input method that sends marks apart takes a mark back with one Backspace and sends another one. A
    /// mark right behind a Backspace that took a letter with marks is meant for that letter.
    pub fn insert(&mut self, typed: &str) {
        let bared = std::mem::take(&mut self.bared);
        let at = self.byte_of(self.cursor);
        let mut before = self.text[..at].to_owned();
        if typed.starts_with(is_combining_mark) {
            before += &bared;
        }
        for c in typed.chars().filter_map(printable) {
            if !is_combining_mark(c) || before.chars().next_back().is_some_and(|c| !c.is_whitespace()) {
                before.push(c);
            }
        }
        let before: String = before.nfc().collect();
        self.cursor = count(&before);
        self.text = (before + &self.text[at..]).nfc().collect();
    }

    /// Takes the grapheme before the cursor away.
    pub fn backspace(&mut self) {
        if self.cursor > 0 {
            self.cursor -= 1;
            let taken = self.remove_at_cursor();
            self.bared = without_last_mark(&taken);
        }
    }

    /// Takes the grapheme under the cursor away.
    pub fn delete(&mut self) {
        self.bared.clear();
        self.remove_at_cursor();
    }

    /// Empties the line.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// One grapheme to the left.
    pub fn left(&mut self) {
        self.go_to(self.cursor.saturating_sub(1));
    }

    /// One grapheme to the right.
    pub fn right(&mut self) {
        self.go_to((self.cursor + 1).min(count(&self.text)));
    }

    /// Before the first grapheme.
    pub fn home(&mut self) {
        self.go_to(0);
    }

    /// Behind the last grapheme.
    pub fn end(&mut self) {
        self.go_to(count(&self.text));
    }

    /// Takes an action that moves or erases; `false` where it is none of those.
    pub fn act(&mut self, action: Action) -> bool {
        match action {
            Action::Erase => self.backspace(),
            Action::EraseForward => self.delete(),
            Action::Clear => self.clear(),
            Action::Left => self.left(),
            Action::Right => self.right(),
            Action::Home => self.home(),
            Action::End => self.end(),
            _ => return false,
        }
        true
    }

    fn go_to(&mut self, grapheme: usize) {
        self.cursor = grapheme;
        self.bared.clear();
    }

    fn remove_at_cursor(&mut self) -> String {
        let (from, to) = (self.byte_of(self.cursor), self.byte_of(self.cursor + 1));
        self.text.drain(from..to).collect()
    }

    fn byte_of(&self, graphemes: usize) -> usize {
        self.text.grapheme_indices(true).nth(graphemes).map_or(self.text.len(), |(at, _)| at)
    }
}

fn count(text: &str) -> usize {
    text.graphemes(true).count()
}

/// A letter with marks, without the last of them; nothing of a letter without marks.
fn without_last_mark(letter: &str) -> String {
    let apart: Vec<char> = letter.nfd().collect();
    match apart.split_last() {
        Some((mark, rest)) if is_combining_mark(*mark) => rest.iter().collect(),
        _ => String::new(),
    }
}

fn printable(c: char) -> Option<char> {
    match c {
        '\n' | '\r' | '\t' => Some(' '),
        c if c.is_control() => None,
        c => Some(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(parts: &[&str]) -> LineEdit {
        let mut line = LineEdit::default();
        parts.iter().for_each(|part| line.insert(part));
        line
    }

    #[test]
    fn a_combining_mark_that_arrives_apart_joins_its_letter() {
        let line = typed(&["e", "\u{302}", "\u{301}"]);
        assert_eq!(line.text(), "ế");
        assert_eq!(line.cursor(), 1);
    }

    #[test]
    fn an_input_method_burst_lands_exactly() {
        let mut line = typed(&["d"]);
        line.backspace();
        line.insert("đ");
        line.insert("ưc");
        line.backspace();
        line.insert("́");
        line.insert("c");
        assert_eq!(line.text(), "đức");
    }

    #[test]
    fn backspace_takes_a_whole_letter_with_its_marks() {
        let mut line = LineEdit::new("Lành\u{1F468}\u{200D}\u{1F33E}");
        line.backspace();
        assert_eq!(line.text(), "Lành");
        line.home();
        line.backspace();
        line.delete();
        assert_eq!(line.text(), "ành");
    }

    #[test]
    fn pasted_line_breaks_become_spaces_and_escapes_vanish() {
        assert_eq!(typed(&["a\nb\u{1b}[31mc"]).text(), "a b[31mc");
    }

    #[test]
    fn text_is_inserted_where_the_cursor_stands() {
        let mut line = LineEdit::new("Nguyễn Lành");
        (0..4).for_each(|_| line.left());
        line.insert("Thị ");
        assert_eq!(line.text(), "Nguyễn Thị Lành");
        assert_eq!(line.before_cursor(), "Nguyễn Thị ");
    }

    #[test]
    fn a_mark_joins_the_letter_before_the_cursor_also_in_the_middle() {
        let mut line = LineEdit::new("Nguyên Lành");
        line.home();
        (0..5).for_each(|_| line.right());
        line.insert("\u{303}");
        assert_eq!((line.text(), line.cursor()), ("Nguyễn Lành", 5));
        line.insert("\u{323}");
        assert_eq!(line.cursor(), 5, "several marks are one letter");
    }

    #[test]
    fn marks_in_any_order_are_the_same_letter() {
        assert_eq!(typed(&["o", "\u{323}", "\u{31b}"]).text(), "ợ");
        assert_eq!(typed(&["o", "\u{31b}", "\u{323}"]).text(), "ợ");
    }

    #[test]
    fn a_mark_without_a_letter_is_dropped() {
        assert_eq!(typed(&["\u{301}"]), LineEdit::default());
        assert_eq!(typed(&["a ", "\u{301}b"]).text(), "a b");
    }

    #[test]
    fn a_mark_behind_a_backspace_changes_the_mark_of_the_letter() {
        let mut line = typed(&["hoa", "\u{301}"]);
        line.backspace();
        assert_eq!(line.text(), "ho");
        line.insert("\u{300}");
        assert_eq!(line.text(), "hoà");
        line.backspace();
        line.insert("an");
        assert_eq!(line.text(), "hoan", "what follows otherwise is typed as it is");
    }
}
