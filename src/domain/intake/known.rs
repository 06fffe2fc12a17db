//! What matching needs to know of the register. The store fills it in one pass.

use crate::domain::class::Class;
use crate::domain::id::{HouseholdId, MemberId};
use crate::domain::member::{Relation, Sex};
use crate::domain::survey::Answers;
use crate::viet::PartialDate;

/// The register as an import sees it: every household that has not ended.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct KnownRegister {
    /// The households, in any order.
    pub households: Vec<KnownHousehold>,
}

/// A household of the register.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownHousehold {
    /// Its identity.
    pub id: HouseholdId,
    /// Its code.
    pub code: String,
    /// The code was made by the program because no list had told one: a list may replace it.
    pub code_was_made: bool,
    /// The hamlet's name with its kind.
    pub hamlet: String,
    /// May be empty.
    pub address: String,
    /// Digits only; may be empty.
    pub phone: String,
    /// People at the last survey; none where no survey says.
    pub people: Option<u32>,
    /// Không có khả năng lao động.
    pub no_labour: bool,
    /// Người có công.
    pub merit: bool,
    /// Bảo trợ xã hội.
    pub social_protection: bool,
    /// The officer's notes.
    pub notes: String,
    /// Surveys, in any order; those of the year of the list are enough.
    pub surveys: Vec<KnownSurvey>,
    /// Recognitions, in any order.
    pub recognitions: Vec<KnownRecognition>,
    /// The people who live in it now.
    pub members: Vec<KnownMember>,
}

impl KnownHousehold {
    /// The head, where it has one.
    pub fn head(&self) -> Option<&KnownMember> {
        self.members.iter().find(|member| member.relation == Relation::Head)
    }
}

/// A person of the register.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownMember {
    /// Its identity.
    pub id: MemberId,
    /// As written.
    pub name: String,
    /// Sex, where known.
    pub sex: Option<Sex>,
    /// Birth, as far as known.
    pub born: Option<PartialDate>,
    /// May be empty.
    pub citizen_number: String,
    /// May be empty.
    pub ethnicity: String,
    /// To the head.
    pub relation: Relation,
}

/// A survey of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownSurvey {
    /// The year of its round.
    pub year: i32,
    /// Score B1.
    pub b1: Option<u32>,
    /// Đồng a person a month.
    pub income: Option<i64>,
    /// The indicators.
    pub answers: Answers,
    /// People at that day.
    pub people: u32,
}

/// A recognition of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownRecognition {
    /// The year from which it holds.
    pub year: i32,
    /// The class.
    pub class: Class,
    /// May be empty.
    pub decision_number: String,
}
