//! Registers that are damaged in many ways: none may crash the program, none may be changed by being looked at.

use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::Command;

use thoatngheo::domain::backup::{BackupRules, Occasion};
use thoatngheo::domain::history::Author;
use thoatngheo::domain::operation::Operation;
use thoatngheo::domain::place::Hamlet;
use thoatngheo::domain::query::Query;
use thoatngheo::domain::stored::Edit;
use thoatngheo::store::{Access, Clock, Register, StoreError};

use super::chance::Chance;
use super::crash::laid_out;
use super::medium::Remains;
use super::station::{CODES, REGISTER, Station, saved};

/// The size of a page of a register.
const PAGE: usize = 4096;
/// The copy of the register.
const COPY: &str = "so-20261122-203500.db";
/// The log beside the register.
const LOG: &str = "so.db-wal";

/// A way to damage a register; places are thousandths of the file, so that they fit any size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// A byte of the header of the file.
    Header(usize, u8),
    /// The end is cut off.
    Cut(usize),
    /// Bytes behind the end.
    Longer(usize),
    /// A page that is filled with one byte.
    Page(usize, u8),
    /// The head of a page: its kind, its counts, its pointers.
    PageHead(usize, u8),
    /// Two pages changed places.
    Swapped(usize, usize),
    /// So many bits, anywhere.
    Bits(usize),
    /// The list of free pages leads to this page.
    FreeList(u32),
    /// The tables, as the file describes them, are worded otherwise.
    Schema(&'static str, &'static str),
    /// A byte in the log.
    Log(usize, u8),
    /// The end of the log is cut off.
    LogCut(usize),
}

/// All that are tried.
pub fn all() -> Vec<Damage> {
    let bytes = [0x00, 0xFF];
    let header = [0, 15, 16, 17, 18, 19, 20, 21, 22, 23, 28, 31, 40, 44, 47, 52, 56, 59, 60, 63, 71, 96];
    let mut all: Vec<Damage> = header.iter().flat_map(|at| bytes.map(|to| Damage::Header(*at, to))).collect();
    all.extend([1, 20, 100, 250, 333, 500, 666, 750, 900, 990, 999].map(Damage::Cut));
    all.extend([1, 100, PAGE, 10 * PAGE].map(Damage::Longer));
    let pages = [0, 5, 15, 40, 90, 200, 350, 500, 700, 850, 999];
    all.extend(pages.iter().flat_map(|at| [0x00, 0xFF, 0x5A].map(|fill| Damage::Page(*at, fill))));
    all.extend(pages.iter().skip(1).map(|at| Damage::PageHead(*at, 0xFF)));
    all.extend([(5, 700), (15, 40), (90, 999), (200, 350), (500, 850)].map(|(a, b)| Damage::Swapped(a, b)));
    all.extend([1, 2, 4, 8, 16, 64, 256, 1024, 8192, 65536].map(Damage::Bits));
    all.extend([1, 2, 3, 1_000_000, u32::MAX].map(Damage::FreeList));
    all.extend([
        Damage::Schema("CREATE TABLE household", "CREATE TABLE householx"),
        Damage::Schema("CREATE TABLE", "CREATE TRIGG"),
        Damage::Schema("INTEGER", "INTEGXR"),
        Damage::Schema("REFERENCES", "REFERENCXS"),
        Damage::Schema("STRICT", "STRICK"),
        Damage::Schema("CREATE INDEX", "CREATE VIEWX"),
    ]);
    all.extend([0, 3, 4, 8, 16, 24, 32, 40, 60, 200, 500, 999].map(|at| Damage::Log(at, 0xFF)));
    all.extend([1, 10, 250, 500, 750, 900, 990, 999, 1000].map(Damage::LogCut));
    all
}

impl Damage {
    fn is_of_log(self) -> bool {
        matches!(self, Self::Log(..) | Self::LogCut(_))
    }

