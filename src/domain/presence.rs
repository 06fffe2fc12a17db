//! Who has the register open, and which form (ai đang mở sổ, đang mở phiếu nào): a notice that expires, never a lock.
//!
//! It keeps two colleagues from typing the same paper twice. Nobody waits for anybody: what both save is merged field by
//! field.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::history::Author;
use super::id::HouseholdId;

/// A notice that was not renewed for so long is of a session that is gone: its line dropped, its power failed.
pub const EXPIRES: TimeDelta = TimeDelta::seconds(90);

/// A session renews its notice this often.
pub const RENEWED: TimeDelta = TimeDelta::seconds(30);

/// Somebody who has the register open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Present {
    /// Who.
    pub who: Author,
    /// Since when.
    pub since: DateTime<Utc>,
    /// The form that they have open.
    pub form: Option<OpenForm>,
}

/// A form that somebody has open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenForm {
    /// Which.
    pub about: About,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// What a form is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// The record, by a name that all sessions make alike.
    pub record: String,
    /// The household, where it is about one.
    pub household: Option<HouseholdId>,
}

impl About {
    /// Whether two forms may touch the same: they are of one record, or of one household.
    pub fn meets(&self, other: &Self) -> bool {
        self.record == other.record || (self.household.is_some() && self.household == other.household)
    }
}

impl Present {
    /// Since when they have a form open that touches what another one is about.
    pub fn works_on(&self, about: &About) -> Option<DateTime<Utc>> {
        self.form.as_ref().filter(|form| form.about.meets(about)).map(|form| form.since)
    }

    /// Since when they have a form of a household open.
    pub fn works_on_household(&self, household: HouseholdId) -> Option<DateTime<Utc>> {
        self.form.as_ref().filter(|form| form.about.household == Some(household)).map(|form| form.since)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn about(record: &str, household: Option<i64>) -> About {
        About { record: record.to_owned(), household: household.map(HouseholdId) }
    }

    #[test]
    fn forms_meet_over_one_record_or_one_household() {
        assert!(about("hamlet 3", None).meets(&about("hamlet 3", None)));
        assert!(!about("hamlet 3", None).meets(&about("hamlet 4", None)));
        assert!(about("survey", Some(7)).meets(&about("visit", Some(7))));
        assert!(!about("survey", Some(7)).meets(&about("survey of another", Some(8))));
    }
}
