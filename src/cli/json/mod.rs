//! What commands answer to scripts. The names of the keys are a promise: add to them, never rename them.
//! Codes and keys are English, amounts whole đồng, dates ISO (partial ones shortened).

mod graduation;
mod household;
mod member;
mod quantity;
mod support;
mod survey;

pub use household::HouseholdJson;
pub use support::SupportJson;
pub use survey::SurveyJson;

use crate::domain::catalogue::Catalogue;
use crate::domain::standard::Standards;

/// What households are judged and worded by.
#[derive(Debug)]
pub struct Rules {
    /// Standards by which surveys are classified.
    pub standards: Standards,
    /// Models and funds.
    pub catalogue: Catalogue,
}

impl Rules {
    /// Those that the program brings.
    pub fn embedded() -> Self {
        Self { standards: Standards::embedded(), catalogue: Catalogue::embedded() }
    }
}
