//! What came of the work: what works, and what is expected of the years to come.
//!
//! | file | subject |
//! |---|---|
//! | `outcomes` | for each model, where the households stand that got it |
//! | `behind` | the households behind the numbers of a model |
//! | `outlook` | exits of the years, as they came, are expected and are meant |
//! | `target` | the form of a year's target |

mod behind;
pub mod outcomes;
pub mod outlook;
mod target;
#[cfg(test)]
mod tests;
