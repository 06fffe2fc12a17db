//! Hamlets of which a list or the register tells no more than the number: `1` under "Thôn/Khu" is the
//! register's `Khu 1` when no other hamlet has that number. Else one commune would stand there twice.

use std::collections::BTreeSet;

use crate::domain::intake::{IntakeHousehold, KnownRegister};
use crate::tables::layout::split_kind;
use crate::tables::parse::hamlet_key;

/// Gives the households of a list the name under which the register has their hamlet.
pub fn settle(households: &mut [IntakeHousehold], known: &KnownRegister) {
    let names: BTreeSet<&str> = known.households.iter().map(|household| household.hamlet.as_str()).collect();
    let keys: BTreeSet<String> = names.iter().map(|name| hamlet_key(name)).collect();
    for household in households {
        if !keys.contains(&hamlet_key(&household.hamlet))
            && let Some(name) = the_only_one(&household.hamlet, &names)
        {
            household.hamlet = name.to_owned();
        }
    }
}

/// The one hamlet with the same number, where one of the two is a bare number.
fn the_only_one<'a>(hamlet: &str, names: &BTreeSet<&'a str>) -> Option<&'a str> {
    let wanted = number(hamlet)?;
    let mut same = names.iter().copied().filter(|name| number(name) == Some(wanted));
    let only = same.next().filter(|name| is_bare(name) || is_bare(hamlet))?;
    same.next().is_none().then_some(only)
}

/// `1` of `Khu 1` and of `1`; none for a name.
fn number(hamlet: &str) -> Option<&str> {
    let rest = split_kind(hamlet).map_or(hamlet, |(_, rest)| rest.trim());
    is_bare(rest).then_some(rest)
}

fn is_bare(hamlet: &str) -> bool {
    !hamlet.is_empty() && hamlet.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(hamlet: &str, known: &[&'static str]) -> Option<&'static str> {
        the_only_one(hamlet, &known.iter().copied().collect())
    }

    #[test]
    fn a_bare_number_is_the_only_hamlet_of_that_number() {
        assert_eq!(settled("1", &["Khu 1", "Khu 2"]), Some("Khu 1"));
        assert_eq!(settled("Khu 1", &["1", "2"]), Some("1"));
    }

    #[test]
    fn two_hamlets_of_one_number_or_two_kinds_are_not_guessed() {
        assert_eq!(settled("1", &["Khu 1", "Tổ 1"]), None);
        assert_eq!(settled("Tổ 4", &["Khu 4"]), None);
        assert_eq!(settled("Nà Lò", &["Khu 1"]), None);
    }
}
