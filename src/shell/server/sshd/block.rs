//! The block of the SSH server's configuration for the service account, as its file says it.

use std::path::Path;

use super::Setting;
use crate::store::text_named;

/// The settings of the block for one account in a file; blocks that stand before it elsewhere are not seen.
pub(super) fn of(file: &Path, account: &str) -> Option<Vec<Setting>> {
    let text = text_named(file).unwrap_or_default();
    let mut block: Option<Vec<Setting>> = None;
    let mut inside = false;
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (name, value) = line.split_once([' ', '\t', '=']).unwrap_or((line, ""));
        let value = value.trim().trim_matches('"');
        if name.eq_ignore_ascii_case("match") {
            let mut words = value.split_whitespace();
            inside =
                words.next().is_some_and(|word| word.eq_ignore_ascii_case("user")) && words.eq([account]);
            block = block.or_else(|| inside.then(Vec::new));
        } else if inside {
            block.get_or_insert_default().push((name.to_owned(), value.to_owned()));
        }
    }
    block
}
