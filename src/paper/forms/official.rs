//! What every official paper begins with: the commune's head, place and date.

use chrono::{Datelike, NaiveDate};

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
        place_and_date: lang.paper_place_date(place, long_date(day, lang)).into(),
        ..Head::default()
    }
}

/// A date in words. Days under 10 and the months 1 and 2 have a leading zero, so that no figure can
/// be put before them (Decree 30/2020/NĐ-CP, annex I).
pub(super) fn long_date(day: NaiveDate, lang: Lang) -> String {
    let month = match day.month() {
        month @ 1..=2 => format!("{month:02}"),
        month => month.to_string(),
    };
    lang.paper_date(format!("{:02}", day.day()), month, day.year())
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
    fn small_days_and_the_first_two_months_have_a_leading_zero() {
        assert_eq!(long_date(date(2026, 2, 5), Lang::Vi), "ngày 05 tháng 02 năm 2026");
        assert_eq!(long_date(date(2026, 3, 5), Lang::Vi), "ngày 05 tháng 3 năm 2026");
        assert_eq!(long_date(date(2026, 11, 21), Lang::Vi), "ngày 21 tháng 11 năm 2026");
    }

    #[test]
    fn a_register_without_a_commune_still_has_a_head() {
        let head = commune_head(&Commune::default(), "…", date(2026, 3, 5), Lang::Vi);
        assert_eq!(head.body.plain(), "ỦY BAN NHÂN DÂN");
    }
}
