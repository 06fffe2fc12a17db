//! Activities that are not given to one household: information and communication (truyền thông, giảm nghèo về thông
//! tin; project 6), vocational classes, job counselling.
//!
//! | part | what it holds |
//! |---|---|
//! | `attendance`, `operation` | a person in an activity; changes |
//! | `check`, `attending` | what is wrong or odd, field by field |
//! | `totals`, `outcome` | what activities and attendance come to |
//! | `facts` | activities and attendants as lists and pages read them |

mod attendance;
mod attending;
mod check;
mod facts;
mod operation;
mod outcome;
#[cfg(test)]
pub mod sample;
pub mod totals;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use self::attendance::{Attendance, JobResult, TrainingResult};
pub use self::attending::{AttendanceFault, faults as attendance_faults, is_too_young, may_attend};
pub use self::check::{
    AREAS_LIMIT, AUDIENCE_LIMIT, ActivityFault, ActivityWarning, UNITS_LIMIT, faults, warning,
};
pub use self::facts::{ActivityFacts, ActivityLine, Attendant, Attended, Candidate};
pub use self::operation::ActivityOperation;
pub use self::outcome::Outcome;
pub use self::totals::Totals;
use super::household::coded;
use super::id::{HamletId, ProgrammeId};

coded! {
    /// What is done.
    ActivityKind {
        /// Chương trình phát thanh.
        Radio = "radio",
        /// Ấn phẩm, tờ rơi.
        Publication = "publication",
        /// Pano, áp phích.
        Panel = "panel",
        /// Cụm loa truyền thanh.
        Loudspeaker = "loudspeaker",
        /// Tổ công nghệ số cộng đồng.
        DigitalTeam = "digital_team",
        /// Hội nghị, buổi truyền thông.
        Event = "event",
        /// Lớp đào tạo nghề.
        TrainingClass = "training_class",
        /// Tư vấn, giới thiệu việc làm.
        JobCounselling = "job_counselling",
        /// Đưa người đi làm việc ở nước ngoài.
        WorkAbroad = "work_abroad",
        /// Khác.
        Other = "other",
    }
}

coded! {
    /// How far an activity has come.
    ActivityState {
        /// Dự kiến.
        Planned = "planned",
        /// Đang làm.
        UnderWay = "under_way",
        /// Đã xong.
        Done = "done",
        /// Đã huỷ.
        Cancelled = "cancelled",
    }
}

impl ActivityKind {
    /// Whether people attend it by name: a class, counselling, work abroad. Leaflets and panels have an audience only.
    pub fn is_attended(self) -> bool {
        matches!(self, Self::TrainingClass | Self::JobCounselling | Self::WorkAbroad)
    }
}

/// An activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// What is done.
    pub kind: ActivityKind,
    /// What people call it.
    pub name: String,
    /// The project that pays.
    pub programme: Option<ProgrammeId>,
    /// Code of the fund source; may be empty.
    pub fund: String,
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub until: Option<NaiveDate>,
    /// Where, if in one hamlet.
    pub hamlet: Option<HamletId>,
    /// Place, school or partner.
    pub place: String,
    /// How many publications, programmes, panels, clusters, days.
    pub units: u32,
    /// What they are counted in, where the kind does not say it.
    pub unit: String,
    /// Residential areas (khu dân cư) that it serves.
    pub areas: u32,
    /// People reached.
    pub audience: u32,
    /// Given for it, whole đồng.
    pub given: i64,
    /// Spent on it, whole đồng.
    pub spent: i64,
    /// How far it has come.
    pub state: ActivityState,
    /// Remarks.
    pub note: String,
}
