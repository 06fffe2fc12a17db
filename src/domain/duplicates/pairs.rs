//! Which records are held against each other: those that share a key which few share. That takes time in proportion to
//! the records, not to their pairs.

use std::hash::{DefaultHasher, Hash, Hasher};

/// A key that more records than this share tells nothing: no pair is made of it.
const SHARED_BY_MOST: usize = 40;

/// Keys of records, by the place of the record.
#[derive(Default)]
pub(super) struct Keys(Vec<(u64, u32)>);

impl Keys {
    /// Room for so many.
    pub fn with_capacity(keys: usize) -> Self {
        Self(Vec::with_capacity(keys))
    }

    /// A record has this key. Two keys that happen to hash alike only cost a comparison.
    pub fn add(&mut self, at: usize, key: impl Hash) {
        let mut hasher = DefaultHasher::new();
        key.hash(&mut hasher);
        self.0.extend(u32::try_from(at).ok().map(|at| (hasher.finish(), at)));
    }

    /// Every two records that share a key, each pair once, the earlier record first.
    pub fn pairs(mut self) -> Vec<(usize, usize)> {
        self.0.sort_unstable();
        self.0.dedup();
        let shared = self.0.chunk_by(|one, other| one.0 == other.0);
        let mut pairs = Vec::new();
        for block in shared.filter(|block| (2..=SHARED_BY_MOST).contains(&block.len())) {
            for (at, (_, one)) in block.iter().enumerate() {
                pairs.extend(block[at + 1..].iter().map(|(_, other)| (*one as usize, *other as usize)));
            }
        }
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_shares_a_key_is_paired_once() {
        let mut keys = Keys::default();
        for (at, key) in [(0, "a"), (3, "a"), (1, "b"), (3, "c"), (0, "c"), (2, "d")] {
            keys.add(at, key);
        }
        assert_eq!(keys.pairs(), [(0, 3)]);
    }

    #[test]
    fn a_key_that_many_share_makes_no_pair() {
        let pairs = |records: usize| {
            let mut keys = Keys::default();
            (0..records).for_each(|at| keys.add(at, "Nguyễn Văn Hùng"));
            keys.pairs().len()
        };
        assert_eq!(pairs(SHARED_BY_MOST), SHARED_BY_MOST * (SHARED_BY_MOST - 1) / 2);
        assert_eq!(pairs(SHARED_BY_MOST + 1), 0);
    }
}
