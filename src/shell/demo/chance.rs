//! Chance that is the same for the same seed on every machine: the splitmix64 sequence.

/// A source of made-up choices.
#[derive(Debug, Clone)]
pub struct Chance {
    state: u64,
}

impl Chance {
    /// The source of one household (or another numbered thing) of a seed: the households of a seed
    /// do not depend on how many there are.
    pub fn of(seed: u64, number: u64) -> Self {
        let mut chance = Self { state: seed ^ number.wrapping_mul(0xA24B_AED4_963E_E407) };
        chance.next();
        chance
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from `low` to `high`, both included; `low` where they are the wrong way round.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        let span = u64::try_from(high.saturating_sub(low)).unwrap_or(0) + 1;
        low + i64::try_from(self.next() % span).unwrap_or(0)
    }

    /// The same for numbers of things.
    pub fn count(&mut self, low: u32, high: u32) -> u32 {
        u32::try_from(self.between(low.into(), high.into())).unwrap_or(low)
    }

    /// Yes in `permille` of a thousand cases.
    pub fn is(&mut self, permille: u32) -> bool {
        self.next() % 1000 < u64::from(permille)
    }

    /// One of some things; the default of none.
    pub fn pick<T: Copy + Default>(&mut self, things: &[T]) -> T {
        let at = self.next() % things.len().max(1) as u64;
        things.get(usize::try_from(at).unwrap_or(0)).copied().unwrap_or_default()
    }

    /// The place of one of some weights, the heavier the oftener.
    pub fn weighted(&mut self, weights: impl Iterator<Item = u32> + Clone) -> usize {
        let total: u64 = weights.clone().map(u64::from).sum();
        let mut left = self.next() % total.max(1);
        for (at, weight) in weights.enumerate() {
            match left.checked_sub(weight.into()) {
                Some(rest) => left = rest,
                None => return at,
            }
        }
        0
    }

    /// Puts things into an order of chance.
    pub fn shuffle<T>(&mut self, things: &mut [T]) {
        for last in (1..things.len()).rev() {
            let at = usize::try_from(self.next() % (last as u64 + 1)).unwrap_or(last);
            things.swap(at, last);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_chooses_the_same() {
        let draw = |seed| {
            let mut chance = Chance::of(seed, 5);
            (0..20).map(|_| chance.between(0, 1000)).collect::<Vec<_>>()
        };
        assert_eq!(draw(7), draw(7));
        assert_ne!(draw(7), draw(8));
    }

    #[test]
    fn numbers_stay_within_their_bounds() {
        let mut chance = Chance::of(1, 1);
        assert!((0..1000).all(|_| (3..=5).contains(&chance.between(3, 5))));
        assert_eq!(chance.between(9, 2), 9);
    }

    #[test]
    fn a_weight_of_nothing_is_never_chosen() {
        let mut chance = Chance::of(1, 1);
        let weights = [0, 3, 0, 1];
        let drawn: Vec<usize> = (0..500).map(|_| chance.weighted(weights.into_iter())).collect();
        assert!(drawn.iter().all(|at| [1, 3].contains(at)));
        assert!(drawn.iter().filter(|at| **at == 1).count() > 300);
    }

    #[test]
    fn shuffling_loses_nothing() {
        let mut things: Vec<u8> = (0..30).collect();
        Chance::of(4, 4).shuffle(&mut things);
        assert_ne!(things, (0..30).collect::<Vec<_>>());
        things.sort_unstable();
        assert_eq!(things, (0..30).collect::<Vec<_>>());
    }
}
