//! The days on which a household is not in the register, and the hamlets that it lived in.

use chrono::NaiveDate;

use super::LedgerFacts;
use crate::domain::household::HouseholdEventKind as Kind;
use crate::domain::id::HamletId;

/// Gone from the end of one day to the end of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Gap {
    /// Gone at the end of this day.
    pub from: NaiveDate,
    /// Back at the end of this day; `None` where it is gone for good.
    pub until: Option<NaiveDate>,
}

impl Gap {
    /// Whether the household is gone at the end of a day.
    pub fn holds_on(self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| until > day)
    }
}

/// When the household is gone, oldest first; gaps that meet are one. What the household's own row says of
/// its end goes before the events.
pub(super) fn gaps(facts: &LedgerFacts) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = Vec::new();
    let mut gone: Option<NaiveDate> = None;
    for event in &facts.events {
        match event.kind {
            Kind::Ended | Kind::MergedInto => gone = gone.or(Some(event.on)),
            Kind::Restored => {
                let gap = gone.take().map(|from| Gap { from, until: Some(event.on) });
                gaps.extend(gap.filter(|gap| gap.from < event.on));
            }
            _ => {}
        }
    }
    gaps.extend(facts.ended.map(|ending| Gap { from: ending.on, until: None }));
    joined(gaps)
}

/// Gaps that meet or overlap as one.
fn joined(mut gaps: Vec<Gap>) -> Vec<Gap> {
    gaps.sort_by_key(|gap| gap.from);
    let mut whole: Vec<Gap> = Vec::with_capacity(gaps.len());
    for gap in gaps {
        match whole.last_mut() {
            Some(last) if last.until.is_none_or(|until| until >= gap.from) => {
                last.until = last.until.zip(gap.until).map(|(a, b)| a.max(b));
            }
            _ => whole.push(gap),
        }
    }
    whole
}

/// The hamlets in order: from which day on, and where. The first has no day.
pub(super) fn homes(facts: &LedgerFacts) -> Vec<(Option<NaiveDate>, HamletId)> {
    let moves = facts.events.iter().filter(|event| event.kind == Kind::MovedHamlet);
    let known: Vec<(NaiveDate, HamletId)> =
        moves.filter_map(|event| Some((event.on, event.left_hamlet?))).collect();
    let days = [None].into_iter().chain(known.iter().map(|(on, _)| Some(*on)));
    let hamlets = known.iter().map(|(_, left)| *left).chain([facts.hamlet]);
    days.zip(hamlets).collect()
}
