//! What is expected of the years to come (dự báo thoát nghèo): how many households leave the class poor and the class
//! near-poor in this year and the next four, held against what the same rule would have said of the years behind.
//!
//! The rule is simple on purpose, so that an officer can check it by hand. A household on the list when a year begins
//! leaves with the rate at which those like it left in the three years before: of the same class, with as many
//! deprivations left. A deprivation is left where the last survey found it and nothing handed over since answers it.
//! Where fewer than twenty households were like it, the rate of the whole class holds. Of a later year it is asked who
//! did not leave before it. Households that come onto the list later are not foreseen.
//!
//! What came of a year is counted from decisions: a poor household left when it is not poor at the end of the year, a
//! near-poor one when it is off the list then. Those that left the register did neither.
//!
//! Targets are agreed, not foreseen: [`super::exit_plan::ExitTarget`]. Whether one household can leave is
//! [`super::graduation`].
//!
//! | file | subject |
//! |---|---|
//! | `seen` | one household in one year |
//! | `rate` | how many of those like it leave in a year |
//! | `year` | a year as it was, is expected, and came out |
//! | `against` | a year held against its target |

mod against;
mod rate;
mod seen;
#[cfg(test)]
mod tests;
mod year;

use chrono::{Datelike, NaiveDate};

pub use against::Against;
pub use rate::{FEWEST, LOOK_BACK, Rate, Rates};
pub use seen::MOST_LEFT;
pub use year::{Miss, OutlookYear, Part, Stage};

use self::seen::Seen;
use super::outcome::Followed;
use super::reach::{Home, Rules};

/// So many years after this one are foreseen.
pub const AHEAD: i32 = 4;

/// Exits of the years, the earliest first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outlook {
    /// Those behind, this one, those ahead.
    pub years: Vec<OutlookYear>,
    /// The rates by which this year and those ahead are foreseen.
    pub rates: Rates,
}

impl Outlook {
    /// How far the rule missed in the years behind, on average; `None` where it can be held against none.
    pub fn miss(&self) -> Option<Miss> {
        Miss::of(self.years.iter().filter(|year| year.stage == Stage::Past))
    }
}

/// What is expected on a day of its year and the next ones, and what would have been of those before.
pub fn outlook(followed: &Followed, rules: Rules<'_>, on: NaiveDate) -> Outlook {
    let this_year = on.year();
    let homes = followed.reach.homes.iter();
    let years: Vec<_> = homes.filter_map(first_year).min().map_or(Vec::new(), |first| {
        (first + 1..=this_year).map(|year| (year, seen::of_year(followed, rules, year, on))).collect()
    });
    let mut told: Vec<_> = years.iter().map(|(year, seen)| of_year(*year, seen, &years, this_year)).collect();
    let rates = rate::before(this_year, &years);
    if let Some((_, seen)) = years.last() {
        told.extend((1..=AHEAD).map(|later| OutlookYear::ahead(this_year + later, later, seen, &rates)));
    }
    Outlook { years: told, rates }
}

/// The year of its first decision.
fn first_year(home: &Home) -> Option<i32> {
    home.recognitions.first().map(|decision| decision.decided.year())
}

/// A year with the rates of those before it.
fn of_year(year: i32, seen: &[Seen], years: &[(i32, Vec<Seen>)], this_year: i32) -> OutlookYear {
    let stage = if year < this_year { Stage::Past } else { Stage::Present };
    OutlookYear::of(year, stage, seen, &rate::before(year, years))
}
