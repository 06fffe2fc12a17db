//! The daily acts on the list: for the marked households, or the one under the cursor.

use super::{Pending, open_and};
use crate::app::Model;
use crate::app::effect::Effect;
use crate::app::entry::{self, Pass};
use crate::app::form::{hand_over, household, round, support, visit};
use crate::app::screens::rounds;
use crate::domain::id::HouseholdId;
use crate::keys::Action;

/// An action on the households of the list; `None` where it is none of these.
pub(in crate::app) fn act_on_chosen(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    match action {
        Action::New => {
            let form = household::open_new(&model.at());
            model.dialogs.push(form);
            Some(Vec::new())
        }
        Action::AddToRound => {
            let form = round::adding::open_many(model.households.chosen(), &model.at());
            Some(rounds::open_form(model, form))
        }
        Action::PlanHandOver => {
            let form = hand_over::plan::open_new(model.households.for_list(), &model.at());
            Some(rounds::open_form(model, form))
        }
        Action::Support if model.households.marked.len() > 1 => Some(support_many(model)),
        Action::Visit => {
            let form = visit::open_new(model.households.chosen(), &model.at());
            Some(rounds::open_form(model, form))
        }
        Action::Survey if model.households.marked.len() > 1 => {
            let papers = model.households.chosen();
            Some(entry::open_in_order(model, papers, None, Pass::First))
        }
        Action::SecondEntry => {
            let papers = model.households.chosen();
            Some(entry::open_in_order(model, papers, None, Pass::Second))
        }
        Action::Support | Action::Survey | Action::Recognise | Action::Remove => {
            one(model).map(|household| open_and(model, household, Some(Pending::Do(action))))
        }
        _ => None,
    }
}

/// The households that an action on the list is about.
pub(in crate::app) fn about(model: &Model, action: Action) -> Vec<HouseholdId> {
    match action {
        Action::PlanHandOver => model.households.for_list(),
        Action::Recognise | Action::Remove => one(model).into_iter().collect(),
        Action::AddToRound | Action::SecondEntry | Action::Support | Action::Survey | Action::Visit => {
            model.households.chosen()
        }
        _ => Vec::new(),
    }
}

/// A paper is about one household: the one under the cursor, else the first marked one.
fn one(model: &Model) -> Option<HouseholdId> {
    let list = &model.households;
    let marked = (list.marked.len() == 1).then(|| list.marked.first().copied()).flatten();
    marked.or(list.current()).or(list.chosen().first().copied())
}

/// What each of them had already is in their rows, which are fetched for the warning.
fn support_many(model: &mut Model) -> Vec<Effect> {
    let chosen = model.households.chosen();
    let known = &model.households.rows;
    let missing: Vec<_> = chosen.iter().filter(|id| !known.contains_key(id)).copied().collect();
    let form = support::open_many(chosen, &model.at());
    model.dialogs.push(form);
    if missing.is_empty() { Vec::new() } else { vec![Effect::Rows(missing)] }
}
