//! The forms, one file each: facts of the register, worded into a [`super::Document`].
//!
//! A form decides what is said and in which order. How it looks on a page is the layout's.

pub mod certificate;
pub mod decision;
pub mod exit_plan;
pub mod form_a;
pub mod history;
pub mod key_card;
pub mod listing;
pub mod minutes;
mod official;
pub mod pay_list;
pub mod person_data;
pub mod posted;
pub mod report;
pub mod request;
#[cfg(test)]
mod sample;
pub mod sign_off;
mod standing;
pub mod summary;
pub mod survey_sheet;
pub mod visit_sheet;
pub mod week;

pub use official::Issue;
