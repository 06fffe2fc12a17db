//! People and their stays in households as rows.

use rusqlite::{Connection, named_params};

use super::Result;
use super::row::{self, Columns, Fields, Record, Table};
use crate::domain::id::{HouseholdId, MemberId, MembershipId};
use crate::domain::member::{
    JoinReason, LeaveReason, Leaving, Member, MemberFacts, Membership, Relation, Resident, Sex,
};
use crate::domain::stored::Stored;

impl Record for Member {
    type Id = MemberId;
    const TABLE: Table = Table::Member;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            name: columns.text("name")?,
            sex: columns.code_or_none("sex", Sex::from_code)?,
            born: columns.partial("born")?,
            citizen_number: columns.text("citizen_number")?,
            ethnicity: columns.text("ethnicity")?,
            died: columns.partial("died")?,
            facts: read_facts(columns)?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .text("name", &self.name)
            .code("sex", self.sex.map(Sex::code))
            .partial("born", self.born)
            .text("citizen_number", &self.citizen_number)
            .text("ethnicity", &self.ethnicity)
            .partial("died", self.died)
            .number_or_none("insured", self.facts.insured)
            .number_or_none("in_school", self.facts.in_school)
            .number_or_none("diploma", self.facts.diploma)
            .number_or_none("malnourished", self.facts.malnourished)
            .number_or_none("working", self.facts.working)
            .number_or_none("disabled", self.facts.disabled)
            .number_or_none("allowance", self.facts.allowance)
    }
}

fn read_facts(columns: &Columns) -> rusqlite::Result<MemberFacts> {
    Ok(MemberFacts {
        insured: columns.get("insured")?,
        in_school: columns.get("in_school")?,
        diploma: columns.get("diploma")?,
        malnourished: columns.get("malnourished")?,
        working: columns.get("working")?,
        disabled: columns.get("disabled")?,
        allowance: columns.get("allowance")?,
    })
}

impl Record for Membership {
    type Id = MembershipId;
    const TABLE: Table = Table::Membership;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        let left_on = columns.partial("left_on")?;
        let reason = columns.code_or_none("leave_reason", LeaveReason::from_code)?;
        Ok(Self {
            household: HouseholdId(columns.get("household")?),
            member: MemberId(columns.get("member")?),
            relation: columns.code("relation", Relation::from_code)?,
            from: columns.partial("from_date")?,
            joined: columns.code("joined", JoinReason::from_code)?,
            left: left_on.zip(reason).map(|(on, reason)| Leaving { on, reason }),
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .number("household", self.household.0)
            .number("member", self.member.0)
            .text("relation", self.relation.code())
            .partial("from_date", self.from)
            .text("joined", self.joined.code())
            .partial("left_on", self.left.map(|leaving| leaving.on))
            .code("leave_reason", self.left.map(|leaving| leaving.reason.code()))
    }
}

/// The stays that last, head first, then in the order in which they were entered.
pub(super) fn current_stays(
    conn: &Connection,
    household: HouseholdId,
) -> Result<Vec<Stored<MembershipId, Membership>>> {
    row::all(conn, include_str!("current_stays.sql"), named_params! { ":household": household.0 })
}

/// Everyone who lives or lived in a household: present ones first, head first.
pub(super) fn residents(conn: &Connection, household: HouseholdId) -> Result<Vec<Resident>> {
    let stays =
        row::all::<Membership>(conn, include_str!("stays.sql"), named_params! { ":household": household.0 })?;
    let mut people = row::select(conn, Table::Member)?;
    stays
        .into_iter()
        .map(|membership| {
            let id = membership.member.0;
            let member = people.query_row(named_params! { ":id": id }, row::stored::<Member>)?;
            Ok(Resident { member, membership })
        })
        .collect()
}
