//! From sums to the lines of a table: numbers, rates, totals, and why a rate is refused.

use std::collections::HashMap;

use super::Measure;
use super::known::{Known, Whole};
use super::rate::Percent;
use super::spec::{Content, Leaf, Lines, Unit};
use super::table::{Cell, Lead, Refusal, Remark, Row, Table, Value};
use super::tally::{Sum, Tally};
use crate::domain::ethnicity;
use crate::domain::id::HamletId;
use crate::domain::ledger::Amount;
use crate::domain::place::Hamlet;
use crate::domain::stored::Stored;
use crate::viet::clean;

/// Of what a line speaks; lines are in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    /// The hamlet at a place in the list of hamlets.
    Hamlet(usize),
    /// An ethnic group, or that nobody wrote one down.
    Ethnicity(Option<&'static str>),
}

impl Line {
    /// Hamlets by their place, groups by the official list, the unknown last.
    fn rank(self) -> usize {
        match self {
            Self::Hamlet(at) => at,
            Self::Ethnicity(name) => {
                ethnicity::all().position(|known| Some(known) == name).unwrap_or(usize::MAX)
            }
        }
    }
}

impl PartialOrd for Line {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Line {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.rank().cmp(&other.rank())
    }
}

/// The counted table.
pub(super) fn lines(tally: Tally) -> Table {
    let mut writer = Writer { tally: &tally, remarks: Vec::new(), refusals: HashMap::new() };
    let (mut rows, mut total) = (Vec::new(), vec![Whole::default(); tally.arranged.contents.len()]);
    for (number, (line, sums)) in tally.sums.iter().enumerate() {
        let wholes = writer.wholes(*line, sums);
        total.iter_mut().zip(&wholes).for_each(|(total, whole)| total.add(whole));
        rows.extend(writer.rows(Some((number + 1, *line)), &wholes));
    }
    let totals = writer.rows(None, &total);
    let mut remarks = writer.remarks;
    remarks.sort();
    remarks.dedup();
    let remarks = without_smaller(remarks);
    Table {
        name: tally.spec.name.clone(),
        title: tally.spec.title.clone(),
        landscape: tally.spec.landscape,
        period: tally.basis.period,
        moving: tally.is_moving(),
        leads: writer_leads(&tally),
        headings: tally.arranged.headings.clone(),
        rows,
        totals,
        remarks,
    }
}

/// Of a hamlet with fewer residents than were counted, the largest count says enough.
fn without_smaller(remarks: Vec<Remark>) -> Vec<Remark> {
    let is_smaller = |one: &Remark, other: &Remark| match (one, other) {
        (
            Remark::MoreThanResidents { hamlet, counted, residents },
            Remark::MoreThanResidents { hamlet: of, counted: more, residents: same },
        ) => (hamlet, residents) == (of, same) && counted < more,
        _ => false,
    };
    let kept = |one: &&Remark| !remarks.iter().any(|other| is_smaller(one, other));
    remarks.iter().filter(kept).cloned().collect()
}

fn writer_leads(tally: &Tally) -> Vec<Lead> {
    let what = if tally.spec.lines == Lines::Ethnicity { Lead::Ethnicity } else { Lead::Hamlet };
    let unit = (!tally.spec.units.is_empty()).then_some(Lead::Unit);
    [Lead::Number, what].into_iter().chain(unit).collect()
}

struct Writer<'t, 'a> {
    tally: &'t Tally<'a>,
    remarks: Vec<Remark>,
    /// The first refusal of each column and unit: that of the total.
    refusals: HashMap<(usize, Unit), Refusal>,
}

impl Writer<'_, '_> {
    fn leaves(&self) -> impl Iterator<Item = &Leaf> {
        self.tally.arranged.contents.iter().filter_map(|content| match content {
            Content::Count(leaf) => Some(leaf),
            Content::Field(_) => None,
        })
    }

    /// The sums of a line with the residents of its hamlet.
    fn wholes(&self, line: Line, sums: &[Sum]) -> Vec<Whole> {
        let residents = Known::residents(self.hamlet(line));
        let known = |measure: Option<&Measure>, amount: Amount| match measure {
            Some(Measure::Residents) => residents,
            _ => amount.into(),
        };
        let nothing = Sum::default();
        let whole = |(at, leaf): (usize, &Leaf)| {
            let sum = sums.get(at).unwrap_or(&nothing);
            Whole {
                part: known(Some(&leaf.measure), sum.part),
                whole: known(leaf.whole.as_ref(), sum.whole),
                behind: sum.behind.clone(),
            }
        };
        self.leaves().enumerate().map(whole).collect()
    }

    fn stored(&self, line: Line) -> Option<&Stored<HamletId, Hamlet>> {
        match line {
            Line::Hamlet(at) => self.tally.basis.hamlets.get(at),
            Line::Ethnicity(_) => None,
        }
    }

    fn hamlet(&self, line: Line) -> Option<&Hamlet> {
        self.stored(line).map(|hamlet| &hamlet.value)
    }

    fn hamlet_id(&self, line: Line) -> Option<HamletId> {
        self.stored(line).map(|hamlet| hamlet.id)
    }

