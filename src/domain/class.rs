//! The poverty class of a household and its standing at a date.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The class that a decision recognises (Decree 07/2021, 30/2025, 351/2025).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Hộ nghèo.
    Poor,
    /// Hộ cận nghèo.
    NearPoor,
    /// Hộ có mức sống trung bình.
    Average,
    /// Không thuộc diện.
    None,
}

impl Class {
    /// Every class, worst first.
    pub const ALL: [Self; 4] = [Self::Poor, Self::NearPoor, Self::Average, Self::None];

    /// The code in files, JSON and the register.
    pub fn code(self) -> &'static str {
        match self {
            Self::Poor => "poor",
            Self::NearPoor => "near_poor",
            Self::Average => "average",
            Self::None => "none",
        }
    }

    /// The class of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.code() == code)
    }

    /// Poor and near-poor households are on the commune's list.
    pub fn is_listed(self) -> bool {
        matches!(self, Self::Poor | Self::NearPoor)
    }
}

/// Where a household stands at a date: its class, and whether it left the list a short while ago.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// The recognised class.
    pub class: Class,
    /// Since when; `None` when it was never recognised.
    pub since: Option<NaiveDate>,
    /// Last day of being newly escaped (mới thoát nghèo), where that still runs.
    pub newly_escaped_until: Option<NaiveDate>,
}

impl Standing {
    /// A household that no decision names.
    pub const UNLISTED: Self = Self { class: Class::None, since: None, newly_escaped_until: None };

    /// The one word that lists show.
    pub fn state(&self) -> State {
        match self.class {
            Class::Poor => State::Poor,
            Class::NearPoor => State::NearPoor,
            _ if self.newly_escaped_until.is_some() => State::NewlyEscaped,
            Class::Average => State::Average,
            Class::None => State::None,
        }
    }
}

/// A class as lists show and filter it: the classes, and newly escaped as a state of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Hộ nghèo.
    Poor,
    /// Hộ cận nghèo.
    NearPoor,
    /// Mới thoát nghèo: left the list less than 36 months ago.
    NewlyEscaped,
    /// Mức sống trung bình.
    Average,
    /// Không thuộc diện.
    None,
}

impl State {
    /// Every state, in the order of lists.
    pub const ALL: [Self; 5] = [Self::Poor, Self::NearPoor, Self::NewlyEscaped, Self::Average, Self::None];

    /// The code in files and in the register.
    pub fn code(self) -> &'static str {
        match self {
            Self::Poor => "poor",
            Self::NearPoor => "near_poor",
            Self::NewlyEscaped => "newly_escaped",
            Self::Average => "average",
            Self::None => "none",
        }
    }

    /// The state of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }
}