    fn to(self, bytes: &mut Vec<u8>, chance: &mut Chance) {
        let place = |part: usize| part * (bytes.len() - 1) / 1000;
        let page = |part: usize| part * (bytes.len() / PAGE - 1) / 999 * PAGE;
        match self {
            Self::Header(at, to) => bytes[at] = to,
            Self::Cut(part) | Self::LogCut(part) => bytes.truncate(part * bytes.len() / 1000),
            Self::Longer(by) => bytes.resize(bytes.len() + by, 0xA5),
            Self::Page(part, fill) => {
                let from = page(part);
                bytes[from..from + PAGE].fill(fill);
            }
            Self::PageHead(part, fill) => {
                let from = page(part);
                bytes[from..from + 12].fill(fill);
            }
            Self::Swapped(one, other) => {
                let (one, other) = (page(one), page(other));
                let kept = bytes[one..one + PAGE].to_vec();
                bytes.copy_within(other..other + PAGE, one);
                bytes[other..other + PAGE].copy_from_slice(&kept);
            }
            Self::Bits(count) => (0..count).for_each(|_| {
                // What the file says it is stays: a foreign file is refused before it is opened.
                let at = 100 + chance.below(bytes.len() - 100);
                bytes[at] ^= 1 << chance.below(8);
            }),
            Self::FreeList(page) => {
                bytes[32..36].copy_from_slice(&page.to_be_bytes());
                bytes[36..40].copy_from_slice(&7u32.to_be_bytes());
            }
            Self::Schema(words, others) => reword(bytes, words.as_bytes(), others.as_bytes()),
            Self::Log(part, to) => {
                // The first thousandths are the head of the log, byte for byte.
                let at = if part < 100 { part } else { place(part) };
                bytes[at] = to;
            }
        }
    }
}

/// In the first pages, where the tables are described.
fn reword(bytes: &mut [u8], words: &[u8], others: &[u8]) {
    let found = bytes.windows(words.len()).position(|part| part == words).expect("the words are there");
    bytes[found..found + others.len()].copy_from_slice(others);
}

/// A register to damage: with some saves in the file, and with some more in the log beside it.
pub struct Whole {
    closed: Remains,
    with_log: Remains,
    copy: Vec<u8>,
}

impl Whole {
    /// Made anew.
    pub fn new() -> Self {
        let station = Station::new();
        (0..6).for_each(|at| saved(&station, &format!("Lần {at}")));
        let closed = read(&station.folder());
        let back_up = copy_of(&closed);
        let holder = Register::open(&station.register(), Clock::System).unwrap();
        (6..9).for_each(|at| saved(&station, &format!("Lần {at}")));
        // Copied by another process: closing the files here would give up the locks on them.
        let copy = tempfile::tempdir().unwrap();
        let copied = Command::new("cp").arg("-r").arg(station.folder().join(".")).arg(copy.path()).status();
        assert!(copied.is_ok_and(|status| status.success()));
        drop(holder);
        let mut with_log = read(copy.path());
        with_log.retain(|name, _| !name.ends_with("-shm"));
        assert!(with_log[LOG].len() > PAGE, "there is something in the log");
        Self { closed, with_log, copy: back_up }
    }

    /// The files of a register that is damaged so.
    fn damaged(&self, damage: Damage) -> Remains {
        let mut files = if damage.is_of_log() { self.with_log.clone() } else { self.closed.clone() };
        let name = if damage.is_of_log() { LOG } else { REGISTER };
        damage.to(files.get_mut(name).expect("it is there"), &mut Chance(7));
        files
    }

    /// Damages a register that has a copy, finds that copy as the program does, and puts it back: whether the damaged file
    /// was set aside.
    ///
    /// # Errors
    /// What must not happen: a panic, a copy that is not found or does not come back whole, a damaged file that is lost.
    pub fn rescued(&self, damage: Damage) -> Result<bool, String> {
        let files = self.damaged(damage);
        let folder = laid_out(&files);
        let register = folder.path().join(REGISTER);
        let copies = folder.path().join(format!("{REGISTER}.backups"));
        std::fs::create_dir(&copies).unwrap();
        std::fs::write(copies.join(COPY), &self.copy).unwrap();
        let put_back = catch_unwind(AssertUnwindSafe(|| put_back(&register)));
        let put_back = put_back.map_err(|_| format!("{damage:?}: it panicked"))?;
        let kept = put_back.map_err(|why| format!("{damage:?}: {why}"))?;
        let aside = kept.file_name().is_some_and(|name| name.to_string_lossy().starts_with("so-damaged-"));
        if aside && !damage.is_of_log() && std::fs::read(&kept).unwrap() != files[REGISTER] {
            return Err(format!("{damage:?}: what was set aside is not what stood there"));
        }
        Ok(aside)
    }

