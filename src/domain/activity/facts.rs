//! Activities with who attends them, as lists and pages read them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Activity, Attendance, Outcome};
use crate::domain::class::State;
use crate::domain::id::{ActivityId, AttendanceId, HamletId, HouseholdId, MemberId};
use crate::domain::member::Sex;
use crate::domain::stored::Stored;
use crate::viet::PartialDate;

/// An activity on a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivityLine {
    /// The activity.
    pub activity: Stored<ActivityId, Activity>,
    /// What came of it for those who attended.
    pub outcome: Outcome,
}

/// An activity with everybody who attends it, in the order of names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivityFacts {
    /// The activity.
    pub activity: Stored<ActivityId, Activity>,
    /// Its hamlet, by name; empty where it is in none.
    pub hamlet: String,
    /// Who attends.
    pub attendants: Vec<Attendant>,
}

impl ActivityFacts {
    /// What came of it.
    pub fn outcome(&self) -> Outcome {
        Outcome::of(self.attendants.iter().map(|attendant| &attendant.attendance.value))
    }
}

/// A person who attends, with the household of the last stay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendant {
    /// The attendance.
    pub attendance: Stored<AttendanceId, Attendance>,
    /// The person's name.
    pub name: String,
    /// The person's sex.
    pub sex: Option<Sex>,
    /// The person's birth.
    pub born: Option<PartialDate>,
    /// The household.
    pub household: HouseholdId,
    /// Its code.
    pub code: String,
    /// Its hamlet.
    pub hamlet: HamletId,
    /// What it is recognised as.
    pub state: State,
    /// Since when the person lives there no more.
    pub left: Option<PartialDate>,
}

/// Somebody who may attend an activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The person.
    pub member: MemberId,
    /// The person's name.
    pub name: String,
    /// The person's birth.
    pub born: Option<PartialDate>,
    /// The household.
    pub household: HouseholdId,
    /// Its code.
    pub code: String,
    /// Its head.
    pub head: String,
    /// Its hamlet, by name.
    pub hamlet: String,
    /// What it is recognised as.
    pub state: State,
}

/// One activity that a member of a household attends, as the household's page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attended {
    /// The activity.
    pub activity: Stored<ActivityId, Activity>,
    /// How it went for the person.
    pub attendance: Stored<AttendanceId, Attendance>,
}

impl Attended {
    /// The first day.
    pub fn from(&self) -> NaiveDate {
        self.activity.from
    }
}
