//! One field that an import would change, with both values.

use crate::domain::class::Class;
use crate::domain::member::{Relation, Sex};
use crate::domain::survey::Answers;
use crate::viet::PartialDate;

/// A field of a household, of a survey or recognition of its year, or of a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// Household: code.
    Code,
    /// Household: hamlet.
    Hamlet,
    /// Household: address.
    Address,
    /// Household: phone.
    Phone,
    /// Household: no member able to work.
    NoLabour,
    /// Household: person of merit.
    Merit,
    /// Household: social protection.
    SocialProtection,
    /// Household: notes.
    Notes,
    /// Survey of the year: people.
    People,
    /// Survey of the year: score B1.
    ScoreB1,
    /// Survey of the year: income.
    Income,
    /// Survey of the year: indicators.
    Answers,
    /// Recognition of the year: class.
    Class,
    /// Recognition of the year: number of the decision.
    Decision,
    /// Member: name.
    Name,
    /// Member: sex.
    Sex,
    /// Member: birth.
    Born,
    /// Member: citizen number.
    CitizenNumber,
    /// Member: ethnic group.
    Ethnicity,
    /// Member: relation to the head.
    Relation,
}

/// A value of a field, typed, so that the screen words it in its own language.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing yet.
    Nothing,
    /// Text as written.
    Text(String),
    /// A count or a score.
    Number(i64),
    /// A mark.
    Flag(bool),
    /// Indicators.
    Answers(Answers),
    /// A class.
    Class(Class),
    /// A sex.
    Sex(Sex),
    /// A partial date.
    Date(PartialDate),
    /// A relation.
    Relation(Relation),
}

/// What a field is and what it would become. The new value is never blank: a blank never overwrites.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldChange {
    /// Which field.
    pub field: Field,
    /// As the register has it.
    pub old: Value,
    /// As the list has it.
    pub new: Value,
}
