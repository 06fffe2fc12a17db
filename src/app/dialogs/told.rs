//! What was fetched for the form on top, given to it. Where no form is on top by now, nobody waits for it.

use chrono::NaiveDate;

use super::{At, Dialog, Reply, with_top};
use crate::app::Model;
use crate::app::effect::{RoundPlan, WhoReceives};
use crate::app::form::FormDialog;
use crate::domain::catalogue::eligibility::Against;
use crate::domain::dossier::{Dossier, Neighbour};
use crate::domain::duplicates::{Alike, Entered};
use crate::domain::hand_over::Candidate;
use crate::domain::round::Task;

/// Gives the household of a typed code to the form on top.
pub(in crate::app) fn take_neighbour(model: &mut Model, code: &str, found: Option<&Neighbour>) {
    with_form(model, |form, at| form.take_neighbour(code, found, at));
}

/// Gives the households that may come on a list to the form on top.
pub(in crate::app) fn take_candidates(model: &mut Model, who: &WhoReceives, candidates: &[Candidate]) {
    with_form(model, |form, at| form.take_candidates(who, candidates, at));
}

/// Gives who may not have a model on a day to the form on top.
pub(in crate::app) fn take_against(model: &mut Model, of: (&str, NaiveDate), against: &[Against]) {
    with_form(model, |form, at| form.take_against(of, against, at));
}

/// Gives everything of its household to the form on top.
pub(in crate::app) fn take_dossier(model: &mut Model, dossier: Option<&Dossier>) {
    if let Some(dossier) = dossier {
        with_form(model, |form, at| form.take_dossier(dossier, at));
    }
}

/// Gives who may be who is being entered to the form on top.
pub(in crate::app) fn take_alike(model: &mut Model, entered: Entered, found: Vec<Alike>) {
    with_form(model, |form, at| form.take_alike(entered, found, at));
}

/// Gives who wears typed tags to the form on top.
pub(in crate::app) fn take_tags(model: &mut Model, told: &[(String, Option<Neighbour>)]) {
    with_form(model, |form, at| form.take_tags(told.to_vec(), at));
}

/// Gives the work list that was worked out to the form on top.
pub(in crate::app) fn take_plan(model: &mut Model, plan: &RoundPlan, tasks: &[Task]) {
    with_form(model, |form, at| form.take_plan(plan, tasks, at));
}

fn with_form(model: &mut Model, give: impl FnOnce(&mut FormDialog, &At)) {
    let _ = with_top(model, |dialog, at| {
        if let Dialog::Form(form) = dialog {
            give(form, at);
        }
        Reply::Stay(Vec::new())
    });
}
