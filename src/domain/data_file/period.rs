//! The periods of a commune's own files side by side: two of one kind never hold on one day, and no day between
//! them is left without any. Of standards and of forms alike.

use chrono::{Days, NaiveDate};
use thiserror::Error;
use toml::Spanned;
use toml::value::Datetime;

use super::{Placed, Position, day, ensure, is_code};

/// From when to when something holds, both days included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    /// First day on which it is in force.
    pub from: NaiveDate,
    /// Last day on which it is in force.
    pub to: NaiveDate,
}

impl Period {
    /// Whether it is in force on a day.
    pub fn holds_on(self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }

    /// The days that both hold.
    pub fn common(self, other: Self) -> Option<Self> {
        let both = Self { from: self.from.max(other.from), to: self.to.min(other.to) };
        (both.from <= both.to).then_some(both)
    }

    fn covers(self, other: Self) -> bool {
        self.from <= other.from && other.to <= self.to
    }
}

/// Where a file names its code and its period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Places {
    /// The code.
    pub code: Position,
    /// The first day.
    pub from: Position,
    /// The last day.
    pub to: Position,
}

/// The head that files with a period share: `code`, `from`, `to`.
#[derive(Debug, Clone, Copy)]
pub(in crate::domain) struct Head<'a> {
    /// The code.
    pub code: &'a Spanned<String>,
    /// The first day.
    pub from: &'a Spanned<Datetime>,
    /// The last day.
    pub to: &'a Spanned<Datetime>,
}

/// What is wrong with the code or the period of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum HeadFault {
    /// A code of other than small unaccented letters, digits, hyphens, underscores.
    #[error("not a code")]
    NotACode,
    /// Not a day of the calendar, or with a time.
    #[error("not a date")]
    NotADate,
    /// The period ends before it begins.
    #[error("the period ends before it begins")]
    PeriodReversed,
}

impl Head<'_> {
    /// The period, where code and days are sound.
    pub fn checked<K: From<HeadFault>>(self) -> Placed<Period, K> {
        ensure(self.code, |code| is_code(code), HeadFault::NotACode.into())?;
        let from = day(self.from, HeadFault::NotADate.into())?;
        let to = day(self.to, HeadFault::NotADate.into())?;
        ensure(self.to, |_| from <= to, HeadFault::PeriodReversed.into())?;
        Ok(Period { from, to })
    }

    /// Where they stand.
    pub fn places(self, text: &str) -> Places {
        let at = |span: std::ops::Range<usize>| Position::of(text, span.start);
        Places { code: at(self.code.span()), from: at(self.from.span()), to: at(self.to.span()) }
    }
}

/// One of the commune's own files among the others of its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// The file's name.
    pub file: String,
    /// The code that it gives.
    pub code: String,
    /// Its period.
    pub period: Period,
    /// Where it says so.
    pub places: Places,
}

/// What is wrong between files.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PeriodFault {
    /// Another of the commune's files has the code.
    #[error("the code stands in {other} too")]
    CodeTaken {
        /// The other file.
        other: String,
    },
    /// Another of the commune's files holds on the same days.
    #[error("{other} holds from {} to {} too", days.from, days.to)]
    Overlap {
        /// The other file.
        other: String,
        /// The days of both.
        days: Period,
    },
    /// Nothing holds on the days between this file and its neighbour.
    #[error("nothing holds from {} to {}", days.from, days.to)]
    Hole {
        /// The days without any.
        days: Period,
    },
    /// It takes the place of the program's own of this code, but not on all of its days.
    #[error("the program's own of this code holds from {} to {}", whole.from, whole.to)]
    ShortReplacement {
        /// The period of the one whose place it takes.
        whole: Period,
    },
}

/// A fault between files: which file, where, what.
pub type BetweenFiles = (String, Position, PeriodFault);

/// Proves the commune's own files against each other and against what the program brings (code and period).
///
/// # Errors
/// The first fault: a code twice, days of two files, a replacement that leaves days of what it replaces, a hole.
pub fn prove(own: &[Own], brought: &[(&str, Period)]) -> Result<(), BetweenFiles> {
    for (at, file) in own.iter().enumerate() {
        own[..at].iter().try_for_each(|before| beside(file, before))?;
        brought.iter().try_for_each(|known| in_place_of(file, known))?;
    }
    holes(own, brought)
}

fn fault(file: &Own, at: Position, kind: PeriodFault) -> Result<(), BetweenFiles> {
    Err((file.file.clone(), at, kind))
}

fn beside(file: &Own, before: &Own) -> Result<(), BetweenFiles> {
    let other = before.file.clone();
    if file.code == before.code {
        return fault(file, file.places.code, PeriodFault::CodeTaken { other });
    }
    match file.period.common(before.period) {
        Some(days) => fault(file, file.places.from, PeriodFault::Overlap { other, days }),
        None => Ok(()),
    }
}

/// Surveys name a standard by its code: two of one code, each for some days, could not be told apart.
fn in_place_of(file: &Own, (code, whole): &(&str, Period)) -> Result<(), BetweenFiles> {
    if file.code != *code || file.period.covers(*whole) {
        return Ok(());
    }
    let at = if file.period.from > whole.from { file.places.from } else { file.places.to };
    fault(file, at, PeriodFault::ShortReplacement { whole: *whole })
}

