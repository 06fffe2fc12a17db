//! The yearly rate of interest of a loan.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};

/// Hundredths of a per cent a year: 6.6 % is 660. A rate never passes through a fraction that cannot hold it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rate(u32);

impl Rate {
    /// A hundred per cent a year: nobody lends to the poor for more.
    const LIMIT: u32 = 10_000;

    /// In hundredths of a per cent a year; `None` above a hundred per cent.
    pub fn of_hundredths(hundredths: u32) -> Option<Self> {
        (hundredths <= Self::LIMIT).then_some(Self(hundredths))
    }

    /// In hundredths of a per cent a year.
    pub fn hundredths(self) -> u32 {
        self.0
    }

    /// The rate that a record keeps: per cent a year with a decimal point, at most two places (`6.6`, `7.92`).
    pub fn parse(kept: &str) -> Option<Self> {
        let (whole, part) = kept.split_once('.').unwrap_or((kept, "0"));
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let part = part.trim_end_matches('0');
        if kept.ends_with('.') || !digits(whole) || part.len() > 2 || !(part.is_empty() || digits(part)) {
            return None;
        }
        let hundredths: u32 = format!("{part:0<2}").parse().ok()?;
        Self::of_hundredths(whole.parse::<u32>().ok()?.checked_mul(100)?.checked_add(hundredths)?)
    }

    /// A number of a file: at most two decimals.
    fn of_number(percent: f64) -> Option<Self> {
        let hundredths = percent * 100.0;
        let exact = (hundredths - hundredths.round()).abs() < 1e-6;
        let fits = exact && (0.0..=f64::from(Self::LIMIT)).contains(&hundredths);
        // In range, checked above.
        fits.then_some(Self(hundredths.round() as u32))
    }
}

impl Rate {
    /// As people write it: `6,6`.
    pub fn written(self) -> String {
        self.to_string().replace('.', ",")
    }
}

/// As records keep it: `6.6`.
impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let (whole, part) = (self.0 / 100, self.0 % 100);
        match part {
            0 => write!(f, "{whole}"),
            part if part % 10 == 0 => write!(f, "{whole}.{}", part / 10),
            part => write!(f, "{whole}.{part:02}"),
        }
    }
}

impl<'de> Deserialize<'de> for Rate {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        struct Number;
        impl Visitor<'_> for Number {
            type Value = Rate;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a float from 0 to 100 with at most two decimals")
            }

            fn visit_f64<E: Error>(self, percent: f64) -> Result<Rate, E> {
                Rate::of_number(percent).ok_or_else(|| E::invalid_value(Unexpected::Float(percent), &self))
            }

            fn visit_i64<E: Error>(self, percent: i64) -> Result<Rate, E> {
                let hundredths = u32::try_from(percent).ok().and_then(|percent| percent.checked_mul(100));
                let rate = hundredths.and_then(Rate::of_hundredths);
                rate.ok_or_else(|| E::invalid_value(Unexpected::Signed(percent), &self))
            }
        }
        source.deserialize_any(Number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_kept_exactly_as_it_is_written() {
        for (kept, hundredths) in [("6.6", 660), ("7.92", 792), ("8.25", 825), ("9", 900), ("0.05", 5)] {
            let rate = Rate::parse(kept).unwrap();
            assert_eq!((rate.hundredths(), rate.to_string().as_str()), (hundredths, kept));
        }
        assert_eq!(Rate::parse("6.600"), Rate::parse("6.6"));
        assert_eq!(Rate::parse("6.6").unwrap().written(), "6,6");
    }

    #[test]
    fn what_is_no_rate_is_none() {
        for text in ["", ".", "6,6", "6.", "-1", "6.625", "100.01", "99999999999", "sáu"] {
            assert_eq!(Rate::parse(text), None, "{text}");
        }
    }
}
