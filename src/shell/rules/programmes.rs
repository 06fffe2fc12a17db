//! Programmes that the commune's files name and that its register does not have: what hangs on them is for nobody. The
//! register may get them later, so that this is no fault of a file.

use super::files::{CRITERIA, VISITS};
use super::inventory::Inventory;
use crate::domain::id::ProgrammeId;
use crate::domain::programme::Programme;
use crate::domain::stored::Stored;

/// A programme that a file names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownProgramme {
    /// The file, from the folder of the register.
    pub file: &'static str,
    /// The code as written there; safe to show.
    pub code: String,
}

impl Inventory {
    /// Programmes that the files name and that are none of `known`, each once a file.
    pub fn unknown_programmes(&self, known: &[Stored<ProgrammeId, Programme>]) -> Vec<UnknownProgramme> {
        let sets = self.criteria.all().iter().filter_map(|set| set.programme.as_ref());
        let holdings = self.visits.holdings.iter().flat_map(|holding| &holding.programmes);
        let named = sets.map(|code| (CRITERIA, code)).chain(holdings.map(|code| (VISITS, code)));
        let unknown = named.filter(|(_, code)| known.iter().all(|programme| programme.code != **code));
        unknown.fold(Vec::new(), |mut all, (file, code)| {
            let one = UnknownProgramme { file, code: crate::viet::clean(code) };
            if !all.contains(&one) {
                all.push(one);
            }
            all
        })
    }
}
