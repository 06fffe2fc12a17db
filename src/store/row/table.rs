//! The tables of facts: what the journal records and undo puts back.

/// A journaled table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Table {
    Commune,
    Hamlet,
    Household,
    Member,
    Membership,
    HouseholdEvent,
    Survey,
    Recognition,
    Support,
    Animal,
    HerdEvent,
    PassOn,
    Visit,
    ReviewRound,
    Decision,
    RoundTask,
    Meeting,
    RoundStep,
    Complaint,
}

impl Table {
    /// Every journaled table, parents before children.
    pub const ALL: [Self; 19] = [
        Self::Commune,
        Self::Hamlet,
        Self::Household,
        Self::Member,
        Self::Membership,
        Self::HouseholdEvent,
        Self::ReviewRound,
        Self::Decision,
        Self::RoundTask,
        Self::Meeting,
        Self::RoundStep,
        Self::Complaint,
        Self::Survey,
        Self::Recognition,
        Self::Support,
        Self::Animal,
        Self::HerdEvent,
        Self::PassOn,
        Self::Visit,
    ];

    /// Its name in the schema.
    pub fn name(self) -> &'static str {
        match self {
            Self::Commune => "commune",
            Self::Hamlet => "hamlet",
            Self::Household => "household",
            Self::Member => "member",
            Self::Membership => "membership",
            Self::HouseholdEvent => "household_event",
            Self::Survey => "survey",
            Self::Recognition => "recognition",
            Self::Support => "support",
            Self::Animal => "animal",
            Self::HerdEvent => "herd_event",
            Self::PassOn => "pass_on",
            Self::Visit => "visit",
            Self::ReviewRound => "review_round",
            Self::Decision => "decision",
            Self::RoundTask => "round_task",
            Self::Meeting => "meeting",
            Self::RoundStep => "round_step",
            Self::Complaint => "complaint",
        }
    }

    /// The table of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| table.name() == name)
    }
}
