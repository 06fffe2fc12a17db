//! One person's data on the page of the household: who looked, the paper of what is held, its erasure by law. Erasing asks
//! for reason and ground first, and then once more, naming what goes; the careful answer stands first.

use super::Item;
use crate::app::Model;
use crate::app::dialogs::print::set_up;
use crate::app::dialogs::{Confirm, Dialog, Prompt, reader};
use crate::app::effect::Effect;
use crate::app::msg::Msg;
use crate::app::work::Printed;
use crate::domain::id::MemberId;
use crate::keys::Action;
use crate::viet::clean;

/// An erasure that is being asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erasing {
    member: MemberId,
    name: String,
    reason: String,
}

/// What a person said of it.
#[derive(Debug)]
pub enum ErasingMsg {
    /// Why.
    Reason(String),
    /// On which legal ground.
    Law(String),
}

/// An action about who looked, or about the person under the cursor; nothing where it is another.
pub(super) fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    let screen = model.household.as_ref()?;
    if action == Action::WhoLooked {
        return Some(vec![Effect::LooksAt(screen.id)]);
    }
    let Some(Item::Resident(at)) = screen.current() else { return None };
    let who = &screen.dossier.as_deref()?.residents.get(at)?.member;
    let (household, member, name) = (screen.id, who.id, who.name.clone());
    match action {
        Action::PersonData => Some(vec![set_up(model, Printed::PersonData { household, member }, None)]),
        Action::ErasePerson => {
            let erasing = Erasing { member, name, reason: String::new() };
            model.household.as_mut()?.erasing = Some(erasing);
            ask_reason(model);
            Some(Vec::new())
        }
        _ => None,
    }
}

fn ask_reason(model: &mut Model) {
    let lang = model.lang();
    let then = |typed| Msg::Erasing(ErasingMsg::Reason(typed));
    ask(model, lang.person_reason_title(), lang.person_reason_hint(), then);
}

fn ask(model: &mut Model, title: &str, hint: &str, then: fn(String) -> Msg) {
    model.dialogs.push(Dialog::Prompt(Prompt::new(title, hint, "", then)));
}

/// Takes what was said: reason, then ground, then the question.
pub(in crate::app) fn erasing(model: &mut Model, msg: ErasingMsg) -> Vec<Effect> {
    let lang = model.lang();
    let Some(asked) = model.household.as_mut().and_then(|screen| screen.erasing.as_mut()) else {
        return Vec::new();
    };
    match msg {
        ErasingMsg::Reason(typed) if clean(&typed).is_empty() => {
            ask_reason(model);
            model.problem(lang.refused_erasure_without_reason());
        }
        ErasingMsg::Reason(typed) => {
            asked.reason = clean(&typed);
            ask_law(model);
        }
        ErasingMsg::Law(typed) if clean(&typed).is_empty() => {
            ask_law(model);
            model.problem(lang.refused_erasure_without_reason());
        }
        ErasingMsg::Law(typed) => {
            let (asked, law) = (asked.clone(), clean(&typed));
            let question = lang.person_erase_question(&asked.name, &law, &asked.reason);
            let erase = Effect::ErasePerson { member: asked.member, law, reason: asked.reason };
            let go = Msg::Agreed(vec![erase]);
            let confirm = Confirm::new(question, lang.answer_keep(), lang.person_erase_go(), go);
            model.dialogs.push(Dialog::Confirm(confirm));
        }
    }
    Vec::new()
}

fn ask_law(model: &mut Model) {
    let lang = model.lang();
    let then = |typed| Msg::Erasing(ErasingMsg::Law(typed));
    ask(model, lang.person_law_title(), lang.person_law_hint(), then);
}

/// Lays who looked over the page.
pub(in crate::app) fn show_looks(model: &mut Model, lines: Vec<String>) {
    let lang = model.lang();
    let lines = if lines.is_empty() { vec![lang.looks_none().to_owned()] } else { lines };
    reader::show(
        model,
        lang.looks_title().to_owned(),
        lines.into_iter().map(|line| format!(" {line}")).collect(),
    );
}

/// Lays over the page what is to be said of an erasure: how far it went, and where the data still is.
pub(in crate::app) fn show_erased(model: &mut Model, lines: Vec<String>) {
    let lang = model.lang();
    model.work = None;
    if let Some(screen) = &mut model.household {
        screen.erasing = None;
    }
    let lines = lines.into_iter().map(|line| format!(" {line}")).collect();
    reader::show(model, lang.op_erase_person().to_owned(), lines);
}
