//! `assistance pay|months|returned|fetched` and `print pay-list`: the payment of a month.

use serde_json::{Value as Json, json};

use super::{month, opened};
use crate::cli::answer::Answer;
use crate::cli::args::{AssistanceFetchArgs, AssistancePayArgs, JsonArgs, PrintPayListArgs};
use crate::cli::commands::papers;
use crate::cli::failure::{Failure, Misuse, PickList};
use crate::cli::framework;
use crate::cli::session::{self, Session};
use crate::cli::typed;
use crate::domain::assistance::check::{Refusal, paid_on_fault};
use crate::domain::assistance::roll::{PaidMonth, PaidPerson};
use crate::domain::assistance::sheet::PaySheet;
use crate::domain::assistance::tally::Tally;
use crate::domain::assistance::{AssistanceOperation, Month, Payment, PaymentState, Rates};
use crate::domain::looked::How;
use crate::domain::operation::Operation;
use crate::domain::stored::Edit;
use crate::shell::assistance;
use crate::shell::looked::Look;
use crate::store::{Register, StoreError};
use crate::viet::{self, format_money};

/// Pays a month, or says what would be paid.
pub fn run(args: &AssistancePayArgs, session: &Session) -> Result<Answer, Failure> {
    let (mut register, rates) = opened(session)?;
    let month = month(Some(&args.month), session)?;
    let paid_on = typed::day(args.date.as_deref(), session.today())?;
    let due = assistance::due(&register, &rates, month, session.today())?;
    if let Some(fault) = due.fault.or(paid_on_fault(month, paid_on, session.today())) {
        return Err(refused(Refusal::Month(fault)));
    }
    let sheet = PaySheet::draft(&due.preview, &due.people);
    let carried: i64 = due.preview.lines.iter().map(|(_, line)| line.carried).sum();
    if !args.dry_run {
        let pay = Operation::Assistance(due.preview.pay(paid_on, String::new()));
        session.perform(&mut register, &pay)?;
    }
    let lang = session.lang;
    let (people, sum) = (sheet.people(), format_money(sheet.total.amount));
    let line = match args.dry_run {
        true => lang.would_pay(month.written(), people, sum, format_money(sheet.total.arrears)),
        false => lang.done_pay(month.written(), people, sum, format_money(sheet.total.arrears)),
    };
    let owed = (carried < 0).then(|| lang.assistance_carried(format_money(-carried)));
    let mut json = tally(&sheet.total);
    json["month"] = month.iso().into();
    json["carried"] = carried.into();
    json["grounds"] = sheet.grounds.iter().map(|(code, of)| named(code, of)).collect();
    json["hamlets"] = sheet.hamlets.iter().map(|hamlet| named(&hamlet.name, &hamlet.tally)).collect();
    Ok(Answer::either(args.json, &json, [line].into_iter().chain(owed)))
}

fn refused(refusal: Refusal) -> Failure {
    StoreError::Refused(crate::store::Refusal::Assistance(refusal)).into()
}

fn tally(of: &Tally) -> Json {
    json!({
        "people": of.people,
        "benefits": of.benefits,
        "amount": of.amount,
        "arrears": of.arrears,
        "returned": of.returned,
    })
}

fn named(name: &str, of: &Tally) -> Json {
    let mut json = tally(of);
    json["name"] = name.into();
    json
}

/// The months that were paid, newest first.
pub fn months(args: &JsonArgs, session: &Session) -> Result<Answer, Failure> {
    let months = session.open()?.paid_months()?;
    let lang = session.lang;
    let line = |paid: &PaidMonth| {
        let (tally, day) = (&paid.tally, paid.run.paid_on.format("%d/%m/%Y"));
        let returned = format_money(tally.returned);
        lang.assistance_month(paid.month().written(), day, tally.people, format_money(tally.amount), returned)
    };
    let lines: Vec<String> = match months.is_empty() {
        true => vec![lang.assistance_no_month().to_owned()],
        false => months.iter().map(line).collect(),
    };
    let json = months.iter().map(|paid| {
        let mut json = tally(&paid.tally);
        json["month"] = paid.month().iso().into();
        json["paid_on"] = paid.run.paid_on.to_string().into();
        json
    });
    Ok(Answer::either(args.json, &json.collect::<Vec<_>>(), lines))
}

/// Notes whether a person fetched a month's money.
pub fn fetch(args: &AssistanceFetchArgs, state: PaymentState, session: &Session) -> Result<Answer, Failure> {
    let (mut register, rates) = opened(session)?;
    let month = month(Some(&args.month), session)?;
    let dossier = session::dossier(&register, &args.code)?;
    let nobody = || Failure::NotListed { list: PickList::Person, typed: String::new(), known: String::new() };
    let member = framework::person(&dossier, &args.person)?.ok_or_else(nobody)?;
    let list = register.paid_list(month, &rates)?;
    let people = list.into_iter().flat_map(|list| list.people);
    let person = people.into_iter().find(|person| person.who.case.person.id == member);
    let person = person.ok_or_else(|| Misuse::NotPaid(month.written()))?;
    let note = viet::clean(&args.reason);
    let edits = person
        .payments
        .iter()
        .map(|row| Edit::of(row, Payment { state, note: note.clone(), ..row.value.clone() }));
    let operation = AssistanceOperation::SavePayments(edits.collect());
    session.perform(&mut register, &Operation::Assistance(operation))?;
    let again = if state == PaymentState::Paid { kept_back(&register, &rates, &person)? } else { 0 };
    let words = session.lang.payment_state(state);
    let line =
        session.lang.done_fetch(&person.who.name, month.written(), words, format_money(person.amount()));
    let json = json!({
        "code": person.who.home.code,
        "person": person.who.name,
        "month": month.iso(),
        "state": state.code(),
        "amount": person.amount(),
        "reason": note,
        "kept_back": again,
    });
    let told = (again > 0).then(|| session.lang.aside_benefit_owes(format_money(again)));
    Ok(Answer::either(args.json, &json, [line].into_iter().chain(told)))
}

/// What the next list keeps back, because a later month paid again what was not fetched.
fn kept_back(register: &Register, rates: &Rates, person: &PaidPerson) -> Result<i64, Failure> {
    let next = register.last_paid()?.map(Month::next);
    Ok(next.map_or(0, |next| person.kept_back_then(rates, next)))
}

/// Prints the pay list of a month.
pub fn print(args: &PrintPayListArgs, session: &Session) -> Result<Answer, Failure> {
    let (register, rates) = opened(session)?;
    let month = month(Some(&args.month), session)?;
    let sheet = assistance::sheet(&register, &rates, month, session.today())?;
    if sheet.people() == 0 {
        return Err(refused(Refusal::NothingToPay));
    }
    let commune = register.commune()?;
    let made = (session.author.0.as_str(), session.now);
    let document = assistance::document((&sheet, &rates), args.full, &commune, made, session.lang);
    session.note(&register, &Look::at_pay_list(&register, &sheet, How::Printed)?)?;
    papers::send(&[document], &args.out, session)
}
