//! The end of an operation: which households it touched, the lists brought up to date, the chain closed.

use std::collections::BTreeSet;

use rusqlite::{Connection, named_params};
use serde::Deserialize;
use serde::de::IgnoredAny;

use super::chain::{self, Link};
use super::door::Opening;
use crate::domain::id::{HouseholdId, OperationId};
use crate::store::row::Table;
use crate::store::{Result, index};

/// What the rows changed by an operation come to.
#[derive(Default)]
pub(super) struct Changes {
    digest: Vec<u8>,
    count: usize,
    /// Households that it is about.
    households: BTreeSet<i64>,
    /// Those of them of which lists show nothing that was changed: a round takes up thousands at once.
    unlisted: BTreeSet<i64>,
    /// Those of which lists show nothing new but the class: a decision recognises thousands at once.
    reclassified: BTreeSet<i64>,
    members: BTreeSet<i64>,
    /// People of whom lists show nothing that was changed: a benefit, a class attended.
    named: BTreeSet<i64>,
    animals: BTreeSet<i64>,
    /// Members of groups whom entries name.
    group_members: BTreeSet<i64>,
    /// Loans on which something was paid or agreed.
    loans: BTreeSet<i64>,
    hamlets: BTreeSet<i64>,
}

/// The parts of a journaled row that lead to a household.
#[derive(Deserialize)]
struct Anchors {
    household: Option<i64>,
    member: Option<i64>,
    holder: Option<i64>,
    debtor: Option<i64>,
    receiver: Option<Receiver>,
    giver: Option<i64>,
    support: Option<i64>,
    animal: Option<i64>,
    one_household: Option<i64>,
    other_household: Option<i64>,
    one_member: Option<i64>,
    other_member: Option<i64>,
}

/// A support is received by a person, an obligation by a household, help in a group by one of its members.
#[derive(Deserialize)]
#[serde(untagged)]
enum Receiver {
    Row(i64),
    Person(IgnoredAny),
}

impl Anchors {
    /// The row that received: a household or a member of a group, by the table.
    fn receiving(&self) -> Option<i64> {
        match self.receiver {
            Some(Receiver::Row(row)) => Some(row),
            Some(Receiver::Person(_)) | None => None,
        }
    }
}

impl Changes {
    /// Nothing was changed.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    fn add(&mut self, table: &str, row: i64, sides: [Option<&str>; 2]) {
        self.count += 1;
        match Table::from_name(table) {
            Some(Table::Household) => drop(self.households.insert(row)),
            Some(Table::Member) => drop(self.members.insert(row)),
            Some(Table::Hamlet) => drop(self.hamlets.insert(row)),
            Some(Table::GroupEntry) => self.add_each(sides, |this, anchors| {
                this.group_members.extend([anchors.giver, anchors.receiving()].into_iter().flatten());
            }),
            Some(Table::LoanPayment | Table::LoanExtension) => self.add_each(sides, |this, anchors| {
                this.loans.extend(anchors.support);
            }),
            Some(Table::Benefit | Table::Attendance) => self.add_each(sides, |this, anchors| {
                this.named.extend(anchors.member);
            }),
            Some(Table::NotTheSame) => self.add_each(sides, |this, anchors| {
                this.unlisted.extend([anchors.one_household, anchors.other_household].into_iter().flatten());
                this.named.extend([anchors.one_member, anchors.other_member].into_iter().flatten());
            }),
            Some(Table::RoundTask | Table::Complaint | Table::GroupMember) => {
                self.unlisted.extend(sides.into_iter().flatten().filter_map(household_of));
            }
            Some(Table::Recognition) => {
                self.reclassified.extend(sides.into_iter().flatten().filter_map(household_of));
            }
            _ => sides.into_iter().flatten().for_each(|side| self.add_anchors(side)),
        }
    }

    fn add_each(&mut self, sides: [Option<&str>; 2], add: impl Fn(&mut Self, &Anchors)) {
        let read = sides.into_iter().flatten().filter_map(|side| serde_json::from_str(side).ok());
        read.for_each(|anchors| add(self, &anchors));
    }

    fn add_anchors(&mut self, side: &str) {
        self.add_each([Some(side), None], |this, anchors| {
            let households = [anchors.household, anchors.holder, anchors.debtor, anchors.receiving()];
            this.households.extend(households.into_iter().flatten());
            this.animals.extend(anchors.animal);
        });
    }
}

fn household_of(side: &str) -> Option<i64> {
    serde_json::from_str::<Anchors>(side).ok()?.household
}

