//! What can be wrong with a colleague before they are saved, and with all of them together.

use thiserror::Error;

use super::{Colleague, OfficeRules, Role, Team};
use crate::domain::history::Author;
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
    /// The first who is entered is who enters them: else nobody here could go on.
    #[error("the first is not who works now")]
    FirstIsYou,
    /// The office asks for a second person, and there would not be two who can answer each other.
    #[error("not two who could answer")]
    NoSecond,
}

/// What is wrong with a colleague whom `author` saves; `own` is the one that it changes, `known` all of them.
pub fn colleague_faults(
    colleague: &Colleague,
    own: Option<ColleagueId>,
    known: &[Stored<ColleagueId, Colleague>],
    author: &Author,
) -> Vec<(ColleagueField, ColleagueFault)> {
    let first = known.is_empty() && colleague.login != author.0;
    let mut others = known.iter().filter(|other| Some(other.id) != own);
    let taken = others.clone().any(|other| other.login == colleague.login);
    let keepers = colleague.keeps_on() || others.any(|other| other.keeps_on());
    let field = if colleague.role == Role::Keeper { ColleagueField::LeftOn } else { ColleagueField::Role };
    let asked = [
        (ColleagueField::Login, ColleagueFault::Login, !is_login(&colleague.login)),
        (ColleagueField::Login, ColleagueFault::Taken, taken),
        (ColleagueField::Login, ColleagueFault::FirstIsYou, first && is_login(&colleague.login)),
        (field, ColleagueFault::NoKeeper, !keepers),
    ];
    asked.into_iter().filter(|(.., wrong)| *wrong).map(|(field, fault, _)| (field, fault)).collect()
}

/// What is wrong with the colleagues after a change, against before: what was wrong already does not stop a change that
/// leaves it no worse.
pub fn team_fault(before: &Team, after: &Team) -> Option<ColleagueFault> {
    if !after.has_keeper() {
        return Some(ColleagueFault::NoKeeper);
    }
    let fewer = after.answering() < before.answering();
    let more = !before.rules.asks_any() && after.rules.asks_any();
    let short = before.rules.asks_any() || after.rules.asks_any();
    (short && after.answering() < 2 && (fewer || more)).then_some(ColleagueFault::NoSecond)
}

/// Why an office cannot ask for a second person: that takes two who could answer each other.
pub fn rules_fault(rules: OfficeRules, team: &Team) -> Option<ColleagueFault> {
    let stricter = Team { rules, ..team.clone() };
    team_fault(team, &stricter)
}

fn is_login(login: &str) -> bool {
    !login.is_empty() && !login.chars().any(|letter| letter.is_whitespace() || letter.is_control())
}

#[cfg(test)]
mod tests {
    use super::super::team::sample::{day, stored};
    use super::*;

    fn lan() -> Author {
        Author("lan".into())
    }

    fn team(people: &[(&str, Role)], second: bool) -> Team {
        let each =
            people.iter().zip(1..).map(|((login, role), id)| stored(id, Colleague::new(*login, *role)));
        let rules = OfficeRules { second_for_money: second, ..OfficeRules::default() };
        Team { colleagues: each.collect(), rules }
    }

    #[test]
    fn the_first_who_is_entered_is_who_enters_them() {
        let minh = Colleague::new("minh", Role::Keeper);
        let first = [(ColleagueField::Login, ColleagueFault::FirstIsYou)];
        assert_eq!(colleague_faults(&minh, None, &[], &lan()), first);
        let known = [stored(1, Colleague::new("lan", Role::Keeper))];
        assert_eq!(colleague_faults(&minh, None, &known, &lan()), []);
    }

    #[test]
    fn a_second_person_is_asked_for_only_where_two_can_answer_each_other() {
        let rules = OfficeRules { second_for_money: true, ..OfficeRules::default() };
        let alone = team(&[("lan", Role::Keeper), ("minh", Role::Officer)], false);
        assert_eq!(rules_fault(rules, &alone), Some(ColleagueFault::NoSecond));
        assert_eq!(rules_fault(OfficeRules::default(), &alone), None);
        let two = team(&[("lan", Role::Keeper), ("hoa", Role::Approver)], false);
        assert_eq!(rules_fault(rules, &two), None);
    }

    #[test]
    fn the_last_but_one_who_can_answer_stays_while_a_second_is_asked_for() {
        let two = team(&[("lan", Role::Keeper), ("hoa", Role::Approver)], true);
        let one = team(&[("lan", Role::Keeper), ("hoa", Role::Viewer)], true);
        assert_eq!(team_fault(&two, &one), Some(ColleagueFault::NoSecond));
        let renamed = team(&[("lan", Role::Keeper), ("hoa.nt", Role::Viewer)], true);
        assert_eq!(team_fault(&one, &renamed), None, "it was so before");
        let none = Team { rules: two.rules, ..Team::default() };
        assert_eq!(team_fault(&two, &none), Some(ColleagueFault::NoSecond), "an open register asks nobody");
    }

    #[test]
    fn the_first_who_is_entered_is_the_keeper() {
        let faults = |role| colleague_faults(&Colleague::new("lan", role), None, &[], &lan());
        assert_eq!(faults(Role::Keeper), []);
        assert_eq!(faults(Role::Officer), [(ColleagueField::Role, ColleagueFault::NoKeeper)]);
    }

    #[test]
    fn the_last_keeper_neither_leaves_nor_gets_another_role() {
        let known = [
            stored(1, Colleague::new("lan", Role::Keeper)),
            stored(2, Colleague::new("minh", Role::Officer)),
        ];
        let own = Some(ColleagueId(1));
        let faults = |changed: &Colleague| colleague_faults(changed, own, &known, &lan());
        let gone = Colleague { left_on: Some(day("2027-11-21")), ..known[0].value.clone() };
        let none = [(ColleagueField::LeftOn, ColleagueFault::NoKeeper)];
        assert_eq!(faults(&gone), none, "a day to come comes too");
        let lower = Colleague { role: Role::Approver, left_on: None, ..gone.clone() };
        assert_eq!(faults(&lower), [(ColleagueField::Role, ColleagueFault::NoKeeper)]);
    }

    #[test]
    fn a_login_name_is_one_word_and_has_one_owner() {
        let known = [stored(1, Colleague::new("lan", Role::Keeper))];
        let faults = |login| {
            let colleague = Colleague::new(login, Role::Officer);
            colleague_faults(&colleague, None, &known, &lan())
        };
        assert_eq!(faults("minh.nv"), []);
        for odd in ["", "minh nv", "minh\n"] {
            assert_eq!(faults(odd), [(ColleagueField::Login, ColleagueFault::Login)], "{odd:?}");
        }
        assert_eq!(faults("lan"), [(ColleagueField::Login, ColleagueFault::Taken)]);
    }
}
