//! What the role and the hamlets of the person at the keyboard allow. It is said at the key, before a form is filled in
//! for nothing; the register refuses at the save whatever was let through here.

use std::collections::BTreeSet;

use super::changes_register;
use crate::app::Model;
use crate::app::board::{self, Subject};
use crate::app::dialogs::At;
use crate::app::model::{Opened, Section};
use crate::app::screens::{household, round, system};
use crate::domain::colleague::{Colleague, Denied, Role};
use crate::domain::history::Author;
use crate::domain::id::HamletId;
use crate::domain::operation::OperationKind as Kind;
use crate::keys::Action;

/// Why this person may not do it here, in words; `None` where they may, or where it changes nothing.
pub(super) fn why_not(model: &Model, action: Action) -> Option<String> {
    let register = model.register.as_ref().filter(|register| !register.team.is_open())?;
    if !changes_register(model, action) {
        return None;
    }
    let author = Author(model.user.clone());
    let of_role = register.team.may(&author, kind_of(model, action)?, model.today);
    let of_hamlets = || register.team.may_touch(&author, &hamlets(model, register, action));
    of_role.and_then(|()| of_hamlets()).err().map(|denied| words(&model.at(), register, &denied))
}

/// Why nobody, or not this person, may do work of a kind, whatever it touches: for a line of a list that leads to it.
pub(in crate::app) fn why_not_work(at: &At, kind: Kind) -> Option<String> {
    let register = at.register?;
    if let Some(reason) = register.read_only.clone() {
        return Some(at.lang.why_read_only(reason));
    }
    let denied = register.team.may(&Author(at.user.to_owned()), kind, at.today).err()?;
    Some(words(at, register, &denied))
}

/// What the person is in this register; nothing where everybody may do everything.
pub fn who(model: &Model) -> Option<&Colleague> {
    let register = model.register.as_ref()?;
    register.team.who(&Author(model.user.clone())).map(|stored| &stored.value)
}

/// The hamlets in which the person works, where they do not work in all.
pub(in crate::app) fn own_hamlets(model: &Model) -> Option<&[HamletId]> {
    model.register.as_ref()?.hamlets_of(&model.user)
}

fn words(at: &At, register: &Opened, denied: &Denied) -> String {
    let lang = at.lang;
    let role = register.team.who(&Author(at.user.to_owned())).map(|person| person.role);
    match denied {
        Denied::Role(asked) if role == Some(Role::Viewer) => lang.why_viewer(lang.role(*asked)),
        Denied::Role(asked) => lang.why_role(lang.role(*asked), role.map_or("", |own| lang.role(own))),
        Denied::Hamlet(hamlet) => lang.why_other_hamlet(hamlet),
        other => lang.denied(other, at.settings.dates),
    }
}

/// Operations of the kind that the action comes to ask the same right; `None` where it changes nothing after all.
fn kind_of(model: &Model, action: Action) -> Option<Kind> {
    let kind = match action {
        Action::Undo => Kind::Undo,
        Action::Redo => Kind::Redo,
        Action::Import => Kind::Import,
        Action::ErasePerson => Kind::ErasePerson,
        Action::OpenRound => Kind::OpenRound,
        Action::EditRound => Kind::SaveRound,
        Action::CloseRound => Kind::CloseRound,
        _ if model.household.is_some() => Kind::SaveVisit,
        _ => return of_section(model, action),
    };
    Some(kind)
}

fn of_section(model: &Model, action: Action) -> Option<Kind> {
    match model.section {
        Section::System => system::kind_of(model, action),
        Section::Support | Section::Herd => Some(board::top(model).map_or(Kind::SaveVisit, of_board)),
        // Everywhere else an officer's work is done.
        _ => Some(Kind::SaveVisit),
    }
}

fn of_board(open: &board::OpenBoard) -> Kind {
    match open.subject {
        Subject::Programmes => Kind::SaveProgramme,
        Subject::Budgets(_) => Kind::SaveBudget,
        Subject::Outlook => Kind::SaveExitTarget,
        _ => Kind::SaveVisit,
    }
}

/// The hamlets that it would touch, as far as the screen knows them, each with its name.
fn hamlets(model: &Model, register: &Opened, action: Action) -> Vec<(HamletId, String)> {
    if matches!(action, Action::Undo | Action::Redo | Action::Import) || own_hamlets(model).is_none() {
        return Vec::new();
    }
    let touched: BTreeSet<HamletId> = match &model.household {
        Some(screen) => screen.dossier.iter().map(|dossier| dossier.household.hamlet).collect(),
        None => on_section(model, register, action),
    };
    let known = register.hamlets.iter().filter(|hamlet| touched.contains(&hamlet.id));
    known.map(|hamlet| (hamlet.id, hamlet.name.clone())).collect()
}

fn on_section(model: &Model, register: &Opened, action: Action) -> BTreeSet<HamletId> {
    match model.section {
        Section::Households => {
            let of_name = |name: &str| register.hamlets.iter().find(|hamlet| hamlet.name == name);
            let rows = &model.households.rows;
            let chosen = household::about(model, action).into_iter().filter_map(|id| rows.get(&id));
            chosen.filter_map(|row| of_name(&row.hamlet)).map(|hamlet| hamlet.id).collect()
        }
        Section::Reviews => model.round.iter().flat_map(|screen| round::touched(screen, action)).collect(),
        Section::Support | Section::Herd => board::homes_touched(model, action),
        _ => BTreeSet::new(),
    }
}
