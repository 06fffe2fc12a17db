//! An official table as xlsx, in the look of the published forms: the two heads, the title, merged headings with a
//! line of numbers, rules, A4 on its side, as wide as the page, the heading on every page.

mod flat;
mod styles;
mod wrap;

pub use flat::report_to_csv;

use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

use self::styles::{Looks, Styles};
use self::wrap::lines_of;
use super::WriteError;
use crate::domain::report::{Issued, Lead, Row, Table, Value};
use crate::i18n::Lang;
use crate::viet;

/// Lines of the head, the title and the time over the heading.
const HEAD_LINES: u32 = 7;
/// Paper size number of A4.
const A4: u8 = 9;
/// Points of a line of text.
const LINE_POINTS: f64 = 16.0;
/// Widths in characters.
const NUMBER_WIDTH: usize = 7;
const NARROW: usize = 5;
const WIDEST: usize = 28;

/// The table as the bytes of a workbook with one sheet.
///
/// # Errors
/// [`WriteError`] when it does not fit into a sheet.
pub fn report_to_xlsx(issued: &Issued<'_>, lang: Lang) -> Result<Vec<u8>, WriteError> {
    let mut book = Workbook::new();
    let styles = Styles::new();
    let mut sheet = Sheet { sheet: book.add_worksheet(), issued, lang, styles: &styles };
    sheet.head()?;
    let first = sheet.headings()?;
    let after = sheet.rows(first)?;
    sheet.foot(after)?;
    sheet.print_setup(first)?;
    Ok(book.save_to_buffer()?)
}

struct Sheet<'s, 'a> {
    sheet: &'s mut Worksheet,
    issued: &'a Issued<'a>,
    lang: Lang,
    styles: &'a Styles,
}

/// First line and column, last line and column.
type Area = ((u32, usize), (u32, usize));

impl Sheet<'_, '_> {
    fn table(&self) -> &Table {
        self.issued.table
    }

    /// The issuing body at the left, the Republic at the right, the title and the time under them.
    fn head(&mut self) -> Result<(), XlsxError> {
        let (lang, last) = (self.lang, self.table().width() - 1);
        let middle = last * 2 / 5;
        let committee = lang.paper_committee(viet::upper(&self.issued.commune.name));
        let Styles { bold, italic, title, .. } = self.styles;
        self.put(((0, 0), (1, middle)), committee.trim(), bold)?;
        self.put(((0, middle + 1), (0, last)), lang.paper_republic(), bold)?;
        self.put(((1, middle + 1), (1, last)), lang.paper_motto(), bold)?;
        let place = viet::clean(self.issued.place);
        let date = lang.paper_place_date(place, lang.paper_long_date(self.issued.at.date()));
        self.put(((2, middle + 1), (2, last)), &date, italic)?;
        let name = viet::upper(lang.label(&self.table().title));
        self.put(((4, 0), (4, last)), &name, title)?;
        let time = lang.report_time(self.table());
        self.put(((5, 0), (5, last)), &time, italic)
    }

    /// Text over an area: always text, never a formula.
    fn put(
        &mut self,
        ((line, column), (last_line, last)): Area,
        text: &str,
        format: &Format,
    ) -> Result<(), XlsxError> {
        let (column, last) = (column as u16, last as u16);
        match (line, column) == (last_line, last) || column > last {
            true => self.sheet.write_string_with_format(line, column, text, format)?,
            false => self.sheet.merge_range(line, column, last_line, last, text, format)?,
        };
        Ok(())
    }

    /// Merged headings and the line of letters and numbers; gives the line of the first row.
    fn headings(&mut self) -> Result<u32, XlsxError> {
        let (issued, lang) = (self.issued, self.lang);
        let table = issued.table;
        let widths: Vec<usize> = (0..table.width()).map(|at| self.width(at)).collect();
        let mut points = vec![LINE_POINTS; table.heading_lines()];
        for cell in table.heading_cells() {
            let text = lang.report_heading(cell.title);
            let (top, last) = (HEAD_LINES + cell.line as u32, cell.column + cell.columns - 1);
            self.put(((top, cell.column), (top + cell.lines as u32 - 1, last)), text, &self.styles.heading)?;
            let room: usize = widths[cell.column..=last].iter().sum();
            let needed = lines_of(text, room) * LINE_POINTS / cell.lines as f64;
            points[cell.line..cell.line + cell.lines].iter_mut().for_each(|line| *line = line.max(needed));
        }
        let numbers = HEAD_LINES + points.len() as u32;
        for (at, width) in widths.iter().enumerate() {
            self.sheet.set_column_width(at as u16, *width as f64 + 1.0)?;
            let number = format!("({})", table.column_number(at));
            self.sheet.write_string_with_format(numbers, at as u16, number, &self.styles.numbers)?;
        }
        for (at, points) in points.into_iter().enumerate() {
            self.sheet.set_row_height(HEAD_LINES + at as u32, points)?;
        }
        Ok(numbers + 1)
    }

