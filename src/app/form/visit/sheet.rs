//! A sheet of visits: made of marked households in the order that the runner proposes, or worded anew.

use super::super::{
    AsideLine, Faults, Field, Form, FormDialog, Purpose, Reading, Weight, lines_in_one, perform,
};
use crate::app::board::{Board, BoardForm, LineKey, Subject};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::domain::id::{HouseholdId, VisitSheetId};
use crate::domain::operation::Operation;
use crate::domain::stored::{Edit, Rev, Stored};
use crate::domain::visit::{VisitOperation, VisitSheet};

/// The name of the form of a new sheet in drafts.
pub const MAKE: &str = "make";
/// The name of the form of a known sheet in drafts.
pub const SHEET: &str = "sheet";

/// A new sheet of these households, in the order of the way.
#[derive(Debug)]
struct MakeSheet(Vec<HouseholdId>);

/// Another wording of a sheet.
#[derive(Debug)]
struct EditSheet(Stored<VisitSheetId, VisitSheet>);

/// The form of a new sheet of these households, called by the hamlet where they live in one; `visitor` is who goes.
pub fn open_new(households: Vec<HouseholdId>, name: &str, visitor: &str, at: &At) -> Dialog {
    let visitor = if visitor.is_empty() { at.user } else { visitor };
    let sheet = VisitSheet {
        made_on: at.today,
        visitor: visitor.to_owned(),
        name: name.to_owned(),
        note: String::new(),
    };
    FormDialog::open(MakeSheet(households), Form::new(fields(&sheet, at)), at)
}

/// The form of a known sheet.
pub fn open_edit(sheet: &Stored<VisitSheetId, VisitSheet>, at: &At) -> Dialog {
    FormDialog::open(EditSheet(sheet.clone()), Form::new(fields(sheet, at)), at)
}

fn fields(sheet: &VisitSheet, at: &At) -> Vec<Field> {
    let lang = at.lang;
    vec![
        Field::text("name", lang.field_sheet_name(), &sheet.name).hint(lang.hint_sheet_name()),
        Field::text("visitor", lang.field_visitor(), &sheet.visitor),
        Field::date("made_on", lang.field_sheet_made_on(), &at.day(sheet.made_on)),
        Field::text("note", lang.field_note(), &lines_in_one(&sheet.note)),
    ]
}

fn read(reading: &mut Reading) -> VisitSheet {
    VisitSheet {
        name: reading.required("name"),
        visitor: reading.required("visitor"),
        made_on: reading.planned_day("made_on").unwrap_or(reading.today()),
        note: reading.lines("note"),
    }
}

impl Purpose for MakeSheet {
    fn title(&self, at: &At) -> String {
        at.lang.title_make_sheet(self.0.len())
    }

    fn draft_of(&self) -> Option<DraftOf> {
        let form = BoardForm::among(MAKE, self.0.iter().map(|id| id.0));
        Some(DraftOf::Board(Subject::VisitsDue, form))
    }

    fn kind(&self) -> &'static str {
        "visit_sheet"
    }

    fn aside(&self, _form: &Form, at: &At) -> Vec<AsideLine> {
        vec![AsideLine::new(Weight::Faint, at.lang.sheet_order_remembered())]
    }

    fn saved(&self, form: &Form, at: &At, undo: &str) -> Option<String> {
        Some(at.lang.saved_sheet(form.text("name"), self.0.len(), undo))
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let sheet = read(&mut reading);
        let make = VisitOperation::MakeSheet(sheet, self.0.clone());
        reading.finish(perform(Operation::Visit(make)))
    }
}

impl Purpose for EditSheet {
    fn title(&self, at: &At) -> String {
        at.lang.title_edit_sheet(&self.0.name)
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Board(Subject::VisitSheets, BoardForm::of(SHEET, self.0.id.0)))
    }

    fn revs(&self) -> Vec<Rev> {
        vec![self.0.rev]
    }

    fn rebase_board(&mut self, board: &dyn Board) {
        self.0.rev = board.rev(&LineKey::Id(self.0.id.0)).unwrap_or(self.0.rev);
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let sheet = read(&mut reading);
        let save = VisitOperation::SaveSheet(Edit::of(&self.0, sheet));
        reading.finish(perform(Operation::Visit(save)))
    }
}
