//! The visit of a line of a sheet, entered in the order of the way, and why there was none.

use super::super::{AsideLine, Faults, Field, Form, FormDialog, Purpose, Reading, perform};
use super::fields;
use super::home::Home;
use crate::app::board::{Board, BoardForm, LineKey, Subject};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::domain::dossier::Dossier;
use crate::domain::id::VisitSheetLineId;
use crate::domain::operation::Operation;
use crate::domain::stored::Rev;
use crate::domain::visit::{SheetWay, Stop, Visit, VisitOperation};

/// The name of the form of a visit in drafts.
pub const RECORD: &str = "record";
/// The name of the form that says why there was none.
pub const MISS: &str = "miss";

/// The visit of a line.
#[derive(Debug)]
struct RecordVisit {
    stop: Stop,
    /// Its place among so many lines.
    place: (u32, usize),
    blank: Visit,
    next: Option<VisitSheetLineId>,
    home: Home,
}

/// Why there was no visit.
#[derive(Debug)]
struct MissVisit {
    stop: Stop,
    next: Option<VisitSheetLineId>,
}

/// The form of the visit of a line. It proposes who goes by the sheet, and the day of the last visit that was entered.
pub fn open(way: &SheetWay, stop: &Stop, at: &At) -> Dialog {
    let entered = way.stops.iter().filter_map(|stop| stop.visited.as_ref().map(|(on, _)| *on));
    let date = entered.max().unwrap_or(at.today);
    let blank = Visit::of(stop.household(), date, &way.sheet.visitor);
    let mut form = Form::new(fields::of_one(&blank, at));
    form.focus_on("seen");
    let next = way.next_open(stop.line.id).map(|next| next.line.id);
    let place = (stop.line.number, way.stops.len());
    FormDialog::open(RecordVisit { stop: stop.clone(), place, blank, next, home: Home::default() }, form, at)
}

/// The form that says why there was no visit; with nothing in it the line is open again.
pub fn open_miss(way: &SheetWay, stop: &Stop, at: &At) -> Dialog {
    let field = Field::text("why", at.lang.field_visit_missed(), &stop.line.missed);
    let next = way.next_open(stop.line.id).map(|next| next.line.id);
    let form = Form::new(vec![field.hint(at.lang.hint_visit_missed())]);
    FormDialog::open(MissVisit { stop: stop.clone(), next }, form, at)
}

fn of_line(stop: &Stop, form: &str) -> DraftOf {
    DraftOf::Board(Subject::VisitSheet(stop.line.sheet), BoardForm::of(form, stop.line.id.0))
}

fn rebased(stop: &mut Stop, board: &dyn Board) {
    stop.line.rev = board.rev(&LineKey::Id(stop.line.id.0)).unwrap_or(stop.line.rev);
}

fn key(line: Option<VisitSheetLineId>) -> Option<LineKey> {
    line.map(|line| LineKey::Id(line.0))
}

impl Purpose for RecordVisit {
    fn title(&self, at: &At) -> String {
        let (number, of) = self.place;
        at.lang.title_sheet_visit(number, of, &self.stop.code, &self.stop.head)
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(of_line(&self.stop, RECORD))
    }

    fn revs(&self) -> Vec<Rev> {
        vec![self.stop.line.rev]
    }

    fn rebase_board(&mut self, board: &dyn Board) {
        rebased(&mut self.stop, board);
    }

    fn kind(&self) -> &'static str {
        "visit"
    }

    fn leads_to(&self) -> Option<LineKey> {
        key(self.next)
    }

    fn asks(&self, _form: &Form) -> Option<Effect> {
        self.home.asks(self.stop.household())
    }

    fn take_dossier(&mut self, dossier: &Dossier, _at: &At) {
        self.home.take(self.stop.household(), dossier);
    }

    fn revise(&self, form: &mut Form, at: &At) {
        self.home.revise(form, &self.blank, true, at);
    }

    fn aside(&self, form: &Form, at: &At) -> Vec<AsideLine> {
        self.home.aside(form, at)
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let visit = self.home.read(&mut reading, form, &self.blank);
        let line = (self.stop.line.id, self.stop.line.rev);
        reading.finish(perform(Operation::Visit(VisitOperation::Record { line, visit })))
    }
}

impl Purpose for MissVisit {
    fn title(&self, at: &At) -> String {
        at.lang.title_visit_missed(&self.stop.code, &self.stop.head)
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(of_line(&self.stop, MISS))
    }

    fn revs(&self) -> Vec<Rev> {
        vec![self.stop.line.rev]
    }

    fn rebase_board(&mut self, board: &dyn Board) {
        rebased(&mut self.stop, board);
    }

    fn kind(&self) -> &'static str {
        "visit_missed"
    }

    fn leads_to(&self) -> Option<LineKey> {
        key(self.next)
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let reading = Reading::of(form, at);
        let line = (self.stop.line.id, self.stop.line.rev);
        let miss = VisitOperation::Miss { line, why: reading.text("why") };
        reading.finish(perform(Operation::Visit(miss)))
    }
}
