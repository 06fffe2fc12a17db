//! Every number of every table against a recount that knows nothing of tallies: what stands at the end of the period is
//! counted household by household from its facts; what moved is the sum of each household alone.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::spec::{Content, Leaf, TableSpec};
use super::*;
use crate::domain::cause::Causes;
use crate::domain::ethnicity::canonical;
use crate::domain::id::{HamletId, HouseholdId};
use crate::domain::ledger::LedgerFacts;
use crate::domain::ledger::histories::{day, history};
use crate::domain::place::Hamlet;
use crate::domain::query::Flag;
use crate::domain::standard::{Standard, Standards};
use crate::domain::stored::Stored;
use crate::domain::survey::{Answer, Answers};
use crate::viet::PartialDate;

const STANDARD: &str = "2022-2026";
const RESIDENTS: u32 = 1000;

fn standard() -> Standard {
    Standards::embedded().by_code(STANDARD).unwrap().clone()
}

fn hamlets() -> Vec<Stored<HamletId, Hamlet>> {
    let hamlet = |id: i64| {
        let value = Hamlet {
            resident_households: Some(RESIDENTS),
            resident_people: Some(RESIDENTS * 4),
            ..Hamlet::default()
        };
        Stored { id: HamletId(id), rev: 1, value }
    };
    (1..4).map(hamlet).collect()
}

/// Any history with any answers, causes, births, flags.
fn any_household() -> impl Strategy<Value = HouseholdFacts> {
    let told = (any::<u16>(), any::<u16>(), any::<u8>(), any::<bool>());
    let born = proptest::collection::vec(proptest::option::of(1940i32..2026), 7);
    let ethnicity = proptest::sample::select(&["Kinh", "Mường", "H'Mông", ""][..]);
    (history(), told, born, 0u32..32, ethnicity).prop_map(|(mut ledger, told, born, flags, ethnicity)| {
        tell(&mut ledger, told);
        for (stay, year) in ledger.stays.iter_mut().zip(born) {
            stay.born = year.and_then(|year| PartialDate::from_year(year).ok());
        }
        HouseholdFacts { code: String::new(), ledger, flags, ethnicity: ethnicity.to_owned() }
    })
}

fn tell(ledger: &mut LedgerFacts, (deprived, answered, causes, same): (u16, u16, u8, bool)) {
    for survey in &mut ledger.surveys {
        survey.answers = Answers::from_masks(deprived & answered, answered);
        survey.causes = Causes::from_mask(causes);
        survey.standard = if same { STANDARD } else { "2027-2030" }.to_owned();
    }
}

fn any_commune() -> impl Strategy<Value = Vec<HouseholdFacts>> {
    proptest::collection::vec(any_household(), 1..8).prop_map(|mut commune| {
        for (id, facts) in (1..).zip(&mut commune) {
            facts.ledger.household = HouseholdId(id);
        }
        commune
    })
}

fn counted(specs: &[TableSpec], basis: Basis<'_>, commune: &[HouseholdFacts]) -> Vec<Table> {
    let mut tallies: Vec<_> = specs.iter().map(|spec| Tally::new(spec, basis)).collect();
    commune.iter().for_each(|facts| add(&mut tallies, facts));
    tallies.into_iter().map(Tally::finish).collect()
}

