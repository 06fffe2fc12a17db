//! Hamlets that go out on a laptop and come back, on the screen: which are out; taken out after a choice of hamlets, who
//! carries them and a file; brought back after every question was answered, one by one, and a page that tells what will
//! be written.
//!
//! | file | subject |
//! |---|---|
//! | `out` | the list, and taking out |
//! | `back` | bringing back: questions, the page, the last word |

mod back;
mod out;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use super::answered::refresh;
use super::dialogs::{Dialog, Prompt};
use super::effect::Effect;
use super::model::Model;
use super::msg::Msg;
use super::possible;
use super::work::Job;
use crate::domain::carry::{Answers, Bringing, Side, TakenOut};
use crate::domain::id::HamletId;
use crate::keys::Action;

/// What is to be done with copies that go out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CarryJob {
    /// List those that ever went out.
    List,
    /// Take hamlets out.
    TakeOut {
        /// The hamlets.
        hamlets: Vec<HamletId>,
        /// Who carries them.
        who: String,
        /// The file.
        path: String,
    },
    /// Find out what bringing one back would do.
    Preview {
        /// The file.
        path: String,
        /// What was answered so far.
        answers: Answers,
    },
    /// Bring one back.
    BringBack {
        /// The file.
        path: String,
        /// Every answer.
        answers: Answers,
    },
    /// One will not come back.
    GiveUp(i64),
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CarryOutcome {
    /// Those that ever went out, the newest first.
    Listed(Vec<TakenOut>),
    /// A copy went out; in words.
    TakenOut(String),
    /// What bringing one back would do.
    Previewed(Box<Bringing<String>>),
    /// The file cannot be brought back; in words.
    NotPreviewed(String),
    /// It was brought back; in words.
    BroughtBack(String),
    /// The copy of this number will not come back.
    GivenUp(i64),
}

/// What a person decided on the way.
#[derive(Debug)]
pub enum CarryMsg {
    /// To take hamlets out.
    Choose,
    /// To take this one along, or not after all.
    Toggle(HamletId),
    /// To take these.
    Chosen,
    /// Who carries them.
    Who(String),
    /// Into which file.
    To(String),
    /// To bring a copy back.
    Back,
    /// Out of which file.
    From(String),
    /// Which side a question is answered with.
    Answer(String, Side),
}

/// What was decided so far.
#[derive(Debug, Default)]
pub struct Carrying {
    hamlets: BTreeSet<HamletId>,
    who: String,
    file: String,
    answers: Answers,
    found: Option<Bringing<String>>,
    /// A private copy of the register is kept, on which the next question is tried out.
    tried: bool,
}

impl CarryJob {
    /// As an effect.
    pub fn effect(self) -> Effect {
        Effect::Work(Box::new(Job::Carry(self)))
    }
}

/// Takes what came of a job.
pub(super) fn take(model: &mut Model, outcome: CarryOutcome) -> Vec<Effect> {
    let lang = model.lang();
    match outcome {
        CarryOutcome::Listed(copies) => out::list(model, &copies),
        CarryOutcome::Previewed(found) => back::take(model, *found),
        CarryOutcome::NotPreviewed(why) => back::not_found(model, why),
        CarryOutcome::TakenOut(said) => {
            model.carrying = Carrying::default();
            model.done(said);
            return refresh(model);
        }
        CarryOutcome::BroughtBack(said) => {
            model.carrying = Carrying::default();
            model.done(said);
            return refresh(model);
        }
        CarryOutcome::GivenUp(number) => model.done(lang.carry_given_up_done(number)),
    }
    Vec::new()
}

/// Takes what a person decided.
pub(super) fn told(model: &mut Model, msg: CarryMsg) -> Vec<Effect> {
    match msg {
        CarryMsg::Choose | CarryMsg::Back if refused(model) => {}
        CarryMsg::Choose => out::begin(model),
        CarryMsg::Toggle(hamlet) => out::toggle(model, hamlet),
        CarryMsg::Chosen => out::ask_who(model),
        CarryMsg::Who(who) => out::ask_file(model, who),
        CarryMsg::To(file) => return out::go(model, file),
        CarryMsg::Back => back::ask_file(model),
        CarryMsg::From(file) => return back::look(model, file),
        CarryMsg::Answer(key, side) => return back::answer(model, key, side),
    }
    Vec::new()
}

/// Who is asked nothing more put it off: what it was tried out on goes.
pub(super) fn follow(model: &mut Model, effects: &[Effect]) -> Vec<Effect> {
    let works = model.work.is_some() || effects.iter().any(|effect| matches!(effect, Effect::Work(_)));
    if !model.carrying.tried || works || !model.dialogs.is_empty() {
        return Vec::new();
    }
    model.carrying.tried = false;
    vec![Effect::ForgetTried]
}

/// What a read-only register refuses to a key, it refuses here.
fn refused(model: &mut Model) -> bool {
    let reason = possible::why_not(model, Action::New);
    reason.map(|words| model.problem(words)).is_some()
}

fn ask(model: &mut Model, prompt: Prompt) {
    model.dialogs.push(Dialog::Prompt(prompt));
}

/// The name of a hamlet.
fn hamlet_of(model: &Model, id: i64) -> Option<String> {
    let hamlets = model.register.iter().flat_map(|register| &register.hamlets);
    hamlets.filter(|hamlet| hamlet.id.0 == id).map(|hamlet| hamlet.name.clone()).next()
}

/// A step of the way as something to pick.
fn step(msg: CarryMsg) -> Result<Msg, String> {
    Ok(Msg::Carry(msg))
}
