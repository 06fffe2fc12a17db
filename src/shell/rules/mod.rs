//! The rules by which a register is judged: those of the program, and the commune's own files beside the register.
//!
//! | where | what |
//! |---|---|
//! | `standards/*.toml` | standards: other lines, another number of deprivations, other indicators |
//! | `forms/*.toml` | form A and tables of score B1; the program brings none |
//! | `models.toml` | support models and fund sources |
//! | `groups.toml` | how many members of a production project must be eligible, and who is |
//! | `criteria.toml` | criteria of leaving poverty for good |
//! | `visits.toml` | when households are visited |
//! | `watch.toml` | how households are watched after they left the list, and what warnings weigh |
//! | `assistance.toml` | bases, grounds and coefficients of monthly assistance |
//! | `backup.toml` | how often the register is copied, where to, which copies are kept |
//! | `reports/*.toml` | official tables |
//!
//! All are written as the program's own in `src/domain/`. [`inventory`] tells what is in force and from where.

mod fault;
mod files;
pub mod inventory;
mod programmes;

#[cfg(test)]
mod tests;

use std::path::Path;

pub use fault::{FaultKind, RulesFault};
pub use programmes::UnknownProgramme;

use crate::domain::assistance::Rates;
use crate::domain::backup::BackupRules;
use crate::domain::catalogue::Catalogue;
use crate::domain::criteria::CriteriaSets;
use crate::domain::forms::FormSet;
use crate::domain::group::GroupRules;
use crate::domain::reach::Rules as By;
use crate::domain::report::TableSet;
use crate::domain::standard::Standards;
use crate::domain::visit::due::VisitRules;
use crate::domain::watch::{WatchRules, Watching};
use crate::store::Register;
use files::{ASSISTANCE, BACKUP, CRITERIA, FORMS, Files, GROUPS, MODELS, REPORTS, STANDARDS, VISITS, WATCH};

/// What households are judged and worded by.
#[derive(Debug, Clone)]
pub struct Rules {
    /// Standards by which surveys are classified.
    pub standards: Standards,
    /// Models and funds.
    pub catalogue: Catalogue,
    /// Bases, grounds and coefficients of monthly assistance.
    pub rates: Rates,
    /// What a group must hold that carries out a production project.
    pub groups: GroupRules,
    /// Criteria of leaving poverty for good.
    pub criteria: CriteriaSets,
    /// When households are visited.
    pub visits: VisitRules,
    /// How households are watched after they left the list.
    pub watch: WatchRules,
    /// Form A and tables of score B1; empty where the commune wrote none.
    pub forms: FormSet,
}

impl Rules {
    /// Those that the program brings.
    pub fn embedded() -> Self {
        Self {
            standards: Standards::embedded(),
            catalogue: Catalogue::embedded(),
            rates: Rates::embedded(),
            groups: GroupRules::embedded(),
            criteria: CriteriaSets::embedded(),
            visits: VisitRules::embedded(),
            watch: WatchRules::embedded(),
            forms: FormSet::default(),
        }
    }

    /// With the commune's own files beside a register.
    ///
    /// # Errors
    /// The first file that cannot be read or is not what it should be; nothing of any file is taken then.
    pub fn beside(register: &Path) -> Result<Self, RulesFault> {
        let folder = files::folder(register);
        let catalogue = catalogue(folder)?;
        Ok(Self {
            standards: standards(folder)?,
            rates: rates(folder)?,
            groups: groups(folder)?,
            criteria: criteria(folder, &catalogue)?,
            visits: visits(folder, &catalogue)?,
            watch: watch(folder)?,
            forms: forms(folder)?,
            catalogue,
        })
    }

