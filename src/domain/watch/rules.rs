//! The numbers of the watch. How a file of them is read is [`super::read`].

use std::sync::LazyLock;

use super::WarningKind;
use crate::domain::catalogue::Catalogue;
use crate::domain::class::State;
use crate::domain::data_file::Label;
use crate::domain::standard::Standards;
use crate::domain::visit::due::VisitRules;

/// How households are watched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WatchRules {
    /// States that are watched.
    pub states: Vec<State>,
    /// Months after the exit.
    pub months: u32,
    /// A visit that is due by plan is warned of once it is so many days overdue.
    pub visit_overdue_days: u32,
    /// So many points of score B1 above the limit are near the line.
    pub near_points: u32,
    /// So many per cent above the line of income are near it.
    pub near_percent: u32,
    /// Income or score fell where it lost so many per cent.
    pub fall_percent: u32,
    /// Ages of who earns, where nobody wrote down whether they work.
    pub earner: Ages,
    /// Ages of who goes to school.
    pub pupil: Ages,
    /// What is warned of, each kind at most once.
    pub warnings: Vec<WarningRule>,
    /// Where the numbers come from.
    pub source: Label,
}

/// Full years of age.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ages {
    /// The first year.
    pub from: u32,
    /// The year at which it ends.
    pub under: u32,
}

/// How much a warning weighs, and how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WarningRule {
    /// Of what.
    pub kind: WarningKind,
    /// Its weight, 0 to 100; of 0 nobody is warned.
    pub weight: u32,
    /// Days after its fact; `None` as long as that stands.
    pub days: Option<u32>,
}

impl WatchRules {
    /// The rules that the program brings.
    pub fn embedded() -> Self {
        // The test holds that they can be read.
        static READ_ONCE: LazyLock<WatchRules> = LazyLock::new(|| {
            WatchRules::read(include_str!("watch.toml")).unwrap_or_else(|_| WatchRules::nobody())
        });
        READ_ONCE.clone()
    }

    /// The rule of a kind; `None` where nobody is warned of it.
    pub fn warning(&self, kind: WarningKind) -> Option<&WarningRule> {
        self.warnings.iter().find(|rule| rule.kind == kind && rule.weight > 0)
    }

    /// Rules by which nobody is watched.
    fn nobody() -> Self {
        let nobody = Ages { from: 0, under: 0 };
        Self {
            states: Vec::new(),
            months: 0,
            visit_overdue_days: 0,
            near_points: 0,
            near_percent: 0,
            fall_percent: 0,
            earner: nobody,
            pupil: nobody,
            warnings: Vec::new(),
            source: Label::default(),
        }
    }
}

/// By what households are watched.
#[derive(Debug, Clone, Copy)]
pub struct Watching<'a> {
    /// The numbers.
    pub rules: &'a WatchRules,
    /// When households are visited, and the milestones after the exit.
    pub visits: &'a VisitRules,
    /// The lines near which a household may be.
    pub standards: &'a Standards,
    /// Which models lend and which insure.
    pub catalogue: &'a Catalogue,
}
