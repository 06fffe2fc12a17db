//! Why a file cannot be read as a list, and what happened to it on the way in.

use crate::viet::encoding::LegacyEncoding;

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
    /// No sheet has a header with a column of names and two others.
    #[error("no list in the file")]
    NoList,
}

/// What happened to a file while it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadNote {
    /// The text of this sheet was typed in an old font and was converted to Unicode.
    OldFont {
        /// The sheet.
        sheet: String,
        /// The family of the font.
        font: LegacyEncoding,
    },
    /// The csv was not UTF-8; the name of its encoding.
    Encoding(&'static str),
    /// Cells to the right of the last column that is read.
    ColumnsLeftOut {
        /// The sheet.
        sheet: String,
    },
    /// A quotation mark was never closed in the csv, so the marks were taken as plain letters.
    OpenQuote,
}
