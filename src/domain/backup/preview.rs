//! What putting a copy in the place of the register would change, told before it is done.

use super::Holdings;
use crate::domain::colleague::Team;
use crate::domain::history::{Author, HistoryEntry};
use crate::domain::personal::Erasure;

/// What putting a copy back would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RestorePreview {
    /// What the copy holds.
    pub copy: Holdings,
    /// What the register holds; `None` where there is none, or where it cannot be read.
    pub present: Option<Holdings>,
    /// How the two hang together.
    pub relation: Relation,
    /// What the register has and the copy has not.
    pub lost: LostWork,
    /// Operations that the copy has and the register has not.
    pub gained: u32,
    /// Who works with the register and what needs a second person, as the copy knows it; `None` where that is as it is now.
    pub office: Option<Team>,
    /// Erasures by law that the register knows, of people whom the copy still names: they are done again.
    pub erasures: Vec<KnownErasure>,
    /// The register cannot be read to its end: there may be more erasures that nobody can tell.
    pub erasures_unread: bool,
}

/// Personal data that was erased by law, and that a copy of before still holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownErasure {
    /// When, on which ground and why.
    pub erasure: Erasure,
    /// Who erased it.
    pub by: Author,
    /// The code of the person's household.
    pub code: String,
}

/// How a copy and the register hang together, as their chains tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Relation {
    /// No register stands there, or it cannot be read.
    Alone,
    /// Both hold the same.
    Same,
    /// The copy is an earlier state of the register: the usual case.
    Earlier,
    /// The register is an earlier state of the copy.
    Later,
    /// Both went on from a common state.
    Parted,
    /// They are two registers.
    Other,
}

impl Relation {
    /// The code in JSON.
    pub fn code(self) -> &'static str {
        match self {
            Self::Alone => "alone",
            Self::Same => "same",
            Self::Earlier => "earlier",
            Self::Later => "later",
            Self::Parted => "parted",
            Self::Other => "other",
        }
    }

    /// Of a register's operations and those of a copy, of which they share so many. Both chains begin with the first
    /// operation, so that two registers share none.
    pub fn of(present: u32, copy: u32, shared: u32) -> Self {
        match (present == shared, copy == shared) {
            (true, true) => Self::Same,
            (false, true) if shared > 0 => Self::Earlier,
            (true, false) if shared > 0 => Self::Later,
            (false, false) if shared > 0 => Self::Parted,
            _ => Self::Other,
        }
    }
}

/// What would be lost.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LostWork {
    /// How many operations.
    pub operations: u32,
    /// By whom how many, who did most first.
    pub by: Vec<(Author, u32)>,
    /// The last of them, newest first; at most [`LostWork::LAST`].
    pub last: Vec<HistoryEntry>,
    /// How many households they are about.
    pub households: u32,
    /// Code and head of the first of these by code; at most [`LostWork::NAMED`].
    pub named: Vec<(String, String)>,
}

impl LostWork {
    /// How many operations are shown.
    pub const LAST: usize = 10;
    /// How many households are named.
    pub const NAMED: usize = 20;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chains_tell_how_two_files_hang_together() {
        let relations = [(5, 5, 5), (7, 5, 5), (5, 7, 5), (7, 6, 5), (7, 6, 0), (0, 6, 0)];
        let told = relations.map(|(present, copy, shared)| Relation::of(present, copy, shared));
        let (same, other) = (Relation::Same, Relation::Other);
        assert_eq!(told, [same, Relation::Earlier, Relation::Later, Relation::Parted, other, other]);
    }
}
