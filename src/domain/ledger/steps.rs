//! The facts of a household as steps in the order in which they count.

use chrono::NaiveDate;

use super::presence::{gaps, homes};
use super::{LedgerFacts, Other, Stay, Surveyed};
use crate::domain::class::Class;
use crate::domain::id::HamletId;
use crate::domain::movement::{Movement, movements};

/// A step with its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Step {
    pub on: NaiveDate,
    pub what: What,
}

/// What changes; in the order in which steps of one day count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// Comes back into the register.
    Restored,
    /// So many people come, or go.
    People(i64, Other),
    /// Lives in another hamlet.
    Home(HamletId),
    /// A decision.
    Recognised(Class, Movement),
    /// Leaves the register.
    Ended,
}

impl What {
    fn rank(self) -> u8 {
        match self {
            Self::Restored => 0,
            Self::People(..) => 1,
            Self::Home(_) => 2,
            Self::Recognised(..) => 3,
            Self::Ended => 4,
        }
    }
}

/// Every step of a household, in order.
pub(super) fn steps(facts: &LedgerFacts) -> Vec<Step> {
    let mut steps = Vec::with_capacity(facts.recognitions.len() + facts.stays.len());
    steps.extend(
        movements(&facts.recognitions)
            .into_iter()
            .map(|moved| Step { on: moved.on, what: What::Recognised(moved.to, moved.movement) }),
    );
    facts.stays.iter().for_each(|stay| of_stay(stay, &mut steps));
    of_surveys(facts, &mut steps);
    of_homes(facts, &mut steps);
    for gap in gaps(facts) {
        steps.push(Step { on: gap.from, what: What::Ended });
        steps.extend(gap.until.map(|on| Step { on, what: What::Restored }));
    }
    steps.sort_by_key(|step| (step.on, step.what.rank()));
    steps
}

/// A stay that never counts at the end of any day has no steps.
fn of_stay(stay: &Stay, steps: &mut Vec<Step>) {
    let (first, end) = (stay.span.first_day(), stay.span.end_day());
    if stay.is_mistake() || first.zip(end).is_some_and(|(first, end)| end <= first) {
        return;
    }
    steps.extend(first.map(|on| Step { on, what: What::People(1, stay.joined.into()) }));
    let reason = stay.left.map_or(Other::Recount, Other::from);
    steps.extend(end.map(|on| Step { on, what: What::People(-1, reason) }));
}

/// Where the evenings find the household: a hamlet that it only passed through within a day is no step.
fn of_homes(facts: &LedgerFacts, steps: &mut Vec<Step>) {
    for of_a_day in homes(facts).chunk_by(|one, next| one.0 == next.0) {
        if let Some((Some(on), hamlet)) = of_a_day.last() {
            steps.push(Step { on: *on, what: What::Home(*hamlet) });
        }
    }
}

/// The people beyond the named ones change with each survey after the first, which speaks for what was before. Of
/// two surveys of a day only the one that stands later counts.
fn of_surveys(facts: &LedgerFacts, steps: &mut Vec<Step>) {
    let beyond = |survey: &Surveyed| i64::from(facts.unnamed((survey.on, survey.people)));
    let mut known = facts.first_survey().map_or(0, beyond);
    let days = facts.surveys.chunk_by(|one, next| one.on == next.on);
    for survey in days.filter_map(<[Surveyed]>::last) {
        let change = beyond(survey) - known;
        if change != 0 {
            steps.push(Step { on: survey.on, what: What::People(change, Other::Recount) });
        }
        known += change;
    }
}
