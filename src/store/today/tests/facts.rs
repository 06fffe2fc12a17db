//! What can happen in made-up registers, of every kind that a count of the day looks at.

use proptest::prelude::*;

use crate::domain::pass_on::PassOnRule;
use crate::domain::support::SupportState;

pub(super) const STATES: [SupportState; 5] = [
    SupportState::Planned,
    SupportState::Approved,
    SupportState::HandedOver,
    SupportState::Settled,
    SupportState::Cancelled,
];
/// Models of every kind that a task counts, and one that answers nothing.
pub(super) const MODELS: [&str; 5] = ["bo-sinh-san", "the-bhyt", "vay-nhcsxh", "bon-nuoc", "gao"];
pub(super) const FUNDS: [&str; 2] = ["mttq-tw", "tinh"];
/// What is owed for a cow.
pub(super) const RULES: [Option<PassOnRule>; 4] = [
    None,
    Some(PassOnRule::FirstFemaleOffspring { from_months: 6, to_months: 8, within_months: 30 }),
    Some(PassOnRule::Offspring { count: 2, within_months: 30 }),
    Some(PassOnRule::ValueShare { percent: 10, within_months: 36 }),
];
/// A card is written with another first day than that of the support, with none, or with one that no calendar has.
pub(super) const NO_DAYS: [&str; 3] = ["", "2026-02-30", "đầu năm"];

/// Something that is recorded; days count from today.
#[derive(Debug, Clone)]
pub(super) enum Fact {
    Surveyed { ago: i64, deprived: u16 },
    Given { model: usize, fund: usize, ago: i64, state: usize, until: Option<i64>, whose: usize },
    Card { ago: i64, from: Result<i64, usize>, until: Option<i64>, whose: usize },
    Repaid { ago: i64, share: i64 },
    Prolonged { ago: i64, until: i64 },
    Owes { ago: i64, due: i64, rule: usize },
    Debt { which: usize, ago: i64, what: DebtFact },
    Born { animal: usize, ago: i64, female: bool },
    Died { animal: usize, ago: i64, fault: bool },
    Planned { ago: i64, steps: Vec<(Option<i64>, Option<i64>)> },
    Draws { whose: usize, ago: i64, months: Option<u32>, settled: bool },
    MonthPaid { back: u32 },
    Budgeted { fund: usize, given: i64 },
    PersonLeft { ago: i64, dead: bool },
    PersonSplit,
    Left,
}

/// Something that happens to a debt.
#[derive(Debug, Clone, Copy)]
pub(super) enum DebtFact {
    Paid,
    Voided,
    Extended,
    HandedOn,
}

pub(super) fn fact() -> impl Strategy<Value = Fact> {
    prop_oneof![
        3 => (0_i64..700, 0_u16..4096).prop_map(|(ago, deprived)| Fact::Surveyed { ago, deprived }),
        6 => given(),
        3 => card(),
        2 => (0_i64..40, 1_i64..3).prop_map(|(ago, share)| Fact::Repaid { ago, share }),
        1 => (0_i64..40, -30_i64..30).prop_map(|(ago, until)| Fact::Prolonged { ago, until }),
        5 => (90_i64..700, -80_i64..120, 0..RULES.len()).prop_map(|(ago, due, rule)| Fact::Owes { ago, due, rule }),
        4 => (0_usize..4, 0_i64..90, debt_fact()).prop_map(|(which, ago, what)| Fact::Debt { which, ago, what }),
        3 => (0_usize..6, 0_i64..300, any::<bool>()).prop_map(|(animal, ago, female)| Fact::Born { animal, ago, female }),
        2 => (0_usize..6, 0_i64..90, any::<bool>()).prop_map(|(animal, ago, fault)| Fact::Died { animal, ago, fault }),
        2 => planned(),
        2 => draws(),
        1 => (0_u32..4).prop_map(|back| Fact::MonthPaid { back }),
        2 => (0..FUNDS.len(), 1_i64..80).prop_map(|(fund, millions)| Fact::Budgeted { fund, given: millions * 1_000_000 }),
        2 => (0_i64..30, any::<bool>()).prop_map(|(ago, dead)| Fact::PersonLeft { ago, dead }),
        1 => Just(Fact::PersonSplit),
        1 => Just(Fact::Left),
    ]
}

fn given() -> impl Strategy<Value = Fact> {
    let until = prop::option::of(-20_i64..60);
    (0..MODELS.len(), 0..FUNDS.len(), 0_i64..700, 0..STATES.len(), until, 0_usize..3).prop_map(
        |(model, fund, ago, state, until, whose)| Fact::Given { model, fund, ago, state, until, whose },
    )
}

fn card() -> impl Strategy<Value = Fact> {
    let from = prop_oneof![3 => (-60_i64..20).prop_map(Ok), 1 => (0..NO_DAYS.len()).prop_map(Err)];
    (0_i64..400, from, prop::option::of(-20_i64..60), 0_usize..3)
        .prop_map(|(ago, from, until, whose)| Fact::Card { ago, from, until, whose })
}

fn debt_fact() -> impl Strategy<Value = DebtFact> {
    prop::sample::select(vec![DebtFact::Paid, DebtFact::Voided, DebtFact::Extended, DebtFact::HandedOn])
}

fn planned() -> impl Strategy<Value = Fact> {
    let step = (prop::option::of(-60_i64..60), prop::option::of(0_i64..20));
    (60_i64..200, prop::collection::vec(step, 1..4)).prop_map(|(ago, steps)| Fact::Planned { ago, steps })
}

fn draws() -> impl Strategy<Value = Fact> {
    (0_usize..3, -10_i64..300, prop::option::of(0_u32..9), any::<bool>())
        .prop_map(|(whose, ago, months, settled)| Fact::Draws { whose, ago, months, settled })
}
