use proptest::prelude::*;

use super::super::ReliefKind;
use super::*;
use crate::domain::graduation::sample::supported;

pub fn event(kind: ReliefKind, happened: &str) -> ReliefEvent {
    ReliefEvent {
        kind,
        name: "Lốc xoáy tháng 6".into(),
        happened: happened.parse().unwrap(),
        hamlet: None,
        dead: 0,
        injured: 0,
        damage: None,
        note: String::new(),
    }
}

fn facts(kind: ReliefKind, helped: Vec<Helped>) -> ReliefFacts {
    let event = Stored { id: ReliefEventId(1), rev: 1, value: event(kind, "2026-06-03") };
    ReliefFacts { event, hamlet: String::new(), helped }
}

/// A household of four that got three million, in one of three hamlets.
fn helped(id: i64, household: i64, state: SupportState) -> Helped {
    let mut support = supported(id, "cuu-tro-khan-cap", state);
    support.value.household = HouseholdId(household);
    support.value.value = 3_000_000;
    Helped {
        support,
        code: format!("{household:04}"),
        head: "Nguyễn Thị Lành".into(),
        hamlet: HamletId(household % 3),
        hamlet_name: format!("Khu {}", household % 3),
        state: if household % 2 == 0 { State::Poor } else { State::NearPoor },
        people: 4,
    }
}

fn each(count: i64) -> Vec<Helped> {
    (1..=count).map(|n| helped(n, n, SupportState::HandedOver)).collect()
}

#[test]
fn what_one_district_answered_is_counted_as_it_reported() {
    let reported = [
        (ReliefKind::Tornado, 19),
        (ReliefKind::Fire, 86),
        (ReliefKind::FallingTree, 1),
        (ReliefKind::SeriousIllness, 8),
        (ReliefKind::PoorPupils, 77),
    ];
    for (kind, count) in reported {
        let totals = facts(kind, each(count)).totals();
        assert_eq!(totals.households as i64, count, "{kind:?}");
        assert_eq!(totals.value, count * 3_000_000, "{kind:?}");
    }
}

#[test]
fn one_death_by_a_falling_tree_is_a_victim() {
    let fell = ReliefEvent { dead: 1, ..event(ReliefKind::FallingTree, "2026-06-03") };
    assert_eq!(fell.victims(), 1);
}

#[test]
fn a_household_helped_twice_is_one_household_and_both_gifts_count() {
    let twice = vec![helped(1, 7, SupportState::HandedOver), helped(2, 7, SupportState::Settled)];
    let totals = facts(ReliefKind::Fire, twice).totals();
    assert_eq!((totals.households, totals.people, totals.value), (1, 4, 6_000_000));
}

#[test]
fn what_is_planned_stands_apart_and_what_was_cancelled_nowhere() {
    let mixed = vec![
        helped(1, 1, SupportState::HandedOver),
        helped(2, 1, SupportState::Planned),
        helped(3, 2, SupportState::Approved),
        helped(4, 3, SupportState::Cancelled),
    ];
    let totals = facts(ReliefKind::Storm, mixed).totals();
    assert_eq!((totals.households, totals.value), (1, 3_000_000));
    assert_eq!((totals.waiting, totals.planned), (1, 6_000_000));
}

fn any_helped() -> impl Strategy<Value = Helped> {
    let states = prop::sample::select(SupportState::ALL.to_vec());
    (1..1_000i64, 1..12i64, states, 0..=999_999_999_999i64).prop_map(|(id, household, state, value)| {
        let mut one = helped(id, household, state);
        one.support.value.value = value;
        one
    })
}

proptest! {
    /// Hamlets and classes are two ways to cut the same relief; a household lives in one hamlet and has one class.
    #[test]
    fn lines_add_up_to_the_whole(all in prop::collection::vec(any_helped(), 0..60)) {
        let facts = facts(ReliefKind::Storm, all);
        let whole = facts.totals();
        let hamlets: Vec<_> = facts.by_hamlet().into_iter().map(|(_, line)| line).collect();
        let classes: Vec<_> = facts.by_class().into_iter().map(|(_, line)| line).collect();
        for lines in [hamlets, classes] {
            prop_assert_eq!(lines.iter().map(|line| line.households).sum::<usize>(), whole.households);
            prop_assert_eq!(lines.iter().map(|line| line.people).sum::<u64>(), whole.people);
            prop_assert_eq!(lines.iter().map(|line| line.value).sum::<i64>(), whole.value);
            prop_assert_eq!(lines.iter().map(|line| line.planned).sum::<i64>(), whole.planned);
        }
    }
}
