//! What waits for a second person, on the screen: listed, read row by row, answered; and who works with the register.
//! Nothing is answered before its page was read, and what somebody may not answer says why where the answer is chosen.

#[cfg(test)]
mod tests;

use super::dialogs::{Confirm, Dialog, Pick, PickItem, Prompt, menu, reader};
use super::effect::Effect;
use super::model::Model;
use super::msg::Msg;
use super::work::Job;
use crate::domain::history::Author;
use crate::domain::id::{OperationId, ProposalId};
use crate::domain::operation::OperationKind;
use crate::domain::stored::Rev;

/// So many who can answer are named after a save; the page of the proposal names all.
const NAMED: usize = 4;

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SecondJob {
    /// List what waits.
    List {
        /// Only what this person may answer.
        answerable: bool,
    },
    /// Read one, by its number.
    Read(i64),
    /// Agree to one; of what is like it, the person knows up to this operation.
    Approve(Proposed, Option<OperationId>),
    /// Do not agree, for this reason.
    Refuse(Proposed, String),
    /// Take one's own back.
    Withdraw(Proposed),
    /// List who works with the register, and what needs a second person.
    Team,
}

/// A proposal as it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proposed {
    /// Its number.
    pub number: i64,
    /// Which.
    pub id: ProposalId,
    /// The revision that was read.
    pub rev: Rev,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SecondOutcome {
    /// What waits: number, words and money of each, the oldest first.
    Listed(Vec<(i64, String, String)>),
    /// One of it.
    Read(Box<Page>),
    /// It was answered, in words.
    Answered(String),
    /// Who works with the register, in words.
    Team(Vec<String>),
}

/// A proposal with what may be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Which.
    pub proposed: Proposed,
    /// All of it in words.
    pub lines: Vec<String>,
    /// Why this person may not answer it.
    pub refused: Option<String>,
    /// It is their own.
    pub own: bool,
    /// The last operation that is like it.
    pub known: Option<OperationId>,
}

impl SecondJob {
    /// As an effect.
    pub fn effect(self) -> Effect {
        Effect::Work(Box::new(Job::Second(self)))
    }
}

/// What is said of work that was sent for approval: that it does not count yet, and who can answer it.
pub(super) fn sent(model: &Model, number: i64, kind: OperationKind) -> String {
    let lang = model.lang();
    let author = Author(model.user.clone());
    let team = model.register.as_ref().map(|register| &register.team);
    let who = team.map(|team| team.who_answers(&author, kind, model.today)).unwrap_or_default();
    let mut names: Vec<_> = who.iter().take(NAMED).map(|person| person.called()).collect();
    names.extend((who.len() > NAMED).then(|| lang.proposal_others(who.len() - NAMED)));
    match names.is_empty() {
        true => lang.sent_nobody(number),
        false => lang.sent_for_second(number, names.join(", ")),
    }
}

/// Takes what came of it.
pub(super) fn take(model: &mut Model, outcome: SecondOutcome) -> Vec<Effect> {
    let lang = model.lang();
    match outcome {
        SecondOutcome::Listed(waiting) if waiting.is_empty() => model.hint(lang.proposal_none()),
        SecondOutcome::Listed(waiting) => list(model, waiting),
        SecondOutcome::Read(page) => read(model, &page),
        SecondOutcome::Answered(words) => {
            // The list below it is of before.
            model.dialogs.clear();
            model.done(words);
            return crate::app::answered::refresh(model);
        }
        SecondOutcome::Team(lines) => reader::show(model, lang.team_title().to_owned(), lines),
    }
    Vec::new()
}

fn list(model: &mut Model, waiting: Vec<(i64, String, String)>) {
    let item = |(number, label, note)| {
        let then = Ok(Msg::Agreed(vec![SecondJob::Read(number).effect()]));
        PickItem { label, note, then }
    };
    let items = waiting.into_iter().map(item).collect();
    let pick = Pick::new(model.lang().waiting_title(), items, menu::rows(model)).by_label();
    model.dialogs.push(Dialog::Pick(pick));
}

/// A page of what would change; from there the answers.
fn read(model: &mut Model, page: &Page) {
    let lang = model.lang();
    let go_on = (lang.waiting_answer().to_owned(), Msg::Open(Dialog::Pick(answers(model, page))));
    let lines = page.lines.iter().map(|line| format!(" {line}")).collect();
    model.answering = Some(page.proposed);
    reader::show_leading(model, lang.waiting_one(page.proposed.number), lines, Some(go_on));
}

/// The answers, each with why it cannot be given.
fn answers(model: &Model, page: &Page) -> Pick {
    let lang = model.lang();
    let may = |msg: Msg| page.refused.clone().map_or(Ok(msg), Err);
    let approve = {
        let go = Msg::Agreed(vec![SecondJob::Approve(page.proposed, page.known).effect()]);
        let question = lang.waiting_question(page.proposed.number);
        may(Msg::Open(Dialog::Confirm(Confirm::new(
            question,
            lang.restore_leave(),
            lang.waiting_approve(),
            go,
        ))))
    };
    let prompt = Prompt::new(lang.waiting_refuse(), lang.waiting_refuse_hint(), "", Msg::RefuseProposal);
    let refuse = may(Msg::Open(Dialog::Prompt(prompt)));
    let withdraw = match page.own {
        true => Ok(Msg::Agreed(vec![SecondJob::Withdraw(page.proposed).effect()])),
        false => Err(lang.refused_not_yours().to_owned()),
    };
    let item = |label: &str, then| PickItem { label: label.to_owned(), note: String::new(), then };
    let items = vec![
        item(lang.waiting_approve(), approve),
        item(lang.waiting_refuse(), refuse),
        item(lang.waiting_withdraw(), withdraw),
    ];
    Pick::new(lang.waiting_one(page.proposed.number), items, menu::rows(model)).by_label()
}

/// Does not agree to the proposal that was read last, for a reason.
pub(super) fn refuse(model: &mut Model, reason: String) -> Vec<Effect> {
    let answering = model.answering.take();
    answering.map(|proposed| SecondJob::Refuse(proposed, reason).effect()).into_iter().collect()
}
