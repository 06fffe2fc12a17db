//! A colleague saved first: what was typed is laid over the record as it is now.
//!
//! The form is opened anew from the register, as a draft is. Fields that only the colleague changed come with it, those
//! that only the person changed are typed again, and a field that both changed shows both values ([`Clash`]). Where there
//! is no such field, the record is saved at once; it is not where the form is about an event rather than a record, because
//! what the colleague changed may be a reason to do otherwise.
//!
//! [`Clash`]: crate::app::form::Clash

use super::{DraftOf, HouseholdForm, reopen};
use crate::app::dialogs::Dialog;
use crate::app::effect::Effect;
use crate::app::form::FormDialog;
use crate::app::msg::{Conflict, Msg};
use crate::app::{Model, entry, update};
use crate::keys::Action;

/// The form that was being saved waits for the record as it is now.
pub(in crate::app) fn overtaken(model: &mut Model, conflict: Conflict) -> Option<DraftOf> {
    let Some(Dialog::Form(form)) = model.dialogs.last_mut() else { return None };
    form.overtaken = Some(conflict);
    form.purpose.draft_of()
}

/// What these forms are about was fetched: the one that waits for it is laid over it.
pub(in crate::app) fn meet(model: &mut Model, about: impl Fn(&DraftOf) -> bool) -> Vec<Effect> {
    let waits = |dialog: &Dialog| match dialog {
        Dialog::Form(form) if form.overtaken.is_some() => {
            form.purpose.draft_of().is_some_and(|of| about(&of))
        }
        _ => false,
    };
    let Some(place) = model.dialogs.iter().position(waits) else { return Vec::new() };
    let Dialog::Form(form) = model.dialogs.remove(place) else { return Vec::new() };
    lay_anew(model, form, place)
}

fn lay_anew(model: &mut Model, mut form: Box<FormDialog>, place: usize) -> Vec<Effect> {
    let Some((conflict, draft)) = form.overtaken.take().zip(form.as_draft(&model.at())) else {
        return Vec::new();
    };
    let same = |new: &FormDialog| new.purpose.draft_of().as_ref() == Some(&draft.of);
    let mut new = match reopen::anew(model, &draft.of) {
        Some(Dialog::Form(_)) if has_left(model, &draft.of) => {
            let told = model.lang().clash_left(&conflict.by, model.settings.dates.moment(conflict.at));
            return stays(model, form, place, told);
        }
        Some(Dialog::Form(new)) if same(&new) => new,
        _ => {
            let told = model.lang().clash_gone(&conflict.by, model.settings.dates.moment(conflict.at));
            return stays(model, form, place, told);
        }
    };
    (new.kept, new.mentioned) = (form.kept.take(), true);
    let left_over = new.lay(&draft, &model.at());
    let effects = reopen::effects(&new, model);
    let at_once = draft.of.shows_record() && new.clashes().is_empty() && left_over.is_empty();
    new.beside = Some(conflict.clone());
    if !at_once {
        new.focus_first_clash();
        say(model, &new, &conflict);
    }
    model.dialogs.insert(place, Dialog::Form(new));
    reopen::show_left_over(model, left_over);
    match at_once && place + 1 == model.dialogs.len() {
        true => effects.into_iter().chain(update(model, Msg::Do(Action::Save))).collect(),
        false => {
            entry::unexpected(model);
            effects
        }
    }
}

/// The household of the form was struck off since: what was typed of it is not saved unseen.
fn has_left(model: &Model, of: &DraftOf) -> bool {
    let DraftOf::Household(id, HouseholdForm::Edit) = of else { return false };
    let dossier = model.household.as_ref().and_then(|screen| screen.dossier.as_deref());
    dossier.is_some_and(|dossier| dossier.household.id == *id && dossier.household.ended.is_some())
}

/// What it is about is gone: what was typed stays, to be copied.
fn stays(model: &mut Model, mut form: Box<FormDialog>, place: usize, told: String) -> Vec<Effect> {
    form.saving = false;
    model.dialogs.insert(place, Dialog::Form(form));
    entry::refused(model);
    model.problem(told);
    Vec::new()
}

fn say(model: &mut Model, form: &FormDialog, conflict: &Conflict) {
    let (lang, when) = (model.lang(), model.settings.dates.moment(conflict.at));
    let words = match form.clashes().is_empty() {
        true => lang.clash_none(&conflict.by, when),
        false => format!("{} {}", lang.clash_fields(&conflict.by, when), form.how_to_settle(&model.at())),
    };
    model.hint(words);
}
