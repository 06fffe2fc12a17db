//! Households that are to be visited. A sheet is made of the marked ones, or one visit is entered for all of them.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};

use crate::app::board::{Board, BoardForm, Cell, Column, Deed, Headline, LineKey, Offered, On, Tone};
use crate::app::dialogs::{At, Dialog};
use crate::app::form::visit;
use crate::app::form::visit::sheet::{self, Waiting};
use crate::domain::id::HouseholdId;
use crate::domain::today::TaskKind;
use crate::domain::visit::SheetsThere;
use crate::domain::visit::due::DueVisit;
use crate::i18n::Lang;
use crate::keys::Action;

/// From this room on class and the last visit show too.
const USUAL: u16 = 80;
/// From this room on the reason shows.
const ROOMY: u16 = 110;
/// What is due within so many days is counted in the headline.
const SOON: u64 = 30;

/// The board.
#[derive(Debug)]
pub struct VisitsDue {
    visits: Vec<DueVisit>,
    /// The place of each household on the way.
    way: HashMap<HouseholdId, usize>,
    there: SheetsThere,
}

impl VisitsDue {
    /// These visits in their order; `way` has the households in the order in which a sheet would name them.
    pub fn new(visits: Vec<DueVisit>, way: &[HouseholdId], there: SheetsThere) -> Self {
        Self { visits, way: way.iter().enumerate().map(|(place, id)| (*id, place)).collect(), there }
    }

    /// The form of a sheet of these households, who are told of where they wait on another one.
    fn sheet_of(&self, households: Vec<HouseholdId>, name: &str, visitor: &str, at: &At) -> Dialog {
        let waiting = self.there.waiting_among(&households);
        let code = |id: HouseholdId| {
            let visit = self.visits.iter().find(|visit| visit.household == id);
            visit.map(|visit| visit.code.clone()).unwrap_or_default()
        };
        let waiting =
            waiting.into_iter().map(|(household, sheet)| Waiting { household, code: code(household), sheet });
        let name = if name.is_empty() { String::new() } else { self.there.free_name(name) };
        sheet::open_new(households, waiting.collect(), (&name, visitor), at)
    }

    /// A sheet of some lines, called by their hamlet where they have one in common.
    fn make_sheet(&self, on: &On, at: &At) -> Deed {
        let mut chosen: Vec<&DueVisit> = on.lines().into_iter().map(|line| &self.visits[line]).collect();
        chosen.sort_by_key(|visit| self.way.get(&visit.household));
        let common = |of: fn(&DueVisit) -> &str| {
            let first = chosen.first().map_or("", |visit| of(visit));
            if chosen.iter().all(|visit| of(visit) == first) { first } else { "" }
        };
        let (name, visitor) = (common(|visit| &visit.hamlet_name), common(|visit| &visit.person));
        let households = chosen.iter().map(|visit| visit.household).collect();
        Deed::Dialog(self.sheet_of(households, name, visitor, at))
    }
}

/// How a day is meant: passed, soon, or far ahead.
fn tone(visit: &DueVisit, today: NaiveDate) -> Tone {
    match visit.due.is_overdue() {
        true => Tone::Problem,
        false if is_soon(visit, today) => Tone::Warning,
        false => Tone::Plain,
    }
}

fn is_soon(visit: &DueVisit, today: NaiveDate) -> bool {
    !visit.due.is_overdue()
        && today.checked_add_days(Days::new(SOON)).is_some_and(|end| visit.due.due_on <= end)
}

impl Board for VisitsDue {
    fn title(&self, at: &At) -> String {
        at.lang.visits_due_title().to_owned()
    }

    fn stem(&self) -> String {
        "can-tham".to_owned()
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let overdue = self.visits.iter().filter(|visit| visit.due.is_overdue()).count();
        let soon = self.visits.iter().filter(|visit| is_soon(visit, at.today)).count();
        let meant = if overdue > 0 { Tone::Warning } else { Tone::Fine };
        let all = Headline::new(at.lang.visits_due_headline(overdue, soon, SOON), meant);
        let source = at.register.map(|register| at.lang.label(&register.visits.source).to_owned());
        [all].into_iter().chain(source.map(|source| Headline::new(source, Tone::Dim))).collect()
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::fixed(lang.field_code(), 10),
            Column::share(lang.unreached_head()),
            Column::fixed(lang.field_hamlet(), 12).narrowing(),
            Column::fixed(lang.list_state(), 11).from(USUAL).narrowing(),
            Column::fixed(lang.visits_due_on(), 10),
            Column::fixed(lang.visits_overdue_days(), 5).right(),
            Column::fixed(lang.visits_last(), 10).from(USUAL),
            Column::fixed(lang.sheet_of_line(), 5).right().from(ROOMY - 20),
            Column::fixed(lang.field_visitor(), 12).from(ROOMY - 20).narrowing(),
            Column::share(lang.visits_why()).from(ROOMY),
        ]
    }

    fn len(&self) -> usize {
        self.visits.len()
    }

    fn key(&self, line: usize) -> LineKey {
        LineKey::Id(self.visits[line].household.0)
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let visit = &self.visits[line];
        let meant = tone(visit, at.today);
        let late = Cell::count(visit.due.overdue_days as usize).toned(meant);
        let catalogue = at.register.map(|register| &register.catalogue);
        let sheet = self.there.waiting.get(&visit.household);
        vec![
            Cell::text(&visit.code),
            Cell::text(&visit.head),
            Cell::text(&visit.hamlet_name),
            Cell::text(at.lang.state(visit.state)).toned(Tone::State(visit.state)),
            Cell::day(Some(visit.due.due_on)).toned(meant),
            if visit.due.is_overdue() { late } else { Cell::default() },
            Cell::day(visit.last),
            sheet.map_or_else(Cell::default, |number| Cell::count(*number as usize)),
            Cell::text(&visit.person),
            Cell::text(at.lang.visit_why(&visit.due.why, catalogue)),
        ]
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.visits_due_empty().to_owned(), at.lang.visits_due_empty_how().to_owned()]
    }

    fn household(&self, line: usize) -> Option<HouseholdId> {
        self.visits.get(line).map(|visit| visit.household)
    }

    fn waits(&self, line: usize, _task: TaskKind, _at: &At) -> bool {
        self.visits[line].due.is_overdue()
    }

    fn acts(&self) -> Vec<Offered> {
        let make = Offered::new(Action::Deed).on_lines();
        let record = Offered::new(Action::SecondDeed).on_lines();
        vec![
            make.called(Lang::act_make_sheet, Lang::act_make_sheet_doc),
            record.called(Lang::act_visit_line, Lang::act_visit_line_doc),
        ]
    }

    fn act(&self, action: Action, on: &On, at: &At) -> Deed {
        match action {
            Action::Deed => self.make_sheet(on, at),
            _ => {
                let chosen = on.lines().into_iter().map(|line| self.visits[line].household);
                Deed::Dialog(visit::open_new(chosen.collect(), at))
            }
        }
    }

    fn open(&self, line: usize, _at: &At) -> Deed {
        Deed::Household(self.visits[line].household)
    }

    fn reopen(&self, form: &BoardForm, at: &At) -> Option<Dialog> {
        let households = || form.among.iter().map(|id| HouseholdId(*id)).collect();
        (form.form == sheet::MAKE).then(|| self.sheet_of(households(), "", "", at))
    }
}
