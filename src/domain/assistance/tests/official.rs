//! A published year: 43,314 people on regular monthly allowances, 2,942 of them in community care. The list and its
//! tallies must bring out both counts and the exact sum of the month.

use super::*;
use crate::domain::assistance::due::pay_list;
use crate::domain::assistance::tally::{Counted, by_key, total};

const PEOPLE: i64 = 43_314;
const IN_CARE: i64 = 2_942;

/// Ground and birth of the people beyond those in community care, and what each draws a month.
const OTHERS: [(&str, &str, i64); 5] = [
    ("severe_disability", "1980", 750_000),
    ("extreme_disability", "1980", 1_000_000),
    ("elderly_80", "1940", 500_000),
    ("single_parent", "1990", 500_000),
    ("child_without_care", "2015", 750_000),
];

fn people() -> Vec<(Case, i64)> {
    (0..PEOPLE)
        .map(|at| {
            let (ground, birth, amount) = match at {
                ..IN_CARE => ("elderly_community_care", "1950", 1_500_000),
                _ => OTHERS[at as usize % OTHERS.len()],
            };
            let id = MemberId(at + 1);
            let row = benefit(at + 1, ground, "2025-01-01");
            let row = settled(Stored { value: Benefit { member: id, ..row.value }, ..row }, "2026-10");
            (case(Person { id, ..born(birth) }, vec![row]), amount)
        })
        .collect()
}

#[test]
fn counts_and_the_months_total_come_out_exactly() {
    let people = people();
    let expected: i64 = people.iter().map(|(_, amount)| amount).sum();
    let cases: Vec<Case> = people.into_iter().map(|(case, _)| case).collect();
    let now = month("2026-11");
    let lines = pay_list(&Rates::embedded(), &cases, now);
    let counted = lines.iter().zip(&cases).map(|(line, case)| Counted {
        key: case.benefits[0].ground.clone(),
        member: line.member,
        amount: line.amount(),
        arrears: line.arrears(),
        returned: false,
    });
    let counted: Vec<_> = counted.collect();
    let all = total(counted.clone());
    assert_eq!((all.people, all.amount, all.arrears), (43_314, expected, 0));
    let grounds = by_key(counted);
    assert_eq!(grounds["elderly_community_care"].people, 2_942);
    assert_eq!(grounds["elderly_community_care"].amount, 2_942 * 1_500_000);
    assert_eq!(grounds.values().map(|tally| tally.amount).sum::<i64>(), expected);
    assert_eq!(grounds.values().map(|tally| tally.people).sum::<u64>(), 43_314);
}
