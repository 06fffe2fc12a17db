//! Forms of herds: an animal, what happened to it, a birth, a replacement, a day of vaccination.
//!
//! | file | subject |
//! |---|---|
//! | `known` | the animals that a form may be about, with their lives so far |
//! | `asked` | what a kind of event asks beyond its day |
//! | `event`, `birth`, `replacement`, `vaccination`, `animal` | one form each |

pub mod animal;
mod asked;
pub mod birth;
pub mod event;
mod known;
pub mod replacement;
#[cfg(test)]
mod tests;
pub mod vaccination;

pub use known::Known;
