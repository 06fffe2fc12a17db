//! Whether the program is coming to its end: told by whoever learns it first, heard by everyone who waits.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The flag that all threads share. Once begun, an end is not taken back.
#[derive(Debug, Clone, Default)]
pub(super) struct Ending(Arc<AtomicBool>);

impl Ending {
    /// Says that the program ends: whoever waits for a slow or vanished terminal gives up.
    pub(super) fn begin(&self) {
        self.0.store(true, Ordering::Release);
    }

    /// Whether the program ends.
    pub(super) fn has_begun(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_who_share_it_hear_of_it() {
        let ending = Ending::default();
        let heard = ending.clone();
        assert!(!heard.has_begun());
        ending.begin();
        assert!(heard.has_begun());
    }
}
