//! A sheet of visits: made of marked households in the order that the runner proposes, or worded anew. Households that
//! wait on another sheet are left out unless they are asked for.

use super::super::{
    AsideLine, Choice, Faults, Field, FieldKind, Form, FormDialog, Purpose, Reading, Weight, lines_in_one,
    perform,
};
use crate::app::board::{BoardForm, Subject};
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

/// Whether households of other sheets come along: a digit.
const OTHERS: &str = "others";
const LEFT_OUT: &str = "0";
const COME_ALONG: &str = "1";
/// So many households of other sheets are named beside the form.
const NAMED: usize = 6;

/// A household that waits for its visit on another sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Which.
    pub household: HouseholdId,
    /// Mã hộ.
    pub code: String,
    /// The number of the other sheet.
    pub sheet: u32,
}

/// A new sheet of these households, in the order of the way.
#[derive(Debug)]
struct MakeSheet {
    households: Vec<HouseholdId>,
    waiting: Vec<Waiting>,
}

/// Another wording of a sheet.
#[derive(Debug)]
struct EditSheet(Stored<VisitSheetId, VisitSheet>);

/// The form of a new sheet of these households, some of whom wait on another one; it is called by the hamlet where they
/// live in one, and told who goes.
pub fn open_new(
    households: Vec<HouseholdId>,
    waiting: Vec<Waiting>,
    (name, visitor): (&str, &str),
    at: &At,
) -> Dialog {
    let visitor = if visitor.is_empty() { at.user } else { visitor };
    let sheet = VisitSheet {
        number: 0,
        made_on: at.today,
        visitor: visitor.to_owned(),
        name: name.to_owned(),
        note: String::new(),
    };
    let others = (!waiting.is_empty()).then(|| others(waiting.len(), at));
    let fields = fields(&sheet, at).into_iter().chain(others).collect();
    FormDialog::open(MakeSheet { households, waiting }, Form::new(fields), at)
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

/// Whether those come along that wait on another sheet.
fn others(count: usize, at: &At) -> Field {
    let choices = vec![
        Choice::new(LEFT_OUT, at.lang.sheet_others_left_out()),
        Choice::new(COME_ALONG, at.lang.sheet_others_come()),
    ];
    let field = Field::new(OTHERS, at.lang.field_sheet_others(count), FieldKind::Digit(choices), LEFT_OUT);
    field.hint(at.lang.hint_sheet_others()).spread()
}

/// What was typed, of a sheet with this number.
fn read(reading: &mut Reading, number: u32) -> VisitSheet {
    VisitSheet {
        number,
        name: reading.required("name"),
        visitor: reading.required("visitor"),
        made_on: reading.planned_day("made_on").unwrap_or(reading.today()),
        note: reading.lines("note"),
    }
}

impl MakeSheet {
    /// The households that come on the sheet.
    fn chosen(&self, form: &Form) -> Vec<HouseholdId> {
        let all = form.choice(OTHERS) == Some(COME_ALONG);
        let waits = |id: &HouseholdId| self.waiting.iter().any(|waiting| waiting.household == *id);
        self.households.iter().copied().filter(|id| all || !waits(id)).collect()
    }

    /// Those of other sheets by code, the first few of them.
    fn others(&self, at: &At) -> String {
        let named = |waiting: &Waiting| at.lang.sheet_other(&waiting.code, waiting.sheet);
        let mut words: Vec<_> = self.waiting.iter().take(NAMED).map(named).collect();
        if self.waiting.len() > NAMED {
            words.push(at.lang.sheet_others_more(self.waiting.len() - NAMED));
        }
        words.join(", ")
    }
}

impl Purpose for MakeSheet {
    fn title(&self, at: &At) -> String {
        at.lang.title_make_sheet(self.households.len())
    }

    fn draft_of(&self) -> Option<DraftOf> {
        let form = BoardForm::among(MAKE, self.households.iter().map(|id| id.0));
        Some(DraftOf::Board(Subject::VisitsDue, form))
    }

    fn kind(&self) -> &'static str {
        "visit_sheet"
    }

    fn aside(&self, form: &Form, at: &At) -> Vec<AsideLine> {
        let order = AsideLine::new(Weight::Faint, at.lang.sheet_order_remembered());
        if self.waiting.is_empty() {
            return vec![order];
        }
        let others = at.lang.sheet_others_are(self.others(at));
        let count = at.lang.sheet_will_have(self.chosen(form).len());
        vec![AsideLine::new(Weight::Warning, others), AsideLine::new(Weight::Strong, count), order]
    }

    fn marked(&self) -> &[HouseholdId] {
        &self.households
    }

    fn saved(&self, form: &Form, at: &At, undo: &str) -> Option<String> {
        Some(at.lang.saved_sheet(form.text("name"), self.chosen(form).len(), undo))
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let (sheet, chosen) = (read(&mut reading, 0), self.chosen(form));
        if chosen.is_empty() && !self.waiting.is_empty() {
            reading.fault(OTHERS, at.lang.fault_sheet_all_others());
        }
        let make = VisitOperation::MakeSheet(sheet, chosen);
        reading.finish(perform(Operation::Visit(make)))
    }
}

impl Purpose for EditSheet {
    fn title(&self, at: &At) -> String {
        at.lang.title_edit_sheet(self.0.number, &self.0.name)
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Board(Subject::VisitSheets, BoardForm::of(SHEET, self.0.id.0)))
    }

    fn revs(&self) -> Vec<Rev> {
        vec![self.0.rev]
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let sheet = read(&mut reading, self.0.number);
        let save = VisitOperation::SaveSheet(Edit::of(&self.0, sheet));
        reading.finish(perform(Operation::Visit(save)))
    }
}
