//! Citizen numbers (số định danh cá nhân, số CCCD) and how they are masked on screens and posted lists.
//!
//! Twelve digits: three for the place of birth registration, one for century and sex, two for the
//! year, six at random (Decree 137/2015/NĐ-CP, Article 13). There is no check digit. Old identity
//! cards have nine digits, which say nothing. A number that disagrees with the person is a warning,
//! never an error: registers err too.

use thiserror::Error;

use super::birth_province;
use super::member::Sex;
use crate::viet::PartialDate;

/// Digits of a citizen number.
pub const LENGTH: usize = 12;
/// Digits of an identity card from before 2016.
pub const OLD_LENGTH: usize = 9;

/// A citizen number of the right shape, with its leading zeros.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CitizenNumber(String);

/// Why something is no citizen number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotACitizenNumber {
    /// Something other than the digits 0 to 9 and spaces.
    #[error("a citizen number has digits only")]
    NotDigits,
    /// Neither twelve nor nine digits.
    #[error("a citizen number has 12 digits (or 9), not {0}")]
    Length(usize),
}

/// Where a citizen number says something else than the register; each is a warning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disagreement {
    /// The first three digits are no place of birth registration.
    UnknownPlace(u16),
    /// The fourth digit names the other sex; this is what the number says.
    Sex(Sex),
    /// The fourth to sixth digits name another year; this is what the number says.
    BirthYear(i32),
}

impl CitizenNumber {
    /// Reads a number as people type it; spaces between the digits are allowed.
    ///
    /// # Errors
    /// When it holds anything but digits, or neither twelve nor nine of them.
    pub fn parse(typed: &str) -> Result<Self, NotACitizenNumber> {
        let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        if !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(NotACitizenNumber::NotDigits);
        }
        match digits.len() {
            LENGTH | OLD_LENGTH => Ok(Self(digits)),
            other => Err(NotACitizenNumber::Length(other)),
        }
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Code of the place of birth registration; `None` for an old number.
    pub fn place(&self) -> Option<u16> {
        self.digits(0, 3)
    }

    /// Province of birth registration as it was called then; `None` for an old number, a birth
    /// registered abroad, or an unknown code.
    pub fn province(&self) -> Option<&'static str> {
        self.place().and_then(birth_province::name)
    }

    /// Sex by the fourth digit: even for men, odd for women; `None` for an old number.
    pub fn sex(&self) -> Option<Sex> {
        self.digits(3, 1).map(|d| if d % 2 == 0 { Sex::Male } else { Sex::Female })
    }

    /// Year of birth: 0 and 1 stand for 19.., 2 and 3 for 20.. and so on; `None` for an old number.
    pub fn birth_year(&self) -> Option<i32> {
        let century = 1900 + i32::from(self.digits(3, 1)? / 2) * 100;
        Some(century + i32::from(self.digits(4, 2)?))
    }

    fn digits(&self, from: usize, count: usize) -> Option<u16> {
        if self.0.len() != LENGTH {
            return None;
        }
        self.0.get(from..from + count)?.parse().ok()
    }
}

/// What a number says against the person's sex and birth; nothing where those are unknown, and
/// nothing for a text that is no citizen number (that is another fault).
pub fn disagreements(number: &str, sex: Option<Sex>, born: Option<PartialDate>) -> Vec<Disagreement> {
    let Ok(number) = CitizenNumber::parse(number) else { return Vec::new() };
    let place =
        number.place().filter(|code| !birth_province::is_issued(*code)).map(Disagreement::UnknownPlace);
    let other_sex = number.sex().filter(|said| sex.is_some_and(|s| s != *said)).map(Disagreement::Sex);
    let other_year = number
        .birth_year()
        .filter(|said| born.is_some_and(|b| b.year() != *said))
        .map(Disagreement::BirthYear);
    [place, other_sex, other_year].into_iter().flatten().collect()
}

/// The number as screens and posted lists show it: first three and last three digits.
pub fn mask(number: &str) -> String {
    masked(number, 3)
}

/// The phone number as screens show it: first four and last three digits.
pub fn mask_phone(phone: &str) -> String {
    masked(phone, 4)
}

/// Shows `first` and the last three characters; of a text too short to hide anything, none.
fn masked(text: &str, first: usize) -> String {
    const LAST: usize = 3;
    let count = text.chars().count();
    if count == 0 {
        return String::new();
    }
    if count < first + LAST + 2 {
        return "•••".into();
    }
    let head: String = text.chars().take(first).collect();
    let tail: String = text.chars().skip(count - LAST).collect();
    format!("{head}•••{tail}")
}

#[cfg(test)]
mod tests;
