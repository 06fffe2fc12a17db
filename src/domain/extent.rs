//! How much an operation writes: what takes a moment is done at once, what takes longer is work with progress.

use super::activity::ActivityOperation;
use super::assistance::AssistanceOperation;
use super::group::GroupOperation;
use super::hand_over::HandOverOperation;
use super::herd::HerdOperation;
use super::operation::Operation;
use super::round::RoundOperation;

/// From so many rows on a person notices that saving takes time, on an old machine above all.
const MANY: usize = 200;

impl Operation {
    /// About how many rows it writes: one for each household that it is about.
    pub fn extent(&self) -> usize {
        match self {
            Self::GiveSupports(grants) => grants.len(),
            Self::Round(operation) => operation.extent(),
            Self::HandOver(operation) => operation.extent(),
            Self::Activity(operation) => operation.extent(),
            Self::Group(GroupOperation::AddMembers(members)) => members.len(),
            Self::Group(GroupOperation::AddEntries(entries)) => entries.len(),
            Self::Assistance(AssistanceOperation::Pay { payments, .. }) => payments.len(),
            Self::Herd(HerdOperation::RecordEvents(events)) => events.len(),
            _ => 1,
        }
    }

    /// Whether it takes so long that it must say how far it is.
    pub fn is_large(&self) -> bool {
        self.extent() >= MANY
    }
}

impl RoundOperation {
    fn extent(&self) -> usize {
        match self {
            Self::Open { tasks, .. } | Self::AddTasks(tasks) => tasks.len(),
            Self::AssignTasks { tasks, .. } => tasks.len(),
            Self::Decide { recognitions, .. } => recognitions.len(),
            _ => 1,
        }
    }
}

impl ActivityOperation {
    fn extent(&self) -> usize {
        match self {
            Self::AddAttendances(people) => people.len(),
            Self::SaveAttendances(people) => people.len(),
            _ => 1,
        }
    }
}

impl HandOverOperation {
    fn extent(&self) -> usize {
        match self {
            Self::Plan { supports, .. } | Self::AddLines { supports, .. } => supports.len(),
            Self::RemoveLines(lines) | Self::Settle(lines) => lines.len(),
            Self::Approve { lines, .. } | Self::Except { lines, .. } => lines.len(),
            Self::Cancel { lines, .. } | Self::TakeBack { lines, .. } => lines.len(),
            Self::HandOver { lines, .. } => lines.len(),
            Self::Save(_) | Self::Remove(..) => 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::domain::activity::Attendance;
    use crate::domain::group::{GroupEntry, GroupEntryKind, GroupMember};
    use crate::domain::id::{ActivityId, GroupId, GroupMemberId, HouseholdId, MemberId, TaskId};
    use crate::domain::round::{Task, TaskSource};
    use crate::domain::stored::Rev;

    fn added(households: usize) -> Operation {
        let task = |at| Task::new("2026", HouseholdId(at as i64), TaskSource::Listed);
        Operation::Round(RoundOperation::AddTasks((0..households).map(task).collect()))
    }

    #[test]
    fn what_is_about_many_households_is_large() {
        assert!(!added(MANY - 1).is_large() && added(MANY).is_large());
        let tasks = vec![(TaskId(1), 1 as Rev); 3_000];
        let assigned = Operation::Round(RoundOperation::AssignTasks { tasks, to: String::new() });
        assert_eq!(assigned.extent(), 3_000);
    }

    #[test]
    fn a_village_that_attends_a_meeting_is_many_people() {
        let person = |at| Attendance::new(ActivityId(1), MemberId(at));
        let added = |people| {
            Operation::Activity(ActivityOperation::AddAttendances((0..people).map(person).collect()))
        };
        assert!(!added(199).is_large() && added(200).is_large());
    }

    #[test]
    fn a_group_that_pays_in_is_as_many_entries_as_it_has_members() {
        let group = GroupId(1);
        let member = |at| GroupMember::joining(group, HouseholdId(at), NaiveDate::MIN);
        let joining = |count| Operation::Group(GroupOperation::AddMembers((0..count).map(member).collect()));
        assert!(!joining(199).is_large() && joining(200).is_large());
        let blank = GroupEntry::blank(group, GroupEntryKind::Contribution, NaiveDate::MIN);
        let paying = |count| {
            let entries = (0..count).map(|at| blank.of(GroupMemberId(at), None));
            Operation::Group(GroupOperation::AddEntries(entries.collect()))
        };
        assert!(!paying(199).is_large() && paying(200).is_large());
    }

    #[test]
    fn what_is_about_one_household_is_small() {
        let removed = Operation::Round(RoundOperation::RemoveTask(TaskId(1), 1));
        assert_eq!((removed.extent(), removed.is_large()), (1, false));
    }
}
