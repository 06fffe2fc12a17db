//! Bringing back: the file, its questions one by one, the page of what will be written, the last word.

use super::{CarryJob, CarryMsg, Carrying, ask, hamlet_of};
use crate::app::dialogs::{Confirm, Dialog, Prompt, reader};
use crate::app::effect::Effect;
use crate::app::files;
use crate::app::model::Model;
use crate::app::msg::Msg;
use crate::domain::carry::{Bringing, Clash, LeftOut, Side};

/// Asks for the copy.
pub(super) fn ask_file(model: &mut Model) {
    let asked = from(model);
    ask(model, asked);
}

fn from(model: &Model) -> Prompt {
    let lang = model.lang();
    let from = |typed| Msg::Carry(CarryMsg::From(typed));
    let file = model.carrying.file.as_str();
    let proposed = if file.is_empty() { "~/" } else { file };
    Prompt::new(lang.carry_from_title(), lang.carry_from_hint(), proposed, from).verbatim()
}

/// It was not that file: what was typed stands there again, with why not. Later only the reason is said, because the
/// file was a copy when its questions were asked.
pub(super) fn not_found(model: &mut Model, why: String) {
    model.carrying.tried = false;
    match model.carrying.found {
        None => {
            let again = from(model).refused(why);
            ask(model, again);
        }
        Some(_) => model.problem(why),
    }
}

/// Looks into it, nothing answered yet.
pub(super) fn look(model: &mut Model, file: String) -> Vec<Effect> {
    model.carrying = Carrying { file: files::pasted(&file), ..Carrying::default() };
    preview(model)
}

fn preview(model: &mut Model) -> Vec<Effect> {
    // Until it is answered nobody knows whether it is kept; where it fails it is not.
    model.carrying.tried = false;
    let Carrying { file, answers, .. } = &model.carrying;
    vec![CarryJob::Preview { path: file.clone(), answers: answers.clone() }.effect()]
}

/// What bringing it back would do: nothing, a question, or the page.
pub(super) fn take(model: &mut Model, found: Bringing<String>) {
    model.carrying.tried = true;
    if found.operations == 0 {
        let said = model.lang().carry_nothing_new();
        return model.hint(said);
    }
    model.carrying.found = Some(found);
    if !ask_next(model) {
        show_page(model);
    }
}

/// An answer; with the last one it is looked again what comes of all of them.
pub(super) fn answer(model: &mut Model, key: String, side: Side) -> Vec<Effect> {
    model.carrying.answers.give(key, side);
    if ask_next(model) { Vec::new() } else { preview(model) }
}

/// Asks the first question that has no answer; whether there was one.
fn ask_next(model: &mut Model) -> bool {
    let Some(found) = &model.carrying.found else { return false };
    let is_open = |key: &str| model.carrying.answers.of(key).is_none();
    let clashes = found.clashes.iter().filter(|clash| is_open(&clash.key()));
    let left_out = found.left_out.iter().filter(|left| is_open(&left.key()));
    let open = clashes.clone().count() + left_out.clone().count();
    let question = clashes.map(|clash| of_clash(model, clash, open)).next();
    let question = question.or_else(|| left_out.map(|left| of_left_out(model, left, open)).next());
    match question {
        None => false,
        Some(question) => {
            model.dialogs.push(Dialog::Confirm(question));
            true
        }
    }
}

/// Both values, with who wrote them and when. The first answer leaves everything as it is.
fn of_clash(model: &Model, clash: &Clash, open: usize) -> Confirm {
    let lang = model.lang();
    let hamlet = |id| hamlet_of(model, id);
    let values = lang.clash_values(clash, &hamlet, model.settings.dates);
    let question =
        format!("{}\n{}\n{}", lang.carry_open_now(open), lang.clash_about(clash), values.join("\n"));
    let mut confirm = Confirm::new(
        question,
        lang.carry_later(),
        lang.carry_side(Side::Here),
        told(clash.key(), Side::Here),
    );
    confirm.answers.push((lang.carry_side(Side::There).to_owned(), Some(told(clash.key(), Side::There))));
    confirm
}

fn of_left_out(model: &Model, left: &LeftOut<String>, open: usize) -> Confirm {
    let lang = model.lang();
    let about = lang.left_out_about(left, model.settings.dates);
    let question = format!("{}\n{about}\n{}", lang.carry_open_now(open), left.why);
    Confirm::new(question, lang.carry_later(), lang.carry_leave_out(), told(left.key(), Side::Here))
}

fn told(key: String, side: Side) -> Msg {
    Msg::Carry(CarryMsg::Answer(key, side))
}

/// The page; from there a question, whose careful answer stands first.
fn show_page(model: &mut Model) {
    let lang = model.lang();
    let Some(found) = &model.carrying.found else { return };
    let hamlet = |id| hamlet_of(model, id);
    let lines = lang.bringing(found, &model.carrying.answers, &hamlet, model.settings.dates);
    let lines = lines.into_iter().map(|line| format!(" {line}")).collect();
    let Carrying { file, answers, .. } = &model.carrying;
    let go = CarryJob::BringBack { path: file.clone(), answers: answers.clone() }.effect();
    let given_up = lang.was_given_up(&found.copy, model.settings.dates);
    let question = [given_up, Some(lang.carry_write_question(found.operations))];
    let question = question.into_iter().flatten().collect::<Vec<_>>().join("\n");
    let confirm = Confirm::new(question, lang.carry_later(), lang.carry_write(), Msg::Agreed(vec![go]));
    let on = (lang.carry_go_on().to_owned(), Msg::Open(Dialog::Confirm(confirm)));
    reader::show_leading(model, lang.carry_back_title().to_owned(), lines, Some(on));
}
