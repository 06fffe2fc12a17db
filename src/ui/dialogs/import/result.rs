//! Draws what an import did.

use ratatui::Frame;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::{Rooms, words};
use crate::app::dialogs::ImportDialog;
use crate::keys::{Action, Context};
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::number::grouped;
use crate::viet::{fit, pad_left};

const LABEL: usize = 26;
const NUMBER: usize = 8;

/// The counts; gives the word on its keys.
pub(super) fn draw(frame: &mut Frame, rooms: &Rooms, import: &ImportDialog, look: &Look) -> String {
    let Some(counts) = import.result else { return String::new() };
    let lang = look.lang;
    frame.render_widget(Paragraph::new(words(lang.import_done(), Role::Done, look)), rooms.above);
    let lines = [
        (lang.import_done_read(), counts.rows_read, Role::Dim),
        (lang.import_done_new(), counts.households_new, Role::Title),
        (lang.import_done_changed(), counts.households_changed, Role::Title),
        (lang.import_done_people(), counts.members_new, Role::Title),
        (lang.import_done_unchanged(), counts.households_unchanged, Role::Dim),
        (lang.import_done_duplicates(), counts.duplicates, Role::Warning),
        (lang.import_done_rejected(), counts.rejected, Role::Warning),
    ];
    let line = |(label, count, role): (&str, usize, Role)| {
        let number = pad_left(&grouped(count), NUMBER);
        Line::from(vec![
            Span::styled(format!("   {}", fit(label, LABEL)), look.style(Role::Label)),
            Span::styled(number, look.style(if count == 0 { Role::Dim } else { role })),
        ])
    };
    frame.render_widget(Paragraph::new(lines.map(line).to_vec()), rooms.list);
    let key = |action| look.key(Context::Import, action);
    lang.import_result_hint(key(Action::Undo), key(Action::Export))
}
