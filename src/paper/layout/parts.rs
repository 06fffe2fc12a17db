//! A table that is too wide, in parts that stand under one another. Each begins with the columns that say whom a row is
//! about; columns under one heading stay together where a part can hold them.

use std::ops::Range;

use super::super::document::{Cell, HeaderCell, Row, Table, Text};
use super::header::{number, occupy};
use super::table::placed;

/// Widths that are tried to make the parts alike.
const TRIES: u32 = 40;

/// The table in parts no wider than `room`, by the least width of each column, and as even as that allows.
pub(super) fn parts(table: &Table, floors: &[f32], room: f32) -> Vec<Table> {
    let repeated = repeated(table);
    let room = room - floors[..repeated].iter().sum::<f32>();
    let blocks = blocks(table, floors, repeated, room);
    let needed = filled(&blocks, floors, room);
    let narrower = (1..TRIES).rev().map(|part| room * part as f32 / TRIES as f32);
    let even =
        narrower.map(|room| filled(&blocks, floors, room)).take_while(|tried| tried.len() == needed.len());
    even.last().unwrap_or(needed).into_iter().map(|columns| part(table, repeated, columns)).collect()
}

/// How many columns each part begins with.
fn repeated(table: &Table) -> usize {
    let marked = table.columns.iter().take_while(|column| column.repeats).count();
    marked.max(1).min(table.columns.len())
}

/// The columns behind the repeated ones, as they stay together: those under one heading, unless they are too many.
fn blocks(table: &Table, floors: &[f32], repeated: usize, room: f32) -> Vec<Range<usize>> {
    let columns = table.columns.len();
    let first = &table.header[..table.header.len().min(1)];
    let mut begins: Vec<usize> = occupy(first, columns).into_iter().map(|(_, column)| column).collect();
    begins.retain(|column| (repeated..columns).contains(column));
    begins.insert(0, repeated);
    begins.dedup();
    let ends = begins.iter().skip(1).copied().chain([columns]);
    let ranges = begins.iter().zip(ends).map(|(from, to)| *from..to);
    let single = |columns: Range<usize>| columns.map(|column| column..column + 1).collect::<Vec<_>>();
    let together = |range: Range<usize>| match floors[range.clone()].iter().sum::<f32>() <= room {
        true => vec![range],
        false => single(range),
    };
    ranges.flat_map(together).collect()
}

/// Blocks put into parts one after another; a block that no part could hold stands alone.
fn filled(blocks: &[Range<usize>], floors: &[f32], room: f32) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    for block in blocks {
        match parts.last_mut() {
            Some(last) if floors[last.start..block.end].iter().sum::<f32>() <= room => last.end = block.end,
            _ => parts.push(block.clone()),
        }
    }
    parts
}

/// The repeated columns and those of a part.
fn part(table: &Table, repeated: usize, columns: Range<usize>) -> Table {
    let kept = Kept { repeated, columns };
    let mut header = kept.header(&table.header, table.columns.len());
    if table.numbered {
        header.push(kept.all().map(|column| HeaderCell::new(Text::italic(number(column)))).collect());
    }
    Table {
        columns: kept.all().map(|column| table.columns[column]).collect(),
        header,
        numbered: false,
        rows: table.rows.iter().map(|row| kept.row(row)).collect(),
    }
}

/// The columns of a part.
struct Kept {
    repeated: usize,
    columns: Range<usize>,
}

impl Kept {
    fn all(&self) -> impl Iterator<Item = usize> {
        (0..self.repeated).chain(self.columns.clone())
    }

    /// How many of a cell's columns the part has.
    fn of(&self, from: usize, columns: usize) -> usize {
        self.all().filter(|column| (from..from + columns.max(1)).contains(column)).count()
    }

    fn header(&self, header: &[Vec<HeaderCell>], columns: usize) -> Vec<Vec<HeaderCell>> {
        let mut places = occupy(header, columns).into_iter();
        let line = |cells: &Vec<HeaderCell>| {
            let placed = cells.iter().zip(places.by_ref());
            let kept = placed.map(|(cell, (_, column))| (self.of(column, cell.columns), cell));
            kept.filter(|(columns, _)| *columns > 0)
                .map(|(columns, cell)| cell.clone().across(columns))
                .collect()
        };
        header.iter().map(line).collect()
    }

    fn row(&self, row: &Row) -> Row {
        let kept = placed(row).map(|(column, cell)| (self.of(column, cell.columns), cell));
        let cells = kept.filter(|(columns, _)| *columns > 0);
        let carried = row.carried.as_ref().map(|carried| Box::new(self.row(carried)));
        let cells = cells.map(|(columns, cell)| Cell { columns, ..cell.clone() }).collect();
        Row { cells, carried, ..row.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::document::{Align, Column};
    use super::*;

    /// Two leads, a heading over three columns, one over two.
    fn table() -> Table {
        let lead = || Column::tight(Align::Left).repeated();
        let number = || Column::tight(Align::Right);
        let cell = |words: &str| HeaderCell::new(words);
        Table {
            columns: vec![lead(), lead(), number(), number(), number(), number(), number()],
            header: vec![
                vec![cell("TT").down(2), cell("Khu").down(2), cell("Giảm").across(3), cell("Tăng").across(2)],
                ["a", "b", "c", "d", "e"].map(cell).into(),
            ],
            numbered: true,
            rows: vec![["1", "Khu 1", "2", "3", "4", "5", "6"].into_iter().collect()],
        }
    }

    fn words(row: &Row) -> Vec<String> {
        row.cells.iter().map(|cell| cell.text.runs().iter().map(|run| run.text()).collect()).collect()
    }

    #[test]
    fn headings_stay_together_and_leads_are_repeated() {
        let parts = parts(&table(), &[2.0, 6.0, 4.0, 4.0, 4.0, 4.0, 4.0], 22.0);
        let rows: Vec<_> = parts.iter().map(|part| words(&part.rows[0])).collect();
        assert_eq!(rows, [vec!["1", "Khu 1", "2", "3", "4"], vec!["1", "Khu 1", "5", "6"]]);
        assert_eq!(parts[1].header[0].iter().map(|cell| cell.columns).collect::<Vec<_>>(), [1, 1, 2]);
        assert_eq!(parts[1].header[2].len(), 4, "its numbers go on");
    }

    #[test]
    fn a_heading_that_no_part_can_hold_is_parted_with_its_columns() {
        let parts = parts(&table(), &[2.0, 6.0, 4.0, 4.0, 4.0, 4.0, 4.0], 16.0);
        let spans = |part: &Table| part.header[0].last().map(|cell| cell.columns);
        assert_eq!(parts.iter().map(spans).collect::<Vec<_>>(), [Some(2), Some(1), Some(2)]);
    }

    #[test]
    fn parts_are_alike() {
        let parts =
            parts(&Table { header: Vec::new(), ..table() }, &[2.0, 6.0, 4.0, 4.0, 4.0, 4.0, 4.0], 24.0);
        assert_eq!(parts.iter().map(|part| part.columns.len()).collect::<Vec<_>>(), [5, 4]);
    }

    #[test]
    fn no_cell_is_lost() {
        for room in [9.0, 12.0, 16.0, 20.0, 24.0, 28.0, 99.0] {
            let parts = parts(&table(), &[2.0, 6.0, 4.0, 4.0, 4.0, 4.0, 4.0], room);
            let shown: Vec<String> =
                parts.iter().flat_map(|part| words(&part.rows[0]).split_off(2)).collect();
            assert_eq!(shown, ["2", "3", "4", "5", "6"], "{room}");
        }
    }
}
