//! What an operation asks of its author, by its kind alone. Whether a second person has to see it is judged by what it
//! changes: see `matter`.

use super::Role;
use crate::domain::operation::OperationKind as Kind;

/// What an operation asks of its author.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Right {
    /// Works on households.
    Work,
    /// Works on the whole commune, or answers for others.
    Approve,
    /// Works on the register itself.
    Keep,
}

impl Right {
    /// The lowest role that has it.
    pub fn role(self) -> Role {
        match self {
            Self::Work => Role::Officer,
            Self::Approve => Role::Approver,
            Self::Keep => Role::Keeper,
        }
    }
}

/// What an operation of a kind asks of its author. A list brought in touches every hamlet and may carry classes, so it is
/// no officer's work in an office that has entered its colleagues. Giving up what is out is the keeper's, but for whose
/// copy never left: the store tells them apart.
pub fn right_for(kind: Kind) -> Right {
    match kind {
        Kind::SaveCommune
        | Kind::SaveHamlet
        | Kind::RemoveHamlet
        | Kind::SaveProgramme
        | Kind::RemoveProgramme
        | Kind::SaveBudget
        | Kind::RemoveBudget
        | Kind::SaveColleague
        | Kind::RemoveColleague
        | Kind::SaveOfficeRules
        | Kind::ErasePerson
        | Kind::RestoreRegister
        | Kind::Demo => Right::Keep,
        Kind::Import
        | Kind::Approve
        | Kind::Refuse
        | Kind::OpenRound
        | Kind::SaveRound
        | Kind::CloseRound
        | Kind::SaveExitTarget
        | Kind::RemoveExitTarget => Right::Approve,
        _ => Right::Work,
    }
}

/// What a change of a row asks of its author, whatever the operation is called. A list brought in may make hamlets;
/// that one is named otherwise or taken out is the keeper's work.
pub fn right_for_row(table: &str, is_made: bool) -> Right {
    match table {
        "hamlet" if is_made => Right::Approve,
        "colleague" | "office_rules" | "commune" | "hamlet" | "programme" | "budget" | "taken_out" => {
            Right::Keep
        }
        _ => Right::Work,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_the_register_itself_are_its_keepers() {
        assert_eq!(right_for_row("visit", false), Right::Work);
        assert_eq!(right_for_row("hamlet", true), Right::Approve);
        assert_eq!(right_for_row("hamlet", false), Right::Keep);
        assert_eq!(right_for_row("colleague", true), Right::Keep);
    }

    #[test]
    fn most_work_is_an_officers() {
        assert_eq!(right_for(Kind::SaveVisit), Right::Work);
        assert_eq!(right_for(Kind::SaveRecognition), Right::Work);
        assert_eq!(right_for(Kind::Propose), Right::Work);
        assert_eq!(right_for(Kind::Import), Right::Approve);
        assert_eq!(right_for(Kind::SaveColleague), Right::Keep);
        assert_eq!(right_for(Kind::RestoreRegister), Right::Keep);
    }

    #[test]
    fn each_right_belongs_to_a_role_and_to_all_above_it() {
        assert!([Right::Work, Right::Approve, Right::Keep].is_sorted_by_key(|right| right.role()));
    }
}
