//! Section Today: the situation of the commune, what there is to do, what was done last. Every number opens what is
//! behind it; typing finds a household at once.
//!
//! What a line opens stands in `open`.

mod open;
#[cfg(test)]
mod tests;

pub use open::list_of;

use chrono::Datelike;

use crate::app::effect::Effect;
use crate::app::list_pane::ListPane;
use crate::app::model::{Model, Section};
use crate::app::screens::households;
use crate::app::screens::journal::JournalAsked;
use crate::app::work::Printed;
use crate::domain::class::State;
use crate::domain::query::Filter;
use crate::domain::situation::Situation;
use crate::domain::today::Task;
use crate::keys::Action;

/// Section Today.
#[derive(Debug, Default)]
pub struct TodayScreen {
    /// The counts, once fetched.
    pub situation: Option<Situation>,
    /// What there is to do, once counted; the most urgent first.
    pub tasks: Option<Vec<Task>>,
    /// Reading failed: what is not there yet does not come either.
    pub unread: bool,
    /// Cursor over all lines: situation, tasks, recent.
    pub pane: ListPane,
}

/// The states of the situation, in order.
pub const STATES: [State; 3] = [State::Poor, State::NearPoor, State::NewlyEscaped];

/// Lines of the situation: a state each, who came back onto the list, everybody.
pub const SITUATION_LINES: usize = STATES.len() + 2;

/// Operations of the journal that are shown.
const RECENT: usize = 50;

/// A line under the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// The households of a state.
    State(State),
    /// Households that came back onto the list this year.
    Relapsed,
    /// Every household of the register.
    All,
    /// Something to do.
    Task(usize),
    /// An operation of the journal.
    Recent(usize),
}

/// The lines in order.
pub fn lines(model: &Model) -> impl Iterator<Item = Line> + use<> {
    let tasks = model.today_screen.tasks.as_ref().map_or(0, Vec::len);
    let recent = model.journal.entries.len();
    STATES
        .into_iter()
        .map(Line::State)
        .chain([Line::Relapsed, Line::All])
        .chain((0..tasks).map(Line::Task))
        .chain((0..recent).map(Line::Recent))
}

/// Takes counts that were fetched. The quick ones come without the years: those known already stay.
pub fn take(model: &mut Model, mut situation: Situation) {
    if situation.years.is_empty()
        && let Some(known) = model.today_screen.situation.take()
    {
        situation.years = known.years;
        situation.year_before = known.year_before;
        situation.relapsed = known.relapsed;
    }
    model.today_screen.situation = Some(situation);
}

/// Takes the tasks that were counted; the cursor stays on what it stood on, as far as that still waits.
pub fn take_tasks(model: &mut Model, tasks: Vec<Task>) {
    let before = lines(model).nth(model.today_screen.pane.cursor);
    let known = model.today_screen.tasks.replace(tasks).unwrap_or_default();
    let now = model.today_screen.tasks.as_deref().unwrap_or_default();
    let meant = match before {
        Some(Line::Task(at)) => now.iter().position(|task| task.is_same(&known[at])).map(Line::Task),
        other => other,
    };
    let place = meant.and_then(|meant| lines(model).position(|line| line == meant));
    let cursor = model.today_screen.pane.cursor;
    pane(model).move_to(place.unwrap_or(cursor));
}

/// Asks for all that the section shows; what there is to do comes before the years, which take longer.
pub fn fetch(model: &Model) -> Vec<Effect> {
    let recent = Effect::Journal(JournalAsked::default(), RECENT.max(model.journal.entries.len()));
    vec![Effect::Tasks, Effect::Situation, recent]
}

/// The year before with which the situation is compared.
pub fn year_before(model: &Model) -> i32 {
    model.today.year() - 1
}

/// Typing finds a household at once, among all of the register.
pub fn typed(model: &mut Model, text: &str) -> Vec<Effect> {
    households::leave_given(model);
    model.section = Section::Households;
    model.households.set_filter(Filter::default());
    model.households.find.clear();
    households::typed(model, text)
}

/// The cursor over all the lines there are.
pub fn pane(model: &mut Model) -> &mut ListPane {
    let lines = lines(model).count();
    let pane = &mut model.today_screen.pane;
    pane.set_page(lines);
    pane.set_len(lines);
    pane
}

/// An action on the section.
pub fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    match action {
        _ if pane(model).act(action) => Some(Vec::new()),
        Action::Open => Some(open::line(model)),
        Action::Print => Some(print_week(model)),
        _ => None,
    }
}

/// The work sheet of the week.
fn print_week(model: &Model) -> Vec<Effect> {
    let (columns, full) = (usize::from(model.size.0), model.full_numbers);
    vec![Effect::PrintSetup { what: Printed::Week, on: None, full, columns }]
}
