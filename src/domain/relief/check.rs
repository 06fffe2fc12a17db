//! What is wrong with an emergency as it was typed, and with a support that names one.

use chrono::NaiveDate;
use thiserror::Error;

use super::ReliefEvent;
use crate::domain::checks::{self, FieldFault};
use crate::domain::support::Support;

/// Most people who died or were hurt in one emergency of a commune.
pub const VICTIMS_LIMIT: u32 = 100_000;

/// What is wrong with a support that names an emergency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ReliefFault {
    /// It is dated before the emergency, which happened on this day.
    #[error("before the event of {0}")]
    BeforeEvent(NaiveDate),
}

/// Everything that stands against an emergency on a day, each with the code of its field.
pub fn faults(event: &ReliefEvent, today: NaiveDate) -> Vec<(&'static str, FieldFault)> {
    let checked = [
        ("name", checks::name(&event.name)),
        ("happened", checks::happened(event.happened, today)),
        ("dead", at_most(event.dead)),
        ("injured", at_most(event.injured)),
        ("damage", event.damage.map_or(Ok(()), checks::value)),
    ];
    checked.into_iter().filter_map(|(field, found)| Some((field, found.err()?))).collect()
}

fn at_most(people: u32) -> Result<(), FieldFault> {
    if people <= VICTIMS_LIMIT { Ok(()) } else { Err(FieldFault::TooLarge(VICTIMS_LIMIT.into())) }
}

/// What stands against a support as an answer to an emergency: nobody is helped before it happened.
pub fn support_fault(support: &Support, event: &ReliefEvent) -> Option<ReliefFault> {
    day_fault(support.date, event)
}

/// What stands against a day as the day of an answer to an emergency.
pub fn day_fault(date: NaiveDate, event: &ReliefEvent) -> Option<ReliefFault> {
    (date < event.happened).then_some(ReliefFault::BeforeEvent(event.happened))
}

#[cfg(test)]
mod tests {
    use super::super::ReliefKind;
    use super::super::answer::tests::event;
    use super::*;
    use crate::domain::graduation::sample::supported;
    use crate::domain::support::SupportState;

    fn day(iso: &str) -> NaiveDate {
        iso.parse().unwrap()
    }

    #[test]
    fn an_emergency_has_happened() {
        let tornado = event(ReliefKind::Tornado, "2026-06-03");
        assert_eq!(faults(&tornado, day("2026-06-03")), []);
        assert_eq!(faults(&tornado, day("2026-06-02")), [("happened", FieldFault::Future)]);
    }

    #[test]
    fn absurd_victims_and_damage_are_told_at_their_fields() {
        let absurd = ReliefEvent {
            name: " ".into(),
            dead: VICTIMS_LIMIT + 1,
            injured: VICTIMS_LIMIT + 1,
            damage: Some(-1),
            ..event(ReliefKind::Storm, "2026-06-03")
        };
        let fields: Vec<_> = faults(&absurd, day("2026-11-22")).into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["name", "dead", "injured", "damage"]);
    }

    #[test]
    fn nobody_is_helped_before_it_happened() {
        let tornado = event(ReliefKind::Tornado, "2026-06-03");
        let mut support = supported(1, "cuu-tro-khan-cap", SupportState::HandedOver).value;
        support.date = day("2026-06-03");
        assert_eq!(support_fault(&support, &tornado), None);
        support.date = day("2026-06-02");
        assert_eq!(support_fault(&support, &tornado), Some(ReliefFault::BeforeEvent(day("2026-06-03"))));
    }
}
