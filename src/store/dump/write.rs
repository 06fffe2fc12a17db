//! A register to a folder of files, whole or not at all.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use chrono::SecondsFormat;
use rusqlite::Connection;
use sha2::{Digest, Sha256};

use super::layout::Layout;
use super::{FACTS, README, cell};
use crate::domain::backup::{DUMP_FORMAT, DumpFacts, DumpTable};
use crate::store::import::Progress;
use crate::store::open::{Rights, hidden_beside, new_file, take_name};
use crate::store::register::Register;
use crate::store::{Result, StoreError};

/// After so many rows whoever waits is told.
const STEP: u64 = 5_000;

impl Register {
    /// Writes everything that the register holds into a new folder: one csv a table, `register.json`, and `readme`,
    /// which makes the explanation for people from what was written. The folder is its owner's alone. `told` hears of
    /// tables done, of how many.
    ///
    /// # Errors
    /// [`StoreError::AlreadyExists`] where anything stands at this path; [`StoreError::Cancelled`] where `told` said to
    /// stop; those of the disk. No half of a folder is left.
    pub fn dump(
        &self,
        folder: &Path,
        readme: &dyn Fn(&DumpFacts) -> String,
        told: Progress,
    ) -> Result<DumpFacts> {
        if fs::symlink_metadata(folder).is_ok() {
            return Err(StoreError::AlreadyExists(folder.to_owned()));
        }
        let part = hidden_beside(folder, ".part");
        let made = self.dump_into(&part, readme, told).and_then(|facts| {
            take_name(&part, folder)?;
            Ok(facts)
        });
        if made.is_err() {
            // The first error is the one that is told.
            let _ = fs::remove_dir_all(&part);
        }
        made
    }

    fn dump_into(
        &self,
        folder: &Path,
        readme: &dyn Fn(&DumpFacts) -> String,
        told: Progress,
    ) -> Result<DumpFacts> {
        make_private(folder)?;
        // One moment for all tables, while others save.
        let snapshot = self.conn.unchecked_transaction()?;
        let facts = self.facts(tables(&snapshot, folder, told)?)?;
        let json = serde_json::to_string_pretty(&facts).map_err(io::Error::from)?;
        write_file(&folder.join(FACTS), json.as_bytes())?;
        write_file(&folder.join(README), readme(&facts).as_bytes())?;
        Ok(facts)
    }

    fn facts(&self, tables: Vec<DumpTable>) -> Result<DumpFacts> {
        let held = self.holdings()?;
        Ok(DumpFacts {
            format: DUMP_FORMAT,
            program: format!("thoatngheo {}", env!("CARGO_PKG_VERSION")),
            written_at: self.clock.now().to_rfc3339_opts(SecondsFormat::Secs, true),
            schema: held.version,
            commune: held.commune,
            head: held.head,
            tables,
        })
    }
}

fn tables(conn: &Connection, folder: &Path, told: Progress) -> Result<Vec<DumpTable>> {
    let layouts = Layout::all(conn)?;
    let all = layouts.len();
    let mut tables = Vec::with_capacity(all);
    for (done, layout) in layouts.into_iter().enumerate() {
        tables.push(table(conn, layout, folder, &mut || match told(done, all).is_break() {
            true => Err(StoreError::Cancelled),
            false => Ok(()),
        })?);
    }
    Ok(tables)
}

fn table(
    conn: &Connection,
    layout: Layout,
    folder: &Path,
    go_on: &mut dyn FnMut() -> Result<()>,
) -> Result<DumpTable> {
    let path = folder.join(format!("{}.csv", layout.name));
    let mut file = csv::Writer::from_writer(Hashed::new(private(&path)?));
    file.write_record(layout.columns.iter().map(|column| &column.name)).map_err(unwritten)?;
    let mut statement = conn.prepare(&layout.select())?;
    let mut rows = statement.query([])?;
    let mut count = 0;
    while let Some(row) = rows.next()? {
        for at in 0..layout.columns.len() {
            let value = cell::written(row.get_ref(at)?);
            let text = value.ok_or_else(|| StoreError::Damaged(format!("{} {}", layout.name, count + 1)))?;
            file.write_field(text.as_bytes()).map_err(unwritten)?;
        }
        file.write_record(None::<&[u8]>).map_err(unwritten)?;
        count += 1;
        if count % STEP == 0 {
            go_on()?;
        }
    }
    go_on()?;
    let file = file.into_inner().map_err(|error| error.into_error())?;
    Ok(DumpTable { name: layout.name, rows: count, sha256: file.finish()?, columns: layout.columns })
}

fn unwritten(error: csv::Error) -> StoreError {
    StoreError::Io(error.into())
}

/// A file whose digest is known at its end.
struct Hashed {
    file: BufWriter<File>,
    digest: Sha256,
}

impl Hashed {
    fn new(file: File) -> Self {
        Self { file: BufWriter::new(file), digest: Sha256::new() }
    }

    fn finish(mut self) -> io::Result<String> {
        self.file.flush()?;
        self.file.get_ref().sync_all()?;
        Ok(hex(&self.digest.finalize()))
    }
}

impl Write for Hashed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.digest.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// A digest as it is written.
pub(super) fn hex(digest: &[u8]) -> String {
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn write_file(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut file = private(path)?;
    file.write_all(bytes)?;
    Ok(file.sync_all()?)
}

/// Everything that is known of everybody: for its maker alone.
#[cfg(unix)]
fn make_private(folder: &Path) -> Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    Ok(fs::DirBuilder::new().mode(0o700).create(folder)?)
}

#[cfg(not(unix))]
fn make_private(folder: &Path) -> Result<()> {
    Ok(fs::create_dir(folder)?)
}

/// A new file of the folder, for its maker alone as well: whoever moves it elsewhere does not open it to others.
fn private(path: &Path) -> io::Result<File> {
    new_file(path, Rights::Own)
}
