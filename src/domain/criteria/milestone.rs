//! A set judged at its milestones: at the beginning (0) and so many months after it.

use chrono::{Days, Months, NaiveDate};

use super::{Assessment, CriteriaSet, CriteriaSets, assess};
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
    /// The day of the visit that judged it, where one did: the last one that names it, else the one nearest to its day
    /// that names no other, within the window of [`CriteriaSets::milestone_window`].
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

/// Every milestone of a household by its set, as a day knows them; empty without a set or a beginning.
pub fn milestones(sets: &CriteriaSets, dossier: &Dossier, rules: Rules<'_>, on: NaiveDate) -> Vec<Milestone> {
    let Some((set, begun)) = sets.of(dossier, on).zip(baseline(dossier, on)) else { return Vec::new() };
    let judge = Judge { set, dossier, rules, begun, on, window: sets.milestone_window().into() };
    let due = |months: u16| begun.checked_add_months(Months::new(months.into()));
    let dated = set.months.iter().filter_map(|months| Some((*months, due(*months)?)));
    dated.map(|(months, due)| judge.milestone(months, due)).collect()
}

/// What each milestone of a household is judged from.
struct Judge<'a> {
    set: &'a CriteriaSet,
    dossier: &'a Dossier,
    rules: Rules<'a>,
    begun: NaiveDate,
    on: NaiveDate,
    /// Days.
    window: i64,
}

impl Judge<'_> {
    fn milestone(&self, months: u16, due: NaiveDate) -> Milestone {
        let visited = self.naming(months).or_else(|| self.near(due));
        let day = visited.unwrap_or(due);
        let known = day <= self.on;
        let assessment = known.then(|| assess(self.set, self.dossier, self.rules, day).ok()).flatten();
        Milestone { months, due, visited, assessment }
    }

    /// The day of the last visit that names a milestone.
    fn naming(&self, months: u16) -> Option<NaiveDate> {
        self.visits(Some(months)).max()
    }

    /// The day of the visit nearest to a day, of those that name no milestone; of two as near the later.
    fn near(&self, due: NaiveDate) -> Option<NaiveDate> {
        let away = |day: &NaiveDate| (*day - due).num_days().abs();
        let within = self.visits(None).filter(|day| away(day) <= self.window);
        within.min_by_key(|day| (away(day), std::cmp::Reverse(*day)))
    }

    /// Days of visits that name this milestone, or none.
    fn visits(&self, milestone: Option<u16>) -> impl Iterator<Item = NaiveDate> {
        let since = self.begun..=self.on;
        let naming = self.dossier.visits.iter().filter(move |visit| visit.milestone == milestone);
        naming.map(|visit| visit.date).filter(move |day| since.contains(day))
    }
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
