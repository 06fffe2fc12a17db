//! How the list of households is asked for: what is typed, what is filtered, what it is sorted by;
//! and the row that a list shows.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::class::State;
use super::household::coded;
use super::id::{HamletId, HouseholdId};

/// A question to the list of households.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash, Serialize, Deserialize)]
pub struct Query {
    /// What is typed on the find line: words in any order, without accents if one likes; names of the
    /// head or any member, the code, the last digits of a citizen number, the phone, the hamlet.
    pub text: String,
    /// What the filter panel says.
    pub filter: Filter,
    /// The order of the rows.
    pub sort: Sort,
}

/// Which households are wanted. Empty lists ask for nothing; several values of one list are "or",
/// several lists are "and".
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Any of these states.
    pub states: Vec<State>,
    /// In any of these hamlets.
    pub hamlets: Vec<HamletId>,
    /// Deprived, in the last survey, in each of these indicator numbers.
    pub deprived: Vec<u8>,
    /// The head's ethnic group is any of these.
    pub ethnicities: Vec<String>,
    /// Each of these flags.
    pub flags: Vec<Flag>,
    /// Had each of these support models (not cancelled).
    pub had: Vec<String>,
    /// Had none of these support models.
    pub had_not: Vec<String>,
    /// Had no support at all.
    pub unsupported: bool,
    /// Also households that left the register. A past day knows only those that were in it.
    pub with_ended: bool,
    /// As it stood at the end of this day; `None` for today. Class, people, hamlet, head, the last survey and
    /// supports are those of then. What has no date is as it is known today: merit, labour, social protection.
    pub on: Option<NaiveDate>,
    /// Only these, those that left the register among them: the households behind a number. It is no wish of the
    /// person and is never saved.
    #[serde(skip)]
    pub among: Vec<HouseholdId>,
}

impl Filter {
    /// Asks for every household of the register.
    pub fn is_empty(&self) -> bool {
        self == &Self::default()
    }

    /// The same households without any wish; those behind a number stay as of its day.
    #[must_use]
    pub fn bare(&self) -> Self {
        let on = self.on.filter(|_| !self.among.is_empty());
        Self { among: self.among.clone(), on, ..Self::default() }
    }

    /// The same wishes to the whole register.
    #[must_use]
    pub fn of_all(&self) -> Self {
        Self { among: Vec::new(), ..self.clone() }
    }
}

coded! {
    /// The flags of official tables.
    Flag {
        /// Hộ dân tộc thiểu số: the head's ethnic group is not Kinh.
        EthnicMinority = "ethnic_minority",
        /// Không có khả năng lao động.
        NoLabour = "no_labour",
        /// Có người có công.
        Merit = "merit",
        /// Có người hưởng bảo trợ xã hội.
        SocialProtection = "social_protection",
        /// Chủ hộ là nữ.
        FemaleHead = "female_head",
    }
}

impl Flag {
    /// The flag's bit in a mask of flags.
    pub fn bit(self) -> u32 {
        1 << self as u32
    }

    /// It follows from who is head, so that it is known of a past day too; the others have no dates.
    pub fn follows_head(self) -> bool {
        matches!(self, Self::EthnicMinority | Self::FemaleHead)
    }
}

/// The order of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, Serialize, Deserialize)]
pub struct Sort {
    /// By what.
    pub by: SortBy,
    /// Largest or last first.
    pub descending: bool,
}

coded! {
    /// What a list of households can be sorted by; ties fall back on hamlet, head, code.
    SortBy {
        /// Hamlet, then head: the order of the official lists.
        Hamlet = "hamlet",
        /// The head's given name first, as in class lists.
        Head = "head",
        /// Mã hộ.
        Code = "code",
        /// State, the poorest first.
        State = "state",
        /// Number of deprivations.
        Deprivations = "deprivations",
        /// Number of people.
        Members = "members",
    }
}

// The derive cannot stand inside `coded!`, which serves enums without a first choice too.
#[expect(clippy::derivable_impls, reason = "the enum is made by a macro")]
impl Default for SortBy {
    fn default() -> Self {
        Self::Hamlet
    }
}

/// What was found: every id in order; rows are fetched for the visible window only.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// The households found, in the order asked for.
    pub ids: Vec<HouseholdId>,
    /// Households that the filter lets through, whatever was typed.
    pub total: usize,
    /// People living in the households found.
    pub people: u64,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListRow {
    /// The household.
    pub id: HouseholdId,
    /// Mã hộ.
    pub code: String,
    /// The head's name; empty where there is no head.
    pub head: String,
    /// The hamlet's name.
    pub hamlet: String,
    /// People living there.
    pub members: u32,
    /// Class, or newly escaped.
    pub state: State,
    /// Mask of deprivations of the last survey.
    pub deprived: u16,
    /// Mask of answered indicators of the last survey; 0 without a survey.
    pub answered: u16,
    /// Codes of the models given, newest first, each once, parted by spaces.
    pub supports: String,
    /// Left the register.
    pub ended: bool,
}
