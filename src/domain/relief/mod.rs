//! Emergencies that relief answers (cứu trợ khẩn cấp): what happened, when, where, with which victims.
//! What households got for it are supports that name the event.
//!
//! | part | what it holds |
//! |---|---|
//! | `check` | what is wrong with an event, and with a support that names it |
//! | `answer` | who was helped, and what that comes to |
//! | `details` | the facts of a support that its event tells |

mod answer;
mod check;
mod details;
mod operation;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use self::answer::{Helped, ReliefFacts, ReliefLine, ReliefTotals};
pub use self::check::{ReliefFault, VICTIMS_LIMIT, day_fault, faults, support_fault};
pub use self::details::{EVENT_FIELDS, is_told_by_event, told_by};
pub use self::operation::ReliefOperation;
use super::household::coded;
use super::id::HamletId;

coded! {
    /// What happened.
    ReliefKind {
        /// Bão, lũ.
        Storm = "storm",
        /// Lốc xoáy.
        Tornado = "tornado",
        /// Cháy nhà.
        Fire = "fire",
        /// Cây đổ.
        FallingTree = "tree",
        /// Xâm nhập mặn.
        SaltIntrusion = "salt",
        /// Bệnh hiểm nghèo.
        SeriousIllness = "illness",
        /// Học sinh nghèo.
        PoorPupils = "pupils",
        /// Khác.
        Other = "other",
    }
}

/// An emergency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReliefEvent {
    /// What happened.
    pub kind: ReliefKind,
    /// What people call it: "Bão số 3".
    pub name: String,
    /// The day.
    pub happened: NaiveDate,
    /// Where, if in one hamlet.
    pub hamlet: Option<HamletId>,
    /// People who died.
    pub dead: u32,
    /// People injured or ill.
    pub injured: u32,
    /// Damage in whole đồng, where somebody estimated it.
    pub damage: Option<i64>,
    /// Remarks.
    pub note: String,
}

impl ReliefEvent {
    /// People who died, were injured or fell ill.
    pub fn victims(&self) -> u32 {
        self.dead.saturating_add(self.injured)
    }
}
