//! Draws the choice of a file.

use ratatui::Frame;
use ratatui::widgets::Paragraph;

use super::{Rooms, words};
use crate::app::dialogs::import::{Chooser, FolderLine};
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::viet::{clean, fit, width};

/// The path above, what stands in the folder below; gives the word on its keys.
pub(super) fn draw(frame: &mut Frame, rooms: &Rooms, chooser: &Chooser, look: &Look) -> &'static str {
    draw_path(frame, rooms, chooser, look);
    let fault = chooser.folder.as_ref().and_then(|folder| folder.fault.clone());
    let nothing = chooser.folder.is_some() && chooser.lines().next().is_none();
    match fault {
        Some(fault) => frame.render_widget(Paragraph::new(words(fault, Role::Problem, look)), rooms.heads),
        None if nothing => {
            let line = words(look.lang.import_no_entries(), Role::Dim, look);
            frame.render_widget(Paragraph::new(line), rooms.heads);
        }
        None => {}
    }
    let window = chooser.pane.window();
    let columns = usize::from(rooms.list.width);
    let lines = chooser.lines().enumerate().skip(window.start).take(rooms.list.height.into());
    let lines = lines.map(|(at, line)| {
        let chosen = at == chooser.pane.cursor;
        let (name, role) = match line {
            FolderLine::Up => (look.lang.import_folder_up().to_owned(), Role::Dim),
            FolderLine::Entry(entry) if entry.is_folder => (format!("{}/", clean(&entry.name)), Role::Title),
            FolderLine::Entry(entry) => (clean(&entry.name), Role::Dialog),
        };
        let sign = if chosen { "▸" } else { " " };
        words(fit(&format!("{sign} {name}"), columns.saturating_sub(2)), look.line_role(chosen, role), look)
    });
    let lines: Vec<_> = lines.collect();
    look.zones.lines(rooms.list, window.start, lines.len());
    frame.render_widget(Paragraph::new(lines), rooms.list);
    ""
}

/// The end of a path matters most: a long one is seen from its end.
fn draw_path(frame: &mut Frame, rooms: &Rooms, chooser: &Chooser, look: &Look) {
    let label = format!(" {}: ", look.lang.import_path());
    let cursor = width(&label) + width(chooser.line.before_cursor());
    let scroll = u16::try_from((cursor + 1).saturating_sub(rooms.above.width.into())).unwrap_or(0);
    let text = Paragraph::new(format!("{label}{}", chooser.line.text())).scroll((0, scroll));
    frame.render_widget(text.style(look.style(Role::Field)), rooms.above);
    let column = u16::try_from(cursor).unwrap_or(u16::MAX).saturating_sub(scroll);
    look.cursor(frame, (rooms.above.x + column, rooms.above.y));
}
