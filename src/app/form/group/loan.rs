//! A repayment of a loan, and a later day on which it is due.

use super::{Faults, Field, Form, FormDialog, Purpose, Reading, perform};
use crate::app::board::{BoardForm, Subject};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::app::form::{AsideLine, Weight};
use crate::domain::checks::FieldFault;
use crate::domain::id::LoanPaymentId;
use crate::domain::loan::{
    LoanBook, LoanExtension, LoanFault, LoanLine, LoanOperation, LoanPayment, check_extension, check_payment,
};
use crate::domain::operation::Operation;
use crate::domain::stored::{Edit, Rev, Stored};
use crate::viet::{format_money, group};

/// A repayment, new or known.
#[derive(Debug)]
struct Repay {
    loan: LoanLine,
    known: Option<(LoanPaymentId, Rev)>,
}

/// A later day.
#[derive(Debug)]
struct Extend(LoanLine);

/// The form of a repayment.
pub fn open_repayment(loan: &LoanLine, at: &At) -> Dialog {
    FormDialog::open(Repay { loan: loan.clone(), known: None }, repayment(None, at), at)
}

/// The form of a known repayment.
pub fn open_edit(loan: &LoanLine, payment: &Stored<LoanPaymentId, LoanPayment>, at: &At) -> Dialog {
    let purpose = Repay { loan: loan.clone(), known: Some((payment.id, payment.rev)) };
    FormDialog::open(purpose, repayment(Some(payment), at), at)
}

fn repayment(known: Option<&LoanPayment>, at: &At) -> Form {
    let lang = at.lang;
    let amount = |of: fn(&LoanPayment) -> i64| known.map(|known| group(of(known))).unwrap_or_default();
    let mut form = Form::new(vec![
        Field::date("on", lang.field_on(), &at.day(known.map_or(at.today, |known| known.on))),
        Field::money("principal", lang.loans_principal(), &amount(|known| known.principal))
            .hint(lang.hint_value()),
        Field::money("interest", lang.loans_interest(), &amount(|known| known.interest)),
        Field::text("note", lang.field_note(), known.map_or("", |known| &known.note)),
    ]);
    form.focus_on("principal");
    form
}

/// The form of an extension.
pub fn open_extension(loan: &LoanLine, at: &At) -> Dialog {
    let lang = at.lang;
    let fields = vec![
        Field::date("on", lang.loans_granted(), &at.day(at.today)),
        Field::date("until", lang.loans_new_due(), ""),
        Field::text("reason", lang.loans_reason(), "").hint(lang.loans_reason_hint()),
    ];
    let mut form = Form::new(fields);
    form.focus_on("until");
    FormDialog::open(Extend(loan.clone()), form, at)
}

/// What is owed today, beside the fields.
fn owed(loan: &LoanLine, at: &At) -> Vec<AsideLine> {
    let standing = loan.book.on(at.today);
    let mut lines = vec![AsideLine::new(
        Weight::Strong,
        at.lang.loans_says_outstanding(
            format_money(standing.outstanding),
            format_money(loan.book.loan.principal),
        ),
    )];
    if let Some(interest) = standing.interest_owed() {
        lines.push(AsideLine::new(Weight::Plain, at.lang.loans_says_interest(format_money(interest))));
    }
    if let Some(due) = standing.due {
        let weight = if standing.is_overdue() { Weight::Warning } else { Weight::Plain };
        lines.push(AsideLine::new(
            weight,
            at.lang.loans_says_due(at.day(due), group(standing.overdue_days.into())),
        ));
    }
    lines
}

/// The field at which a fault can be mended.
fn place(fault: LoanFault, amount: &'static str) -> &'static str {
    match fault {
        LoanFault::BeforeLent(_) | LoanFault::PaidOff(_) | LoanFault::NotLent => "on",
        LoanFault::Field(FieldFault::Future) => "on",
        LoanFault::Field(FieldFault::Empty | FieldFault::TooLong(_)) => "reason",
        LoanFault::NotLater(_) => "until",
        _ => amount,
    }
}

impl Repay {
    /// The loan without the repayment that is being corrected.
    fn others(&self) -> LoanBook {
        let own = self.known.map(|(id, _)| id);
        let mut book = self.loan.book.clone();
        book.payments.retain(|payment| Some(payment.id) != own);
        book
    }
}

impl Purpose for Repay {
    fn title(&self, at: &At) -> String {
        let whom = format!("{} · {}", self.loan.code, self.loan.borrower);
        match self.known {
            Some(_) => at.lang.loans_edit_title(whom),
            None => at.lang.loans_repay_title(whom),
        }
    }

    fn draft_of(&self) -> Option<DraftOf> {
        let loan = self.loan.support.id;
        Some(match self.known {
            Some((id, _)) => DraftOf::Board(Subject::Loan(loan), BoardForm::of("payment", id.0)),
            None => DraftOf::Board(Subject::Loans, BoardForm::among("repay", [loan.0])),
        })
    }

    fn revs(&self) -> Vec<Rev> {
        self.known.iter().map(|(_, rev)| *rev).collect()
    }

    fn aside(&self, _form: &Form, at: &At) -> Vec<AsideLine> {
        owed(&self.loan, at)
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let payment = LoanPayment {
            support: self.loan.support.id,
            on: reading.past_day("on"),
            principal: reading.money("principal").unwrap_or(0),
            interest: reading.money("interest").unwrap_or(0),
            note: reading.text("note"),
        };
        if let Err(fault) = check_payment(&self.others(), &payment, at.today) {
            reading.fault(place(fault, "principal"), at.lang.loan_fault(fault, at.settings.dates));
        }
        let edit = Edit { base: self.known, value: payment };
        reading.finish(perform(Operation::Loan(LoanOperation::SavePayment(edit))))
    }
}

impl Purpose for Extend {
    fn title(&self, at: &At) -> String {
        at.lang.loans_extend_title(format!("{} · {}", self.0.code, self.0.borrower))
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Board(Subject::Loans, BoardForm::among("extend", [self.0.support.id.0])))
    }

    fn aside(&self, _form: &Form, at: &At) -> Vec<AsideLine> {
        owed(&self.0, at)
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let extension = LoanExtension {
            support: self.0.support.id,
            on: reading.past_day("on"),
            until: reading.day("until"),
            reason: reading.text("reason"),
        };
        if let (false, Err(fault)) =
            (form.text("until").is_empty(), check_extension(&self.0.book, &extension, at.today))
        {
            reading.fault(place(fault, "until"), at.lang.loan_fault(fault, at.settings.dates));
        }
        reading.finish(perform(Operation::Loan(LoanOperation::Extend(extension))))
    }
}