/// What a household adds to a column: households and people. `None` where it is about what moved.
fn naive(leaf: &Leaf, measure: &Measure, facts: &HouseholdFacts, period: Period) -> Option<[i64; 2]> {
    let at = match measure {
        Measure::Opening => period.eve(),
        Measure::Exits(_) | Measure::Entries(_) | Measure::OtherIn(_) | Measure::OtherOut(_) => return None,
        _ => period.to,
    };
    let here = facts.ledger.on(at).filter(|here| here.class == leaf.class);
    let Some(here) = here else { return Some([0, 0]) };
    let whole = [1, i64::from(here.people)];
    let survey = facts.ledger.survey_on(at);
    let answer = |number: &u8| {
        let answers = survey.filter(|survey| survey.standard == STANDARD).map(|survey| survey.answers);
        answers.map_or(Answer::NotSurveyed, |answers| answers.get(*number))
    };
    let causes = survey.map(|survey| survey.causes).unwrap_or_default();
    let of = |groups: &[Flag]| groups.iter().filter(|flag| facts.flags & flag.bit() != 0).count() as i64;
    let times = |count: i64| whole.map(|number| number * count);
    let holds = |holds: bool| times(i64::from(holds));
    Some(match measure {
        Measure::Answered(numbers) => holds(numbers.iter().any(|n| answer(n) != Answer::NotSurveyed)),
        Measure::Deprived(numbers) => holds(numbers.iter().any(|n| answer(n) == Answer::Deprived)),
        Measure::InGroups(groups) => holds(of(groups) > 0),
        Measure::InNoGroup(groups) => holds(of(groups) == 0),
        Measure::GroupOverlap(groups) => times((of(groups) - 1).max(0)),
        Measure::Caused(wanted) => holds(wanted.iter().any(|cause| causes.contains(*cause))),
        Measure::NoCause => holds(causes.is_empty()),
        Measure::Children { from, under } => {
            let present = facts.ledger.stays.iter().filter(|stay| stay.counts_on(at));
            let ages = present.filter_map(|stay| stay.born?.age_on(at));
            let count = ages.filter(|age| from <= age && age < under).count() as i64;
            [i64::from(count > 0), count]
        }
        _ => whole,
    })
}

/// Whether a household stands in a line of a table at the day of a measure.
fn in_line(spec: &TableSpec, line: &Row, measure: &Measure, facts: &HouseholdFacts, period: Period) -> bool {
    let at = if *measure == Measure::Opening { period.eve() } else { period.to };
    match (spec.lines, &line.cells[1].value) {
        (Lines::Ethnicity, Value::Text(name)) => canonical(&facts.ethnicity) == Some(name),
        (Lines::Ethnicity, _) => canonical(&facts.ethnicity).is_none(),
        _ => facts.ledger.on(at).map(|here| here.hamlet) == line.hamlet,
    }
}

/// The units of the rows of a line; a column's own unit goes before.
fn units(spec: &TableSpec) -> Vec<Unit> {
    if spec.units.is_empty() { vec![Unit::Households] } else { spec.units.clone() }
}

/// What a cell must show.
fn expected(leaf: &Leaf, unit: Unit, sum: impl Fn(&Measure) -> Option<[i64; 2]>) -> Option<Value> {
    let people = matches!(unit, Unit::People | Unit::PeopleRate);
    let whole_of = |measure: &Measure| match measure {
        Measure::Residents if people => Some(i64::from(RESIDENTS) * 4),
        Measure::Residents => Some(RESIDENTS.into()),
        measure => sum(measure).map(|sum| sum[usize::from(people)]),
    };
    let part = whole_of(&leaf.measure)?;
    if matches!(unit, Unit::Households | Unit::People) {
        return Some(Value::Count(part));
    }
    let whole = leaf.whole.as_ref().map(whole_of)?;
    let rate = whole.and_then(|whole| Percent::of(part, whole));
    Some(rate.map_or(Value::Blank, Value::Rate))
}

