//! The register that is open, and what threatens its file.

use crate::domain::assistance::Rates;
use crate::domain::catalogue::Catalogue;
use crate::domain::colleague::{Role, Team};
use crate::domain::criteria::CriteriaSets;
use crate::domain::forms::FormSet;
use crate::domain::framework::Framework;
use crate::domain::history::Author;
use crate::domain::id::{HamletId, RoundId};
use crate::domain::place::{Commune, Hamlet};
use crate::domain::round::Round;
use crate::domain::standard::Standards;
use crate::domain::stored::Stored;
use crate::domain::visit::due::VisitRules;
use crate::domain::watch::{WatchRules, Watching};

/// An open register and what the forms need of it.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The file, as shown to the person.
    pub path: String,
    /// Why nothing can be saved, where that is so.
    pub read_only: Option<String>,
    /// What threatens the file.
    pub threats: Vec<Threat>,
    /// The commune.
    pub commune: Commune,
    /// Who works with it, and what each may do.
    pub team: Team,
    /// Its hamlets in order.
    pub hamlets: Vec<Stored<HamletId, Hamlet>>,
    /// Those that went out, where this is a copy that did: of the others it has the names alone.
    pub out: Option<Vec<HamletId>>,
    /// Its review rounds as they were opened, the newest first.
    pub rounds: Vec<Stored<RoundId, Round>>,
    /// Programmes, groups, emergencies and rounds of hand-over that forms choose from.
    pub framework: Framework,
    /// Support models and fund sources.
    pub catalogue: Catalogue,
    /// Bases, grounds and coefficients of monthly assistance.
    pub rates: Rates,
    /// Criteria of leaving poverty for good.
    pub criteria: CriteriaSets,
    /// When households are visited.
    pub visits: VisitRules,
    /// How households are watched after they left the list.
    pub watch: WatchRules,
    /// Poverty standards.
    pub standards: Standards,
    /// Form A and tables of score B1; empty where the commune wrote none.
    pub forms: FormSet,
}

impl Opened {
    /// The hamlets that the register is of: all of them, but on a copy those that went out.
    pub fn own_hamlets(&self) -> impl Iterator<Item = &Stored<HamletId, Hamlet>> {
        self.hamlets.iter().filter(|hamlet| self.out.as_ref().is_none_or(|out| out.contains(&hamlet.id)))
    }

    /// The hamlets in which somebody works, where they do not work in all.
    pub fn hamlets_of(&self, user: &str) -> Option<&[HamletId]> {
        let person = self.team.who(&Author(user.to_owned()))?;
        let own = person.role == Role::Officer && !person.hamlets.is_empty();
        own.then_some(person.value.hamlets.as_slice())
    }

    /// By what households are watched.
    pub fn watching(&self) -> Watching<'_> {
        Watching {
            rules: &self.watch,
            visits: &self.visits,
            standards: &self.standards,
            catalogue: &self.catalogue,
        }
    }
}

/// Something that threatens the register file: a disk that is nearly full, a wrong clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Threat {
    /// Two words for the line at the top.
    pub sign: String,
    /// What it is and what to do.
    pub words: String,
}
