//! The health of a register: what a check of it can find, how much each finding weighs, what mends it.
//!
//! Finding is the store's affair ([`crate::store`]); words are made at the edge. Here stand the kinds, and the rules by
//! which facts of one household or person are held against each other.
//!
//! | file | subject |
//! |---|---|
//! | `kind` | the kinds of findings: their weight, what mends them |
//! | `operation` | the changes that put a register right |
//! | `surveyed` | decisions and people against the surveys of a household |

mod kind;
mod operation;
pub mod surveyed;

pub use self::kind::{Mend, ProblemKind, Severity};
pub use self::operation::HealthOperation;

/// What is seen of a finding of [`ProblemKind::Anchor`] where the journal does not reach the operation of the anchor.
pub const ANCHOR_MISSING: &str = "missing";

/// Something that is not as it must be, or that deserves a second look.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// What kind.
    pub kind: ProblemKind,
    /// Where: a household's code, an operation's number, a table and row.
    pub place: String,
    /// What was seen, for the one who mends it.
    pub detail: String,
    /// Codes of the households that it is about; none where it is about no household.
    pub households: Vec<String>,
}

impl Problem {
    /// A finding that is about no household.
    pub fn new(kind: ProblemKind, place: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { kind, place: place.into(), detail: detail.into(), households: Vec::new() }
    }

    /// A finding at a household, named by its code.
    pub fn at(kind: ProblemKind, code: impl Into<String>, detail: impl Into<String>) -> Self {
        let code = code.into();
        let households = if code.is_empty() { Vec::new() } else { vec![code.clone()] };
        Self { kind, place: code, detail: detail.into(), households }
    }

    /// The same about these households.
    #[must_use]
    pub fn of(self, households: Vec<String>) -> Self {
        Self { households, ..self }
    }
}

/// The findings of each kind that was found, the heaviest first, then as the kinds are listed.
pub fn by_kind(problems: &[Problem]) -> Vec<(ProblemKind, Vec<&Problem>)> {
    let kinds = ProblemKind::ALL.iter().map(|kind| {
        let of_kind: Vec<_> = problems.iter().filter(|problem| problem.kind == *kind).collect();
        (*kind, of_kind)
    });
    let mut found: Vec<_> = kinds.filter(|(_, problems)| !problems.is_empty()).collect();
    found.sort_by_key(|(kind, _)| kind.severity());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_findings_stand_first() {
        let found = [
            Problem::at(ProblemKind::NumberSex, "0412", "Lành"),
            Problem::at(ProblemKind::NoHead, "0415", ""),
            Problem::new(ProblemKind::Journal, "7", ""),
            Problem::at(ProblemKind::NoHead, "0416", ""),
        ];
        let kinds: Vec<_> = by_kind(&found).into_iter().map(|(kind, of)| (kind, of.len())).collect();
        assert_eq!(kinds, [(ProblemKind::Journal, 1), (ProblemKind::NoHead, 2), (ProblemKind::NumberSex, 1)]);
    }

    #[test]
    fn only_what_follows_from_facts_is_mended() {
        let mended = |mend: Mend| {
            ProblemKind::ALL.iter().filter(|kind| kind.mend() == Some(mend)).copied().collect::<Vec<_>>()
        };
        use ProblemKind as Kind;
        assert_eq!(mended(Mend::Lists), [Kind::List, Kind::Class, Kind::Search]);
        assert_eq!(mended(Mend::Deaths), [Kind::DeadAtHome]);
        assert_eq!(mended(Mend::RoundLists), [Kind::NotListed]);
        assert!(
            ProblemKind::ALL.iter().all(|kind| Severity::Damaged != kind.severity() || kind.mend().is_none())
        );
    }
}