    /// Damages a copy and looks at it as the program does: how that ended, in the words of the error.
    ///
    /// # Errors
    /// What must not happen: a panic, or a file that was changed by being looked at.
    pub fn looked_at(&self, damage: Damage) -> Result<Option<String>, String> {
        let files = self.damaged(damage);
        let folder = laid_out(&files);
        let register = folder.path().join(REGISTER);
        let looked = catch_unwind(AssertUnwindSafe(|| look(&register)));
        let ended = looked.map_err(|_| format!("{damage:?}: it panicked"))?;
        // What stands in a sound part of the log belongs into the file: writing it there is no harm.
        if !damage.is_of_log() && std::fs::read(&register).unwrap() != files[REGISTER] {
            return Err(format!("{damage:?}: it was changed"));
        }
        Ok(ended.err().map(|error| format!("{error}")))
    }
}

/// A proved copy of a register.
fn copy_of(closed: &Remains) -> Vec<u8> {
    let folder = laid_out(closed);
    let register = Register::open(&folder.path().join(REGISTER), Clock::System).unwrap();
    let on = &mut |_, _| ControlFlow::Continue(());
    std::fs::read(register.keep_copy(Occasion::Hand, on).unwrap()).unwrap()
}

/// What the first screen does: looks what there is, finds the copy, tells what it would change, puts it back. Where what
/// stood there is kept.
fn put_back(register: &Path) -> Result<PathBuf, String> {
    let said = |error: StoreError| error.to_string();
    let damaged = look(register).is_err() || Register::damage_of(register).is_some();
    let _ = Register::open_or_look(register, Clock::System);
    let best = Register::best_copy(register, &BackupRules::default()).map_err(said)?;
    let best = best.filter(|best| best.path.ends_with(COPY)).ok_or("the copy was not found")?;
    Register::preview_restore(&best.path, register).map_err(said)?;
    let on = &mut |_, _| ControlFlow::Continue(());
    let author = Author("lan".into());
    let restored = Register::restore(&best.path, register, &author, Clock::System, on).map_err(said)?;
    let kept = restored.kept.ok_or("what stood there was not kept")?;
    let mut back = restored.register;
    if !back.check().map_err(said)?.is_empty() || back.access() != Access::ReadWrite {
        return Err("the copy did not come back whole".into());
    }
    let hamlet = Hamlet { name: "Khu 99".into(), ..Hamlet::default() };
    back.perform(&author, &Operation::SaveHamlet(Edit::new(hamlet))).map_err(said)?;
    let aside = kept.to_string_lossy().contains("-damaged-");
    if damaged && !aside && Register::verify(&kept).is_err() {
        return Err("what is damaged lies among the copies".into());
    }
    Ok(kept)
}

/// Everything that a person does with a register and changes nothing.
fn look(path: &Path) -> Result<(), StoreError> {
    let register = Register::open(path, Clock::System)?;
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    register.commune()?;
    let found = register.find(&Query::default(), today)?;
    register.rows(&found.ids, today)?;
    for code in CODES {
        if let Some(household) = register.by_code(code)? {
            register.dossier(household)?;
        }
    }
    for entry in register.history(None, 20)? {
        register.changes(entry.id)?;
    }
    register.troubles()?;
    register.check().map(drop)
}

fn read(folder: &Path) -> Remains {
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let files = files.filter(|file| file.path().is_file());
    files.map(|file| (file.file_name().into_string().unwrap(), std::fs::read(file.path()).unwrap())).collect()
}
