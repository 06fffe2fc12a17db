//! The pick lists that several forms offer.

use super::Choice;
use crate::app::dialogs::At;
use crate::app::model::Opened;
use crate::domain::dossier::Dossier;
use crate::domain::ethnicity;
use crate::domain::id::HamletId;
use crate::domain::member::{Relation, Resident, Sex};
use crate::i18n::Lang;

/// Every value of a coded enum in its own words.
pub(super) fn of<T: Copy>(
    all: &[T],
    code: impl Fn(T) -> &'static str,
    word: impl Fn(T) -> &'static str,
) -> Vec<Choice> {
    all.iter().map(|value| Choice::new(code(*value), word(*value))).collect()
}

/// Nam, nữ.
pub(super) fn sexes(lang: Lang) -> Vec<Choice> {
    of(Sex::ALL, Sex::code, |sex| lang.sex(sex))
}

/// Relations to the head; the head's own only where `with_head`.
pub(super) fn relations(lang: Lang, with_head: bool) -> Vec<Choice> {
    let mut choices = of(Relation::ALL, Relation::code, |relation| lang.relation(relation));
    choices.retain(|choice| with_head || choice.code != Relation::Head.code());
    choices
}

/// The 54 ethnic groups; the name is the key.
pub(super) fn ethnic_groups() -> Vec<Choice> {
    ethnicity::all().map(|name| Choice::new(name, name)).collect()
}

/// The hamlets that the register is of.
pub(super) fn hamlets(at: &At) -> Vec<Choice> {
    let hamlets = at.register.into_iter().flat_map(Opened::own_hamlets);
    hamlets.map(|hamlet| Choice::new(hamlet.id.0.to_string(), &hamlet.name)).collect()
}

/// The hamlets in which the person works, and the one that stands already.
pub(super) fn own_hamlets(standing: HamletId, at: &At) -> Vec<Choice> {
    let own = at.register.and_then(|register| register.hamlets_of(at.user));
    let mut choices = hamlets(at);
    let is_own = |id: HamletId| id == standing || own.is_none_or(|own| own.contains(&id));
    choices.retain(|choice| hamlet(&choice.code).is_some_and(is_own));
    choices
}

/// The hamlet of a chosen code.
pub(super) fn hamlet(code: &str) -> Option<HamletId> {
    code.parse().ok().map(HamletId)
}

/// Yes, no, not known: answered by one digit.
pub(super) fn yes_no_unknown(lang: Lang) -> Vec<Choice> {
    vec![
        Choice::new("1", lang.word_yes()),
        Choice::new("0", lang.word_no()),
        Choice::new("9", lang.word_unknown()),
    ]
}

/// Yes or no: answered by one digit.
pub(super) fn yes_no(lang: Lang) -> Vec<Choice> {
    vec![Choice::new("1", lang.word_yes()), Choice::new("0", lang.word_no())]
}

/// The digit of a fact that may be unknown.
pub(super) fn digit(fact: Option<bool>) -> &'static str {
    match fact {
        Some(true) => "1",
        Some(false) => "0",
        None => "9",
    }
}

/// The present members by name.
pub(super) fn members(dossier: &Dossier, keep: impl Fn(&Resident) -> bool) -> Vec<Choice> {
    let present = dossier.current().filter(|resident| keep(resident));
    present.map(|r| Choice::new(r.member.id.0.to_string(), &r.member.name)).collect()
}
