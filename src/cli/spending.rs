//! What is told of money that a command enters: the same warnings as at the fields of forms.

use super::session::Session;
use crate::domain::catalogue::Catalogue;
use crate::domain::framework::Framework;
use crate::domain::programme::spending::{Spending, warnings};
use crate::viet::DateStyle;

/// Every warning in words; none where budgets, fund and programme allow it.
pub fn told(spending: &Spending, known: &Framework, catalogue: &Catalogue, session: &Session) -> Vec<String> {
    changed(spending, None, known, catalogue, session)
}

/// The same where it takes the place of what was entered before.
pub fn changed(
    spending: &Spending,
    before: Option<&Spending>,
    known: &Framework,
    catalogue: &Catalogue,
    session: &Session,
) -> Vec<String> {
    let day = |day| DateStyle::default().day(day);
    let found = warnings(spending, before, &known.tally, known.tree(), catalogue);
    found.iter().map(|warning| session.lang.spending_warning(warning, known, catalogue, day)).collect()
}
