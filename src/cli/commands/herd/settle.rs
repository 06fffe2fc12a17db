//! `herd pass-on hand-on`, `pay`, `void`: what ends an obligation or a part of it, checked as in the forms.

use chrono::NaiveDate;
use serde_json::json;

use super::owing::{self, day, done, one};
use crate::cli::answer::Answer;
use crate::cli::args::{PassOnHandOnArgs, PassOnPayArgs, PassOnVoidArgs};
use crate::cli::failure::{Failure, Misuse};
use crate::cli::framework;
use crate::cli::session::{self, Session};
use crate::cli::typed;
use crate::domain::catalogue::Catalogue;
use crate::domain::dossier::Neighbour;
use crate::domain::id::AnimalId;
use crate::domain::operation::SupportGrant;
use crate::domain::pass_on::{
    Candidate, Debt, Kin, PassOnFault, PassOnHandOver, PassOnOperation, check_turn, expect_reason,
};
use crate::domain::support::Support;
use crate::shell::rules::Rules;
use crate::store::Register;
use crate::viet::{clean, format_money};

/// Money settles an obligation, or a part of it.
pub(super) fn pay(args: &PassOnPayArgs, session: &Session) -> Result<Answer, Failure> {
    let register = session.open()?;
    let debt = one(&register, &args.which, session)?;
    let on = day(args.how.date.as_deref(), session)?;
    let paid = typed::money(&args.paid)?;
    let left = debt.owed.progress(debt.value).heads_left();
    let heads = args.heads.unwrap_or(left);
    owing::refuse(debt.owed.check_payment(paid, heads, debt.value))?;
    after(&debt, on)?;
    let pass_on = (debt.owed.id, debt.owed.rev);
    let pay = PassOnOperation::Pay { pass_on, on, paid, heads, note: clean(&args.note) };
    let words = session.lang.cli_pass_on_paid(&debt.debtor.code, &debt.debtor.head, format_money(paid));
    done(register, pay, (&args.how, words), json!({ "household": debt.debtor.code, "paid": paid }), session)
}

/// A household is freed.
pub(super) fn void(args: &PassOnVoidArgs, session: &Session) -> Result<Answer, Failure> {
    let register = session.open()?;
    let debt = one(&register, &args.which, session)?;
    let (on, reason) = (day(args.how.date.as_deref(), session)?, clean(&args.reason));
    owing::refuse(expect_reason(&reason))?;
    after(&debt, on)?;
    let words = session.lang.cli_pass_on_voided(&debt.debtor.code, &debt.debtor.head, &reason);
    let told = json!({ "household": debt.debtor.code, "reason": reason });
    let void = PassOnOperation::Void { pass_on: (debt.owed.id, debt.owed.rev), on, reason };
    done(register, void, (&args.how, words), told, session)
}

/// Offspring goes on: the receiver gets its support, the place on the waiting list is served, in one step.
pub(super) fn hand_on(args: &PassOnHandOnArgs, session: &Session) -> Result<Answer, Failure> {
    let register = session.open()?;
    let debt = one(&register, &args.which, session)?;
    let on = day(args.how.date.as_deref(), session)?;
    let rules = Rules::beside(register.path())?;
    let mut waiting = register.waiting(&rules.catalogue, session.today())?;
    waiting.retain(|candidate| candidate.entry.model == debt.model);
    let to = receiver(&register, args, &waiting, session)?;
    let going = going(&debt, args, on)?;
    check(&debt, (&to, &going), &waiting, (args, on))?;
    after(&debt, on)?;
    let support = support(&debt, (&to, &going), (args, on), &rules.catalogue)?;
    let tags: Vec<_> = going.iter().map(|kin| kin.tag.as_str()).collect();
    let lang = session.lang;
    let words =
        lang.cli_pass_on_handed(&debt.debtor.code, format!("{} {}", to.code, to.head), tags.join(", "));
    let told = json!({ "household": debt.debtor.code, "receiver": to.code, "animals": tags });
    let place = waiting.iter().find(|candidate| candidate.entry.household == to.id);
    let handed = PassOnHandOver {
        pass_on: (debt.owed.id, debt.owed.rev),
        animals: going.iter().map(|kin| kin.animal).collect(),
        grant: SupportGrant::new(support, Vec::new(), &rules.catalogue),
        on,
        waiting: place.map(|candidate| (candidate.entry.id, candidate.entry.rev)),
        reason: clean(&args.reason),
    };
    done(register, PassOnOperation::HandOn(Box::new(handed)), (&args.how, words), told, session)
}

/// The receiver's support, with what is told of it.
fn support(
    debt: &Debt,
    (to, going): (&Neighbour, &[&Kin]),
    (args, on): (&PassOnHandOnArgs, NaiveDate),
    catalogue: &Catalogue,
) -> Result<Support, Failure> {
    let heads = going.iter().fold(0u32, |all, kin| all.saturating_add(kin.alive));
    Ok(Support {
        value: typed::money(&args.value)?,
        fund: framework::fund(catalogue, &args.fund)?,
        minutes_number: clean(&args.minutes),
        ..debt.passed_on(to, heads, on, catalogue)
    })
}

/// The household that is named, or the first in turn.
fn receiver(
    register: &Register,
    args: &PassOnHandOnArgs,
    waiting: &[Candidate],
    session: &Session,
) -> Result<Neighbour, Failure> {
    match (&args.to, waiting.first()) {
        (Some(code), _) => {
            let id = session::household(register, code)?;
            let row = register.rows(&[id], session.today())?.pop();
            let none = || Failure::NoHousehold(clean(code));
            row.map(|row| Neighbour { id, code: row.code, head: row.head }).ok_or_else(none)
        }
        (None, Some(first)) => {
            let (code, head) = (first.code.clone(), first.head.clone());
            Ok(Neighbour { id: first.entry.household, code, head })
        }
        (None, None) => Err(Misuse::NobodyWaits.into()),
    }
}

/// The animals that are named, or the first that the rule lets go.
fn going<'d>(debt: &'d Debt, args: &PassOnHandOnArgs, on: NaiveDate) -> Result<Vec<&'d Kin>, Failure> {
    let of = |id: AnimalId| debt.kin.iter().find(move |kin| kin.animal.0 == id);
    if args.animal.is_empty() {
        let first = debt.demand(on, 0).may_go.into_iter().next();
        return Ok(first.and_then(|may| of(may.animal.0)).into_iter().collect());
    }
    let named = |tag: &String| {
        let tag = clean(tag);
        let found = debt.kin.iter().find(|kin| kin.tag == tag);
        found.ok_or_else(|| owing::refused(PassOnFault::NotOfLine(tag)))
    };
    args.animal.iter().map(named).collect()
}

/// What stands against it; the register asks once more when it is written.
fn check(
    debt: &Debt,
    (to, going): (&Neighbour, &[&Kin]),
    waiting: &[Candidate],
    (args, on): (&PassOnHandOnArgs, NaiveDate),
) -> Result<(), Failure> {
    let named: Vec<_> = going.iter().map(|kin| (kin.animal.0, kin.tag.clone())).collect();
    owing::refuse(debt.owed.check_going(&debt.kin, &named, to.id))?;
    owing::refuse(debt.owed.check_born(&debt.kin, &named, on))?;
    let first = waiting.first().map(|first| (first.entry.household, first.code.as_str()));
    owing::refuse(check_turn(first, to.id, &args.reason))
}

fn after(debt: &Debt, on: NaiveDate) -> Result<(), Failure> {
    let before = on < debt.given;
    owing::refuse(if before { Err(PassOnFault::BeforeSupport(debt.given)) } else { Ok(()) })
}
