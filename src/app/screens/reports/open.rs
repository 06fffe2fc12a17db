//! The open table: asked for with a generation, read cell by cell.

use std::sync::Arc;

use chrono::Datelike;

use super::behind;
use super::columns::Arranged;
use super::place::Place;
use super::shelf::Offered;
use super::words::row;
use crate::app::dialogs;
use crate::app::effect::Effect;
use crate::app::{Model, Msg, update};
use crate::domain::data_file::Label;
use crate::domain::report::{Cell, Period, Table};
use crate::keys::Action;
use crate::viet::PartialDate;

/// A table on the screen.
#[derive(Debug)]
pub struct OpenTable {
    /// Its name on the command line.
    pub name: String,
    /// What stands over it.
    pub title: Label,
    /// The counted table.
    pub table: Option<Arc<Table>>,
    /// How it is laid out.
    pub arranged: Arranged,
    /// Cursor and window.
    pub place: Place,
    /// It is being counted.
    pub counting: Option<Counting>,
    /// Why it could not be counted.
    pub refused: Option<String>,
    /// What is to be done as soon as it is counted.
    then: Option<Action>,
}

/// How far counting is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counting {
    /// Households counted.
    pub done: usize,
    /// Of how many; 0 while nobody has told.
    pub all: usize,
}

impl OpenTable {
    /// The column under the cursor among all columns.
    pub fn column(&self) -> usize {
        self.arranged.extent.frozen + self.place.column
    }

    /// The cell under the cursor.
    pub fn cell(&self) -> Option<&Cell> {
        row(self.table.as_deref()?, self.place.line)?.cells.get(self.column())
    }
}

/// Opens a table; once it is counted, something may be done with it.
pub(super) fn open(model: &mut Model, table: Offered, then: Option<Action>) -> Vec<Effect> {
    let place = model.reports.places.get(&table.name).copied().unwrap_or_default();
    model.reports.open = Some(OpenTable {
        name: table.name,
        title: table.title,
        table: None,
        arranged: Arranged::default(),
        place,
        counting: None,
        refused: None,
        then,
    });
    count(model)
}

/// Asks for the open table anew.
pub(super) fn count(model: &mut Model) -> Vec<Effect> {
    let period = super::period(model);
    let screen = &mut model.reports;
    let Some(open) = &mut screen.open else { return Vec::new() };
    screen.generation += 1;
    screen.stale = false;
    open.counting = Some(Counting::default());
    open.refused = None;
    vec![Effect::CountTable { generation: screen.generation, name: open.name.clone(), period }]
}

/// Takes how far counting is.
pub fn told(model: &mut Model, generation: u64, counting: Counting) {
    let screen = &mut model.reports;
    if generation == screen.generation
        && let Some(open) = screen.open.as_mut().filter(|open| open.counting.is_some())
    {
        open.counting = Some(counting);
    }
}

/// Takes a counted table, or why it could not be counted; nothing where a later one is awaited.
pub fn counted(model: &mut Model, generation: u64, answer: Result<Arc<Table>, String>) -> Vec<Effect> {
    let screen = &mut model.reports;
    if generation != screen.generation {
        return Vec::new();
    }
    let Some(open) = &mut screen.open else { return Vec::new() };
    open.counting = None;
    let then = open.then.take().filter(|_| answer.is_ok());
    match answer {
        Ok(table) => open.table = Some(table),
        Err(words) => (open.table, open.refused) = (None, Some(words)),
    }
    fit(model);
    then.map_or_else(Vec::new, |action| update(model, Msg::Do(action)))
}

/// Fits table, cursor and window to the screen.
pub(super) fn fit(model: &mut Model) {
    let (size, lang) = (model.size, model.lang());
    if let Some(open) = &mut model.reports.open
        && let Some(table) = &open.table
    {
        open.arranged = Arranged::of(table, size, lang);
        open.place.fit(&open.arranged.extent);
    }
}

/// Why an action is not possible on the table now.
pub(super) fn why_not(model: &Model, action: Action) -> Option<String> {
    let lang = model.lang();
    let Some(open) = &model.reports.open else {
        let nothing = model.reports.shelf.as_ref().is_none_or(|shelf| shelf.tables.is_empty());
        let asks = matches!(action, Action::Open | Action::Print | Action::Export);
        return (asks && nothing).then(|| lang.tables_reading().to_owned());
    };
    match action {
        Action::Open | Action::Print | Action::Export if open.table.is_none() => {
            Some(open.refused.clone().unwrap_or_else(|| lang.tables_not_counted_yet().to_owned()))
        }
        _ => None,
    }
}

/// An action on the table.
pub(super) fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    if moved(model, action) {
        return Some(Vec::new());
    }
    match action {
        Action::Open => Some(behind::open(model)),
        Action::Print => Some(dialogs::print::open_table(model)),
        Action::Back => Some(back(model)),
        _ => None,
    }
}

fn moved(model: &mut Model, action: Action) -> bool {
    let Some(open) = &mut model.reports.open else { return false };
    let (place, extent) = (&mut open.place, &open.arranged.extent);
    match action {
        Action::Up => place.step(-1, extent),
        Action::Down => place.step(1, extent),
        Action::PageUp => place.page(-1, extent),
        Action::PageDown => place.page(1, extent),
        Action::Left => place.turn(-1, extent),
        Action::Right => place.turn(1, extent),
        Action::Home => place.home(extent),
        Action::End => place.end(extent),
        _ => return false,
    }
    true
}

/// Puts the cursor on a cell that was pointed at; where it stands already, the cell is opened.
pub(in crate::app) fn point(model: &mut Model, line: usize, column: usize) -> Vec<Effect> {
    let Some(open) = &mut model.reports.open else { return Vec::new() };
    let column = column.saturating_sub(open.arranged.extent.frozen);
    if (open.place.line, open.place.column) == (line, column) {
        return update(model, Msg::Do(Action::Open));
    }
    (open.place.line, open.place.column) = (line, column);
    open.place.fit(&open.arranged.extent);
    Vec::new()
}

/// Esc: first counting stops, then the table goes and leaves the cursor's place behind.
fn back(model: &mut Model) -> Vec<Effect> {
    let lang = model.lang();
    let screen = &mut model.reports;
    let Some(open) = &mut screen.open else { return Vec::new() };
    let was_counting = open.counting.take().is_some();
    if was_counting {
        screen.generation += 1;
    }
    if let Some(table) = open.table.as_ref().filter(|_| was_counting) {
        screen.when = time_of(table.period);
        model.hint(lang.tables_stopped());
    } else {
        screen.places.insert(open.name.clone(), open.place);
        screen.open = None;
    }
    if was_counting { vec![Effect::StopCounting] } else { Vec::new() }
}

/// The time by which a counted table is asked for again: the whole year, or the day.
fn time_of(period: Period) -> Option<PartialDate> {
    let year = PartialDate::from_year(period.to.year()).ok();
    let whole = year.filter(|year| year.latest() == period.to);
    whole.or_else(|| PartialDate::from_day(period.to).ok())
}
