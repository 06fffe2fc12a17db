//! A file opened as a list: its sheets, their layouts, and the ways on from there.

use super::layout::{self, Mapping, SheetLayout};
use super::parse::{self, ParseOptions, Parsed};
use super::read::{self, ReadError, Sheet, Workbook};

/// A file whose lists were found.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenList {
    /// The file.
    pub book: Workbook,
    /// The sheets that hold a list, by their place in the file, with their layouts.
    pub sheets: Vec<(usize, SheetLayout)>,
    /// The names of the sheets to import in which no list was found.
    pub without_list: Vec<String>,
}

/// Opens a file: reads it, finds the lists in the sheet named or in all that are not hidden, and takes the
/// remembered mapping of each header that has one.
///
/// # Errors
/// Every [`ReadError`]; `NoList` when no sheet holds one.
pub fn open(bytes: &[u8], sheet: Option<&str>, remembered: &[Mapping]) -> Result<OpenList, ReadError> {
    let book = read::read(bytes)?;
    let mut list = OpenList { book: Workbook::default(), sheets: Vec::new(), without_list: Vec::new() };
    for (at, sheet) in book.chosen(sheet)? {
        match layout::guess(sheet) {
            Some(mut layout) => {
                let _ = remembered.iter().any(|mapping| layout.recall(mapping));
                list.sheets.push((at, layout));
            }
            None => list.without_list.push(sheet.name.clone()),
        }
    }
    list.book = book;
    if list.sheets.is_empty() { Err(ReadError::NoList) } else { Ok(list) }
}

impl OpenList {
    /// The sheets with their layouts.
    pub fn layouts(&self) -> impl Iterator<Item = (&Sheet, &SheetLayout)> {
        self.sheets.iter().filter_map(|(at, layout)| Some((self.book.sheets.get(*at)?, layout)))
    }

    /// Reads all rows.
    pub fn parse(&self, options: ParseOptions) -> Parsed {
        let mut parsed = Parsed::default();
        for (sheet, layout) in self.layouts() {
            parse::parse(sheet, layout, options, &mut parsed);
        }
        parsed
    }
}
