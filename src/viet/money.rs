//! Money in đồng, whole numbers only, as people type and say it.

use super::amount::{AmountError, Decimal, LoneComma, group, read_number};
use super::clean::clean;
use super::fold::fold;

/// Why a text is no amount of money.
pub type MoneyError = AmountError;

/// Reads an amount in đồng.
///
/// | written | đồng |
/// |---|---|
/// | `500k`, `500 nghìn`, `500 ngàn` | 500,000 |
/// | `12tr5`, `12,5tr`, `12.5 triệu`, `12 triệu 500 nghìn`, `12 triệu rưỡi` | 12,500,000 |
/// | `1ty2`, `1tỷ2`, `1,2 tỷ` | 1,200,000,000 |
/// | `12.500.000`, `12,500,000`, `12 500 000 đ`, `12.500.000,00` | 12,500,000 |
///
/// A number behind a unit is read as its decimals (12tr05 = 12,050,000), at most three digits.
/// Without a unit a lone comma before three digits groups, because đồng have no parts; with a unit
/// it is decimal (1,125 tr); a lone dot there always groups.
///
/// # Errors
/// Any kind of [`AmountError`]; [`AmountError::TooFine`] for parts of a đồng.
pub fn parse_money(text: &str) -> Result<i64, MoneyError> {
    let text = clean(text).to_lowercase();
    let text = without_currency(&text);
    if text.is_empty() {
        return Err(AmountError::Empty);
    }
    if text.starts_with(['-', '−', '–']) {
        return Err(AmountError::Negative);
    }
    let parts = split_parts(text)?;
    match parts.as_slice() {
        [Part { number, unit: None }] => read_number(number, LoneComma::Groups)?.times(1),
        parts => add_up(parts),
    }
}

/// An amount for people: "12.500.000 đ".
pub fn format_money(dong: i64) -> String {
    format!("{} đ", group(dong))
}

/// A number and the unit behind it (`12 triệu`), or one without (`5` of `12tr5`).
struct Part<'a> {
    number: &'a str,
    unit: Option<Unit>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    /// So many đồng.
    Of(i64),
    /// Half of the unit before.
    Half,
}

impl Unit {
    fn read(word: &str) -> Option<Self> {
        match fold(word).as_str() {
            "k" | "ng" | "nghin" | "ngan" => Some(Self::Of(1_000)),
            "tr" | "trieu" => Some(Self::Of(1_000_000)),
            "ti" => Some(Self::Of(1_000_000_000)),
            "ruoi" => Some(Self::Half),
            _ => None,
        }
    }
}

/// Takes the currency off: đ, ₫, đồng, VND.
fn without_currency(text: &str) -> &str {
    let text = text.trim_end_matches('.');
    let ends = ["đồng", "dong", "vnđ", "vnd", "đ", "₫", "d"];
    let bare = ends.iter().find_map(|end| text.strip_suffix(end)).unwrap_or(text);
    bare.trim()
}

fn split_parts(text: &str) -> Result<Vec<Part<'_>>, AmountError> {
    let mut parts = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (number, after) = rest.split_at(rest.find(char::is_alphabetic).unwrap_or(rest.len()));
        let (word, after) = after.split_at(after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len()));
        let unit =
            if word.is_empty() { None } else { Some(Unit::read(word).ok_or(AmountError::NotAnAmount)?) };
        parts.push(Part { number: number.trim(), unit });
        rest = after.trim_start();
    }
    Ok(parts)
}

