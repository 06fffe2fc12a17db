//! A set of criteria.

use super::Fact;
use crate::domain::data_file::Label;
use crate::domain::visit::How;

/// A set: what must be met, and how many of the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CriteriaSet {
    /// Its code, `chung`.
    pub code: String,
    /// What people call it.
    pub name: Label,
    /// Code of the programme whose households it is for; the standard set has none.
    pub programme: Option<String>,
    /// Months from the beginning at which it is judged, ascending from 0.
    pub months: Vec<u16>,
    /// So many of the criteria that are no must have to be met.
    pub optional_needed: u32,
    /// Where it comes from.
    pub source: Label,
    /// The criteria in the order of forms; no two have one code.
    pub criteria: Vec<Criterion>,
}

/// One criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// Its code, under which visits keep their answers.
    pub code: String,
    /// What people call it, as something that is met: `Mọi người có thẻ BHYT`.
    pub name: Label,
    /// It has to be met; else it is one of those of which some have to be.
    pub must: bool,
    /// How it is found out.
    pub test: Test,
}

/// How a criterion is found out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// The register knows, where it has the fact; else a visit tells.
    Fact(Fact),
    /// A visit tells, as it was asked or seen.
    Answer(How),
}

impl CriteriaSet {
    /// The criterion of a code.
    pub fn criterion(&self, code: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.code == code)
    }

    /// How many have to be met: every must, and so many of the others.
    pub fn needed(&self) -> u32 {
        let musts = self.criteria.iter().filter(|criterion| criterion.must).count();
        u32::try_from(musts).unwrap_or(u32::MAX).saturating_add(self.optional_needed)
    }
}
