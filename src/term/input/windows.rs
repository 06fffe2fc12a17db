//! The keyboard on Windows, where crossterm reads the console's own events.

use std::io;
use std::sync::mpsc::Sender;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, read};

use crate::app::Msg;
use crate::keys::Key;
use crate::term::ending::Ending;

/// Reads the keyboard on a thread of its own until the console is gone. A console never answers how it is:
/// `on_status` is not called.
pub(in crate::term) fn watch(
    events: Sender<Msg>,
    ending: Ending,
    _on_status: impl FnMut() + Send + 'static,
) -> io::Result<()> {
    std::thread::spawn(move || {
        while let Ok(event) = read() {
            let Some(msg) = message(event) else { continue };
            if events.send(msg).is_err() {
                return;
            }
        }
        ending.begin();
        // Nobody is left to hear it where the loop has ended.
        let _ = events.send(Msg::HangUp);
    });
    Ok(())
}

fn message(event: Event) -> Option<Msg> {
    match event {
        Event::Key(event) if event.kind != KeyEventKind::Release => key(event).map(Msg::Key),
        Event::Paste(text) => Some(Msg::Paste(text)),
        Event::Resize(columns, rows) => Some(Msg::Resize(columns, rows)),
        _ => None,
    }
}

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
