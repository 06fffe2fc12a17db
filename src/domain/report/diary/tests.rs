//! The movement tables agree with the diary.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::domain::household::HouseholdEventKind as Kind;
use crate::domain::id::HouseholdId;
use crate::domain::ledger::histories::{day, event, history, household, recognised, stay, surveyed};
use crate::domain::report::spec::{Content, TableSpec};
use crate::domain::report::tests::{hamlets, standard};
use crate::domain::report::{Basis, Row, Table, TableSet, Tally, Value, add};

/// Tables 2 and 3, and a variant of a province that counts every reason in a column of its own.
static SPECS: LazyLock<Vec<TableSpec>> = LazyLock::new(|| {
    let own = variant();
    let set = TableSet::embedded().with_local([("own.toml", own.as_str())]).unwrap();
    let names = ["movement-poor", "movement-near-poor", "every-reason"];
    names.map(|name| set.by_name(name).unwrap().clone()).into()
});

fn variant() -> String {
    let column = |way: &str, reason: &Other| {
        let title = format!("title = {{ vi = \"{0}\", en = \"{0}\" }}", reason.code());
        format!("{{ {title}, measure = \"{way}\", reasons = [\"{}\"] }},\n", reason.code())
    };
    let columns =
        Other::ALL.iter().flat_map(|reason| [column("other_out", reason), column("other_in", reason)]);
    let head = "[[table]]\nname = \"every-reason\"\ntitle = { vi = \"x\", en = \"x\" }\nlines = \"hamlet\"\n";
    let units = "units = [\"households\", \"people\"]\nclass = \"poor\"\n";
    format!("{head}{units}columns = [\n{}]\n", columns.collect::<String>())
}

fn counted(commune: &[HouseholdFacts], period: Period) -> Vec<Table> {
    let (standard, hamlets) = (standard(), hamlets(Some(1000)));
    let basis = Basis { period, standard: &standard, hamlets: &hamlets };
    let mut tallies: Vec<_> = SPECS.iter().map(|spec| Tally::new(spec, basis)).collect();
    commune.iter().for_each(|facts| add(&mut tallies, facts));
    tallies.into_iter().map(Tally::finish).collect()
}

/// The numbers of a line of households and of the line of people under it.
fn printed(rows: &[Row], column: usize) -> [i64; 2] {
    [0, 1].map(|unit| match rows[unit].cells[column].value {
        Value::Count(count) => count,
        ref other => panic!("{other:?} is no count"),
    })
}

/// Every column of every hamlet, then the total.
fn check(spec: &TableSpec, table: &Table, told: &Told<'_>) {
    let contents = spec.arranged(&standard()).contents;
    for (at, content) in contents.iter().enumerate() {
        let Content::Count(leaf) = content else { panic!("a column without a count") };
        let column = table.leads.len() + at;
        let mut total = [0, 0];
        for (hamlet, rows) in (1..).map(HamletId).zip(table.rows.chunks(2)) {
            let told = expected(&leaf.measure, (leaf.class, hamlet), told);
            assert_eq!(printed(rows, column), told, "{} column {} hamlet {hamlet:?}", table.name, at + 1);
            total = [total[0] + told[0], total[1] + told[1]];
        }
        assert_eq!(printed(&table.totals, column), total, "{} column {} in all", table.name, at + 1);
    }
}

fn check_all(commune: &[HouseholdFacts], period: Period) {
    let told = Told::of(commune, period);
    for (spec, table) in SPECS.iter().zip(counted(commune, period)) {
        check(spec, &table, &told);
    }
}

fn facts(id: i64, ledger: LedgerFacts) -> HouseholdFacts {
    let ledger = LedgerFacts { household: HouseholdId(id), ..ledger };
    HouseholdFacts { code: id.to_string(), ledger, flags: 0, ethnicity: String::new() }
}

fn any_commune() -> impl Strategy<Value = Vec<HouseholdFacts>> {
    let numbered = |made: Vec<LedgerFacts>| (1..).zip(made).map(|(id, ledger)| facts(id, ledger)).collect();
    proptest::collection::vec(history(), 1..10).prop_map(numbered)
}

/// A household of two in hamlet 1, poor since 2024, and what the table of 2025 says of one of its columns.
fn family(tell: impl FnOnce(&mut LedgerFacts)) -> [HouseholdFacts; 1] {
    let mut ledger = household(1, 1);
    ledger.stays = vec![stay(None, None), stay(None, None)];
    ledger.recognitions = vec![recognised(day("2024-12-14"), Poor)];
    tell(&mut ledger);
    [facts(1, ledger)]
}

/// Households and people of columns 4 and 8 of a hamlet's table of 2025: other exits and other entries.
fn others(commune: &[HouseholdFacts], hamlet: usize) -> [[i64; 2]; 2] {
    let period = Period::until(day("2025-12-31"));
    check_all(commune, period);
    let table = counted(commune, period).remove(0);
    [3, 7].map(|column| printed(&table.rows[(hamlet - 1) * 2..], table.leads.len() + column))
}

#[test]
fn a_hamlet_that_was_only_passed_through_within_a_day_saw_nobody() {
    let moved = |left| event(day("2025-06-01"), Kind::MovedHamlet, Some(left));
    let family = family(|ledger| {
        ledger.events = vec![moved(1), moved(2)];
        ledger.hamlet = HamletId(3);
    });
    assert_eq!(
        [1, 2, 3].map(|hamlet| others(&family, hamlet)),
        [[[1, 2], [0, 0]], [[0, 0], [0, 0]], [[0, 0], [1, 2]]]
    );
}

#[test]
fn who_is_back_in_the_same_hamlet_in_the_evening_never_moved() {
    let moved = |left| event(day("2025-06-01"), Kind::MovedHamlet, Some(left));
    let family = family(|ledger| ledger.events = vec![moved(1), moved(2)]);
    assert_eq!([1, 2].map(|hamlet| others(&family, hamlet)), [[[0, 0], [0, 0]]; 2]);
}

#[test]
fn of_two_surveys_of_a_day_the_later_one_counts() {
    let family = family(|ledger| {
        let survey = |on, people| surveyed(day(on), people);
        ledger.surveys = vec![survey("2024-10-01", 4), survey("2025-10-01", 6), survey("2025-10-01", 3)];
    });
    assert_eq!(others(&family, 1), [[0, 1], [0, 0]]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn every_number_of_the_movement_tables_is_what_the_diary_tells(commune in any_commune()) {
        for year in 2021..=2026 {
            check_all(&commune, Period::until(day(&format!("{year}-12-31"))));
        }
    }

    #[test]
    fn a_table_of_a_year_that_still_runs_is_what_the_diary_tells_so_far(
        commune in any_commune(), year in 2021..=2026, month in 1..=12,
    ) {
        check_all(&commune, Period::until(day(&format!("{year}-{month:02}-14"))));
    }
}
