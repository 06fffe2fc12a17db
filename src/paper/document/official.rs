//! The parts that make a paper official: the head, the history of a class, the signatures.

use super::Text;

/// The head of Decree 30/2020/NĐ-CP, annex I: who issues at the left, the Republic at the right.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Head {
    /// The body above the issuing one, in capitals; may be empty.
    pub parent: Text,
    /// The issuing body, in capitals; printed bold with a short rule under it. Without one (a person's
    /// request) the Republic's name stands in the middle of the page.
    pub body: Text,
    /// Number and symbol, for example `Số: 12/BC-UBND`; may be empty.
    pub number: Text,
    /// The name of the Republic, in capitals.
    pub republic: Text,
    /// The motto, with a rule as long as itself under it.
    pub motto: Text,
    /// Place and date, printed in italics at the right; may be empty.
    pub place_and_date: Text,
}

/// One year of a household's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// The year.
    pub year: Text,
    /// A sign of one character for the class of that year.
    pub sign: char,
    /// The class in words, with what goes with it: the number of deprivations.
    pub words: Text,
}

/// A place to sign.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Signature {
    /// A line over the office, for example place and date; may be empty.
    pub above: Text,
    /// Who signs, in capitals.
    pub office: Text,
    /// How to sign, in brackets and italics.
    pub hint: Text,
    /// The name printed under the signature; may be empty.
    pub name: Text,
}

impl Signature {
    /// A place for whoever holds an office, with how to sign.
    pub fn of(office: &str, hint: &str) -> Self {
        Self { office: office.into(), hint: hint.into(), ..Self::default() }
    }
}

/// The end of a decision of Decree 30/2020/NĐ-CP, annex I: who receives it at the left, who signs at
/// the right.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Closing {
    /// The word over the recipients, for example `Nơi nhận:`.
    pub heading: Text,
    /// The recipients, one a line.
    pub recipients: Vec<Text>,
    /// Who signs.
    pub signature: Signature,
}
