//! Every obligation with its debtor, its receiver and its animals.

use std::collections::{HashMap, HashSet};

use rusqlite::Connection;

use super::line::{Lines, came};
use super::trees::{Linked, links};
use crate::domain::dossier::Neighbour;
use crate::domain::id::{HouseholdId, PassOnId, SupportId};
use crate::domain::pass_on::{Debt, Line, Party, PassOn};
use crate::domain::stored::Stored;
use crate::store::Result;
use crate::store::herd::homes::left_homes;
use crate::store::register::Register;
use crate::store::row::{Columns, stored};

/// Every obligation.
pub(super) const DEBTS: &str = include_str!("debts.sql");

impl Register {
    /// Every obligation of the register, in the order of entry: four questions, however many there are.
    pub fn debts(&self) -> Result<Vec<Debt>> {
        let snapshot = self.conn.unchecked_transaction()?;
        debts(&snapshot)
    }
}

fn debts(conn: &Connection) -> Result<Vec<Debt>> {
    let (lines, links, homes) = (Lines::read(conn)?, links(conn)?, left_homes(conn)?);
    let by_support: HashMap<_, _> = links.iter().map(|link| (link.support, link)).collect();
    let mut statement = conn.prepare_cached(DEBTS)?;
    let mut rows = statement.query([])?;
    let mut debts = Vec::new();
    while let Some(row) = rows.next()? {
        let owed: Stored<_, PassOn> = stored(row)?;
        let line = lines.of(owed.support, came(&Columns(row))?);
        let above = above(owed.support, &by_support);
        let mut debt = debt(&Columns(row), owed, (line, above))?;
        debt.debtor.left = homes.get(&debt.debtor.id).cloned().unwrap_or_default();
        debts.push(debt);
    }
    Ok(debts)
}

fn debt(
    columns: &Columns,
    owed: Stored<PassOnId, PassOn>,
    (line, above): (Line, Vec<HouseholdId>),
) -> rusqlite::Result<Debt> {
    let debtor = Party {
        id: owed.debtor,
        code: columns.text("debtor_code")?,
        head: columns.text("debtor_head")?,
        hamlet: columns.text("debtor_hamlet")?,
        ended: columns.get("debtor_ended")?,
        left: Vec::new(),
    };
    Ok(Debt {
        debtor,
        receiver: receiver(columns, &owed)?,
        model: columns.text("model")?,
        given: columns.date("given")?,
        value: columns.get("worth")?,
        owed,
        kin: line.now(),
        line,
        above,
    })
}

fn receiver(columns: &Columns, owed: &PassOn) -> rusqlite::Result<Option<Neighbour>> {
    let code: Option<String> = columns.get("receiver_code")?;
    let Some((id, code)) = owed.receiver.zip(code) else { return Ok(None) };
    Ok(Some(Neighbour { id, code, head: columns.text("receiver_head")? }))
}

/// The households from which a support came, the nearest first; a circle ends where it closes.
fn above(support: SupportId, links: &HashMap<SupportId, &Linked>) -> Vec<HouseholdId> {
    let (mut seen, mut households) = (HashSet::new(), Vec::new());
    let mut at = links.get(&support).and_then(|link| link.from);
    while let Some(from) = at.filter(|from| seen.insert(*from)) {
        let link = links.get(&from);
        households.extend(link.map(|link| link.household));
        at = link.and_then(|link| link.from);
    }
    households
}
