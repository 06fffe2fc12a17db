//! What there is to do, read of the register by the commune's rules.

use chrono::NaiveDate;

use super::rules::Rules;
use crate::domain::history::Author;
use crate::domain::reach;
use crate::domain::today::{self, Dues, Task, TodayFacts, Warned};
use crate::store::{Register, StoreError};
use crate::viet::local_time;

/// The tasks of a day, the most urgent first; what waits for an answer only where it is told who asks.
///
/// # Errors
/// Those of the register.
pub fn tasks(
    register: &Register,
    rules: &Rules,
    who: Option<&Author>,
    on: NaiveDate,
) -> Result<Vec<Task>, StoreError> {
    let waiting = who.map(|who| waiting(register, who, on)).transpose()?.unwrap_or_default();
    Ok(today::tasks(&TodayFacts { waiting, ..facts(register, rules, on)? }, on))
}

/// What this person may answer.
fn waiting(register: &Register, who: &Author, on: NaiveDate) -> Result<Dues, StoreError> {
    let proposals = register.answerable(who, on)?;
    Ok(Dues::of(proposals.iter().map(|proposal| local_time(proposal.at).date()), on))
}

fn facts(register: &Register, rules: &Rules, on: NaiveDate) -> Result<TodayFacts, StoreError> {
    let by = reach::Rules { catalogue: &rules.catalogue, standards: &rules.standards };
    let watched = register.watch(rules.watching(), on)?;
    let next = register.next_visits(rules.watching(), &watched, on)?;
    let mut late: Vec<_> = next.into_iter().filter(|(_, visit)| visit.is_overdue()).collect();
    late.sort_by_key(|(household, visit)| (visit.due_on, *household));
    let dues = Dues::of(late.iter().map(|(_, visit)| visit.due_on), on);
    let visits = (dues, late.into_iter().map(|(household, _)| household).collect());
    Ok(TodayFacts { warned: Warned::of(&watched), visits, ..register.today_facts(by, on)? })
}
