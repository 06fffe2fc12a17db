//! A support given to one household or to all marked ones; each model asks for its own facts.
//!
//! | file | subject |
//! |---|---|
//! | `one`, `many`, `edit` | the forms: for one household, for several, of a known support |
//! | `fields` | what every support is asked, and reading it |
//! | `details` | what the chosen model asks beyond that |
//! | `animals` | the rows of animals of a livestock model |
//! | `again` | the warning for the same content twice |
//! | `part_of` | what it is part of and for whom it is |
//! | `eligible` | whom the model is for, and what stands against a household |
//! | `money` | budgets, funds and programmes that it overspends or outlives |

mod again;
mod animals;
mod details;
mod doubtful;
mod edit;
mod eligible;
mod fields;
mod many;
mod money;
mod one;
mod part_of;

pub use edit::open_edit;
pub use many::{RELIEF, open_many, open_relief};
pub use one::open_one;

use super::Form;
use crate::app::dialogs::At;
use crate::domain::catalogue::SupportModel;

/// The model chosen in the form.
fn model<'a>(form: &Form, at: &At<'a>) -> Option<&'a SupportModel> {
    at.register.and_then(|register| register.catalogue.model(form.choice("model")?))
}

/// Several remarks as one; nothing where there are none.
fn joined(words: Vec<String>) -> Option<String> {
    (!words.is_empty()).then(|| words.join(". "))
}

/// The question before saving: the same content given twice is told with its rule.
fn asked(same: Option<String>, against: Vec<String>, money: Vec<String>, at: &At) -> Option<String> {
    let rest =
        joined(against.into_iter().filter(|words| Some(words) != same.as_ref()).chain(money).collect());
    match (same, rest) {
        (Some(same), None) => Some(at.lang.warn_same_content(same)),
        (Some(same), Some(rest)) => Some(at.lang.warn_same_content(format!("{rest}. {same}"))),
        (None, rest) => rest.map(|rest| at.lang.warn_save_anyway(rest)),
    }
}

#[cfg(test)]
mod tests;
