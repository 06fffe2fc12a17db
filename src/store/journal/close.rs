//! The end of an operation: which households it touched, the lists brought up to date, the chain closed.

use std::collections::BTreeSet;

use rusqlite::{Connection, named_params};

use super::about::{Anchor, Fields, Shown, To, anchors, shown};
use super::chain::{self, Link};
use super::door::Opening;
use crate::domain::id::{HamletId, HouseholdId, OperationId};
use crate::store::row::Table;
use crate::store::{Result, index};

/// What the rows changed by an operation come to.
#[derive(Default)]
pub(super) struct Changes {
    digest: Vec<u8>,
    count: usize,
    /// What rows name, by what it is and what lists show of it.
    line: Named,
    class: Named,
    nothing: Named,
    /// Hamlets that were changed themselves.
    renamed: BTreeSet<i64>,
}

/// The rows that changes lead to.
#[derive(Default)]
struct Named {
    households: BTreeSet<i64>,
    members: BTreeSet<i64>,
    animals: BTreeSet<i64>,
    group_members: BTreeSet<i64>,
    groups: BTreeSet<i64>,
    supports: BTreeSet<i64>,
    benefits: BTreeSet<i64>,
    hamlets: BTreeSet<i64>,
}

impl Named {
    fn of(&mut self, to: To) -> &mut BTreeSet<i64> {
        match to {
            To::Household => &mut self.households,
            To::Member => &mut self.members,
            To::Animal => &mut self.animals,
            To::GroupMember => &mut self.group_members,
            To::Group => &mut self.groups,
            To::Support => &mut self.supports,
            To::Benefit => &mut self.benefits,
            To::Hamlet => &mut self.hamlets,
        }
    }

    /// People lead to where they live, animals to who holds them, groups to their hamlet, and so on.
    fn lead_on(&mut self, conn: &Connection) -> Result<()> {
        let households = &mut self.households;
        add_from(conn, include_str!("homes_of_member.sql"), &self.members, households)?;
        add_from(conn, include_str!("homes_of_benefit.sql"), &self.benefits, households)?;
        add_from(conn, include_str!("holder_of_animal.sql"), &self.animals, households)?;
        add_from(conn, include_str!("household_of_group_member.sql"), &self.group_members, households)?;
        add_from(conn, include_str!("household_of_support.sql"), &self.supports, households)?;
        add_from(conn, include_str!("hamlet_of_group.sql"), &self.groups, &mut self.hamlets)
    }
}

impl Changes {
    /// Nothing was changed.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    fn add(&mut self, name: &str, row: i64, sides: [Option<&str>; 2]) {
        self.count += 1;
        let Some(table) = Table::from_name(name) else { return };
        if table == Table::Hamlet {
            self.renamed.insert(row);
        }
        let anchors = anchors(table);
        if !anchors.is_empty() {
            let read = sides.into_iter().flatten().filter_map(Fields::read);
            read.for_each(|fields| self.named(shown(table)).add(anchors, &fields, row));
        }
    }

    fn named(&mut self, shown: Shown) -> &mut Named {
        match shown {
            Shown::Line => &mut self.line,
            Shown::Class => &mut self.class,
            Shown::Nothing => &mut self.nothing,
        }
    }

    fn lead_on(&mut self, conn: &Connection) -> Result<()> {
        [&mut self.line, &mut self.class, &mut self.nothing]
            .into_iter()
            .try_for_each(|named| named.lead_on(conn))
    }

    fn each(&self) -> [&Named; 3] {
        [&self.line, &self.class, &self.nothing]
    }

    /// Every household that the operation is about, whatever lists show of it.
    fn touched(&self) -> Vec<HouseholdId> {
        let all: BTreeSet<i64> =
            self.each().into_iter().flat_map(|named| &named.households).copied().collect();
        ids(all.iter())
    }

    /// The hamlets that rows name by themselves.
    fn hamlets(&self) -> Vec<HamletId> {
        let all: BTreeSet<i64> = self.each().into_iter().flat_map(|named| &named.hamlets).copied().collect();
        all.into_iter().map(HamletId).collect()
    }
}

impl Named {
    fn add(&mut self, anchors: &[Anchor], fields: &Fields, row: i64) {
        for (field, to) in anchors {
            self.of(*to).extend(fields.get(*field, row));
        }
    }
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
#[cfg(test)]
pub(crate) fn digest_of(conn: &Connection, operation: OperationId) -> Result<Vec<u8>> {
    Ok(gather(conn, operation)?.digest)
}

/// What an operation was about, once it is closed.
pub(super) struct Closed {
    /// The households.
    pub touched: Vec<HouseholdId>,
    /// Hamlets that its rows name beside those of the households.
    pub hamlets: Vec<HamletId>,
    /// The hash that closes the chain over it.
    pub hash: Vec<u8>,
}

/// Brings the lists up to date, notes what was touched, and closes the chain over it.
pub(super) fn close(
    conn: &Connection,
    operation: OperationId,
    opening: &Opening,
    mut changes: Changes,
) -> Result<Closed> {
    changes.lead_on(conn)?;
    let (touched, hamlets) = (changes.touched(), changes.hamlets());
    note_touched(conn, operation, &touched)?;
    index::refresh(conn, &ids(changes.line.households.iter()))?;
    index::reclassify(conn, &ids(changes.class.households.difference(&changes.line.households)))?;
    index::refresh_hamlets(conn, &changes.renamed)?;
    if opening.subject.is_none() {
        name_subject(conn, operation, &touched)?;
    }
    let hash = Link::of(conn, operation)?.close(conn, &changes.digest)?;
    Ok(Closed { touched, hamlets, hash })
}

fn ids<'a>(numbers: impl Iterator<Item = &'a i64>) -> Vec<HouseholdId> {
    numbers.copied().map(HouseholdId).collect()
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
