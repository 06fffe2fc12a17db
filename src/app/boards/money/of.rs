//! Of what money is shown: small enough to be asked for again and to come back to.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::domain::id::ProgrammeId;
use crate::domain::programme::Tree;
use crate::domain::programme::sheet::RowOf;
use crate::domain::programme::tally::BudgetLine;

/// A fund by a number that follows from its code: what is asked for holds no texts. The same code always makes the
/// same number (FNV-1a), so that drafts find it again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FundKey(u64);

impl FundKey {
    /// The number of a code.
    pub fn of(code: &str) -> Self {
        const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
        const PRIME: u64 = 0x0100_0000_01b3;
        Self(code.bytes().fold(BASIS, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME)))
    }
}

/// The money of what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MoneyOf {
    /// A programme with all its parts and funds.
    Programme(ProgrammeId),
    /// All that names no programme.
    NoProgramme,
    /// One fund of one programme, or of none.
    Line(Option<ProgrammeId>, FundKey),
}

impl From<&RowOf> for MoneyOf {
    fn from(of: &RowOf) -> Self {
        match of {
            RowOf::Programme(id) => Self::Programme(*id),
            RowOf::NoProgramme => Self::NoProgramme,
            RowOf::Line(line) => Self::Line(line.programme, FundKey::of(&line.fund)),
        }
    }
}

impl MoneyOf {
    /// Which lines it holds, of whatever year.
    pub fn holds(self, tree: Tree<'_>) -> impl Fn(&BudgetLine) -> bool {
        let parts = match self {
            Self::Programme(id) => tree.with_parts(id),
            _ => BTreeSet::new(),
        };
        move |line| match self {
            Self::Programme(_) => line.programme.is_some_and(|programme| parts.contains(&programme)),
            Self::NoProgramme => line.programme.is_none(),
            Self::Line(programme, fund) => line.programme == programme && FundKey::of(&line.fund) == fund,
        }
    }
}