/// Reads the changes of the open operation once, for the chain and for what they touch.
pub(super) fn gather(conn: &Connection, operation: OperationId) -> Result<Changes> {
    let mut changes = Changes::default();
    let mut digest = chain::Changes::default();
    let mut statement = conn.prepare_cached(include_str!("changes_of.sql"))?;
    let mut rows = statement.query(named_params! { ":operation": operation.0 })?;
    while let Some(row) = rows.next()? {
        let table = row.get_ref("table_name")?.as_str()?;
        let id = row.get("row_id")?;
        let sides = [row.get_ref("before")?.as_str_or_null()?, row.get_ref("after")?.as_str_or_null()?];
        digest.add(table, id, sides);
        changes.add(table, id, sides);
    }
    changes.digest = digest.finish();
    Ok(changes)
}

/// The digest of an operation's changes as the journal holds them.
pub(crate) fn digest_of(conn: &Connection, operation: OperationId) -> Result<Vec<u8>> {
    Ok(gather(conn, operation)?.digest)
}

/// Brings the lists up to date, notes what was touched, and closes the chain over it; gives what was touched, and the
/// hash.
pub(super) fn close(
    conn: &Connection,
    operation: OperationId,
    opening: &Opening,
    mut changes: Changes,
) -> Result<(Vec<HouseholdId>, Vec<u8>)> {
    add_homes(conn, &mut changes)?;
    let touched = touched(&changes);
    note_touched(conn, operation, &touched)?;
    index::refresh(conn, &ids(changes.households.iter()))?;
    index::reclassify(conn, &ids(changes.reclassified.difference(&changes.households)))?;
    index::refresh_hamlets(conn, &changes.hamlets)?;
    if opening.subject.is_none() {
        name_subject(conn, operation, &touched)?;
    }
    let hash = Link::of(conn, operation)?.close(conn, &changes.digest)?;
    Ok((touched, hash))
}

/// Every household that the operation is about, whatever lists show of it.
fn touched(changes: &Changes) -> Vec<HouseholdId> {
    let seen: BTreeSet<i64> = changes.unlisted.union(&changes.reclassified).copied().collect();
    ids(changes.households.union(&seen))
}

fn ids<'a>(numbers: impl Iterator<Item = &'a i64>) -> Vec<HouseholdId> {
    numbers.copied().map(HouseholdId).collect()
}

/// People lead to the households where they live or lived, animals to those who hold them, members of groups and loans
/// to theirs; lists show nothing of groups and repayments.
fn add_homes(conn: &Connection, changes: &mut Changes) -> Result<()> {
    let members = std::mem::take(&mut changes.members);
    let named = std::mem::take(&mut changes.named);
    let animals = std::mem::take(&mut changes.animals);
    let group_members = std::mem::take(&mut changes.group_members);
    let loans = std::mem::take(&mut changes.loans);
    add_from(conn, include_str!("household_of_group_member.sql"), &group_members, &mut changes.unlisted)?;
    add_from(conn, include_str!("household_of_support.sql"), &loans, &mut changes.unlisted)?;
    add_from(conn, include_str!("homes_of_member.sql"), &named, &mut changes.unlisted)?;
    add_from(conn, include_str!("homes_of_member.sql"), &members, &mut changes.households)?;
    add_from(conn, include_str!("holder_of_animal.sql"), &animals, &mut changes.households)
}

fn add_from(conn: &Connection, sql: &str, ids: &BTreeSet<i64>, into: &mut BTreeSet<i64>) -> Result<()> {
    let mut statement = conn.prepare_cached(sql)?;
    for id in ids {
        let found = statement.query_map(named_params! { ":id": id }, |row| row.get::<_, i64>(0))?;
        into.extend(found.collect::<rusqlite::Result<Vec<_>>>()?);
    }
    Ok(())
}

fn note_touched(conn: &Connection, operation: OperationId, touched: &[HouseholdId]) -> Result<()> {
    let mut statement = conn.prepare_cached(include_str!("touch.sql"))?;
    for household in touched {
        statement.execute(named_params! { ":household": household.0, ":operation": operation.0 })?;
    }
    Ok(())
}

/// Names the operation after the first household that it touched: code and head.
fn name_subject(conn: &Connection, operation: OperationId, touched: &[HouseholdId]) -> Result<()> {
    let Some(first) = touched.first() else { return Ok(()) };
    conn.prepare_cached(include_str!("name_subject.sql"))?.execute(named_params! {
        ":operation": operation.0, ":household": first.0,
    })?;
    Ok(())
}
