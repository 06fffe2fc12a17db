//! A file of the commune that cannot be used: which, where, why; and the words for it.

use std::fmt;
use std::io;

use crate::domain::assistance::rates::RatesFault;
use crate::domain::backup::BackupRulesFault;
use crate::domain::catalogue::CatalogueFault;
use crate::domain::criteria::CriteriaFault;
use crate::domain::data_file::{DataError, Position};
use crate::domain::forms::FormFault;
use crate::domain::group::GroupRulesFault;
use crate::domain::report::TableFault;
use crate::domain::standard::StandardFault;
use crate::domain::visit::due::VisitRulesFault;
use crate::domain::watch::WatchRulesFault;
use crate::i18n::Lang;
use crate::viet::{DateStyle, clean};

/// A file of the commune that cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("{file}: {kind}")]
pub struct RulesFault {
    /// The file, from the folder of the register; safe to show.
    pub file: String,
    /// Where in it; `None` where it cannot be read at all.
    pub at: Option<Position>,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What is wrong with a file.
#[derive(Debug, thiserror::Error)]
pub enum FaultKind {
    /// The disk refused, or it is no text.
    #[error(transparent)]
    File(#[from] io::Error),
    /// Of a standard.
    #[error(transparent)]
    Standard(#[from] StandardFault),
    /// Of a form A or a table of score B1.
    #[error(transparent)]
    Form(#[from] FormFault),
    /// Of models or funds.
    #[error(transparent)]
    Catalogue(#[from] CatalogueFault),
    /// Of rates of monthly assistance.
    #[error(transparent)]
    Rates(#[from] RatesFault),
    /// Of the rules for groups.
    #[error(transparent)]
    Groups(#[from] GroupRulesFault),
    /// Of criteria.
    #[error(transparent)]
    Criteria(#[from] CriteriaFault),
    /// Of the plan of visits.
    #[error(transparent)]
    Visits(#[from] VisitRulesFault),
    /// Of the watch after the exit.
    #[error(transparent)]
    Watch(#[from] WatchRulesFault),
    /// Of how the register is copied.
    #[error(transparent)]
    Backup(#[from] BackupRulesFault),
    /// Of official tables.
    #[error(transparent)]
    Table(#[from] TableFault),
}

impl RulesFault {
    /// A fault inside a file of a folder; `folder` is empty beside the register itself.
    pub(super) fn in_file<K>(folder: &str, file: &str, error: DataError<K>) -> Self
    where
        K: fmt::Display + Into<FaultKind>,
    {
        Self { file: name(folder, file), at: Some(error.at), kind: error.kind.into() }
    }

    /// A file that cannot be read.
    pub(super) fn unread(folder: &str, file: &str, error: io::Error) -> Self {
        Self { file: name(folder, file), at: None, kind: FaultKind::File(error) }
    }

    /// Which file, where, what, and what to do; days written as on papers.
    pub fn words(&self, lang: Lang) -> String {
        let what = self.what(lang, DateStyle::default());
        match self.at {
            Some(at) => lang.rules_file_at(&self.file, at.line, at.column, what),
            None => lang.rules_file(&self.file, what),
        }
    }

    /// What is wrong and what to do, without the place.
    pub fn what(&self, lang: Lang, dates: DateStyle) -> String {
        match &self.kind {
            FaultKind::File(error) => unread(error, lang),
            FaultKind::Standard(fault) => lang.standard_fault(fault, dates),
            FaultKind::Form(fault) => lang.form_fault(fault, dates),
            FaultKind::Catalogue(fault) => lang.catalogue_fault(fault),
            FaultKind::Rates(fault) => lang.rates_fault(fault),
            FaultKind::Groups(fault) => lang.group_rules_fault(fault),
            FaultKind::Criteria(fault) => lang.criteria_fault(fault),
            FaultKind::Visits(fault) => lang.visit_rules_fault(fault),
            FaultKind::Watch(fault) => lang.watch_rules_fault(fault),
            FaultKind::Backup(fault) => lang.backup_rules_fault(fault),
            FaultKind::Table(fault) => lang.table_fault(fault),
        }
    }
}

fn unread(error: &io::Error, lang: Lang) -> String {
    match error.kind() {
        io::ErrorKind::InvalidData => lang.rules_not_utf8().to_owned(),
        io::ErrorKind::PermissionDenied => lang.rules_denied().to_owned(),
        io::ErrorKind::FileTooLarge => lang.rules_too_large().to_owned(),
        _ => lang.rules_not_read(error),
    }
}

/// Names of files are other people's text.
fn name(folder: &str, file: &str) -> String {
    match folder.is_empty() || file.is_empty() {
        true => clean(&format!("{folder}{file}")),
        false => clean(&format!("{folder}/{file}")),
    }
}
