//! Nobody left behind: whom support did not reach, what reached a household without need or twice, how far each fund
//! went; and the table of what was given in a period.
//!
//! All of it is a filter over the same facts: the households as they stand on a day, each with its surveys and its
//! supports. Every number carries the households behind it, and counts a household once.
//!
//! | file | subject |
//! |---|---|
//! | `needs` | the deprivations that a survey found, in codes that stay when numbers change |
//! | `answering` | the same needs by number, for counting many households |
//! | `unreached` | households whose need no support answers, or that had none for long |
//! | `astray` | supports that answer no need, and the same content twice |
//! | `reached` | counts with the households behind them, and parting supports by anything |
//! | `fund` | what each fund reached, by class, ethnicity, hamlet |
//! | `table` | the support table of a period |
//!
//! What a household may have is [`super::catalogue::eligibility`]; whether it can leave the list is
//! [`super::graduation`].

mod answering;
mod astray;
mod fund;
mod needs;
mod reached;
#[cfg(test)]
pub mod sample;
mod table;
#[cfg(test)]
mod tests;
mod unreached;

use std::collections::BTreeMap;

use chrono::NaiveDate;

pub use answering::Answering;
pub use astray::{Astray, Finding, Fit, fit};
pub use fund::{Cut, FundLine, FundPart, funds};
pub use needs::{Needs, lacking};
pub use reached::{Reached, part, total, waiting};
pub use table::{By, Group, table};
pub use unreached::{Lack, Unreached, unreached};

use super::catalogue::Catalogue;
use super::class::State;
use super::id::{HamletId, HouseholdId, ProgrammeId, SupportId};
use super::recognition::Recognition;
use super::report::Period;
use super::standard::Standards;
use super::standing::{NEWLY_ESCAPED_MONTHS, standing_on};
use super::stored::Stored;
use super::support::Support;

/// A support as the register keeps it. Its papers, details and notes may be left out.
pub type Record = Stored<SupportId, Support>;

/// A household of the register as it stands on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    /// Which.
    pub id: HouseholdId,
    /// Mã hộ.
    pub code: String,
    /// The head's name; may be empty.
    pub head: String,
    /// Where it lives.
    pub hamlet: HamletId,
    /// What that is called.
    pub hamlet_name: String,
    /// People living there.
    pub people: u32,
    /// Class, or newly escaped.
    pub state: State,
    /// The decisions about its class, the earliest first.
    pub recognitions: Vec<Recognition>,
    /// The head's ethnic group; may be empty.
    pub ethnicity: String,
    /// It left the register: it lacks nothing any more, but what it was given still counts.
    pub ended: bool,
    /// What its surveys found, the earliest first.
    pub surveys: Vec<Needs>,
    /// Its supports in order of date, cancelled ones among them.
    pub supports: Vec<Record>,
    /// When its people drew a monthly benefit while they lived there.
    pub drawings: Vec<Drawing>,
}

/// A time in which somebody draws a monthly benefit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Drawing {
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day: of the benefit, of the stay in the household, of the life.
    pub until: Option<NaiveDate>,
}

impl Drawing {
    /// The last day of it up to a day.
    pub fn last_by(self, day: NaiveDate) -> Option<NaiveDate> {
        let last = self.until.map_or(day, |until| until.min(day));
        (self.from <= last).then_some(last)
    }
}

impl Home {
    /// The class that it had on a day. One that no decision names is as it stands.
    pub fn state_on(&self, day: NaiveDate) -> State {
        match self.recognitions.as_slice() {
            [] => self.state,
            decided => standing_on(decided, day, NEWLY_ESCAPED_MONTHS).state(),
        }
    }

    /// The last survey up to a day.
    pub fn survey_on(&self, day: NaiveDate) -> Option<&Needs> {
        self.surveys.iter().rev().find(|needs| needs.on <= day)
    }

    /// The last survey before a day, and one of the day itself: nobody knows what came first.
    pub fn surveys_before(&self, day: NaiveDate) -> impl Iterator<Item = &Needs> {
        let before = self.surveys.iter().rev().find(|needs| needs.on < day);
        before.into_iter().chain(self.surveys.iter().filter(move |needs| needs.on == day))
    }

    /// The last day up to a day on which something was handed over or a monthly benefit drawn.
    pub fn last_helped(&self, day: NaiveDate) -> Option<NaiveDate> {
        let given = self.given().map(|support| support.date).filter(|date| *date <= day);
        given.chain(self.drawings.iter().filter_map(|drawing| drawing.last_by(day))).max()
    }

    /// What is in its hands.
    pub fn given(&self) -> impl Iterator<Item = &Record> {
        self.supports.iter().filter(|support| support.state.is_given())
    }

    /// What was handed over since a survey, up to a day. What came on the very day of the survey answers what it
    /// found: the surveyor wrote down how the household lived when they came.
    pub fn given_since(&self, survey: &Needs, day: NaiveDate) -> impl Iterator<Item = &Record> {
        let since = survey.on;
        self.given().filter(move |support| since <= support.date && support.date <= day)
    }

    /// What was handed over in a period.
    pub fn given_in(&self, period: Period) -> impl Iterator<Item = &Record> {
        self.given().filter(move |support| period.holds(support.date))
    }
}

/// Every household of a commune with what support is measured by.
#[derive(Debug, Clone, Default)]
pub struct Reach {
    /// The households in the order of the official lists.
    pub homes: Vec<Home>,
    /// What programmes, projects and sub-projects are called.
    pub programmes: BTreeMap<ProgrammeId, String>,
}

/// By what needs and supports are read.
#[derive(Debug, Clone, Copy)]
pub struct Rules<'a> {
    /// Which models answer what.
    pub catalogue: &'a Catalogue,
    /// Which number stands for which indicator.
    pub standards: &'a Standards,
}
