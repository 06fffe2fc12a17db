//! `round add|remove|assign|screen`: the work list.

use std::collections::BTreeMap;

use super::{Work, done};
use crate::cli::answer::Answer;
use crate::cli::args::{RoundAddArgs, RoundAssignArgs, RoundHouseholdsArgs, RoundScreenArgs};
use crate::cli::failure::{Failure, Misuse};
use crate::cli::session::{self, Session};
use crate::domain::checks::happened;
use crate::domain::forms::{CannotScreen, FormA};
use crate::domain::id::TaskId;
use crate::domain::operation::OperationKind;
use crate::domain::round::{RoundOperation, Screening, Task, TaskFacts, TaskSource, checks};
use crate::domain::stored::{Edit, Rev};
use crate::shell::papers::hamlet;
use crate::viet;

/// Puts households on the list.
pub fn add(args: &RoundAddArgs, session: &Session) -> Result<Answer, Failure> {
    let mut work = Work::on(&args.round, session)?;
    let asked = work.day(args.date.as_deref())?;
    happened(asked, work.today()).map_err(|fault| Misuse::Field(asked.to_string(), fault))?;
    let mut tasks = Vec::with_capacity(args.codes.len());
    for code in &args.codes {
        let household = session::household(&work.register, code)?;
        let requested = matches!(args.source, TaskSource::Requested | TaskSource::ExitRequested);
        tasks.push(Task {
            requested_on: requested.then_some(asked),
            note: viet::clean_lines(&args.note),
            ..Task::new(&work.dossier.round.code, household, args.source)
        });
    }
    work.perform(RoundOperation::AddTasks(tasks))?;
    Ok(done(work.lang().done_round_add(args.codes.len()), Vec::new()))
}

/// Takes households off the list, all or none.
pub fn remove(args: &RoundHouseholdsArgs, session: &Session) -> Result<Answer, Failure> {
    let mut work = Work::on(&args.round, session)?;
    let tasks = revs(&work.tasks(&args.codes)?);
    let operations = tasks.into_iter().map(|(id, rev)| RoundOperation::RemoveTask(id, rev)).collect();
    work.perform_all(OperationKind::RemoveTask, operations)?;
    Ok(done(work.lang().done_round_remove(args.codes.len()), Vec::new()))
}

/// Names who is to survey households.
pub fn assign(args: &RoundAssignArgs, session: &Session) -> Result<Answer, Failure> {
    let mut work = Work::on(&args.round, session)?;
    let tasks = match &args.hamlet {
        Some(name) => {
            let hamlet = hamlet(&work.register, name)?;
            revs(&work.dossier.tasks.iter().filter(|facts| facts.hamlet == hamlet).collect::<Vec<_>>())
        }
        None => revs(&work.tasks(&args.codes)?),
    };
    let (count, to) = (tasks.len(), viet::clean(&args.to));
    work.perform(RoundOperation::AssignTasks { tasks, to: to.clone() })?;
    let lang = work.lang();
    let line =
        if to.is_empty() { lang.done_round_unassign(count) } else { lang.done_round_assign(count, to) };
    Ok(done(line, Vec::new()))
}

/// Writes down the result of form A.
pub fn screen(args: &RoundScreenArgs, session: &Session) -> Result<Answer, Failure> {
    let mut work = Work::on(&args.round, session)?;
    let on = work.day(args.date.as_deref())?;
    let (answers, form_b_needed) = match &args.answers {
        Some(typed) => answered(typed, work.rules.forms.form_a_on(on).ok_or(Misuse::NoFormA)?)?,
        None => (BTreeMap::new(), args.form_b.as_deref() == Some("yes")),
    };
    let screening = Screening { answers, form_b_needed, on, by: viet::clean(&args.by) };
    let warnings = work.checked(checks::screening(&screening, &work.dossier.round, work.today()))?;
    let tasks = work.tasks(&args.codes)?.into_iter();
    let operations = tasks.map(|facts| RoundOperation::SaveTask(screened(facts, &screening))).collect();
    work.perform_all(OperationKind::SaveTask, operations)?;
    Ok(done(work.lang().done_round_screen(args.codes.len()), warnings))
}

/// Answers to a form A as `q1=yes,q2=no`, and what they give.
fn answered(typed: &str, form: &FormA) -> Result<(BTreeMap<String, bool>, bool), Misuse> {
    let known =
        || form.questions.iter().map(|question| question.code.as_str()).collect::<Vec<_>>().join(", ");
    let answer = |word: &str| {
        let (code, said) = word.trim().split_once('=').unwrap_or((word, ""));
        let yes = match said.trim() {
            "yes" => Ok(true),
            "no" => Ok(false),
            _ => Err(Misuse::Word { typed: viet::clean(word), known: "yes, no".to_owned() }),
        };
        Ok((code.trim().to_owned(), yes?))
    };
    let words = typed.split(',').filter(|word| !word.trim().is_empty());
    let answers: BTreeMap<_, _> = words.map(answer).collect::<Result<_, Misuse>>()?;
    match form.result(&answers) {
        Ok(needed) => Ok((answers, needed)),
        Err(CannotScreen::Missing(codes)) => Err(Misuse::Unanswered(codes.join(", "))),
        Err(CannotScreen::Unknown(codes)) => {
            Err(Misuse::Word { typed: viet::clean(&codes.join(", ")), known: known() })
        }
    }
}

fn screened(facts: &TaskFacts, screening: &Screening) -> Edit<TaskId, Task> {
    let value = Task { screening: Some(screening.clone()), ..facts.task.value.clone() };
    Edit::of(&facts.task, value)
}

fn revs(tasks: &[&TaskFacts]) -> Vec<(TaskId, Rev)> {
    tasks.iter().map(|facts| (facts.task.id, facts.task.rev)).collect()
}
