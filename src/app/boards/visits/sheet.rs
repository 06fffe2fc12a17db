//! One sheet: its households in the order of the way. Enter and F5 enter the visit of a line and then those of the next
//! open ones, as the paper lies; F8 says why there was none; F2 corrects what was entered.

use crate::app::board::{Board, BoardForm, Cell, Column, Deed, Headline, LineKey, Offered, On, Tone};
use crate::app::dialogs::{At, Dialog};
use crate::app::effect::Effect;
use crate::app::form::visit::line::{self, Entering};
use crate::app::work::Printed;
use crate::domain::id::{HouseholdId, VisitSheetLineId};
use crate::domain::operation::Operation;
use crate::domain::visit::{SheetWay, Stop, VisitOperation};
use crate::i18n::Lang;
use crate::keys::{Action, Context};

/// From this room on phone and address show.
const ROOMY: u16 = 110;

/// The board.
#[derive(Debug)]
pub struct VisitSheetBoard {
    way: SheetWay,
}

impl VisitSheetBoard {
    /// A sheet with its stops.
    pub fn new(way: SheetWay) -> Self {
        Self { way }
    }

    fn stop(&self, on: &On) -> Option<&Stop> {
        on.line.and_then(|line| self.way.stops.get(line))
    }

    /// A line goes to another place, and the cursor with it.
    fn moved(&self, stop: &Stop, by: isize, at: &At) -> Deed {
        let Some(lines) = self.way.moved(stop.line.id, by) else {
            return Deed::Say(at.lang.why_end_of_way().to_owned());
        };
        let order = Operation::Visit(VisitOperation::Order(self.way.sheet.id, lines));
        Deed::Next { effects: vec![Effect::Perform(Box::new(order))], to: LineKey::Id(stop.line.id.0) }
    }

    fn enter(&self, stop: &Stop, at: &At) -> Deed {
        match stop.line.visit {
            None => self.form(stop, Entering::Pile, at),
            Some(_) => Deed::Household(stop.household()),
        }
    }

    fn form(&self, stop: &Stop, entering: Entering, at: &At) -> Deed {
        Deed::Dialog(line::open(&self.way, stop, entering, at))
    }
}

/// What was entered of a line.
fn entered(stop: &Stop, at: &At) -> Cell {
    match &stop.visit {
        Some(visit) => {
            let seen = visit.seen.replace('\n', " ");
            Cell::text(format!("{} {seen}", at.day(visit.date))).toned(Tone::Fine)
        }
        None if stop.line.missed.is_empty() => Cell::default(),
        None => Cell::text(at.lang.sheet_missed_why(&stop.line.missed)).toned(Tone::Warning),
    }
}

impl Board for VisitSheetBoard {
    fn title(&self, at: &At) -> String {
        let sheet = &self.way.sheet;
        at.lang.visit_sheet_title(sheet.number, &sheet.name, &sheet.visitor, at.day(sheet.made_on))
    }

