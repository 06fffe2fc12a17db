//! `recognise`: the decision that puts a household into a class, resting on its latest survey.

use chrono::NaiveDate;
use serde::Serialize;

use crate::cli::answer::Answer;
use crate::cli::args::RecogniseArgs;
use crate::cli::failure::{Failure, Misuse};
use crate::cli::session::{self, Session};
use crate::cli::typed;
use crate::domain::checks;
use crate::domain::dossier::Dossier;
use crate::domain::movement::movements;
use crate::domain::operation::Operation;
use crate::domain::recognition::{Recognition, computed, differing};
use crate::domain::standard::Standards;
use crate::domain::stored::Edit;
use crate::shell::rules::Rules;
use crate::viet;

#[derive(Serialize)]
struct Saved<'a> {
    code: &'a str,
    head: &'a str,
    class: &'static str,
    from: NaiveDate,
    movement: Option<&'static str>,
    decision_number: &'a str,
    /// The newer decision that holds all the same; none where this one is the newest.
    standing: Option<Standing<'a>>,
}

#[derive(Serialize)]
struct Standing<'a> {
    class: &'static str,
    from: NaiveDate,
    decision_number: &'a str,
}

/// Records a recognition.
pub fn run(args: &RecogniseArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let rules = Rules::beside(register.path())?;
    let dossier = session::dossier(&register, &args.code)?;
    let decided = typed::day(args.date.as_deref(), session.today())?;
    checks::happened(decided, session.today()).map_err(|fault| Misuse::Field(decided.to_string(), fault))?;
    let recognition = said(args, &dossier, &rules.standards, decided)?;
    session.perform(&mut register, &Operation::SaveRecognition(Edit::new(recognition.clone())))?;
    let ledger = movements(dossier.recognitions.iter().map(|r| &r.value).chain([&recognition]));
    let head = dossier.head_name();
    let newer = newer_decision(&dossier, decided);
    let saved = Saved {
        code: &dossier.household.code,
        head,
        class: args.class.code(),
        from: decided,
        movement: ledger.iter().find(|moved| moved.on == decided).map(|moved| moved.movement.code()),
        decision_number: &recognition.decision_number,
        standing: newer.map(|newer| Standing {
            class: newer.class.code(),
            from: newer.decided,
            decision_number: &newer.decision_number,
        }),
    };
    let class = session.lang.class(args.class);
    let line = session.lang.done_recognise(head, class, decided.format("%d/%m/%Y"));
    let still = newer.map(|newer| {
        session.lang.done_recognise_older(session.lang.class(newer.class), newer.decided.format("%d/%m/%Y"))
    });
    Ok(Answer::either(args.json, &saved, [line].into_iter().chain(still)))
}

/// What was typed, as the form would take it: a class that differs from the survey's says why, and a decision without a
/// number says so.
fn said(
    args: &RecogniseArgs,
    dossier: &Dossier,
    standards: &Standards,
    decided: NaiveDate,
) -> Result<Recognition, Misuse> {
    let survey = dossier.surveys.iter().rev().find(|survey| survey.date <= decided);
    let reason = viet::clean_lines(&args.reason);
    let result = survey.and_then(|survey| computed(survey, standards));
    if let Some(result) = differing(args.class, result).filter(|_| reason.is_empty()) {
        return Err(Misuse::NoReason(result));
    }
    let number = args.decision.as_deref().ok_or(Misuse::NoDecisionNumber)?;
    Ok(Recognition {
        household: dossier.household.id,
        survey: survey.map(|survey| survey.id),
        class: args.class,
        decided,
        decision_number: viet::clean(number),
        reason,
        decision: None,
    })
}

/// The last decision of after a day: what is recorded for that day does not change where the household
/// stands now.
fn newer_decision(dossier: &Dossier, decided: NaiveDate) -> Option<&Recognition> {
    let recognitions = dossier.recognitions.iter().map(|stored| &stored.value);
    recognitions.filter(|known| known.decided > decided).max_by_key(|known| known.decided)
}
