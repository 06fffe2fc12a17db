//! Numbers as people write them: digits, grouping, decimals. Shared by money and quantities.

use thiserror::Error;

/// Why a text is no amount of money or no quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
pub enum AmountError {
    /// Nothing was given.
    #[error("no amount given")]
    Empty,
    /// The text is not written as an amount.
    #[error("not an amount")]
    NotAnAmount,
    /// Amounts in a register are never below zero.
    #[error("negative amount")]
    Negative,
    /// More decimals than the unit has: parts of a đồng, or less than a thousandth.
    #[error("too many decimals")]
    TooFine,
    /// Larger than the register can hold.
    #[error("amount too large")]
    TooLarge,
}

/// What one comma before exactly three digits means ("1,125"). A dot there always groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LoneComma {
    Groups,
    Decimal,
}

/// A number not yet in a unit: `digits` shifted right by `decimals` places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Decimal {
    digits: String,
    decimals: usize,
}

impl Decimal {
    /// The number times `unit`, which must come out whole.
    pub(super) fn times(&self, unit: i64) -> Result<i64, AmountError> {
        let digits: i128 = self.digits.parse().map_err(|_| AmountError::TooLarge)?;
        let product = digits.checked_mul(i128::from(unit)).ok_or(AmountError::TooLarge)?;
        let divisor = 10i128
            .checked_pow(u32::try_from(self.decimals).unwrap_or(u32::MAX))
            .ok_or(AmountError::TooFine)?;
        if product % divisor != 0 {
            return Err(AmountError::TooFine);
        }
        i64::try_from(product / divisor).map_err(|_| AmountError::TooLarge)
    }

    /// The same digits as decimals, for shorthand: the 5 of `12tr5` is 0.5. At most three digits.
    pub(super) fn as_fraction(&self) -> Option<Decimal> {
        let short = self.decimals == 0 && self.digits.len() <= 3;
        short.then(|| Decimal { digits: self.digits.clone(), decimals: self.digits.len() })
    }
}

/// Reads digits with dots, commas or spaces.
///
/// Rules: of dot and comma both, the last kind is the decimal one; one that repeats groups; a lone dot
/// before exactly three digits groups (unless the number starts with 0 or with more than
/// three digits); a lone comma there does what `lone_comma` says; else it is decimal. Groups are of
/// three digits. Spaces only group.
pub(super) fn read_number(text: &str, lone_comma: LoneComma) -> Result<Decimal, AmountError> {
    let allowed = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ');
    if !text.chars().all(allowed) || !text.contains(|c: char| c.is_ascii_digit()) {
        return Err(AmountError::NotAnAmount);
    }
    let (whole, fraction) = match decimal_sign(text, lone_comma) {
        Some(at) => (&text[..at], &text[at + 1..]),
        None => (text, ""),
    };
    let whole = ungroup(whole)?;
    if !fraction.bytes().all(|b| b.is_ascii_digit()) || text.ends_with(['.', ',']) {
        return Err(AmountError::NotAnAmount);
    }
    let fraction = fraction.trim_end_matches('0');
    Ok(Decimal { digits: whole + fraction, decimals: fraction.len() })
}

/// Where the decimal sign stands, if there is one.
fn decimal_sign(text: &str, lone_comma: LoneComma) -> Option<usize> {
    let last = text.rfind(['.', ','])?;
    let sign = &text[last..=last];
    let other = if sign == "." { ',' } else { '.' };
    if text.matches(sign).count() > 1 {
        return None;
    }
    let groups = three_digits_after(text, last) && may_be_group_head(&text[..last]);
    let settled_by_other = text.contains([other, ' ']);
    match sign {
        _ if settled_by_other => Some(last),
        "." if groups => None,
        "," if groups && lone_comma == LoneComma::Groups => None,
        _ => Some(last),
    }
}

fn three_digits_after(text: &str, sign: usize) -> bool {
    text.len() - sign - 1 == 3
}

fn may_be_group_head(head: &str) -> bool {
    (1..=3).contains(&head.len()) && !head.starts_with('0')
}

/// Takes the grouping out, which must be of one kind and of three digits.
fn ungroup(text: &str) -> Result<String, AmountError> {
    let Some(at) = text.find(['.', ',', ' ']) else {
        return if text.is_empty() { Err(AmountError::NotAnAmount) } else { Ok(text.to_owned()) };
    };
    let groups: Vec<&str> = text.split(&text[at..=at]).collect();
    let digits = |group: &&str| group.bytes().all(|b| b.is_ascii_digit());
    let right = groups.iter().all(digits)
        && (1..=3).contains(&groups[0].len())
        && groups[1..].iter().all(|g| g.len() == 3);
    if right { Ok(groups.concat()) } else { Err(AmountError::NotAnAmount) }
}

/// A whole number with dots between groups of three: 12500000 → "12.500.000".
pub fn group(number: i64) -> String {
    group_wide(number.into())
}

/// The same for sums that may leave 64 bits.
pub fn group_wide(number: i128) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut grouped = String::from(if number < 0 { "-" } else { "" });
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn thousandths(text: &str, comma: LoneComma) -> Result<i64, AmountError> {
        read_number(text, comma).and_then(|number| number.times(1000))
    }

    #[test]
    fn a_lone_sign_before_three_digits() {
        assert_eq!(thousandths("1.125", LoneComma::Decimal), Ok(1_125_000));
        assert_eq!(thousandths("1,125", LoneComma::Decimal), Ok(1_125));
        assert_eq!(thousandths("1,125", LoneComma::Groups), Ok(1_125_000));
        assert_eq!(thousandths("0.125", LoneComma::Groups), Ok(125));
        assert_eq!(thousandths("1234.125", LoneComma::Groups), Ok(1_234_125));
    }

    #[test]
    fn two_kinds_of_signs() {
        assert_eq!(thousandths("1.234,5", LoneComma::Groups), Ok(1_234_500));
        assert_eq!(thousandths("1,234.567", LoneComma::Groups), Ok(1_234_567));
        assert_eq!(thousandths("1 234,5", LoneComma::Groups), Ok(1_234_500));
    }

    #[test]
    fn wrong_groups_are_refused() {
        for text in ["1.23.456", "1..5", ".", "", "5,", ",5", "1 23", "1.234 567", "12.500.000.", "1,2,3.4"] {
            assert_eq!(read_number(text, LoneComma::Groups), Err(AmountError::NotAnAmount), "{text}");
        }
    }

    #[test]
    fn groups_of_three() {
        assert_eq!(group(12_500_000), "12.500.000");
        assert_eq!(group(0), "0");
        assert_eq!(group(-1_000), "-1.000");
        assert_eq!(group(i64::MIN), "-9.223.372.036.854.775.808");
    }
}
