//! Who works with the register, and what needs two people, as lines of the section: each with its form.

use super::{Line, refused};
use crate::app::Model;
use crate::app::dialogs::{Confirm, Dialog};
use crate::app::form::colleague;
use crate::app::msg::Msg;
use crate::domain::operation::OperationKind;
use crate::keys::Action;

/// What kind of operation an action on one of these lines comes to; `None` where it changes nothing.
pub(super) fn kind_of(action: Action, line: Line) -> Option<OperationKind> {
    match (action, line) {
        (Action::New, _) => Some(OperationKind::SaveColleague),
        (Action::Remove, Line::Person(_)) => Some(OperationKind::RemoveColleague),
        (Action::Edit, Line::Person(_) | Line::NewPerson) => Some(OperationKind::SaveColleague),
        (Action::Edit, Line::Rules) => Some(OperationKind::SaveOfficeRules),
        _ => None,
    }
}

/// Enter on a line opens its form, or says why it does not.
pub(super) fn open(model: &mut Model, line: Line) {
    if !refused(model) {
        edit(model, line);
    }
}

/// Lays the form of a line over the screen.
pub(super) fn edit(model: &mut Model, line: Line) {
    let at = model.at();
    let form = match line {
        Line::Person(place) => at
            .register
            .and_then(|register| register.team.colleagues.get(place))
            .map(|known| colleague::open_edit(known, &at)),
        Line::NewPerson => Some(colleague::open_new(&at)),
        Line::Rules => Some(colleague::open_rules(&at)),
        _ => None,
    };
    model.dialogs.extend(form);
}

/// Asks before somebody is taken out who was entered by mistake: who leaves gets a last day.
pub(super) fn ask_remove(model: &mut Model, line: Line) {
    let at = model.at();
    let Line::Person(place) = line else { return };
    let Some(known) = at.register.and_then(|register| register.team.colleagues.get(place)) else { return };
    let (question, remove) = colleague::removal(known, &at);
    let then = Msg::Agreed(vec![remove]);
    let confirm = Confirm::new(question, at.lang.answer_keep(), at.lang.answer_remove(), then);
    model.dialogs.push(Dialog::Confirm(confirm));
}
