//! Section Journal: who did what when.

use crate::app::Model;
use crate::app::effect::Effect;
use crate::app::layout;
use crate::app::list_pane::ListPane;
use crate::domain::history::HistoryEntry;
use crate::keys::Action;

/// Section Journal.
#[derive(Debug, Default)]
pub struct JournalScreen {
    /// The entries, newest first.
    pub entries: Vec<HistoryEntry>,
    /// Cursor over them.
    pub pane: ListPane,
}

/// Takes the entries fetched.
pub fn take(model: &mut Model, entries: Vec<HistoryEntry>) {
    let rows = usize::from(layout::body_rows(model.size));
    model.journal.pane.set_page(rows);
    model.journal.pane.set_len(entries.len());
    model.journal.entries = entries;
}

/// An action on the section.
pub fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    let pane = &mut model.journal.pane;
    match action {
        Action::Up => pane.step(-1),
        Action::Down => pane.step(1),
        Action::PageUp => pane.page_by(-1),
        Action::PageDown => pane.page_by(1),
        Action::Home => pane.move_to(0),
        Action::End => pane.move_to(usize::MAX),
        _ => return None,
    }
    Some(Vec::new())
}
