//! What a round decides of its lines. A line is a support, and a support can be changed by itself; but whom the line is
//! for, its state, day and money follow the round and go through the changes of the round: there a hand-over brings the
//! animals and what is owed, and a cancellation says why.

use super::LineChange;
use crate::domain::support::{PartOf, Support};

/// The codes of the fields of a line that a change of the support by itself may not touch and does. Nothing where
/// neither was a line. What was handed over may be corrected in quantity, value and day until it is settled.
pub fn decided_by_round(before: &Support, after: &Support) -> Vec<&'static str> {
    if before.part_of.hand_over.is_none() && after.part_of.hand_over.is_none() {
        return Vec::new();
    }
    let is_open = LineChange::Cancel.is_allowed(before.state);
    let is_given = LineChange::Settle.is_allowed(before.state);
    let list = |part_of: PartOf| (part_of.hand_over, part_of.list_number);
    let touched = [
        ("household", before.household != after.household),
        ("household", list(before.part_of) != list(after.part_of)),
        ("model", before.model != after.model),
        ("fund", before.fund != after.fund),
        ("programme", before.part_of.programme != after.part_of.programme),
        ("relief_event", before.part_of.relief_event != after.part_of.relief_event),
        ("state", before.state != after.state),
        ("date", before.date != after.date && !is_given),
        ("quantity", before.quantity != after.quantity && !is_open && !is_given),
        ("value", before.value != after.value && !is_open && !is_given),
    ];
    touched.into_iter().filter(|(_, touched)| *touched).map(|(field, _)| field).collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{day, line};
    use super::*;
    use crate::domain::id::HandOverId;
    use crate::domain::support::SupportState;

    fn of_round(state: SupportState) -> Support {
        let part_of = PartOf { hand_over: Some(HandOverId(1)), list_number: Some(1), ..PartOf::default() };
        Support { state, part_of, ..line(1000, 2_500_000) }
    }

    #[test]
    fn a_support_by_itself_may_change_in_all() {
        let after = Support { state: SupportState::Settled, fund: "xa".into(), ..line(2000, 1) };
        assert_eq!(decided_by_round(&line(1000, 2_500_000), &after), Vec::<&str>::new());
    }

    #[test]
    fn state_money_and_day_of_a_line_are_its_rounds() {
        let before = of_round(SupportState::Approved);
        let later = day().succ_opt().unwrap();
        let after = Support {
            state: SupportState::HandedOver,
            fund: "xa".into(),
            model: "xe-dap".into(),
            date: later,
            quantity: 2000,
            value: 5_000_000,
            ..before.clone()
        };
        assert_eq!(decided_by_round(&before, &after), ["model", "fund", "state", "date"]);
        let off = Support { part_of: PartOf::default(), ..before.clone() };
        assert_eq!(decided_by_round(&before, &off), ["household"]);
    }

    #[test]
    fn what_is_in_the_households_hands_is_corrected_and_what_is_settled_stays() {
        let corrected = |before: &Support| Support { quantity: 500, value: 1, ..before.clone() };
        for (state, touched) in [
            (SupportState::HandedOver, vec![]),
            (SupportState::Settled, vec!["quantity", "value"]),
            (SupportState::Cancelled, vec!["quantity", "value"]),
        ] {
            let before = of_round(state);
            assert_eq!(decided_by_round(&before, &corrected(&before)), touched, "{state:?}");
        }
    }
}
