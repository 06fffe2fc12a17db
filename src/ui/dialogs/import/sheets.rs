//! Draws the choice of sheets.

use ratatui::Frame;
use ratatui::widgets::Paragraph;

use super::{Rooms, words};
use crate::app::dialogs::ImportDialog;
use crate::keys::{Action, Context};
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::number::grouped;
use crate::viet::{fit, pad_left};

const ROWS_COLUMNS: usize = 14;

/// The sheets with their marks; gives the word on its keys.
pub(super) fn draw(frame: &mut Frame, rooms: &Rooms, import: &ImportDialog, look: &Look) -> String {
    let Some(list) = &import.list else { return String::new() };
    if !list.without_list().is_empty() {
        let names = look.lang.import_without_list(list.without_list().join(", "));
        frame.render_widget(Paragraph::new(words(names, Role::Warning, look)), rooms.above);
    }
    let columns = usize::from(rooms.list.width).saturating_sub(ROWS_COLUMNS + 9);
    let lines = list.sheets.iter().enumerate().map(|(at, sheet)| {
        let chosen = at == import.sheets.cursor;
        let sign = if chosen { "▸" } else { " " };
        let mark = if sheet.wanted { "[x]" } else { "[ ]" };
        let rows = pad_left(&look.lang.import_sheet_rows(grouped(sheet.rows)), ROWS_COLUMNS);
        let text = format!("{sign} {mark} {}{rows}", fit(&sheet.name, columns));
        words(text, look.line_role(chosen, Role::Dialog), look)
    });
    let lines: Vec<_> = lines.skip(import.sheets.top).take(rooms.list.height.into()).collect();
    look.zones.lines(rooms.list, import.sheets.top, lines.len());
    frame.render_widget(Paragraph::new(lines), rooms.list);
    look.lang.import_sheets_intro(look.key(Context::Import, Action::Mark))
}
