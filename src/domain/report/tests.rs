//! Tables over made-up communes: every number equal to a naive recount, every table in balance.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::domain::class::Class::{self, NearPoor, Poor};
use crate::domain::id::{HamletId, HouseholdId};
use crate::domain::ledger::LedgerFacts;
use crate::domain::ledger::histories::{day, history, household, recognised, stay, surveyed};
use crate::domain::ledger::{Stay, Surveyed};
use crate::domain::place::Hamlet;
use crate::domain::query::Flag;
use crate::domain::standard::{Standard, Standards};
use crate::domain::stored::Stored;
use crate::domain::survey::Answers;
use crate::viet::PartialDate;

pub(super) fn standard() -> Standard {
    static READ_ONCE: LazyLock<Standards> = LazyLock::new(Standards::embedded);
    READ_ONCE.by_code("2022-2026").unwrap().clone()
}

/// Hamlets 1 to 3 with so many residents each.
pub(super) fn hamlets(residents: Option<u32>) -> Vec<Stored<HamletId, Hamlet>> {
    let hamlet = |number: i64| Stored {
        id: HamletId(number),
        rev: 1,
        value: Hamlet {
            name: format!("Khu {number}"),
            resident_households: residents,
            resident_people: residents.map(|count| count * 4),
            ..Hamlet::default()
        },
    };
    (1..4).map(hamlet).collect()
}

fn facts(id: i64, mut ledger: LedgerFacts, flags: u32, ethnicity: &str) -> HouseholdFacts {
    ledger.household = HouseholdId(id);
    HouseholdFacts { code: id.to_string(), ledger, flags, ethnicity: ethnicity.to_owned() }
}

fn tables(set: &TableSet, period: Period, commune: &[HouseholdFacts], residents: Option<u32>) -> Vec<Table> {
    let (standard, hamlets) = (standard(), hamlets(residents));
    let basis = Basis { period, standard: &standard, hamlets: &hamlets };
    let counted = set.all().iter().filter(|table| table.lines != Lines::Person);
    let mut tallies: Vec<_> = counted.map(|table| Tally::new(table, basis)).collect();
    commune.iter().for_each(|facts| add(&mut tallies, facts));
    tallies.into_iter().map(Tally::finish).collect()
}

fn table(name: &str, commune: &[HouseholdFacts], residents: Option<u32>) -> Table {
    let all = tables(&TableSet::embedded(), Period::until(day("2025-12-31")), commune, residents);
    all.into_iter().find(|table| table.name == name).unwrap()
}

fn counts(row: &Row) -> Vec<i64> {
    let count = |cell: &Cell| if let Value::Count(count) = cell.value { Some(count) } else { None };
    row.cells.iter().filter_map(count).collect()
}

/// A poor household of two in hamlet 1.
fn poor(id: i64, flags: &[Flag], ethnicity: &str) -> HouseholdFacts {
    let mut ledger = household(id, 1);
    ledger.stays = vec![stay(None, None), stay(None, None)];
    ledger.recognitions = vec![recognised(day("2024-12-14"), Poor)];
    facts(id, ledger, flags.iter().fold(0, |mask, flag| mask | flag.bit()), ethnicity)
}

#[test]
fn groups_show_their_overlap_and_add_up() {
    let commune = [
        poor(1, &[Flag::EthnicMinority, Flag::NoLabour, Flag::Merit], "Mường"),
        poor(2, &[Flag::EthnicMinority], "Mường"),
        poor(3, &[], "Kinh"),
    ];
    let groups = table("groups", &commune, Some(100));
    // Total = minority + no labour + merit + social protection + none − counted more than once.
    assert_eq!(counts(&groups.totals[0])[..7], [3, 2, 1, 1, 0, 1, 2]);
    assert_eq!(counts(&groups.totals[1])[..7], [6, 4, 2, 2, 0, 2, 4]);
    assert_eq!(groups.totals[0].cells[9].households[..], [HouseholdId(1)], "behind the overlap");
}

#[test]
fn a_birth_stands_behind_the_people_and_not_behind_the_households() {
    let mut family = poor(1, &[], "");
    family.ledger.stays.push(stay(Some("2025-03-01"), None));
    let movement = table("movement-poor", &[family], None);
    let other_in = |unit: usize| &movement.totals[unit].cells[3 + 7];
    assert_eq!((&other_in(0).value, other_in(0).households.len()), (&Value::Count(0), 0));
    assert_eq!((&other_in(1).value, other_in(1).households.len()), (&Value::Count(1), 1));
}

