//! Copies of the register by the commune's rules, for both shells: the automatic one, the list of all, and the words
//! for what came of it.

use std::ops::ControlFlow;
use std::path::Path;

use chrono::NaiveDateTime;

use crate::domain::backup::{BackupCopy, Holdings, KnownErasure, LostWork, RestorePreview};
use crate::domain::colleague::{Matter, Team};
use crate::domain::history::HistoryEntry;
use crate::i18n::Lang;
use crate::shell::rules::{self, RulesFault};
use crate::shell::words;
use crate::store::{AutoBackup, AutoOutcome, Register, Restored, SecondPlace, StoreError};
use crate::viet::{DateStyle, clean, group};

/// Why there is no copy.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The commune's file of how to copy cannot be used.
    #[error(transparent)]
    Rules(#[from] RulesFault),
    /// The register or the disk refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl BackupError {
    /// What happened and what to do.
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::Rules(fault) => fault.words(lang),
            Self::Store(error) => words::store(error, lang),
        }
    }
}

/// Makes a copy where one is due, by the rules beside the register. `told` hears of pages done, of how many.
///
/// # Errors
/// A file of rules that cannot be used, and those of the register.
pub fn automatic(
    register: &Register,
    told: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<AutoBackup, BackupError> {
    let rules = rules::backup(register.path())?;
    Ok(register.backup_if_due(&rules, told)?)
}

/// Every copy of a register in both places, the newest first.
///
/// # Errors
/// As [`automatic`].
pub fn copies(register: &Path) -> Result<Vec<BackupCopy>, BackupError> {
    let rules = rules::backup(register)?;
    Ok(Register::copies_of(register, &rules)?)
}

/// What came of an automatic copy.
pub fn told(made: &AutoBackup, lang: Lang) -> Vec<String> {
    let first = match &made.outcome {
        AutoOutcome::Made(path) => lang.backup_made(shown(path)),
        AutoOutcome::NotDue(at) => lang.backup_not_due(moment(*at)),
        AutoOutcome::Unchanged(at) => lang.backup_unchanged(moment(*at)),
        AutoOutcome::Elsewhere => lang.backup_elsewhere().to_owned(),
    };
    let thinned = (made.thinned > 0).then(|| lang.backup_thinned(made.thinned));
    let kept = match &made.second {
        SecondPlace::Kept { path, same_disk: false } => Some(lang.backup_second(shown(path))),
        _ => None,
    };
    [Some(first), thinned, kept, trouble(&made.second, lang)].into_iter().flatten().collect()
}

/// What is wrong with the second place; nothing where all is well or where there is none.
pub fn trouble(second: &SecondPlace, lang: Lang) -> Option<String> {
    match second {
        SecondPlace::None | SecondPlace::Kept { same_disk: false, .. } => None,
        SecondPlace::Kept { path, same_disk: true } => Some(lang.backup_same_disk(shown(path))),
        SecondPlace::Missing(path) => Some(lang.backup_second_missing(shown(path))),
        SecondPlace::Failed(path, StoreError::Busy) => Some(lang.backup_second_busy(shown(path))),
        SecondPlace::Failed(path, error) => {
            Some(lang.backup_second_failed(shown(path), words::store(error, lang)))
        }
    }
}

/// What putting a copy back would change, line by line, and whose data is erased again; days written as chosen.
pub fn preview(preview: &RestorePreview, lang: Lang, dates: DateStyle) -> Vec<String> {
    let erasures = erasures(lang.restore_erasures(preview.erasures.len()), &preview.erasures, lang, dates);
    let unread = unread(preview.erasures_unread, lang);
    changes(preview, lang, dates).into_iter().chain(erasures).chain(unread).collect()
}

/// That a damaged register may know of more erasures.
fn unread(is_so: bool, lang: Lang) -> Option<String> {
    is_so.then(|| lang.restore_erasures_unread().to_owned())
}

/// What putting a copy back would change, or has changed.
pub fn changes(preview: &RestorePreview, lang: Lang, dates: DateStyle) -> Vec<String> {
    let Holdings { households, people, operations, last, .. } = &preview.copy;
    let saved = last.as_ref().map(|(at, by)| lang.restore_of(dates.moment(*at), &by.0));
    let present = preview.present.as_ref().map(|held| {
        lang.restore_present(group_of(held.households), group_of(held.people), group_of(held.operations))
    });
    let gained = (preview.gained > 0 && preview.present.is_some())
        .then(|| lang.restore_gained(group_of(preview.gained)));
    let copy = lang.restore_copy(group_of(*households), group_of(*people), group_of(*operations));
    let relation = Some(lang.relation_of_copy(preview.relation).to_owned());
    let office = preview.office.as_ref().map(|team| office(team, lang));
    let heads = [Some(copy), saved, present, relation, gained, office];
    heads.into_iter().flatten().chain(lost(&preview.lost, lang, dates)).collect()
}

/// Who works with the copy, and what needs two people there.
fn office(team: &Team, lang: Lang) -> String {
    if team.is_open() {
        return lang.restore_office_open().to_owned();
    }
    let matters = Matter::ALL.iter().filter(|matter| team.rules.asks_second(**matter));
    let matters: Vec<&str> = matters.map(|matter| lang.matter(*matter)).collect();
    let rules = match matters.as_slice() {
        [] => lang.restore_rules_none().to_owned(),
        some => lang.restore_rules_two(some.join(", ")),
    };
    lang.restore_office(team.colleagues.len(), rules)
}

/// What is said of erasures by law behind a restore, of what was done: how many were done again, which are still to be done,
/// and whether all are known.
pub fn restored(restored: &Restored, lang: Lang, dates: DateStyle) -> Vec<String> {
    let again = (restored.erased_again > 0).then(|| lang.restore_erased_again(restored.erased_again));
    let left = erasures(lang.restore_to_erase().to_owned(), &restored.to_erase, lang, dates);
    again.into_iter().chain(left).chain(unread(restored.erasures_unread, lang)).collect()
}

/// Erasures under a heading; nothing where there are none.
fn erasures(heading: String, erasures: &[KnownErasure], lang: Lang, dates: DateStyle) -> Vec<String> {
    let line = |known: &KnownErasure| {
        let (code, law) = (clean(&known.code), clean(&known.erasure.law));
        lang.restore_erasure(code, dates.day(known.erasure.on), clean(&known.by.0), law)
    };
    let lines = erasures.iter().map(line);
    (!erasures.is_empty()).then_some(heading).into_iter().chain(lines).collect()
}

fn lost(lost: &LostWork, lang: Lang, dates: DateStyle) -> Vec<String> {
    if lost.operations == 0 {
        return Vec::new();
    }
    let by = lost.by.iter().map(|(who, count)| lang.restore_lost_by(clean(&who.0), group_of(*count)));
    let last = lost.last.iter().map(|entry| entry_line(entry, lang, dates));
    let mut lines = vec![lang.restore_lost(group_of(lost.operations))];
    lines.extend(by);
    if lost.households > 0 {
        lines.push(lang.restore_households(group_of(lost.households), names(lost)));
    }
    lines.push(lang.restore_last().to_owned());
    lines.extend(last);
    lines
}

fn names(lost: &LostWork) -> String {
    let mut names: Vec<String> = lost.named.iter().map(|(code, head)| format!("{code} {head}")).collect();
    if names.len() < lost.households as usize {
        names.push("…".to_owned());
    }
    names.join(", ")
}

fn entry_line(entry: &HistoryEntry, lang: Lang, dates: DateStyle) -> String {
    let what = lang.operation(entry.kind);
    format!("  {}  {}  {what}: {}", dates.moment(entry.at), entry.author.0, entry.subject)
}

/// When a copy was made.
pub fn moment(at: NaiveDateTime) -> String {
    format!("{} {}", DateStyle::default().day(at.date()), at.format("%H:%M"))
}

/// When a copy was made, for machines; by the clocks in Việt Nam, as the file's name says it.
pub fn moment_iso(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M:%S+07:00").to_string()
}

fn group_of(count: u32) -> String {
    group(count.into())
}

fn shown(path: &Path) -> String {
    clean(&path.display().to_string())
}
