//! Which paper of a household is printed: its summary, and the plan for its wall where it has one; on the page of its
//! journal the journal.

use super::Page;
use crate::app::Model;
use crate::app::dialogs::print::{open, set_up};
use crate::app::dialogs::{Dialog, Pick, PickItem};
use crate::app::effect::Effect;
use crate::app::msg::Msg;
use crate::app::work::Printed;

/// Asks which paper, where there are two; the plan is that of today.
pub(in crate::app) fn print(model: &mut Model) -> Vec<Effect> {
    if let Some(screen) = model.household.as_ref().filter(|screen| screen.page == Page::History) {
        return vec![set_up(model, Printed::Histories(vec![screen.id]), None)];
    }
    let planned = model.household.as_ref().filter(|screen| screen.on.is_none());
    let planned = planned.and_then(|screen| screen.dossier.as_deref()?.open_plan());
    let Some(plan) = planned else { return open(model) };
    let lang = model.lang();
    let plans = set_up(model, Printed::Plans(vec![plan.household]), None);
    let papers = [(lang.print_summary(), open(model)), (lang.plan_paper(), vec![plans])];
    let item = |(number, (label, effects)): (usize, (&str, Vec<Effect>))| PickItem {
        label: label.to_owned(),
        note: (number + 1).to_string(),
        then: Ok(Msg::Agreed(effects)),
    };
    let items: Vec<_> = papers.into_iter().enumerate().map(item).collect();
    let rows = items.len();
    model.dialogs.push(Dialog::Pick(Pick::new(lang.key_print(), items, rows)));
    Vec::new()
}
