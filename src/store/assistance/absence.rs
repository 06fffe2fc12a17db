//! When people lived outside the commune and came back: told by the days on which their household was struck off and
//! taken back, and by their own going and coming.

use std::collections::HashMap;

use rusqlite::Connection;

use super::Whose;
use crate::domain::assistance::Absence;
use crate::domain::id::MemberId;
use crate::store::Result;
use crate::store::row::Columns;

/// The absences of people, in the order of time.
pub(super) fn absences(conn: &Connection, whose: Whose) -> Result<HashMap<MemberId, Vec<Absence>>> {
    let mut statement = conn.prepare_cached(&whose.named_in(include_str!("absences.sql")))?;
    let params: Vec<_> = whose.param().into_iter().collect();
    let mut rows = statement.query(params.as_slice())?;
    let mut absences: HashMap<_, Vec<_>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let columns = Columns(row);
        let days = columns.partial("gone")?.zip(columns.partial("back")?);
        let absence = days.map(|(gone, back)| Absence { gone: gone.latest(), back: back.earliest() });
        let own: &mut Vec<Absence> = absences.entry(MemberId(columns.get("member")?)).or_default();
        own.extend(absence.filter(|absence| absence.gone < absence.back));
    }
    Ok(absences)
}
