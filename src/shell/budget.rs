//! The money of a year as a list, for the command line: on the screen, on paper, in a sheet.

use crate::domain::catalogue::Catalogue;
use crate::domain::framework::Framework;
use crate::domain::listing::{Listing, ListingColumn, Value, level};
use crate::domain::programme::balance::Balance;
use crate::domain::programme::sheet::{Row, Sheet};
use crate::domain::programme::tally::Amounts;
use crate::i18n::Lang;
use crate::viet::group_wide;

/// The list of a sheet: name, given, planned, committed, spent, left, remark. Parts stand indented.
pub fn listing(sheet: &Sheet, known: &Framework, catalogue: &Catalogue, year: i32, lang: Lang) -> Listing {
    let row = |row: &Row| {
        let name = lang.sheet_row(&row.of, known, Some(catalogue));
        let name = level(row.last.len().saturating_sub(1), &name);
        line(name, &row.balance, lang.sheet_mark(row.mark))
    };
    Listing {
        stem: "du-toan".to_owned(),
        title: lang.budgets_title().to_owned(),
        under: under(sheet, year, lang),
        columns: columns(lang),
        rows: sheet.rows.iter().map(row).collect(),
        totals: line(lang.budgets_total(&sheet.total).to_owned(), &sheet.total, ""),
    }
}

/// The year, what goes past every budget, how the levels are read.
fn under(sheet: &Sheet, year: i32, lang: Lang) -> Vec<String> {
    let levels = lang.levels_once().to_owned();
    [lang.budgets_year(year)].into_iter().chain(lang.outside_budgets(sheet)).chain([levels]).collect()
}

/// On paper nothing opens the records behind a number: given less committed and spent is left on every line.
fn line(name: String, balance: &Balance, mark: &str) -> Vec<Value> {
    let Amounts { given, planned, committed, spent } = balance.under_budgets().all;
    let sums = [given, planned, committed, spent].map(money);
    let left = balance.left().map(money).unwrap_or_default();
    [Value::Text(name)].into_iter().chain(sums).chain([left]).chain([Value::text(mark)]).collect()
}

/// A sum that leaves 64 bits is written out rather than cut.
fn money(dong: i128) -> Value {
    i64::try_from(dong).map_or_else(|_| Value::Text(group_wide(dong)), Value::Money)
}

fn columns(lang: Lang) -> Vec<ListingColumn> {
    let sums = [
        lang.budgets_given(),
        lang.budgets_planned(),
        lang.budgets_committed(),
        lang.budgets_spent(),
        lang.budgets_left(),
    ];
    let column = |heading: &str, right, roomy| ListingColumn { heading: heading.to_owned(), right, roomy };
    let sums = sums.into_iter().map(|heading| column(heading, true, false));
    let name = column(lang.budgets_name(), false, true);
    [name].into_iter().chain(sums).chain([column(lang.budgets_mark(), false, false)]).collect()
}
