//! Which vaccinations of the plan are due: never given, overdue, due soon. The plan itself is [`super::species`].

use chrono::{Datelike, Days, Months, NaiveDate};

use super::species::after;
use super::{First, Species, Vaccine};
use crate::domain::household::coded;
use crate::viet::PartialDate;

/// What is due within so many days stands on the list already.
const AHEAD_DAYS: i64 = 30;

coded! {
    /// How urgent a vaccination is.
    DueState {
        /// Chưa tiêm lần nào: its day is past, and it was never given.
        Never = "never",
        /// Quá hạn: it was given, and its next day is past.
        Overdue = "overdue",
        /// Sắp đến hạn: within thirty days.
        Soon = "soon",
    }
}

/// A vaccination that an animal needs next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due<'a> {
    /// Which.
    pub vaccine: &'a Vaccine,
    /// The day.
    pub on: NaiveDate,
    /// When it was given last.
    pub last: Option<NaiveDate>,
}

impl Due<'_> {
    /// How urgent it is on a day; `None` while it is more than thirty days ahead.
    pub fn state(&self, day: NaiveDate) -> Option<DueState> {
        match (self.on - day).num_days() {
            ..0 if self.last.is_none() => Some(DueState::Never),
            ..0 => Some(DueState::Overdue),
            0..=AHEAD_DAYS => Some(DueState::Soon),
            _ => None,
        }
    }
}

/// What an animal of a species, born and kept since the given days, needs next; `given` is when each vaccine, by its
/// code, was given last. What is given once in a life and was given is left out.
pub fn next_due<'a>(
    species: &'a Species,
    born: Option<PartialDate>,
    kept_since: NaiveDate,
    given: impl Fn(&str) -> Option<NaiveDate>,
) -> impl Iterator<Item = Due<'a>> {
    species.vaccine.iter().filter_map(move |vaccine| {
        let last = given(&vaccine.code);
        let on = match last {
            Some(last) => after(last, vaccine.every_months?),
            None => first(vaccine.first, born, kept_since),
        };
        Some(Due { vaccine, on: in_season(on, &vaccine.months), last })
    })
}

fn first(first: First, born: Option<PartialDate>, kept_since: NaiveDate) -> NaiveDate {
    match first {
        First::AgeMonths(months) => {
            born.map_or(kept_since, |born| after(born.latest(), months).max(kept_since))
        }
        First::DaysAfterHandOver(days) => {
            kept_since.checked_add_days(Days::new(days.into())).unwrap_or(NaiveDate::MAX)
        }
    }
}

/// The day itself in a month of the season, else the first day of the next one.
fn in_season(day: NaiveDate, months: &[u32]) -> NaiveDate {
    let begins = |ahead: u32| day.with_day(1).and_then(|first| first.checked_add_months(Months::new(ahead)));
    let in_it = |candidate: &NaiveDate| months.is_empty() || months.contains(&candidate.month());
    let candidates = std::iter::once(Some(day)).chain((1..=12).map(begins)).flatten();
    candidates.into_iter().find(in_it).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::Catalogue;

    fn day(iso: &str) -> NaiveDate {
        iso.parse().unwrap()
    }

    /// When each vaccine of a cow born in January 2023 and handed over on 12 March 2025 is due next.
    fn due(given: &[(&str, &str)], on: &str) -> Vec<(String, String, Option<&'static str>)> {
        let catalogue = Catalogue::embedded();
        let cattle = catalogue.species("bò").unwrap();
        let given = |code: &str| given.iter().find(|(vaccine, _)| *vaccine == code).map(|(_, on)| day(on));
        let born = PartialDate::from_iso("2023-01").ok();
        next_due(cattle, born, day("2025-03-12"), given)
            .map(|due| (due.vaccine.code.clone(), due.on.to_string(), due.state(day(on)).map(DueState::code)))
            .collect()
    }

    fn all(rows: &[(&str, &str, Option<&'static str>)]) -> Vec<(String, String, Option<&'static str>)> {
        rows.iter().map(|(code, on, state)| ((*code).to_owned(), (*on).to_owned(), *state)).collect()
    }

    #[test]
    fn a_grown_cow_is_due_when_it_comes() {
        let expected = [
            ("lo-mom-long-mong", "2025-03-12", Some("soon")),
            ("tu-huyet-trung", "2025-03-12", Some("soon")),
            ("viem-da-noi-cuc", "2025-04-02", Some("soon")),
        ];
        assert_eq!(due(&[], "2025-03-12"), all(&expected));
    }

    #[test]
    fn what_was_never_given_and_what_is_late_are_told_apart() {
        let given = [("lo-mom-long-mong", "2025-03-20")];
        let expected = [
            ("lo-mom-long-mong", "2025-09-20", Some("overdue")),
            ("tu-huyet-trung", "2025-03-12", Some("never")),
            ("viem-da-noi-cuc", "2025-04-02", Some("never")),
        ];
        assert_eq!(due(&given, "2025-09-21"), all(&expected));
    }

    #[test]
    fn outside_its_season_it_waits_for_the_next() {
        assert_eq!(in_season(day("2025-11-05"), &[3, 9]), day("2026-03-01"));
        assert_eq!(in_season(day("2025-03-31"), &[3, 9]), day("2025-03-31"));
        assert_eq!(in_season(day("2025-11-05"), &[]), day("2025-11-05"));
        assert_eq!(due(&[("lo-mom-long-mong", "2025-05-20")], "2025-09-01")[0].1, "2026-03-01");
    }

    #[test]
    fn a_calf_is_due_by_its_age() {
        let catalogue = Catalogue::embedded();
        let cattle = catalogue.species("bò").unwrap();
        let born = PartialDate::from_iso("2026-02-10").ok();
        let first = next_due(cattle, born, day("2026-02-10"), |_| None).next().unwrap();
        assert_eq!((first.on, first.state(day("2026-03-01"))), (day("2026-04-10"), None));
    }
}
