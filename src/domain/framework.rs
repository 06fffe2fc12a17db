//! What supports are part of, as every form chooses from it: programmes, groups, emergencies, rounds of hand-over.
//!
//! It is read with the register and again after each save, so that all forms offer the same lists. What was given
//! and spent in it is counted by [`super::programme::tally`].

use super::group::SupportGroup;
use super::hand_over::HandOver;
use super::id::{BudgetId, GroupId, HandOverId, ProgrammeId, ReliefEventId};
use super::programme::tally::Tally;
use super::programme::{Budget, Programme, Tree};
use super::relief::ReliefEvent;
use super::stored::Stored;

/// The lists that forms of support choose from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Framework {
    /// Programmes, projects and sub-projects in the order of their codes.
    pub programmes: Vec<Stored<ProgrammeId, Programme>>,
    /// Groups by name, those that ended too.
    pub groups: Vec<Stored<GroupId, SupportGroup>>,
    /// Emergencies, the newest first.
    pub relief_events: Vec<Stored<ReliefEventId, ReliefEvent>>,
    /// Rounds of hand-over, the newest first.
    pub hand_overs: Vec<Stored<HandOverId, HandOver>>,
    /// Budgets in order of year, programme and fund.
    pub budgets: Vec<Stored<BudgetId, Budget>>,
    /// What was given, planned, bound and spent in the years of the budgets; nothing where there are none.
    pub tally: Tally,
}

impl Framework {
    /// The tree of the programmes.
    pub fn tree(&self) -> Tree<'_> {
        Tree(&self.programmes)
    }

    /// The programme of an identity.
    pub fn programme(&self, id: ProgrammeId) -> Option<&Stored<ProgrammeId, Programme>> {
        self.programmes.iter().find(|programme| programme.id == id)
    }

    /// The programme of a code, in large or small letters.
    pub fn programme_of(&self, code: &str) -> Option<&Stored<ProgrammeId, Programme>> {
        let code = code.trim().to_lowercase();
        self.programmes.iter().find(|programme| programme.code.to_lowercase() == code)
    }

    /// The group of an identity.
    pub fn group(&self, id: GroupId) -> Option<&Stored<GroupId, SupportGroup>> {
        self.groups.iter().find(|group| group.id == id)
    }

    /// The emergency of an identity.
    pub fn relief_event(&self, id: ReliefEventId) -> Option<&Stored<ReliefEventId, ReliefEvent>> {
        self.relief_events.iter().find(|event| event.id == id)
    }

    /// The round of hand-over of an identity.
    pub fn hand_over(&self, id: HandOverId) -> Option<&Stored<HandOverId, HandOver>> {
        self.hand_overs.iter().find(|round| round.id == id)
    }
}
