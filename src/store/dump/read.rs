//! A folder of files to rows, with the file and line of whatever is wrong.

use std::fs::File;
use std::io::{self, BufReader, ErrorKind, Read};
use std::path::Path;

use rusqlite::types::Value;
use sha2::{Digest, Sha256};

use super::layout::Layout;
use super::write::hex;
use super::{FACTS, cell};
use crate::domain::backup::{DUMP_FORMAT, DumpFacts, DumpFault, DumpTable, RowFault};
use crate::store::{Result, StoreError, open_named, schema};
use crate::viet::clean;

/// More than this is no `register.json`.
const LARGEST: u64 = 4 << 20;

/// What a dump says of itself, where this program can read it.
pub(super) fn facts(folder: &Path) -> Result<DumpFacts> {
    let mut text = String::new();
    open(folder, FACTS)?.take(LARGEST).read_to_string(&mut text).map_err(|error| match error.kind() {
        ErrorKind::InvalidData => unread(&error),
        _ => error.into(),
    })?;
    // A form of later looks otherwise: it is told before the rest is looked at.
    let form: Form = serde_json::from_str(&text).map_err(|error| unread(&error))?;
    if form.format > DUMP_FORMAT || form.schema > schema::VERSION {
        return Err(DumpFault::Newer(clean(&form.program)).into());
    }
    if form.format == 0 || form.schema < 1 {
        return Err(unread(&"format, schema"));
    }
    serde_json::from_str(&text).map_err(|error| unread(&error))
}

#[derive(serde::Deserialize)]
struct Form {
    format: u32,
    program: String,
    schema: i64,
}

fn unread(why: &dyn std::fmt::Display) -> StoreError {
    DumpFault::Facts(clean(&why.to_string())).into()
}

fn open(folder: &Path, file: &str) -> Result<File> {
    open_named(&folder.join(file)).map_err(|error| match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => DumpFault::Missing(file.to_owned()).into(),
        _ => StoreError::Io(error),
    })
}

/// The tables of a dump beside those of its schema: each once, none left out, none more.
pub(super) fn matched<'a>(
    facts: &'a DumpFacts,
    layouts: &'a [Layout],
) -> Result<Vec<(&'a DumpTable, &'a Layout)>> {
    for told in &facts.tables {
        let same = facts.tables.iter().filter(|other| other.name == told.name).count();
        if same != 1 || !layouts.iter().any(|layout| layout.name == told.name) {
            return Err(DumpFault::Table(clean(&told.name)).into());
        }
    }
    let pairs = layouts.iter().map(|layout| {
        let told = facts.tables.iter().find(|told| told.name == layout.name);
        told.map(|told| (told, layout)).ok_or_else(|| DumpFault::Table(layout.name.clone()).into())
    });
    pairs.collect()
}

/// Reads the rows of a table one by one; the file must be as long and as it was when it was written.
pub(super) fn rows(
    folder: &Path,
    (told, layout): (&DumpTable, &Layout),
    take: &mut dyn FnMut(&[Value]) -> std::result::Result<(), RowFault>,
    go_on: &mut dyn FnMut() -> Result<()>,
) -> Result<()> {
    let file = told.file();
    let mut digest = Digested { file: BufReader::new(open(folder, &file)?), digest: Sha256::new() };
    let mut reader = csv::ReaderBuilder::new().flexible(true).has_headers(true).from_reader(&mut digest);
    let names = reader.headers().map_err(|error| unreadable(&file, &error))?;
    if !names.iter().eq(layout.columns.iter().map(|column| column.name.as_str())) {
        return Err(DumpFault::Columns(file).into());
    }
    let (mut record, mut values, mut found) = (csv::StringRecord::new(), Vec::new(), 0);
    while reader.read_record(&mut record).map_err(|error| unreadable(&file, &error))? {
        let line = record.position().map_or(0, csv::Position::line);
        let at = |fault| StoreError::from(DumpFault::Row { file: file.clone(), line, fault });
        row(&record, layout, &mut values).map_err(at)?;
        take(&values).map_err(at)?;
        found += 1;
        go_on()?;
    }
    drop(reader);
    if found != told.rows {
        return Err(DumpFault::Count { file, told: told.rows, found }.into());
    }
    match hex(&digest.digest.finalize()) == told.sha256 {
        true => Ok(()),
        false => Err(DumpFault::Changed(file).into()),
    }
}

fn row(
    record: &csv::StringRecord,
    layout: &Layout,
    values: &mut Vec<Value>,
) -> std::result::Result<(), RowFault> {
    if record.len() != layout.columns.len() {
        return Err(RowFault::Values);
    }
    values.clear();
    for (text, column) in record.iter().zip(&layout.columns) {
        values.push(cell::read(text, column).ok_or_else(|| RowFault::Value(column.name.clone()))?);
    }
    Ok(())
}

/// The reader's complaint with its line.
fn unreadable(file: &str, error: &csv::Error) -> StoreError {
    let line = error.position().map_or(0, csv::Position::line);
    match error.kind() {
        csv::ErrorKind::Utf8 { .. } => {
            DumpFault::Row { file: file.to_owned(), line, fault: RowFault::NotText }.into()
        }
        _ => StoreError::Io(io::Error::other(error.to_string())),
    }
}

/// What is read goes through the digest.
struct Digested {
    file: BufReader<File>,
    digest: Sha256,
}

impl Read for Digested {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(buffer)?;
        self.digest.update(&buffer[..read]);
        Ok(read)
    }
}
