//! Checks of single fields that forms, import and command line share. Each says of what kind the
//! fault is; the words for it are made at the edge. What disagrees without being wrong (a citizen
//! number against the sex) is a warning and stands with its subject.

use chrono::{Datelike, Months, NaiveDate};
use thiserror::Error;

use super::citizen::{CitizenNumber, NotACitizenNumber};
use crate::viet::PartialDate;

/// Longest name or line of text, in characters.
pub const TEXT_LIMIT: usize = 300;
/// Longest household code, in characters.
pub const CODE_LIMIT: usize = 40;
/// Largest score B1: the official tables stay far below, and forms have room for three digits.
pub const B1_LIMIT: u32 = 999;
/// Largest amount of one support: a trillion đồng is a slip of the hand.
pub const VALUE_LIMIT: i64 = 999_999_999_999;
/// Largest quantity, in thousandths of the unit: a million units.
pub const QUANTITY_LIMIT: i64 = 1_000_000_000;
/// Largest floor area in square decimetres: 10,000 m².
pub const AREA_LIMIT_DM2: u32 = 1_000_000;
/// Nobody is older than this.
const AGE_LIMIT: i32 = 130;
/// Plans and terms reach at most this many years ahead: the longest housing loans.
const PLAN_YEARS: u32 = 25;

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum FieldFault {
    /// Nothing was typed.
    #[error("must not be empty")]
    Empty,
    /// More characters than fit.
    #[error("longer than {0} characters")]
    TooLong(usize),
    /// A household code holds letters, digits and `- . / _` only.
    #[error("not a household code")]
    HouseholdCode,
    /// A name without a single letter.
    #[error("not a name")]
    NotAName,
    /// Not the shape of a citizen number.
    #[error(transparent)]
    CitizenNumber(#[from] NotACitizenNumber),
    /// A phone number has ten digits (a landline eleven), the first a zero.
    #[error("not a phone number")]
    Phone,
    /// A day that is still to come.
    #[error("in the future")]
    Future,
    /// A day too long ago, or too far ahead, to be meant.
    #[error("not a plausible date")]
    Implausible,
    /// Ends before it begins.
    #[error("ends before it begins")]
    EndsFirst,
    /// Must be more than nothing.
    #[error("must be more than 0")]
    NotPositive,
    /// Must not be negative.
    #[error("must not be negative")]
    Negative,
    /// Larger than can be meant; this is the largest.
    #[error("larger than {0}")]
    TooLarge(i64),
}

type Checked = Result<(), FieldFault>;

/// A household's code: letters, digits and `- . / _`, at most 40.
///
/// # Errors
/// [`FieldFault::Empty`], [`FieldFault::TooLong`], [`FieldFault::HouseholdCode`].
pub fn household_code(code: &str) -> Checked {
    fits(code, CODE_LIMIT)?;
    ensure(code.chars().all(|c| c.is_alphanumeric() || "-./_".contains(c)), FieldFault::HouseholdCode)
}

/// A person's or a hamlet's name: at most 300 characters, with a letter among them.
///
/// # Errors
/// [`FieldFault::Empty`], [`FieldFault::TooLong`], [`FieldFault::NotAName`].
pub fn name(name: &str) -> Checked {
    fits(name, TEXT_LIMIT)?;
    ensure(name.chars().any(char::is_alphabetic), FieldFault::NotAName)
}

/// A birth: not after today, not more than 130 years ago.
///
/// # Errors
/// [`FieldFault::Future`], [`FieldFault::Implausible`].
pub fn born(born: PartialDate, today: NaiveDate) -> Checked {
    ensure(born.earliest() <= today, FieldFault::Future)?;
    ensure(today.year() - born.year() <= AGE_LIMIT, FieldFault::Implausible)
}

/// A citizen number; may be empty.
///
/// # Errors
/// [`FieldFault::CitizenNumber`].
pub fn citizen_number(number: &str) -> Checked {
    if number.is_empty() {
        return Ok(());
    }
    CitizenNumber::parse(number)?;
    Ok(())
}

/// A phone number; may be empty. Ten digits with a leading zero, or eleven for a landline (02…).
///
/// # Errors
/// [`FieldFault::Phone`].
pub fn phone(phone: &str) -> Checked {
    let digits = phone.bytes().all(|b| b.is_ascii_digit());
    let shaped = match phone.len() {
        0 => true,
        10 => phone.starts_with('0'),
        11 => phone.starts_with("02"),
        _ => false,
    };
    ensure(digits && shaped, FieldFault::Phone)
}

/// A quantity in thousandths of the unit.
///
/// # Errors
/// [`FieldFault::NotPositive`], [`FieldFault::TooLarge`].
pub fn quantity(thousandths: i64) -> Checked {
    ensure(thousandths > 0, FieldFault::NotPositive)?;
    at_most(thousandths, QUANTITY_LIMIT)
}

/// An amount in whole đồng; 0 is allowed for what has no price.
///
/// # Errors
/// [`FieldFault::Negative`], [`FieldFault::TooLarge`].
pub fn value(dong: i64) -> Checked {
    ensure(dong >= 0, FieldFault::Negative)?;
    at_most(dong, VALUE_LIMIT)
}

/// Score B1 of form B.
///
/// # Errors
/// [`FieldFault::TooLarge`].
pub fn b1(score: u32) -> Checked {
    at_most(score.into(), B1_LIMIT.into())
}

/// Floor area of a house in square decimetres.
///
/// # Errors
/// [`FieldFault::NotPositive`], [`FieldFault::TooLarge`].
pub fn floor_area(dm2: u32) -> Checked {
    ensure(dm2 > 0, FieldFault::NotPositive)?;
    at_most(dm2.into(), AREA_LIMIT_DM2.into())
}

/// The day of something that has happened: from 1900 to today.
///
/// # Errors
/// [`FieldFault::Future`], [`FieldFault::Implausible`].
pub fn happened(on: NaiveDate, today: NaiveDate) -> Checked {
    ensure(on <= today, FieldFault::Future)?;
    ensure(on.year() >= 1900, FieldFault::Implausible)
}

/// The day of something that may lie ahead (a plan, the end of a card, a loan's due date): from
/// 1900 to 25 years from today.
///
/// # Errors
/// [`FieldFault::Implausible`].
pub fn planned(on: NaiveDate, today: NaiveDate) -> Checked {
    let last = today.checked_add_months(Months::new(PLAN_YEARS * 12));
    ensure(on.year() >= 1900 && last.is_none_or(|last| on <= last), FieldFault::Implausible)
}

/// Two dates in order, each as much as is known: wrong only where no reading of both is in order.
/// Serves births and deaths, stays in a household, terms.
///
/// # Errors
/// [`FieldFault::EndsFirst`].
pub fn in_order(begins: Option<PartialDate>, ends: Option<PartialDate>) -> Checked {
    match (begins, ends) {
        (Some(begins), Some(ends)) => ensure(begins.earliest() <= ends.latest(), FieldFault::EndsFirst),
        _ => Ok(()),
    }
}

fn fits(text: &str, limit: usize) -> Checked {
    ensure(!text.trim().is_empty(), FieldFault::Empty)?;
    ensure(text.chars().count() <= limit, FieldFault::TooLong(limit))
}

fn at_most(number: i64, limit: i64) -> Checked {
    ensure(number <= limit, FieldFault::TooLarge(limit))
}

fn ensure(holds: bool, fault: FieldFault) -> Checked {
    if holds { Ok(()) } else { Err(fault) }
}

#[cfg(test)]
mod tests;
