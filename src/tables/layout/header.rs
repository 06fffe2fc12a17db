//! Where the header of a list is: title lines above it, one to three rows, joined cells, a row of
//! column numbers beneath.

use crate::domain::intake::{ColumnMeaning, Place};
use crate::tables::read::{Region, Row, Sheet, column_letter};

use super::synonyms::{self, Path};

/// A header is looked for in this many filled rows.
const SEARCHED: usize = 60;
/// A row belongs to the header when it names at least this many known columns.
const NEEDED: usize = 3;

/// The header of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Its first row, as the spreadsheet numbers it.
    pub top: u32,
    /// Its last row, the one of column numbers included; the data begin below.
    pub bottom: u32,
    /// A path of texts for every column, from the top row to the lowest.
    pub paths: Vec<Path>,
}

impl Header {
    /// The header of a column in one text: `Năm sinh / Nam`.
    pub fn text(&self, column: usize) -> String {
        self.paths.get(column).map(|path| path.join(" / ")).unwrap_or_default()
    }

    /// The column as the officer sees it.
    pub fn place(&self, column: usize) -> Place {
        Place { header: self.text(column), letter: column_letter(column) }
    }

    /// All texts without accents and signs: two lists with the same signature have the same columns.
    pub fn signature(&self) -> String {
        let columns = self.paths.iter().map(|path| synonyms::folded_words(&path.join(" ")));
        columns.collect::<Vec<_>>().join("|")
    }
}

/// Finds the header; none when no row names a column of names and two others.
pub fn find(sheet: &Sheet) -> Option<Header> {
    let known: Vec<usize> = sheet.rows.iter().take(SEARCHED).map(known_columns).collect();
    let most = *known.iter().max()?;
    let best = known.iter().position(|count| *count == most).filter(|_| most >= 2)?;
    let first = first_row(sheet, &known, best);
    let last = last_row(sheet, first, best);
    let header = build(sheet, first, last);
    let meanings: Vec<_> = header.paths.iter().filter_map(meaning).collect();
    let names = [ColumnMeaning::HeadName, ColumnMeaning::PersonName];
    (meanings.len() >= NEEDED && meanings.iter().any(|found| names.contains(found))).then_some(header)
}

fn meaning(path: &Path) -> Option<ColumnMeaning> {
    if path.is_empty() { None } else { synonyms::meaning(path) }
}

/// How many of a row's texts are known as headers. Data rows have hardly any.
fn known_columns(row: &Row) -> usize {
    let known = |text: &str| {
        let path = [text.to_owned()];
        text.chars().count() < 80
            && (synonyms::meaning(&path).is_some() || synonyms::indicator(&path).is_some())
    };
    row.filled().filter(|(_, cell)| known(&cell.text())).count()
}

/// The header begins above the best row where that one is the lower of two: the row above touches it
/// and names columns itself.
fn first_row(sheet: &Sheet, known: &[usize], best: usize) -> usize {
    let mut first = best;
    while first > 0 && best - first < 2 {
        let (above, here) = (&sheet.rows[first - 1], &sheet.rows[first]);
        if above.number + 1 != here.number || known[first - 1] < 2 || is_column_numbers(above) {
            break;
        }
        first -= 1;
    }
    first
}

/// The header ends below the best row: joined cells reach down, or the next rows only divide columns.
fn last_row(sheet: &Sheet, first: usize, best: usize) -> usize {
    let reach = joined_down_to(sheet, first, best);
    let mut last = best;
    while let Some(next) = sheet.rows.get(last + 1) {
        let divides = last - best < 2 && divides_columns(&sheet.rows[first..=last], next);
        if next.number > reach && !divides {
            break;
        }
        last += 1;
    }
    last
}

fn joined_down_to(sheet: &Sheet, first: usize, best: usize) -> u32 {
    let (top, bottom) = (sheet.rows[first].number, sheet.rows[best].number);
    let starts_within = |region: &&Region| (top..=bottom).contains(&region.top);
    sheet
        .merged
        .iter()
        .filter(starts_within)
        .map(|region| region.bottom)
        .max()
        .unwrap_or(bottom)
        .min(bottom + 3)
}

