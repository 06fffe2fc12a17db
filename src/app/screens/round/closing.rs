//! Closing a round: asks once where nothing stands against it, else says what does and leads there.

use super::{Criterion, Narrowed, Page, RoundMsg, RoundScreen, standard_of};
use crate::app::Model;
use crate::app::dialogs::{At, Confirm, Dialog, Pick, PickItem, menu};
use crate::app::effect::Effect;
use crate::app::form::round::faults;
use crate::app::msg::Msg;
use crate::domain::operation::Operation;
use crate::domain::round::{RoundDossier, RoundFault, RoundOperation, StageKind, checks};

/// Lays the question, or what stands against closing, over the page.
pub(super) fn open(model: &mut Model) {
    let Some(screen) = &model.round else { return };
    let Some(dossier) = screen.dossier.as_deref() else { return };
    let at = model.at();
    let found = standard_of(dossier, &at)
        .map(|standard| checks::closing(dossier, standard, at.today, at.today))
        .unwrap_or_else(|| vec![RoundFault::UnknownStandard(dossier.round.standard.clone())]);
    let dialog = match found.is_empty() {
        true => Dialog::Confirm(question(dossier, &at)),
        false => {
            let items = found.iter().flat_map(|fault| ways(fault, screen, &at)).collect();
            Dialog::Pick(Pick::new(at.lang.closing_title(), items, menu::rows(model)))
        }
    };
    model.dialogs.push(dialog);
}

fn question(dossier: &RoundDossier, at: &At) -> Confirm {
    let round = (dossier.round.id, dossier.round.rev);
    let close = Operation::Round(RoundOperation::Close { round, on: at.today });
    let go = Msg::Agreed(vec![Effect::Perform(Box::new(close))]);
    let question = at.lang.close_question(&dossier.round.code, dossier.tasks.len());
    Confirm::new(question, at.lang.answer_leave_open(), at.lang.answer_close(), go)
}

/// What stands against closing, each with the way to what is to be done.
fn ways(fault: &RoundFault, screen: &RoundScreen, at: &At) -> Vec<PickItem> {
    match fault {
        RoundFault::NotConcluded(_) => unconcluded(screen, at).collect(),
        RoundFault::OpenComplaints(_) => vec![PickItem {
            label: faults::words(fault, at),
            note: String::new(),
            then: Ok(Msg::Round(RoundMsg::Page(Page::Postings))),
        }],
        other => vec![PickItem {
            label: faults::words(other, at),
            note: String::new(),
            then: Err(faults::words(other, at)),
        }],
    }
}

/// Households that are not concluded, by how far they have come.
fn unconcluded<'a>(screen: &'a RoundScreen, at: &'a At) -> impl Iterator<Item = PickItem> + 'a {
    let open = StageKind::ALL.iter().copied().filter(|stage| !stage.is_concluded());
    let there = open.map(|stage| (stage, screen.count_of(stage))).filter(|(_, count)| *count > 0);
    there.map(|(stage, count)| PickItem {
        label: at.lang.stage(stage).to_owned(),
        note: at.lang.households_count(count),
        then: Ok(Msg::Round(RoundMsg::Show(Narrowed::to([Criterion::Stage(stage)])))),
    })
}
