//! A table as it is counted: headings, lines, totals, and what has to be said about it. Words of the program come from
//! the catalogue at the edge; here they are kinds.

use std::ops::Deref;

use chrono::NaiveDateTime;

use super::Period;
use super::rate::Percent;
use super::spec::{Heading, Unit};
use crate::domain::class::Class;
use crate::domain::data_file::Label;
use crate::domain::id::{HamletId, HouseholdId};
use crate::domain::member::Relation;
use crate::domain::place::Commune;
use crate::viet::PartialDate;

/// A counted table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name on the command line.
    pub name: String,
    /// What stands over it.
    pub title: Label,
    /// The sheet lies on its side.
    pub landscape: bool,
    /// The time of which it speaks.
    pub period: Period,
    /// It tells what happened in that time; otherwise what is at its end.
    pub moving: bool,
    /// The columns before the first number, which are lettered instead of numbered.
    pub leads: Vec<Lead>,
    /// The other columns.
    pub headings: Vec<Heading>,
    /// The lines.
    pub rows: Vec<Row>,
    /// The totals; empty for a list of people.
    pub totals: Vec<Row>,
    /// What has to be said.
    pub remarks: Vec<Remark>,
}

/// A column before the first number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// Number of the line.
    Number,
    /// The hamlet.
    Hamlet,
    /// The ethnic group.
    Ethnicity,
    /// What the line counts.
    Unit,
}

/// A line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// A title over the lines that follow; it takes the place of every cell.
    pub over: Option<String>,
    /// The hamlet that it speaks of, where it speaks of one.
    pub hamlet: Option<HamletId>,
    /// The cells of the columns before the first number, then the others.
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// What it shows.
    pub value: Value,
    /// The households behind it.
    pub households: Behind,
}

/// The households behind a cell. A list has a million cells with one household each, which must take no memory of
/// their own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Behind {
    /// None.
    #[default]
    Nobody,
    /// One.
    One(HouseholdId),
    /// As many as are counted; a household of two people that are counted stands there twice.
    All(Vec<HouseholdId>),
}

impl Deref for Behind {
    type Target = [HouseholdId];

    fn deref(&self) -> &[HouseholdId] {
        match self {
            Self::Nobody => &[],
            Self::One(household) => std::slice::from_ref(household),
            Self::All(households) => households,
        }
    }
}

impl From<Vec<HouseholdId>> for Behind {
    fn from(households: Vec<HouseholdId>) -> Self {
        Self::All(households)
    }
}

/// What a cell shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing to show: no whole, no fact.
    Blank,
    /// A count.
    Count(i64),
    /// A rate.
    Rate(Percent),
    /// A rate that cannot be given, or residents that nobody entered.
    Refused(Refusal),
    /// A name or a code: data, cleaned of control characters.
    Text(String),
    /// A birth.
    Date(PartialDate),
    /// A relation to the head.
    Relation(Relation),
    /// Yes.
    Mark,
    /// Came from the list of this class.
    CameFrom(Class),
    /// What the line counts.
    Unit(Unit),
    /// The word for a total.
    Total,
    /// The word for an ethnic group that nobody wrote down.
    UnknownEthnicity,
}

impl From<Value> for Cell {
    fn from(value: Value) -> Self {
        Self { value, households: Behind::Nobody }
    }
}

/// Why a number cannot be given. Of a total it names the first hamlet in which that has to be mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Nobody entered how many households or people live in the hamlet.
    NoResidents(HamletId),
    /// More than live there.
    MoreThanResidents {
        /// The hamlet.
        hamlet: HamletId,
        /// Counted.
        counted: i64,
        /// Residents on record.
        residents: i64,
    },
    /// The part is more than what the table's file names as its whole.
    NotAPart {
        /// The part.
        counted: i64,
        /// The whole.
        whole: i64,
    },
}

impl Refusal {
    /// The hamlet in which it has to be mended.
    pub fn hamlet(self) -> Option<HamletId> {
        match self {
            Self::NoResidents(hamlet) | Self::MoreThanResidents { hamlet, .. } => Some(hamlet),
            Self::NotAPart { .. } => None,
        }
    }
}

/// What has to be said about a table.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remark {
    /// A rate is refused: nobody entered how many households or people live in the hamlet.
    NoResidents(String),
    /// A rate is refused: more than live in the hamlet.
    MoreThanResidents {
        /// The hamlet.
        hamlet: String,
        /// Counted.
        counted: i64,
        /// Residents on record.
        residents: u32,
    },
    /// A rate is refused: the part is more than what the table's file names as its whole.
    NotAPart {
        /// The part.
        counted: i64,
        /// The whole.
        whole: i64,
    },
    /// So many households have no answer of a survey to the indicators of the table.
    NotAnswered(usize),
    /// So many people of the households have no birth on record.
    BornUnknown(usize),
    /// So many households have several causes and stand in several columns.
    SeveralCauses(usize),
    /// So many people of the households are counted but not named.
    Unnamed(u32),
}

impl Remark {
    /// The table cannot be sent as it is: a number is missing.
    pub fn is_refusal(&self) -> bool {
        matches!(self, Self::NoResidents(_) | Self::MoreThanResidents { .. } | Self::NotAPart { .. })
    }
}

/// A table with who issues it, on its way to paper or into a workbook.
#[derive(Debug, Clone, Copy)]
pub struct Issued<'a> {
    /// The table.
    pub table: &'a Table,
    /// The commune whose paper it is.
    pub commune: &'a Commune,
    /// The place before the date.
    pub place: &'a str,
    /// Who made it.
    pub by: &'a str,
    /// When.
    pub at: NaiveDateTime,
}