/// A row of sub-headers: at least two short texts, and nothing under the column of names or of running
/// numbers, which have no parts.
fn divides_columns(header: &[Row], next: &Row) -> bool {
    let undivided = |column: usize| {
        let path: Path =
            header.iter().map(|row| row.cell(column).text().into_owned()).filter(|t| !t.is_empty()).collect();
        use ColumnMeaning as M;
        matches!(
            meaning(&path),
            Some(M::PersonName | M::HeadName | M::RowNumber | M::HeadNumber | M::HouseholdCode)
        )
    };
    let touches = header.last().is_some_and(|last| last.number + 1 == next.number);
    let text = |cell: &crate::tables::read::Cell| matches!(cell, crate::tables::read::Cell::Text(_));
    touches
        && next.filled().count() >= 2
        && next.filled().all(|(column, cell)| !undivided(column) && (text(cell) || indicator_number(cell)))
        && next.filled().any(|(column, cell)| is_part(header, column, &cell.text()))
}

fn indicator_number(cell: &crate::tables::read::Cell) -> bool {
    cell.text().parse::<u8>().is_ok_and(|number| (1..=16).contains(&number))
}

/// The text means something below what stands above it.
fn is_part(header: &[Row], column: usize, text: &str) -> bool {
    let above =
        header.iter().filter_map(|row| (0..=column).rev().map(|c| row.cell(c)).find(|cell| !cell.is_blank()));
    let mut path: Path = above.map(|cell| cell.text().into_owned()).collect();
    path.push(text.to_owned());
    synonyms::indicator(&path).is_some() || synonyms::meaning(&path[path.len() - 1..]).is_some()
}

fn build(sheet: &Sheet, first: usize, last: usize) -> Header {
    let rows = &sheet.rows[first..=last];
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0).max(data_width(sheet, last));
    let paths = (0..width).map(|column| path(sheet, rows, column)).collect();
    let below = sheet.rows.get(last + 1).filter(|row| is_column_numbers(row));
    let bottom = below.map_or(rows[rows.len() - 1].number, |row| row.number);
    Header { top: rows[0].number, bottom, paths }
}

/// Columns that have data but no header are shown too; the odd cell far out is not.
fn data_width(sheet: &Sheet, last: usize) -> usize {
    let mut widths: Vec<usize> = sheet.rows[last + 1..].iter().take(200).map(|row| row.cells.len()).collect();
    widths.sort_unstable();
    widths.get(widths.len() / 2).copied().unwrap_or(0)
}

fn path(sheet: &Sheet, rows: &[Row], column: usize) -> Path {
    let mut path = Path::new();
    for (at, row) in rows.iter().enumerate() {
        let text = text_over(sheet, rows, at, column);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !text.is_empty() && path.last() != Some(&text) && row.number > 0 {
            path.push(text);
        }
    }
    path
}

/// The header text that reigns over a cell: its own, that of the region joined over it, or, where the
/// format tells of no regions, that of the nearest group to its left.
fn text_over(sheet: &Sheet, rows: &[Row], at: usize, column: usize) -> String {
    let row = &rows[at];
    if !row.cell(column).is_blank() {
        return row.cell(column).text().into_owned();
    }
    let covers = |region: &&Region| {
        (region.top..=region.bottom).contains(&row.number) && (region.left..=region.right).contains(&column)
    };
    if let Some(region) = sheet.merged.iter().find(covers) {
        let first = rows.iter().find(|row| row.number == region.top);
        return first.map(|row| row.cell(region.left).text().into_owned()).unwrap_or_default();
    }
    match sheet.merged.is_empty() {
        true => group_to_the_left(rows, at, column),
        false => String::new(),
    }
}

/// A blank cell above a divided column belongs to the nearest text to its left that is divided too.
fn group_to_the_left(rows: &[Row], at: usize, column: usize) -> String {
    let divided = |column: usize| rows[at + 1..].iter().any(|row| !row.cell(column).is_blank());
    if !divided(column) {
        return String::new();
    }
    let left = (0..column).rev().find(|left| !rows[at].cell(*left).is_blank());
    left.filter(|left| divided(*left)).map(|left| rows[at].cell(left).text().into_owned()).unwrap_or_default()
}

/// A row that only numbers the columns: 1, 2, 3 … or (1), (2), (3) …, with a letter now and then.
pub fn is_column_numbers(row: &Row) -> bool {
    let numbers: Vec<Option<u32>> = row.filled().map(|(_, cell)| column_number(&cell.text())).collect();
    let counted: Vec<u32> = numbers.iter().flatten().copied().collect();
    let rising = counted.windows(2).all(|pair| pair[1] > pair[0] && pair[1] - pair[0] <= 3);
    counted.len() >= 3 && rising && counted[0] <= 3 && counted.len() * 10 >= numbers.len() * 7
}

fn column_number(text: &str) -> Option<u32> {
    let bare = text.trim_matches(|c: char| "()[]. ".contains(c));
    bare.parse().ok().filter(|number| *number < 100)
}
