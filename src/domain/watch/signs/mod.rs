//! Which facts are signs that a household may fall back. How much each weighs and how long is [`super::warning`].
//!
//! | file | subject |
//! |---|---|
//! | `income` | near the line, fallen |
//! | `losses` | animals, loans, emergencies |
//! | `people` | who earned, who should learn, who is insured |
//! | `visits` | what visitors saw, and that none came |

mod income;
mod losses;
mod people;
#[cfg(test)]
mod tests;
mod visits;

use chrono::NaiveDate;

use super::warning::Sighted;
use super::{Stay, WatchFacts, Watching};

/// Every sign of a day.
pub(super) fn all(facts: &WatchFacts, stay: &Stay, by: Watching<'_>, day: NaiveDate) -> Vec<Sighted> {
    let mut found = income::signs(&facts.surveys, stay, by, day);
    found.extend(losses::animals(&facts.losses, day));
    found.extend(losses::loans(&facts.loans, day));
    found.extend(losses::emergencies(&facts.emergencies, day));
    found.extend(people::earners(&facts.people, by.rules.earner, day));
    found.extend(people::pupils(&facts.people, by.rules.pupil, day));
    found.extend(people::cards(facts, stay, day));
    found.extend(visits::seen(&facts.visits, day));
    found.extend(visits::overdue(facts, by, day));
    found
}
