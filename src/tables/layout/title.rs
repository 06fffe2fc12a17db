//! What the lines above the header and the name of the sheet say of all rows: class, year, hamlet.

use crate::domain::class::Class;
use crate::domain::place::HAMLET_KINDS;
use crate::tables::read::Sheet;
use crate::viet;

use super::synonyms::{holds, words};

/// What holds for every row of a sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Title {
    /// The class, where title or sheet name tell exactly one.
    pub class: Option<Class>,
    /// The year, where the title tells one.
    pub year: Option<i32>,
    /// The hamlet, where the sheet is one hamlet's.
    pub hamlet: Option<String>,
}

/// Reads the lines above the header; the sheet's name fills what they do not say.
pub fn read(sheet: &Sheet, top: u32) -> Title {
    let above = sheet.rows.iter().take_while(|row| row.number < top);
    let lines: Vec<String> =
        above.flat_map(|row| row.filled()).map(|(_, cell)| cell.text().into_owned()).collect();
    let titles: Vec<&String> = lines.iter().filter(|line| is_title(line)).collect();
    Title {
        class: titles.iter().find_map(|line| class_in(line)).or_else(|| class_in(&sheet.name)),
        year: titles.iter().find_map(|line| year_in(line)).or_else(|| year_in(&sheet.name)),
        hamlet: lines.iter().find_map(|line| hamlet_in(line)).or_else(|| hamlet_of_sheet(&sheet.name)),
    }
}

/// Lines that speak of the list; not the place and day of signing.
fn is_title(line: &str) -> bool {
    let line = words(line);
    ["danh sách", "tổng hợp", "kết quả", "biểu", "mẫu", "năm", "hộ nghèo", "hộ cận nghèo"]
        .iter()
        .any(|word| holds(&line, word))
        && !holds(&line, "ngày")
}

/// The one class that a title names: `DANH SÁCH HỘ CẬN NGHÈO NĂM 2026`, a sheet `HN`. A title that names
/// both says nothing of a row.
pub fn class_in(line: &str) -> Option<Class> {
    let line = words(line);
    let near = ["cận nghèo", "hcn", "can ngheo"];
    let near_poor = line == "cn" || near.iter().any(|word| holds(&line, word));
    let rest = near.iter().fold(line.clone(), |rest, word| rest.replace(word, ""));
    let poor = line == "n" || ["nghèo", "hn", "ngheo"].iter().any(|word| holds(&words(&rest), word));
    let escaped =
        ["thoát nghèo", "thoat ngheo", "giảm nghèo", "đa chiều"].iter().any(|word| holds(&line, word));
    match (poor, near_poor) {
        (true, false) if !escaped => Some(Class::Poor),
        (false, true) if !escaped => Some(Class::NearPoor),
        _ => None,
    }
}

/// The year that a title names.
pub fn year_in(line: &str) -> Option<i32> {
    let line = words(line);
    let year = |word: &str| word.parse().ok().filter(|year| word.len() == 4 && (2000..=2100).contains(year));
    line.split(' ').rev().find_map(year)
}

/// The hamlet that a title line or the name of a sheet is about: the line begins with a kind. Counts
/// behind the name (`Khu 1: 7 hộ`, `Khu 1 (7 hộ)`) are cut.
pub fn hamlet_in(line: &str) -> Option<String> {
    let (kind, rest) = split_kind(without_label(line.trim()))?;
    let rest = rest.trim_start_matches([':', ' ', '.', '-']);
    let name = rest.split([':', '(', ',', ';']).next().unwrap_or_default().trim().trim_end_matches('.');
    let first = format!("{} {}", words(kind), words(name).split(' ').next().unwrap_or_default());
    let name_like = !name.is_empty() && name.chars().count() <= 40 && !NO_HAMLETS.contains(&first.as_str());
    name_like.then(|| format!("{kind} {}", viet::title_case_if_shouted(name)))
}

/// `Đơn vị: Bản Nà Lò` without what stands before the colon.
fn without_label(line: &str) -> &str {
    let label = |label: &str| ["đơn vị", "địa bàn", "khu vực", "tên đơn vị"].contains(&words(label).as_str());
    match line.split_once(':') {
        Some((before, name)) if label(before) => name.trim(),
        _ => line,
    }
}

