//! A register against the one rebuilt from its own dump, row by row.

use std::path::Path;

use rusqlite::{Connection, Rows};

use super::layout::Layout;
use crate::domain::backup::DumpFault;
use crate::store::import::Progress;
use crate::store::open::{hidden_beside, remove_all};
use crate::store::register::Register;
use crate::store::{Problem, Result};

/// What a proof found to be the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// Tables compared.
    pub tables: usize,
    /// Rows compared, value by value.
    pub rows: u64,
    /// What `check` finds in the register that was rebuilt; the same as in the register itself.
    pub problems: Vec<Problem>,
}

impl Register {
    /// Rebuilds a register from a dump of this one, compares every row of every table, and checks it. The register that
    /// was rebuilt is removed again. `told` hears of rows rebuilt.
    ///
    /// # Errors
    /// [`crate::store::StoreError::Dump`] where it cannot be rebuilt or differs ([`DumpFault::Differs`]: also where somebody saved
    /// since); those of the disk.
    pub fn prove_dump(&self, folder: &Path, told: Progress) -> Result<Proof> {
        // On the disk of the dump, which has room for it.
        let path = hidden_beside(folder, ".proof.db");
        let proof = self.proved(folder, &path, told);
        remove_all(&path);
        proof
    }

    fn proved(&self, folder: &Path, path: &Path, told: Progress) -> Result<Proof> {
        let rebuilt = Self::rebuild(folder, path, self.clock, told)?;
        let (tables, rows) = compare(&self.conn, &rebuilt.conn)?;
        Ok(Proof { tables, rows, problems: rebuilt.check()? })
    }
}

/// Compares every table; how many, and how many rows.
fn compare(one: &Connection, other: &Connection) -> Result<(usize, u64)> {
    let layouts = Layout::all(one)?;
    let snapshot = one.unchecked_transaction()?;
    let rows = layouts.iter().map(|layout| same_rows(&snapshot, other, layout));
    let rows = rows.sum::<Result<u64>>()?;
    Ok((layouts.len(), rows))
}

/// Compares a table row by row in the order of its key; how many rows.
fn same_rows(one: &Connection, other: &Connection, layout: &Layout) -> Result<u64> {
    let (mut left, mut right) = (one.prepare(&layout.select())?, other.prepare(&layout.select())?);
    let (mut left, mut right) = (left.query([])?, right.query([])?);
    let mut count = 0;
    loop {
        match next(&mut left, &mut right, layout.columns.len())? {
            Next::End => return Ok(count),
            Next::Same => count += 1,
            Next::Differs => {
                return Err(DumpFault::Differs { table: layout.name.clone(), row: count + 1 }.into());
            }
        }
    }
}

/// What comes next in two tables.
enum Next {
    End,
    Same,
    Differs,
}

fn next(left: &mut Rows, right: &mut Rows, columns: usize) -> Result<Next> {
    let (left, right) = match (left.next()?, right.next()?) {
        (None, None) => return Ok(Next::End),
        (Some(left), Some(right)) => (left, right),
        _ => return Ok(Next::Differs),
    };
    for at in 0..columns {
        if left.get_ref(at)? != right.get_ref(at)? {
            return Ok(Next::Differs);
        }
    }
    Ok(Next::Same)
}
