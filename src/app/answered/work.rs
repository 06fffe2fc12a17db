//! Long work: how far it is, what came out of it, that nothing is under way any more.

use crate::app::dialogs::{self, Confirm, Dialog};
use crate::app::work::{Job, Outcome, Work};
use crate::app::{Effect, Model, Msg, carry, copies, health, second};

/// A wish to stop stays, whatever the work says in between.
pub(super) fn progressed(model: &mut Model, work: Work) {
    let stopping = model.work.is_some_and(|before| before.stopping);
    model.work = Some(Work { stopping, ..work });
}

/// Takes what came out of long work. A dialog that only asked for it is done with.
pub(super) fn worked(model: &mut Model, outcome: Outcome) -> Vec<Effect> {
    model.work = None;
    let lang = model.lang();
    match outcome {
        Outcome::Printed { count, printer } => model.done(lang.print_sent(count, printer)),
        Outcome::Written { path } => model.done(lang.file_written(path)),
        Outcome::Copies(outcome) => return copies::take(model, outcome),
        Outcome::Carry(outcome) => return carry::take(model, outcome),
        Outcome::Health(outcome) => return health::take(model, outcome),
        Outcome::Second(outcome) => return second::take(model, outcome),
        Outcome::DemoMade { path } => return vec![Effect::OpenRegister(path)],
        of_import => return dialogs::import::take(model, of_import),
    }
    let asked = model.dialogs.pop_if(|d| matches!(d, Dialog::Print(_) | Dialog::Export(_)));
    if let Some(Dialog::Print(print)) = asked {
        model.full_numbers = print.full;
        model.last_outlet = Some(print.chosen_outlet().clone());
    }
    Vec::new()
}

pub(super) fn ask_to_replace(model: &mut Model, path: &str, job: Job) {
    model.work = None;
    let lang = model.lang();
    let again = Msg::Agreed(vec![Effect::Work(Box::new(job.replacing()))]);
    let confirm = Confirm::new(lang.file_exists_question(path), lang.file_keep(), lang.file_replace(), again);
    model.dialogs.push(Dialog::Confirm(confirm));
}

/// Nothing is under way any more: a form that was being saved takes keys again.
pub(super) fn released(model: &mut Model) {
    model.work = None;
    if let Some(Dialog::Form(form)) = model.dialogs.last_mut() {
        form.saving = false;
    }
}
