//! The list of households: find as you type, marks, order.

mod choices;
mod given;

pub use given::{Given, headline_rows};
pub(in crate::app) use given::{leave_given, show_given};

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use crate::app::effect::{Effect, Found};
use crate::app::line_edit::LineEdit;
use crate::app::list_pane::ListPane;
use crate::app::model::Section;
use crate::app::msg::Msg;
use crate::app::screens::household;
use crate::app::{Model, as_of, dialogs, layout, settings};
use crate::domain::dossier::Dossier;
use crate::domain::household::coded;
use crate::domain::id::HouseholdId;
use crate::domain::query::{self, Filter, ListRow, Query, Sort};
use crate::i18n::Lang;
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

impl Column {
    /// What it is called.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Hamlet => lang.list_hamlet(),
            Self::Members => lang.list_members(),
            Self::State => lang.list_state(),
            Self::Deprivations => lang.list_deprivations(),
            Self::Supports => lang.list_supports(),
        }
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
    to_top: bool,
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
    fn take_found(&mut self, found: query::Found) {
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

    fn window_rows(&self) -> Vec<Effect> {
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
    fn is_unfiltered(&self) -> bool {
        self.query.filter == self.query.filter.bare()
    }

    /// Some household is marked or under the cursor.
    pub fn has_chosen(&self) -> bool {
        !self.marked.is_empty() || self.current().is_some()
    }

    /// Asks for the rows of the window that are not known yet.
    fn missing_rows(&self) -> Vec<Effect> {
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
    pub(super) fn set_filter(&mut self, filter: Filter) {
        if self.query.filter.on != filter.on {
            self.rows.clear();
            self.marked.clear();
            self.preview = None;
        }
        self.query.filter = filter;
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

/// Takes what a search found, unless a later one is awaited.
pub fn found(model: &mut Model, answer: Found) -> Vec<Effect> {
    if answer.generation != model.households.generation {
        return Vec::new();
    }
    model.households.take_found(answer.found);
    if let Some(again) = given::widen(model) {
        return again;
    }
    let mut effects = model.households.window_rows();
    effects.extend(model.households.current().filter(|_| has_preview(model)).map(Effect::Preview));
    effects
}

/// Text typed on the list goes into the find line.
pub fn typed(model: &mut Model, text: &str) -> Vec<Effect> {
    model.households.find.insert(text);
    model.households.search()
}

/// Why an action is not possible on the list now.
pub fn why_not(model: &Model, action: Action) -> Option<String> {
    use Action::{
        AddToRound, Export, Mark, MarkAll, Open, PlanHandOver, Print, Recognise, Remove, SecondEntry,
        Support, Survey, Visit,
    };
    let (lang, screen) = (model.lang(), &model.households);
    match action {
        Mark | MarkAll | Open | Export | PlanHandOver if screen.ids.is_empty() => {
            Some(lang.why_list_empty().to_owned())
        }
        AddToRound if model.rounds.open().next().is_none() => Some(lang.why_no_open_round().to_owned()),
        AddToRound | Print | Recognise | Remove | SecondEntry | Support | Survey | Visit
            if !screen.has_chosen() =>
        {
            Some(lang.why_no_household().to_owned())
        }
        Action::ClearFilter if screen.is_unfiltered() => Some(lang.why_no_filter().to_owned()),
        Action::Clear if screen.find.is_empty() && screen.is_unfiltered() => {
            Some(lang.why_no_filter().to_owned())
        }
        _ => None,
    }
}

/// An action on the list.
pub fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    let screen = &mut model.households;
    match action {
        _ if screen.pane.act(action) => {}
        Action::Mark => screen.toggle_mark(),
        Action::MarkAll => screen.mark_all(),
        Action::Erase => return Some(edit_find(screen, LineEdit::backspace)),
        Action::Clear if screen.find.is_empty() => return Some(clear_filter(model)),
        Action::Clear => return Some(edit_find(screen, LineEdit::clear)),
        Action::Back => return Some(back(model)),
        Action::Open => {
            let (id, on) = (screen.current()?, screen.query.filter.on);
            return Some(household::open_on(model, id, on));
        }
        Action::Filter => return Some(dialogs::filter::open(model)),
        Action::ClearFilter => return Some(clear_filter(model)),
        Action::Sort => choices::open_sort(model),
        Action::Columns => choices::open_columns(model, 0),
        _ => return None,
    }
    Some(moved(model))
}

/// What the list fetches as its cursor has moved.
pub fn moved(model: &Model) -> Vec<Effect> {
    let mut effects = model.households.missing_rows();
    effects.extend(preview(model));
    effects
}

/// Asks for the dossier of the household under the cursor where there is room to show it and another
/// one is shown.
fn preview(model: &Model) -> Option<Effect> {
    let screen = &model.households;
    let wanted = has_preview(model) && screen.current_dossier().is_none();
    screen.current().filter(|_| wanted).map(Effect::Preview)
}

fn has_preview(model: &Model) -> bool {
    layout::preview(model.size, model.settings.slow_line) != layout::Preview::None
}

/// Takes the dossier that was asked for, unless the cursor stands on another household by now.
pub fn take_preview(model: &mut Model, dossier: Option<Box<Dossier>>) {
    let current = model.households.current();
    if dossier.as_ref().is_none_or(|dossier| Some(dossier.household.id) == current) {
        model.households.preview = dossier.and_then(|dossier| shown(model, dossier));
    }
}

/// The dossier of the day that the list shows.
fn shown(model: &Model, dossier: Box<Dossier>) -> Option<Box<Dossier>> {
    let Some(day) = model.households.query.filter.on else { return Some(dossier) };
    let hamlets = model.register.as_ref().map_or(&[][..], |register| &register.hamlets);
    dossier.on(day, hamlets).ok().map(|then| Box::new(then.dossier))
}

/// Shows the households that a filter lets through, from whatever screen.
pub fn show_filtered(model: &mut Model, filter: Filter) -> Vec<Effect> {
    model.section = Section::Households;
    model.household = None;
    let screen = &mut model.households;
    screen.set_filter(filter);
    screen.to_top = true;
    screen.search()
}

/// All households of the list again.
fn clear_filter(model: &mut Model) -> Vec<Effect> {
    let bare = model.households.query.filter.bare();
    show_filtered(model, bare)
}

/// An order was chosen; it is remembered.
pub fn sort_by(model: &mut Model, sort: Sort) -> Vec<Effect> {
    model.settings.sort = sort;
    model.households.query.sort = sort;
    model.households.to_top = true;
    let mut effects = model.households.search();
    effects.extend(settings::remember(model));
    effects
}

/// A column was chosen: shown where it was hidden, and the other way round; it is remembered. The
/// choice stays open for the next column.
pub fn toggle_column(model: &mut Model, column: Column) -> Vec<Effect> {
    let hidden = &mut model.settings.hidden_columns;
    match hidden.iter().position(|c| *c == column) {
        Some(at) => drop(hidden.remove(at)),
        None => hidden.push(column),
    }
    choices::open_columns(model, column as usize);
    settings::remember(model)
}

/// The columns get their usual widths; it is remembered.
pub fn reset_widths(model: &mut Model) -> Vec<Effect> {
    model.settings.column_widths.clear();
    model.done(model.lang().columns_reset_done());
    settings::remember(model)
}

/// The terminal has another size.
pub fn resized(model: &mut Model) -> Vec<Effect> {
    given::fit(model);
    moved(model)
}

fn edit_find(screen: &mut HouseholdsScreen, change: impl FnOnce(&mut LineEdit)) -> Vec<Effect> {
    change(&mut screen.find);
    screen.search()
}

/// Esc empties the find line first, then takes the marks away, then goes back to the number whose households these are;
/// else it comes back from a past day, then goes to section Today.
fn back(model: &mut Model) -> Vec<Effect> {
    let screen = &mut model.households;
    if !screen.find.is_empty() {
        return edit_find(screen, LineEdit::clear);
    }
    if !screen.marked.is_empty() {
        screen.marked.clear();
        return Vec::new();
    }
    if screen.query.filter.on.is_some() && screen.given.is_none() {
        return as_of::choose(model, None);
    }
    match screen.given {
        Some(_) => given::back_to_number(model),
        None => crate::app::update(model, Msg::Section(Section::Today)),
    }
}

#[cfg(test)]
mod tests;
