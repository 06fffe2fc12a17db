//! Groups, their members and their books.

use crate::domain::group::{GroupEntry, GroupMember, GroupOperation, SupportGroup};
use crate::store::Result;
use crate::store::journal::Tx;

/// Carries out one change.
pub(super) fn apply(tx: &mut Tx, operation: &GroupOperation) -> Result<()> {
    use GroupOperation as Op;
    match operation {
        Op::Save(edit) => tx.save(edit).map(drop),
        Op::Remove(id, rev) => tx.remove::<SupportGroup>(*id, *rev),
        Op::AddMembers(members) => members.iter().try_for_each(|member| tx.insert(member).map(drop)),
        Op::SaveMember(edit) => tx.save(edit).map(drop),
        Op::RemoveMember(id, rev) => tx.remove::<GroupMember>(*id, *rev),
        Op::AddEntries(entries) => entries.iter().try_for_each(|entry| tx.insert(entry).map(drop)),
        Op::SaveEntry(edit) => tx.save(edit).map(drop),
        Op::RemoveEntry(id, rev) => tx.remove::<GroupEntry>(*id, *rev),
    }
}
