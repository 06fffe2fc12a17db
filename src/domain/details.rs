//! The facts of a support that its model asks for ([`super::catalogue::Field`]): how each type is
//! kept as text in `Support::details`, and what is wrong with a value. Typing aids (`500k`, `5/3`)
//! belong to the form, which hands in the kept form.

use chrono::NaiveDate;
use thiserror::Error;

use super::catalogue::{DaySide, Field, FieldType, SupportModel};
use super::checks::TEXT_LIMIT;
use super::support::Support;
use crate::viet::PartialDate;

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
    /// More than the field can mean.
    #[error("more than {0}")]
    TooLarge(i64),
    /// A date as `2026-03-12`, `2026-03` or `2026`.
    #[error("a date is wanted")]
    Date,
    /// After the day of the support, which it cannot be.
    #[error("after the support of {0}")]
    AfterSupport(NaiveDate),
    /// Before the day of the support, which it cannot be.
    #[error("before the support of {0}")]
    BeforeSupport(NaiveDate),
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
        FieldType::Date => (PartialDate::from_iso(value).is_ok(), DetailFault::Date),
        FieldType::YesNo => ([YES, NO].contains(&value), DetailFault::YesNo),
        FieldType::Choice => (field.choices.iter().any(|c| c.code == value), DetailFault::Choice),
    };
    if !right {
        return Err(fault);
    }
    let beyond = field.most.filter(|most| is_more(value, *most));
    beyond.map_or(Ok(()), |most| Err(DetailFault::TooLarge(most)))
}

/// Checks the kept value of one field of a support that was or will be given on a day.
///
/// # Errors
/// As [`check`]; and [`DetailFault::AfterSupport`], [`DetailFault::BeforeSupport`] for a date that lies wholly on the
/// wrong side of that day.
pub fn check_on(field: &Field, value: &str, given: NaiveDate) -> Result<(), DetailFault> {
    check(field, value)?;
    let Some((side, date)) = field.day.zip(PartialDate::from_iso(value).ok()) else { return Ok(()) };
    match side {
        DaySide::NotAfter if date.earliest() > given => Err(DetailFault::AfterSupport(given)),
        DaySide::NotBefore if date.latest() < given => Err(DetailFault::BeforeSupport(given)),
        _ => Ok(()),
    }
}

/// One fact that a support's record holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fact<'a> {
    /// Its code.
    pub code: &'a str,
    /// What its model says of it; nothing where the model does not ask for it any more.
    pub field: Option<&'a Field>,
    /// What is kept.
    pub kept: &'a str,
}

/// The facts of a support in the order in which its model asks for them, then those that it does not ask for any more.
pub fn facts<'a>(support: &'a Support, model: Option<&'a SupportModel>) -> Vec<Fact<'a>> {
    let fields = model.map(|model| model.fields.as_slice()).unwrap_or_default();
    let asked = fields.iter().filter_map(|field| {
        let kept = support.details.get(&field.code)?;
        Some(Fact { code: &field.code, field: Some(field), kept })
    });
    let others = support.details.iter().filter(|(code, _)| fields.iter().all(|field| field.code != **code));
    asked.chain(others.map(|(code, kept)| Fact { code, field: None, kept })).collect()
}

/// The details of a support that its model does not allow, each with its field code.
pub fn faults<'a>(support: &'a Support, model: &SupportModel) -> Vec<(&'a str, DetailFault)> {
    let judged = |(code, value): (&'a String, &'a String)| {
        let found = model
            .field(code)
            .ok_or(DetailFault::UnknownField)
            .and_then(|field| check_on(field, value, support.date));
        found.err().map(|fault| (code.as_str(), fault))
    };
    support.details.iter().filter_map(judged).collect()
}

/// Digits that fit an amount.
fn is_whole(value: &str) -> bool {
    value.bytes().all(|b| b.is_ascii_digit()) && value.parse::<i64>().is_ok()
}

/// Whether a whole or decimal number, kept as it should be, is more than a limit.
fn is_more(value: &str, most: i64) -> bool {
    let (whole, part) = value.split_once('.').unwrap_or((value, ""));
    let over = part.bytes().any(|digit| digit != b'0');
    whole.parse::<i64>().is_ok_and(|whole| whole > most || (whole == most && over))
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
    fn more_than_a_fact_can_mean_was_mistyped() {
        assert_eq!(checked("gao", "people", "50"), Ok(()));
        assert_eq!(checked("gao", "people", "51"), Err(DetailFault::TooLarge(50)));
        assert_eq!(checked("vay-nhcsxh", "rate", "30.00"), Ok(()));
        assert_eq!(checked("vay-nhcsxh", "rate", "30.01"), Err(DetailFault::TooLarge(30)));
        assert_eq!(
            checked("ngay-cong", "seed_value", "1000000001"),
            Err(DetailFault::TooLarge(1_000_000_000))
        );
    }

    #[test]
    fn relief_answers_what_happened_before_it_and_a_month_may_be_all_that_is_known() {
        let catalogue = Catalogue::embedded();
        let field = catalogue.model("cuu-tro-khan-cap").unwrap().field("happened").unwrap();
        let given = "2026-06-05".parse().unwrap();
        for known in ["2026-06-05", "2026-06", "2026", ""] {
            assert_eq!(check_on(field, known, given), Ok(()), "{known}");
        }
        assert_eq!(check_on(field, "2026-06-06", given), Err(DetailFault::AfterSupport(given)));
        let later = Field { day: Some(DaySide::NotBefore), ..field.clone() };
        assert_eq!(check_on(&later, "2026-05", given), Err(DetailFault::BeforeSupport(given)));
        assert_eq!(check_on(&later, "2026-06", given), Ok(()));
    }

    #[test]
    fn facts_stand_in_the_order_of_the_form_and_none_is_lost() {
        let catalogue = Catalogue::embedded();
        let mut support = supported(1, "do-dung-gia-dinh", SupportState::Planned);
        support.value.details =
            [("what_else", "x"), ("producer", "Việt Nam"), ("goods", "Chăn"), ("mark", "Hà Đông")]
                .map(|(code, kept)| (code.into(), kept.into()))
                .into();
        let told = facts(&support, catalogue.model(&support.model));
        let codes: Vec<_> = told.iter().map(|fact| fact.code).collect();
        assert_eq!(codes, ["goods", "mark", "producer", "what_else"]);
        assert!(told[3].field.is_none());
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
