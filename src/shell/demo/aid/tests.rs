//! The figures of published reports, in the register of a commune of the usual size.

use std::collections::{BTreeSet, HashMap};

use crate::domain::assistance::draw::{Outcome, draws};
use crate::domain::assistance::roll::Preview;
use crate::domain::assistance::{Month, Rates};
use crate::domain::catalogue::Catalogue;
use crate::domain::loan::LoanStanding;
use crate::domain::pass_on::{Debt, PassOnState, obligation_due};
use crate::domain::query::Query;
use crate::domain::support::Support;
use crate::shell::demo::{Demo, TODAY, make};
use crate::store::{Register, Whose};

fn commune() -> (tempfile::TempDir, Register) {
    let folder = tempfile::tempdir().unwrap();
    let demo = Demo { households: 2_000, seed: 1 };
    let register = make(&folder.path().join("demo.db"), demo, &mut |_| true).unwrap();
    (folder, register)
}

#[test]
fn drives_relief_and_cows_come_to_the_published_figures() {
    let (_folder, register) = commune();
    let found = register.find(&Query::default(), TODAY).unwrap();
    let supports = found.ids.iter().flat_map(|id| register.dossier(*id).unwrap().supports);
    let supports: Vec<Support> = supports.map(|stored| stored.value).collect();
    let of = |fits: &dyn Fn(&Support) -> bool| supports.iter().filter(|support| fits(support)).count();
    let in_drive =
        |model: &str| of(&|s| s.model == model && s.state.is_given() && s.part_of.hand_over.is_some());
    assert_eq!((in_drive("bon-nuoc"), in_drive("xe-dap")), (160, 154));
    let mut relief = HashMap::new();
    for event in supports.iter().filter_map(|support| support.part_of.relief_event) {
        *relief.entry(event).or_insert(0) += 1;
    }
    let mut helped: Vec<i32> = relief.into_values().collect();
    helped.sort_unstable();
    assert_eq!(helped, [1, 8, 19, 77, 86]);
    let cows = |year: i32| {
        use chrono::Datelike;
        of(&|s| s.model == "bo-sinh-san" && s.part_of.programme.is_some() && s.date.year() == year)
    };
    assert_eq!((cows(2024), cows(2025), cows(2026)), (30, 50, 50));
    assert_eq!(register.check().unwrap(), []);
}

#[test]
fn benefits_are_paid_month_by_month_and_what_was_not_fetched_comes_again() {
    let (_folder, register) = commune();
    let rates = Rates::embedded();
    let months = register.paid_months().unwrap();
    let paid: Vec<String> = months.iter().map(|paid| paid.month().iso()).collect();
    assert_eq!((paid.len(), paid[0].as_str(), paid[9].as_str()), (10, "2026-10", "2026-01"));
    assert_eq!(months[9].tally.arrears, 0, "January only");
    for (later, earlier) in months.iter().zip(&months[1..]) {
        assert!(later.tally.arrears >= earlier.tally.returned - later.tally.amount / 100, "{later:?}");
    }
    assert!(months.iter().all(|paid| paid.tally.returned > 0 && paid.tally.people > 100), "{months:?}");
    let supports = register.reach(TODAY).unwrap();
    let monthly = ["tro-cap-thang", "tro-cap-huu-tri-xa-hoi"];
    let recorded = supports.homes.iter().flat_map(|home| &home.supports);
    assert_eq!(recorded.filter(|support| monthly.contains(&support.model.as_str())).count(), 0);
    let people = register.beneficiaries(Whose::WithBenefit, TODAY, &rates).unwrap();
    let drawn =
        people.iter().flat_map(|one| draws(&rates, &one.case.person, &one.case.benefits, Month::of(TODAY)));
    let outcomes: Vec<Outcome> = drawn.map(|draw| draw.outcome).collect();
    assert!(
        outcomes.iter().any(|outcome| matches!(outcome, Outcome::Less(_))),
        "two benefits, the higher one counts"
    );
    let grounds: BTreeSet<&str> =
        people.iter().flat_map(|one| &one.case.benefits).map(|row| row.ground.as_str()).collect();
    assert!(
        grounds.contains("elderly_community_care") && grounds.contains("child_without_care"),
        "{grounds:?}"
    );
    let next = Preview::of(&rates, &people, Month::of(TODAY));
    let arrears = next.lines.iter().filter(|(_, line)| line.arrears() > 0).count();
    assert!(arrears > 0 && arrears < next.lines.len() / 10, "{arrears} of {}", next.lines.len());
}

#[test]
fn loans_are_paid_back_late_or_due_later() {
    let (_folder, register) = commune();
    let loans = register.loans(&Catalogue::embedded()).unwrap();
    let standing: Vec<LoanStanding> = loans.iter().map(|loan| loan.book.on(TODAY)).collect();
    let any = |fits: fn(&LoanStanding) -> bool| standing.iter().any(fits);
    assert!(any(LoanStanding::is_overdue) && any(LoanStanding::is_paid_off));
    assert!(any(|loan| loan.repaid > 0 && loan.outstanding > 0), "some years were paid back");
    assert!(loans.iter().any(|loan| !loan.book.extensions.is_empty()), "some are due later");
}

#[test]
fn the_bank_lives_by_its_rule_and_nobody_waits_who_has_a_cow() {
    let (_folder, register) = commune();
    let debts = register.debts().unwrap();
    assert!(debts.iter().all(|debt| debt.owed.rule.is_some()));
    let count = |state| debts.iter().filter(|debt| debt.owed.state == state).count();
    assert!(count(PassOnState::Settled) > 0 && count(PassOnState::Voided) > 0, "calves went on, cows died");
    let settled = debts.iter().filter(|debt| debt.owed.state == PassOnState::Settled);
    assert!(settled.clone().all(|debt| debt.owed.settled_on.is_some() && debt.owed.parts.len() == 1));
    let by_rule = |debt: &Debt| debt.owed.rule.map(|rule| obligation_due(rule, debt.given));
    assert!(debts.iter().any(|debt| by_rule(debt) != Some(debt.owed.due)), "births moved last days");
    let waiting = register.waiting(&Catalogue::embedded(), TODAY).unwrap();
    assert!(!waiting.is_empty() && waiting.iter().all(|candidate| candidate.had.is_none()));
}
