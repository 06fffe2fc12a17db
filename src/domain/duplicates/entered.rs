//! A person who is being entered, held against those who are there: told before the record is saved, never refused.

use crate::domain::citizen::{Disagreement, disagreements};
use crate::domain::id::HamletId;
use crate::viet::{self, PartialDate};

/// Who is being entered, as far as it tells them from others.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Entered {
    /// The name as typed.
    pub name: String,
    /// The whole day of birth (`1987-03-15`); empty where it is not whole.
    pub born: String,
    /// The citizen number; empty where none was typed.
    pub number: String,
    /// The hamlet of a new household, whose head this is.
    pub heads: Option<HamletId>,
}

/// By what somebody who is there may be who is being entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AlikeBy {
    /// The citizen number.
    Number,
    /// Name and day of birth.
    NameAndBirth,
    /// The head of a household of the same hamlet has this name.
    Head,
}

/// Somebody who is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct There {
    /// Their name.
    pub name: String,
    /// Their day of birth as the register has it; may be empty or a year.
    pub born: String,
    /// Their citizen number; may be empty.
    pub number: String,
    /// Whether they are the head.
    pub is_head: bool,
    /// Code of their household.
    pub code: String,
    /// Head of their household.
    pub head: String,
    /// Their hamlet.
    pub hamlet: HamletId,
    /// Its name.
    pub hamlet_name: String,
}

/// Somebody who may be who is being entered, and by what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    /// Who.
    pub there: There,
    /// By what.
    pub by: AlikeBy,
}

impl Entered {
    /// Enough is typed to hold them against others. A name alone is none: many share it.
    pub fn is_enough(&self) -> bool {
        let named = self.name.split_whitespace().nth(1).is_some();
        !self.number.is_empty() || (named && (!self.born.is_empty() || self.heads.is_some()))
    }

    /// By what somebody who is there may be the one; nothing where they are others.
    pub fn alike(&self, there: &There) -> Option<AlikeBy> {
        if !self.number.is_empty() && self.number == there.number {
            return Some(AlikeBy::Number);
        }
        // Two numbers that differ are of two people, whatever their names, unless one of them cannot be true.
        let others = !self.number.is_empty() && !there.number.is_empty();
        let others = others && fits(&self.number, &self.born) && fits(&there.number, &there.born);
        if others || viet::fold(&self.name) != viet::fold(&there.name) {
            return None;
        }
        let born = !self.born.is_empty() && self.born == there.born;
        let other_day = !self.born.is_empty() && there.born.len() == self.born.len() && !born;
        let heads = there.is_head && self.heads == Some(there.hamlet) && !other_day;
        born.then_some(AlikeBy::NameAndBirth).or(heads.then_some(AlikeBy::Head))
    }
}

/// A number that says another year of birth was typed wrong.
fn fits(number: &str, born: &str) -> bool {
    let said = disagreements(number, None, PartialDate::from_iso(born).ok());
    !said.iter().any(|said| matches!(said, Disagreement::BirthYear(_)))
}

/// Somebody who is there, for tests.
#[cfg(test)]
pub(crate) mod sample {
    use super::{HamletId, There};

    pub fn lanh() -> There {
        There {
            name: "Nguyễn Thị Lành".into(),
            born: "1987-03-15".into(),
            number: "025187000123".into(),
            is_head: true,
            code: "0412".into(),
            head: "Nguyễn Thị Lành".into(),
            hamlet: HamletId(4),
            hamlet_name: "Khu 4".into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::sample::lanh;
    use super::*;

    fn entered(name: &str, born: &str, number: &str) -> Entered {
        Entered { name: name.into(), born: born.into(), number: number.into(), heads: None }
    }

    #[test]
    fn a_number_a_name_with_its_day_and_a_head_of_the_hamlet_are_alike() {
        let by = |entered: Entered| entered.alike(&lanh());
        assert_eq!(by(entered("Ai đó", "", "025187000123")), Some(AlikeBy::Number));
        assert_eq!(by(entered("NGUYEN THI LANH", "1987-03-15", "")), Some(AlikeBy::NameAndBirth));
        let head = Entered { heads: Some(HamletId(4)), ..entered("Nguyễn Thị Lành", "", "") };
        assert_eq!(by(head.clone()), Some(AlikeBy::Head));
        assert_eq!(by(Entered { heads: Some(HamletId(5)), ..head.clone() }), None, "another hamlet");
        assert_eq!(by(Entered { born: "1990-01-01".into(), ..head }), None, "born on another day");
        assert_eq!(by(entered("Nguyễn Thị Lành", "", "")), None, "a name is shared by many");
        assert_eq!(by(entered("Nguyễn Thị Lành", "1987-03-15", "025187999999")), None, "another number");
        let mistyped = entered("Nguyễn Thị Lành", "1987-03-15", "025181000011");
        assert_eq!(by(mistyped), Some(AlikeBy::NameAndBirth), "a number of another year hides nobody");
    }

    #[test]
    fn nothing_is_asked_before_enough_is_typed() {
        assert!(!entered("Lành", "1987-03-15", "").is_enough());
        assert!(!entered("Nguyễn Thị Lành", "", "").is_enough());
        assert!(entered("Nguyễn Thị Lành", "1987-03-15", "").is_enough());
        assert!(entered("", "", "025187000123").is_enough());
    }
}
