//! What a file says it is, read from its first hundred bytes: a foreign file is never opened as a database.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::store::{Result, schema};

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Identity {
    /// A register.
    Register,
    /// A register whose header says what no program writes: it is not opened, because SQLite would set it right.
    Damaged,
    /// Anything else.
    Other,
}

const MAGIC: &[u8] = b"SQLite format 3\0";
/// Where the header keeps the application id: four bytes, big-endian.
const APPLICATION_ID_AT: std::ops::Range<usize> = 68..72;

/// Where the header keeps by which rules the file is written and read: both the same, the old ones or the log's.
const RULES_AT: std::ops::Range<usize> = 18..20;

/// Reads what a file is.
pub(crate) fn identity(path: &Path) -> Result<Identity> {
    let mut header = Vec::with_capacity(100);
    File::open(path)?.take(100).read_to_end(&mut header)?;
    let id = header.get(APPLICATION_ID_AT);
    let ours = header.starts_with(MAGIC) && id == Some(schema::APPLICATION_ID.to_be_bytes().as_slice());
    let whole = matches!(header.get(RULES_AT), Some([1, 1] | [2, 2]));
    Ok(match (ours, whole) {
        (false, _) => Identity::Other,
        (true, false) => Identity::Damaged,
        (true, true) => Identity::Register,
    })
}
