//! The commune's own files as texts.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use super::fault::RulesFault;
use crate::store::open_named;

/// Folder of standards.
pub(super) const STANDARDS: &str = "standards";
/// Folder of forms.
pub(super) const FORMS: &str = "forms";
/// Folder of official tables.
pub(super) const REPORTS: &str = "reports";
/// File of models and funds.
pub(super) const MODELS: &str = "models.toml";
/// File of the rules for groups.
pub(super) const GROUPS: &str = "groups.toml";
/// File of criteria.
pub(super) const CRITERIA: &str = "criteria.toml";
/// File of the plan of visits.
pub(super) const VISITS: &str = "visits.toml";
/// File of the watch after the exit.
pub(super) const WATCH: &str = "watch.toml";
/// File of the rates of monthly assistance.
pub(super) const ASSISTANCE: &str = "assistance.toml";

/// File of how the register is copied.
pub(super) const BACKUP: &str = "backup.toml";

/// Larger than this is no file of rules.
const LARGEST: u64 = 4 << 20;

/// Names and texts of the `.toml` files of a folder, by name.
#[derive(Debug, Default)]
pub(super) struct Files(Vec<(String, String)>);

impl Files {
    /// Those of a folder; none where there is no folder.
    pub fn of(folder: &Path, name: &str) -> Result<Self, RulesFault> {
        let entries = match fs::read_dir(folder.join(name)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            entries => entries.map_err(|error| RulesFault::unread(name, "", error))?,
        };
        let mut files = Vec::new();
        for entry in entries {
            let path = entry.map_err(|error| RulesFault::unread(name, "", error))?.path();
            let is_rules = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
            if is_rules && !path.is_dir() {
                let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                let text = text(&path).map_err(|error| RulesFault::unread(name, &file, error))?;
                files.push((file, text));
            }
        }
        files.sort();
        Ok(Self(files))
    }

    /// Name and text of each.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }
}

/// The folder of a register.
pub(super) fn folder(register: &Path) -> &Path {
    register.parent().unwrap_or(Path::new(""))
}

/// A file beside the register itself, where there is one.
pub(super) fn beside(folder: &Path, file: &str) -> Result<Option<String>, RulesFault> {
    match text(&folder.join(file)) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(RulesFault::unread("", file, error)),
    }
}

/// Without the mark that editors of Windows put before UTF-8, so that columns are counted as they are seen.
fn text(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    open_named(path)?.take(LARGEST + 1).read_to_string(&mut text)?;
    if text.len() as u64 > LARGEST {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}
