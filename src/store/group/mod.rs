//! Groups, their members and books as rows.
//!
//! `read` reads them as lists and pages show them; `standing` answers what a change must not contradict.

mod read;
pub(super) mod standing;
#[cfg(test)]
mod tests;

pub(super) use self::read::of_household;
use crate::domain::group::{GroupEntry, GroupEntryKind, GroupKind, GroupMember, GroupRole, SupportGroup};
use crate::domain::id::{GroupEntryId, GroupId, GroupMemberId, HamletId, HouseholdId, MemberId, ProgrammeId};
use crate::store::row::{Columns, Fields, Record, Table};

impl Record for SupportGroup {
    type Id = GroupId;
    const TABLE: Table = Table::SupportGroup;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            kind: columns.code("kind", GroupKind::from_code)?,
            name: columns.text("name")?,
            hamlet: columns.get::<Option<i64>>("hamlet")?.map(HamletId),
            leader: columns.text("leader")?,
            founded: columns.date_or_none("founded")?,
            ended: columns.date_or_none("ended")?,
            programme: columns.get::<Option<i64>>("programme")?.map(ProgrammeId),
            note: columns.text("note")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .text("kind", self.kind.code())
            .text("name", &self.name)
            .number_or_none("hamlet", self.hamlet.map(|id| id.0))
            .text("leader", &self.leader)
            .date_or_none("founded", self.founded)
            .date_or_none("ended", self.ended)
            .number_or_none("programme", self.programme.map(|id| id.0))
            .text("note", &self.note)
    }
}

impl Record for GroupMember {
    type Id = GroupMemberId;
    const TABLE: Table = Table::GroupMember;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            group: GroupId(columns.get("support_group")?),
            household: columns.get::<Option<i64>>("household")?.map(HouseholdId),
            member: columns.get::<Option<i64>>("member")?.map(MemberId),
            name: columns.text("name")?,
            role: columns.code("role", GroupRole::from_code)?,
            joined: columns.date("joined_on")?,
            left: columns.date_or_none("left_on")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .number("support_group", self.group.0)
            .number_or_none("household", self.household.map(|id| id.0))
            .number_or_none("member", self.member.map(|id| id.0))
            .text("name", &self.name)
            .text("role", self.role.code())
            .date("joined_on", self.joined)
            .date_or_none("left_on", self.left)
    }
}

impl Record for GroupEntry {
    type Id = GroupEntryId;
    const TABLE: Table = Table::GroupEntry;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            group: GroupId(columns.get("support_group")?),
            giver: columns.get::<Option<i64>>("giver")?.map(GroupMemberId),
            receiver: columns.get::<Option<i64>>("receiver")?.map(GroupMemberId),
            on: columns.date("on_date")?,
            kind: columns.code("kind", GroupEntryKind::from_code)?,
            quantity: columns.get("quantity")?,
            value: columns.get("value")?,
            note: columns.text("note")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .number("support_group", self.group.0)
            .number_or_none("giver", self.giver.map(|id| id.0))
            .number_or_none("receiver", self.receiver.map(|id| id.0))
            .date("on_date", self.on)
            .text("kind", self.kind.code())
            .number("quantity", self.quantity)
            .number("value", self.value)
            .text("note", &self.note)
    }
}
