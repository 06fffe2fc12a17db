//! Counts against lists: whatever was recorded, the number of a task is that of the list to which it leads.

use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;

use super::counted;
use crate::domain::card::expiring;
use crate::domain::catalogue::Catalogue;
use crate::domain::household::EndReason;
use crate::domain::id::HouseholdId;
use crate::domain::loan::{LoanExtension, LoanOperation, LoanPayment, overdue_first};
use crate::domain::operation::{Operation, Owed, SupportGrant};
use crate::domain::pass_on::{Standing, as_of};
use crate::domain::reach::{Rules, unreached};
use crate::domain::standard::Standards;
use crate::domain::stored::Edit;
use crate::domain::support::{Support, SupportState};
use crate::domain::today::{CARD_DAYS, Dues, TodayFacts};
use crate::store::testing::{Bench, cow, lan, support, today};

const STATES: [SupportState; 4] =
    [SupportState::Planned, SupportState::HandedOver, SupportState::Settled, SupportState::Cancelled];
/// Models of every kind that a task counts, and one that answers nothing.
const MODELS: [&str; 5] = ["bo-sinh-san", "the-bhyt", "vay-nhcsxh", "bon-nuoc", "gao"];

/// Something that is recorded of a household; days count from today.
#[derive(Debug, Clone)]
enum Fact {
    Surveyed { ago: i64, deprived: u16 },
    Given { model: usize, ago: i64, state: usize, until: Option<i64>, personal: bool },
    Repaid { ago: i64, share: i64 },
    Extended { ago: i64, until: i64 },
    Owes { ago: i64, due: i64 },
    Left,
}

fn fact() -> impl Strategy<Value = Fact> {
    prop_oneof![
        3 => (0_i64..700, 0_u16..4096).prop_map(|(ago, deprived)| Fact::Surveyed { ago, deprived }),
        6 => (0..MODELS.len(), 0_i64..700, 0..STATES.len(), prop::option::of(-20_i64..60), any::<bool>()).prop_map(
            |(model, ago, state, until, personal)| Fact::Given { model, ago, state, until, personal }
        ),
        2 => (0_i64..40, 1_i64..3).prop_map(|(ago, share)| Fact::Repaid { ago, share }),
        1 => (0_i64..40, -30_i64..30).prop_map(|(ago, until)| Fact::Extended { ago, until }),
        2 => (90_i64..700, -80_i64..120).prop_map(|(ago, due)| Fact::Owes { ago, due }),
        1 => Just(Fact::Left),
    ]
}

fn after(days: i64) -> NaiveDate {
    today() + TimeDelta::days(days)
}

/// Records what the register takes; what it refuses is left out.
fn record(bench: &mut Bench, household: HouseholdId, fact: &Fact) {
    let operation = match fact {
        Fact::Surveyed { ago, deprived } => {
            let numbers: Vec<u8> = (1..=12).filter(|number| deprived & (1 << (number - 1)) != 0).collect();
            let on = after(-ago).to_string();
            Operation::SaveSurvey(Edit::new(crate::store::testing::survey(household, &on, &numbers)))
        }
        Fact::Given { .. } => Operation::GiveSupports(vec![granted(bench, household, fact)]),
        Fact::Repaid { .. } | Fact::Extended { .. } => match on_loan(bench, fact) {
            Some(operation) => operation,
            None => return,
        },
        Fact::Owes { ago, due } => {
            let given = support(household, "bo-sinh-san", &after(-ago).to_string());
            let owed = Some(Owed { due: after(*due), rule: None });
            Operation::GiveSupports(vec![SupportGrant {
                support: given,
                animals: vec![cow(household)],
                owed,
            }])
        }
        Fact::Left => {
            let stored = bench.register.dossier(household).unwrap().household;
            let (on, note) = (after(-1), String::new());
            Operation::EndHousehold {
                household: (household, stored.rev),
                reason: EndReason::MovedOut,
                on,
                note,
            }
        }
    };
    // A tag worn twice, a loan repaid twice over: such are refused, and are no facts.
    let _ = bench.register.perform(&lan(), &operation);
}

fn granted(bench: &Bench, household: HouseholdId, fact: &Fact) -> SupportGrant {
    let Fact::Given { model, ago, state, until, personal } = fact else { panic!("{fact:?}") };
    let member = bench.register.residents(household).unwrap().first().map(|head| head.member.id);
    let support = Support {
        state: STATES[*state],
        until: until.map(after).filter(|until| *until >= after(-ago)),
        member: member.filter(|_| *personal),
        details: Default::default(),
        ..support(household, MODELS[*model], &after(-ago).to_string())
    };
    SupportGrant { support, animals: Vec::new(), owed: None }
}

/// Something that happens to the first loan of the register.
fn on_loan(bench: &Bench, fact: &Fact) -> Option<Operation> {
    let loan = bench.register.loans(&Catalogue::embedded()).unwrap().into_iter().next()?;
    let support = loan.support.id;
    Some(Operation::Loan(match fact {
        Fact::Repaid { ago, share } => {
            let (on, principal) = (after(-ago), loan.support.value.value / share);
            let payment = LoanPayment { support, on, principal, interest: 0, note: String::new() };
            LoanOperation::SavePayment(Edit::new(payment))
        }
        Fact::Extended { ago, until } => {
            let (on, until) = (after(-ago), after(*until));
            let extension = LoanExtension { support, on, until, reason: "bò chết".into() };
            LoanOperation::Extend(extension)
        }
        _ => return None,
    }))
}

fn given(bench: &mut Bench, facts: &[(usize, Fact)]) {
    let hamlet = bench.hamlet("Khu 4");
    let households: Vec<_> =
        (0..4).map(|at| bench.household(hamlet, &format!("000{at}"), "Lò Thị An")).collect();
    for (at, fact) in facts {
        record(bench, households[*at], fact);
    }
}

/// The same counts, of the lists.
fn listed(bench: &Bench) -> TodayFacts {
    let (catalogue, standards) = (Catalogue::embedded(), Standards::embedded());
    let rules = Rules { catalogue: &catalogue, standards: &standards };
    let (register, soon) = (&bench.register, catalogue.soon_days());
    let reach = register.reach(today()).unwrap();
    let lacking = unreached(&reach, rules, today(), 12).iter().filter(|one| !one.lacks.is_empty()).count();
    let homes = register.card_households(today(), &catalogue).unwrap();
    let cards = expiring(&homes, today(), CARD_DAYS);
    let debts = as_of(register.debts().unwrap(), today(), soon);
    let urgent =
        debts.iter().filter(|(_, demand)| matches!(demand.standing, Standing::Overdue | Standing::Soon));
    let loans = overdue_first(register.loans(&catalogue).unwrap(), today());
    let late = loans.iter().filter(|(_, on)| on.is_overdue());
    TodayFacts {
        unreached: lacking,
        cards: Dues::of(cards.iter().filter_map(|card| card.on), today()),
        pass_on: Dues::of(urgent.map(|(_, demand)| demand.due), today()),
        loans: Dues::of(late.filter_map(|(_, on)| on.due), today()),
        ..TodayFacts::default()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn the_number_of_a_task_is_that_of_its_list(facts in prop::collection::vec((0_usize..4, fact()), 0..24)) {
        let mut bench = Bench::new();
        given(&mut bench, &facts);
        prop_assert_eq!(counted(&bench), listed(&bench));
    }
}
