use super::*;
use crate::domain::assistance::due::{Line, line};
use crate::domain::assistance::plan::pay;

fn due(case: &Case, at: &str) -> Line {
    line(&Rates::embedded(), case, month(at)).unwrap()
}

/// Somebody of 86 with one benefit since 2020, settled up to the end of 2025.
fn known() -> BenefitRow {
    settled(benefit(1, "elderly_80", "2020-01-01"), "2025-12")
}

fn paid(mut case: Case, amounts: &[(i64, i64)]) -> Case {
    case.paid = amounts.iter().map(|(id, amount)| (BenefitId(*id), *amount)).collect();
    case
}

#[test]
fn what_was_settled_outside_the_register_is_not_owed() {
    let line = due(&case(born("1940"), vec![known()]), "2026-01");
    assert_eq!((line.amount(), line.arrears(), line.carried), (500_000, 0, 0));
}

#[test]
fn a_decision_that_reaches_back_brings_arrears_from_its_first_month_on() {
    let late = case(born("1940"), vec![benefit(1, "elderly_80", "2026-01-15")]);
    let line = due(&late, "2026-04");
    assert_eq!((line.amount(), line.arrears()), (2_000_000, 1_500_000));
}

#[test]
fn what_was_not_fetched_comes_again() {
    let row = known();
    // January and February were paid, February was returned.
    let line = due(&paid(case(born("1940"), vec![row]), &[(1, 500_000)]), "2026-03");
    assert_eq!((line.amount(), line.arrears()), (1_000_000, 500_000));
}

#[test]
fn a_late_stop_is_kept_back_from_what_the_person_draws_and_never_below_nothing() {
    let rows = vec![
        stopped(settled(benefit(1, "extreme_disability", "2020-01-01"), "2025-12"), "2026-01-31"),
        benefit(2, "elderly_80", "2026-02-01"),
    ];
    // Three months at 1,250,000 were paid, though the benefit had stopped after the first.
    let first = due(&paid(case(born("1940"), rows.clone()), &[(1, 3_750_000)]), "2026-04");
    // Due of the second: February to April, 1,500,000; owed back 2,500,000.
    assert_eq!((first.amount(), first.carried), (0, -1_000_000));
    let shares: Vec<_> = first.shares.iter().map(|share| (share.own, share.arrears)).collect();
    assert_eq!(shares, [(0, -1_500_000), (500_000, 1_000_000)]);
    let paid_then = [(1, 3_750_000 - 1_500_000), (2, 1_500_000)];
    let second = due(&paid(case(born("1940"), rows.clone()), &paid_then), "2026-05");
    assert_eq!((second.amount(), second.carried), (0, -500_000));
    let paid_then = [(1, 2_250_000 - 500_000), (2, 2_000_000)];
    let third = due(&paid(case(born("1940"), rows.clone()), &paid_then), "2026-06");
    assert_eq!((third.amount(), third.carried), (0, 0));
    let paid_then = [(1, 1_250_000), (2, 2_500_000)];
    let last = due(&paid(case(born("1940"), rows), &paid_then), "2026-07");
    assert_eq!((last.amount(), last.arrears()), (500_000, 0));
}

#[test]
fn who_died_and_owes_stays_on_the_list_until_somebody_decides() {
    let dead = Person { died: partial("2026-01-10"), ..born("1940") };
    let late = paid(case(dead, vec![known()]), &[(1, 1_500_000)]);
    let line = due(&late, "2026-04");
    assert_eq!((line.amount(), line.carried, line.shares.len()), (0, -1_000_000, 0));
}

#[test]
fn who_draws_nothing_and_is_owed_nothing_has_no_line() {
    let over = paid(case(born("1940"), vec![stopped(known(), "2026-01-05")]), &[(1, 500_000)]);
    assert_eq!(line(&Rates::embedded(), &over, month("2026-03")), None);
}

#[test]
fn payments_are_written_for_what_moves_money() {
    let rows = vec![known(), settled(benefit(2, "extreme_disability", "2020-01-01"), "2025-12")];
    let lines = [due(&case(born("1940"), rows), "2026-01")];
    assert_eq!(lines[0].shares.len(), 2, "the suppressed one is told");
    let AssistanceOperation::Pay { run, payments } =
        pay(month("2026-01"), day("2026-01-10"), String::new(), &lines)
    else {
        panic!()
    };
    assert_eq!(run.month, day("2026-01-01"));
    let written: Vec<_> = payments.iter().map(|payment| (payment.benefit, payment.amount)).collect();
    assert_eq!(written, [(BenefitId(2), 1_250_000)]);
}
