//! Tables as xlsx: styled header that stays in sight, widths after the contents, set up for A4, what is charted drawn
//! under the table.

use rust_xlsxwriter::{
    Chart, ChartLegendPosition, ChartType, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::{Grid, GridCell};
use crate::viet;

/// Widths in characters.
const NARROWEST: usize = 6;
const WIDEST: usize = 42;
/// Wider tables lie on their side.
const UPRIGHT: usize = 95;
/// Paper size number of A4.
const A4: u8 = 9;
/// A chart in pixels: its width, what stands around its rows, and each of them.
const CHART_WIDTH: u32 = 760;
const CHART_HEAD: u32 = 140;
const CHART_ROW: u32 = 24;
/// Most letters of a sheet's name, and those that it may not have.
const NAME_LIMIT: usize = 31;
const NOT_IN_NAMES: &[char] = &['[', ']', ':', '*', '?', '/', '\\', '\''];

/// A table too large for a sheet (1,048,576 rows).
#[derive(Debug, thiserror::Error)]
#[error("the table does not fit into a sheet")]
pub struct WriteError(#[from] XlsxError);

/// The table as the bytes of a workbook with one sheet.
///
/// # Errors
/// [`WriteError`] when it does not fit into a sheet.
pub fn to_xlsx(grid: &Grid) -> Result<Vec<u8>, WriteError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    name(sheet, grid)?;
    let styles = Styles::new();
    let top = title(sheet, grid, &styles)?;
    header(sheet, grid, top, &styles)?;
    rows(sheet, grid, top + 1, &styles)?;
    chart(sheet, grid, top)?;
    widths(sheet, grid)?;
    print_setup(sheet, grid, top)?;
    Ok(book.save_to_buffer()?)
}

struct Styles {
    title: Format,
    under: Format,
    header: Format,
    text: Format,
    number: Format,
    decimal: Format,
    total: Format,
}

impl Styles {
    fn new() -> Self {
        let base = || Format::new().set_font_name("Times New Roman").set_font_size(12);
        let framed = || base().set_border(FormatBorder::Thin).set_align(FormatAlign::Top);
        let header =
            framed().set_bold().set_align(FormatAlign::Center).set_align(FormatAlign::VerticalCenter);
        Self {
            title: base().set_bold().set_font_size(14),
            under: base().set_italic(),
            header: header.set_text_wrap().set_background_color("E7E6E6"),
            text: framed().set_num_format("@").set_text_wrap(),
            number: framed().set_num_format("#,##0"),
            decimal: framed().set_num_format("#,##0.##"),
            total: framed().set_bold().set_num_format("#,##0.##"),
        }
    }
}

/// The sheet's own name, as far as one may be so long.
fn name(sheet: &mut Worksheet, grid: &Grid) -> Result<(), XlsxError> {
    let kept: String = grid.name.chars().filter(|c| !NOT_IN_NAMES.contains(c)).take(NAME_LIMIT).collect();
    match kept.trim() {
        "" => Ok(()),
        name => sheet.set_name(name).map(drop),
    }
}

/// The title, what stands under it row by row, and a blank line; gives the row of the header.
fn title(sheet: &mut Worksheet, grid: &Grid, styles: &Styles) -> Result<u32, XlsxError> {
    if grid.title.is_empty() {
        return Ok(0);
    }
    sheet.write_string_with_format(0, 0, &grid.title, &styles.title)?;
    for (row, line) in (1..).zip(&grid.under) {
        sheet.write_string_with_format(row, 0, line, &styles.under)?;
    }
    Ok(grid.under.len() as u32 + 2)
}

fn header(sheet: &mut Worksheet, grid: &Grid, row: u32, styles: &Styles) -> Result<(), XlsxError> {
    for (at, column) in grid.columns.iter().enumerate() {
        sheet.write_string_with_format(row, at as u16, &column.header, &styles.header)?;
    }
    sheet.set_freeze_panes(row + 1, 0)?;
    Ok(())
}

fn rows(sheet: &mut Worksheet, grid: &Grid, first: u32, styles: &Styles) -> Result<(), XlsxError> {
    let blank = GridCell::Blank;
    for (at, row) in grid.rows.iter().enumerate() {
        for column in 0..grid.columns.len() {
            write(sheet, (first + at as u32, column as u16), row.get(column).unwrap_or(&blank), styles)?;
        }
    }
    let last = first + grid.rows.len() as u32;
    for (column, cell) in grid.totals.iter().take(grid.columns.len()).enumerate() {
        total(sheet, (last, column as u16), cell, &styles.total)?;
    }
    Ok(())
}

fn write(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &GridCell,
    styles: &Styles,
) -> Result<(), XlsxError> {
    match cell {
        GridCell::Blank => sheet.write_blank(row, column, &styles.text)?,
        GridCell::Text(text) => sheet.write_string_with_format(row, column, text, &styles.text)?,
        GridCell::Number(number) => {
            sheet.write_number_with_format(row, column, *number as f64, &styles.number)?
        }
        GridCell::Decimal(number) => sheet.write_number_with_format(row, column, *number, &styles.decimal)?,
    };
    Ok(())
}

fn total(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &GridCell,
    style: &Format,
) -> Result<(), XlsxError> {
    match cell {
        GridCell::Blank => sheet.write_blank(row, column, style)?,
        GridCell::Text(text) => sheet.write_string_with_format(row, column, text, style)?,
        GridCell::Number(number) => sheet.write_number_with_format(row, column, *number as f64, style)?,
        GridCell::Decimal(number) => sheet.write_number_with_format(row, column, *number, style)?,
    };
    Ok(())
}

/// The chart of the charted columns, two rows under the table; the words of the first column stand along it, from the
/// top down as in the table.
fn chart(sheet: &mut Worksheet, grid: &Grid, header: u32) -> Result<(), XlsxError> {
    if grid.charted.is_empty() || grid.rows.is_empty() {
        return Ok(());
    }
    let (first, last) = (header + 1, header + grid.rows.len() as u32);
    let name = sheet.name();
    let mut chart = Chart::new(ChartType::Bar);
    for column in &grid.charted {
        let heading = &grid.columns[usize::from(*column)].header;
        let series = chart.add_series().set_name(heading.as_str());
        series.set_categories((name.as_str(), first, 0, last, 0));
        series.set_values((name.as_str(), first, *column, last, *column));
    }
    chart.title().set_name(&grid.title);
    // Bars lie on their side: rows stand along the axis called y.
    chart.x_axis().set_min(0);
    chart.y_axis().set_reverse();
    chart.legend().set_position(ChartLegendPosition::Bottom);
    chart.set_width(CHART_WIDTH).set_height(CHART_HEAD + CHART_ROW * grid.rows.len() as u32);
    sheet.insert_chart(last + 3, 0, &chart)?;
    Ok(())
}

fn width(grid: &Grid, column: usize) -> usize {
    let told = usize::from(grid.columns[column].width);
    let cells = grid.rows.iter().chain([&grid.totals]).filter_map(|row| row.get(column));
    let longest = cells.map(|cell| viet::width(&cell.written())).max().unwrap_or(0);
    let header = grid.columns[column].header.split_whitespace().map(viet::width).max().unwrap_or(0);
    match told {
        0 => longest.max(header).clamp(NARROWEST, WIDEST),
        told => told,
    }
}

fn widths(sheet: &mut Worksheet, grid: &Grid) -> Result<(), XlsxError> {
    for column in 0..grid.columns.len() {
        sheet.set_column_width(column as u16, width(grid, column) as f64 + 2.0)?;
    }
    Ok(())
}

/// A4, as wide as the page and as long as it takes, the header on every page, pages numbered.
fn print_setup(sheet: &mut Worksheet, grid: &Grid, header: u32) -> Result<(), XlsxError> {
    let total: usize = (0..grid.columns.len()).map(|column| width(grid, column) + 2).sum();
    sheet.set_paper_size(A4).set_print_fit_to_pages(1, 0).set_footer("&C&P/&N");
    sheet.set_margins(0.4, 0.4, 0.6, 0.6, 0.3, 0.3);
    if total > UPRIGHT {
        sheet.set_landscape();
    }
    sheet.set_repeat_rows(header, header)?;
    Ok(())
}
