//! What follows a save, and one that a colleague came before.

use super::refresh;
use super::work::released;
use crate::app::dialogs::Dialog;
use crate::app::draft::DraftOf;
use crate::app::form::FormDialog;
use crate::app::msg::{Conflict, Saved};
use crate::app::screens::{household, system};
use crate::app::{Effect, Model, board, draft, entry, second};
use crate::keys::Action;

/// Something was saved: its form closes, and what is on the screen is fetched anew.
pub(super) fn after_save(model: &mut Model, saved: &Saved) -> Vec<Effect> {
    model.work = None;
    let undo = model.key(Action::Undo);
    let (mut said, mut effects) = (None, Vec::new());
    if let Some(Dialog::Form(form)) = model.dialogs.pop_if(|d| matches!(d, Dialog::Form(_))) {
        effects.extend(draft::forget_saved(model, Some(&form)));
        if form.purpose.settles() {
            effects.extend(draft::forget_top(model));
        }
        system::saved(model, form.purpose.draft_of().as_ref());
        model.last.remember(form.purpose.kind(), &form.form);
        let served = form.purpose.marked();
        model.households.marked.retain(|id| !served.contains(id));
        said = form.purpose.saved(&form.form, &model.at(), &undo).or_else(|| beside(model, &form, &undo));
        board::unmark(model, form.purpose.marked());
        board::saved(model, form.purpose.leads_to(), form.purpose.opens_next());
    }
    let plain = |undo| if saved.freed { model.lang().saved_freed(undo) } else { model.lang().saved(undo) };
    let waits = saved.proposed.map(|(number, kind)| second::sent(model, number, kind));
    let said = waits.or(said).unwrap_or_else(|| plain(undo));
    match saved.unchanged {
        // Undo would take back an earlier operation.
        true => model.hint(model.lang().saved_nothing()),
        false => model.done(said),
    }
    if entry::saved(model) {
        effects.push(Effect::UndoSteps);
        return effects;
    }
    if let Some(id) =
        saved.household.filter(|id| model.household.as_ref().is_none_or(|screen| screen.id != *id))
    {
        effects.extend(household::open(model, id));
    }
    effects.extend(refresh(model));
    effects
}

/// What is said of a record that was saved with what a colleague had just changed in it.
fn beside(model: &Model, form: &FormDialog, undo: &str) -> Option<String> {
    let conflict = form.beside.as_ref()?;
    let when = model.settings.dates.moment(conflict.at);
    Some(model.lang().saved_beside(&conflict.by, when, undo))
}

/// The form waits for the record as it is now, to be laid over it.
pub(super) fn show_conflict(model: &mut Model, conflict: Conflict) -> Vec<Effect> {
    model.work = None;
    let (by, when) = (conflict.by.clone(), model.settings.dates.moment(conflict.at));
    match draft::overtaken(model, conflict) {
        None => {
            released(model);
            model.problem(model.lang().fail_conflict(&by, when));
            refresh(model)
        }
        Some(of) => {
            let board = matches!(of, DraftOf::Board(..)).then(|| board::seen_again(model));
            let mut effects = refresh(model);
            effects.extend(
                board.into_iter().flatten().filter(|effect| !effects.contains(effect)).collect::<Vec<_>>(),
            );
            effects
        }
    }
}
