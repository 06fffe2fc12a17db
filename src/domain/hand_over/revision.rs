//! What follows for the lines of a round when the round is changed: lines that nobody has in hand yet follow it, lines
//! that were edited by hand keep their quantity.

use super::HandOver;
use crate::domain::checks::FieldFault;
use crate::domain::support::{PartOf, Support, SupportState};

/// A line of `before` as it stands under `after`, for a household of so many people. What was handed over, settled or
/// cancelled stays as it is.
///
/// # Errors
/// As [`HandOver::share`], where the new rule gives an impossible quantity or value.
pub fn revised(
    before: &HandOver,
    after: &HandOver,
    people: u32,
    line: &Support,
) -> Result<Support, FieldFault> {
    if !matches!(line.state, SupportState::Planned | SupportState::Approved) {
        return Ok(line.clone());
    }
    let (quantity, value) = match follows(before, people, line) {
        true => after.share(people)?,
        false => (line.quantity, line.value),
    };
    let part_of = PartOf { programme: after.programme, relief_event: after.relief_event, ..line.part_of };
    Ok(Support { quantity, value, part_of, fund: after.fund.clone(), date: after.date, ..line.clone() })
}

/// A planned line that has what the rule gave it; what a decision approved stays as it was approved.
fn follows(before: &HandOver, people: u32, line: &Support) -> bool {
    line.state == SupportState::Planned && before.share(people) == Ok((line.quantity, line.value))
}

#[cfg(test)]
mod tests {
    use super::super::QuantityRule;
    use super::super::sample::{day, line, round};
    use super::*;

    fn rice(per: i64) -> HandOver {
        round("gao", QuantityRule::Person, per, 16_000)
    }

    fn share(line: &Support) -> (i64, i64) {
        let after = HandOver { fund: "tinh".into(), date: day().succ_opt().unwrap(), ..rice(20_000) };
        let line = revised(&rice(15_000), &after, 4, line).unwrap();
        if line.state == SupportState::Planned {
            assert_eq!((line.fund.as_str(), line.date), ("tinh", day().succ_opt().unwrap()));
        }
        (line.quantity, line.value)
    }

    #[test]
    fn planned_lines_follow_the_rule_unless_edited_by_hand() {
        assert_eq!(share(&line(60_000, 960_000)), (80_000, 1_280_000));
        assert_eq!(share(&line(50_000, 800_000)), (50_000, 800_000), "edited by hand");
    }

    #[test]
    fn what_was_approved_or_handed_over_keeps_its_quantity() {
        for state in [SupportState::Approved, SupportState::HandedOver, SupportState::Settled] {
            let before = Support { state, ..line(60_000, 960_000) };
            assert_eq!(share(&before), (60_000, 960_000));
        }
        let given = Support { state: SupportState::HandedOver, ..line(60_000, 960_000) };
        let after = HandOver { fund: "tinh".into(), ..rice(20_000) };
        assert_eq!(revised(&rice(15_000), &after, 4, &given), Ok(given));
    }

    #[test]
    fn a_rule_that_gives_too_much_is_told() {
        let refused = revised(&rice(15_000), &rice(i64::MAX), 4, &line(60_000, 960_000));
        assert!(matches!(refused, Err(FieldFault::TooLarge(_))));
    }
}
