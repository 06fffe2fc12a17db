//! A part of a whole in tenths of a percent, rounded half up as official tables round: 12 of 58 are 20,7 %. The one place
//! where shares of lists, outcomes and the outlook are rounded, so that screen, paper and sheet say the same.

/// The share of a part in tenths of a percent; `None` where there is no whole.
pub fn tenths(part: i64, whole: i64) -> Option<i64> {
    let (part, whole) = (i128::from(part), i128::from(whole));
    (whole > 0).then(|| i64::try_from((part * 2000 + whole).div_euclid(2 * whole)).unwrap_or(i64::MAX))
}

/// The same of a part from 0 to 1.
pub fn tenths_of(part: f64) -> i64 {
    // A part of a whole is far within the range.
    (part * 1000.0).round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_rounded_half_up_as_official_tables_do() {
        let told = [(12, 58), (8, 26), (8, 88), (21, 104), (84, 523), (1, 2000), (0, 5), (5, 5)];
        let tenths: Vec<_> = told.map(|(part, whole)| tenths(part, whole).unwrap()).into();
        assert_eq!(tenths, [207, 308, 91, 202, 161, 1, 0, 1000]);
        assert_eq!(super::tenths(5, 0), None);
        assert_eq!(super::tenths(i64::MAX, i64::MAX), Some(1000));
    }

    #[test]
    fn a_part_is_rounded_as_its_counts_are() {
        for whole in 1..200_i64 {
            for part in 0..=whole {
                assert_eq!(
                    tenths(part, whole),
                    Some(tenths_of(part as f64 / whole as f64)),
                    "{part}/{whole}"
                );
            }
        }
    }
}
