//! A dump from which a register is made again, damaged: refused with file and line, or a register that can be proved.

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use tempfile::TempDir;
use thoatngheo::domain::backup::DumpFacts;
use thoatngheo::store::{Clock, Register};

use super::damage::damaged;
use super::disk::chance::Chance;
use super::disk::station::Station;
use super::registers::on;

/// A dump in a folder.
pub struct Dump {
    folder: TempDir,
    /// Its files that are not empty but for their head, each with its bytes.
    files: Vec<(PathBuf, Vec<u8>)>,
    facts: DumpFacts,
}

impl Dump {
    /// Of the register of a station.
    pub fn of(station: &Station) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let dumped = folder.path().join("dump");
        let register = Register::open(&station.register(), Clock::System).unwrap();
        register.dump(&dumped, &|_| String::new(), &mut on).unwrap();
        let facts_file = dumped.join("register.json");
        let facts: DumpFacts = serde_json::from_slice(&std::fs::read(&facts_file).unwrap()).unwrap();
        let filled =
            facts.tables.iter().filter(|table| table.rows > 0).map(|table| dumped.join(table.file()));
        let files =
            filled.chain([facts_file]).map(|file| (file.clone(), std::fs::read(file).unwrap())).collect();
        Self { folder, files, facts }
    }

    /// Whether a register is made of it with one of its files damaged. With its sums mended, what is inside is looked at
    /// and not only that it is no longer the same.
    pub fn is_taken(&self, chance: &mut Chance, mended: bool) -> bool {
        let (file, whole) = &self.files[chance.below(self.files.len())];
        let bytes = damaged(whole, chance);
        std::fs::write(file, &bytes).unwrap();
        let (facts, known) = self.files.last().unwrap();
        if mended && file != facts {
            std::fs::write(facts, self.mended(file, &bytes)).unwrap();
        }
        let to = self.folder.path().join("so.db");
        let _ = std::fs::remove_file(&to);
        let rebuilt = Register::rebuild(&self.folder.path().join("dump"), &to, Clock::System, &mut on);
        std::fs::write(file, whole).unwrap();
        std::fs::write(facts, known).unwrap();
        rebuilt.is_ok_and(|register| register.check().is_ok())
    }

    /// What the dump would say of itself, had it been written like this.
    fn mended(&self, file: &Path, bytes: &[u8]) -> Vec<u8> {
        let mut facts = self.facts.clone();
        let named = |name: String| file.file_name().is_some_and(|file| file == name.as_str());
        let table = facts.tables.iter_mut().find(|table| named(table.file())).unwrap();
        table.sha256 = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(bytes);
        table.rows = reader.byte_records().map_while(Result::ok).count() as u64;
        serde_json::to_vec(&facts).unwrap()
    }
}