    /// The rows of a line, or of the total: one for each unit.
    fn rows(&mut self, line: Option<(usize, Line)>, wholes: &[Whole]) -> Vec<Row> {
        let units: Vec<Option<Unit>> = match self.tally.spec.units.as_slice() {
            [] => vec![None],
            units => units.iter().copied().map(Some).collect(),
        };
        let rows = units.into_iter().enumerate();
        rows.map(|(at, unit)| self.row(line, at == 0, unit, wholes)).collect()
    }

    fn row(&mut self, line: Option<(usize, Line)>, first: bool, unit: Option<Unit>, wholes: &[Whole]) -> Row {
        let mut cells = self.lead(line, first);
        cells.extend(unit.map(|unit| Value::Unit(unit).into()));
        let leaves: Vec<Leaf> = self.leaves().cloned().collect();
        let line = line.map(|(_, line)| line);
        for (at, (leaf, whole)) in leaves.iter().zip(wholes).enumerate() {
            cells.push(self.cell((at, leaf), unit, whole, line));
        }
        Row { over: None, hamlet: line.and_then(|line| self.hamlet_id(line)), cells }
    }

    /// Number and name; on the further rows of a line, nothing.
    fn lead(&self, line: Option<(usize, Line)>, first: bool) -> Vec<Cell> {
        let values = match line {
            _ if !first => [Value::Blank, Value::Blank],
            None => [Value::Blank, Value::Total],
            Some((number, line)) => [Value::Count(number as i64), self.name(line)],
        };
        values.map(Cell::from).into()
    }

    fn name(&self, line: Line) -> Value {
        match line {
            Line::Hamlet(_) => Value::Text(self.hamlet(line).map(named).unwrap_or_default()),
            Line::Ethnicity(Some(name)) => Value::Text(name.to_owned()),
            Line::Ethnicity(None) => Value::UnknownEthnicity,
        }
    }

    /// A column that says its unit shows it on the first row of a line only.
    fn cell(
        &mut self,
        (at, leaf): (usize, &Leaf),
        row: Option<Unit>,
        whole: &Whole,
        line: Option<Line>,
    ) -> Cell {
        let units = &self.tally.spec.units;
        let unit = match (leaf.unit, row) {
            (Some(_), Some(row)) if units.first() != Some(&row) => return Value::Blank.into(),
            (own, row) => own.or(row).unwrap_or(Unit::Households),
        };
        let value = match unit {
            Unit::Households | Unit::People => whole.part.of(unit).map_or(Err(None), |n| Ok(Value::Count(n))),
            Unit::HouseholdRate | Unit::PeopleRate => rate(leaf, unit, whole),
        };
        let value = value.unwrap_or_else(|over| self.refused((at, leaf), unit, line, over));
        Cell { value, households: whole.behind(unit).into() }
    }

    /// No number, and why: of a total, the hamlets have said it already.
    fn refused(
        &mut self,
        (at, leaf): (usize, &Leaf),
        unit: Unit,
        line: Option<Line>,
        over: Option<(i64, i64)>,
    ) -> Value {
        let (counted, whole) = over.unwrap_or_default();
        let known = self.refusals.get(&(at, unit)).copied();
        let of_residents = leaf.measure == Measure::Residents || leaf.whole == Some(Measure::Residents);
        let hamlet = line.and_then(|line| self.stored(line)).filter(|_| of_residents);
        let (refusal, remark) = match hamlet {
            Some(hamlet) => of_hamlet(hamlet, over),
            None if line.is_none() && known.is_some() => return known.map_or(Value::Blank, Value::Refused),
            None => (Refusal::NotAPart { counted, whole }, Remark::NotAPart { counted, whole }),
        };
        self.refusals.entry((at, unit)).or_insert(refusal);
        self.remarks.push(remark);
        Value::Refused(refusal)
    }
}

/// The rate, or what makes it impossible: part and whole, where both are known.
fn rate(leaf: &Leaf, unit: Unit, whole: &Whole) -> Result<Value, Option<(i64, i64)>> {
    if leaf.whole.is_none() {
        return Ok(Value::Blank);
    }
    match (whole.part.of(unit), whole.whole.of(unit)) {
        (Some(part), Some(all)) => match Percent::of(part, all) {
            Some(rate) => Ok(Value::Rate(rate)),
            None if part == 0 => Ok(Value::Blank),
            None => Err(Some((part, all))),
        },
        _ => Err(None),
    }
}

/// Why a hamlet has no rate: nobody entered its residents, or so many were counted of so few residents.
fn of_hamlet(hamlet: &Stored<HamletId, Hamlet>, over: Option<(i64, i64)>) -> (Refusal, Remark) {
    let (id, name) = (hamlet.id, named(&hamlet.value));
    match over {
        None => (Refusal::NoResidents(id), Remark::NoResidents(name)),
        Some((counted, residents)) => (
            Refusal::MoreThanResidents { hamlet: id, counted, residents },
            Remark::MoreThanResidents {
                hamlet: name,
                counted,
                residents: u32::try_from(residents).unwrap_or(0),
            },
        ),
    }
}

/// The name of a hamlet with its former commune, where names repeat.
pub(super) fn named(hamlet: &Hamlet) -> String {
    match hamlet.former_commune.is_empty() {
        true => clean(&hamlet.name),
        false => clean(&format!("{} ({})", hamlet.name, hamlet.former_commune)),
    }
}
