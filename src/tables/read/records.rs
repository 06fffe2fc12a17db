//! Whether the records of an xls workbook claim no more cells than a sheet of that format can have. The decoder takes
//! memory for what a damaged record claims before it looks (calamine 0.38), and a program that is refused memory ends at
//! once. What cannot be opened here is left to the decoder, which says what is wrong with it.

use std::io::{Cursor, Read};

use cfb::CompoundFile;

/// Rows and columns of a sheet in this format.
const MOST: (u32, u32) = (65_536, 256);

const BOUND_SHEET: u16 = 0x0085;
const DIMENSIONS: u16 = 0x0200;
const END: u16 = 0x000A;
/// Records that place a cell: row and column stand first.
const CELLS: [u16; 8] = [0x0006, 0x00BD, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E];

/// Every sheet keeps within what the format allows.
pub fn are_plausible(bytes: &[u8]) -> bool {
    let Some(stream) = workbook(bytes) else { return true };
    let sheets = Records(&stream).filter(|(kind, _)| *kind == BOUND_SHEET);
    let starts: Vec<_> = sheets.filter_map(|(_, data)| long(data, 0)).collect();
    starts.into_iter().all(|start| {
        let sheet = usize::try_from(start).ok().and_then(|start| stream.get(start..)).unwrap_or_default();
        Records(sheet).all(|(kind, data)| is_plausible(kind, data))
    })
}

/// The stream that holds all sheets, by its name in Excel 97 or in Excel 5.
fn workbook(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut file = CompoundFile::open(Cursor::new(bytes)).ok()?;
    let name = ["/Workbook", "/Book"].into_iter().find(|name| file.is_stream(name))?;
    let mut stream = Vec::new();
    // A chain of sectors that runs in a circle would never end.
    file.open_stream(name).ok()?.take(bytes.len() as u64).read_to_end(&mut stream).ok()?;
    Some(stream)
}

fn is_plausible(kind: u16, data: &[u8]) -> bool {
    match kind {
        DIMENSIONS => dimensions(data).is_none_or(|(rows, columns)| rows <= MOST.0 && columns <= MOST.1),
        kind if CELLS.contains(&kind) => short(data, 2).is_none_or(|column| u32::from(column) < MOST.1),
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

/// Records one after the other: kind, length, data; the last one is told by its kind.
struct Records<'a>(&'a [u8]);

impl<'a> Iterator for Records<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (kind, length) = (short(self.0, 0)?, usize::from(short(self.0, 2)?));
        let data = self.0.get(4..4 + length)?;
        self.0 = &self.0[4 + length..];
        (kind != END).then_some((kind, data))
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
    fn a_whole_file_is_plausible() {
        assert!(are_plausible(XLS));
        assert!(are_plausible(b"no container at all"));
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
