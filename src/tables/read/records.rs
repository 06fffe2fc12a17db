//! An xls workbook before it is decoded. The decoder takes memory for what a damaged file claims before it looks
//! (calamine 0.38), and a program that is refused memory ends at once. So the decoder never sees the container of the
//! file: the stream that holds the sheets is taken out of it, looked over, and handed on in a container made here.

use std::io::{Cursor, Read, Write};

use cfb::{CompoundFile, Version};

/// Rows and columns of a sheet in this format.
const MOST: (u32, u32) = (65_536, 256);

const BOUND_SHEET: u16 = 0x0085;
const DIMENSIONS: u16 = 0x0200;
const BEGIN: u16 = 0x0809;
const END: u16 = 0x000A;
/// Several numbers side by side: row, first column, six bytes a number, last column.
const NUMBERS: u16 = 0x00BD;
/// Records that place a cell: row and column stand first.
const CELLS: [u16; 8] = [0x0006, NUMBERS, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E];

/// The sheets of the file in a container of our own; none when the file cannot be opened or a sheet claims more cells
/// than one of that format can have.
pub fn in_new_container(bytes: &[u8]) -> Option<Vec<u8>> {
    let (name, stream) = workbook(bytes)?;
    if !sheets_are_plausible(&stream) {
        return None;
    }
    let mut file = CompoundFile::create_with_version(Version::V3, Cursor::new(Vec::new())).ok()?;
    file.create_stream(name).ok()?.write_all(&stream).ok()?;
    file.flush().ok()?;
    Some(file.into_inner().into_inner())
}

/// The stream that holds all sheets, by its name in Excel 97 or in Excel 5.
fn workbook(bytes: &[u8]) -> Option<(&'static str, Vec<u8>)> {
    let mut file = CompoundFile::open(Cursor::new(bytes)).ok()?;
    let name = ["/Workbook", "/Book"].into_iter().find(|name| file.is_stream(name))?;
    let mut stream = Vec::new();
    // A chain of sectors that runs in a circle would never end.
    file.open_stream(name).ok()?.take(bytes.len() as u64).read_to_end(&mut stream).ok()?;
    Some((name, stream))
}

fn sheets_are_plausible(stream: &[u8]) -> bool {
    let globals = Records(stream).take_while(|(kind, _)| *kind != END);
    let starts = globals.filter(|(kind, _)| *kind == BOUND_SHEET).filter_map(|(_, data)| long(data, 0));
    let sheets = starts.filter_map(|start| stream.get(usize::try_from(start).ok()?..));
    let mut sheets = sheets;
    sheets.all(|sheet| own_records(sheet).all(|(kind, data)| is_plausible(kind, data)))
}

/// The records of a sheet itself: charts within it bring their own beginning and end.
fn own_records(sheet: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    let mut depth = 0_usize;
    Records(sheet).take_while(move |(kind, _)| {
        match *kind {
            BEGIN => depth += 1,
            END if depth <= 1 => return false,
            END => depth -= 1,
            _ => {}
        }
        true
    })
}

fn is_plausible(kind: u16, data: &[u8]) -> bool {
    match kind {
        DIMENSIONS => dimensions(data).is_none_or(|(rows, columns)| rows <= MOST.0 && columns <= MOST.1),
        kind if CELLS.contains(&kind) => short(data, 2).is_none_or(|column| {
            let beside = if kind == NUMBERS { data.len().saturating_sub(12) / 6 } else { 0 };
            usize::from(column) + beside < MOST.1 as usize
        }),
        _ => true,
    }
}

/// Rows and columns up to the last cell; a first one behind the last is more than there can be.
fn dimensions(data: &[u8]) -> Option<(u32, u32)> {
    let wide = |at| short(data, at).map(u32::from);
    let (first, rows, left, columns) = match data.len() {
        10 => (wide(0)?, wide(2)?, wide(4)?, wide(6)?),
        _ => (long(data, 0)?, long(data, 4)?, wide(8)?, wide(10)?),
    };
    let turned = first > rows || left > columns;
    Some(if turned { (u32::MAX, u32::MAX) } else { (rows, columns) })
}