    fn stem(&self) -> String {
        "phieu-di-tham".to_owned()
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let row = self.way.progress();
        let meant = if row.open() > 0 { Tone::Warning } else { Tone::Fine };
        let all = at.lang.visit_sheet_progress(row.visited, row.missed, row.open(), row.lines);
        let note = &self.way.sheet.note;
        let note = (!note.is_empty()).then(|| Headline::new(note.replace('\n', " "), Tone::Dim));
        [Headline::new(all, meant)].into_iter().chain(note).collect()
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::fixed(lang.sheet_number(), 3).right(),
            Column::fixed(lang.field_code(), 8),
            Column::share(lang.unreached_head()),
            Column::fixed(lang.field_hamlet(), 10).narrowing(),
            Column::fixed(lang.list_state(), 11).from(ROOMY - 20).narrowing(),
            Column::fixed(lang.field_phone(), 11).from(ROOMY),
            Column::share(lang.field_address()).from(ROOMY),
            Column::share(lang.sheet_entered()),
        ]
    }

    fn len(&self) -> usize {
        self.way.stops.len()
    }

    fn key(&self, line: usize) -> LineKey {
        LineKey::Id(self.way.stops[line].line.id.0)
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let stop = &self.way.stops[line];
        vec![
            Cell::count(stop.line.number as usize),
            Cell::text(&stop.code),
            Cell::text(&stop.head),
            Cell::text(&stop.hamlet_name),
            Cell::text(at.lang.state(stop.state)).toned(Tone::State(stop.state)),
            Cell::text(&stop.phone),
            Cell::text(&stop.address),
            entered(stop, at),
        ]
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.visit_sheet_empty().to_owned()]
    }

    fn found_by(&self, line: usize) -> String {
        let stop = &self.way.stops[line];
        format!("{} {}", stop.phone, stop.address)
    }

    fn household(&self, line: usize) -> Option<HouseholdId> {
        self.way.stops.get(line).map(Stop::household)
    }

    fn acts(&self) -> Vec<Offered> {
        let record = Offered::new(Action::Deed).on_line();
        let miss = Offered::new(Action::SecondDeed).on_line();
        vec![
            record.called(Lang::act_enter_visit, Lang::act_enter_visit_doc),
            miss.called(Lang::act_miss_visit, Lang::act_miss_visit_doc),
            Offered::new(Action::Edit),
            Offered::new(Action::Earlier).on_line(),
            Offered::new(Action::Later).on_line(),
        ]
    }

    fn why_not(&self, action: Action, on: &On, at: &At) -> Option<String> {
        let stop = self.stop(on)?;
        let entered = stop.line.visit.is_some() && matches!(action, Action::Deed | Action::SecondDeed);
        let is_open = stop.is_open();
        let by = match action {
            Action::Earlier => -1,
            Action::Later => 1,
            _ => 0,
        };
        let at_end = by != 0 && self.way.moved(stop.line.id, by).is_none();
        match () {
            () if entered => Some(at.lang.why_visit_entered(at.keymap.key(Context::Board, Action::Edit))),
            () if is_open && action == Action::Edit => {
                Some(at.lang.why_visit_open(at.keymap.key(Context::Board, Action::Deed)))
            }
            () if at_end => Some(at.lang.why_end_of_way().to_owned()),
            () => None,
        }
    }

    fn act(&self, action: Action, on: &On, at: &At) -> Deed {
        let Some(stop) = self.stop(on) else { return Deed::Say(at.lang.board_no_line().to_owned()) };
        match action {
            Action::Earlier => self.moved(stop, -1, at),
            Action::Later => self.moved(stop, 1, at),
            Action::SecondDeed => self.form(stop, Entering::Missed, at),
            Action::Edit => self.form(stop, Entering::Again, at),
            _ => self.enter(stop, at),
        }
    }

    fn open(&self, line: usize, at: &At) -> Deed {
        self.enter(&self.way.stops[line], at)
    }

    fn papers(&self, _on: &On, at: &At) -> Vec<(String, Result<Printed, String>)> {
        let paper = match self.way.stops.is_empty() {
            true => Err(at.lang.visit_sheet_empty().to_owned()),
            false => Ok(Printed::VisitSheet(self.way.sheet.id)),
        };
        vec![(at.lang.board_paper_visit_sheet().to_owned(), paper)]
    }

    fn reopen(&self, form: &BoardForm, at: &At) -> Option<Dialog> {
        let stop = self.way.stop(VisitSheetLineId(form.id?)).filter(|_| form.form == line::RECORD)?;
        let entering = if stop.is_open() { Entering::Pile } else { Entering::Again };
        Some(line::open(&self.way, stop, entering, at))
    }

    fn next_form(&self, key: &LineKey, at: &At) -> Option<Dialog> {
        let next = self.way.stops.iter().find(|stop| LineKey::Id(stop.line.id.0) == *key)?;
        next.is_open().then(|| line::open(&self.way, next, Entering::PileGoesOn, at))
    }
}
