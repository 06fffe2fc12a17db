//! Quantities as JSON numbers: whole ones without a point.

use serde_json::Number;

/// Thousandths of a unit as a number of units.
pub fn units(thousandths: i64) -> Number {
    match thousandths % 1000 {
        0 => Number::from(thousandths / 1000),
        _ => decimal(thousandths),
    }
}

/// Quantities stay far below the numbers that a float cannot tell apart.
fn decimal(thousandths: i64) -> Number {
    Number::from_f64(thousandths as f64 / 1000.0).unwrap_or_else(|| Number::from(thousandths / 1000))
}

#[cfg(test)]
mod tests {
    use super::units;

    #[test]
    fn a_cow_is_one_and_half_a_kilogram_is_a_half() {
        assert_eq!(units(1000).to_string(), "1");
        assert_eq!(units(12_500).to_string(), "12.5");
        assert_eq!(units(1).to_string(), "0.001");
    }
}
