//! What a row is: data, or one of the rows that lists have between and after their data.

use crate::domain::class::Class;
use crate::domain::intake::ColumnMeaning as M;
use crate::tables::layout::{SheetLayout, class_in, hamlet_in, holds, is_column_numbers, words};
use crate::tables::read::{Cell, Row, Sheet};

/// The kinds of rows below the header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowKind {
    /// A household or a person.
    Data,
    /// The title of a hamlet: the rows below belong to it.
    Hamlet(String),
    /// The title of a class within the list (`I. HỘ NGHÈO`).
    Class(Class),
    /// A header or its numbers, repeated by page.
    Header,
    /// Cộng, Tổng cộng.
    Total,
    /// Place and day, who signs, who made the list.
    Signature,
    /// Anything else that says nothing of a household.
    Remark,
}

/// Tells the kind of a row; `signed` when a signature stood above.
pub fn kind(sheet: &Sheet, layout: &SheetLayout, row: &Row, signed: bool) -> RowKind {
    if repeats_header(layout, row) || is_numbers(layout, row) {
        return RowKind::Header;
    }
    if is_total(row) {
        return RowKind::Total;
    }
    let mapped = mapped(layout, row);
    if is_signature(row) && mapped <= 4 {
        return RowKind::Signature;
    }
    title(sheet, layout, row).unwrap_or_else(|| {
        match says_something(layout, row) && !(signed && mapped < 3) {
            true => RowKind::Data,
            false => RowKind::Remark,
        }
    })
}

/// Filled cells in columns that are taken in.
fn mapped(layout: &SheetLayout, row: &Row) -> usize {
    let taken =
        |column: usize| layout.mapping.columns.get(column).is_some_and(|meaning| *meaning != M::Ignored);
    row.filled().filter(|(column, _)| taken(*column)).count()
}

fn repeats_header(layout: &SheetLayout, row: &Row) -> bool {
    let header = |column: usize, text: &str| {
        let path = layout.header.paths.get(column);
        path.is_some_and(|path| {
            path.iter().any(|above| above.len() == text.len() && words(above) == words(text))
        })
    };
    let filled = row.filled().count();
    let same = row.filled().filter(|(column, cell)| header(*column, &cell.text())).count();
    filled >= 2 && same * 10 >= filled * 7
}

/// Numbers of the columns, where a name should stand.
fn is_numbers(layout: &SheetLayout, row: &Row) -> bool {
    let name = name_column(layout).map(|column| row.cell(column).text().into_owned()).unwrap_or_default();
    is_column_numbers(row) && !name.chars().any(char::is_alphabetic)
}

fn name_column(layout: &SheetLayout) -> Option<usize> {
    layout.mapping.column(M::PersonName).or_else(|| layout.mapping.column(M::HeadName))
}

/// One of the first cells begins with "cộng" or "tổng" (`Tổng Khu 4`, `TỔNG: 12 hộ`). With accents: Tống
/// and Công are names.
fn is_total(row: &Row) -> bool {
    row.filled().take(3).any(|(_, cell)| {
        let text = words(&cell.text());
        let first = text.split(' ').next().unwrap_or_default();
        let unaccented = ["tong cong", "tong so"].iter().any(|word| text.starts_with(word));
        unaccented || ["cộng", "tổng"].contains(&first) || ["cong", "tong"].contains(&text.as_str())
    })
}

/// Phrases of the lines below a list.
const SIGNATURES: [&str; 22] = [
    "tm",
    "kt",
    "người lập",
    "lập biểu",
    "lập bảng",
    "chủ tịch",
    "phó chủ tịch",
    "nơi nhận",
    "trưởng thôn",
    "trưởng khu",
    "trưởng bản",
    "trưởng ấp",
    "trưởng xóm",
    "thủ trưởng",
    "xác nhận",
    "ban chỉ đạo",
    "cán bộ",
    "người tổng hợp",
    "ký tên",
    "ký và ghi rõ họ tên",
    "ấn định danh sách",
    "danh sách này có",
];

fn is_signature(row: &Row) -> bool {
    row.filled().any(|(_, cell)| {
        let text = words(&cell.text());
        let begins = SIGNATURES.iter().any(|phrase| text.starts_with(phrase) && holds(&text, phrase));
        begins || (["ngày", "tháng", "năm"].iter().all(|word| holds(&text, word)) && cell.text().len() < 80)
    })
}

