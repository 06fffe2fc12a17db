//! Why a file cannot be read. Words for it are made by `i18n::import`.

/// A file that cannot be read as a list at all; nothing of it was taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// The file has no bytes, or no cell with something in it.
    #[error("empty file")]
    Empty,
    /// The file begins like a workbook but ends too early (a broken copy or download).
    #[error("truncated file")]
    Truncated,
    /// The file is a workbook whose inside does not hold together.
    #[error("damaged file")]
    Damaged,
    /// The workbook opens only with a password.
    #[error("password-protected file")]
    PasswordProtected,
    /// The file is larger than this many bytes, packed or unpacked.
    #[error("larger than {limit} bytes")]
    TooLarge {
        /// The limit that was passed, in bytes.
        limit: u64,
    },
    /// The sheet has more rows or cells than a commune can fill.
    #[error("more than {limit} rows")]
    TooManyRows {
        /// The limit that was passed.
        limit: usize,
    },
    /// Neither a workbook nor text (a picture, a PDF, a Word document …).
    #[error("unknown format")]
    UnknownFormat,
    /// The sheet asked for is not in the file.
    #[error("no such sheet")]
    NoSuchSheet {
        /// The name that was asked for.
        name: String,
        /// The names that the file has.
        have: Vec<String>,
    },
    /// The file could not be fetched from the disk.
    #[error("unreadable file")]
    Unreadable,
}
