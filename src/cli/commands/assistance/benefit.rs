//! `assistance add|stop`: one benefit of one person, checked as the form checks it.

use serde::Serialize;

use super::{ground, opened, typed_month};
use crate::cli::answer::Answer;
use crate::cli::args::{AssistanceAddArgs, AssistanceStopArgs, AssistanceWhoArgs};
use crate::cli::failure::{Failure, Misuse, PickList};
use crate::cli::framework;
use crate::cli::session::{self, Session};
use crate::cli::typed;
use crate::domain::assistance::check::faults;
use crate::domain::assistance::draw::{Draw, draws};
use crate::domain::assistance::due::line;
use crate::domain::assistance::roll::Beneficiary;
use crate::domain::assistance::{AssistanceOperation, Benefit, BenefitRow, Month, Rates};
use crate::domain::id::BenefitId;
use crate::domain::operation::Operation;
use crate::domain::stored::{Edit, Stored};
use crate::store::{Register, Whose};
use crate::viet::{self, format_money};

#[derive(Serialize)]
struct Saved<'a> {
    code: &'a str,
    person: &'a str,
    ground: &'a str,
    from: String,
    until: Option<String>,
    settled_to: Option<String>,
    /// Whole đồng a month beside the person's other benefits.
    amount: i64,
    /// The same without them.
    full: i64,
    /// What the next list pays of earlier months; below 0 where it keeps back.
    owed: i64,
}

/// Enters a benefit.
pub fn add(args: &AssistanceAddArgs, session: &Session) -> Result<Answer, Failure> {
    let (mut register, rates) = opened(session)?;
    let person = person(&register, &rates, &args.who, session)?;
    let benefit = Benefit {
        units: args.children,
        settled_to: args.settled_to.as_deref().map(typed_month).transpose()?.map(Month::last_day),
        decision_number: viet::clean(&args.decision),
        receiver: viet::clean(&args.receiver),
        note: viet::clean_lines(&args.note),
        ..Benefit::since(
            person.case.person.id,
            &ground(&rates, &args.who.ground)?.code,
            typed::day(args.from.as_deref(), session.today())?,
        )
    };
    check(&rates, &person, None, &benefit, session)?;
    save(&mut register, Edit::new(benefit.clone()), session)?;
    let row = Stored { id: BenefitId(0), rev: 1, value: benefit };
    saved(args.json, (&register, &rates), person, row, session)
}

/// Stops a benefit.
pub fn stop(args: &AssistanceStopArgs, session: &Session) -> Result<Answer, Failure> {
    let (mut register, rates) = opened(session)?;
    let mut person = person(&register, &rates, &args.who, session)?;
    let code = &ground(&rates, &args.who.ground)?.code;
    let running = person.case.benefits.iter().position(|row| row.ground == *code && row.until.is_none());
    let Some(at) = running else {
        return Err(Misuse::NoBenefit(person.name).into());
    };
    let row = person.case.benefits.remove(at);
    let until = typed::day(args.date.as_deref(), session.today())?;
    let value = Benefit { until: Some(until), stop_reason: viet::clean(&args.reason), ..row.value.clone() };
    check(&rates, &person, Some(row.id), &value, session)?;
    save(&mut register, Edit::of(&row, value.clone()), session)?;
    saved(args.json, (&register, &rates), person, Stored { value, ..row }, session)
}

fn person(
    register: &Register,
    rates: &Rates,
    who: &AssistanceWhoArgs,
    session: &Session,
) -> Result<Beneficiary, Failure> {
    let dossier = session::dossier(register, &who.code)?;
    let nobody = || Failure::NotListed { list: PickList::Person, typed: String::new(), known: String::new() };
    let member = framework::person(&dossier, &who.person)?.ok_or_else(nobody)?;
    register.beneficiaries(Whose::Member(member), session.today(), rates)?.pop().ok_or_else(nobody)
}

fn check(
    rates: &Rates,
    person: &Beneficiary,
    own: Option<BenefitId>,
    benefit: &Benefit,
    session: &Session,
) -> Result<(), Misuse> {
    let case = &person.case;
    let faults = faults(rates, &case.person, &case.benefits, own, benefit, session.today());
    faults.first().map_or(Ok(()), |fault| Err(Misuse::Benefit(*fault)))
}

fn save(register: &mut Register, edit: Edit<BenefitId, Benefit>, session: &Session) -> Result<(), Failure> {
    let operation = Operation::Assistance(AssistanceOperation::SaveBenefit(edit));
    session.perform(register, &operation)?;
    Ok(())
}

/// What was saved, with what it brings in the month in which it begins or ends, and what is owed of earlier ones.
fn saved(
    json: bool,
    (register, rates): (&Register, &Rates),
    mut person: Beneficiary,
    row: BenefitRow,
    session: &Session,
) -> Result<Answer, Failure> {
    person.case.benefits.push(row.clone());
    let next = register.last_paid()?.map_or(Month::of(session.today()), Month::next);
    let owed = line(rates, &person.case, next).map_or(0, |line| line.arrears() + line.carried);
    let month = Month::of(row.until.unwrap_or(row.from.max(session.today())));
    let drawn = draws(rates, &person.case.person, &person.case.benefits, month);
    let draw = drawn.iter().find(|draw| draw.benefit == row.id);
    let amount = draw.map_or(0, Draw::amount);
    let lang = session.lang;
    let name = super::ground_name(rates, &row.ground, lang);
    let done = match row.until {
        None => lang.done_benefit(&person.name, name, format_money(amount)),
        Some(until) => lang.done_benefit_stopped(&person.name, name, until.format("%d/%m/%Y")),
    };
    let saved = Saved {
        code: &person.home.code,
        person: &person.name,
        ground: &row.ground,
        from: row.from.to_string(),
        until: row.until.map(|day| day.to_string()),
        settled_to: row.settled_to.map(|day| Month::of(day).iso()),
        amount,
        full: draw.map_or(0, |draw| draw.full),
        owed,
    };
    let owed = match owed {
        0 => None,
        owed @ 1.. => Some(lang.aside_benefit_arrears(next.written(), format_money(owed))),
        owed => Some(lang.aside_benefit_owes(format_money(-owed))),
    };
    Ok(Answer::either(json, &saved, [done].into_iter().chain(owed)))
}