/// A lone text, perhaps with a number before it (`I`, `A.`, `1`), that names a hamlet or a class.
fn title(sheet: &Sheet, layout: &SheetLayout, row: &Row) -> Option<RowKind> {
    let cells: Vec<_> = row.filled().collect();
    if let Some(hamlet) = counted_hamlet(layout, &cells) {
        return Some(RowKind::Hamlet(hamlet));
    }
    let (column, text) = match cells.as_slice() {
        [(column, only)] => (*column, only.text()),
        [(_, number), (column, text)] if is_ordinal(&number.text()) => (*column, text.text()),
        _ => return None,
    };
    let bare = without_ordinal(&text);
    let wide = is_joined(sheet, row, cells[0].0);
    if let Some(hamlet) = hamlet_in(bare) {
        return Some(RowKind::Hamlet(hamlet));
    }
    let apart = wide
        || Some(column) != name_column(layout)
        || bare.chars().any(char::is_uppercase) && !bare.chars().any(char::is_lowercase);
    if let Some(class) = class_in(bare).filter(|_| apart || words(bare).starts_with("hộ ")) {
        return Some(RowKind::Class(class));
    }
    (wide && name_like(bare)).then(|| RowKind::Hamlet(super::hamlet::tidy(bare, "")))
}

/// The title of a hamlet with its counts in the cells beside it: `1 | Bản Nà Lò | 12 hộ | 34`. Where the
/// list has a column of hamlets, a hamlet there is that of a household.
fn counted_hamlet(layout: &SheetLayout, cells: &[(usize, &Cell)]) -> Option<String> {
    let at = cells.iter().take(2).position(|(_, cell)| !is_ordinal(&cell.text()))?;
    let (column, text) = (cells[at].0, cells[at].1.text());
    let counts = &cells[at + 1..];
    let apart = layout.mapping.columns.get(column) != Some(&M::Hamlet);
    let counted = !counts.is_empty() && counts.iter().all(|(_, cell)| is_count(&cell.text()));
    hamlet_in(without_ordinal(&text)).filter(|_| apart && counted)
}

/// `12`, `12 hộ`, `34 khẩu`; not a year, which would be somebody's.
fn is_count(text: &str) -> bool {
    let words = words(text);
    let (number, unit) = words.split_once(' ').unwrap_or((&words, ""));
    number.parse().is_ok_and(|count: u32| count < 1850)
        && ["", "hộ", "khẩu", "nhân khẩu", "người"].contains(&unit)
}

/// `I`, `IV`, `A`, `1`, `2.`
fn is_ordinal(text: &str) -> bool {
    let bare = text.trim_end_matches(['.', ')', '-', ' ']);
    let roman = bare.chars().all(|c| "IVX".contains(c));
    let letter = bare.chars().count() == 1 && bare.chars().all(|c| c.is_ascii_uppercase());
    !bare.is_empty() && bare.len() <= 4 && (roman || letter || bare.bytes().all(|byte| byte.is_ascii_digit()))
}

/// `II. HỘ CẬN NGHÈO` without its number, `* Khu 1` without its bullet.
fn without_ordinal(text: &str) -> &str {
    let text = text.trim_start_matches(['*', '-', '+', '•', ' ']);
    match text.split_once(['.', '/', ')', '-']) {
        Some((number, rest)) if is_ordinal(number.trim()) && !rest.trim().is_empty() => rest.trim(),
        _ => text.trim(),
    }
}

/// The cell is joined over at least three columns.
fn is_joined(sheet: &Sheet, row: &Row, column: usize) -> bool {
    let over = |region: &&crate::tables::read::Region| {
        (region.top..=region.bottom).contains(&row.number)
            && region.left == column
            && region.right >= column + 2
    };
    sheet.merged.iter().any(|region| over(&region))
}

/// Short, of letters, without the signs of sentences.
fn name_like(text: &str) -> bool {
    let count = text.split_whitespace().count();
    (1..=5).contains(&count) && !text.contains([':', '(', ';', ',']) && text.chars().any(char::is_alphabetic)
}

/// Something that tells a household or a person: without any of it the row is a leftover of counts.
fn says_something(layout: &SheetLayout, row: &Row) -> bool {
    let telling = [
        M::PersonName,
        M::HeadName,
        M::HouseholdCode,
        M::CitizenNumber,
        M::Relation,
        M::Sex,
        M::Born,
        M::BornMale,
        M::BornFemale,
    ];
    let names = [M::PersonName, M::HeadName];
    let has = |meanings: &[M]| {
        let told = |(column, _): &(usize, _)| {
            layout.mapping.columns.get(*column).is_some_and(|m| meanings.contains(m))
        };
        row.filled().filter(told).count()
    };
    let counts_only = row.filled().all(|(_, cell)| cell.text().parse::<f64>().is_ok());
    has(&names) > 0 || (has(&telling) > 0 && !counts_only)
}
