//! The pages that are in no tree any more and wait to be used again.

use std::collections::BTreeMap;

use super::page::{LINK, four};
use crate::store::Result;

/// Where the file's header says which page leads the list.
const FIRST_AT: usize = 32;

/// The free pages, each with how many of its bytes lead to others.
#[derive(Debug, Default)]
pub(super) struct Free(BTreeMap<u32, usize>);

impl Free {
    /// Reads the list: pages that name others, one after the other.
    ///
    /// # Errors
    /// Those of reading.
    pub fn of(mut read: impl FnMut(u32) -> Result<Vec<u8>>) -> Result<Self> {
        let mut free = Self::default();
        let mut next = four(&read(1)?, FIRST_AT).unwrap_or_default();
        // In a damaged file the list may lead back to where it was.
        while next != 0 && !free.0.contains_key(&next) {
            let page = read(next)?;
            let named = four(&page, LINK).unwrap_or_default() as usize;
            let ends = (2 * LINK + named * LINK).min(page.len());
            free.0.insert(next, ends);
            let others = page.get(2 * LINK..ends).unwrap_or_default().chunks_exact(LINK);
            free.0.extend(others.filter_map(|other| Some((four(other, 0)?, 0))));
            next = four(&page, 0).unwrap_or_default();
        }
        Ok(free)
    }

    /// How many bytes of a page lead to others; nothing where it is not free.
    pub fn leading(&self, page: u32) -> Option<usize> {
        self.0.get(&page).copied()
    }
}
