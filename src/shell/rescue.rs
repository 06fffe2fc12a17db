//! A register that is damaged or gone, for both shells: the best copy, what it lacks, what can still be read, and the words for it.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use crate::domain::backup::BackupCopy;
use crate::i18n::Lang;
use crate::shell::rules;
use crate::shell::server::quoted;
use crate::store::{Access, BackupFolder, Clock, ReadOnlyReason, Register, StoreError};
use crate::viet::{DateStyle, clean, group};

/// What can be done for a damaged register.
#[derive(Debug)]
pub struct Rescue {
    register: PathBuf,
    /// The newest copy that is whole.
    pub best: Option<BackupCopy>,
    /// So many operations the register has and the copy has not; nothing where that cannot be read.
    lost: Option<u32>,
    /// Part of the register can still be read.
    pub readable: bool,
    /// Its file is not there any more.
    pub gone: bool,
    /// The second place of copies, where it is not there.
    missing_place: Option<PathBuf>,
}

/// Whether an error comes of a damaged register or one that is gone, and not of another file: then something can be done
/// for it. A file that is no register is a damaged one where copies of it lie beside it, and one that is not there is gone
/// where there are copies of it.
pub fn is_needed(register: &Path, error: &StoreError) -> bool {
    let is_damaged = || {
        let opened = Register::open(register, Clock::System);
        opened.map_or_else(|error| matches!(error, StoreError::Damaged(_)), |opened| is_shut(&opened))
    };
    match error {
        StoreError::ReadOnly(ReadOnlyReason::Damaged { .. }) => true,
        StoreError::Damaged(_) => Register::damage_of(register).is_some() || is_damaged(),
        StoreError::NotARegister(path) => {
            path == register && BackupFolder::beside(register).copies().is_ok_and(|copies| !copies.is_empty())
        }
        StoreError::NotFound(path) => {
            let rules = rules::backup(register).unwrap_or_default();
            path == register && Register::copies_of(register, &rules).is_ok_and(|copies| !copies.is_empty())
        }
        _ => false,
    }
}

/// Whether a register that is open is only read because it is damaged.
pub fn is_shut(register: &Register) -> bool {
    matches!(register.access(), Access::ReadOnly(ReadOnlyReason::Damaged { .. }))
}

impl Rescue {
    /// Looks for it: every copy from the newest on is read whole until one is sound.
    pub fn of(register: &Path) -> Self {
        // A file of rules that cannot be used must not stand in the way here.
        let rules = rules::backup(register).unwrap_or_default();
        let best = Register::best_copy(register, &rules).ok().flatten();
        let lost = best.as_ref().and_then(|best| Register::preview_restore(&best.path, register).ok());
        let missing = |place: &PathBuf| !place.is_dir();
        Self {
            register: register.to_owned(),
            best,
            lost: lost.filter(|preview| preview.present.is_some()).map(|preview| preview.lost.operations),
            readable: Register::open_or_look(register, Clock::System).is_ok(),
            gone: !register.exists(),
            missing_place: rules.second_place.filter(missing),
        }
    }

    /// What there is to put back, and what is missing in it.
    pub fn words(&self, lang: Lang, dates: DateStyle) -> Vec<String> {
        let mut words = match &self.best {
            Some(best) => vec![best_words(best, lang, dates), self.lost_words(lang)],
            None => {
                let folder = BackupFolder::beside(&self.register);
                vec![lang.rescue_none(shown(folder.path()))]
            }
        };
        words.extend(self.missing_place.as_ref().map(|place| lang.rescue_place(shown(place))));
        words
    }

    /// Whether anything can still be read, where there is anything to read.
    pub fn reading_words(&self, lang: Lang) -> Option<&'static str> {
        let words = if self.readable { lang.rescue_readable() } else { lang.rescue_unreadable() };
        (!self.gone).then_some(words)
    }

    /// What to type.
    pub fn commands(&self, lang: Lang) -> Vec<String> {
        let typed = |words: &str| format!("thoatngheo --db {} {words}", quoted(&self.register));
        match &self.best {
            Some(best) => vec![lang.rescue_command(typed(&format!("restore {}", quoted(&best.path))))],
            None if self.readable => {
                let stem = self.register.file_stem().unwrap_or(OsStr::new("so")).to_string_lossy();
                let folder = self.register.with_file_name(format!("{stem}-dump"));
                vec![lang.rescue_dump(typed(&format!("dump {}", quoted(&folder))))]
            }
            None => Vec::new(),
        }
    }

    /// Why the register is only read, in the words of a refusal, with the copy to put back.
    pub fn reason(&self, lang: Lang, dates: DateStyle) -> String {
        match &self.best {
            Some(best) => lang.read_only_damaged_best(moment(best, dates), households(best)),
            None => lang.read_only_damaged_none().to_owned(),
        }
    }

    fn lost_words(&self, lang: Lang) -> String {
        match self.lost {
            _ if self.gone => lang.rescue_lost_with_it().to_owned(),
            Some(0) => lang.rescue_nothing_lost().to_owned(),
            Some(count) => lang.rescue_lost(group(count.into())),
            None => lang.rescue_lost_unknown().to_owned(),
        }
    }
}

/// What is known of the damage of a register that is open; nothing where it is sound.
pub fn known(register: &Register, lang: Lang, dates: DateStyle) -> Option<String> {
    let damage = Register::damage_of(register.path());
    let known = damage.map(|damage| lang.damage_known(dates.moment(damage.at), damage.found));
    is_shut(register).then(|| known.unwrap_or_else(|| lang.damage_unmarked().to_owned()))
}

fn best_words(best: &BackupCopy, lang: Lang, dates: DateStyle) -> String {
    let operations = best.holds.as_ref().map_or(0, |held| held.operations);
    lang.rescue_best(moment(best, dates), households(best), group(operations.into()))
}

fn households(copy: &BackupCopy) -> String {
    group(copy.holds.as_ref().map_or(0, |held| held.households).into())
}

fn moment(copy: &BackupCopy, dates: DateStyle) -> String {
    format!("{} {}", dates.day(copy.at.date()), copy.at.format("%H:%M"))
}

fn shown(path: &Path) -> String {
    clean(&path.display().to_string())
}
