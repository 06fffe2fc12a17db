//! Whether the program is coming to its end: told by whoever learns it first, heard by everyone who waits.

use std::sync::{Arc, OnceLock};

/// The flag that all threads share. Once begun, an end is not taken back.
#[derive(Debug, Clone, Default)]
pub(super) struct Ending(Arc<OnceLock<()>>);

impl Ending {
    /// Says that the program ends: whoever waits for a slow or vanished terminal gives up.
    pub(super) fn begin(&self) {
        // Begun a second time it is the same end.
        let _ = self.0.set(());
    }

    /// Whether the program ends.
    pub(super) fn has_begun(&self) -> bool {
        self.0.get().is_some()
    }

    /// Sleeps until the program ends.
    pub(super) fn wait(&self) {
        self.0.wait();
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
        let waiting = std::thread::spawn(move || heard.wait());
        ending.begin();
        ending.begin();
        waiting.join().unwrap();
        assert!(ending.has_begun());
    }
}
