//! The forms of a review whose questions are data: form A (phiếu A), the short screening, and the table of score B1.
//!
//! Neither list of questions is published in a form that could be read, so that the program brings none: a commune
//! writes its own into `forms/*.toml` beside the register, each for its period. Without one the officer enters only
//! what the paper says: whether form B is needed, and the total of B1. Here are the shapes and what follows from
//! answers; the twelve indicators are [`super::standard`], the class is [`super::classify`]; what was answered is kept by [`super::round::Screening`] and
//! [`super::survey::Survey::b1_items`].

mod fault;
mod form_a;
mod read;
mod set;
mod table;

pub use fault::{FormError, FormFault, MOST_POINTS};
pub use form_a::{CannotScreen, FormA, Need, Question};
pub use set::{FormSet, LocalFormError};
pub use table::{B1Table, COLUMN, CannotScore, Column, Counted, Items, Kind, ScoreOption, ScoreQuestion};

#[cfg(test)]
mod sample;

#[cfg(test)]
mod tests;
