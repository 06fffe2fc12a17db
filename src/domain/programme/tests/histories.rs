//! Money is never lost between given, planned, committed and spent, whatever becomes of supports and activities.

use proptest::prelude::*;

use super::*;
use crate::domain::programme::sheet::{RowOf, Sheet};
use crate::domain::programme::tally::Amounts;

/// A change: the record, and what it becomes.
#[derive(Debug, Clone)]
enum Change {
    Support(usize, Support),
    Activity(usize, Activity),
}

fn of() -> impl Strategy<Value = (Option<ProgrammeId>, String)> {
    let programme = prop::option::of(prop::sample::select(vec![WHOLE, PROJECT, PART]));
    (programme, prop::sample::select(vec!["", "ctmtqg", "mttq-tw"]).prop_map(str::to_owned))
}

fn change() -> impl Strategy<Value = Change> {
    let money = 0i64..=999_999_999_999;
    let state = prop::sample::select(SupportState::ALL.to_vec());
    let supports =
        (0usize..6, of(), money.clone(), state).prop_map(|(at, (programme, fund), value, state)| {
            Change::Support(at, support(programme, &fund, value, state))
        });
    let state = prop::sample::select(ActivityState::ALL.to_vec());
    let money = (money.clone(), money);
    let activities = (0usize..4, of(), money, state).prop_map(|(at, (programme, fund), money, state)| {
        Change::Activity(at, activity(programme, &fund, money, state))
    });
    prop_oneof![supports, activities]
}

/// What stands at the end of a history.
#[derive(Default)]
struct Stand {
    supports: [Option<Support>; 6],
    activities: [Option<Activity>; 4],
}

impl Stand {
    fn after(changes: &[Change]) -> Self {
        let mut stand = Self::default();
        for change in changes.iter().cloned() {
            match change {
                Change::Support(at, support) => stand.supports[at] = Some(support),
                Change::Activity(at, activity) => stand.activities[at] = Some(activity),
            }
        }
        stand
    }

    fn count(&self, tally: &mut Tally) {
        self.supports.iter().flatten().for_each(|support| tally.add_support(support));
        self.activities.iter().flatten().for_each(|activity| tally.add_activity(activity));
    }

    /// The same counted as an officer would with a pencil, over all lines.
    fn by_hand(&self) -> Amounts {
        let mut sums = Amounts::default();
        for support in self.supports.iter().flatten() {
            let value = i128::from(support.value);
            match support.state {
                SupportState::Planned => sums.planned += value,
                SupportState::Approved => sums.committed += value,
                SupportState::HandedOver | SupportState::Settled => sums.spent += value,
                SupportState::Cancelled => {}
            }
        }
        for activity in self.activities.iter().flatten() {
            sums.spent += i128::from(activity.spent);
            let goes_on = [ActivityState::Planned, ActivityState::UnderWay].contains(&activity.state);
            if goes_on && activity.given > activity.spent {
                sums.committed += i128::from(activity.given - activity.spent);
            }
        }
        sums
    }
}

fn budgets() -> impl Strategy<Value = Vec<Budget>> {
    prop::collection::vec((of(), 0i64..=999_999_999_999), 0..6).prop_map(|lines| {
        let mut budgets: Vec<Budget> = Vec::new();
        for ((programme, fund), given) in lines {
            let new = budget(programme, if fund.is_empty() { "tinh" } else { &fund }, given);
            if budgets.iter().all(|known| known.line() != new.line()) {
                budgets.push(new);
            }
        }
        budgets
    })
}

proptest! {
    #[test]
    fn no_dong_is_lost(budgets in budgets(), changes in prop::collection::vec(change(), 0..30)) {
        let stand = Stand::after(&changes);
        let mut tally = tally(&budgets);
        stand.count(&mut tally);
        let programmes = programmes();
        let sheet = Sheet::of(2026, &tally, Tree(&programmes));

        let given: i128 = budgets.iter().map(|budget| i128::from(budget.given)).sum();
        let total = sheet.total.all;
        prop_assert_eq!(total, Amounts { given, ..stand.by_hand() });
        prop_assert_eq!(total.given, total.committed + total.spent + total.left());
        // What was given less what is left, and what no budget covers, is all that is bound.
        let covered = sheet.total.left().map_or(0, |left| given - left);
        prop_assert!(given == 0 || covered + sheet.total.outside() == total.bound());

        // Every line stands once, and all lines make the total.
        let lines: Vec<_> = sheet.rows.iter().filter(|row| matches!(row.of, RowOf::Line(_))).collect();
        prop_assert_eq!(lines.len(), tally.lines().count());
        prop_assert_eq!(lines.iter().map(|row| row.balance.all).sum::<Amounts>(), total);

        // A programme is the sum of the lines under it, down to the next row that stands as high.
        for (at, row) in sheet.rows.iter().enumerate() {
            if matches!(row.of, RowOf::Line(_)) {
                continue;
            }
            let under = sheet.rows[at + 1..].iter().take_while(|below| below.last.len() > row.last.len());
            let lines = under.filter(|below| matches!(below.of, RowOf::Line(_)));
            prop_assert_eq!(lines.map(|below| below.balance.all).sum::<Amounts>(), row.balance.all);
        }
    }

    #[test]
    fn a_support_stands_in_one_part_and_moves_whole(value in 0i64..=i64::MAX, states in prop::collection::vec(
        prop::sample::select(SupportState::ALL.to_vec()), 1..8)
    ) {
        for state in states {
            let mut tally = Tally::default();
            tally.add_support(&support(Some(PART), "ctmtqg", value, state));
            let amounts = tally.line(&line(Some(PART), "ctmtqg"));
            let whole = if state == SupportState::Cancelled { 0 } else { i128::from(value) };
            prop_assert_eq!(amounts.planned + amounts.committed + amounts.spent, whole);
        }
    }
}
