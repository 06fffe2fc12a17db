//! A set judged at its milestones: at the beginning (0) and so many months after it.

use chrono::{Days, Months, NaiveDate};

use super::{Assessment, CriteriaSet, assess};
use crate::domain::dossier::Dossier;
use crate::domain::reach::Rules;
use crate::domain::standing::class_periods;

/// A milestone of a household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    /// Months from the beginning; 0 is the beginning itself.
    pub months: u16,
    /// The day on which it is due.
    pub due: NaiveDate,
    /// The day of the visit that judged it, where one did.
    pub visited: Option<NaiveDate>,
    /// What was met then: on the day of that visit, else on the day itself. Nothing for one that is still to come, and
    /// for a day on which the household was not in the register.
    pub assessment: Option<Assessment>,
}

/// The day from which milestones are counted: since the household came onto the list last, the first day on which a
/// plan was agreed with it or something was handed over to it; the day on which it came onto the list where nothing was
/// yet. Nothing for a household that never was on the list by the day.
pub fn baseline(dossier: &Dossier, on: NaiveDate) -> Option<NaiveDate> {
    let known = dossier.recognitions.iter().map(|r| &r.value).filter(|r| r.decided <= on);
    let periods = class_periods(known);
    let last = periods.iter().rposition(|period| period.class.is_listed())?;
    let listed = periods[..last].iter().rposition(|period| !period.class.is_listed()).map_or(0, |at| at + 1);
    let since = periods[listed].from;
    let agreed = dossier.plans.iter().map(|plan| plan.agreed_on);
    let given = dossier.supports.iter().filter(|s| s.state.is_given()).map(|s| s.date);
    let begun = agreed.chain(given).filter(|day| (since..=on).contains(day)).min();
    Some(begun.unwrap_or(since))
}

/// Every milestone of a household by a set, as a day knows them; empty without a beginning.
pub fn milestones(set: &CriteriaSet, dossier: &Dossier, rules: Rules<'_>, on: NaiveDate) -> Vec<Milestone> {
    let Some(begun) = baseline(dossier, on) else { return Vec::new() };
    let due = |months: u16| begun.checked_add_months(Months::new(months.into()));
    let dated = set.months.iter().filter_map(|months| Some((*months, due(*months)?)));
    dated.map(|(months, due)| milestone((months, due), set, dossier, rules, (begun, on))).collect()
}

fn milestone(
    (months, due): (u16, NaiveDate),
    set: &CriteriaSet,
    dossier: &Dossier,
    rules: Rules<'_>,
    (begun, on): (NaiveDate, NaiveDate),
) -> Milestone {
    let judged = dossier.visits.iter().filter(|visit| visit.milestone == Some(months));
    let visited = judged.map(|visit| visit.date).filter(|day| (begun..=on).contains(day)).max();
    let day = visited.unwrap_or(due);
    let assessment = (day <= on).then(|| assess(set, dossier, rules, day).ok()).flatten();
    Milestone { months, due, visited, assessment }
}

/// The milestone that a visit of a day judges: the one whose time holds the day, which goes from `window` days before its
/// own day to the time of the next one. Nothing where another visit judged it by then, and without a beginning.
pub fn open_milestone(set: &CriteriaSet, dossier: &Dossier, window: u16, day: NaiveDate) -> Option<u16> {
    let begun = baseline(dossier, day)?;
    let has_opened = |months: &u16| {
        let due = begun.checked_add_months(Months::new((*months).into()));
        due.and_then(|due| due.checked_sub_days(Days::new(window.into()))).is_some_and(|opens| opens <= day)
    };
    let months = set.months.iter().copied().take_while(has_opened).last()?;
    let judges = |date: NaiveDate| (begun..=day).contains(&date);
    let judged = dossier.visits.iter().any(|visit| visit.milestone == Some(months) && judges(visit.date));
    (!judged).then_some(months)
}
