//! Opening a round: asking for it, and taking what was fetched.

use super::{Criterion, Narrowed, Page, RoundMsg, RoundScreen, both, fit, show, told};
use crate::app::Model;
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{self, DraftOf, KeptDraft};
use crate::app::effect::Effect;
use crate::app::model::Section;
use crate::domain::round::{Progress, RoundDossier};
use crate::domain::standard::Standard;

/// The standard by which a round is judged: its own, else the one in force when it was opened.
pub fn standard_of<'a>(round: &RoundDossier, at: &At<'a>) -> Option<&'a Standard> {
    at.register?.standards.named(&round.round.standard, round.round.opened)
}

/// Opens a round. One that is open stays as it was left.
pub fn open(model: &mut Model, code: String) -> Vec<Effect> {
    if model.round.as_ref().is_none_or(|screen| screen.code != code) {
        model.round = Some(RoundScreen { code: code.clone(), ..RoundScreen::default() });
    }
    fit(model);
    vec![Effect::Round(code)]
}

/// Opens a round with the households that are not concluded, as the task of section Today counts them.
pub(in crate::app) fn open_unconcluded(model: &mut Model, code: String) -> Vec<Effect> {
    let effects = told(model, RoundMsg::Open(code));
    show(model, Narrowed::to([Criterion::Unconcluded]));
    if let Some(screen) = &mut model.round {
        screen.page = Page::List;
        screen.list.marked.clear();
        screen.list.pane.move_to(0);
        screen.from_today = true;
    }
    effects
}

/// Opens a round and, once it is known, the form of a draft.
pub(in crate::app) fn open_for_draft(model: &mut Model, code: String, kept: KeptDraft) -> Vec<Effect> {
    model.section = Section::Reviews;
    model.household = None;
    let effects = open(model, code);
    if let Some(screen) = &mut model.round {
        screen.pending = Some(Box::new(kept));
    }
    effects
}

/// Takes a round that was fetched; one that is gone closes its page.
pub(in crate::app) fn take(model: &mut Model, dossier: Option<Box<RoundDossier>>) -> Vec<Effect> {
    let Some(dossier) = dossier else {
        close_gone(model);
        return Vec::new();
    };
    for dialog in &mut model.dialogs {
        if let Dialog::Form(form) = dialog {
            form.purpose.take_round(&dossier);
        }
    }
    let Some(screen) = model.round.as_mut().filter(|screen| screen.code == dossier.round.code) else {
        return Vec::new();
    };
    screen.dossier = Some(dossier);
    let pending = screen.pending.take();
    let mut effects = digest(model);
    effects.extend(draft::meet(model, |of| matches!(of, DraftOf::Round(..))));
    effects.extend(pending.map(|kept| draft::resume(model, &kept)).unwrap_or_default());
    effects
}

fn close_gone(model: &mut Model) {
    if model.round.take().is_some() && model.notice.is_none() {
        model.problem(model.lang().fail_gone());
    }
}

/// Works out what follows from what was fetched; the cursor stays where it was. Gives what must be asked for it.
fn digest(model: &mut Model) -> Vec<Effect> {
    let Some(mut screen) = model.round.take() else { return Vec::new() };
    if let Some(dossier) = screen.dossier.as_deref() {
        let at = model.at();
        screen.list.take(dossier, standard_of(dossier, &at), &at);
        let stages: Vec<_> = screen.list.lines.iter().map(|line| line.stage.clone()).collect();
        screen.progress = Progress::of(dossier, &stages);
    }
    let asked = both::digest(&mut screen, &model.at());
    model.round = Some(screen);
    fit(model);
    asked
}

/// What must be fetched anew when something was saved.
pub(in crate::app) fn refresh(model: &Model) -> Option<Effect> {
    model.round.as_ref().map(|screen| Effect::Round(screen.code.clone()))
}
