//! What copies and restores that were killed have left: hidden files, each a whole register or half of one, with everybody's
//! personal data. The name of each says which process made it; of one that may still be at work none is touched.

use std::fs::DirEntry;
use std::path::Path;
use std::time::Duration;

use super::copy::PART;
use crate::store::Result;
use crate::store::open::remove_all;
use crate::store::process::number_is_free;

/// A private copy that was still being filled.
const TRIAL: &str = ".trial";
/// No copy takes as long: what is under way since then broke off, whoever has its process's number by now.
const BROKEN_OFF: Duration = Duration::from_secs(24 * 60 * 60);
/// A process of another container has no number here: what it writes was written to a moment ago.
const QUIET: Duration = Duration::from_secs(10 * 60);

/// Removes what was left beside a register when a copy was put in its place.
///
/// # Errors
/// A folder that cannot be read.
pub(super) fn sweep_beside(register: &Path) -> Result<()> {
    let folder = register.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let begin = format!(".{}.", register.file_name().unwrap_or_default().to_string_lossy());
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().to_str().and_then(|name| name.strip_prefix(&begin)).is_some_and(is_made_by_us) {
            sweep(&entry);
        }
    }
    Ok(())
}

/// Nothing but the number of a process, its own number, and an ending: a file beside the register under another name is
/// nobody's business here.
fn is_made_by_us(rest: &str) -> bool {
    let numbers = rest.strip_suffix(PART).or(rest.strip_suffix(TRIAL));
    let numbers = numbers.and_then(|numbers| numbers.split_once('-'));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    numbers.is_some_and(|(process, number)| digits(process) && digits(number))
}

/// Removes a hidden file if whoever made it is gone. What cannot be looked at, because it has just come to its place,
/// stays.
pub(super) fn sweep(entry: &DirEntry) {
    let Ok(changed) = entry.metadata().and_then(|about| about.modified()) else { return };
    let age = changed.elapsed().unwrap_or_default();
    let is_orphan = || maker(&entry.file_name().to_string_lossy()).is_some_and(number_is_free);
    if age > BROKEN_OFF || age > QUIET && is_orphan() {
        remove_all(&entry.path());
    }
}

/// The number of the process that made it: `.so.db.4711-0.part`.
fn maker(name: &str) -> Option<i32> {
    let hidden = name.strip_suffix(PART).or(name.strip_suffix(TRIAL))?;
    let (process, _) = hidden.rsplit_once('.')?.1.split_once('-')?;
    process.parse().ok()
}
