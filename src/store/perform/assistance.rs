//! Benefits and what is paid for them, with what the register refuses: what cannot be (an impossible day or number, an end
//! without a reason), the same ground twice at a time, a benefit of a dead person, taking out what was paid, a month twice
//! or out of turn.

use rusqlite::{Connection, named_params};

use super::subject::of_many;
use crate::domain::assistance::check::{Refusal, impossible, month_fault, overlap, paid_on_fault};
use crate::domain::assistance::{AssistanceOperation, Benefit, Month, PayRun, Payment};
use crate::domain::id::{BenefitId, MemberId, PayRunId, PaymentId};
use crate::domain::member::Member;
use crate::domain::stored::{Edit, Rev};
use crate::store::assistance::{BENEFITS_OF, PAYMENTS, PAYMENTS_OF, last};
use crate::store::journal::Tx;
use crate::store::{Result, StoreError, row};
use crate::viet::PartialDate;

/// Carries out one change.
pub(super) fn apply(tx: &mut Tx, operation: &AssistanceOperation) -> Result<()> {
    use AssistanceOperation as Op;
    match operation {
        Op::SaveBenefit(edit) => save_benefit(tx, edit),
        Op::RemoveBenefit(id, rev) => remove_benefit(tx, *id, *rev),
        Op::Pay { run, payments } => pay(tx, run, payments),
        Op::SavePayments(edits) => edits.iter().try_for_each(|edit| save_payment(tx, edit)),
        Op::RemovePayRun(id, rev) => remove_run(tx, *id, *rev),
    }
}

/// What the journal says that it is about: the person by name, the month, and of several payments how many.
pub(super) fn subject(conn: &Connection, operation: &AssistanceOperation) -> Result<Option<String>> {
    use AssistanceOperation as Op;
    match operation {
        Op::SaveBenefit(edit) => person(conn, edit.value.member),
        Op::RemoveBenefit(id, _) => of_benefit(conn, *id),
        Op::Pay { run, payments } => Ok(Some(of_many(&Month::of(run.month).written(), payments.len()))),
        Op::SavePayments(edits) => match edits.as_slice() {
            [one] => of_benefit(conn, one.value.benefit),
            several => {
                let run = several.first().map(|edit| edit.value.pay_run);
                let month = run.map(|run| month_of(conn, run)).transpose()?.flatten();
                Ok(month.map(|month| of_many(&month, several.len())))
            }
        },
        Op::RemovePayRun(id, _) => month_of(conn, *id),
    }
}

fn person(conn: &Connection, id: MemberId) -> Result<Option<String>> {
    Ok(row::find::<Member>(conn, id)?.map(|person| person.value.name))
}

fn of_benefit(conn: &Connection, id: BenefitId) -> Result<Option<String>> {
    row::find::<Benefit>(conn, id)?.map_or(Ok(None), |benefit| person(conn, benefit.member))
}

fn month_of(conn: &Connection, run: PayRunId) -> Result<Option<String>> {
    Ok(row::find::<PayRun>(conn, run)?.map(|run| Month::of(run.month).written()))
}

fn refused<T>(refusal: Refusal) -> Result<T> {
    Err(StoreError::Refused(crate::store::Refusal::Assistance(refusal)))
}

fn save_benefit(tx: &mut Tx, edit: &Edit<BenefitId, Benefit>) -> Result<()> {
    let own = edit.base.map(|(id, _)| id);
    let benefit = &edit.value;
    if let Some(fault) = impossible(benefit, tx.today()) {
        return refused(fault.into());
    }
    let of = named_params! { ":member": benefit.member.0 };
    let others = row::all::<Benefit>(tx.conn, BENEFITS_OF, of)?;
    let mut others = others.iter().filter(|row| Some(row.id) != own);
    if others.any(|row| row.ground == benefit.ground && overlap(row, benefit)) {
        return refused(Refusal::SameGround);
    }
    let person = row::find::<Member>(tx.conn, benefit.member)?;
    let died = person.and_then(|person| person.died).map(PartialDate::latest);
    if died.is_some_and(|died| benefit.from > died) {
        return refused(Refusal::Dead);
    }
    if let Some(id) = own {
        keeps_person(tx, id, benefit)?;
    }
    tx.save(edit).map(drop)
}

/// What was paid was paid to a person.
fn keeps_person(tx: &Tx, id: BenefitId, benefit: &Benefit) -> Result<()> {
    let before = row::find::<Benefit>(tx.conn, id)?;
    let moved = before.is_some_and(|before| before.member != benefit.member);
    if moved && was_paid(tx, id)? { refused(Refusal::OtherPerson) } else { Ok(()) }
}

fn was_paid(tx: &Tx, id: BenefitId) -> Result<bool> {
    let payments = row::all::<Payment>(tx.conn, PAYMENTS_OF, named_params! { ":benefit": id.0 })?;
    Ok(!payments.is_empty())
}

fn remove_benefit(tx: &mut Tx, id: BenefitId, rev: Rev) -> Result<()> {
    if was_paid(tx, id)? {
        return refused(Refusal::Paid);
    }
    tx.remove::<Benefit>(id, rev)
}

fn pay(tx: &mut Tx, run: &PayRun, payments: &[Payment]) -> Result<()> {
    if payments.is_empty() {
        return refused(Refusal::NothingToPay);
    }
    let (month, today) = (Month::of(run.month), tx.today());
    let fault = month_fault(last(tx.conn)?, month, today);
    if let Some(fault) = fault.or_else(|| paid_on_fault(month, run.paid_on, today)) {
        return refused(fault.into());
    }
    let pay_run = tx.insert(&PayRun { month: month.first_day(), ..run.clone() })?;
    payments.iter().try_for_each(|payment| tx.insert(&Payment { pay_run, ..payment.clone() }).map(drop))
}

fn save_payment(tx: &mut Tx, edit: &Edit<PaymentId, Payment>) -> Result<()> {
    let before = match edit.base {
        Some((id, _)) => row::find::<Payment>(tx.conn, id)?,
        None => return refused(Refusal::AmountPaid),
    };
    let now = &edit.value;
    let paid = |payment: &Payment| (payment.pay_run, payment.benefit, payment.amount, payment.arrears);
    if before.is_some_and(|before| paid(&before) != paid(now)) {
        return refused(Refusal::AmountPaid);
    }
    tx.save(edit).map(drop)
}

fn remove_run(tx: &mut Tx, id: PayRunId, rev: Rev) -> Result<()> {
    let run = row::find::<PayRun>(tx.conn, id)?;
    let last = last(tx.conn)?;
    if run.is_some_and(|run| Some(Month::of(run.month)) != last) {
        return refused(Refusal::NotLast);
    }
    for payment in row::all::<Payment>(tx.conn, PAYMENTS, named_params! { ":pay_run": id.0 })? {
        tx.remove::<Payment>(payment.id, payment.rev)?;
    }
    tx.remove::<PayRun>(id, rev)
}
