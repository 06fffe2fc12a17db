//! The forms, one file each: facts of the register, worded into a [`super::Document`].
//!
//! A form decides what is said and in which order. How it looks on a page is the layout's.

pub mod key_card;
mod official;
pub mod report;
pub mod summary;
