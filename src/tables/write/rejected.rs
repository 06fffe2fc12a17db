//! Rejected rows as a csv: mend them in a spreadsheet and import the file again.
//!
//! Each row keeps its columns, so that the same mapping fits. What a title row said of it (hamlet, class,
//! year) comes into columns of its own. A rejected member comes with the row of its head, who is in
//! already. The reasons stand at the end and are not read back.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::class::Class;
use crate::domain::intake::{ColumnMeaning as M, ImportPlan, Issue};
use crate::i18n::Lang;
use crate::tables::OpenList;
use crate::tables::layout::SheetLayout;
use crate::tables::parse::{Standing, titles_over};
use crate::tables::read::{Row, Sheet};

use super::separated::{harmless, lines};

/// The rejected rows of a plan, sheet after sheet, each with its header; empty when none was rejected.
pub fn rejected_rows(list: &OpenList, plan: &ImportPlan, lang: Lang) -> Vec<u8> {
    let sheets = list.layouts().map(|(sheet, layout)| block(sheet, layout, plan, lang));
    let rows: Vec<Vec<String>> = sheets.flatten().collect();
    if rows.is_empty() { Vec::new() } else { lines(rows.into_iter()) }
}

fn block(sheet: &Sheet, layout: &SheetLayout, plan: &ImportPlan, lang: Lang) -> Vec<Vec<String>> {
    let issues: Vec<&Issue> = plan.issues.iter().filter(|issue| issue.sheet == sheet.name).collect();
    if issues.is_empty() {
        return Vec::new();
    }
    let reasons = reasons(&issues, lang);
    let wanted: BTreeSet<u32> =
        issues.iter().flat_map(|issue| [Some(issue.row), issue.head]).flatten().collect();
    let titles = titles_over(sheet, layout, &wanted);
    let extra = Extra::needed(layout);
    let rows = sheet.rows.iter().filter(|row| wanted.contains(&row.number));
    let line = |row: &Row| {
        let own = own_columns(layout).map(|column| protected(&row.cell(column).text()));
        let standing = titles.get(&row.number).cloned().unwrap_or_default();
        let reason = reasons.get(&row.number).cloned().unwrap_or_default();
        own.chain(extra.cells(&standing, layout, lang)).chain([reason]).collect()
    };
    [header(layout, &extra, lang)].into_iter().chain(rows.map(line)).collect()
}

/// The columns of the list without the reasons that this program wrote into it before.
fn own_columns(layout: &SheetLayout) -> impl Iterator<Item = usize> {
    let reasons = Lang::ALL.map(Lang::reject_reason);
    (0..layout.header.paths.len())
        .filter(move |column| !reasons.contains(&layout.header.text(*column).as_str()))
}

/// All reasons of a row in one cell, each with its column.
fn reasons(issues: &[&Issue], lang: Lang) -> BTreeMap<u32, String> {
    let mut reasons = BTreeMap::<u32, String>::new();
    for issue in issues {
        let reason = reasons.entry(issue.row).or_default();
        let place = issue.column.as_ref().map(|place| format!("{}: ", place.header)).unwrap_or_default();
        let gap = if reason.is_empty() { "" } else { " · " };
        reason.push_str(&format!("{gap}{place}{}", lang.issue(&issue.kind)));
    }
    reasons
}

fn header(layout: &SheetLayout, extra: &Extra, lang: Lang) -> Vec<String> {
    let own = own_columns(layout).map(|column| layout.header.text(column));
    own.chain(extra.headers()).chain([lang.reject_reason().to_owned()]).collect()
}

/// What titles said, where the list has no column for it. These headers are data, which the reading of
/// lists knows; they are not words of the screen.
struct Extra {
    hamlet: bool,
    class: bool,
    year: bool,
}

impl Extra {
    fn needed(layout: &SheetLayout) -> Self {
        let missing = |meaning| !layout.mapping.has(meaning);
        Self {
            hamlet: missing(M::Hamlet),
            class: missing(M::Class),
            year: missing(M::Year) && layout.title.year.is_some(),
        }
    }

    fn chosen(&self, cells: [String; 3]) -> impl Iterator<Item = String> {
        let wanted = [self.hamlet, self.class, self.year];
        cells.into_iter().zip(wanted).filter(|(_, wanted)| *wanted).map(|(cell, _)| cell)
    }

    fn headers(&self) -> impl Iterator<Item = String> {
        self.chosen(["Thôn", "Phân loại", "Năm"].map(str::to_owned))
    }

    fn cells(&self, standing: &Standing, layout: &SheetLayout, lang: Lang) -> impl Iterator<Item = String> {
        let hamlet = standing.hamlet.clone().unwrap_or_default();
        let class = standing.class.map(|class: Class| lang.class(class).to_owned()).unwrap_or_default();
        let year = layout.title.year.map(|year| year.to_string()).unwrap_or_default();
        self.chosen([hamlet, class, year])
    }
}

/// Long numbers and leading zeros as `="025…"`, which a spreadsheet keeps as text; the rest harmless.
fn protected(text: &str) -> String {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    match digits && (text.len() > 10 || text.len() > 1 && text.starts_with('0')) {
        true => format!("=\"{text}\""),
        false => harmless(text),
    }
}