    /// Those of an open register; the program's own where the commune's cannot be used, which opening the
    /// register has said.
    pub fn of(register: &Register) -> Self {
        Self::beside(register.path()).unwrap_or_else(|_| Self::embedded())
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

/// The official tables, with the commune's own beside a register. They are read when a table is asked for.
///
/// # Errors
/// The first file that cannot be read or is not what it should be.
pub fn tables(register: &Path) -> Result<TableSet, RulesFault> {
    tables_in(files::folder(register))
}

/// How the register is copied, by the commune's own file beside it or as the program brings it.
///
/// # Errors
/// A file that cannot be read or is not what it should be.
pub fn backup(register: &Path) -> Result<BackupRules, RulesFault> {
    match files::beside(files::folder(register), BACKUP)? {
        Some(text) => BackupRules::read(&text).map_err(|fault| RulesFault::in_file("", BACKUP, fault)),
        None => Ok(BackupRules::embedded()),
    }
}

fn standards(folder: &Path) -> Result<Standards, RulesFault> {
    let files = Files::of(folder, STANDARDS)?;
    let read = Standards::embedded().with_local(files.texts());
    read.map_err(|fault| RulesFault::in_file(STANDARDS, &fault.file, fault.error))
}

fn forms(folder: &Path) -> Result<FormSet, RulesFault> {
    let files = Files::of(folder, FORMS)?;
    FormSet::read(files.texts()).map_err(|fault| RulesFault::in_file(FORMS, &fault.file, fault.error))
}

fn tables_in(folder: &Path) -> Result<TableSet, RulesFault> {
    let files = Files::of(folder, REPORTS)?;
    let read = TableSet::embedded().with_local(files.texts());
    read.map_err(|fault| RulesFault::in_file(REPORTS, &fault.file, fault.error))
}

fn rates(folder: &Path) -> Result<Rates, RulesFault> {
    match files::beside(folder, ASSISTANCE)? {
        Some(text) => {
            let read = Rates::embedded().with_local(&text);
            read.map_err(|fault| RulesFault::in_file("", ASSISTANCE, fault))
        }
        None => Ok(Rates::embedded()),
    }
}

fn groups(folder: &Path) -> Result<GroupRules, RulesFault> {
    match files::beside(folder, GROUPS)? {
        Some(text) => GroupRules::read(&text).map_err(|fault| RulesFault::in_file("", GROUPS, fault)),
        None => Ok(GroupRules::embedded()),
    }
}

/// Criteria name indicators and species: those of the commune's own standards and catalogue too.
fn criteria(folder: &Path, catalogue: &Catalogue) -> Result<CriteriaSets, RulesFault> {
    let own = files::beside(folder, CRITERIA)?;
    let Some(text) = own else { return Ok(CriteriaSets::embedded()) };
    let standards = standards(folder).unwrap_or_else(|_| Standards::embedded());
    let known = By { catalogue, standards: &standards };
    let read = CriteriaSets::embedded().with_local(&text, known);
    read.map_err(|faults| RulesFault::in_file("", CRITERIA, faults.first))
}

/// The models that a file of visits names are those of the catalogue beside it.
fn visits(folder: &Path, catalogue: &Catalogue) -> Result<VisitRules, RulesFault> {
    match files::beside(folder, VISITS)? {
        Some(text) => {
            VisitRules::read(&text, catalogue).map_err(|faults| RulesFault::in_file("", VISITS, faults.first))
        }
        None => Ok(VisitRules::embedded()),
    }
}

fn watch(folder: &Path) -> Result<WatchRules, RulesFault> {
    match files::beside(folder, WATCH)? {
        Some(text) => WatchRules::read(&text).map_err(|faults| RulesFault::in_file("", WATCH, faults.first)),
        None => Ok(WatchRules::embedded()),
    }
}

fn catalogue(folder: &Path) -> Result<Catalogue, RulesFault> {
    match files::beside(folder, MODELS)? {
        Some(text) => {
            let read = Catalogue::embedded().with_local(&text);
            read.map_err(|fault| RulesFault::in_file("", MODELS, fault))
        }
        None => Ok(Catalogue::embedded()),
    }
}
