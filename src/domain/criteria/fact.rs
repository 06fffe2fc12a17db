//! The facts that a criterion can ask of the register, with their numbers.

use crate::domain::household::coded;
use crate::domain::visit::Sign;

coded! {
    /// The kinds of facts, as files of criteria name them.
    FactKind {
        /// `at_least` heads of livestock are alive, of `species` where these are named.
        AnimalsAlive = "animals_alive",
        /// Everybody has a valid health-insurance card.
        CardsValid = "cards_valid",
        /// Every child from 3 to under 16 goes to school.
        ChildrenInSchool = "children_in_school",
        /// No loan is overdue.
        NoLoanOverdue = "no_loan_overdue",
        /// Nothing owed for animals is overdue.
        NoPassOnOverdue = "no_pass_on_overdue",
        /// Not deprived in any of `indicators`, by the last survey.
        NotDeprived = "not_deprived",
        /// `at_most` deprivations, by the last survey.
        Deprivations = "deprivations",
        /// Income or score above the poor line, by the last survey.
        AbovePoorLine = "above_poor_line",
        /// `at_least` people work.
        PeopleWorking = "people_working",
        /// No visit of the last `months` met one of `signs`.
        NoSign = "no_sign",
    }
}

/// A fact with its numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// See [`FactKind::AnimalsAlive`].
    AnimalsAlive {
        /// Heads.
        at_least: u32,
        /// Words of the species that count; empty for any.
        species: Vec<String>,
    },
    /// See [`FactKind::CardsValid`].
    CardsValid,
    /// See [`FactKind::ChildrenInSchool`].
    ChildrenInSchool,
    /// See [`FactKind::NoLoanOverdue`].
    NoLoanOverdue,
    /// See [`FactKind::NoPassOnOverdue`].
    NoPassOnOverdue,
    /// See [`FactKind::NotDeprived`].
    NotDeprived {
        /// Codes of indicators.
        indicators: Vec<String>,
    },
    /// See [`FactKind::Deprivations`].
    Deprivations {
        /// Deprivations.
        at_most: u32,
    },
    /// See [`FactKind::AbovePoorLine`].
    AbovePoorLine,
    /// See [`FactKind::PeopleWorking`].
    PeopleWorking {
        /// People.
        at_least: u32,
    },
    /// See [`FactKind::NoSign`].
    NoSign {
        /// Any of these.
        signs: Vec<Sign>,
        /// Looked for in so many months.
        months: u32,
    },
}

impl Fact {
    /// Its kind.
    pub fn kind(&self) -> FactKind {
        match self {
            Self::AnimalsAlive { .. } => FactKind::AnimalsAlive,
            Self::CardsValid => FactKind::CardsValid,
            Self::ChildrenInSchool => FactKind::ChildrenInSchool,
            Self::NoLoanOverdue => FactKind::NoLoanOverdue,
            Self::NoPassOnOverdue => FactKind::NoPassOnOverdue,
            Self::NotDeprived { .. } => FactKind::NotDeprived,
            Self::Deprivations { .. } => FactKind::Deprivations,
            Self::AbovePoorLine => FactKind::AbovePoorLine,
            Self::PeopleWorking { .. } => FactKind::PeopleWorking,
            Self::NoSign { .. } => FactKind::NoSign,
        }
    }

    /// The indicators whose cure it asks for; empty for other facts.
    pub fn indicators(&self) -> &[String] {
        match self {
            Self::NotDeprived { indicators } => indicators,
            _ => &[],
        }
    }
}
