//! What the list holds: what is asked, what was found, rows that were fetched, marks.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use super::Given;
use crate::app::effect::Effect;
use crate::app::line_edit::LineEdit;
use crate::app::list_pane::ListPane;
use crate::domain::dossier::Dossier;
use crate::domain::id::HouseholdId;
use crate::domain::query::{self, Filter, ListRow, Query};

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
    /// People living in the households found.
    pub people: u64,
    /// Everything of the household under the cursor, where it was fetched already.
    pub preview: Option<Box<Dossier>>,
    /// Cursor and window over the ids.
    pub pane: ListPane,
    /// The rows fetched so far.
    pub rows: HashMap<HouseholdId, ListRow>,
    /// What the list is, where it is one of given households.
    pub given: Option<Given>,
    /// The marked households.
    pub marked: BTreeSet<HouseholdId>,
    /// The search that is awaited; answers to older ones are dropped.
    pub generation: u64,
    /// A search is under way.
    pub searching: bool,
    /// What is found next is another list: the cursor goes to its top.
    pub(super) to_top: bool,
}

impl HouseholdsScreen {
    /// The day that the list shows.
    pub fn day(&self, today: NaiveDate) -> NaiveDate {
        self.query.filter.on.unwrap_or(today)
    }

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

    /// The marked households, else all that are found: who comes on a list.
    pub fn for_list(&self) -> Vec<HouseholdId> {
        if self.marked.is_empty() { self.ids.clone() } else { self.chosen() }
    }

    /// Asks for the list anew. Other letters begin at the top, where what they find best stands.
    pub fn search(&mut self) -> Vec<Effect> {
        self.generation += 1;
        self.searching = true;
        self.to_top |= self.query.text != self.find.text();
        self.query.text = self.find.text().to_owned();
        vec![Effect::Find { generation: self.generation, query: self.query.clone() }]
    }

    /// Takes what a search found; the cursor stays on its household where that is still there, unless other
    /// letters, another order or filter were chosen. Rows that are in view stay until they are fetched anew.
    pub(super) fn take_found(&mut self, found: query::Found) {
        let stays = !std::mem::take(&mut self.to_top);
        let kept = self.current().filter(|_| stays);
        self.searching = false;
        self.ids = found.ids;
        self.total = found.total;
        self.people = found.people;
        self.pane.set_len(self.ids.len());
        let at = kept.and_then(|id| self.ids.iter().position(|i| *i == id)).unwrap_or(0);
        self.pane.move_to(at);
        let visible: Vec<_> = self.ids[self.pane.window()].to_vec();
        self.rows.retain(|id, _| visible.contains(id));
    }

    /// Asks for the rows of the window.
    pub(super) fn window_rows(&self) -> Vec<Effect> {
        self.rows_of(self.ids[self.pane.window()].to_vec())
    }

    /// Asks for rows of the day that the list shows.
    fn rows_of(&self, ids: Vec<HouseholdId>) -> Vec<Effect> {
        match self.query.filter.on {
            _ if ids.is_empty() => Vec::new(),
            None => vec![Effect::Rows(ids)],
            Some(day) => vec![Effect::RowsOn(ids, day)],
        }
    }

    /// The row under the cursor, once fetched.
    pub fn current_row(&self) -> Option<&ListRow> {
        self.current().and_then(|id| self.rows.get(&id))
    }

    /// The dossier of the household under the cursor, once fetched.
    pub fn current_dossier(&self) -> Option<&Dossier> {
        self.preview.as_deref().filter(|d| Some(d.household.id) == self.current())
    }

    /// Nobody wished for anything beyond the list itself.
    pub(super) fn is_unfiltered(&self) -> bool {
        self.query.filter == self.query.filter.bare()
    }

    /// Some household is marked or under the cursor.
    pub fn has_chosen(&self) -> bool {
        !self.marked.is_empty() || self.current().is_some()
    }

    /// Asks for the rows of the window that are not known yet.
    pub(super) fn missing_rows(&self) -> Vec<Effect> {
        let missing: Vec<_> =
            self.ids[self.pane.window()].iter().filter(|id| !self.rows.contains_key(id)).copied().collect();
        self.rows_of(missing)
    }

    /// Keeps rows that were fetched; far more than a window are not kept.
    pub fn take_rows(&mut self, rows: Vec<ListRow>) {
        if self.rows.len() > 2_000 {
            self.rows.clear();
        }
        self.rows.extend(rows.into_iter().map(|row| (row.id, row)));
    }

    /// What is searched for next. Of another day the rows known so far say nothing, and who was marked may not be
    /// there.
    pub(in crate::app::screens) fn set_filter(&mut self, filter: Filter) {
        if self.query.filter.on != filter.on {
            self.rows.clear();
            self.marked.clear();
            self.preview = None;
        }
        self.query.filter = filter;
    }

    /// Marks all that are found; where all are marked, none.
    pub(super) fn mark_all(&mut self) {
        let all_marked = self.ids.iter().all(|id| self.marked.contains(id));
        if all_marked {
            let found: BTreeSet<_> = self.ids.iter().collect();
            self.marked.retain(|id| !found.contains(id));
        } else {
            self.marked.extend(self.ids.iter().copied());
        }
    }

    /// Marks the household under the cursor or takes its mark away, and goes on to the next.
    pub(super) fn toggle_mark(&mut self) {
        if let Some(id) = self.current() {
            if !self.marked.remove(&id) {
                self.marked.insert(id);
            }
            self.pane.step(1);
        }
    }
}
