//! The keyboard: what crossterm reads, as keys and messages.

use std::sync::mpsc::Sender;

use crossterm::event::{Event as Raw, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, read};

use crate::app::Msg;
use crate::keys::Key;

/// Reads the keyboard on a thread of its own until the terminal is gone.
pub(super) fn watch(events: Sender<Msg>) {
    std::thread::spawn(move || {
        while let Ok(raw) = read() {
            let Some(msg) = message(raw) else { continue };
            if events.send(msg).is_err() {
                return;
            }
        }
        // Nobody is left to hear it where the loop has ended.
        let _ = events.send(Msg::HangUp);
    });
}

fn message(raw: Raw) -> Option<Msg> {
    match raw {
        Raw::Key(event) if event.kind != KeyEventKind::Release => key(event).map(Msg::Key),
        Raw::Paste(text) => Some(Msg::Paste(text)),
        Raw::Resize(columns, rows) => Some(Msg::Resize(columns, rows)),
        _ => None,
    }
}

/// The key of an event. 0x7F, 0x08 and Ctrl-H are all Backspace.
fn key(event: KeyEvent) -> Option<Key> {
    let control = event.modifiers.contains(KeyModifiers::CONTROL);
    Some(match event.code {
        KeyCode::Char('h') if control => Key::Backspace,
        KeyCode::Char(c) if control => Key::Ctrl(c.to_ascii_lowercase()),
        KeyCode::Char(_) if event.modifiers.contains(KeyModifiers::ALT) => return None,
        KeyCode::Char(c) => Key::Char(c),
        KeyCode::F(n) => Key::F(n),
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::Tab => Key::Tab,
        KeyCode::BackTab => Key::BackTab,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::Insert => Key::Insert,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(code: KeyCode, modifiers: KeyModifiers) -> Option<Key> {
        key(KeyEvent::new(code, modifiers))
    }

    #[test]
    fn both_backspaces_are_backspace() {
        assert_eq!(pressed(KeyCode::Backspace, KeyModifiers::NONE), Some(Key::Backspace));
        assert_eq!(pressed(KeyCode::Char('h'), KeyModifiers::CONTROL), Some(Key::Backspace));
    }

    #[test]
    fn alt_letters_type_nothing() {
        assert_eq!(pressed(KeyCode::Char('x'), KeyModifiers::ALT), None);
    }

    #[test]
    fn capital_letters_type_themselves() {
        assert_eq!(pressed(KeyCode::Char('Đ'), KeyModifiers::SHIFT), Some(Key::Char('Đ')));
    }
}
