//! Who attended a class or was placed in a job.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::household::coded;
use crate::domain::id::{ActivityId, MemberId};

coded! {
    /// How a class ended for a person.
    TrainingResult {
        /// Hoàn thành.
        Completed = "completed",
        /// Bỏ học.
        DroppedOut = "dropped_out",
        /// Không đạt.
        Failed = "failed",
    }
}

coded! {
    /// What work a person found.
    JobResult {
        /// Có việc làm.
        Employed = "employed",
        /// Tự tạo việc làm.
        SelfEmployed = "self_employed",
        /// Đi làm việc ở nước ngoài.
        Abroad = "abroad",
        /// Chưa có việc.
        None = "none",
    }
}

impl JobResult {
    /// Work of any kind.
    pub fn is_work(self) -> bool {
        self != Self::None
    }
}

/// A person in an activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendance {
    /// The activity.
    pub activity: ActivityId,
    /// The person.
    pub member: MemberId,
    /// How it ended; nothing while it goes on.
    pub result: Option<TrainingResult>,
    /// What work came of it; nothing while nobody asked.
    pub job: Option<JobResult>,
    /// Since when.
    pub job_from: Option<NaiveDate>,
    /// Employer; remarks.
    pub note: String,
}

impl Attendance {
    /// A person who begins to attend.
    pub fn new(activity: ActivityId, member: MemberId) -> Self {
        Self { activity, member, result: None, job: None, job_from: None, note: String::new() }
    }
}
