//! What is done on the page of a round, on which lines, and why it is not possible now.

use crate::app::board::{BoardForm, Deed, On};
use crate::app::dialogs::{At, Confirm, Dialog};
use crate::app::effect::Effect;
use crate::app::form::hand_over::{line, lines, plan};
use crate::app::msg::Msg;
use crate::domain::hand_over::{HandOverLine, HandOverOperation, HandOverSheet, LineChange};
use crate::domain::id::SupportId;
use crate::domain::operation::Operation;
use crate::domain::stored::Rev;
use crate::domain::support::SupportState;
use crate::keys::{Action, Context};

/// The change of lines that an action stands for.
fn change(action: Action) -> Option<LineChange> {
    Some(match action {
        Action::Deed => LineChange::HandOver,
        Action::SecondDeed => LineChange::Except,
        Action::Remove => LineChange::Remove,
        Action::ApproveHandOver => LineChange::Approve,
        Action::SettleHandOver => LineChange::Settle,
        Action::CancelHandOver => LineChange::Cancel,
        _ => return None,
    })
}

/// The change that an action stands for on these lines. What notes why a line was not handed over takes the hand-over
/// back where they were marked by mistake.
fn change_on(sheet: &HandOverSheet, action: Action, on: &On) -> Option<LineChange> {
    let change = change(action)?;
    let possible = |change| !chosen(sheet, change, on).is_empty();
    let by_mistake = change == LineChange::Except && !possible(change) && possible(LineChange::TakeBack);
    Some(if by_mistake { LineChange::TakeBack } else { change })
}

/// Approving and settling are done to the whole list where no line is marked; all else to the line under the cursor.
fn is_of_all(change: LineChange) -> bool {
    matches!(change, LineChange::Approve | LineChange::Settle)
}

/// The lines that a change is done to: those among the chosen ones that allow it.
fn chosen<'s>(sheet: &'s HandOverSheet, change: LineChange, on: &On) -> Vec<&'s HandOverLine> {
    let among: Vec<usize> = match on.marked.is_empty() && is_of_all(change) {
        true => (0..sheet.lines.len()).collect(),
        false => on.lines(),
    };
    let lines = among.into_iter().filter_map(|at| sheet.lines.get(at));
    lines.filter(|line| allows(change, line)).collect()
}

fn allows(change: LineChange, line: &HandOverLine) -> bool {
    let present = change != LineChange::HandOver || line.ended.is_none();
    change.is_allowed(line.support.state) && present
}

/// Why an action is not possible on these lines.
pub(super) fn why_not(sheet: &HandOverSheet, action: Action, on: &On, at: &At) -> Option<String> {
    let lang = at.lang;
    if action == Action::Edit {
        let line = on.line.and_then(|line| sheet.lines.get(line))?;
        return (!is_open(line)).then(|| lang.why_line_not_open().to_owned());
    }
    let change = change_on(sheet, action, on)?;
    chosen(sheet, change, on).is_empty().then(|| why_nobody(sheet, change, on, at))
}

/// Why no line allows a change, and what would come first.
fn why_nobody(sheet: &HandOverSheet, change: LineChange, on: &On, at: &At) -> String {
    let lang = at.lang;
    let key = |action| at.keymap.key(Context::Board, action);
    let lines: Vec<_> = on.lines().into_iter().filter_map(|line| sheet.lines.get(line)).collect();
    let any = |state| lines.iter().any(|line| line.support.state == state && line.ended.is_none());
    match change {
        LineChange::HandOver | LineChange::Except if any(SupportState::Planned) => {
            lang.why_not_approved(key(Action::ApproveHandOver))
        }
        LineChange::Cancel | LineChange::Remove if any(SupportState::HandedOver) => {
            lang.why_handed_over(key(Action::SecondDeed))
        }
        _ => lang.why_no_such_line(lang.line_change(change)),
    }
}

/// Nobody has it in hand, and it was not cancelled.
pub(super) fn is_open(line: &HandOverLine) -> bool {
    LineChange::Cancel.is_allowed(line.support.state)
}

/// Does an action.
pub(super) fn act(sheet: &HandOverSheet, action: Action, on: &On, at: &At) -> Deed {
    if action == Action::New {
        return Deed::Dialog(plan::open_add(sheet, at));
    }
    if action == Action::Edit {
        let under = on.line.and_then(|line| sheet.lines.get(line));
        return under.map_or_else(|| nothing(at), |under| Deed::Dialog(line::open(sheet, under, at)));
    }
    let Some(change) = change_on(sheet, action, on) else { return nothing(at) };
    let lines = chosen(sheet, change, on);
    match change {
        _ if lines.is_empty() => nothing(at),
        LineChange::Remove => {
            Deed::Dialog(sure(HandOverOperation::RemoveLines(revs(&lines)), change, &lines, at))
        }
        LineChange::Settle => Deed::Dialog(sure(HandOverOperation::Settle(revs(&lines)), change, &lines, at)),
        _ => Deed::Dialog(lines::open(change, sheet, lines.into_iter().cloned().collect(), at)),
    }
}

fn nothing(at: &At) -> Deed {
    Deed::Say(at.lang.board_no_line().to_owned())
}

fn revs(lines: &[&HandOverLine]) -> Vec<(SupportId, Rev)> {
    lines.iter().map(|line| (line.support.id, line.support.rev)).collect()
}

/// Asks before lines are settled or taken off.
fn sure(operation: HandOverOperation, change: LineChange, lines: &[&HandOverLine], at: &At) -> Dialog {
    let lang = at.lang;
    let word = lang.line_change(change);
    let question = match lines {
        [one] => lang.ask_change_line(word, &one.code, &one.head),
        several => lang.ask_change_lines(word, several.len()),
    };
    Dialog::Confirm(Confirm::new(
        question,
        lang.answer_keep(),
        lang.answer_go_on(),
        Msg::Agreed(vec![save(operation)]),
    ))
}

/// Saves a change of the round.
pub(super) fn save(operation: HandOverOperation) -> Effect {
    Effect::Perform(Box::new(Operation::HandOver(operation)))
}

/// A form of the page, opened again from a draft; nothing where none of its lines allows it any more.
pub(super) fn reopen(sheet: &HandOverSheet, form: &BoardForm, at: &At) -> Option<Dialog> {
    if form.form == "add" {
        return Some(plan::open_add(sheet, at));
    }
    if let Some(id) = form.id {
        let found = sheet.line(SupportId(id)).filter(|line| is_open(line))?;
        return Some(line::open(sheet, found, at));
    }
    let change = LineChange::from_code(&form.form)?;
    let known = form.among.iter().filter_map(|id| sheet.line(SupportId(*id)));
    let lines: Vec<_> = known.filter(|line| allows(change, line)).cloned().collect();
    (!lines.is_empty()).then(|| lines::open(change, sheet, lines, at))
}
