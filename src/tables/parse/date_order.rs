//! Whether a list writes the day or the month first. One date may read both ways, a column of them hardly:
//! some have a number beyond twelve on one side only.

use crate::domain::intake::ColumnMeaning as M;
use crate::tables::layout::SheetLayout;
use crate::tables::read::{Cell, Sheet};

/// So many dates with the month surely first, and none with the day first, make a list of the other order.
const ENOUGH: usize = 3;

/// The order of day and month in the birth dates of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DateOrder {
    /// 31/12/1987, as Vietnam writes.
    #[default]
    DayFirst,
    /// 12/31/1987, as programs in English write.
    MonthFirst,
}

/// Looks at all birth dates of a sheet that are written as text.
pub fn of(sheet: &Sheet, layout: &SheetLayout) -> DateOrder {
    let births = [M::Born, M::BornMale, M::BornFemale];
    let columns: Vec<usize> =
        births.into_iter().filter_map(|meaning| layout.mapping.column(meaning)).collect();
    let rows = sheet.rows.iter().filter(|row| row.number > layout.header.bottom);
    let cells = rows.flat_map(|row| columns.iter().map(|column| row.cell(*column)));
    let (mut day_first, mut month_first) = (0, 0);
    for (first, second) in cells.filter_map(front) {
        day_first += usize::from(first > 12 && second <= 12);
        month_first += usize::from(first <= 12 && second > 12);
    }
    match month_first >= ENOUGH && day_first == 0 {
        true => DateOrder::MonthFirst,
        false => DateOrder::DayFirst,
    }
}

/// The two numbers before the year: `03/25/1990` gives 3 and 25.
fn front(cell: &Cell) -> Option<(u32, u32)> {
    let Cell::Text(text) = cell else { return None };
    let mut parts = text.split('/').map(str::trim);
    let number = |part: &str| part.parse().ok().filter(|number| (1..=31).contains(number));
    let (first, second) = (number(parts.next()?)?, number(parts.next()?)?);
    parts.next().map(|_| (first, second))
}
