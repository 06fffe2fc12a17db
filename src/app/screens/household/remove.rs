//! What Delete means on each page, and what is asked before something goes.

use super::{HouseholdScreen, Item, Page, acts};
use crate::app::dialogs::{At, Confirm, Dialog, Pick};
use crate::app::effect::Effect;
use crate::app::form::strike_off;
use crate::app::msg::Msg;
use crate::domain::dossier::Dossier;
use crate::domain::exit_plan::ExitOperation;
use crate::domain::operation::Operation;
use crate::keys::{Action, Context};
use crate::viet;

/// People and households leave by a form that asks when and why; papers are taken out after a
/// question that names them.
pub(super) fn dialog(screen: &HouseholdScreen, dossier: &Dossier, at: &At) -> Option<Dialog> {
    match (screen.page, screen.current()) {
        (Page::Overview, _) => Some(of_household(dossier, at)),
        (Page::Members, _) => acts::leaving(screen, dossier, at),
        (_, Some(item)) => question(dossier, item, at),
        _ => None,
    }
}

/// The plan on which it works, or the household itself: which is asked where there are both.
fn of_household(dossier: &Dossier, at: &At) -> Dialog {
    let strike = strike_off::open(dossier, at);
    let Some(plan) = dossier.open_plan() else { return strike };
    let what = at.lang.named_plan(plan.target_year, at.day(plan.agreed_on));
    let remove = ExitOperation::RemovePlan(plan.id, plan.rev);
    let plan = asked(what, Operation::Exit(remove), at);
    Pick::of_dialogs(
        at.lang.what_remove(),
        vec![(at.lang.plan_paper(), plan), (at.lang.item_household(), strike)],
    )
}

fn question(dossier: &Dossier, item: Item, at: &At) -> Option<Dialog> {
    let (what, operation) = match item {
        Item::Survey(i) => survey(dossier, i, at)?,
        Item::Recognition(i) => recognition(dossier, i, at)?,
        Item::Support(i) => support(dossier, i, at)?,
        Item::Visit(i) => visit(dossier, i, at)?,
        _ => return None,
    };
    Some(asked(what, operation, at))
}

fn asked(what: String, operation: Operation, at: &At) -> Dialog {
    let effects = vec![Effect::Perform(Box::new(operation))];
    let (keep, go) = (at.lang.answer_keep(), at.lang.answer_remove());
    let words = at.lang.remove_question(what, at.keymap.key(Context::Household, Action::Undo));
    Dialog::Confirm(Confirm::new(words, keep, go, Msg::Agreed(effects)))
}

fn survey(dossier: &Dossier, i: usize, at: &At) -> Option<(String, Operation)> {
    let survey = dossier.surveys.get(i)?;
    Some((at.lang.named_survey(at.day(survey.date)), Operation::RemoveSurvey(survey.id, survey.rev)))
}

fn recognition(dossier: &Dossier, i: usize, at: &At) -> Option<(String, Operation)> {
    let row = dossier.recognitions.get(i)?;
    let what = at.lang.named_recognition(at.lang.class(row.class), at.day(row.decided));
    Some((what, Operation::RemoveRecognition(row.id, row.rev)))
}

fn support(dossier: &Dossier, i: usize, at: &At) -> Option<(String, Operation)> {
    let row = dossier.supports.get(i)?;
    let model = at.register.and_then(|register| register.catalogue.model(&row.model));
    let name = model.map_or(row.model.as_str(), |model| at.lang.label(&model.name));
    let what = at.lang.named_support(name, at.day(row.date), viet::format_money(row.value.value));
    Some((what, Operation::RemoveSupport(row.id, row.rev)))
}

fn visit(dossier: &Dossier, i: usize, at: &At) -> Option<(String, Operation)> {
    let visit = dossier.visits.get(i)?;
    Some((at.lang.named_visit(at.day(visit.date)), Operation::RemoveVisit(visit.id, visit.rev)))
}
