//! What one standard says of a household, as it is counted beside another.

use super::Outcome;
use crate::domain::class::Class;

/// What one standard says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// This class.
    In(Class),
    /// Above the poor line; whether above the average line too is not known.
    AbovePoorLine,
    /// It cannot be concluded.
    Open,
}

impl Side {
    /// Every side, from poor to what is not known.
    pub const ALL: [Self; 6] = [
        Self::In(Class::Poor),
        Self::In(Class::NearPoor),
        Self::In(Class::Average),
        Self::In(Class::None),
        Self::AbovePoorLine,
        Self::Open,
    ];

    /// What an outcome says.
    pub fn of(outcome: &Outcome) -> Self {
        match outcome {
            Ok(judged) if judged.average_unknown => Self::AbovePoorLine,
            Ok(judged) => Self::In(judged.class),
            Err(_) => Self::Open,
        }
    }

    /// The class, where it is known.
    pub fn class(self) -> Option<Class> {
        match self {
            Self::In(class) => Some(class),
            Self::AbovePoorLine | Self::Open => None,
        }
    }
}
