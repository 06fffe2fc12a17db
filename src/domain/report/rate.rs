//! Rates: a part of a whole, in hundredths of a per cent.

/// A rate of at most 100 %, in hundredths of a per cent: 1234 is 12.34 %.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent(u32);

impl Percent {
    /// The rate, rounded half up; `None` where there is no whole, and where the part is more than the whole:
    /// no rate over 100 % can be made.
    pub fn of(part: i64, whole: i64) -> Option<Self> {
        let (part, whole) = (u64::try_from(part).ok()?, u64::try_from(whole).ok()?);
        if whole == 0 || part > whole {
            return None;
        }
        u32::try_from((part * 20_000 + whole) / (2 * whole)).ok().map(Self)
    }

    /// As a number: 12.34.
    pub fn value(self) -> f64 {
        f64::from(self.0) / 100.0
    }

    /// With a comma or point before the hundredths: `12,34`.
    pub fn written(self, point: char) -> String {
        format!("{}{point}{:02}", self.0 / 100, self.0 % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_rounded_to_hundredths() {
        let written = |part, whole| Percent::of(part, whole).map(|rate| rate.written(','));
        assert_eq!(written(1, 3).as_deref(), Some("33,33"));
        assert_eq!(written(2, 3).as_deref(), Some("66,67"));
        assert_eq!(written(1, 8), Some("12,50".into()));
        assert_eq!((written(0, 7).as_deref(), written(7, 7).as_deref()), (Some("0,00"), Some("100,00")));
    }

    #[test]
    fn no_rate_is_over_a_hundred_or_without_a_whole() {
        assert_eq!(Percent::of(204, 10), None);
        assert_eq!(Percent::of(0, 0), None);
        assert_eq!(Percent::of(-1, 10), None);
    }
}
