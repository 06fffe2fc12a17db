//! What a person is found by, as a register knows it.

use std::collections::BTreeSet;

use rusqlite::{Connection, named_params};
use serde_json::Value;

use crate::domain::id::MemberId;
use crate::domain::personal::Traces;
use crate::store::Result;
use crate::store::journal::current;
use crate::store::row::Table;

/// What the person is found by: their households, benefits, and every name and number that they had.
pub(super) fn traces(conn: &Connection, records: &BTreeSet<MemberId>) -> Result<Traces> {
    let mut traces = Traces::new(records.iter().map(|record| record.0));
    records.iter().try_for_each(|record| learn(conn, *record, &mut traces))?;
    Ok(traces)
}

/// What one of their records is found by in a register, added to what is known of them.
pub(crate) fn learn(conn: &Connection, member: MemberId, traces: &mut Traces) -> Result<()> {
    let person = named_params! { ":person": member.0 };
    let mut homes = conn.prepare_cached(include_str!("homes.sql"))?;
    let mut homes = homes.query(person)?;
    while let Some(row) = homes.next()? {
        traces.lived_in(row.get("household")?, row.get("as_head")?);
    }
    let mut benefits = conn.prepare_cached(include_str!("benefits.sql"))?;
    let benefits = benefits.query_map(person, |row| row.get(0))?;
    benefits.collect::<rusqlite::Result<Vec<i64>>>()?.into_iter().for_each(|benefit| traces.owned(benefit));
    learn_names(conn, member, traces)
}

/// The person's own row, as it stands and as it ever stood: the journal of a copy begins when it goes out.
fn learn_names(conn: &Connection, member: MemberId, traces: &mut Traces) -> Result<()> {
    current(conn, Table::Member, member.0)?.iter().for_each(|state| traces.learn(state));
    let mut states = conn.prepare_cached(include_str!("own_states.sql"))?;
    let mut states = states.query(named_params! { ":person": member.0 })?;
    while let Some(row) = states.next()? {
        for side in ["before", "after"] {
            let state = row.get_ref(side)?.as_str_or_null()?.map(serde_json::from_str);
            if let Some(Ok(Value::Object(state))) = state {
                traces.learn(&state);
            }
        }
    }
    Ok(())
}
