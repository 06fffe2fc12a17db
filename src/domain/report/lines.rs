//! From sums to the lines of a table: numbers, rates, totals, and why a rate is refused.

use super::Measure;
use super::known::{Known, Whole};
use super::rate::Percent;
use super::spec::{Content, Leaf, Lines, Unit};
use super::table::{Cell, Lead, Remark, Row, Table, Value};
use super::tally::{Sum, Tally};
use crate::domain::ethnicity;
use crate::domain::ledger::Amount;
use crate::domain::place::Hamlet;
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
    let mut writer = Writer { tally: &tally, remarks: Vec::new() };
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

fn writer_leads(tally: &Tally) -> Vec<Lead> {
    let what = if tally.spec.lines == Lines::Ethnicity { Lead::Ethnicity } else { Lead::Hamlet };
    let unit = (!tally.spec.units.is_empty()).then_some(Lead::Unit);
    [Lead::Number, what].into_iter().chain(unit).collect()
}

struct Writer<'t, 'a> {
    tally: &'t Tally<'a>,
    remarks: Vec<Remark>,
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

    fn hamlet(&self, line: Line) -> Option<&Hamlet> {
        match line {
            Line::Hamlet(at) => self.tally.basis.hamlets.get(at).map(|hamlet| &hamlet.value),
            Line::Ethnicity(_) => None,
        }
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
        for (leaf, whole) in leaves.iter().zip(wholes) {
            cells.push(self.cell(leaf, unit, whole, line.map(|(_, line)| line)));
        }
        Row { over: None, cells }
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
    fn cell(&mut self, leaf: &Leaf, row: Option<Unit>, whole: &Whole, line: Option<Line>) -> Cell {
        let units = &self.tally.spec.units;
        let unit = match (leaf.unit, row) {
            (Some(_), Some(row)) if units.first() != Some(&row) => return Value::Blank.into(),
            (own, row) => own.or(row).unwrap_or(Unit::Households),
        };
        let value = match unit {
            Unit::Households | Unit::People => whole.part.of(unit).map_or(Value::Blank, Value::Count),
            Unit::HouseholdRate | Unit::PeopleRate => self.rate(leaf, unit, whole, line),
        };
        Cell { value, households: whole.behind(unit) }
    }

    fn rate(&mut self, leaf: &Leaf, unit: Unit, whole: &Whole, line: Option<Line>) -> Value {
        if leaf.whole.is_none() {
            return Value::Blank;
        }
        match (whole.part.of(unit), whole.whole.of(unit)) {
            (Some(part), Some(all)) => match Percent::of(part, all) {
                Some(rate) => Value::Rate(rate),
                None if part == 0 => Value::Blank,
                None => self.refused(line, Some((part, all))),
            },
            _ => self.refused(line, None),
        }
    }

    /// No rate, and why: of a total, the hamlets have said it already.
    fn refused(&mut self, line: Option<Line>, over: Option<(i64, i64)>) -> Value {
        let hamlet = line.and_then(|line| self.hamlet(line)).map(named);
        let remark = hamlet.map(|hamlet| match over {
            Some((counted, all)) => {
                Remark::MoreThanResidents { hamlet, counted, residents: u32::try_from(all).unwrap_or(0) }
            }
            None => Remark::NoResidents(hamlet),
        });
        self.remarks.extend(remark);
        Value::Refused
    }
}

/// The name of a hamlet with its former commune, where names repeat.
pub(super) fn named(hamlet: &Hamlet) -> String {
    match hamlet.former_commune.is_empty() {
        true => clean(&hamlet.name),
        false => clean(&format!("{} ({})", hamlet.name, hamlet.former_commune)),
    }
}
