//! What can be true of a support and hardly is, in words for the question before saving.

use crate::app::dialogs::At;
use crate::domain::herd::Animal;
use crate::domain::support::{Support, doubts};

/// What is asked about a support with its animals. What the support said before it was opened is not asked again.
pub(super) fn told(draft: &Support, animals: &[Animal], before: Option<&Support>, at: &At) -> Vec<String> {
    let Some(register) = at.register else { return Vec::new() };
    let known = before.map(|before| doubts(before, &[], &register.catalogue)).unwrap_or_default();
    let mut asked = doubts(draft, animals, &register.catalogue);
    asked.retain(|doubt| !known.contains(doubt));
    asked.into_iter().map(|doubt| at.lang.doubt(doubt, at.settings.dates)).collect()
}
