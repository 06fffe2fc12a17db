//! When a household is to be visited next: the earliest of the day that was agreed, the end of the interval since the
//! last visit, and a milestone after the exit. All numbers are data ([`VisitRules`]).
//!
//! A household is visited while it is poor, near-poor or newly escaped. Who was never visited since then counts from
//! the day since which it is looked after. Of several intervals that hold, the shortest one holds.
//!
//! | file | subject |
//! |---|---|
//! | `rules`, `visits.toml` | the numbers, which a commune replaces by its own |
//! | `care` | whether a household is looked after on a day, and since when |
//! | `scheme` | the numbers against catalogue and programmes: who holds what counts |
//! | `facts` | what the rule asks of a household, read from its dossier |
//! | `list` | a household with its next visit, as lists show it |

mod care;
mod facts;
mod list;
mod rules;
mod scheme;
#[cfg(test)]
mod tests;

use chrono::{Days, Months, NaiveDate};

pub use care::{Care, CareWalk};
pub use facts::{Held, VisitFacts};
pub use list::{DueVisit, overdue_first};
pub use rules::{Holding, RiskStep, VisitRules, VisitRulesFault, VisitRulesFaults};
pub use scheme::VisitScheme;

/// The next visit to a household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitDue {
    /// The day on which it is due at the latest.
    pub due_on: NaiveDate,
    /// Why on that day.
    pub why: Why,
    /// For so many days it has been overdue; 0 on the day itself and before.
    pub overdue_days: u32,
}

impl VisitDue {
    /// The day has passed.
    pub fn is_overdue(&self) -> bool {
        self.overdue_days > 0
    }
}

/// Why a visit is due. Of several reasons for one day the first of this list is told.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The last visitor agreed on the day.
    Agreed,
    /// So many months after the exit.
    Milestone(u16),
    /// Warnings of this weight: every so many days.
    Risk {
        /// The weight.
        weight: u32,
        /// Days between visits.
        days: u16,
    },
    /// This model was given lately: every so many days.
    Holding {
        /// The model's code.
        model: String,
        /// Days between visits.
        days: u16,
    },
    /// Its state: every so many days.
    Every(u16),
}

/// The next visit on a day; `None` where the household is not visited by plan.
pub fn due(facts: &VisitFacts, scheme: &VisitScheme, on: NaiveDate) -> Option<VisitDue> {
    earliest(facts, scheme.rules(), scheme.holding(&facts.held, on), on)
}

/// The same of a household whatever it holds: by its state, its milestones, what was agreed, its risk.
pub fn by_state(facts: &VisitFacts, rules: &VisitRules, on: NaiveDate) -> Option<VisitDue> {
    earliest(facts, rules, None, on)
}

/// The first of all reasons; `holding` is the shortest interval by what it holds.
fn earliest(
    facts: &VisitFacts,
    rules: &VisitRules,
    holding: Option<(&str, u16)>,
    on: NaiveDate,
) -> Option<VisitDue> {
    let agreed = facts.next_due.map(|day| (day, Why::Agreed));
    let all = agreed.into_iter().chain(milestone(facts, rules, on)).chain(regular(facts, rules, holding));
    let (due_on, why) = all.min()?;
    let overdue_days = u32::try_from((on - due_on).num_days()).unwrap_or(0);
    Some(VisitDue { due_on, why, overdue_days })
}

/// The milestone after the exit that is to be visited: of those that have passed without a visit the last one, for what
/// came before it nobody can visit any more; else the first one ahead.
fn milestone(facts: &VisitFacts, rules: &VisitRules, on: NaiveDate) -> Option<(NaiveDate, Why)> {
    let escaped = facts.care.escaped_on?;
    let last = facts.last.unwrap_or(NaiveDate::MIN);
    let open = |months: &u16| {
        let day = escaped.checked_add_months(Months::new(u32::from(*months)))?;
        let opens = day.checked_sub_days(Days::new(u64::from(rules.window)))?;
        (last < opens).then_some((day, Why::Milestone(*months)))
    };
    let open: Vec<_> = rules.milestones.iter().filter_map(open).collect();
    let passed = open.iter().rfind(|(day, _)| *day <= on);
    passed.or(open.first()).cloned()
}

/// The end of the shortest interval that holds, since the last visit or since it is looked after.
fn regular(facts: &VisitFacts, rules: &VisitRules, holding: Option<(&str, u16)>) -> Option<(NaiveDate, Why)> {
    let since = facts.last.map_or(facts.care.since, |last| last.max(facts.care.since));
    let after = |days: u16| since.checked_add_days(Days::new(u64::from(days)));
    let state = rules.interval(facts.care.state).and_then(|days| Some((after(days)?, Why::Every(days))));
    let weight = facts.risk;
    let risk =
        rules.interval_at_risk(weight).and_then(|days| Some((after(days)?, Why::Risk { weight, days })));
    let held = holding
        .and_then(|(model, days)| Some((after(days)?, Why::Holding { model: model.to_owned(), days })));
    [risk, held, state].into_iter().flatten().min()
}
