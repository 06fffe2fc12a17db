//! A list as a sheet: numbers stay numbers, days are written as papers write them.

use super::{Grid, GridCell, GridColumn};
use crate::domain::listing::{Listing, Value};

/// The sheet of a list: over it what it is, what was totalled, and `made`, who made it and when.
pub fn listing_grid(list: &Listing, made: String) -> Grid {
    let row = |cells: &Vec<Value>| cells.iter().map(cell).collect();
    Grid {
        title: list.title.clone(),
        under: list.under.iter().cloned().chain([made]).collect(),
        name: list.title.clone(),
        columns: list.columns.iter().map(|column| GridColumn::new(&column.heading)).collect(),
        rows: list.rows.iter().map(row).collect(),
        totals: row(&list.totals),
        charted: charted(list),
    }
}

/// The columns that are bars.
fn charted(list: &Listing) -> Vec<u16> {
    let is_bar = |at: usize| {
        list.rows.iter().any(|row| matches!(row.get(at), Some(Value::Bar { .. } | Value::ShareBar(_))))
    };
    (0..list.columns.len()).filter(|at| is_bar(*at)).filter_map(|at| u16::try_from(at).ok()).collect()
}

fn cell(value: &Value) -> GridCell {
    match value {
        Value::Blank => GridCell::Blank,
        Value::Text(text) => GridCell::text(crate::viet::clean(text)),
        Value::Count(number) | Value::Money(number) => GridCell::Number(*number),
        Value::Quantity(thousandths) => GridCell::Decimal(*thousandths as f64 / 1000.0),
        Value::Bar { part, .. } => GridCell::Number(*part),
        Value::Share(tenths) | Value::ShareBar(tenths) => GridCell::Decimal(*tenths as f64 / 10.0),
        Value::Day(day) => GridCell::text(day.format("%d/%m/%Y").to_string()),
        Value::Date(date) => GridCell::text(date.display()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::listing::ListingColumn;
    use crate::tables::write::to_csv;

    fn column(heading: &str) -> ListingColumn {
        ListingColumn { heading: heading.into(), ..ListingColumn::default() }
    }

    #[test]
    fn numbers_stay_numbers_and_no_name_becomes_a_formula() {
        let list = Listing {
            columns: vec![column("Tên"), column("Giá trị"), column("Ngày")],
            rows: vec![vec![
                Value::text("=1+\u{1b}[31m1"),
                Value::Money(18_000_000),
                Value::day("2026-03-05".parse().ok()),
            ]],
            totals: vec![Value::text("Cộng"), Value::Quantity(12_500)],
            ..Listing::default()
        };
        let text = String::from_utf8(to_csv(&listing_grid(&list, String::new()))).unwrap();
        assert!(text.contains("'=1+") && text.contains(";18000000;05/03/2026"), "{text}");
        assert!(text.contains("Cộng;12.5") && !text.contains('\u{1b}'), "{text}");
    }
}
