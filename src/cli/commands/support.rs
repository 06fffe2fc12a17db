//! `support add`: one support of one household. The same content given before is a warning, not a refusal:
//! the officer knows which of the two counts.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use crate::cli::answer::Answer;
use crate::cli::args::SupportAddArgs;
use crate::cli::failure::{Failure, Misuse};
use crate::cli::json::{Rules, SupportJson};
use crate::cli::session::{self, Session};
use crate::cli::typed;
use crate::cli::{details, framework, spending};
use crate::domain::catalogue::eligibility::{Applicant, Reason};
use crate::domain::catalogue::{Catalogue, SupportModel};
use crate::domain::checks;
use crate::domain::data_file::Label;
use crate::domain::dossier::Dossier;
use crate::domain::duplicate_support::earlier_same_content;
use crate::domain::framework::Framework;
use crate::domain::operation::{Operation, SupportGrant};
use crate::domain::programme::spending::Spending;
use crate::domain::support::{PartOf, Support, doubts, term_faults};
use crate::i18n::Lang;
use crate::viet::{self, DateStyle};

#[derive(Serialize)]
struct Saved<'a> {
    code: &'a str,
    head: &'a str,
    #[serde(flatten)]
    support: SupportJson,
    /// The same content was given before.
    warning: Option<String>,
    /// What else is told: the model is not for the household, a budget is exceeded, a fund has ended.
    warnings: &'a [String],
}

/// Records a support.
pub fn run(args: &SupportAddArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let dossier = session::dossier(&register, &args.code)?;
    let rules = Rules::beside(register.path())?;
    let model = model(&rules.catalogue, &args.model)?;
    let framework = register.framework()?;
    let part_of = named_in(&framework, args)?;
    let support = Support { part_of, ..support(args, session, &dossier, &rules.catalogue, model)? };
    check_terms(&support, &framework)?;
    let details = facts(args, &support, model, session)?;
    let support = Support { details, ..support };
    let warning = same_content(&dossier, &support, &rules.catalogue, session.lang);
    let warnings = told(&dossier, &support, &framework, &rules.catalogue, session);
    let grant = tagged(SupportGrant::of(support.clone(), &rules.catalogue), &args.tag)?;
    session.perform(&mut register, &Operation::GiveSupports(vec![grant]))?;
    let head = dossier.head_name();
    let quantity = viet::format_quantity(support.quantity);
    let unit = session.lang.unit(&support.unit, &rules.catalogue);
    let line = session.lang.done_support(head, named(&model.name, session.lang), quantity, unit);
    let found = warning.is_some() || !warnings.is_empty();
    let lines: Vec<String> = [line].into_iter().chain(warning.clone()).chain(warnings.clone()).collect();
    let saved = Saved {
        code: &dossier.household.code,
        head,
        support: SupportJson::of(&support, &dossier, &framework),
        warning,
        warnings: &warnings,
    };
    Ok(Answer::either(args.json, &saved, lines).with_found(found))
}

fn support(
    args: &SupportAddArgs,
    session: &Session,
    dossier: &Dossier,
    catalogue: &Catalogue,
    model: &SupportModel,
) -> Result<Support, Failure> {
    let today = session.today();
    let date = typed::day(args.date.as_deref(), today)?;
    check_date(args, date, today)?;
    let quantity = typed::quantity(&args.quantity)?;
    checks::quantity(quantity).map_err(|fault| Misuse::Field(viet::clean(&args.quantity), fault))?;
    let value = typed::money(&args.value)?;
    checks::value(value).map_err(|fault| Misuse::Field(viet::clean(&args.value), fault))?;
    let receiver = viet::clean(&args.receiver);
    Ok(Support {
        quantity,
        unit: named(&model.unit, Lang::Vi).to_owned(),
        value,
        fund: framework::fund(catalogue, &args.fund)?,
        state: args.state,
        minutes_number: viet::clean(&args.minutes),
        receiver: if receiver.is_empty() { dossier.head_name().to_owned() } else { receiver },
        until: args.until.as_deref().map(|typed| typed::day(Some(typed), today)).transpose()?,
        note: viet::clean_lines(&args.note),
        member: framework::person(dossier, &args.person)?,
        ..Support::new(dossier.household.id, model.code.clone(), date)
    })
}

