//! The facts of a support that its model asks for ([`super::catalogue::Field`]): how each type is
//! kept as text in `Support::details`, and what is wrong with a value. Typing aids (`500k`, `5/3`)
//! belong to the form, which hands in the kept form.

use chrono::NaiveDate;
use thiserror::Error;

use super::catalogue::{Field, FieldType, SupportModel};
use super::checks::TEXT_LIMIT;
use super::support::Support;

/// Kept for yes.
pub const YES: &str = "yes";
/// Kept for no.
pub const NO: &str = "no";

/// What is wrong with the value of a field; what is wanted instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum DetailFault {
    /// Longer than a line.
    #[error("longer than {0} characters")]
    TooLong(usize),
    /// A whole number, 0 or more.
    #[error("a whole number is wanted")]
    Number,
    /// A number with a decimal point, 0 or more.
    #[error("a number is wanted")]
    Decimal,
    /// A date as `2026-03-12`.
    #[error("a date is wanted")]
    Date,
    /// `yes` or `no`.
    #[error("yes or no is wanted")]
    YesNo,
    /// One of the field's choices, by code.
    #[error("no such choice")]
    Choice,
    /// The model has no field of this code.
    #[error("no such field")]
    UnknownField,
}

/// Checks the kept value of one field; an empty value is "not known" and always right.
///
/// # Errors
/// The fault of the field's type.
pub fn check(field: &Field, value: &str) -> Result<(), DetailFault> {
    if value.is_empty() {
        return Ok(());
    }
    let (right, fault) = match field.holds {
        FieldType::Text => (value.chars().count() <= TEXT_LIMIT, DetailFault::TooLong(TEXT_LIMIT)),
        FieldType::Number | FieldType::Money => (is_whole(value), DetailFault::Number),
        FieldType::Decimal => (is_decimal(value), DetailFault::Decimal),
        FieldType::Date => (value.parse::<NaiveDate>().is_ok(), DetailFault::Date),
        FieldType::YesNo => ([YES, NO].contains(&value), DetailFault::YesNo),
        FieldType::Choice => (field.choices.iter().any(|c| c.code == value), DetailFault::Choice),
    };
    if right { Ok(()) } else { Err(fault) }
}

/// The details of a support that its model does not allow, each with its field code.
pub fn faults<'a>(support: &'a Support, model: &SupportModel) -> Vec<(&'a str, DetailFault)> {
    let judged = |(code, value): (&'a String, &'a String)| {
        let found = model.field(code).ok_or(DetailFault::UnknownField).and_then(|field| check(field, value));
        found.err().map(|fault| (code.as_str(), fault))
    };
    support.details.iter().filter_map(judged).collect()
}

/// Digits that fit an amount.
fn is_whole(value: &str) -> bool {
    value.bytes().all(|b| b.is_ascii_digit()) && value.parse::<i64>().is_ok()
}

/// Digits with at most one point between them: `6.6`.
fn is_decimal(value: &str) -> bool {
    match value.split_once('.') {
        Some((whole, part)) => is_whole(whole) && is_whole(part),
        None => is_whole(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::Catalogue;
    use crate::domain::graduation::sample::supported;
    use crate::domain::support::SupportState;

    fn checked(model: &str, field: &str, value: &str) -> Result<(), DetailFault> {
        let catalogue = Catalogue::embedded();
        check(catalogue.model(model).unwrap().field(field).unwrap(), value)
    }

    #[test]
    fn what_is_not_known_is_right() {
        assert_eq!(checked("vay-nhcsxh", "rate", ""), Ok(()));
    }

    #[test]
    fn each_type_is_kept_in_one_form() {
        assert_eq!(checked("vay-nhcsxh", "rate", "6.6"), Ok(()));
        assert_eq!(checked("vay-nhcsxh", "rate", "6,6"), Err(DetailFault::Decimal));
        assert_eq!(checked("vay-nhcsxh", "rate", "6."), Err(DetailFault::Decimal));
        assert_eq!(checked("tro-cap-thang", "monthly", "12500000"), Ok(()));
        assert_eq!(checked("tro-cap-thang", "monthly", "12tr5"), Err(DetailFault::Number));
        assert_eq!(checked("nha-o-xay-moi", "accepted", "2026-03-12"), Ok(()));
        assert_eq!(checked("nha-o-xay-moi", "accepted", "2026-02-30"), Err(DetailFault::Date));
        assert_eq!(checked("dao-tao-nghe", "found_work", "yes"), Ok(()));
        assert_eq!(checked("dao-tao-nghe", "found_work", "có"), Err(DetailFault::YesNo));
        assert_eq!(checked("the-bhyt", "card_group", "near_poor"), Ok(()));
        assert_eq!(checked("the-bhyt", "card_group", "rich"), Err(DetailFault::Choice));
        assert_eq!(checked("gao", "people", "99999999999999999999"), Err(DetailFault::Number));
        assert_eq!(checked("gao", "occasion", &"ế".repeat(301)), Err(DetailFault::TooLong(300)));
    }

    #[test]
    fn the_faults_of_a_support_name_their_fields() {
        let catalogue = Catalogue::embedded();
        let mut support = supported(1, "gao", SupportState::Planned);
        support.value.details = [("people", "5"), ("occasion", "Tết"), ("breed", "Sind")]
            .map(|(k, v)| (k.into(), v.into()))
            .into();
        let found = faults(&support, catalogue.model("gao").unwrap());
        assert_eq!(found, [("breed", DetailFault::UnknownField)]);
    }
}
