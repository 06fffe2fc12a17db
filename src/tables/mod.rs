//! Spreadsheet files in and out: bytes to rows to a plan, rows to bytes.
//!
//! A list walks through four rooms, each pure: [`read`] (bytes to typed cells), [`layout`] (where the header is,
//! what the columns mean), [`parse`] (rows to households or issues), [`plan`] (against the register: new,
//! changed, unchanged, duplicate, rejected). [`open`] does the first two at once. [`write`](mod@write) is the way
//! out: rejected rows to mend, tables to keep.

pub mod layout;
mod list;
pub mod parse;
pub mod plan;
pub mod read;
pub mod write;

pub use list::{OpenList, open};
