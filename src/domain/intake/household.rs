//! A household as a list tells it. `None` and empty mean "the list does not say", never "no".

use crate::domain::class::Class;
use crate::domain::member::{Relation, Sex};
use crate::domain::survey::Answers;
use crate::viet::PartialDate;

/// Where in the file something stands.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
pub struct Source {
    /// The sheet's name; empty for a csv.
    pub sheet: String,
    /// The row as the spreadsheet numbers it, from 1.
    pub row: u32,
}

/// One household of the list with everyone whom the list names.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct IntakeHousehold {
    /// The row of its head.
    pub source: Source,
    /// Mã hộ as written.
    pub code: Option<String>,
    /// The hamlet with its kind: `Khu 4`. Never empty.
    pub hamlet: String,
    /// House number, street, group.
    pub address: Option<String>,
    /// Digits only, with the leading zero.
    pub phone: Option<String>,
    /// Số khẩu as the list states it; lists of heads name fewer people than that.
    pub stated_people: Option<u32>,
    /// The flags of official tables.
    pub flags: IntakeFlags,
    /// Remarks of the list.
    pub notes: Option<String>,
    /// What the list says of the survey.
    pub survey: IntakeSurvey,
    /// What the list says of the class.
    pub recognition: Option<IntakeRecognition>,
    /// The people: exactly one has the relation `Head`, and is the first.
    pub members: Vec<IntakeMember>,
}

impl IntakeHousehold {
    /// The head: the first member. None only for a value that was not made by the parser.
    pub fn head(&self) -> Option<&IntakeMember> {
        self.members.first()
    }

    /// The people of the household: as stated, or as many as are listed.
    pub fn people(&self) -> u32 {
        self.stated_people.unwrap_or(self.members.len() as u32)
    }
}

/// Marks of the household; `None` where the list has no such column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct IntakeFlags {
    /// Không có khả năng lao động.
    pub no_labour: Option<bool>,
    /// Người có công (in the 19-column form CSCC: chính sách có công).
    pub merit: Option<bool>,
    /// Đối tượng bảo trợ xã hội.
    pub social_protection: Option<bool>,
}

/// One person of the list.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct IntakeMember {
    /// The person's row.
    pub source: Source,
    /// NFC, title case where the list shouted. Never empty.
    pub name: String,
    /// Sex, told or seen from the column of the birth year.
    pub sex: Option<Sex>,
    /// As much of the birth date as is told.
    pub born: Option<PartialDate>,
    /// Twelve digits, or the old nine.
    pub citizen_number: Option<String>,
    /// Canonical name where it is one of the 54, else as written.
    pub ethnicity: Option<String>,
    /// To the head.
    pub relation: Option<Relation>,
}

/// Scores and answers of a survey.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct IntakeSurvey {
    /// The year of the round, where the list or its title tells.
    pub year: Option<i32>,
    /// Score B1 as totalled.
    pub b1: Option<u32>,
    /// Score B2 as stated: ten a deprivation.
    pub b2: Option<u32>,
    /// Measured income in đồng a person a month.
    pub income: Option<i64>,
    /// The indicators; `None` where the list has no column for them.
    pub answers: Option<Answers>,
}

impl IntakeSurvey {
    /// The list says something that is worth a survey: a score, an income or the deprivations.
    pub fn says_something(&self) -> bool {
        self.b1.is_some() || self.income.is_some() || self.answers.is_some()
    }
}

/// The class that the list gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IntakeRecognition {
    /// The class.
    pub class: Class,
    /// The year from which it holds, where the list or its title tells.
    pub year: Option<i32>,
    /// Số quyết định; empty where the list does not say.
    pub decision_number: String,
}
