//! What a power failure leaves of the files of a folder.
//!
//! On the disk for certain is what was there at the last sync of each file, and of the folder for the names. Of what
//! came later any part may be there: writes by sectors of 512 bytes, each or not, in any order; names as far as the
//! file system's own journal got, from the first on.

use std::collections::BTreeMap;
use std::path::Path;

use super::chance::Chance;
use super::trace::Call;

/// What a disk writes whole.
const SECTOR: usize = 512;

/// Whether the disk does what a sync promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syncs {
    /// It does.
    Kept,
    /// No sync ever happened: the control, as with `synchronous=OFF`.
    Never,
}

/// Files by their names, as a power failure leaves them.
pub type Remains = BTreeMap<String, Vec<u8>>;

/// A folder on a disk.
pub struct Medium {
    syncs: Syncs,
    files: Vec<File>,
    /// The names as the program sees them, and as they are on the disk for certain.
    names: BTreeMap<String, usize>,
    kept_names: BTreeMap<String, usize>,
    later_names: Vec<Naming>,
}

#[derive(Default)]
struct File {
    kept: Vec<u8>,
    later: Vec<Change>,
}

#[derive(Clone)]
enum Change {
    Write(usize, Vec<u8>),
    Cut(usize),
}

enum Naming {
    Named(String, usize),
    Removed(String),
}

impl Medium {
    /// A folder as it lies, all of it on the disk.
    pub fn of(folder: &Path, syncs: Syncs) -> Self {
        let mut medium = Self {
            syncs,
            files: Vec::new(),
            names: BTreeMap::new(),
            kept_names: BTreeMap::new(),
            later_names: Vec::new(),
        };
        for entry in std::fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let name = entry.file_name().into_string().unwrap();
            if entry.file_type().unwrap().is_file() && !name.ends_with("-shm") {
                medium.names.insert(name, medium.files.len());
                medium.files.push(File { kept: std::fs::read(entry.path()).unwrap(), later: Vec::new() });
            }
        }
        medium.kept_names = medium.names.clone();
        medium
    }

    /// One call more.
    pub fn take(&mut self, call: &Call) {
        match call {
            Call::Create(name) => {
                self.files.push(File::default());
                self.name(name.clone(), self.files.len() - 1);
            }
            Call::Write(name, at, bytes) => self.change(name, Change::Write(*at as usize, bytes.clone())),
            Call::Cut(name, to) => self.change(name, Change::Cut(*to as usize)),
            Call::Remove(name) => self.unname(name),
            Call::Rename(name, to) => {
                let file = self.names.get(name).copied();
                self.unname(name);
                file.into_iter().for_each(|file| self.name(to.clone(), file));
            }
            Call::Sync(_) if self.syncs == Syncs::Never => {}
            Call::Sync(name) if name.is_empty() => self.sync_names(),
            Call::Sync(name) => self.sync(name),
            Call::Said | Call::Struck => {}
        }
    }

    fn name(&mut self, name: String, file: usize) {
        self.names.insert(name.clone(), file);
        self.later_names.push(Naming::Named(name, file));
    }

    fn unname(&mut self, name: &str) {
        self.names.remove(name);
        self.later_names.push(Naming::Removed(name.to_owned()));
    }

    fn change(&mut self, name: &str, change: Change) {
        if let Some(file) = self.names.get(name) {
            self.files[*file].later.push(change);
        }
    }

    fn sync(&mut self, name: &str) {
        if let Some(file) = self.names.get(name) {
            let file = &mut self.files[*file];
            let later = std::mem::take(&mut file.later);
            later.iter().for_each(|change| change.make(&mut file.kept));
        }
    }

    fn sync_names(&mut self) {
        for naming in std::mem::take(&mut self.later_names) {
            naming.make(&mut self.kept_names);
        }
    }

    /// What the power failure leaves here.
    pub fn after_failure(&self, chance: &mut Chance) -> Remains {
        let mut names = self.kept_names.clone();
        let reached = chance.below(self.later_names.len() + 1);
        self.later_names.iter().take(reached).for_each(|naming| naming.make(&mut names));
        let luck = Luck::drawn(chance);
        let left = |(name, file): (String, usize)| (name, self.files[file].after_failure(luck, chance));
        names.into_iter().map(left).collect()
    }
}

impl Naming {
    fn make(&self, names: &mut BTreeMap<String, usize>) {
        match self {
            Self::Named(name, file) => {
                names.insert(name.clone(), *file);
            }
            Self::Removed(name) => {
                names.remove(name);
            }
        }
    }
}

/// How much of what was not synced the disk happened to write.
#[derive(Debug, Clone, Copy)]
enum Luck {
    Nothing,
    Everything,
    SomeWrites,
    SomeSectors,
}

impl Luck {
    fn drawn(chance: &mut Chance) -> Self {
        [Self::Nothing, Self::Everything, Self::SomeWrites, Self::SomeSectors][chance.below(4)]
    }
}

impl File {
    fn after_failure(&self, luck: Luck, chance: &mut Chance) -> Vec<u8> {
        let mut bytes = self.kept.clone();
        for change in &self.later {
            match luck {
                Luck::Nothing => {}
                Luck::Everything => change.make(&mut bytes),
                Luck::SomeWrites if chance.below(2) == 0 => change.make(&mut bytes),
                Luck::SomeWrites => {}
                Luck::SomeSectors => {
                    let sectors = change.sectors();
                    sectors.iter().filter(|_| chance.below(2) == 0).for_each(|part| part.make(&mut bytes));
                }
            }
        }
        bytes
    }
}

impl Change {
    fn make(&self, bytes: &mut Vec<u8>) {
        match self {
            Self::Cut(to) => bytes.resize(*to, 0),
            Self::Write(at, written) => {
                let end = at + written.len();
                if bytes.len() < end {
                    bytes.resize(end, 0);
                }
                bytes[*at..end].copy_from_slice(written);
            }
        }
    }

    /// The same, in parts that end where sectors of the disk end.
    fn sectors(&self) -> Vec<Self> {
        let Self::Write(at, written) = self else { return vec![self.clone()] };
        let mut parts = Vec::new();
        let mut from = 0;
        while from < written.len() {
            let to = written.len().min(from + SECTOR - (at + from) % SECTOR);
            parts.push(Self::Write(at + from, written[from..to].to_vec()));
            from = to;
        }
        parts
    }
}
