//! Changes of activities.

use super::{Activity, Attendance};
use crate::domain::id::{ActivityId, AttendanceId};
use crate::domain::operation::OperationKind;
use crate::domain::stored::{Edit, Rev};

/// A change of activities.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum ActivityOperation {
    /// Adds or changes an activity.
    Save(Edit<ActivityId, Activity>),
    /// Takes one out; refused while somebody attends it.
    Remove(ActivityId, Rev),
    /// People attend; nobody twice.
    AddAttendances(Vec<Attendance>),
    /// Changes results of several people in one go.
    SaveAttendances(Vec<Edit<AttendanceId, Attendance>>),
    /// Takes a person out.
    RemoveAttendance(AttendanceId, Rev),
}

impl ActivityOperation {
    /// Its name in the journal.
    pub fn kind(&self) -> OperationKind {
        use OperationKind as Kind;
        match self {
            Self::Save(_) => Kind::SaveActivity,
            Self::Remove(..) => Kind::RemoveActivity,
            Self::AddAttendances(_) => Kind::AddAttendances,
            Self::SaveAttendances(_) => Kind::SaveAttendances,
            Self::RemoveAttendance(..) => Kind::RemoveAttendance,
        }
    }
}
