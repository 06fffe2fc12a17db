//! `support loans`, `support loans repay` and `extend`.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::json;

use crate::cli::answer::Answer;
use crate::cli::args::{LoanExtendArgs, LoanRepayArgs, RunArgs, WhichLoanArgs};
use crate::cli::failure::{Failure, Misuse};
use crate::cli::json::Rules;
use crate::cli::session::{self, Session};
use crate::cli::typed;
use crate::domain::catalogue::Catalogue;
use crate::domain::checks::FieldFault;
use crate::domain::loan::{
    LoanExtension, LoanFault, LoanLine, LoanOperation, LoanPayment, LoanStanding, check_extension,
    check_payment, overdue_first,
};
use crate::domain::operation::Operation;
use crate::domain::stored::Edit;
use crate::store::Register;
use crate::viet::{self, DateStyle, format_money};

/// Every loan that was handed out, as it stands today.
pub fn list(json: bool, session: &Session) -> Result<Answer, Failure> {
    let register = session.open()?;
    let catalogue = Rules::beside(register.path())?.catalogue;
    let lines = overdue_first(register.loans(&catalogue)?, session.today());
    let shown = lines.iter().map(|(line, standing)| said(line, standing, session));
    let values: Vec<_> = lines.iter().map(|(line, standing)| LoanJson::of(line, standing)).collect();
    Ok(Answer::either(json, &json!({ "loans": values }), shown))
}

fn said(line: &LoanLine, standing: &LoanStanding, session: &Session) -> String {
    let (left, all) = (format_money(standing.outstanding), format_money(line.book.loan.principal));
    let owed = session.lang.loans_says_outstanding(left, all);
    let due = standing.due.map(|due| DateStyle::default().day(due)).unwrap_or_default();
    let late = session.lang.loans_says_due(due, viet::group(standing.overdue_days.into()));
    format!("{} · {} · {owed} · {late}", line.code, line.borrower)
}

#[derive(Serialize)]
struct LoanJson<'a> {
    code: &'a str,
    borrower: &'a str,
    hamlet: &'a str,
    group: &'a str,
    model: &'a str,
    lent: NaiveDate,
    due: Option<NaiveDate>,
    rate: Option<String>,
    principal: i64,
    repaid: i64,
    outstanding: i64,
    interest_owed: Option<i64>,
    overdue_days: u32,
}

impl<'a> LoanJson<'a> {
    fn of(line: &'a LoanLine, standing: &LoanStanding) -> Self {
        let loan = line.book.loan;
        Self {
            code: &line.code,
            borrower: &line.borrower,
            hamlet: &line.hamlet,
            group: &line.group,
            model: &line.support.model,
            lent: loan.lent,
            due: standing.due,
            rate: loan.rate.map(|rate| rate.to_string()),
            principal: loan.principal,
            repaid: standing.repaid,
            outstanding: standing.outstanding,
            interest_owed: standing.interest_owed(),
            overdue_days: standing.overdue_days,
        }
    }
}

#[derive(Serialize)]
struct Changed<'a> {
    #[serde(flatten)]
    loan: LoanJson<'a>,
    dry_run: bool,
}

/// Enters a repayment.
pub fn repay(args: &LoanRepayArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let catalogue = Rules::beside(register.path())?.catalogue;
    let line = which(&args.of, &register, &catalogue, session)?;
    let payment = LoanPayment {
        support: line.support.id,
        on: typed::day(args.of.date.as_deref(), session.today())?,
        principal: typed::money(&args.principal)?,
        interest: typed::money(&args.interest)?,
        note: viet::clean(&args.note),
    };
    let checked = check_payment(&line.book, &payment, session.today());
    checked.map_err(|fault| Misuse::Loan(place(fault, "--principal"), fault))?;
    let operation = LoanOperation::SavePayment(Edit::new(payment));
    change(&mut register, operation, (line, &catalogue), args.run, session)
}

/// Gives a loan a later day on which it is due.
pub fn extend(args: &LoanExtendArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let catalogue = Rules::beside(register.path())?.catalogue;
    let line = which(&args.of, &register, &catalogue, session)?;
    let extension = LoanExtension {
        support: line.support.id,
        on: typed::day(args.of.date.as_deref(), session.today())?,
        until: typed::day(Some(&args.until), session.today())?,
        reason: viet::clean(&args.reason),
    };
    let checked = check_extension(&line.book, &extension, session.today());
    checked.map_err(|fault| Misuse::Loan(place(fault, "--until"), fault))?;
    change(&mut register, LoanOperation::Extend(extension), (line, &catalogue), args.run, session)
}

/// The argument at which a fault can be mended.
fn place(fault: LoanFault, otherwise: &'static str) -> &'static str {
    match fault {
        LoanFault::BeforeLent(_) | LoanFault::PaidOff(_) | LoanFault::NotLent => "--date",
        LoanFault::Field(FieldFault::Future) => "--date",
        LoanFault::Field(FieldFault::Empty | FieldFault::TooLong(_)) => "--reason",
        _ => otherwise,
    }
}

fn change(
    register: &mut Register,
    operation: LoanOperation,
    (line, catalogue): (LoanLine, &Catalogue),
    run: RunArgs,
    session: &Session,
) -> Result<Answer, Failure> {
    if !run.dry_run {
        session.perform(register, &Operation::Loan(operation))?;
    }
    let line = register.loan(line.support.id, catalogue)?.unwrap_or(line);
    let standing = line.book.on(session.today());
    let words = session.done(run.dry_run, said(&line, &standing, session));
    let changed = Changed { loan: LoanJson::of(&line, &standing), dry_run: run.dry_run };
    Ok(Answer::either(run.json, &changed, [words]))
}

/// The loan that is meant: of the day named, else the only one of which something is owed, else the only one.
fn which(
    args: &WhichLoanArgs,
    register: &Register,
    catalogue: &Catalogue,
    session: &Session,
) -> Result<LoanLine, Failure> {
    let household = session::household(register, &args.code)?;
    let mut loans = register.loans_of(household, catalogue)?;
    if let Some(lent) = &args.lent {
        let lent = typed::day(Some(lent), session.today())?;
        loans.retain(|line| line.book.loan.lent == lent);
    } else if loans.len() > 1 {
        loans.retain(|line| owes(&line.book.on(session.today())));
    }
    let days = loans.iter().map(|line| DateStyle::default().day(line.book.loan.lent));
    let days = days.collect::<Vec<_>>().join(", ");
    let mut loans = loans.into_iter();
    match (loans.next(), loans.next()) {
        (Some(line), None) => Ok(line),
        (Some(_), Some(_)) => Err(Failure::SeveralLoans { code: viet::clean(&args.code), days }),
        _ => Err(Failure::NoLoan(viet::clean(&args.code))),
    }
}

fn owes(standing: &LoanStanding) -> bool {
    !standing.is_paid_off() || standing.interest_owed().is_some_and(|owed| owed > 0)
}
