//! Damage that is known: a mark beside the register (`so.db` → `so.db.damaged`) which every program heeds before it writes.
//!
//! It stands beside the file and not in it, because nothing more is written into a damaged file. It says of which file it
//! is: one that was put in its place since is looked at anew. Where the mark cannot be written, only the session that found
//! the damage knows of it.
//!
//! | part | what it does |
//! |---|---|
//! | here | the mark: read, made, taken away |
//! | `file` | which file stands at a path |
//! | `heed` | what a register does with it: found by a save, a check, a copy; settled at opening |

mod file;
mod heed;
#[cfg(test)]
mod tests;

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::open::{hidden_beside, make_file, remove_all, with_suffix};
use super::{Result, StoreError};
use crate::viet;

pub(super) use file::{FileId, Standing};
pub use heed::Suspicion;
pub(super) use heed::{settled, suspect};

/// What the name of a mark ends with.
pub(super) const MARK: &str = ".damaged";
/// No mark is longer.
const LONGEST: u64 = 4 * 1024;
/// So many letters of what SQLite said are kept.
const SAID: usize = 100;

/// Damage to a register that is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// When it was found first.
    pub at: DateTime<Utc>,
    /// What SQLite said.
    pub found: String,
}

/// What is known of the file of a register.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Known {
    /// No damage.
    Nothing,
    /// This damage, of the very file.
    Damaged(Damage),
    /// The mark is of a file that was changed since, or of another, or cannot be read: the file has to be looked at.
    Unclear,
}

/// A mark as it lies in its file.
#[derive(PartialEq, Serialize, Deserialize)]
struct Mark {
    at: DateTime<Utc>,
    found: String,
    of: Standing,
}

/// What is known of the file at a path, to the byte that it stands with.
pub(super) fn known(register: &Path) -> Known {
    match read(register) {
        None => Known::Nothing,
        Some(Some(mark)) if Some(mark.of) == Standing::of(register) => Known::Damaged(mark.damage()),
        Some(_) => Known::Unclear,
    }
}

/// Whether the file at a path is known to be damaged, as open sessions ask: they may have emptied the log into it since.
pub(super) fn is_known(register: &Path) -> bool {
    match read(register) {
        Some(Some(mark)) => Standing::of(register).is_some_and(|now| now.is_same_file(mark.of)),
        _ => false,
    }
}

/// Writes the mark, whole or not at all. The day on which damage of the same file was found first stays.
pub(super) fn mark(register: &Path, now: DateTime<Utc>, found: &str) -> Result<()> {
    let of = Standing::of(register).ok_or_else(|| StoreError::NotFound(register.to_owned()))?;
    let before = read(register).flatten().filter(|mark| mark.of.is_same_file(of));
    let found = first_words(found);
    let mark = Mark { at: before.map_or(now, |mark| mark.at), found, of };
    let (to, text) = (path_of(register), serde_json::to_vec(&mark).map_err(std::io::Error::from)?);
    let part = hidden_beside(&to, ".part");
    remove_all(&part);
    let written = make_file(&part).and_then(|()| Ok(fs::write(&part, text)?));
    written.and_then(|()| Ok(fs::rename(&part, to)?)).inspect_err(|_| remove_all(&part))
}

/// The first thing that SQLite said, without the name that it has for the file.
fn first_words(found: &str) -> String {
    let said = found.lines().find(|line| !line.starts_with("***")).unwrap_or(found);
    viet::clean(said).chars().take(SAID).collect()
}

/// Takes the mark away: the file is whole, or another one stands there.
pub(super) fn clear(register: &Path) {
    // Where it cannot be removed, the register is only read by whoever cannot write here anyway.
    let _ = fs::remove_file(path_of(register));
}

fn path_of(register: &Path) -> PathBuf {
    with_suffix(register, MARK)
}

/// Nothing where there is no mark; inside nothing where it is not one that can be read.
fn read(register: &Path) -> Option<Option<Mark>> {
    let path = path_of(register);
    let about = fs::symlink_metadata(&path).ok()?;
    if !about.is_file() || about.len() > LONGEST {
        return Some(None);
    }
    let mut text = String::new();
    let read = fs::File::open(&path).and_then(|file| file.take(LONGEST).read_to_string(&mut text));
    Some(read.ok().and_then(|_| serde_json::from_str(&text).ok()))
}

impl Mark {
    fn damage(self) -> Damage {
        Damage { at: self.at, found: viet::clean(&self.found) }
    }
}
