//! What commands choose from by name, and what each list is called.

use crate::i18n::Lang;

/// Lists of the register that commands choose from by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PickList {
    /// Programmes, projects, sub-projects, by code.
    Programme,
    /// Groups.
    Group,
    /// Members of a group.
    GroupMember,
    /// Emergencies.
    ReliefEvent,
    /// People of a household.
    Person,
    /// Activities.
    Activity,
    /// Hamlets.
    Hamlet,
    /// Rounds of hand-over.
    HandOver,
}

impl PickList {
    /// What it is called.
    pub(super) fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Programme => lang.list_programme(),
            Self::Group => lang.list_group(),
            Self::GroupMember => lang.list_group_member(),
            Self::ReliefEvent => lang.list_relief_event(),
            Self::Person => lang.list_person(),
            Self::Activity => lang.list_activity(),
            Self::Hamlet => lang.list_hamlet_name(),
            Self::HandOver => lang.list_hand_over(),
        }
    }
}
