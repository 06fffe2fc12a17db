//! One line of a round that nobody has in hand yet: its own quantity and value, a receiver named ahead, a remark.

use super::super::spending::{self, Told};
use super::super::{Faults, Field, Form, FormDialog, Purpose, Reading, lines_in_one};
use super::on_sheet;
use crate::app::board::BoardForm;
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::domain::checks;
use crate::domain::hand_over::{HandOver, HandOverLine, HandOverSheet, value_of};
use crate::domain::id::HandOverId;
use crate::domain::operation::Operation;
use crate::domain::programme::spending::Spending;
use crate::domain::stored::{Edit, Rev, Stored};
use crate::domain::support::{Brings, Support};
use crate::viet;

/// The field of the money.
const VALUE: &str = "value";

/// Another wording of a line.
#[derive(Debug)]
struct EditLine {
    round: Stored<HandOverId, HandOver>,
    line: HandOverLine,
}

/// The form of a line.
pub fn open(sheet: &HandOverSheet, line: &HandOverLine, at: &At) -> Dialog {
    let (lang, support) = (at.lang, &line.support);
    let fields = vec![
        Field::number("quantity", lang.field_quantity(), &viet::format_quantity(support.quantity)),
        Field::money("value", lang.field_value(), &viet::group(support.value.value)),
        Field::text("receiver", lang.field_receiver(), &support.receiver),
        Field::text("note", lang.field_note(), &lines_in_one(&support.note)),
    ];
    let purpose = EditLine { round: sheet.round.clone(), line: line.clone() };
    FormDialog::open(purpose, Form::new(fields), at)
}

impl EditLine {
    fn follow(&self, form: &mut Form) {
        let Ok(quantity) = viet::parse_quantity(&form.text("quantity")) else { return };
        let value = match quantity == self.line.support.quantity {
            true => Ok(self.line.support.value.value),
            false => value_of(quantity, self.round.unit_value),
        };
        let field = form.field_mut("value").filter(|field| !field.is_changed());
        if let (Some(field), Ok(value)) = (field, value) {
            field.computed = true;
            field.fill_computed(&viet::group(value));
        }
    }

    /// What the line exceeds with its new value.
    fn spending(&self, form: &Form, at: &At) -> Told {
        let before = &self.line.support;
        let value = Reading::of(form, at).money("value").unwrap_or(0);
        let after = Spending::of_support(&Support { value, ..before.value.clone() }, 1);
        spending::told(VALUE, &after, Some(&Spending::of_support(before, 1)), at)
    }
}

impl Purpose for EditLine {
    fn title(&self, at: &At) -> String {
        at.lang.title_edit_line(self.line.number(), &self.line.code, &self.line.head)
    }

    fn draft_of(&self) -> Option<DraftOf> {
        on_sheet(self.round.id, BoardForm::of("line", self.line.support.id.0))
    }

    fn revs(&self) -> Vec<Rev> {
        vec![self.line.support.rev]
    }

    /// The value follows the quantity until it is typed; what it exceeds stands at it.
    fn revise(&self, form: &mut Form, at: &At) {
        self.follow(form);
        let told = self.spending(form, at);
        spending::mark(form, VALUE, &told);
    }

    fn warning(&self, form: &Form, at: &At) -> Option<String> {
        let told: Vec<_> = self.spending(form, at).into_iter().map(|(_, words)| words).collect();
        (!told.is_empty()).then(|| at.lang.warn_save_anyway(told.join(". ")))
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let quantity = reading.quantity("quantity").unwrap_or(0);
        reading.check("quantity", checks::quantity(quantity));
        let value = reading.money("value").unwrap_or(0);
        reading.check("value", checks::value(value));
        let (receiver, note) = (reading.text("receiver"), reading.lines("note"));
        let before = &self.line.support;
        let support = Support { quantity, value, receiver, note, ..before.value.clone() };
        reading.finish(super::super::perform(Operation::SaveSupport {
            edit: Edit::of(before, support),
            brings: Brings::default(),
        }))
    }
}