/// Walks through the time from the first day of any to the last.
fn holes(own: &[Own], brought: &[(&str, Period)]) -> Result<(), BetweenFiles> {
    let mut all: Vec<(Period, Option<&Own>)> = brought.iter().map(|(_, period)| (*period, None)).collect();
    all.extend(own.iter().map(|file| (file.period, Some(file))));
    all.sort_by_key(|(period, _)| *period);
    let mut covered: Option<(NaiveDate, Option<&Own>)> = None;
    for (period, file) in all {
        if let Some((end, before)) = covered
            && let Some(days) = between(end, period.from)
        {
            return hole(days, before, file);
        }
        if covered.is_none_or(|(end, _)| end < period.to) {
            covered = Some((period.to, file));
        }
    }
    Ok(())
}

/// The days after one and before another.
fn between(end: NaiveDate, from: NaiveDate) -> Option<Period> {
    let days = Period { from: end.checked_add_days(Days::new(1))?, to: from.checked_sub_days(Days::new(1))? };
    (days.from <= days.to).then_some(days)
}

/// It is told at the file that begins after it, else at the one that ends before it.
fn hole(days: Period, before: Option<&Own>, after: Option<&Own>) -> Result<(), BetweenFiles> {
    match (before, after) {
        (_, Some(file)) => fault(file, file.places.from, PeriodFault::Hole { days }),
        (Some(file), None) => fault(file, file.places.to, PeriodFault::Hole { days }),
        (None, None) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(iso: &str) -> NaiveDate {
        iso.parse().unwrap()
    }

    fn period(from: &str, to: &str) -> Period {
        Period { from: day(from), to: day(to) }
    }

    fn own(file: &str, period: Period) -> Own {
        let at = |line| Position { line, column: 1 };
        Own {
            file: file.into(),
            code: file.into(),
            period,
            places: Places { code: at(1), from: at(2), to: at(3) },
        }
    }

    fn brought() -> [(&'static str, Period); 2] {
        [("now", period("2022-01-01", "2026-12-31")), ("next", period("2027-01-01", "2030-12-31"))]
    }

    #[test]
    fn a_file_for_some_days_of_the_programs_own_is_fine() {
        assert_eq!(prove(&[own("a", period("2023-01-01", "2023-12-31"))], &brought()), Ok(()));
        assert_eq!(prove(&[own("a", period("2026-07-01", "2027-06-30"))], &brought()), Ok(()));
        assert_eq!(prove(&[own("now", period("2022-01-01", "2026-12-31"))], &brought()), Ok(()));
        assert_eq!(prove(&[], &brought()), Ok(()));
    }

    #[test]
    fn two_files_on_one_day_are_refused_with_the_days_of_both() {
        let files =
            [own("a", period("2023-01-01", "2024-06-30")), own("b", period("2024-06-01", "2025-12-31"))];
        let (file, at, kind) = prove(&files, &brought()).unwrap_err();
        assert_eq!((file.as_str(), at.line), ("b", 2));
        let days = period("2024-06-01", "2024-06-30");
        assert_eq!(kind, PeriodFault::Overlap { other: "a".into(), days });
    }

    #[test]
    fn a_code_in_two_files_is_refused() {
        let twin = Own { code: "a".into(), ..own("b", period("2025-01-01", "2025-12-31")) };
        let found = prove(&[own("a", period("2023-01-01", "2023-12-31")), twin], &brought()).unwrap_err();
        assert_eq!(found.2, PeriodFault::CodeTaken { other: "a".into() });
        assert_eq!(found.1.line, 1);
    }

    #[test]
    fn a_hole_is_told_with_its_days_at_the_file_beside_it() {
        let late = prove(&[own("a", period("2031-01-02", "2035-12-31"))], &brought()).unwrap_err();
        let days = period("2031-01-01", "2031-01-01");
        assert_eq!((late.1.line, late.2), (2, PeriodFault::Hole { days }));
        let early = prove(&[own("a", period("2016-01-01", "2020-12-31"))], &brought()).unwrap_err();
        let days = period("2021-01-01", "2021-12-31");
        assert_eq!((early.1.line, early.2), (3, PeriodFault::Hole { days }));
    }

    #[test]
    fn a_file_of_the_programs_code_covers_its_whole_period() {
        let whole = period("2022-01-01", "2026-12-31");
        let late = prove(&[own("now", period("2023-01-01", "2026-12-31"))], &brought()).unwrap_err();
        assert_eq!((late.1.line, late.2), (2, PeriodFault::ShortReplacement { whole }));
        let early = prove(&[own("now", period("2022-01-01", "2025-12-31"))], &brought()).unwrap_err();
        assert_eq!((early.1.line, early.2), (3, PeriodFault::ShortReplacement { whole }));
    }

    proptest! {
        /// Files that are accepted leave no day in doubt: each day from the first to the last of all has one
        /// file at most, and one file or the program's own at least.
        #[test]
        fn no_day_is_in_doubt(spans in prop::collection::vec((0_u64..40, 0_u64..40), 0..4)) {
            let start = day("2020-01-01");
            let brought = [("x", Period { from: start + Days::new(10), to: start + Days::new(19) })];
            let files: Vec<Own> = spans.iter().enumerate().map(|(at, (from, length))| {
                let from = start + Days::new(*from);
                own(&format!("{at}"), Period { from, to: from + Days::new(*length) })
            }).collect();
            let holding = |day| files.iter().filter(|file| file.period.holds_on(day)).count();
            let all = files.iter().map(|file| file.period).chain([brought[0].1]);
            let (first, last) = all.fold((brought[0].1.from, brought[0].1.to), |(first, last), period| {
                (first.min(period.from), last.max(period.to))
            });
            let sound = first.iter_days().take_while(|day| *day <= last).all(|day| {
                holding(day) == 1 || holding(day) == 0 && brought[0].1.holds_on(day)
            });
            prop_assert_eq!(prove(&files, &brought).is_ok(), sound);
        }
    }
}
