//! Where new identities come from: 63 bits, the time in the high ones, chance in the low ones, so that
//! rows of two register files hardly ever meet and rows made later sort later.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};

use chrono::{DateTime, Utc};

/// Low bits left to chance: two million values a millisecond.
const RANDOM_BITS: u32 = 21;

/// Makes identities, always ascending within one source.
#[derive(Debug, Clone)]
pub(super) struct IdSource {
    state: u64,
    last: i64,
}

impl IdSource {
    /// A source whose chance nobody knows.
    pub fn random() -> Self {
        Self::seeded(RandomState::new().build_hasher().finish())
    }

    /// A source that gives the same identities for the same seed and the same clock.
    pub fn seeded(seed: u64) -> Self {
        Self { state: seed, last: 0 }
    }

    /// The next identity: after the last one, even where the clock stands still or is set back.
    pub fn next(&mut self, now: DateTime<Utc>) -> i64 {
        let chance = self.chance();
        let low = (chance & ((1 << RANDOM_BITS) - 1)) as i64;
        let fresh = (now.timestamp_millis().max(0) << RANDOM_BITS) | low;
        self.last = if fresh > self.last { fresh } else { self.last + 1 + (low & 0xFF) };
        self.last
    }

    /// The next number of the splitmix64 sequence.
    fn chance(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identities_ascend_though_the_clock_stands_still_or_is_set_back() {
        let mut ids = IdSource::seeded(7);
        let late = DateTime::from_timestamp_millis(1_800_000_000_000).unwrap();
        let early = DateTime::from_timestamp_millis(1_700_000_000_000).unwrap();
        let made: Vec<i64> = [late, late, early, late].into_iter().map(|at| ids.next(at)).collect();
        assert!(made.windows(2).all(|pair| pair[0] < pair[1] && pair[0] > 0));
    }

    #[test]
    fn the_same_seed_gives_the_same_identities() {
        let at = DateTime::from_timestamp_millis(1_800_000_000_000).unwrap();
        assert_eq!(IdSource::seeded(3).next(at), IdSource::seeded(3).next(at));
        assert_ne!(IdSource::seeded(3).next(at), IdSource::seeded(4).next(at));
    }
}
