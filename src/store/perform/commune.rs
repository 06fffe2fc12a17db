//! The commune's own row.

use crate::domain::place::Commune;
use crate::store::Result;
use crate::store::journal::Tx;
use crate::store::place::{COMMUNE_ROW, commune, commune_fields};

/// Names the commune anew; the same again is no change.
pub(super) fn save(tx: &mut Tx, value: &Commune) -> Result<()> {
    match commune(tx.conn)? == *value {
        true => Ok(()),
        false => tx.write_commune(COMMUNE_ROW, &commune_fields(value), true),
    }
}
