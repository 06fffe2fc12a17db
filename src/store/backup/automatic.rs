//! The copy that is made when the last one is old enough. One session at a time makes one; the others find it made.

use std::path::PathBuf;

use chrono::NaiveDateTime;

use super::folder::BackupFolder;
use super::holds::held_by;
use super::leftovers::sweep_beside;
use super::second::{self, SecondPlace};
use crate::domain::backup::{BackupRules, CopyName, Holdings, Occasion};
use crate::store::Result;
use crate::store::import::Progress;
use crate::store::register::Register;
use crate::viet::local_time;

/// What a call for an automatic copy came to.
#[derive(Debug)]
pub struct AutoBackup {
    /// Whether a copy was made.
    pub outcome: AutoOutcome,
    /// How many old copies were removed.
    pub thinned: usize,
    /// What became of the second place.
    pub second: SecondPlace,
}

/// Whether a copy was made, and why not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AutoOutcome {
    /// This one.
    Made(PathBuf),
    /// The last one is not old enough.
    NotDue(NaiveDateTime),
    /// Nothing was saved since the last one.
    Unchanged(NaiveDateTime),
    /// Another session is at it.
    Elsewhere,
}

impl Register {
    /// Makes a copy in the folder beside the register where one is due and something was saved since the last,
    /// thins the folder, and brings the newest copy to the second place. `told` hears of pages.
    ///
    /// # Errors
    /// As [`Register::keep_copy`]. A second place that is not there or refuses is an answer, not an error. Of a register
    /// that is known to be damaged no copy is made, and none is removed.
    pub fn backup_if_due(&self, rules: &BackupRules, told: Progress) -> Result<AutoBackup> {
        self.refuse_damaged()?;
        let folder = BackupFolder::beside(&self.path);
        folder.make()?;
        let Some(lock) = folder.lock()? else {
            return Ok(AutoBackup { outcome: AutoOutcome::Elsewhere, thinned: 0, second: SecondPlace::None });
        };
        folder.sweep()?;
        sweep_beside(&self.path)?;
        let now = local_time(self.clock.now());
        let present = self.holdings()?;
        let outcome = self.made_if_due(&folder, rules, (&present, now), told)?;
        let thinned = folder.thin(&rules.keeping, now)?;
        drop(lock);
        let second = second::bring(rules, &self.path, &present.origin, now);
        Ok(AutoBackup { outcome, thinned, second })
    }

    fn made_if_due(
        &self,
        folder: &BackupFolder,
        rules: &BackupRules,
        (present, now): (&Holdings, NaiveDateTime),
        told: Progress,
    ) -> Result<AutoOutcome> {
        let files = folder.files()?;
        let last = files.iter().filter(|(_, name)| name.at <= now).max_by_key(|(_, name)| name.at);
        if let Some((path, CopyName { at, .. })) = last {
            if !rules.is_due([*at], now) {
                return Ok(AutoOutcome::NotDue(*at));
            }
            if held_by(path).is_ok_and(|held| held.head == present.head) {
                return Ok(AutoOutcome::Unchanged(*at));
            }
        }
        self.keep_copy(Occasion::Time, told).map(AutoOutcome::Made)
    }
}
