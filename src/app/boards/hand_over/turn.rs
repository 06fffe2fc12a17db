//! Enter on a line of the sitting: hands it over and goes on to the next in turn. Who was passed over with a reason is
//! asked about first; where nobody's turn is left, it says so and what comes next.

use super::deeds::{is_open, save};
use crate::app::board::{Deed, LineKey};
use crate::app::dialogs::{At, Confirm, Dialog};
use crate::app::effect::Effect;
use crate::app::form::hand_over::line;
use crate::app::msg::Msg;
use crate::domain::hand_over::{HandOverLine, HandOverOperation, HandOverSheet, Handed};
use crate::domain::support::SupportState;
use crate::keys::{Action, Context};

/// What Enter does on a line: a line that is a plan only opens its form, one that was handed over the page of its
/// household while others wait.
pub(super) fn enter(sheet: &HandOverSheet, under: &HandOverLine, at: &At) -> Deed {
    if under.is_due() && !under.support.exception.is_empty() {
        return Deed::Dialog(ask(sheet, under, at));
    }
    if under.is_due() {
        let next = sheet.next_due(under.support.id).unwrap_or(under);
        return Deed::Next { effects: hand_over(sheet, under, at), to: LineKey::Id(next.support.id.0) };
    }
    if is_open(under) && under.ended.is_none() {
        return Deed::Dialog(line::open(sheet, under, at));
    }
    nobody_left(sheet, under, at).map_or(Deed::Household(under.support.household), Deed::Say)
}

/// Today, to whoever was named ahead, else the head, under the minutes of the sitting.
fn hand_over(sheet: &HandOverSheet, line: &HandOverLine, at: &At) -> Vec<Effect> {
    let catalogue = at.register.map(|register| register.catalogue.clone()).unwrap_or_default();
    let handed = Handed::of(&line.support, &line.support.receiver, at.today, &catalogue);
    let operation = HandOverOperation::HandOver {
        lines: vec![handed],
        on: at.today,
        minutes_number: sheet.minutes_number().to_owned(),
    };
    vec![save(operation)]
}

/// Asks before a line is handed over that was passed over with a reason.
fn ask(sheet: &HandOverSheet, line: &HandOverLine, at: &At) -> Dialog {
    let lang = at.lang;
    let question = lang.ask_give_excepted(&line.code, &line.head, &line.support.exception);
    let go = Msg::Agreed(hand_over(sheet, line, at));
    Dialog::Confirm(Confirm::new(question, lang.answer_keep(), lang.act_give(), go))
}

/// After the last hand-over: how many have it, and that settling is next.
fn nobody_left(sheet: &HandOverSheet, under: &HandOverLine, at: &At) -> Option<String> {
    let is_last =
        under.support.state == SupportState::HandedOver && sheet.next_due(under.support.id).is_none();
    let progress = sheet.progress();
    let settle = at.keymap.key(Context::Board, Action::SettleHandOver);
    is_last.then(|| at.lang.sheet_nobody_left(progress.given().lines, progress.all().lines, settle))
}
