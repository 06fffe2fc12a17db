//! What a support in a household's hands can no longer say otherwise, because other facts followed from it.

use super::Support;

/// What stands in the way of another wording of a given support.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Held {
    /// It cannot be planned or cancelled again while its animals are counted or something is owed for it.
    #[error("animals or an obligation followed from the support")]
    State,
    /// Nor can it become something else.
    #[error("animals or an obligation followed from the model")]
    Model,
    /// The day of a support that was passed on is the day on which the animals changed hands.
    #[error("the day of a hand-over to the next household")]
    Day,
}

/// What stands in the way of a change; `brought` says that animals came with the support or something is owed for it.
pub fn held(before: &Support, after: &Support, brought: bool) -> Option<Held> {
    if !before.state.is_given() {
        return None;
    }
    if before.passed_on_from.is_some() && after.date != before.date {
        return Some(Held::Day);
    }
    let (state, model) = (!after.state.is_given(), after.model != before.model);
    match brought || before.passed_on_from.is_some() {
        true if state => Some(Held::State),
        true if model => Some(Held::Model),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::SupportId;
    use crate::domain::support::SupportState as State;

    fn support(state: State) -> Support {
        Support { state, ..Support::wished("bo-sinh-san", "2026-03-05".parse().unwrap()) }
    }

    #[test]
    fn a_plan_can_still_become_anything() {
        assert_eq!(held(&support(State::Approved), &support(State::Cancelled), true), None);
    }

    #[test]
    fn what_brought_animals_is_not_taken_back_by_a_word() {
        let given = support(State::HandedOver);
        assert_eq!(held(&given, &support(State::Cancelled), true), Some(Held::State));
        assert_eq!(held(&given, &support(State::Cancelled), false), None, "rice written down by mistake");
        assert_eq!(held(&given, &support(State::Settled), true), None);
        let rice = Support { model: "gao".into(), ..given.clone() };
        assert_eq!(held(&given, &rice, true), Some(Held::Model));
    }

    #[test]
    fn only_what_was_passed_on_keeps_its_day() {
        let given = support(State::HandedOver);
        let later = |before: &Support| Support { date: "2026-03-09".parse().unwrap(), ..before.clone() };
        assert_eq!(held(&given, &later(&given), true), None);
        let passed = Support { passed_on_from: Some(SupportId(4)), ..given };
        assert_eq!(held(&passed, &later(&passed), false), Some(Held::Day));
    }
}
