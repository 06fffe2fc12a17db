//! How an animal came to its herd, as far as its own row and its support tell: the one answer to "since when is it kept"
//! where nobody wrote down the event with which its keeping began.

use chrono::NaiveDate;

use super::Animal;
use crate::domain::support::Support;
use crate::viet::PartialDate;

/// Whether the support through which an animal is held is in the household's hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Came {
    /// It is held through no support, or of none that matters here.
    ByItself,
    /// Its support is only planned: it is not there yet.
    Planned,
    /// Its support was given on this day.
    Given(NaiveDate),
}

impl Came {
    /// By a support, where there is one.
    pub fn by(support: Option<&Support>) -> Self {
        match support {
            None => Self::ByItself,
            Some(support) if support.state.is_given() => Self::Given(support.date),
            Some(_) => Self::Planned,
        }
    }
}

/// What tells since when an animal is kept of which no event begins the keeping.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Origin {
    /// Its birth.
    pub born: Option<PartialDate>,
    /// Its dam is in the register: it was born of the herd.
    pub of_the_herd: bool,
    /// How many came.
    pub heads: u32,
    /// Through which support.
    pub came: Came,
}

impl Origin {
    /// That of an animal.
    pub fn of(animal: &Animal, came: Came) -> Self {
        Self { born: animal.born, of_the_herd: animal.dam.is_some(), heads: animal.heads, came }
    }

    /// Since when it is kept: what was bought since its support, what was born of the herd since its birth, the other
    /// where one is not known, and since ever where nothing is; never what is only planned.
    pub(super) fn since(self) -> Option<NaiveDate> {
        let born = self.born.map(PartialDate::earliest);
        let given = match self.came {
            Came::Planned => return None,
            Came::ByItself => None,
            Came::Given(on) => Some(on),
        };
        let since = if self.of_the_herd { born.or(given) } else { given.or(born) };
        Some(since.unwrap_or(NaiveDate::MIN))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::herd::Life;

    fn day(iso: &str) -> NaiveDate {
        iso.parse().unwrap()
    }

    fn since(born: Option<&str>, of_the_herd: bool, came: Came) -> Option<NaiveDate> {
        let born = born.and_then(|iso| PartialDate::from_iso(iso).ok());
        Origin { born, of_the_herd, heads: 1, came }.since()
    }

    #[test]
    fn what_was_bought_is_kept_since_its_support_and_what_was_born_since_its_birth() {
        let given = Came::Given(day("2025-03-12"));
        assert_eq!(since(Some("2023-05"), false, given), Some(day("2025-03-12")));
        assert_eq!(since(Some("2026-02-01"), true, given), Some(day("2026-02-01")));
        assert_eq!(since(None, true, given), Some(day("2025-03-12")));
        assert_eq!(since(Some("2023-05"), false, Came::ByItself), Some(day("2023-05-01")));
        assert_eq!(since(None, false, Came::ByItself), Some(NaiveDate::MIN));
    }

    #[test]
    fn what_is_only_planned_is_not_there() {
        let planned = Origin { born: None, of_the_herd: false, heads: 3, came: Came::Planned };
        assert_eq!(planned.since(), None);
        assert_eq!(Life::of(planned, Vec::new()).heads_on(day("2026-01-01")), 0);
    }
}
