//! Who works with the register, in words: each with role, hamlets and last day, and what needs a second person. The
//! command line and the screen say it alike.

use crate::domain::colleague::{Colleague, Matter, OfficeRules, Role, Team};
use crate::domain::id::HamletId;
use crate::domain::place::Hamlet;
use crate::domain::stored::Stored;
use crate::i18n::Lang;
use crate::viet::DateStyle;

/// Everybody, and what needs a second person.
pub fn lines(team: &Team, hamlets: &[Stored<HamletId, Hamlet>], lang: Lang, dates: DateStyle) -> Vec<String> {
    if team.is_open() {
        return vec![lang.colleague_none().to_owned()];
    }
    let each = team.colleagues.iter().map(|colleague| line(colleague, hamlets, lang, dates));
    let eased = team.rules.eased_on.map(|day| lang.second_eased(dates.day(day)));
    each.chain([second(team.rules, lang)]).chain(eased).collect()
}

/// What needs a second person.
pub fn second(rules: OfficeRules, lang: Lang) -> String {
    let asked = Matter::ALL.iter().filter(|matter| rules.asks_second(**matter));
    let asked: Vec<_> = asked.map(|matter| lang.matter(*matter)).collect();
    match asked.is_empty() {
        true => lang.second_for_nothing().to_owned(),
        false => lang.second_for(asked.join(", ")),
    }
}

/// One of them.
pub fn line(
    colleague: &Colleague,
    hamlets: &[Stored<HamletId, Hamlet>],
    lang: Lang,
    dates: DateStyle,
) -> String {
    let place = (colleague.role == Role::Officer).then(|| match colleague.hamlets.is_empty() {
        true => lang.hamlets_all().to_owned(),
        false => names(colleague, hamlets).join(", "),
    });
    let left = colleague.left_on.map(|day| lang.colleague_left(dates.day(day)));
    let parts = [Some(colleague.name.clone()), Some(lang.role(colleague.role).to_owned()), place, left];
    let said: Vec<_> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    format!("{}: {}", colleague.login, said.join(" · "))
}

/// The hamlets in which somebody works.
pub fn names(colleague: &Colleague, hamlets: &[Stored<HamletId, Hamlet>]) -> Vec<String> {
    let own = hamlets.iter().filter(|hamlet| colleague.hamlets.contains(&hamlet.id));
    own.map(|hamlet| hamlet.name.clone()).collect()
}
