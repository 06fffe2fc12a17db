//! A set of households as a bit mask over the dense slots of the index.

/// A set of slots.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct SlotSet(Vec<u64>);

impl SlotSet {
    /// Puts a slot in.
    pub fn insert(&mut self, slot: i64) {
        let (word, bit) = place(slot);
        if word >= self.0.len() {
            self.0.resize((word + 1).next_power_of_two(), 0);
        }
        self.0[word] |= bit;
    }

    /// Takes a slot out.
    pub fn remove(&mut self, slot: i64) {
        let (word, bit) = place(slot);
        if let Some(bits) = self.0.get_mut(word) {
            *bits &= !bit;
        }
    }

    /// Whether a slot is in.
    pub fn contains(&self, slot: u32) -> bool {
        let (word, bit) = place(i64::from(slot));
        self.0.get(word).is_some_and(|bits| bits & bit != 0)
    }

    /// The slots in both.
    pub fn and(&self, other: &Self) -> Self {
        Self(self.0.iter().zip(&other.0).map(|(mine, theirs)| mine & theirs).collect())
    }

    /// The slots in either.
    pub fn or(&self, other: &Self) -> Self {
        let words = self.0.len().max(other.0.len());
        let word = |set: &Self, at| set.0.get(at).copied().unwrap_or(0);
        Self((0..words).map(|at| word(self, at) | word(other, at)).collect())
    }
}

/// Slots count from 1 and stay far under what memory holds.
fn place(slot: i64) -> (usize, u64) {
    let slot = slot.max(0) as usize;
    (slot / 64, 1 << (slot % 64))
}

#[cfg(test)]
mod tests {
    use super::SlotSet;

    #[test]
    fn a_set_holds_what_was_put_in() {
        let (mut some, mut others) = (SlotSet::default(), SlotSet::default());
        [1, 63, 64, 1000].into_iter().for_each(|slot| some.insert(slot));
        [64, 1000, 5000].into_iter().for_each(|slot| others.insert(slot));
        let both = some.and(&others);
        assert!(both.contains(64) && both.contains(1000));
        assert!(!both.contains(63) && !both.contains(5000) && !both.contains(100_000));
        let either = some.or(&others);
        assert!([1, 63, 64, 1000, 5000].iter().all(|slot| either.contains(*slot)) && !either.contains(2));
        assert_eq!(either, others.or(&some));
        some.remove(64);
        some.remove(100_000);
        assert!(some.contains(1) && !some.contains(64));
    }
}