#[test]
fn ethnic_groups_stand_in_the_official_order_and_the_unknown_last() {
    let commune = [poor(1, &[], ""), poor(2, &[], "H'Mông"), poor(3, &[], "Kinh"), poor(4, &[], "Mông")];
    let ethnicity = table("ethnicity", &commune, None);
    let names: Vec<_> = ethnicity.rows.iter().map(|row| row.cells[1].value.clone()).collect();
    assert_eq!(names, [Value::Text("Kinh".into()), Value::Text("Mông".into()), Value::UnknownEthnicity]);
    assert_eq!(counts(&ethnicity.rows[1]), [2, 2, 4, 0, 0]);
    assert_eq!(counts(&ethnicity.totals[0]), [4, 8, 0, 0]);
}

#[test]
fn a_rate_without_residents_is_refused_with_its_hamlet() {
    let result = table("result", &[poor(1, &[], "")], None);
    let first = Value::Refused(Refusal::NoResidents(HamletId(1)));
    assert_eq!((&result.rows[0].cells[2].value, &result.rows[0].cells[5].value), (&first, &first));
    assert_eq!(result.totals[0].cells[5].value, first, "the total names the first place to mend");
    assert_eq!((result.rows[1].hamlet, result.totals[0].hamlet), (Some(HamletId(2)), None));
    let refused: Vec<_> = ["Khu 1", "Khu 2", "Khu 3"].map(|name| Remark::NoResidents(name.into())).into();
    assert_eq!(result.remarks, refused);
    assert!(refused.iter().all(Remark::is_refusal));
}

#[test]
fn a_rate_over_a_hundred_cannot_be_made() {
    let commune: Vec<_> = (1..=5).map(|id| poor(id, &[], "")).collect();
    let result = table("result", &commune, Some(4));
    let refusal = Refusal::MoreThanResidents { hamlet: HamletId(1), counted: 5, residents: 4 };
    assert_eq!(result.rows[0].cells[5].value, Value::Refused(refusal));
    let over = Remark::MoreThanResidents { hamlet: "Khu 1".into(), counted: 5, residents: 4 };
    assert_eq!(result.remarks, [over]);
}

#[test]
fn a_rate_is_of_the_hamlets_residents() {
    let result = table("result", &[poor(1, &[], "")], Some(8));
    let rate = |row: &Row, at: usize| match row.cells[at].value {
        Value::Rate(rate) => rate.written(','),
        _ => String::new(),
    };
    assert_eq!((rate(&result.rows[0], 5), rate(&result.totals[0], 5)), ("12,50".into(), "4,17".into()));
    assert_eq!(rate(&result.rows[0], 7), "6,25", "2 of 32 people");
}

#[test]
fn a_missing_answer_is_in_no_rate_and_said() {
    let surveyed = |deprived: &[u8], count| Surveyed {
        standard: "2022-2026".into(),
        answers: Answers::all_answered(count, deprived.iter().copied()),
        ..surveyed(day("2025-10-01"), 2)
    };
    let mut commune = [poor(1, &[], ""), poor(2, &[], ""), poor(3, &[], "")];
    commune[0].ledger.surveys = vec![surveyed(&[4, 10], 12)];
    commune[1].ledger.surveys = vec![surveyed(&[4], 9)];
    let table = table("deprivation-poor", &commune, None);
    assert_eq!(table.headings.len(), 13);
    let row = |at: usize| [3 + 4, 3 + 10].map(|column| table.totals[at].cells[column].value.clone());
    assert_eq!(row(0), [Value::Count(2), Value::Count(1)]);
    assert_eq!(row(1), [Value::Rate(Percent::of(2, 2).unwrap()), Value::Rate(Percent::of(1, 1).unwrap())]);
    assert_eq!(table.remarks, [Remark::NotAnswered(2)]);
}

#[test]
fn a_survey_under_another_standard_answers_nothing() {
    let mut family = poor(1, &[], "");
    let answers = Answers::all_answered(12, [4]);
    family.ledger.surveys =
        vec![Surveyed { standard: "2027-2030".into(), answers, ..surveyed(day("2025-10-01"), 2) }];
    let table = table("deprivation-poor", &[family], None);
    assert_eq!(table.totals[0].cells[3 + 4].value, Value::Count(0));
    assert_eq!(
        (&table.totals[1].cells[3 + 4].value, &table.remarks[..]),
        (&Value::Blank, &[Remark::NotAnswered(1)][..])
    );
}

#[test]
fn children_are_counted_by_full_years_and_the_unknown_are_said() {
    let born = |iso: &str| Stay { born: PartialDate::from_iso(iso).ok(), ..stay(None, None) };
    let mut family = poor(1, &[], "");
    // On 31/12/2025: 15, 16, 5 and 6 years old, one unknown.
    family.ledger.stays =
        vec![born("2010"), born("2009-12-31"), born("2020-01-01"), born("2019"), stay(None, None)];
    let children = table("children", &[family], None);
    assert_eq!(counts(&children.totals[0])[..5], [1, 3, 1, 1, 1]);
    assert_eq!(children.remarks[0], Remark::NotAnswered(1));
    assert_eq!(children.remarks[1], Remark::BornUnknown(1));
}

