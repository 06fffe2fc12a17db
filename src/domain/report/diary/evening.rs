//! A household as one evening finds it, read from its facts in plain loops.

use chrono::NaiveDate;

use crate::domain::class::Class;
use crate::domain::household::{HouseholdEvent, HouseholdEventKind as Kind};
use crate::domain::id::HamletId;
use crate::domain::ledger::LedgerFacts;
use crate::domain::member::LeaveReason;

/// A household as an evening finds it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Evening {
    pub here: bool,
    pub class: Class,
    pub hamlet: HamletId,
    named: i64,
    beyond: i64,
}

impl Evening {
    pub(super) fn of(facts: &LedgerFacts, day: NaiveDate) -> Self {
        let mut evening = Self {
            here: true,
            class: Class::None,
            hamlet: first_hamlet(facts),
            named: 0,
            beyond: beyond(facts, day),
        };
        for event in facts.events.iter().filter(|event| event.on <= day) {
            match event.kind {
                Kind::Ended | Kind::MergedInto => evening.here = false,
                Kind::Restored => evening.here = true,
                Kind::MovedHamlet => evening.hamlet = next_hamlet(facts, event),
                _ => {}
            }
        }
        for decision in facts.recognitions.iter().filter(|decision| decision.decided <= day) {
            evening.class = decision.class;
        }
        evening.named = (0..facts.stays.len()).filter(|at| lives_there(facts, *at, day)).count() as i64;
        evening
    }

    pub(super) fn people(self) -> i64 {
        self.named + self.beyond
    }
}

/// Where it lived before it ever moved.
fn first_hamlet(facts: &LedgerFacts) -> HamletId {
    let first = facts.events.iter().find(|event| event.kind == Kind::MovedHamlet);
    first.and_then(|event| event.left_hamlet).unwrap_or(facts.hamlet)
}

/// Where a move took it: where the next one began, else where it lives now.
fn next_hamlet(facts: &LedgerFacts, moved: &HouseholdEvent) -> HamletId {
    let mut moves = facts.events.iter().filter(|event| event.kind == Kind::MovedHamlet);
    moves.find(|event| std::ptr::eq(*event, moved));
    moves.next().and_then(|event| event.left_hamlet).unwrap_or(facts.hamlet)
}

/// Whether the person of a stay lives there on an evening; who was entered by mistake never did.
pub(super) fn lives_there(facts: &LedgerFacts, stay: usize, day: NaiveDate) -> bool {
    let stay = &facts.stays[stay];
    let come = stay.span.from.is_none_or(|from| from.earliest() <= day);
    let gone = stay.span.left.is_some_and(|left| left.earliest() <= day);
    stay.left != Some(LeaveReason::Mistake) && come && !gone
}

/// Whom the survey that speaks for an evening, and the first one for all before it, counted beyond those whom the register names.
pub(super) fn beyond(facts: &LedgerFacts, day: NaiveDate) -> i64 {
    let Some(first) = facts.surveys.first() else { return 0 };
    let mut speaks = None;
    for survey in facts.surveys.iter().filter(|survey| survey.on <= day.max(first.on)) {
        speaks = Some(survey);
    }
    let Some(survey) = speaks else { return 0 };
    let named = facts.stays.iter().filter(|stay| stay.span.covers(survey.on)).count() as i64;
    (i64::from(survey.people) - named).max(0)
}
