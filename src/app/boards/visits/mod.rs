//! Visits: who is to be visited, and the sheets that are carried along.
//!
//! | file | subject |
//! |---|---|
//! | `due` | households that are to be visited, the longest overdue first |
//! | `sheets` | the sheets, and how far each has come |
//! | `sheet` | one sheet: its households in the order of the way |

pub mod due;
pub mod sheet;
pub mod sheets;
#[cfg(test)]
mod tests;
