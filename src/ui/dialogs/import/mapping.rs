//! Draws what the columns mean: header, meaning, examples.

use ratatui::Frame;
use ratatui::widgets::Paragraph;

use super::{Rooms, words};
use crate::app::dialogs::ImportDialog;
use crate::app::dialogs::import::ColumnView;
use crate::domain::intake::ColumnMeaning;
use crate::keys::{Action, Context};
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::table::{Column, Row, Table};
use crate::viet::width;

const LETTER: usize = 3;
const MEANING: usize = 22;
/// From this room on an example has its own column.
const WIDE: usize = 110;
/// Columns of a header below that room.
const NARROW: usize = 21;

/// The columns of the list; gives the word on its keys.
pub(super) fn draw(frame: &mut Frame, rooms: &Rooms, import: &ImportDialog, look: &Look) -> String {
    let Some(list) = &import.list else { return String::new() };
    let group = import.current_group();
    let facts = list.facts(&group, look.lang);
    let groups = list.groups().len();
    let above = match groups {
        0 | 1 => facts,
        all => format!(
            "{} · {facts}",
            look.lang.import_group(import.group + 1, all, look.key(Context::Import, Action::Next))
        ),
    };
    frame.render_widget(Paragraph::new(words(above, Role::Hint, look)), rooms.above);
    let room = usize::from(rooms.list.width);
    let table = table(room, look);
    frame.render_widget(Paragraph::new(table.heading(look)), rooms.heads);
    let columns = list.columns(&group);
    let window = import.columns.window();
    let lines: Vec<_> = columns
        .iter()
        .enumerate()
        .skip(window.start)
        .take(rooms.list.height.into())
        .map(|(at, column)| table.row(row(column, room, look), at == import.columns.cursor, look))
        .collect();
    look.zones.lines(rooms.list, window.start, lines.len());
    frame.render_widget(Paragraph::new(lines), rooms.list);
    look.lang.import_mapping_hint(look.key(Context::Import, Action::Save))
}

fn table(room: usize, look: &Look) -> Table {
    let lang = look.lang;
    let columns = vec![
        Column::fixed("", LETTER),
        Column::share(lang.import_header()),
        Column::fixed(lang.import_meaning(), MEANING),
        Column::share(lang.import_samples()),
        Column::share("").from(WIDE),
    ];
    Table::new(columns, room)
}

/// The lowest part of a header of several rows tells columns apart: where not all of it fits, that stays.
fn header(text: &str, room: usize) -> String {
    match text.rsplit_once(" / ") {
        Some((_, lowest)) if room < WIDE && width(text) > NARROW => format!("… / {lowest}"),
        _ => text.to_owned(),
    }
}

fn row(column: &ColumnView, room: usize, look: &Look) -> Row {
    let ignored = column.meaning == ColumnMeaning::Ignored;
    let role = if ignored { Role::Dim } else { Role::Dialog };
    let sample = |at: usize| column.samples.get(at).cloned().unwrap_or_default();
    Row::Cells(vec![
        (column.letter.clone(), Role::Dim),
        (header(&column.header, room), role),
        (look.lang.column_meaning(column.meaning), if ignored { Role::Dim } else { Role::Found }),
        (sample(0), role),
        (sample(1), role),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lowest_part_of_a_long_header_stays() {
        let text = "Phân loại hộ / Tái nghèo";
        assert_eq!(header(text, 78), "… / Tái nghèo");
        assert_eq!(header(text, 138), text);
        assert_eq!(header("Năm sinh / Nam", 78), "Năm sinh / Nam");
    }
}
