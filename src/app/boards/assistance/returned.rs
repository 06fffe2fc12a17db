//! What became of a payment, with the reason: not fetched, or fetched after all. For one person or several.

use crate::app::board::{BoardForm, Subject};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::app::form::{Choice, Faults, Field, Form, FormDialog, Purpose, Reading};
use crate::domain::assistance::roll::PaidPerson;
use crate::domain::assistance::{AssistanceOperation, Month, Payment, PaymentState};
use crate::domain::id::{MemberId, PaymentId};
use crate::domain::operation::Operation;
use crate::domain::stored::{Edit, Rev, Stored};
use crate::viet::format_money;

/// The form in the words of drafts.
pub(super) const FORM: &str = "returned";

/// Payments of people in a month.
#[derive(Debug)]
struct SaveReturned {
    month: Month,
    people: Vec<(MemberId, String)>,
    payments: Vec<Stored<PaymentId, Payment>>,
    /// People who have something kept back once what was not fetched counts as paid, and how much.
    kept_back: (usize, i64),
}

/// The form; it begins with "not fetched".
pub(super) fn open<'a>(
    month: Month,
    people: impl Iterator<Item = &'a PaidPerson>,
    kept_back: (usize, i64),
    at: &At,
) -> Dialog {
    let mut purpose = SaveReturned { month, people: Vec::new(), payments: Vec::new(), kept_back };
    for person in people {
        purpose.people.push((person.who.case.person.id, person.who.name.clone()));
        purpose.payments.extend(person.payments.iter().cloned());
    }
    let states =
        PaymentState::ALL.iter().map(|state| Choice::new(state.code(), at.lang.payment_state(*state)));
    let note = purpose.payments.first().map(|payment| payment.note.clone()).unwrap_or_default();
    let fields = vec![
        Field::choice("state", at.lang.pay_list_state(), states.collect(), PaymentState::Returned.code()),
        Field::text("note", at.lang.field_returned_reason(), &note),
    ];
    let mut form = Form::new(fields);
    form.focus_on("note");
    FormDialog::open(purpose, form, at)
}

impl Purpose for SaveReturned {
    fn title(&self, at: &At) -> String {
        let month = self.month.written();
        match self.people.as_slice() {
            [(_, name)] => at.lang.title_returned(name, month),
            several => at.lang.title_returned_several(several.len(), month),
        }
    }

    fn draft_of(&self) -> Option<DraftOf> {
        let among = BoardForm::among(FORM, self.people.iter().map(|(id, _)| id.0));
        Some(DraftOf::Board(Subject::PayList(self.month), among))
    }

    fn revs(&self) -> Vec<Rev> {
        self.payments.iter().map(|payment| payment.rev).collect()
    }

    fn warning(&self, form: &Form, at: &At) -> Option<String> {
        let (people, amount) = self.kept_back;
        let after_all = form.choice("state") == Some(PaymentState::Paid.code());
        (after_all && people > 0).then(|| at.lang.ask_turn_back(people, format_money(amount)))
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let state = reading.coded("state", PaymentState::from_code, PaymentState::Returned);
        let note = match state {
            PaymentState::Returned => reading.required("note"),
            PaymentState::Paid => reading.text("note"),
        };
        let edits = self
            .payments
            .iter()
            .map(|row| Edit::of(row, Payment { state, note: note.clone(), ..row.value.clone() }));
        let save = AssistanceOperation::SavePayments(edits.collect());
        reading.finish(vec![Effect::Perform(Box::new(Operation::Assistance(save)))])
    }
}
