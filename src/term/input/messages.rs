//! Keys as messages: what was typed in one go reaches the model as one.

use unicode_normalization::UnicodeNormalization;

use super::Raw;
use crate::app::Msg;
use crate::keys::Key;

/// The messages of what was read in one go, in its order, and whether the terminal said that it is well.
///
/// An input method sends a burst: letters, backspaces, letters. Letters that stand together are one
/// message, so that a burst costs as few searches and revisions as it can.
pub(super) fn messages(read: Vec<Raw>) -> (Vec<Msg>, bool) {
    let mut told = Told::default();
    read.into_iter().for_each(|raw| told.take(raw));
    told.end_run();
    (told.messages, told.status)
}

#[derive(Default)]
struct Told {
    messages: Vec<Msg>,
    run: String,
    status: bool,
}

impl Told {
    fn take(&mut self, raw: Raw) {
        match raw {
            Raw::Key(Key::Char(c)) => return self.run.push(c),
            Raw::StatusOk => return self.status = true,
            _ => self.end_run(),
        }
        self.messages.push(match raw {
            Raw::Key(key) => Msg::Key(key),
            Raw::NotEsc => Msg::NotEsc,
            Raw::Paste(text) => Msg::Paste(text),
            Raw::Mouse(mouse) => Msg::Mouse(mouse),
            Raw::StatusOk => return,
        });
    }

    /// One letter is a key, several are typed at once; marks that came apart join their letter.
    fn end_run(&mut self) {
        let run: String = std::mem::take(&mut self.run).nfc().collect();
        let mut letters = run.chars();
        match (letters.next(), letters.next()) {
            (None, _) => {}
            (Some(only), None) => self.messages.push(Msg::Key(Key::Char(only))),
            _ => self.messages.push(Msg::Typed(run)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(typed: &str) -> String {
        let keys = typed.chars().map(|c| Raw::Key(if c == '<' { Key::Backspace } else { Key::Char(c) }));
        let words = messages(keys.collect()).0.into_iter().map(|msg| match msg {
            Msg::Key(key) => key.to_string(),
            Msg::Typed(text) => format!("\"{text}\""),
            _ => "?".to_owned(),
        });
        words.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn letters_that_stand_together_are_one_message_in_order() {
        assert_eq!(told("nguye<<yễn"), "\"nguye\" Backspace Backspace \"yễn\"");
        assert_eq!(told("d<đ"), "d Backspace đ");
        assert_eq!(told(""), "");
    }

    #[test]
    fn a_mark_that_came_apart_in_one_read_joins_its_letter() {
        assert_eq!(told("e\u{302}\u{301}"), "ế");
        assert_eq!(told("\u{301}"), "\u{301}");
    }

    #[test]
    fn an_answer_of_the_terminal_parts_no_letters() {
        let keys = [Raw::Key(Key::Char('a')), Raw::StatusOk, Raw::Key(Key::Char('b'))];
        let (messages, status) = messages(keys.to_vec());
        assert!(status);
        assert!(matches!(messages.as_slice(), [Msg::Typed(text)] if text == "ab"));
    }
}
