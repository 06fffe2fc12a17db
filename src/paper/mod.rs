//! Printed documents: one layout, then pages as PDF or text.
//!
//! A form ([`forms`]) words its facts into a [`document::Document`]; [`layout`] breaks it into
//! lines and pages for a medium (sheets of paper, or plain columns); [`pdf`] and [`text`] write
//! what was laid out; [`spool`] hands a PDF to the printer. Nothing here reads the register, the
//! clock or a file: the one touch with the world is the `lp` command in [`spool`].

mod boxes;
pub mod document;
mod fonts;
pub mod forms;
pub mod layout;
pub mod pdf;
#[cfg(test)]
mod reader;
#[cfg(test)]
mod sample;
pub mod spool;
pub mod text;

use std::ops::ControlFlow;

pub use document::Document;
pub use pdf::to_pdf;
pub use text::to_text;

/// Told after each finished document: how many are done, of how many. `Break` stops the job.
pub type Progress<'a> = dyn FnMut(usize, usize) -> ControlFlow<()> + 'a;

/// Why a document could not be written or printed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    /// A job without any document.
    #[error("nothing to print")]
    Nothing,
    /// The person stopped the job; nothing was written.
    #[error("cancelled")]
    Cancelled,
    /// An embedded font could not be read: the program itself is damaged.
    #[error("embedded font unreadable")]
    Font,
    /// The page has no room left between its margins.
    #[error("page margins leave no room")]
    Page,
    /// The PDF writer refused; the text is its own, for the log.
    #[error("PDF writer: {0}")]
    Pdf(String),
    /// There is no `lp` command on this machine.
    #[error("no print spooler")]
    NoSpooler,
    /// The spooler knows no printer, or not the one asked for.
    #[error("no such printer")]
    NoPrinter,
    /// The spooler refused the job; its message, cleaned of control characters.
    #[error("print spooler: {0}")]
    Spooler(String),
}
