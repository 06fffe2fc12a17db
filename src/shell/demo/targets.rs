//! What the made-up commune means to reach: how many households are to leave the list last year and this year.

use crate::domain::exit_plan::{ExitOperation, ExitTarget};
use crate::domain::operation::Operation;
use crate::domain::stored::Edit;
use crate::store::{Batch, Result};

/// A target in households of ten thousand.
struct Share {
    year: i32,
    poor: u32,
    near_poor: u32,
    resolution: &'static str,
}

const SHARES: [Share; 2] = [
    Share { year: 2025, poor: 100, near_poor: 150, resolution: "Nghị quyết số 21/NQ-HĐND" },
    Share { year: 2026, poor: 130, near_poor: 150, resolution: "Nghị quyết số 34/NQ-HĐND" },
];

/// Writes the targets of a commune of so many households.
pub fn set(batch: &mut Batch, households: u32) -> Result<()> {
    for share in SHARES {
        // In a commune of a few households a share of them may be more than are on the list.
        let listed = batch.listed(share.year)?;
        let of_all = |share: u32, listed: Option<u32>| {
            let wished = (households * share).div_ceil(10_000);
            listed.map_or(wished, |listed| wished.min(listed))
        };
        let target = ExitTarget {
            year: share.year,
            poor: of_all(share.poor, listed.map(|listed| listed.poor)),
            near_poor: of_all(share.near_poor, listed.map(|listed| listed.near_poor)),
            note: share.resolution.to_owned(),
        };
        batch.apply(&Operation::Exit(ExitOperation::SaveTarget(Edit::new(target))))?;
    }
    Ok(())
}
