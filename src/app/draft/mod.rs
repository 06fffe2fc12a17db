//! Drafts: what is typed in a form that was never saved, kept so that hanging up loses nothing.
//!
//! Here is what a draft is, when it is offered and how its form is opened again; the private file that holds it
//! stands in the shell. A draft ends when its form is saved or when the person throws it away.
//!
//! | file | subject |
//! |---|---|
//! | `of` | which form a draft is of |
//! | `typed` | from a form to a draft, and laid over a form again |
//! | `reopen` | the form of a draft, opened anew from the register |
//! | `reopen_round` | the same of a review round |
//! | `offer` | what is asked and said, and what follows from the answer |
//! | `overtaken` | a colleague saved first: the open form is laid over the record as it is now |

mod of;
mod offer;
mod overtaken;
mod reopen;
mod reopen_round;
#[cfg(test)]
mod tests;
mod typed;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

pub use of::{DraftOf, HouseholdForm, RoundForm};
pub use offer::DraftMsg;
pub(in crate::app) use offer::{
    elsewhere, forget_saved, forget_top, found, kept, leave_form, list, mention, taken, told, why_none,
};
pub(in crate::app) use overtaken::{meet, overtaken};
pub(in crate::app) use reopen::resume;
pub use typed::TypedField;

use super::dialogs::Dialog;
use super::form::FormDialog;
use super::model::Model;
use crate::domain::stored::Rev;

/// The name of a kept draft: that of its file.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DraftId(pub String);

/// What is typed in a form, and what it takes to open the form again. Holds personal data: it is written
/// nowhere but to the person's own private file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Which form.
    pub of: DraftOf,
    /// What stood over the form, in the language of that time.
    pub title: String,
    /// Whose: code and head of the household, where the form is about one.
    pub whose: String,
    /// The revisions of the record on which the form was based; none for a new record.
    pub revs: Vec<Rev>,
    /// What was typed, in the order of the form.
    pub fields: Vec<TypedField>,
    /// The field that the cursor stood on.
    pub focus: String,
}

/// A draft that lies in the person's private folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptDraft {
    /// Its name.
    pub id: DraftId,
    /// When it was kept last, on the clocks of Việt Nam.
    pub at: NaiveDateTime,
    /// What was typed.
    pub draft: Draft,
}

/// A draft to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenDraft {
    /// The kept one that it goes on from and replaces; without one it is kept under a new name.
    pub from: Option<DraftId>,
    /// What was typed.
    pub draft: Draft,
}

/// The drafts of all forms that are open now and in which something was typed.
pub fn open_drafts(model: &Model) -> Vec<OpenDraft> {
    let forms = model.dialogs.iter().filter_map(|dialog| match dialog {
        Dialog::Form(form) => draft_of(model, form),
        _ => None,
    });
    forms.collect()
}

/// The draft of a form; nothing where nothing was typed in it.
fn draft_of(model: &Model, form: &FormDialog) -> Option<OpenDraft> {
    let open = form.draft(&model.at())?;
    let whose = whose(model, &open.draft.of);
    Some(OpenDraft { draft: Draft { whose, ..open.draft }, ..open })
}

/// Code and head of the household that a form is about, as far as they are on the screen.
fn whose(model: &Model, of: &DraftOf) -> String {
    let DraftOf::Household(id, _) = of else { return String::new() };
    let page = model.household.as_ref().and_then(|screen| screen.dossier.as_deref());
    let dossier = page.filter(|dossier| dossier.household.id == *id);
    let shown = dossier.map(|dossier| format!("{} · {}", dossier.household.code, dossier.head_name()));
    let listed = || model.households.rows.get(id).map(|row| format!("{} · {}", row.code, row.head));
    shown.or_else(listed).unwrap_or_default()
}
