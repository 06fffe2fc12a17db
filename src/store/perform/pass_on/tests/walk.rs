//! Whatever happens to chains: they never loop, nothing is paid twice, and trees count what the debts tell.

use chrono::Months;
use proptest::prelude::*;

use super::*;
use crate::domain::pass_on::{Standing, Totals};

/// A step of a history: a birth, a hand-over, a payment, a death.
#[derive(Debug, Clone, Copy)]
enum Step {
    Calve(usize),
    HandOn(usize, usize),
    Pay(usize),
    Die(usize),
    Undo,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0usize..6).prop_map(Step::Calve),
        6 => ((0usize..6), (0usize..6)).prop_map(|(debt, to)| Step::HandOn(debt, to)),
        1 => (0usize..6).prop_map(Step::Pay),
        1 => (0usize..6).prop_map(Step::Die),
        1 => Just(Step::Undo),
    ]
}

impl Village {
    /// Tries a step; what makes no sense is refused by the register.
    fn walk(&mut self, step: Step, month: u32) {
        let on = day("2025-04-01") + Months::new(month);
        let debts = self.debts();
        match step {
            Step::Calve(at) if at < debts.len() && debts[at].kin[0].alive > 0 && debts[at].given < on => {
                self.calve(at, on, Sex::Female);
            }
            Step::HandOn(at, to) if at < debts.len() => {
                let handed = Box::new(self.hand_over(at, to, on));
                let operation = Operation::PassOn(PassOnOperation::HandOn(handed));
                drop(self.bench.register.perform(&lan(), &operation));
            }
            Step::Pay(at) if at < debts.len() => {
                let pass_on = (debts[at].owed.id, debts[at].owed.rev);
                let pay = PassOnOperation::Pay { pass_on, on, paid: 1_000, heads: 1, note: String::new() };
                drop(self.bench.register.perform(&lan(), &Operation::PassOn(pay)));
            }
            Step::Die(at) if at < debts.len() && debts[at].kin[0].alive > 0 && debts[at].given < on => {
                self.lose(debts[at].kin[0].animal.0, &on.to_string(), Some(Fault::None));
            }
            Step::Undo if debts.len() > 1 => drop(self.bench.register.undo(&lan())),
            _ => {}
        }
    }

    /// Counted from the debts, one by one.
    fn recount(&self) -> Totals {
        let debts = self.debts();
        let state = |state| debts.iter().filter(|debt| debt.owed.on(today()).state == state).count();
        Totals {
            given: 1,
            households: debts
                .iter()
                .map(|debt| debt.debtor.id)
                .collect::<std::collections::HashSet<_>>()
                .len(),
            generations: debts.iter().map(|debt| debt.above.len() + 1).max().unwrap_or(0),
            alive: debts.iter().flat_map(|debt| debt.line.on(today())).map(|kin| kin.alive).sum(),
            owed: state(PassOnState::Due),
            overdue: debts.iter().filter(|debt| is_overdue(debt)).count(),
            settled: state(PassOnState::Settled),
            voided: state(PassOnState::Voided),
            paid: debts.iter().filter_map(|debt| debt.owed.on(today()).paid).sum(),
        }
    }
}

fn is_overdue(debt: &Debt) -> bool {
    debt.demand(today(), 60).standing == Standing::Overdue
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_a_chain_never_loops_and_never_pays_twice(
        steps in proptest::collection::vec(step(), 1..30),
        two in proptest::bool::ANY,
    ) {
        let mut village = if two { owing_two(6) } else { village(6) };
        for (month, step) in steps.into_iter().enumerate() {
            village.walk(step, month as u32 * 2);
        }
        prop_assert_eq!(village.bench.register.check().unwrap(), []);
        let trees = village.trees();
        prop_assert_eq!((trees.len(), trees[0].lines.len()), (1, village.debts().len()));
        prop_assert_eq!(trees[0].totals, village.recount());
        for debt in village.debts() {
            let settled: u32 = debt.owed.parts.iter().map(|part| part.heads).sum();
            prop_assert!(settled <= debt.owed.heads_owed());
            prop_assert_eq!(debt.owed.state == PassOnState::Settled, settled == debt.owed.heads_owed());
        }
    }
}
