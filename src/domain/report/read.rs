//! Reads tables from TOML and names what is wrong with a file, with its place.

use std::collections::HashSet;

use serde::Deserialize;
use thiserror::Error;
use toml::Spanned;

use super::balance::balanced;
use super::measure::{Measure, MeasureName};
use super::spec::{ColumnSpec, Content, Each, Field, Leaf, Lines, PersonField, TableSpec, Unit};
use crate::domain::catalogue::ModelKind;
use crate::domain::cause::PovertyCause;
use crate::domain::class::Class;
use crate::domain::data_file::{self, DataError, Label, Misread, is_code};
use crate::domain::ledger::Other;
use crate::domain::movement::Movement;
use crate::domain::query::Flag;

/// A fault of a file of tables with its line and column.
pub type TableError = DataError<TableFault>;

/// What is wrong with a file of tables.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TableFault {
    /// Not TOML, an unknown key, a missing or wrong value.
    #[error(transparent)]
    Unreadable(#[from] Misread),
    /// A name of other than small unaccented letters, digits, hyphens.
    #[error("not a name: {0:?}")]
    NotAName(String),
    /// A table twice in one file.
    #[error("table twice: {0:?}")]
    Twice(String),
    /// A title without words in one of the languages.
    #[error("a title is empty")]
    EmptyTitle,
    /// No column at all.
    #[error("there is no column")]
    NoColumns,
    /// A column that is neither a group nor counts nor shows anything, or more than one of these.
    #[error("a column has one of: columns, measure, field, kinds")]
    NotAColumn,
    /// A measure in a list of people, or a person's fact in a table of counts.
    #[error("this column does not fit the lines of the table")]
    WrongLines,
    /// A rate without the whole of which it is a part.
    #[error("a rate needs `per`")]
    NoWhole,
    /// An exit or entry without its movement, or with one that the class does not have.
    #[error("a movement of this class is wanted")]
    WrongMovement,
    /// Children without their age, or with one that ends before it begins.
    #[error("an age is wanted: under, and from")]
    NoAge,
    /// An indicator's number that is not 1 to 16, or none where no indicator is repeated.
    #[error("indicators 1 to 16 are wanted")]
    NoIndicator,
    /// Groups are not named.
    #[error("groups are wanted")]
    NoGroups,
    /// Causes are not named.
    #[error("causes are wanted")]
    NoCauses,
    /// A table from opening to closing that leaves an entry or exit out, or counts one twice.
    #[error("opening and closing do not balance: {0}")]
    Unbalanced(&'static str),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    table: Vec<Spanned<RawTable>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTable {
    name: String,
    title: Label,
    #[serde(default)]
    portrait: bool,
    lines: Lines,
    #[serde(default)]
    units: Vec<Unit>,
    class: Class,
    columns: Vec<Spanned<RawColumn>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawColumn {
    title: Option<Label>,
    each: Option<Each>,
    columns: Option<Vec<Spanned<RawColumn>>>,
    measure: Option<MeasureName>,
    field: Option<PersonField>,
    kinds: Option<Vec<ModelKind>>,
    class: Option<Class>,
    unit: Option<Unit>,
    per: Option<MeasureName>,
    #[serde(default)]
    movements: Vec<Movement>,
    #[serde(default)]
    reasons: Vec<Other>,
    #[serde(default)]
    indicators: Vec<u8>,
    #[serde(default)]
    groups: Vec<Flag>,
    #[serde(default)]
    causes: Vec<PovertyCause>,
    #[serde(default)]
    from: u32,
    under: Option<u32>,
}

type Placed<T> = data_file::Placed<T, TableFault>;

/// The tables of a file.
///
/// # Errors
/// The first fault with its place.
pub(super) fn read(text: &str) -> Result<Vec<TableSpec>, TableError> {
    let file: File = data_file::read(text, TableFault::Unreadable)?;
    tables(&file).map_err(|(span, fault)| DataError::at(text, span, fault))
}

fn tables(file: &File) -> Placed<Vec<TableSpec>> {
    let mut names = HashSet::new();
    let read = |row: &Spanned<RawTable>| {
        let name = &row.get_ref().name;
        ensure(row, is_code(name), TableFault::NotAName(name.clone()))?;
        ensure(row, names.insert(name.clone()), TableFault::Twice(name.clone()))?;
        table(row)
    };
    file.table.iter().map(read).collect()
}

fn table(row: &Spanned<RawTable>) -> Placed<TableSpec> {
    let raw = row.get_ref();
    ensure(row, raw.title.is_worded(), TableFault::EmptyTitle)?;
    ensure(row, !raw.columns.is_empty(), TableFault::NoColumns)?;
    let context = Context { table: raw, repeated: false };
    let columns = raw.columns.iter().map(|column| context.column(column)).collect::<Placed<Vec<_>>>()?;
    let spec = TableSpec {
        name: raw.name.clone(),
        title: raw.title.clone(),
        landscape: !raw.portrait,
        lines: raw.lines,
        units: raw.units.clone(),
        class: raw.class,
        columns,
    };
    balanced(&spec).map_err(|fault| (row.span(), fault))?;
    Ok(spec)
}

/// Where a column stands.
#[derive(Clone, Copy)]
struct Context<'a> {
    table: &'a RawTable,
    repeated: bool,
}

impl Context<'_> {
    fn column(self, row: &Spanned<RawColumn>) -> Placed<ColumnSpec> {
        let raw = row.get_ref();
        if let Some(each) = raw.each {
            let column = Self { repeated: true, ..self }.titled(row, Label::default())?;
            return Ok(ColumnSpec::Each(each, Box::new(column)));
        }
        let title = raw.title.clone().filter(Label::is_worded).ok_or((row.span(), TableFault::EmptyTitle))?;
        self.titled(row, title)
    }

    fn titled(self, row: &Spanned<RawColumn>, title: Label) -> Placed<ColumnSpec> {
        let raw = row.get_ref();
        match (&raw.columns, raw.measure, raw.field, &raw.kinds) {
            (Some(columns), None, None, None) => {
                ensure(row, !columns.is_empty(), TableFault::NoColumns)?;
                let columns = columns.iter().map(|column| self.column(column)).collect::<Placed<Vec<_>>>()?;
                Ok(ColumnSpec::Group(title, columns))
            }
            (None, Some(name), None, None) => {
                ensure(row, self.table.lines != Lines::Person, TableFault::WrongLines)?;
                let leaf = self.leaf(raw, name).map_err(|fault| (row.span(), fault))?;
                Ok(ColumnSpec::Leaf(title, Content::Count(leaf)))
            }
            (None, None, Some(fact), None) => self.field(row, title, Field::Fact(fact)),
            (None, None, None, Some(kinds)) => self.field(row, title, Field::Support(kinds.clone())),
            _ => Err((row.span(), TableFault::NotAColumn)),
        }
    }

    fn field(self, row: &Spanned<RawColumn>, title: Label, field: Field) -> Placed<ColumnSpec> {
        ensure(row, self.table.lines == Lines::Person, TableFault::WrongLines)?;
        Ok(ColumnSpec::Leaf(title, Content::Field(field)))
    }

    fn leaf(self, raw: &RawColumn, name: MeasureName) -> Result<Leaf, TableFault> {
        let class = raw.class.unwrap_or(self.table.class);
        let measure = self.measure(raw, name, class)?;
        let whole = raw.per.map(|name| self.measure(raw, name, class)).transpose()?;
        let rate = matches!(raw.unit, Some(Unit::HouseholdRate | Unit::PeopleRate));
        if rate && whole.is_none() {
            return Err(TableFault::NoWhole);
        }
        let residents = [Some(&measure), whole.as_ref()].contains(&Some(&Measure::Residents));
        if residents && self.table.lines != Lines::Hamlet {
            return Err(TableFault::WrongLines);
        }
        Ok(Leaf { measure, class, unit: raw.unit, whole })
    }

    fn measure(self, raw: &RawColumn, name: MeasureName, class: Class) -> Result<Measure, TableFault> {
        use MeasureName as Name;
        Ok(match name {
            Name::Residents => Measure::Residents,
            Name::InClass => Measure::InClass,
            Name::Opening => Measure::Opening,
            Name::Closing => Measure::Closing,
            Name::Exits => Measure::Exits(moving(raw, |movement| movement.leaves() == Some(class))?),
            Name::Entries => Measure::Entries(moving(raw, |movement| movement.enters() == Some(class))?),
            Name::OtherOut => Measure::OtherOut(raw.reasons.clone()),
            Name::OtherIn => Measure::OtherIn(raw.reasons.clone()),
            Name::Answered => Measure::Answered(self.indicators(raw)?),
            Name::Deprived => Measure::Deprived(self.indicators(raw)?),
            Name::InGroups => Measure::InGroups(groups(raw)?),
            Name::InNoGroup => Measure::InNoGroup(groups(raw)?),
            Name::GroupOverlap => Measure::GroupOverlap(groups(raw)?),
            Name::Caused if raw.causes.is_empty() => return Err(TableFault::NoCauses),
            Name::Caused => Measure::Caused(raw.causes.clone()),
            Name::NoCause => Measure::NoCause,
            Name::Children => {
                let under = raw.under.filter(|under| *under > raw.from).ok_or(TableFault::NoAge)?;
                Measure::Children { from: raw.from, under }
            }
        })
    }

    /// A repeated column speaks of the indicator that it stands for.
    fn indicators(self, raw: &RawColumn) -> Result<Vec<u8>, TableFault> {
        let known = raw.indicators.iter().all(|number| (1..=16).contains(number));
        match known && (self.repeated || !raw.indicators.is_empty()) {
            true => Ok(raw.indicators.clone()),
            false => Err(TableFault::NoIndicator),
        }
    }
}

fn moving(raw: &RawColumn, fits: impl Fn(&Movement) -> bool) -> Result<Vec<Movement>, TableFault> {
    match !raw.movements.is_empty() && raw.movements.iter().all(fits) {
        true => Ok(raw.movements.clone()),
        false => Err(TableFault::WrongMovement),
    }
}

fn groups(raw: &RawColumn) -> Result<Vec<Flag>, TableFault> {
    if raw.groups.is_empty() { Err(TableFault::NoGroups) } else { Ok(raw.groups.clone()) }
}

fn ensure<T>(row: &Spanned<T>, holds: bool, fault: TableFault) -> Placed<()> {
    if holds { Ok(()) } else { Err((row.span(), fault)) }
}
