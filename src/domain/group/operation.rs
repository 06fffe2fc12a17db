//! Changes of groups.

use super::{GroupEntry, GroupMember, SupportGroup};
use crate::domain::id::{GroupEntryId, GroupId, GroupMemberId};
use crate::domain::operation::OperationKind;
use crate::domain::stored::{Edit, Rev};

/// A change of groups.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum GroupOperation {
    /// Adds or changes a group.
    Save(Edit<GroupId, SupportGroup>),
    /// Takes a group out; refused while it has members, entries or supports.
    Remove(GroupId, Rev),
    /// Members join.
    AddMembers(Vec<GroupMember>),
    /// Changes what is said of a member: role, leaving.
    SaveMember(Edit<GroupMemberId, GroupMember>),
    /// Takes a member out who was entered by mistake.
    RemoveMember(GroupMemberId, Rev),
    /// Enters what several members gave in one go.
    AddEntries(Vec<GroupEntry>),
    /// Corrects an entry.
    SaveEntry(Edit<GroupEntryId, GroupEntry>),
    /// Takes an entry out.
    RemoveEntry(GroupEntryId, Rev),
}

impl GroupOperation {
    /// Its name in the journal.
    pub fn kind(&self) -> OperationKind {
        use OperationKind as Kind;
        match self {
            Self::Save(_) => Kind::SaveGroup,
            Self::Remove(..) => Kind::RemoveGroup,
            Self::AddMembers(_) => Kind::AddGroupMembers,
            Self::SaveMember(_) => Kind::SaveGroupMember,
            Self::RemoveMember(..) => Kind::RemoveGroupMember,
            Self::AddEntries(_) => Kind::AddGroupEntries,
            Self::SaveEntry(_) => Kind::SaveGroupEntry,
            Self::RemoveEntry(..) => Kind::RemoveGroupEntry,
        }
    }
}
