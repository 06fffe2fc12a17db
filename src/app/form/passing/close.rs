//! Paid in money, voided, given more time: what ends or moves an obligation without an animal.

use super::note;
use crate::app::board::{BoardForm, Subject};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::app::form::{AsideLine, Faults, Field, Form, FormDialog, Purpose, Reading, Weight, perform};
use crate::domain::operation::Operation;
use crate::domain::pass_on::{Debt, PassOnFault, PassOnOperation, expect_reason};
use crate::domain::stored::Rev;

/// Which end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Pay,
    Void,
    Extend,
}

/// One of them, for an obligation.
#[derive(Debug)]
struct Close {
    end: End,
    debt: Debt,
    rev: Rev,
}

/// The form of money that is paid instead; the price that the rule tells is filled in.
pub fn pay(debt: &Debt, at: &At) -> Dialog {
    let demand = debt.demand(at.today, at.soon_days());
    let (price, left) = (demand.price.unwrap_or(0), demand.progress.heads_left());
    let price = price.saturating_mul(left.max(1).into());
    let price = if price > 0 { price.to_string() } else { String::new() };
    let mut fields = vec![
        Field::money("paid", at.lang.field_pass_on_paid(), &price),
        Field::date("on", at.lang.field_on(), &at.day(at.today)),
        Field::text("note", at.lang.field_pass_on_receipt(), ""),
    ];
    if left > 1 {
        fields.insert(1, Field::number("heads", at.lang.field_pass_on_heads(), &left.to_string()));
    }
    open(End::Pay, debt, fields, at)
}

/// The form of an obligation that is voided.
pub fn void(debt: &Debt, at: &At) -> Dialog {
    let fields = vec![
        Field::text("note", at.lang.field_pass_on_reason(), ""),
        Field::date("on", at.lang.field_on(), &at.day(at.today)),
    ];
    open(End::Void, debt, fields, at)
}

/// The form of more time.
pub fn extend(debt: &Debt, at: &At) -> Dialog {
    let fields = vec![
        Field::date("until", at.lang.field_pass_on_until(), ""),
        Field::text("note", at.lang.field_pass_on_reason(), ""),
    ];
    open(End::Extend, debt, fields, at)
}

fn open(end: End, debt: &Debt, fields: Vec<Field>, at: &At) -> Dialog {
    FormDialog::open(Close { end, debt: debt.clone(), rev: debt.owed.rev }, Form::new(fields), at)
}

impl Close {
    fn name(&self) -> &'static str {
        match self.end {
            End::Pay => "pay",
            End::Void => "void",
            End::Extend => "extend",
        }
    }

    fn pay(&self, reading: &mut Reading, at: &At) -> PassOnOperation {
        let (owed, worth) = (&self.debt.owed, self.debt.value);
        let left = owed.progress(worth).heads_left();
        let heads = if left > 1 { reading.number("heads").unwrap_or(0) } else { left };
        let paid = reading.money("paid").unwrap_or(0);
        let checked = owed.check_payment(paid, heads, worth);
        let of_heads = left > 1 && paid > 0;
        note(reading, if of_heads { "heads" } else { "paid" }, checked, at);
        let on = self.day(reading, at);
        PassOnOperation::Pay { pass_on: self.at_rev(), on, paid, heads, note: reading.text("note") }
    }

    fn void(&self, reading: &mut Reading, at: &At) -> PassOnOperation {
        let reason = reading.text("note");
        note(reading, "note", expect_reason(&reason), at);
        PassOnOperation::Void { pass_on: self.at_rev(), on: self.day(reading, at), reason }
    }

    fn extend(&self, reading: &mut Reading, at: &At) -> PassOnOperation {
        let (until, reason) = (reading.day("until"), reading.text("note"));
        match self.debt.owed.check_extension(until, &reason) {
            Err(PassOnFault::NoReason) => note(reading, "note", Err(PassOnFault::NoReason), at),
            checked => note(reading, "until", checked, at),
        }
        PassOnOperation::Extend { pass_on: self.at_rev(), until, reason }
    }

    /// The day of something that has happened since the support was given.
    fn day(&self, reading: &mut Reading, at: &At) -> chrono::NaiveDate {
        let (on, given) = (reading.past_day("on"), self.debt.given);
        let after = if on < given { Err(PassOnFault::BeforeSupport(given)) } else { Ok(()) };
        note(reading, "on", after, at);
        on
    }

    fn at_rev(&self) -> (crate::domain::id::PassOnId, Rev) {
        (self.debt.owed.id, self.rev)
    }
}

impl Purpose for Close {
    fn title(&self, at: &At) -> String {
        let who = format!("{} · {}", self.debt.debtor.code, self.debt.debtor.head);
        match self.end {
            End::Pay => at.lang.title_pay_pass_on(who),
            End::Void => at.lang.title_void_pass_on(who),
            End::Extend => at.lang.title_extend_pass_on(who),
        }
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Board(Subject::Obligations, BoardForm::of(self.name(), self.debt.owed.id.0)))
    }

    fn revs(&self) -> Vec<Rev> {
        vec![self.rev]
    }

    fn aside(&self, _form: &Form, at: &At) -> Vec<AsideLine> {
        let owed = at.lang.owed_and_left(&self.debt.owed, self.debt.value);
        let due = at.lang.board_due_line(at.day(self.debt.owed.due));
        let parts = self.debt.owed.parts.iter();
        let parts = parts.map(|part| at.lang.settled_part(part, at.settings.dates));
        let parts = parts.map(|part| AsideLine::new(Weight::Faint, part));
        let head = [AsideLine::new(Weight::Strong, owed), AsideLine::new(Weight::Plain, due)];
        head.into_iter().chain(parts).collect()
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let operation = match self.end {
            End::Pay => self.pay(&mut reading, at),
            End::Void => self.void(&mut reading, at),
            End::Extend => self.extend(&mut reading, at),
        };
        reading.finish(perform(Operation::PassOn(operation)))
    }
}
