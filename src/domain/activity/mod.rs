//! Activities that are not given to one household: information and communication (truyền thông, giảm nghèo về thông
//! tin; project 6), vocational classes, job counselling.

mod attendance;
mod operation;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use self::attendance::{Attendance, JobResult, TrainingResult};
pub use self::operation::ActivityOperation;
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
