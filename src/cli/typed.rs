//! Values of the command line that need the clock or a standard to be read.

use chrono::{Datelike, NaiveDate};

use super::failure::Misuse;
use crate::domain::checks::FieldFault;
use crate::domain::round::RoundCode;
use crate::viet::{self, PartialDate};

/// A whole day; today where nothing was typed.
///
/// # Errors
/// [`Misuse::Date`], and [`Misuse::WholeDay`] where day or month is missing.
pub fn day(typed: Option<&str>, today: NaiveDate) -> Result<NaiveDate, Misuse> {
    let Some(typed) = typed else { return Ok(today) };
    let date = viet::parse_date(typed, today).map_err(|_| Misuse::Date(viet::clean(typed)))?;
    PartialDate::day(date).ok_or_else(|| Misuse::WholeDay(viet::clean(typed)))
}

/// A day that is over, or today.
///
/// # Errors
/// As [`day`], and [`Misuse::Field`] for a day to come.
pub fn past_day(typed: &str, today: NaiveDate) -> Result<NaiveDate, Misuse> {
    match day(Some(typed), today)? {
        day if day > today => Err(Misuse::Field(viet::clean(typed), FieldFault::Future)),
        day => Ok(day),
    }
}

/// An amount in đồng.
///
/// # Errors
/// [`Misuse::Money`].
pub fn money(typed: &str) -> Result<i64, Misuse> {
    viet::parse_money(typed).map_err(|_| Misuse::Money(viet::clean(typed)))
}

/// A quantity in thousandths.
///
/// # Errors
/// [`Misuse::Quantity`].
pub fn quantity(typed: &str) -> Result<i64, Misuse> {
    viet::parse_quantity(typed).map_err(|_| Misuse::Quantity(viet::clean(typed)))
}

/// Numbers of indicators from 1 to `count`, parted by commas or spaces; `none` (`không`, nothing) for
/// none at all.
///
/// # Errors
/// [`Misuse::Indicator`].
pub fn indicators(typed: &str, count: u8) -> Result<Vec<u8>, Misuse> {
    let words: Vec<&str> =
        typed.split([',', ';', ' ']).map(str::trim).filter(|word| !word.is_empty()).collect();
    if let [one] = words.as_slice()
        && ["none", "khong"].contains(&viet::fold(one).as_str())
    {
        return Ok(Vec::new());
    }
    let number = |word: &&str| {
        let read = word.parse::<u8>().ok().filter(|number| (1..=count).contains(number));
        read.ok_or_else(|| Misuse::Indicator { typed: viet::clean(word), count })
    };
    words.iter().map(number).collect()
}

/// Words of a known set, parted by commas or spaces; `none` (`không`, nothing) for none at all.
///
/// # Errors
/// [`Misuse::Word`].
pub fn words<'k>(typed: &str, known: &[&'k str]) -> Result<Vec<&'k str>, Misuse> {
    if ["", "none", "khong"].contains(&viet::fold(typed.trim()).as_str()) {
        return Ok(Vec::new());
    }
    let words = typed.split([',', ';', ' ']).map(str::trim).filter(|word| !word.is_empty());
    let known_word = |word: &str| {
        let found = known.iter().copied().find(|known| *known == word);
        found.ok_or_else(|| Misuse::Word { typed: viet::clean(word), known: known.join(", ") })
    };
    words.map(known_word).collect()
}

/// A review round as a command names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Round(RoundCode);

impl Round {
    /// Reads `2026` or `2026-05`.
    ///
    /// # Errors
    /// [`Misuse::Round`].
    pub fn read(typed: &str) -> Result<Self, Misuse> {
        RoundCode::read(typed).map(Self).ok_or_else(|| Misuse::Round(viet::clean(typed)))
    }

    /// What the code says.
    pub fn named(self) -> RoundCode {
        self.0
    }

    /// Its code in the register.
    pub fn code(self) -> String {
        self.0.to_string()
    }

    /// The day of a survey of this round of which no day is told: today, or the last day of a round
    /// that is over, so that what comes in late does not look like the newest.
    pub fn usual_day(self, today: NaiveDate) -> NaiveDate {
        self.0.span().1.min(today)
    }

    /// Whether nothing of it lies behind us yet.
    pub fn begins_after(self, today: NaiveDate) -> bool {
        self.0.span().0 > today
    }

    /// The year that it reviews.
    pub fn is_ahead_of(self, today: NaiveDate) -> bool {
        self.0.year() > today.year() + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ymd(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    const TYPED: &str = "x";

    #[test]
    fn a_day_needs_all_three() {
        let today = ymd(2026, 11, 22);
        assert_eq!(day(None, today), Ok(today));
        assert_eq!(day(Some("5/3"), today), Ok(ymd(2026, 3, 5)));
        assert_eq!(day(Some("2026-03-05"), today), Ok(ymd(2026, 3, 5)));
        assert_eq!(day(Some("3/2026"), today), Err(Misuse::WholeDay("3/2026".into())));
        assert_eq!(day(Some(TYPED), today), Err(Misuse::Date(TYPED.into())));
    }

    #[test]
    fn indicators_are_numbers_of_the_standard() {
        assert_eq!(indicators("1,4, 8", 12), Ok(vec![1, 4, 8]));
        assert_eq!(indicators("", 12), Ok(vec![]));
        assert_eq!(indicators("không", 12), Ok(vec![]));
        assert_eq!(indicators("1,13", 12), Err(Misuse::Indicator { typed: "13".into(), count: 12 }));
        assert!(indicators("0", 12).is_err() && indicators("a", 12).is_err());
    }

    #[test]
    fn words_are_those_that_are_known() {
        let known = ["land", "capital"];
        assert_eq!(words("capital, land", &known), Ok(vec!["capital", "land"]));
        assert_eq!(words("none", &known), Ok(vec![]));
        assert!(words("", &known).is_ok_and(|words| words.is_empty()));
        let wrong = Misuse::Word { typed: "lnad".into(), known: "land, capital".into() };
        assert_eq!(words("land,lnad", &known), Err(wrong));
    }

    #[test]
    fn a_round_that_is_over_is_dated_by_its_last_day() {
        let today = ymd(2026, 11, 22);
        let round = |typed| Round::read(typed).unwrap();
        assert_eq!(round("2026").usual_day(today), today);
        assert_eq!(round("2024").usual_day(today), ymd(2024, 12, 31));
        assert_eq!(round("2026-05").usual_day(today), ymd(2026, 5, 31));
        assert_eq!(round("2026-05").code(), "2026-05");
        assert!(Round::read("2026-13").is_err() && Round::read("26").is_err() && Round::read("x").is_err());
        assert!(Round::read("2026-05-01").is_err());
    }
}
