//! Quantities of goods, kept in thousandths of their unit (12,5 kg is 12500).

use super::amount::{AmountError, LoneComma, group, read_number};
use super::clean::clean;

/// Why a text is no quantity.
pub type QuantityError = AmountError;

/// Thousandths in one.
const ONE: i64 = 1000;

/// Reads a quantity into thousandths: "12,5" and "12.5" → 12500, "1.000" → 1,000,000.
///
/// A lone dot before three digits groups, a lone comma is always decimal (1,125 is one and an eighth).
///
/// # Errors
/// Any kind of [`AmountError`]; [`AmountError::TooFine`] below a thousandth.
pub fn parse_quantity(text: &str) -> Result<i64, QuantityError> {
    let text = clean(text);
    if text.is_empty() {
        return Err(AmountError::Empty);
    }
    if text.starts_with(['-', '−', '–']) {
        return Err(AmountError::Negative);
    }
    read_number(&text, LoneComma::Decimal)?.times(ONE)
}

/// A quantity for people: 12500 → "12,5", 1000000 → "1.000".
pub fn format_quantity(thousandths: i64) -> String {
    let sign = if thousandths < 0 && thousandths > -ONE { "-" } else { "" };
    let whole = format!("{sign}{}", group(thousandths / ONE));
    match (thousandths % ONE).unsigned_abs() {
        0 => whole,
        part => format!("{whole},{}", format!("{part:03}").trim_end_matches('0')),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn reads_and_writes() {
        assert_eq!(parse_quantity("12,5"), Ok(12_500));
        assert_eq!(parse_quantity("12.5"), Ok(12_500));
        assert_eq!(parse_quantity("1.000"), Ok(1_000_000));
        assert_eq!(parse_quantity(" 3 "), Ok(3_000));
        assert_eq!(format_quantity(12_500), "12,5");
        assert_eq!(format_quantity(1_000_000), "1.000");
        assert_eq!(format_quantity(-500), "-0,5");
        assert_eq!(format_quantity(-12_050), "-12,05");
    }

    #[test]
    fn refusals_say_their_kind() {
        assert_eq!(parse_quantity(""), Err(AmountError::Empty));
        assert_eq!(parse_quantity("-1"), Err(AmountError::Negative));
        assert_eq!(parse_quantity("1,0005"), Err(AmountError::TooFine));
        assert_eq!(parse_quantity("2 con"), Err(AmountError::NotAnAmount));
        assert_eq!(parse_quantity("99999999999999999999"), Err(AmountError::TooLarge));
    }

    proptest! {
        #[test]
        fn what_is_shown_reads_back(thousandths in 0i64..) {
            prop_assert_eq!(parse_quantity(&format_quantity(thousandths)), Ok(thousandths));
        }
    }
}
