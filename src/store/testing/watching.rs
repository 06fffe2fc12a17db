//! The rules by which tests watch and visit households.

use crate::domain::catalogue::Catalogue;
use crate::domain::standard::Standards;
use crate::domain::visit::due::VisitRules;
use crate::domain::watch::{WatchRules, Watching};

/// Rules with everything they refer to.
pub struct Rules {
    /// Signs and their weights.
    pub watch: WatchRules,
    /// When households are visited.
    pub visits: VisitRules,
    /// Lines and tables of score.
    pub standards: Standards,
    /// Models of support.
    pub catalogue: Catalogue,
}

impl Rules {
    /// Those that the program brings.
    pub fn new() -> Self {
        Self {
            watch: WatchRules::embedded(),
            visits: VisitRules::embedded(),
            standards: Standards::embedded(),
            catalogue: Catalogue::embedded(),
        }
    }

    /// By what households are watched.
    pub fn by(&self) -> Watching<'_> {
        Watching {
            rules: &self.watch,
            visits: &self.visits,
            standards: &self.standards,
            catalogue: &self.catalogue,
        }
    }
}