#[test]
fn headings_cover_every_column_once() {
    for table in tables(&TableSet::embedded(), Period::until(day("2025-12-31")), &[], None) {
        let mut covered = vec![vec![0; table.width()]; table.heading_lines()];
        for cell in table.heading_cells() {
            for line in &mut covered[cell.line..cell.line + cell.lines] {
                line[cell.column..cell.column + cell.columns].iter_mut().for_each(|times| *times += 1);
            }
        }
        assert!(covered.iter().flatten().all(|times| *times == 1), "{}", table.name);
        assert_eq!(table.paths().len() + table.leads.len(), table.width());
        assert!(
            table.rows.iter().chain(&table.totals).all(|row| row.cells.len() == table.width()),
            "{}",
            table.name
        );
    }
}

#[test]
fn a_household_stands_in_the_list_by_how_it_came_into_its_class() {
    let mut facts = poor(1, &[], "");
    let standard = standard();
    let came = |facts: &HouseholdFacts, on| {
        let basis = Basis { period: Period::until(day(on)), standard: &standard, hamlets: &[] };
        listed(facts, Poor, basis).map(|listed| listed.came_by)
    };
    use crate::domain::movement::Movement as M;
    assert_eq!(came(&facts, "2023-12-31"), None);
    assert_eq!(came(&facts, "2024-12-31"), Some(Some(M::NewPoor)));
    assert_eq!(came(&facts, "2025-12-31"), Some(None));
    facts.ledger.recognitions.push(recognised(day("2025-03-01"), NearPoor));
    facts.ledger.recognitions.push(recognised(day("2025-12-14"), Poor));
    assert_eq!(came(&facts, "2025-12-31"), Some(Some(M::NearPoorToPoor)));
}

fn commune() -> impl Strategy<Value = Vec<HouseholdFacts>> {
    let one = (history(), 0u32..32, proptest::sample::select(&["Kinh", "Mường", ""][..]));
    proptest::collection::vec(one, 1..15).prop_map(|made| {
        let number = |(at, (ledger, flags, ethnicity)): (usize, (LedgerFacts, u32, &str))| {
            facts(at as i64 + 1, ledger, flags, ethnicity)
        };
        made.into_iter().enumerate().map(number).collect()
    })
}

/// Households and people of a class in a hamlet at the end of a day.
fn recount(commune: &[HouseholdFacts], class: Class, hamlet: i64, on: &str) -> [i64; 2] {
    let here = commune.iter().filter_map(|h| h.ledger.on(day(on)));
    let here = here.filter(|p| p.class == class && p.hamlet == HamletId(hamlet));
    here.fold([0, 0], |[households, people], p| [households + 1, people + i64::from(p.people)])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn movement_tables_balance_continue_and_agree_with_counting(commune in commune(), year in 2021..=2026) {
        let tables = tables(&TableSet::embedded(), Period::until(day(&format!("{year}-12-31"))), &commune, Some(1000));
        for (name, class) in [("movement-poor", Poor), ("movement-near-poor", NearPoor)] {
            let table = tables.iter().find(|table| table.name == name).unwrap();
            for (at, row) in table.rows.iter().enumerate() {
                let numbers: Vec<i64> = counts(row);
                let c = &numbers[numbers.len() - 9..];
                prop_assert_eq!(c[8], c[0] - c[1] - c[2] - c[3] + c[4] + c[5] + c[6] + c[7]);
                let (hamlet, unit) = (at as i64 / 2 + 1, at % 2);
                prop_assert_eq!(c[0], recount(&commune, class, hamlet, &format!("{}-12-31", year - 1))[unit]);
                prop_assert_eq!(c[8], recount(&commune, class, hamlet, &format!("{year}-12-31"))[unit]);
                prop_assert!(c.iter().all(|count| *count >= 0));
            }
        }
    }

    #[test]
    fn totals_are_the_sum_of_the_lines_and_each_number_has_its_households(commune in commune()) {
        for table in tables(&TableSet::embedded(), Period::until(day("2025-12-31")), &commune, Some(1000)) {
            let step = table.totals.len();
            for (unit, total) in table.totals.iter().enumerate() {
                for column in table.leads.len()..table.width() {
                    let cells: Vec<_> = table.rows.iter().skip(unit).step_by(step).map(|r| &r.cells[column]).collect();
                    let Value::Count(sum) = total.cells[column].value else { continue };
                    let count = |cell: &&Cell| if let Value::Count(count) = cell.value { count } else { 0 };
                    prop_assert_eq!(cells.iter().map(count).sum::<i64>(), sum, "{} {}", table.name, column);
                    for cell in cells {
                        let behind: std::collections::BTreeSet<_> = cell.households.iter().collect();
                        prop_assert_eq!(behind.len(), cell.households.len());
                    }
                }
            }
        }
    }
}
