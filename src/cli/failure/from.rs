//! How what went wrong elsewhere becomes the failure of a command.

use std::io;
use std::path::Path;

use super::{Failure, Misuse};
use crate::domain::round::RoundFault;
use crate::shell::backup::BackupError;
use crate::shell::import::ImportError;
use crate::shell::print::PrintError;
use crate::shell::report::ReportError;
use crate::shell::round::PlanError;

impl From<Misuse> for Failure {
    fn from(misuse: Misuse) -> Self {
        Self::Misuse(misuse)
    }
}

impl From<BackupError> for Failure {
    fn from(error: BackupError) -> Self {
        match error {
            BackupError::Rules(fault) => Self::Rules(fault),
            BackupError::Store(error) => Self::Store(error),
        }
    }
}

impl From<PlanError> for Failure {
    fn from(error: PlanError) -> Self {
        match error {
            PlanError::Store(error) => Self::Store(error),
            PlanError::NoStandard(code) => {
                Self::Round { fault: Box::new(RoundFault::UnknownStandard(code)), hamlets: Vec::new() }
            }
        }
    }
}

impl From<ReportError> for Failure {
    fn from(error: ReportError) -> Self {
        match error {
            ReportError::Store(error) => Self::Store(error),
            ReportError::NoStandard(day) => Self::NoStandard(day),
        }
    }
}

impl Failure {
    /// Makes a failure of what went wrong with a list.
    pub fn import(file: &Path) -> impl Fn(ImportError) -> Self {
        move |error| Self::Import { file: file.to_owned(), error }
    }

    /// Makes a failure of what went wrong with a paper.
    pub fn print(to: &Path) -> impl Fn(PrintError) -> Self {
        move |error| Self::Print { to: to.to_owned(), error }
    }

    /// Makes a failure of what went wrong with a file that was to be written.
    pub fn output(path: &Path) -> impl Fn(io::Error) -> Self {
        move |error| Self::Output { path: path.to_owned(), error }
    }
}
