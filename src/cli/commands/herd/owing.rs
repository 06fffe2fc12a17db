//! `herd pass-on add`, and what all changes of obligations share: which one, the day, saying what was done.

use chrono::NaiveDate;
use serde_json::{Value as Json, json};

use crate::cli::answer::Answer;
use crate::cli::args::{PassOnAddArgs, PassOnHow, PassOnWhich};
use crate::cli::failure::{Failure, Misuse};
use crate::cli::session::{self, Session};
use crate::cli::typed;
use crate::domain::catalogue::Catalogue;
use crate::domain::dossier::Dossier;
use crate::domain::herd::Animal;
use crate::domain::operation::{Operation, Owed, SupportGrant};
use crate::domain::pass_on::{
    Debt, MayOwe, NewObligation, Origin, PassOnFault, PassOnOperation, PassOnState, check_new, obligation_due,
};
use crate::domain::support::{Support, SupportState};
use crate::shell::rules::Rules;
use crate::store::{Refusal, Register, StoreError};
use crate::viet::clean;

/// The obligation of a household that stands; the tag of one of its animals tells which, where there are several.
pub(super) fn one(register: &Register, which: &PassOnWhich, session: &Session) -> Result<Debt, Failure> {
    let household = session::household(register, &which.code)?;
    let mut debts = register.debts()?;
    debts.retain(|debt| debt.debtor.id == household && debt.given <= session.today());
    if let Some(tag) = which.tag.as_deref().map(clean) {
        debts.retain(|debt| debt.kin.iter().any(|kin| kin.tag == tag));
    }
    if debts.len() > 1 {
        debts.retain(|debt| debt.owed.state == PassOnState::Due);
    }
    match debts.pop() {
        None => Err(Failure::NoObligation(clean(&which.code))),
        Some(_) if !debts.is_empty() => Err(Failure::SeveralObligations(clean(&which.code))),
        Some(debt) => {
            refuse(debt.owed.expect_due())?;
            Ok(debt)
        }
    }
}

/// Records an obligation for a support that owes nothing yet, or for one of before the register.
pub(super) fn add(args: &PassOnAddArgs, session: &Session) -> Result<Answer, Failure> {
    let register = session.open()?;
    let dossier = session::dossier(&register, &args.code)?;
    let catalogue = Rules::beside(register.path())?.catalogue;
    let (origin, support) = match &args.model {
        Some(model) => older(args, model, &dossier, &catalogue, session)?,
        None => known(&register, args, &dossier)?,
    };
    let owed = owed(args, &support, &catalogue, session)?;
    refuse(check_new(&support, owed))?;
    let lang = session.lang;
    let said = owed.rule.map(|rule| lang.pass_on_rule(rule)).unwrap_or_default();
    let words = lang.cli_pass_on_added(&dossier.household.code, dossier.head_name(), said);
    let told = json!({
        "household": dossier.household.code, "model": support.model, "given": support.date, "due": owed.due,
        "rule": owed.rule.map(|rule| json!(rule)),
    });
    let how = PassOnHow { date: None, dry_run: args.dry_run, json: args.json };
    let new = PassOnOperation::Owe(Box::new(NewObligation { origin, owed, note: clean(&args.note) }));
    done(register, new, (&how, words), told, session)
}

/// The household's support that owes nothing yet: the one whose animal wears the tag, where there are several.
fn known(register: &Register, args: &PassOnAddArgs, dossier: &Dossier) -> Result<(Origin, Support), Failure> {
    let tag = clean(&args.tag);
    let wears = |may: &MayOwe| tag.is_empty() || may.tags.split(", ").any(|worn| worn == tag);
    let mut free = register.may_owe()?;
    free.retain(|may| may.household.id == dossier.household.id && wears(may));
    let may = free.pop().ok_or_else(|| Failure::NothingToOweFor(dossier.household.code.clone()))?;
    if !free.is_empty() {
        return Err(Failure::SeveralObligations(dossier.household.code.clone()));
    }
    let support = dossier.supports.iter().find(|support| support.id == may.support);
    let support = support.map(|support| support.value.clone());
    let gone = || Failure::NothingToOweFor(dossier.household.code.clone());
    Ok((Origin::Known(may.support), support.ok_or_else(gone)?))
}

fn older(
    args: &PassOnAddArgs,
    code: &str,
    dossier: &Dossier,
    catalogue: &Catalogue,
    session: &Session,
) -> Result<(Origin, Support), Failure> {
    let model = crate::cli::commands::support::model(catalogue, code)?;
    let support = Support {
        household: dossier.household.id,
        quantity: 1000,
        unit: model.unit.vi.clone(),
        value: typed::money(&args.value)?,
        state: SupportState::HandedOver,
        receiver: dossier.head_name().to_owned(),
        ..Support::wished(&model.code, day(args.given.as_deref(), session)?)
    };
    let animal = Animal::unnamed(dossier.household.id, model.species.clone().unwrap_or_default());
    let animals = vec![Animal { tag: clean(&args.tag), ..animal }];
    let grant = SupportGrant { support: support.clone(), animals, owed: None };
    Ok((Origin::Older(Box::new(grant)), support))
}

/// The rule that is named, or the model's own, and its last day unless another is named.
fn owed(
    args: &PassOnAddArgs,
    support: &Support,
    catalogue: &Catalogue,
    session: &Session,
) -> Result<Owed, Failure> {
    let own = catalogue.model(&support.model).and_then(|model| model.pass_on);
    let rule = match args.rule {
        Some(kind) => catalogue.pass_on_rule(&support.model, kind),
        None => own,
    };
    let rule = rule.ok_or(Misuse::NoRule)?;
    let rule = args.amount.map_or(rule, |amount| rule.of(amount));
    let due = match args.due.as_deref() {
        Some(due) => typed::day(Some(due), session.today())?,
        None => obligation_due(rule, support.date),
    };
    Ok(Owed { due, rule: Some(rule) })
}

/// Does it, unless it is only tried, and says so.
pub(super) fn done(
    mut register: Register,
    operation: PassOnOperation,
    (how, words): (&PassOnHow, String),
    mut told: Json,
    session: &Session,
) -> Result<Answer, Failure> {
    if !how.dry_run {
        session.perform(&mut register, &Operation::PassOn(operation))?;
    }
    told["dry_run"] = how.dry_run.into();
    let tried = how.dry_run.then(|| session.lang.plan_dry_run().to_owned());
    Ok(Answer::either(how.json, &told, [words].into_iter().chain(tried)))
}

pub(super) fn day(typed: Option<&str>, session: &Session) -> Result<NaiveDate, Misuse> {
    let today = session.today();
    typed.map_or(Ok(today), |typed| typed::past_day(typed, today))
}

/// What stands against it, in the words of the register's own refusal.
pub(super) fn refused(fault: PassOnFault) -> Failure {
    StoreError::Refused(Refusal::PassOn(fault)).into()
}

pub(super) fn refuse(checked: Result<(), PassOnFault>) -> Result<(), Failure> {
    checked.map_err(refused)
}
