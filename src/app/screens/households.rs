//! The list of households: find as you type, marks, order.

use std::collections::{BTreeSet, HashMap};

use crate::app::effect::{Effect, Found};
use crate::app::line_edit::LineEdit;
use crate::app::list_pane::ListPane;
use crate::app::msg::Msg;
use crate::app::{Model, layout};
use crate::domain::household::coded;
use crate::domain::id::HouseholdId;
use crate::domain::query::{ListRow, Query, Sort};
use crate::keys::Action;

coded! {
    /// A column of the list; code and head always stand.
    Column {
        /// Thôn.
        Hamlet = "hamlet",
        /// Khẩu.
        Members = "members",
        /// Diện.
        State = "state",
        /// Thiếu hụt.
        Deprivations = "deprivations",
        /// Hỗ trợ.
        Supports = "supports",
    }
}

/// The list.
#[derive(Debug, Default)]
pub struct HouseholdsScreen {
    /// The find line.
    pub find: LineEdit,
    /// What is asked; its text is the find line's.
    pub query: Query,
    /// Every id found, in order.
    pub ids: Vec<HouseholdId>,
    /// How many the filter lets through.
    pub total: usize,
    /// Cursor and window over the ids.
    pub pane: ListPane,
    /// The rows fetched so far.
    pub rows: HashMap<HouseholdId, ListRow>,
    /// The marked households.
    pub marked: BTreeSet<HouseholdId>,
    /// The search that is awaited; answers to older ones are dropped.
    pub generation: u64,
    /// A search is under way.
    pub searching: bool,
}

impl HouseholdsScreen {
    /// The household under the cursor.
    pub fn current(&self) -> Option<HouseholdId> {
        self.ids.get(self.pane.cursor).copied()
    }

    /// The marked households in the order of the list, else the one under the cursor.
    pub fn chosen(&self) -> Vec<HouseholdId> {
        if self.marked.is_empty() {
            return self.current().into_iter().collect();
        }
        let (found, hidden): (Vec<_>, Vec<_>) = {
            let listed: BTreeSet<_> = self.ids.iter().copied().collect();
            self.marked.iter().copied().partition(|id| listed.contains(id))
        };
        let found: BTreeSet<_> = found.into_iter().collect();
        self.ids.iter().copied().filter(|id| found.contains(id)).chain(hidden).collect()
    }

    /// Asks for the list anew.
    pub fn search(&mut self) -> Vec<Effect> {
        self.generation += 1;
        self.searching = true;
        self.query.text = self.find.text().to_owned();
        vec![Effect::Find { generation: self.generation, query: self.query.clone() }]
    }

    /// Takes what a search found; the cursor stays on its household where that is still there.
    pub fn found(&mut self, answer: Found) -> Vec<Effect> {
        if answer.generation != self.generation {
            return Vec::new();
        }
        let kept = self.current();
        self.searching = false;
        self.ids = answer.found.ids;
        self.total = answer.found.total;
        self.pane.set_len(self.ids.len());
        let at = kept.and_then(|id| self.ids.iter().position(|i| *i == id)).unwrap_or(0);
        self.pane.move_to(at);
        self.rows.clear();
        self.missing_rows()
    }

    /// Asks for the rows of the window that are not known yet.
    pub fn missing_rows(&mut self) -> Vec<Effect> {
        let missing: Vec<_> =
            self.ids[self.pane.window()].iter().filter(|id| !self.rows.contains_key(id)).copied().collect();
        if missing.is_empty() { Vec::new() } else { vec![Effect::Rows(missing)] }
    }

    /// Keeps rows that were fetched; far more than a window are not kept.
    pub fn take_rows(&mut self, rows: Vec<ListRow>) {
        if self.rows.len() > 2_000 {
            self.rows.clear();
        }
        self.rows.extend(rows.into_iter().map(|row| (row.id, row)));
    }

    fn mark_all(&mut self) {
        let all_marked = self.ids.iter().all(|id| self.marked.contains(id));
        if all_marked {
            let found: BTreeSet<_> = self.ids.iter().collect();
            self.marked.retain(|id| !found.contains(id));
        } else {
            self.marked.extend(self.ids.iter().copied());
        }
    }

    fn toggle_mark(&mut self) {
        if let Some(id) = self.current() {
            if !self.marked.remove(&id) {
                self.marked.insert(id);
            }
            self.pane.step(1);
        }
    }
}

/// Text typed on the list goes into the find line.
pub fn typed(model: &mut Model, text: &str) -> Vec<Effect> {
    model.households.find.insert(text);
    model.households.search()
}

/// An action on the list.
pub fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    let screen = &mut model.households;
    match action {
        Action::Up => screen.pane.step(-1),
        Action::Down => screen.pane.step(1),
        Action::PageUp => screen.pane.page_by(-1),
        Action::PageDown => screen.pane.page_by(1),
        Action::Home => screen.pane.move_to(0),
        Action::End => screen.pane.move_to(usize::MAX),
        Action::Mark => screen.toggle_mark(),
        Action::MarkAll => screen.mark_all(),
        Action::Erase => return Some(edit_find(screen, LineEdit::backspace)),
        Action::Clear => return Some(edit_find(screen, LineEdit::clear)),
        Action::Back => return Some(back(model)),
        Action::Open => {
            return screen.current().map(|id| super::super::update(model, Msg::OpenHousehold(id)));
        }
        _ => return None,
    }
    Some(screen.missing_rows())
}

/// An order was chosen; it is remembered.
pub fn sort_by(model: &mut Model, sort: Sort) -> Vec<Effect> {
    model.settings.sort = sort;
    model.households.query.sort = sort;
    let mut effects = model.households.search();
    effects.push(Effect::SaveSettings(model.settings.clone()));
    effects
}

/// The terminal has another size.
pub fn resized(model: &mut Model) -> Vec<Effect> {
    model.households.pane.set_page(layout::list_rows(model.size));
    model.households.missing_rows()
}

fn edit_find(screen: &mut HouseholdsScreen, change: impl FnOnce(&mut LineEdit)) -> Vec<Effect> {
    change(&mut screen.find);
    screen.search()
}

/// Esc empties the find line first, then takes the marks away, then goes to Today.
fn back(model: &mut Model) -> Vec<Effect> {
    let screen = &mut model.households;
    if !screen.find.is_empty() {
        return edit_find(screen, LineEdit::clear);
    }
    if !screen.marked.is_empty() {
        screen.marked.clear();
        return Vec::new();
    }
    super::super::update(model, Msg::Section(crate::app::model::Section::Today))
}
