//! A register as text: what a dump says of itself, and what can be wrong with one that comes back.

use serde::{Deserialize, Serialize};

/// The form in which dumps are written: it changes when an older program could no longer read them.
pub const DUMP_FORMAT: u32 = 1;

/// What a dump says of itself: `register.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DumpFacts {
    /// The form of the dump, [`DUMP_FORMAT`].
    pub format: u32,
    /// The program and its version.
    pub program: String,
    /// When it was written, RFC 3339 in universal time.
    pub written_at: String,
    /// The version of the schema.
    pub schema: i64,
    /// The commune.
    pub commune: String,
    /// The hash of the last operation, hexadecimal: the head of the journal's chain, which covers all before it.
    pub head: String,
    /// The tables, in the order of their names.
    pub tables: Vec<DumpTable>,
}

/// A table of a dump.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DumpTable {
    /// Its name; its file is `NAME.csv`.
    pub name: String,
    /// Rows.
    pub rows: u64,
    /// The SHA-256 of the file, hexadecimal.
    pub sha256: String,
    /// Its columns in their order.
    pub columns: Vec<DumpColumn>,
}

impl DumpTable {
    /// The name of its file.
    pub fn file(&self) -> String {
        format!("{}.csv", self.name)
    }
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DumpColumn {
    /// Its name.
    pub name: String,
    /// What its values are.
    pub kind: DumpKind,
    /// A value may be absent.
    pub absent: bool,
}

/// What the values of a column are, and how they are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DumpKind {
    /// Whole numbers in digits.
    Integer,
    /// Text as it is; a backslash at its beginning is written twice.
    Text,
    /// Bytes in hexadecimal digits.
    Bytes,
}

/// What is wrong with a dump.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DumpFault {
    /// There is no `register.json`, or it is not one.
    #[error("register.json: {0}")]
    Facts(String),
    /// A newer program wrote it: in another form, or from a newer schema.
    #[error("written by a newer program: {0}")]
    Newer(String),
    /// A file is missing.
    #[error("{0} is missing")]
    Missing(String),
    /// The tables are not those of its schema: this one is missing, unknown or told twice.
    #[error("table {0}")]
    Table(String),
    /// The columns of a file are not those of its table.
    #[error("columns of {0}")]
    Columns(String),
    /// A row of a file cannot be one of its table.
    #[error("{file}:{line}: {fault:?}")]
    Row {
        /// The file.
        file: String,
        /// The line, counted from 1.
        line: u64,
        /// What is wrong.
        fault: RowFault,
    },
    /// A file has more or fewer rows than it should.
    #[error("{file}: {found} rows instead of {told}")]
    Count {
        /// The file.
        file: String,
        /// As `register.json` says.
        told: u64,
        /// As the file has.
        found: u64,
    },
    /// A file was changed since it was written.
    #[error("{0} was changed")]
    Changed(String),
    /// A row names another that is not there.
    #[error("{table} names what is not in {parent}")]
    Reference {
        /// The table of the row.
        table: String,
        /// The table of what is missing.
        parent: String,
    },
    /// The journal's chain does not hold from this operation on, or its head is another.
    #[error("the chain is broken at {0}")]
    Chain(i64),
    /// What was rebuilt differs from the register: the first row that does.
    #[error("{table}, row {row} differs")]
    Differs {
        /// The table.
        table: String,
        /// The row, counted from 1 in the order of its key.
        row: u64,
    },
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowFault {
    /// It has another number of values than the table has columns.
    Values,
    /// It cannot be read as text.
    NotText,
    /// The value of this column is of another kind, or absent where it must not be.
    Value(String),
    /// The table does not take it: it stands there twice, or breaks a rule of the table.
    Refused,
}
