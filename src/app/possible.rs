//! Which actions are possible now, and why the others are not. Menu and notices use the reason; a key
//! that is not possible says it instead of doing nothing.

use super::Model;
use super::screens::household;
use crate::keys::Action;

/// The reason why an action is not possible now, in words; `None` where it is.
pub fn why_not(model: &Model, action: Action) -> Option<String> {
    let lang = model.lang();
    if changes_register(action)
        && let Some(reason) = model.register.as_ref().and_then(|r| r.read_only.clone())
    {
        return Some(lang.why_read_only(reason));
    }
    match action {
        Action::Undo if model.undo.is_none() => Some(lang.why_nothing_to_undo().to_owned()),
        Action::Redo if model.redo.is_none() => Some(lang.why_nothing_to_redo().to_owned()),
        Action::Support | Action::Survey | Action::Visit | Action::Recognise | Action::Print
            if chosen_none(model) =>
        {
            Some(lang.why_no_household().to_owned())
        }
        _ => household::why_not(model, action).map(str::to_owned),
    }
}

/// The action would change the register.
fn changes_register(action: Action) -> bool {
    use Action::{
        Edit, HerdEvent, Import, Leave, Merge, New, Recognise, Redo, Remove, Restore, Split, Support, Survey,
        Undo, Visit,
    };
    matches!(
        action,
        Edit | HerdEvent
            | Import
            | Leave
            | Merge
            | New
            | Recognise
            | Redo
            | Remove
            | Restore
            | Split
            | Support
            | Survey
            | Undo
            | Visit
    )
}

fn chosen_none(model: &Model) -> bool {
    model.household.is_none() && !model.households.has_chosen()
}
