//! The list of what is out, and taking out: the hamlets, who carries them, the file.

use super::{CarryJob, CarryMsg, Carrying, ask, hamlet_of, step};
use crate::app::dialogs::{Confirm, Dialog, Pick, PickItem, Prompt, menu};
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::msg::Msg;
use crate::domain::carry::TakenOut;
use crate::domain::id::HamletId;
use crate::viet::fold;

/// Lays what went out over the screen, under what can be done.
pub(super) fn list(model: &mut Model, copies: &[TakenOut]) {
    let lang = model.lang();
    let deeds = [(lang.carry_deed_out(), CarryMsg::Choose), (lang.carry_deed_back(), CarryMsg::Back)];
    let mut items: Vec<PickItem> = deeds
        .into_iter()
        .map(|(label, msg)| PickItem { label: label.to_owned(), note: String::new(), then: step(msg) })
        .collect();
    items.extend(copies.iter().map(|copy| item(model, copy)));
    let pick = Pick::new(lang.carry_title(), items, menu::rows(model)).by_label();
    model.dialogs.push(Dialog::Pick(pick));
}

/// A copy that is out can be given up.
fn item(model: &Model, copy: &TakenOut) -> PickItem {
    let (lang, dates) = (model.lang(), model.settings.dates);
    let names: Vec<String> = copy.hamlets.iter().filter_map(|hamlet| hamlet_of(model, hamlet.0)).collect();
    let state = lang.carry_state(copy, dates);
    let then = match copy.is_out() {
        false => Err(state.clone()),
        true => {
            let go = Msg::Agreed(vec![CarryJob::GiveUp(copy.number).effect()]);
            let question = lang.carry_give_up_question(copy.number);
            let answers = (lang.carry_still_out(), lang.carry_give_up());
            Ok(Msg::Open(Dialog::Confirm(Confirm::new(question, answers.0, answers.1, go))))
        }
    };
    PickItem { label: lang.carried_copy(copy, &names, dates), note: state, then }
}

/// Begins with no hamlet chosen.
pub(super) fn begin(model: &mut Model) {
    model.carrying = Carrying::default();
    choose(model, 0);
}

/// A hamlet goes along, or not after all.
pub(super) fn toggle(model: &mut Model, hamlet: HamletId) {
    let chosen = &mut model.carrying.hamlets;
    if !chosen.remove(&hamlet) {
        chosen.insert(hamlet);
    }
    let hamlets = model.register.iter().flat_map(|register| &register.hamlets);
    let at = hamlets.map(|known| known.id).position(|known| known == hamlet).unwrap_or(0);
    choose(model, at + 1);
}

/// The hamlets, those that go along marked; above them what goes on with these.
fn choose(model: &mut Model, cursor: usize) {
    let lang = model.lang();
    let chosen = &model.carrying.hamlets;
    let on = PickItem {
        label: lang.carry_take_these(chosen.len()),
        note: String::new(),
        then: if chosen.is_empty() { Err(lang.carry_no_hamlet().to_owned()) } else { step(CarryMsg::Chosen) },
    };
    let hamlets = model.register.iter().flat_map(|register| &register.hamlets);
    let each = hamlets.map(|hamlet| PickItem {
        label: format!("[{}] {}", if chosen.contains(&hamlet.id) { "x" } else { " " }, hamlet.name),
        note: String::new(),
        then: step(CarryMsg::Toggle(hamlet.id)),
    });
    let items = std::iter::once(on).chain(each).collect();
    let pick = Pick::new(lang.carry_which(), items, menu::rows(model)).by_label().with_cursor(cursor);
    model.dialogs.push(Dialog::Pick(pick));
}

/// Whoever sits here is proposed.
pub(super) fn ask_who(model: &mut Model) {
    let lang = model.lang();
    let who = |typed| Msg::Carry(CarryMsg::Who(typed));
    let prompt = Prompt::new(lang.carry_who_title(), lang.carry_who_hint(), &model.user, who);
    ask(model, prompt.replaced_by_typing());
}

/// A name of the hamlets and the day is proposed.
pub(super) fn ask_file(model: &mut Model, who: String) {
    let lang = model.lang();
    model.carrying.who = who;
    let names = model.carrying.hamlets.iter().filter_map(|hamlet| hamlet_of(model, hamlet.0));
    let names: Vec<String> = names.map(|name| fold(&name).replace(' ', "-")).collect();
    let name = format!("~/mang-di-{}-{}.db", names.join("-"), model.today.format("%Y%m%d"));
    let to = |typed| Msg::Carry(CarryMsg::To(typed));
    ask(model, Prompt::new(lang.carry_to_title(), lang.carry_to_hint(), &name, to).verbatim());
}

/// Takes them out.
pub(super) fn go(model: &mut Model, path: String) -> Vec<Effect> {
    let Carrying { hamlets, who, .. } = &model.carrying;
    let (hamlets, who) = (hamlets.iter().copied().collect(), who.clone());
    vec![CarryJob::TakeOut { hamlets, who, path }.effect()]
}
