//! Groups as lists and pages show them: a few questions in the order of groups, whatever their number.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, named_params};

use crate::domain::class::Standing;
use crate::domain::group::{
    BookTotals, GroupEntry, GroupEntryKind, GroupLine, GroupMember, GroupOfHousehold, GroupPage, GroupPerson,
    GroupRules, Share, SupportGroup,
};
use crate::domain::id::{GroupId, GroupMemberId, HouseholdId};
use crate::domain::recognition::Recognition;
use crate::domain::standing::{NEWLY_ESCAPED_MONTHS, standing_on};
use crate::domain::stored::Stored;
use crate::store::register::Register;
use crate::store::row::{self, Columns, Record};
use crate::store::{Result, StoreError};

/// Groups of these identities, first and last.
#[derive(Clone, Copy)]
struct Range(i64, i64);

impl Register {
    /// Every group with its members of a day and what its book comes to; those that ended last.
    pub fn groups(&self, day: NaiveDate, rules: &GroupRules) -> Result<Vec<GroupLine>> {
        let snapshot = self.conn.unchecked_transaction()?;
        let mut totals = totals(&snapshot)?;
        let mut people: BTreeMap<GroupId, Vec<GroupPerson>> = BTreeMap::new();
        for person in people_of(&snapshot, Range(i64::MIN, i64::MAX), day)? {
            people.entry(person.member.group).or_default().push(person);
        }
        let mut statement = snapshot.prepare_cached(LINES)?;
        let groups = statement.query_map([], |row| {
            Ok((row::stored::<SupportGroup>(row)?, row.get::<_, Option<String>>("hamlet_name")?))
        })?;
        groups
            .map(|group| {
                let (group, hamlet) = group?;
                let people = people.remove(&group.id).unwrap_or_default();
                Ok(GroupLine {
                    hamlet: hamlet.unwrap_or_default(),
                    share: Share::on(&people, day, rules),
                    names: people.iter().filter(|p| p.is_in_on(day)).map(|p| p.name.clone()).collect(),
                    left_over: people.iter().filter(|person| person.is_left_over()).count() as u32,
                    totals: totals.remove(&group.id).unwrap_or_default(),
                    group,
                })
            })
            .collect()
    }

    /// A group with its people, as they stand on a day, and its whole book.
    ///
    /// # Errors
    /// [`StoreError::Gone`] where there is no such group.
    pub fn group(&self, id: GroupId, day: NaiveDate) -> Result<GroupPage> {
        let snapshot = self.conn.unchecked_transaction()?;
        let gone = StoreError::Gone { table: SupportGroup::TABLE.name(), row: id.0 };
        let group = row::find::<SupportGroup>(&snapshot, id)?.ok_or(gone)?;
        let people = people_of(&snapshot, Range(id.0, id.0), day)?;
        let entries = row::all::<GroupEntry>(&snapshot, ENTRIES, named_params! { ":group": id.0 })?;
        Ok(GroupPage { group, people, entries })
    }

    /// The groups in which a household is or was, the newest membership first.
    pub fn groups_of(&self, household: HouseholdId) -> Result<Vec<GroupOfHousehold>> {
        of_household(&self.conn, household)
    }
}

/// The groups of a household, the newest membership first.
pub(in crate::store) fn of_household(
    conn: &Connection,
    household: HouseholdId,
) -> Result<Vec<GroupOfHousehold>> {
    let params = named_params! { ":household": household.0 };
    let stays = row::all::<GroupMember>(conn, OF_HOUSEHOLD, params)?;
    let named = stays.into_iter().map(|member| {
        let group = row::find::<SupportGroup>(conn, member.group)?;
        Ok(group.map(|group| GroupOfHousehold { group, member }))
    });
    Ok(named.collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
}

pub(super) const LINES: &str = include_str!("lines.sql");
pub(super) const PEOPLE: &str = include_str!("people.sql");
pub(super) const RECOGNITIONS: &str = include_str!("recognitions.sql");
pub(super) const ENTRIES: &str = include_str!("entries.sql");
pub(super) const TOTALS: &str = include_str!("totals.sql");
pub(super) const OF_HOUSEHOLD: &str = include_str!("of_household.sql");

fn totals(conn: &Connection) -> Result<BTreeMap<GroupId, BookTotals>> {
    let mut totals: BTreeMap<_, BookTotals> = BTreeMap::new();
    let mut statement = conn.prepare_cached(TOTALS)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let columns = Columns(row);
        let kind = columns.code("kind", GroupEntryKind::from_code)?;
        let group = totals.entry(GroupId(columns.get("support_group")?)).or_default();
        group.add(kind, columns.get("quantity")?, columns.get("value")?);
    }
    Ok(totals)
}

fn people_of(conn: &Connection, groups: Range, day: NaiveDate) -> Result<Vec<GroupPerson>> {
    let standings = standings(conn, groups, day)?;
    let mut statement = conn.prepare_cached(PEOPLE)?;
    let people = statement.query_map(named_params! { ":first": groups.0, ":last": groups.1 }, |row| {
        person(row::stored(row)?, &Columns(row), &standings)
    })?;
    Ok(people.collect::<rusqlite::Result<_>>()?)
}

fn person(
    member: Stored<GroupMemberId, GroupMember>,
    columns: &Columns,
    standings: &BTreeMap<HouseholdId, Standing>,
) -> rusqlite::Result<GroupPerson> {
    let of = |household| standings.get(&household).copied().unwrap_or(Standing::UNLISTED);
    Ok(GroupPerson {
        code: columns.get::<Option<String>>("code")?.unwrap_or_default(),
        name: columns.text("shown_name")?,
        hamlet: columns.get::<Option<String>>("hamlet_name")?.unwrap_or_default(),
        standing: member.household.map(of),
        household_ended: columns.date_or_none("ended_on")?,
        disabled_without_livelihood: columns.get("disabled_without_livelihood")?,
        member,
    })
}

/// Where the households of members stand on a day.
fn standings(conn: &Connection, groups: Range, day: NaiveDate) -> Result<BTreeMap<HouseholdId, Standing>> {
    let params = named_params! { ":first": groups.0, ":last": groups.1 };
    let mut recognitions: BTreeMap<_, Vec<Recognition>> = BTreeMap::new();
    for stored in row::all::<Recognition>(conn, RECOGNITIONS, params)? {
        recognitions.entry(stored.household).or_default().push(stored.value);
    }
    let standing = |own: Vec<Recognition>| standing_on(&own, day, NEWLY_ESCAPED_MONTHS);
    Ok(recognitions.into_iter().map(|(household, own)| (household, standing(own))).collect())
}
