//! Which actions are possible now, and why the others are not. Menu and notices use the reason; a key
//! that is not possible says it instead of doing nothing.

mod rights;

pub use self::rights::who;
pub(in crate::app) use self::rights::{own_hamlets, why_not_work};

use super::model::Section;
use super::screens::{household, households, journal, reports, round, rounds, system};
use super::{Model, as_of, board, draft};
use crate::keys::{Action, Context};

/// The reason why an action is not possible now, in words; `None` where it is. The dialog on top answers
/// for itself, else the screen does.
pub fn why_not(model: &Model, action: Action) -> Option<String> {
    match model.dialogs.last() {
        Some(dialog) => dialog.why_not(action, &model.at()),
        None => on_register(model, action)
            .or_else(|| as_of::why_not(model, action))
            .or_else(|| rights::why_not(model, action))
            .or_else(|| on_screen(model, action)),
    }
}

/// What holds on every screen.
fn on_register(model: &Model, action: Action) -> Option<String> {
    let lang = model.lang();
    if changes_register(model, action)
        && let Some(reason) = model.register.as_ref().and_then(|r| r.read_only.clone())
    {
        return Some(lang.why_read_only(reason));
    }
    match action {
        Action::Undo if model.undo.is_none() => Some(lang.why_nothing_to_undo().to_owned()),
        Action::Redo if model.redo.is_none() => Some(lang.why_nothing_to_redo().to_owned()),
        Action::Drafts => draft::why_none(model),
        _ => None,
    }
}

fn on_screen(model: &Model, action: Action) -> Option<String> {
    if model.household.is_some() {
        return household::why_not(model, action);
    }
    match model.section {
        Section::Households => households::why_not(model, action),
        Section::Reviews if model.round.is_some() => round::why_not(model, action),
        Section::Reviews => rounds::why_not(model, action),
        Section::Support | Section::Herd => board::why_not(model, action),
        Section::Reports => reports::why_not(model, action),
        Section::Journal => journal::why_not(model, action),
        Section::System => system::why_not(model, action),
        _ => None,
    }
}

/// The action would change the register.
pub(super) fn changes_register(model: &Model, action: Action) -> bool {
    if model.screen_context() == Context::Board && board::changes(model, action) {
        return true;
    }
    use Action::{
        AddToRound, Assign, Certificates, CloseRound, Complaint, Decide, Edit, EditRound, ErasePerson,
        ExitPlan, HerdEvent, Import, Leave, Meeting, Merge, New, Open, OpenRound, PlanHandOver, Posting,
        Recognise, Redo, Remove, ReportUpward, Restore, Screening, SecondEntry, Split, Support, Survey, Undo,
        Verdict, Visit,
    };
    let edits = matches!(
        action,
        AddToRound
            | Assign
            | Certificates
            | CloseRound
            | Complaint
            | Decide
            | Edit
            | EditRound
            | ErasePerson
            | ExitPlan
            | HerdEvent
            | Import
            | Leave
            | Meeting
            | Merge
            | New
            | OpenRound
            | PlanHandOver
            | Posting
            | Recognise
            | Redo
            | Remove
            | ReportUpward
            | Restore
            | SecondEntry
            | Screening
            | Split
            | Support
            | Survey
            | Undo
            | Verdict
            | Visit
    );
    // On the page of a household Enter opens the form of what is under the cursor.
    edits || (action == Open && model.household.is_some()) || in_round(model, action)
}

/// On the page of a round Enter opens forms too.
fn in_round(model: &Model, action: Action) -> bool {
    model.screen_context() == Context::Round && round::enters(model, action)
}

#[cfg(test)]
mod tests;