/// The grant with the tags of its animals in their order; those beyond them have none yet.
fn tagged(mut grant: SupportGrant, tags: &[String]) -> Result<SupportGrant, Misuse> {
    let animals = grant.animals.len();
    if tags.len() > animals {
        return Err(Misuse::Tags { tags: tags.len(), animals });
    }
    for (animal, tag) in grant.animals.iter_mut().zip(tags) {
        animal.tag = viet::clean(tag);
    }
    Ok(grant)
}

/// What its model asks for.
fn facts(
    args: &SupportAddArgs,
    support: &Support,
    model: &SupportModel,
    session: &Session,
) -> Result<BTreeMap<String, String>, Failure> {
    let names_event = support.part_of.relief_event.is_some();
    details::read(
        &args.detail,
        details::Of { model, names_event, given: support.date, today: session.today() },
    )
}

/// What the support is part of.
fn named_in(known: &Framework, args: &SupportAddArgs) -> Result<PartOf, Failure> {
    Ok(PartOf {
        programme: framework::programme(known, &args.programme)?,
        relief_event: framework::relief_event(known, &args.relief_event)?,
        group: framework::group(known, &args.group)?,
        ..PartOf::default()
    })
}

/// What was given lies behind, what is planned may lie ahead.
fn check_date(args: &SupportAddArgs, date: NaiveDate, today: NaiveDate) -> Result<(), Misuse> {
    let checked =
        if args.state.is_given() { checks::happened(date, today) } else { checks::planned(date, today) };
    checked.map_err(|fault| Misuse::Field(date.to_string(), fault))
}

/// What cannot be true of its days and its group.
fn check_terms(support: &Support, known: &Framework) -> Result<(), Misuse> {
    let group = support.part_of.group.and_then(|id| known.group(id)).map(|group| &group.value);
    let first = term_faults(support.date, support.until, group).into_iter().next();
    first.map_or(Ok(()), |fault| Err(Misuse::Term(fault)))
}

pub(super) fn model<'a>(catalogue: &'a Catalogue, typed: &str) -> Result<&'a SupportModel, Failure> {
    let known = || catalogue.models().iter().map(|m| m.code.as_str()).collect::<Vec<_>>().join(", ");
    let missing = || Failure::NoModel { code: viet::clean(typed), known: known() };
    catalogue.model(typed.trim()).ok_or_else(missing)
}

/// What stands against the household having it beyond what it had, and what its money exceeds.
fn told(
    dossier: &Dossier,
    support: &Support,
    known: &Framework,
    catalogue: &Catalogue,
    session: &Session,
) -> Vec<String> {
    let mut reasons = Applicant::from(dossier).reasons(support, catalogue);
    reasons.retain(|reason| !matches!(reason, Reason::HadSame { .. }));
    let day = |day| DateStyle::default().day(day);
    let against = reasons.iter().map(|reason| session.lang.reason(reason, catalogue, day));
    let asked = doubts(support, &[], catalogue);
    let asked = asked.into_iter().map(|doubt| session.lang.doubt(doubt, DateStyle::default()));
    against
        .chain(asked)
        .chain(spending::told(&Spending::of_support(support, 1), known, catalogue, session))
        .collect()
}

/// The warning that the same content was given before (Circular 60/2026/TT-BTC).
fn same_content(dossier: &Dossier, support: &Support, catalogue: &Catalogue, lang: Lang) -> Option<String> {
    let earlier = earlier_same_content(&dossier.supports, support, catalogue)?;
    let model = catalogue.model(&earlier.model).map_or(earlier.model.as_str(), |m| named(&m.name, lang));
    Some(lang.warn_given_before(model, earlier.date.format("%d/%m/%Y")))
}

fn named(label: &Label, lang: Lang) -> &str {
    match lang {
        Lang::Vi => &label.vi,
        Lang::En => &label.en,
    }
}
