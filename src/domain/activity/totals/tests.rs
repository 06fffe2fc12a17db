use proptest::prelude::*;

use super::super::sample::{activity, day, information_project};
use super::*;

fn year(year: i32) -> Period {
    Period::of_year(year, day("2030-01-01"))
}

/// The report of one district on project 6.
#[test]
fn the_information_project_comes_to_what_the_district_reported() {
    let activities = information_project();
    let totals = total(of_period(&activities, year(2026)));
    assert_eq!((totals.given, totals.spent, totals.left()), (319_000_000, 306_000_000, 13_000_000));
    let units: Vec<_> = by_kind(&activities).into_iter().map(|(kind, t)| (kind, t.units, t.areas)).collect();
    let expected = [
        (ActivityKind::Radio, 5, 0),
        (ActivityKind::Publication, 35, 0),
        (ActivityKind::Panel, 61, 0),
        (ActivityKind::Loudspeaker, 22, 15),
    ];
    assert_eq!(units, expected);
}

#[test]
fn a_year_holds_what_begins_in_it() {
    let activities = [
        activity(ActivityKind::Panel, "2025-12-31"),
        activity(ActivityKind::Panel, "2026-01-01"),
        activity(ActivityKind::Panel, "2026-12-31"),
        activity(ActivityKind::Panel, "2027-01-01"),
    ];
    assert_eq!(of_period(&activities, year(2026)).count(), 2);
}

#[test]
fn what_was_cancelled_brings_nothing_but_what_was_spent_stays_spent() {
    let kept = activity(ActivityKind::Radio, "2026-03-01");
    let gone = Activity { state: ActivityState::Cancelled, given: 9_000_000, spent: 400_000, ..kept.clone() };
    let (one, both) = (total([&kept]), total([&kept, &gone]));
    assert_eq!(both, Totals { spent: one.spent + 400_000, ..one });
}

#[test]
fn planned_units_stand_apart() {
    let plan = Activity { state: ActivityState::Planned, ..activity(ActivityKind::Panel, "2026-03-01") };
    let totals = total([&plan]);
    assert_eq!((totals.units, totals.planned_units, totals.audience), (0, plan.units.into(), 0));
}

fn any_activity() -> impl Strategy<Value = Activity> {
    let kinds = prop::sample::select(ActivityKind::ALL.to_vec());
    let states = prop::sample::select(ActivityState::ALL.to_vec());
    let numbers = (0..=1_000u32, 0..=50u32, 0..=5_000u32);
    let money = (0..=999_999_999_999i64, 0..=999_999_999_999i64);
    (kinds, states, numbers, money, prop::option::of(0..4i64)).prop_map(|(kind, state, n, m, programme)| {
        Activity {
            state,
            units: n.0,
            areas: n.1,
            audience: n.2,
            given: m.0,
            spent: m.1,
            programme: programme.map(ProgrammeId),
            ..activity(kind, "2026-05-10")
        }
    })
}

proptest! {
    /// Totals are what one gets by counting one after the other, and no đồng is lost on the way to the lines.
    #[test]
    fn totals_are_a_plain_recount(activities in prop::collection::vec(any_activity(), 0..60)) {
        let totals = total(&activities);
        let alive = || activities.iter().filter(|a| a.state != ActivityState::Cancelled);
        let there = || alive().filter(|a| a.state != ActivityState::Planned);
        prop_assert_eq!(totals.activities, alive().count());
        prop_assert_eq!(totals.units, there().map(|a| u64::from(a.units)).sum::<u64>());
        prop_assert_eq!(totals.audience, there().map(|a| u64::from(a.audience)).sum::<u64>());
        prop_assert_eq!(totals.given, alive().map(|a| a.given).sum::<i64>());
        prop_assert_eq!(totals.spent, activities.iter().map(|a| a.spent).sum::<i64>());
        prop_assert_eq!(totals.left() + totals.spent, totals.given);
    }

    /// Kinds and projects are two ways to cut the same money.
    #[test]
    fn lines_add_up_to_the_whole(activities in prop::collection::vec(any_activity(), 0..60)) {
        let whole = total(&activities);
        let kinds: Vec<_> = by_kind(&activities).into_iter().map(|(_, line)| line).collect();
        let projects: Vec<_> = by_programme(&activities).into_iter().map(|(_, line)| line).collect();
        for lines in [kinds, projects] {
            prop_assert_eq!(lines.iter().map(|line| line.given).sum::<i64>(), whole.given);
            prop_assert_eq!(lines.iter().map(|line| line.spent).sum::<i64>(), whole.spent);
            prop_assert_eq!(lines.iter().map(|line| line.units).sum::<u64>(), whole.units);
            prop_assert_eq!(lines.iter().map(|line| line.activities).sum::<usize>(), whole.activities);
        }
    }
}
