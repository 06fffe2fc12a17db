//! The list of households on its way into a table: what the list on the screen shows, all rows of it.

use std::ops::ControlFlow;

use chrono::{NaiveDate, NaiveDateTime};

use crate::domain::catalogue::Catalogue;
use crate::domain::id::HouseholdId;
use crate::domain::place::Commune;
use crate::domain::query::ListRow;
use crate::domain::survey::Answers;
use crate::i18n::Lang;
use crate::paper::Progress;
use crate::store::{Register, StoreError};
use crate::tables::write::{Grid, GridCell, GridColumn, WriteError, to_csv, to_xlsx};

/// Rows that are fetched at once.
const WINDOW: usize = 500;

/// The kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A workbook.
    Xlsx,
    /// Text parted by semicolons.
    Csv,
}

/// Who makes a table, and with which words.
#[derive(Debug, Clone, Copy)]
pub struct Maker<'a> {
    /// Who.
    pub by: &'a str,
    /// When.
    pub at: NaiveDateTime,
    /// The past day of which the table is; `None` for today.
    pub on: Option<NaiveDate>,
    /// What supports are called.
    pub catalogue: &'a Catalogue,
    /// The language of the headings.
    pub lang: Lang,
}

/// Households as a table, in the order given, with who made it and when above it.
///
/// # Errors
/// [`StoreError::Cancelled`] where `progress` stopped it, and those of the register.
pub fn households(
    register: &Register,
    ids: &[HouseholdId],
    maker: &Maker<'_>,
    progress: &mut Progress<'_>,
) -> Result<Grid, StoreError> {
    let mut rows = Vec::with_capacity(ids.len());
    for window in ids.chunks(WINDOW) {
        let fetched = match maker.on {
            None => register.rows(window, maker.at.date())?,
            Some(day) => register.rows_on(window, day)?,
        };
        rows.extend(fetched.iter().map(|row| cells(row, maker)));
        if let ControlFlow::Break(()) = progress(rows.len(), ids.len()) {
            return Err(StoreError::Cancelled);
        }
    }
    let title = title(&register.commune()?, rows.len(), maker);
    Ok(maker.dated(Grid { title, columns: columns(maker.lang), rows, ..Grid::default() }))
}

/// The bytes of a table.
///
/// # Errors
/// [`WriteError`] where it does not fit into a sheet.
pub fn bytes(grid: &Grid, format: Format) -> Result<Vec<u8>, WriteError> {
    match format {
        Format::Xlsx => to_xlsx(grid),
        Format::Csv => Ok(to_csv(grid)),
    }
}

fn title(commune: &Commune, count: usize, maker: &Maker<'_>) -> String {
    let time = maker.at.format("%H:%M %d/%m/%Y");
    maker.lang.export_title(&commune.name, count, maker.by, time)
}

impl Maker<'_> {
    /// A table with the past day of which it is: in its title, and in a last column, because a csv has no title.
    pub fn dated(&self, mut grid: Grid) -> Grid {
        let Some(day) = self.on else { return grid };
        let day = day.format("%d/%m/%Y").to_string();
        grid.title = self.lang.export_title_on(&day, &grid.title);
        grid.columns.push(GridColumn::new(self.lang.export_as_of()));
        for row in &mut grid.rows {
            row.push(GridCell::text(day.as_str()));
        }
        grid
    }
}

fn columns(lang: Lang) -> Vec<GridColumn> {
    let headers = [
        lang.export_code(),
        lang.export_head(),
        lang.export_hamlet(),
        lang.export_members(),
        lang.export_state(),
        lang.export_deprived_count(),
        lang.export_deprived(),
        lang.export_supports(),
    ];
    headers.into_iter().map(GridColumn::new).collect()
}

fn cells(row: &ListRow, maker: &Maker<'_>) -> Vec<GridCell> {
    let answers = Answers::from_masks(row.deprived, row.answered);
    let asked = row.answered != 0;
    let numbers: Vec<_> = answers.deprived().map(|number| number.to_string()).collect();
    let supports: Vec<_> = row.supports.split_whitespace().map(|code| model(code, maker)).collect();
    vec![
        GridCell::text(row.code.as_str()),
        GridCell::text(row.head.as_str()),
        GridCell::text(row.hamlet.as_str()),
        GridCell::Number(row.members.into()),
        GridCell::text(maker.lang.state(row.state)),
        if asked { GridCell::Number(answers.deprivations().into()) } else { GridCell::Blank },
        GridCell::text(numbers.join(", ")),
        GridCell::text(supports.join(", ")),
    ]
}

fn model<'a>(code: &'a str, maker: &Maker<'a>) -> &'a str {
    maker.catalogue.model(code).map_or(code, |model| maker.lang.label(&model.name))
}