/// The hamlet in the name of a sheet, which may go on with class and year: `Khu 1 HN`, `Khu 1_HCN 2026`.
fn hamlet_of_sheet(name: &str) -> Option<String> {
    let parts: Vec<&str> = name.split([' ', '_']).collect();
    let tail = |word: &&str| class_in(word).is_some() || year_in(word).is_some() || words(word) == "hộ";
    let end = parts.iter().position(tail).unwrap_or(parts.len());
    hamlet_in(parts[..end].join(" ").trim_end_matches(['-', ' ']))
}

/// Words that begin like a hamlet and are none.
const NO_HAMLETS: [&str; 13] = [
    "bản tổng",
    "bản danh",
    "bản cam",
    "bản sao",
    "bản kê",
    "tổ công",
    "tổ rà",
    "tổ trưởng",
    "tổ chức",
    "đội trưởng",
    "thôn trưởng",
    "khu trưởng",
    "ấp trưởng",
];

/// The text begins with a kind of hamlet and goes on: `Khu 4`, `Bản: Nà Lò`.
pub fn begins_with_kind(text: &str) -> bool {
    split_kind(text).is_some_and(|(_, rest)| rest.chars().any(char::is_alphanumeric))
}

/// The kind of hamlet at the front of a text, as a whole word, in its usual writing, and what follows it.
/// `Tổ` is one, `To` is not: without accents too many family names would be.
pub fn split_kind(text: &str) -> Option<(&'static str, &str)> {
    let ends_word = |rest: &str| rest.chars().next().is_none_or(|next| !next.is_alphabetic());
    let split = |kind: &'static str| {
        let length = text.chars().take(kind.chars().count()).map(char::len_utf8).sum();
        let (head, rest) = text.split_at(length);
        (head.to_lowercase() == kind.to_lowercase() && ends_word(rest)).then_some((kind, rest))
    };
    HAMLET_KINDS.into_iter().filter_map(split).max_by_key(|(kind, _)| kind.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_tells_class_and_year() {
        assert_eq!(class_in("DANH SÁCH CHI TIẾT HỘ NGHÈO NĂM 2026"), Some(Class::Poor));
        assert_eq!(class_in("Danh sách hộ cận nghèo"), Some(Class::NearPoor));
        assert_eq!(class_in("HCN"), Some(Class::NearPoor));
        assert_eq!(class_in("HN 2026"), Some(Class::Poor));
        assert_eq!(year_in("DANH SÁCH CHI TIẾT HỘ NGHÈO NĂM 2026"), Some(2026));
    }

    #[test]
    fn a_title_of_both_classes_tells_none() {
        assert_eq!(class_in("DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2026"), None);
        assert_eq!(class_in("DANH SÁCH HỘ THOÁT NGHÈO"), None);
        assert_eq!(class_in("Sheet1"), None);
    }

    #[test]
    fn a_sheet_of_one_hamlet_may_name_class_and_year() {
        for name in ["Khu 1", "Khu 1 HN", "Khu 1_HCN 2026", "Khu 1 - hộ nghèo"] {
            assert_eq!(hamlet_of_sheet(name).as_deref(), Some("Khu 1"), "{name}");
        }
        assert_eq!(hamlet_of_sheet("HN"), None);
    }

    #[test]
    fn a_hamlet_is_known_by_its_kind() {
        for (line, hamlet) in [
            ("Khu 1", "Khu 1"),
            ("KHU 4: 7 hộ, 19 khẩu", "Khu 4"),
            ("Thôn: Đồng Tâm", "Thôn Đồng Tâm"),
            ("TỔ DÂN PHỐ 3 (12 hộ)", "Tổ dân phố 3"),
            ("Bản Nà Lò", "Bản Nà Lò"),
            ("khu dân cư số 2", "Khu dân cư số 2"),
            ("Đơn vị: Bản Nà Lò", "Bản Nà Lò"),
        ] {
            assert_eq!(hamlet_in(line).as_deref(), Some(hamlet), "{line}");
        }
        for line in ["Tổ công tác rà soát", "BẢN TỔNG HỢP", "To Văn Sáu", "Đặng Thị Khu", "Khuất Văn An"]
        {
            assert_eq!(hamlet_in(line), None, "{line}");
        }
    }
}
