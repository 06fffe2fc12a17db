//! What an operation asks of its author, by its kind alone.

use super::Role;
use crate::domain::household::coded;
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

coded! {
    /// What a second person may have to see.
    Matter {
        /// Who is poor by decision.
        Recognition = "recognition",
        /// What is given and paid.
        Money = "money",
    }
}

/// What an operation of a kind asks of its author. A list brought in touches every hamlet and may carry classes, so it is
/// no officer's work in an office that has entered its colleagues.
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
        | Kind::GiveUpTakenOut
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

/// The matter of an operation that an office may want seen by two people; none where one person is always enough.
pub fn matter_of(kind: Kind) -> Option<Matter> {
    match kind {
        Kind::SaveRecognition
        | Kind::RemoveRecognition
        | Kind::Decide
        | Kind::SaveDecision
        | Kind::JoinHouseholds => Some(Matter::Recognition),
        Kind::ApproveHandOver
        | Kind::HandOver
        | Kind::SettleHandOver
        | Kind::PayMonth
        | Kind::SavePayments
        | Kind::RemovePayRun
        | Kind::GiveSupports
        | Kind::SaveSupport
        | Kind::RemoveSupport
        | Kind::PayPassOn => Some(Matter::Money),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_work_is_an_officers() {
        assert_eq!(right_for(Kind::SaveVisit), Right::Work);
        assert_eq!(right_for(Kind::SaveRecognition), Right::Work);
        assert_eq!(right_for(Kind::Propose), Right::Work);
        assert_eq!(right_for(Kind::Import), Right::Approve);
        assert_eq!(right_for(Kind::SaveColleague), Right::Keep);
    }

    #[test]
    fn what_two_people_may_have_to_see_is_recognition_and_money() {
        let of = |matter| Kind::ALL.iter().filter(|kind| matter_of(**kind) == Some(matter)).count();
        assert_eq!((of(Matter::Recognition), of(Matter::Money)), (4, 10));
        assert_eq!(matter_of(Kind::Approve), None, "the second person needs no third");
    }

    #[test]
    fn each_right_belongs_to_a_role_and_to_all_above_it() {
        assert!([Right::Work, Right::Approve, Right::Keep].is_sorted_by_key(|right| right.role()));
    }
}