/// Adds parts whose units must go down: tỷ, triệu, nghìn, then decimals of the last unit.
fn add_up(parts: &[Part<'_>]) -> Result<i64, AmountError> {
    let mut last_unit: Option<i64> = None;
    let mut finished = false;
    let mut total = 0i64;
    for part in parts {
        if finished {
            return Err(AmountError::NotAnAmount);
        }
        let dong = match part.unit {
            Some(Unit::Of(unit)) if last_unit.is_none_or(|last| unit < last) => {
                last_unit = Some(unit);
                read_number(part.number, LoneComma::Decimal)?.times(unit)?
            }
            Some(Unit::Of(_)) => return Err(AmountError::NotAnAmount),
            ending => {
                finished = true;
                ending_of(part.number, ending, last_unit)?
            }
        };
        total = total.checked_add(dong).ok_or(AmountError::TooLarge)?;
    }
    Ok(total)
}

/// The end of a shorthand: decimals of the unit before it, or half of it.
fn ending_of(number: &str, unit: Option<Unit>, last_unit: Option<i64>) -> Result<i64, AmountError> {
    let last_unit = last_unit.ok_or(AmountError::NotAnAmount)?;
    match unit {
        Some(Unit::Half) if number.is_empty() => Ok(last_unit / 2),
        None => shorthand(number)?.times(last_unit),
        _ => Err(AmountError::NotAnAmount),
    }
}

fn shorthand(number: &str) -> Result<Decimal, AmountError> {
    read_number(number, LoneComma::Decimal)?.as_fraction().ok_or(AmountError::NotAnAmount)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn assert_reads(dong: i64, written: &[&str]) {
        for text in written {
            assert_eq!(parse_money(text), Ok(dong), "{text}");
        }
    }

    #[test]
    fn shorthand_of_every_kind() {
        assert_reads(
            500_000,
            &["500k", "500 nghìn", "500 ngàn", "500K", "500 nghi\u{300}n đồng", "0,5tr", "500.000đ"],
        );
        assert_reads(
            12_500_000,
            &["12tr5", "12,5tr", "12.5 triệu", "12 triệu rưỡi", "12 triệu 500 nghìn", "12tr500", "12TR5"],
        );
        assert_reads(12_050_000, &["12tr05", "12tr 50k"]);
        assert_reads(1_200_000_000, &["1ty2", "1tỷ2", "1tỉ2", "1,2 tỷ", "1 tỷ 200 triệu", "1.200 triệu"]);
        assert_reads(1_125_000, &["1,125 tr", "1tr125"]);
    }

    #[test]
    fn grouped_numbers() {
        assert_reads(
            12_500_000,
            &[
                "12.500.000",
                "12,500,000",
                "12 500 000 đ",
                "12500000",
                "12.500.000 VNĐ",
                "12.500.000,00",
                "12.500.000₫",
            ],
        );
        assert_reads(1_500, &["1,500", "1.500", "1500 đồng"]);
        assert_reads(0, &["0", "0đ"]);
    }

    #[test]
    fn refusals_say_their_kind() {
        let cases = [
            (AmountError::Empty, vec!["", " ", "đ"]),
            (AmountError::Negative, vec!["-5", "-500k", "− 5"]),
            (AmountError::TooFine, vec!["12,5", "0,0001k"]),
            (AmountError::TooLarge, vec!["99999999999999999999", "9223372036854775808", "9999999999999 tỷ"]),
            (
                AmountError::NotAnAmount,
                vec![
                    "abc",
                    "5 bò",
                    "tr",
                    "k5",
                    "5k6tr",
                    "5tr6tr",
                    "12tr5000",
                    "rưỡi",
                    "5 rưỡi",
                    "12tr5 6",
                    "1+2",
                    "5tr rưỡi 2",
                ],
            ),
        ];
        for (kind, texts) in cases {
            for text in texts {
                assert_eq!(parse_money(text), Err(kind), "{text}");
            }
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_reads_back(dong in 0i64..) {
            prop_assert_eq!(parse_money(&format_money(dong)), Ok(dong));
            prop_assert_eq!(parse_money(&group(dong)), Ok(dong));
        }

        #[test]
        fn no_text_panics(text in "(?s).*|[0-9., trkyđ]{0,30}") {
            let _ = parse_money(&text);
        }
    }
}