/// Every number of what stands, line by line.
fn check_standing(spec: &TableSpec, table: &Table, basis: Basis<'_>, commune: &[HouseholdFacts]) {
    let arranged = spec.arranged(basis.standard);
    let units = units(spec);
    for (at, row) in table.rows.iter().enumerate() {
        let (first, own) = (&table.rows[at - at % units.len()], units[at % units.len()]);
        for (column, content) in arranged.contents.iter().enumerate() {
            let Content::Count(leaf) = content else { continue };
            let unit = leaf.unit.unwrap_or(own);
            if leaf.unit.is_some() && at % units.len() > 0 {
                continue;
            }
            let sum = |measure: &Measure| {
                let line = commune.iter().filter(|facts| in_line(spec, first, measure, facts, basis.period));
                line.map(|facts| naive(leaf, measure, facts, basis.period))
                    .try_fold([0, 0], |sum, own| own.map(|own| [sum[0] + own[0], sum[1] + own[1]]))
            };
            let shown = &row.cells[table.leads.len() + column].value;
            if naive_knows(&leaf.measure) {
                assert_eq!(Some(shown), expected(leaf, unit, sum).as_ref(), "{} {at} {column}", table.name);
            }
        }
    }
}

fn naive_knows(measure: &Measure) -> bool {
    use Measure as M;
    !matches!(measure, M::Exits(_) | M::Entries(_) | M::OtherIn(_) | M::OtherOut(_))
}

/// Every count is the sum of what each household alone adds, and behind it stand those that add something.
fn check_alone(whole: &Table, alone: &[(HouseholdId, Table)]) {
    let place = |table: &Table, row: &Row| {
        let name = |row: &Row| row.cells.get(1).map(|cell| cell.value.clone());
        table.rows.iter().position(|other| name(other) == name(row) && other.hamlet == row.hamlet)
    };
    for (at, row) in whole.rows.iter().enumerate() {
        let first = (0..=at).rev().find(|at| whole.rows[*at].cells[0].value != Value::Blank).unwrap_or(at);
        for column in whole.leads.len()..whole.width() {
            let Value::Count(count) = row.cells[column].value else { continue };
            let added = alone.iter().filter_map(|(id, table)| {
                let own = place(table, &whole.rows[first])? + (at - first);
                let Value::Count(count) = table.rows[own].cells[column].value else { return None };
                Some((*id, count, table.rows[own].cells[column].households.is_empty()))
            });
            let added: Vec<_> = added.collect();
            if added.iter().any(|(_, count, none)| *count > 0 && *none) {
                continue; // Residents: no household stands behind them.
            }
            assert_eq!(
                count,
                added.iter().map(|(_, count, _)| count).sum::<i64>(),
                "{} {at} {column}",
                whole.name
            );
            let behind: BTreeSet<_> = row.cells[column].households.iter().copied().collect();
            let adding: BTreeSet<_> = added.iter().filter(|(.., none)| !none).map(|(id, ..)| *id).collect();
            assert_eq!(behind, adding, "{} {at} {column}", whole.name);
        }
    }
}

fn specs() -> Vec<TableSpec> {
    let set = TableSet::embedded();
    set.all().iter().filter(|spec| spec.lines != Lines::Person).cloned().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn every_number_of_what_stands_equals_a_naive_recount(commune in any_commune(), year in 2021..=2026) {
        let (standard, hamlets, specs) = (standard(), hamlets(), specs());
        let period = Period::until(day(&format!("{year}-12-31")));
        let basis = Basis { period, standard: &standard, hamlets: &hamlets };
        for (spec, table) in specs.iter().zip(counted(&specs, basis, &commune)) {
            check_standing(spec, &table, basis, &commune);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_number_is_what_its_households_add_one_by_one(commune in any_commune(), year in 2021..=2026) {
        let (standard, hamlets, specs) = (standard(), hamlets(), specs());
        let period = Period::until(day(&format!("{year}-12-31")));
        let basis = Basis { period, standard: &standard, hamlets: &hamlets };
        let whole = counted(&specs, basis, &commune);
        let each: Vec<_> = commune.iter().map(|facts| (facts.ledger.household, counted(&specs, basis, std::slice::from_ref(facts)))).collect();
        for (at, table) in whole.iter().enumerate() {
            let alone: Vec<_> = each.iter().map(|(id, tables)| (*id, tables[at].clone())).collect();
            check_alone(table, &alone);
        }
    }
}