    /// Lines and totals; gives the line after the last.
    fn rows(&mut self, first: u32) -> Result<u32, XlsxError> {
        let (table, styles) = (self.issued.table, self.styles);
        let rows = table.rows.iter().map(|row| (row, &styles.plain));
        let mut line = first;
        for (row, looks) in rows.chain(table.totals.iter().map(|row| (row, &styles.total))) {
            self.row(line, row, looks)?;
            line += 1;
        }
        Ok(line)
    }

    fn row(&mut self, line: u32, row: &Row, looks: &Looks) -> Result<(), XlsxError> {
        if let Some(over) = &row.over {
            let last = self.table().width() - 1;
            return self.put(((line, 0), (line, last)), over, &self.styles.total.words);
        }
        for (at, cell) in row.cells.iter().enumerate() {
            self.cell(line, at as u16, &cell.value, looks)?;
        }
        Ok(())
    }

    fn cell(&mut self, line: u32, column: u16, value: &Value, looks: &Looks) -> Result<(), XlsxError> {
        let sheet = &mut *self.sheet;
        let format = match value {
            Value::Count(count) => {
                return sheet.write_number_with_format(line, column, *count as f64, &looks.words).map(drop);
            }
            Value::Rate(rate) => {
                return sheet.write_number_with_format(line, column, rate.value(), &looks.rate).map(drop);
            }
            Value::Blank => return sheet.write_blank(line, column, &looks.words).map(drop),
            Value::Mark | Value::CameFrom(_) | Value::Refused(_) | Value::Date(_) => &looks.centred,
            _ => &looks.words,
        };
        sheet.write_string_with_format(line, column, self.lang.report_value(value), format).map(drop)
    }

    /// Remarks, and the places to sign.
    fn foot(&mut self, mut line: u32) -> Result<(), XlsxError> {
        let (lang, last) = (self.lang, self.table().width() - 1);
        let remarks: Vec<String> =
            self.table().remarks.iter().map(|remark| lang.report_remark(remark)).collect();
        for remark in remarks {
            self.sheet.write_string_with_format(line, 0, remark, &self.styles.remark)?;
            line += 1;
        }
        let (middle, Styles { bold, centred, .. }) = (last / 2, self.styles);
        self.put(((line + 1, 0), (line + 1, middle)), lang.report_made_by(), bold)?;
        self.put(((line + 1, middle + 1), (line + 1, last)), lang.report_chairman(), bold)?;
        self.put(((line + 2, 0), (line + 2, middle)), lang.paper_sign_hint(), centred)?;
        self.put(((line + 2, middle + 1), (line + 2, last)), lang.report_sign_hint(), centred)
    }

    /// Characters that a column takes: names as long as they are, numbers alike.
    fn width(&self, at: usize) -> usize {
        let table = self.table();
        match table.leads.get(at) {
            Some(Lead::Number) => return NARROW,
            Some(Lead::Unit) => return NUMBER_WIDTH + NARROW,
            _ => {}
        }
        let values = table.rows.iter().filter_map(|row| row.cells.get(at)).map(|cell| &cell.value);
        let longest = values.map(|value| viet::width(&self.lang.report_value(value))).max().unwrap_or(0);
        longest.clamp(NUMBER_WIDTH, WIDEST)
    }

    /// A4, as wide as the page and as long as it takes, the heading on every page, pages numbered.
    fn print_setup(&mut self, first: u32) -> Result<(), XlsxError> {
        let landscape = self.table().landscape;
        self.sheet.set_paper_size(A4).set_print_fit_to_pages(1, 0).set_footer("&C&P/&N");
        self.sheet.set_margins(0.6, 0.4, 0.6, 0.6, 0.3, 0.3);
        if landscape {
            self.sheet.set_landscape();
        }
        self.sheet.set_freeze_panes(first, self.table().subject_columns() as u16)?;
        self.sheet.set_repeat_rows(HEAD_LINES, first - 1)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests;
