//! What can be wrong with a colleague, before they are saved.

use thiserror::Error;

use super::{Colleague, Role};
use crate::domain::id::ColleagueId;
use crate::domain::stored::Stored;

/// A field of a colleague, as forms name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColleagueField {
    /// `login`
    Login,
    /// `role`
    Role,
    /// `left_on`
    LeftOn,
}

impl ColleagueField {
    /// Its name in code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Login => "login",
            Self::Role => "role",
            Self::LeftOn => "left_on",
        }
    }
}

/// What is wrong with a colleague.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ColleagueFault {
    /// A login name has no blanks and is not empty: the operating system knows none of that kind.
    #[error("no login name")]
    Login,
    /// Somebody has this login name already.
    #[error("the login name is taken")]
    Taken,
    /// Nobody would be left who may enter colleagues.
    #[error("no keeper would be left")]
    NoKeeper,
}

/// What is wrong with a colleague; `own` is the one that it changes, `known` all of them.
pub fn colleague_faults(
    colleague: &Colleague,
    own: Option<ColleagueId>,
    known: &[Stored<ColleagueId, Colleague>],
) -> Vec<(ColleagueField, ColleagueFault)> {
    let mut others = known.iter().filter(|other| Some(other.id) != own);
    let taken = others.clone().any(|other| other.login == colleague.login);
    let keepers = colleague.keeps_on() || others.any(|other| other.keeps_on());
    let field = if colleague.role == Role::Keeper { ColleagueField::LeftOn } else { ColleagueField::Role };
    let asked = [
        (ColleagueField::Login, ColleagueFault::Login, !is_login(&colleague.login)),
        (ColleagueField::Login, ColleagueFault::Taken, taken),
        (field, ColleagueFault::NoKeeper, !keepers),
    ];
    asked.into_iter().filter(|(.., wrong)| *wrong).map(|(field, fault, _)| (field, fault)).collect()
}

fn is_login(login: &str) -> bool {
    !login.is_empty() && !login.chars().any(|letter| letter.is_whitespace() || letter.is_control())
}

#[cfg(test)]
mod tests {
    use super::super::team::sample::{colleague, day, stored};
    use super::*;

    #[test]
    fn the_first_who_is_entered_is_the_keeper() {
        let faults = |role| colleague_faults(&colleague("lan", role), None, &[]);
        assert_eq!(faults(Role::Keeper), []);
        assert_eq!(faults(Role::Officer), [(ColleagueField::Role, ColleagueFault::NoKeeper)]);
    }

    #[test]
    fn the_last_keeper_neither_leaves_nor_gets_another_role() {
        let known = [stored(1, colleague("lan", Role::Keeper)), stored(2, colleague("minh", Role::Officer))];
        let own = Some(ColleagueId(1));
        let faults = |changed: &Colleague| colleague_faults(changed, own, &known);
        let gone = Colleague { left_on: Some(day("2027-11-21")), ..known[0].value.clone() };
        let none = [(ColleagueField::LeftOn, ColleagueFault::NoKeeper)];
        assert_eq!(faults(&gone), none, "a day to come comes too");
        let lower = Colleague { role: Role::Approver, left_on: None, ..gone.clone() };
        assert_eq!(faults(&lower), [(ColleagueField::Role, ColleagueFault::NoKeeper)]);
    }

    #[test]
    fn a_login_name_is_one_word_and_has_one_owner() {
        let known = [stored(1, colleague("lan", Role::Keeper))];
        let faults = |login| {
            let colleague = colleague(login, Role::Officer);
            colleague_faults(&colleague, None, &known)
        };
        assert_eq!(faults("minh.nv"), []);
        for odd in ["", "minh nv", "minh\n"] {
            assert_eq!(faults(odd), [(ColleagueField::Login, ColleagueFault::Login)], "{odd:?}");
        }
        assert_eq!(faults("lan"), [(ColleagueField::Login, ColleagueFault::Taken)]);
    }
}
