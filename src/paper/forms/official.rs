//! What every official paper begins with: the commune's head, place and date.

use chrono::NaiveDate;

use super::super::document::{Head, Text};
use crate::domain::place::Commune;
use crate::i18n::Lang;
use crate::viet;

/// The head of a paper of the commune's People's Committee. A committee has no body above it on its
/// papers (Decree 30/2020/NĐ-CP, annex I).
pub(super) fn commune_head(commune: &Commune, place: &str, day: NaiveDate, lang: Lang) -> Head {
    Head {
        body: Text::from(lang.paper_committee(viet::upper(&commune.name)).trim()),
        republic: lang.paper_republic().into(),
        motto: lang.paper_motto().into(),
        place_and_date: lang.paper_place_date(place, lang.paper_long_date(day)).into(),
        ..Head::default()
    }
}

/// A date in figures: `05/03/2026`.
pub(super) fn short_date(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a date")
    }

    #[test]
    fn a_register_without_a_commune_still_has_a_head() {
        let head = commune_head(&Commune::default(), "…", date(2026, 3, 5), Lang::Vi);
        assert_eq!(head.body.plain(), "ỦY BAN NHÂN DÂN");
    }
}