fn short(data: &[u8], at: usize) -> Option<u16> {
    data.get(at..at + 2)?.try_into().ok().map(u16::from_le_bytes)
}

fn long(data: &[u8], at: usize) -> Option<u32> {
    data.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes)
}

/// Records one after the other: kind, length, data.
struct Records<'a>(&'a [u8]);

impl<'a> Iterator for Records<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (kind, length) = (short(self.0, 0)?, usize::from(short(self.0, 2)?));
        let data = self.0.get(4..4 + length)?;
        self.0 = &self.0[4 + length..];
        Some((kind, data))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::read::tests::XLS;
    use crate::tables::read::{ReadError, read};

    /// The file with other bytes in the data of its first record that begins so.
    fn damaged(record: [u8; 4], at: usize, to: &[u8]) -> Vec<u8> {
        let mut bytes = XLS.to_vec();
        let found = bytes.windows(4).position(|window| window == record).unwrap() + 4 + at;
        bytes[found..found + to.len()].copy_from_slice(to);
        bytes
    }

    #[test]
    fn a_whole_file_keeps_its_sheets() {
        let made = in_new_container(XLS).unwrap();
        assert_eq!(workbook(&made), workbook(XLS));
        assert_eq!(read(&made), read(XLS));
    }

    #[test]
    fn what_is_no_container_is_not_decoded() {
        assert_eq!(in_new_container(b"no container at all"), None);
    }

    /// The container no longer says where its sectors lie, and a sheet claims the earth: the decoder would find it.
    #[test]
    fn a_container_that_is_broken_hides_nothing() {
        let mut bytes = damaged([0x00, 0x02, 0x0E, 0x00], 4, &[0xFF, 0xFF, 0xFF, 0xFF]);
        bytes[26] = 9;
        assert_eq!(read(&bytes), Err(ReadError::Damaged));
    }

    #[test]
    fn what_stands_behind_a_chart_is_looked_over_too() {
        let record = |kind: u16, data: &[u8]| {
            [&kind.to_le_bytes()[..], &(data.len() as u16).to_le_bytes(), data].concat()
        };
        let far = record(0x0203, &[0, 0, 0, 0xF0]);
        let (begin, end) = (record(BEGIN, &[]), record(END, &[]));
        let within = [&begin[..], &begin, &end, &far, &end].concat();
        let behind = [&begin[..], &end, &far].concat();
        let plausible = |sheet: &[u8]| own_records(sheet).all(|(kind, data)| is_plausible(kind, data));
        assert!(!plausible(&within));
        assert!(plausible(&behind));
    }

    #[test]
    fn numbers_side_by_side_end_within_the_sheet() {
        let row =
            |first: u8, numbers: usize| [vec![0, 0, first, 0], vec![0; 6 * numbers], vec![0, 0]].concat();
        assert!(is_plausible(NUMBERS, &row(250, 6)));
        assert!(!is_plausible(NUMBERS, &row(250, 7)));
    }

    #[test]
    fn a_sheet_that_claims_four_billion_rows_is_damaged_and_does_not_end_the_program() {
        let bytes = damaged([0x00, 0x02, 0x0E, 0x00], 4, &[0xFF, 0xFF, 0xFF, 0xFF]);
        assert_eq!(read(&bytes), Err(ReadError::Damaged));
    }

    #[test]
    fn a_sheet_whose_first_row_lies_behind_its_last_is_damaged() {
        let bytes = damaged([0x00, 0x02, 0x0E, 0x00], 0, &[0x00, 0xFF, 0x00, 0x00]);
        assert_eq!(read(&bytes), Err(ReadError::Damaged));
    }

    #[test]
    fn a_cell_far_to_the_right_is_damaged() {
        let bytes = damaged([0xFD, 0x00, 0x0A, 0x00], 2, &[0x00, 0xF0]);
        assert_eq!(read(&bytes), Err(ReadError::Damaged));
    }
}
