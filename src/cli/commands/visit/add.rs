//! `visit add`: one visit. A day to come, or one before the household was there, is refused by the same rule as on the
//! screen.

use serde_json::json;

use super::judged::judged;
use crate::cli::answer::Answer;
use crate::cli::args::{VisitAddArgs, VisitFoundArgs};
use crate::cli::failure::{Failure, Misuse};
use crate::cli::json::visit_json;
use crate::cli::session::{self, Session};
use crate::cli::typed;
use crate::domain::checks;
use crate::domain::dossier::Dossier;
use crate::domain::operation::Operation;
use crate::domain::stored::Edit;
use crate::domain::visit::{Sign, Visit, day_fault, due_fault, heads_fault};
use crate::store::Register;
use crate::viet;

/// Records a visit.
pub fn run(args: &VisitAddArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let dossier = session::dossier(&register, &args.code)?;
    let visit = read(&args.found, &dossier, &register, session)?;
    session.perform(&mut register, &Operation::SaveVisit(Edit::new(visit.clone())))?;
    let line = session.lang.done_visit(dossier.head_name(), viet::DateStyle::default().day(visit.date));
    let mut json = visit_json(&visit);
    json["code"] = json!(dossier.household.code);
    json["head"] = json!(dossier.head_name());
    Ok(Answer::either(args.json, &json, [line]))
}

/// The visit that was told.
pub(super) fn read(
    args: &VisitFoundArgs,
    dossier: &Dossier,
    register: &Register,
    session: &Session,
) -> Result<Visit, Failure> {
    let today = session.today();
    let date = typed::day(args.date.as_deref(), today)?;
    let typed_date = || viet::clean(args.date.as_deref().unwrap_or_default());
    if let Some(fault) = day_fault(date, dossier.known_since(), today) {
        return Err(Misuse::Visit(typed_date(), fault).into());
    }
    let seen = viet::clean_lines(&args.seen);
    checks::name(&seen).map_err(|fault| Misuse::Fact("seen", fault))?;
    let visitor = viet::clean(&args.by);
    let visitor = if visitor.is_empty() { session.author.0.clone() } else { visitor };
    let next_due = args.due.as_deref().map(|due| typed::day(Some(due), today)).transpose()?;
    if let Some(due) = next_due {
        checks::planned(due, today).map_err(|fault| Misuse::Fact("due", fault))?;
    }
    if let Some(fault) = due_fault(date, next_due) {
        return Err(Misuse::Visit(viet::clean(args.due.as_deref().unwrap_or_default()), fault).into());
    }
    if let Some(fault) = heads_fault(args.heads) {
        return Err(Misuse::Visit(args.heads.unwrap_or_default().to_string(), fault).into());
    }
    let visit = Visit {
        seen,
        signs: signs(&args.signs)?,
        income: args.income,
        heads: args.heads,
        next_step: viet::clean(&args.next),
        next_due,
        ..Visit::of(dossier.household.id, date, &visitor)
    };
    judged(args, visit, dossier, register)
}

fn signs(typed: &str) -> Result<Vec<Sign>, Misuse> {
    let known: Vec<&str> = Sign::ALL.iter().map(|sign| sign.code()).collect();
    let named = typed::words(typed, &known)?;
    Ok(Sign::ALL.iter().copied().filter(|sign| named.contains(&sign.code())).collect())
}
