//! From the text of a header to the meaning of its column, by the phrases of `headers.toml`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::domain::intake::ColumnMeaning;
use crate::viet;

/// Letters by which a phrase of `ignored` beats the others.
const IGNORED_FIRST: usize = 20;

/// Letters by which a phrase in the lowest row of a header beats one above it.
const LEAF_FIRST: usize = 60;

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| read(include_str!("headers.toml")));

/// The texts of a column's header from the top row to the lowest.
pub type Path = Vec<String>;

#[derive(Deserialize)]
struct File {
    indicators: BTreeMap<String, Vec<String>>,
    #[serde(flatten)]
    meanings: BTreeMap<ColumnMeaning, Vec<String>>,
}

#[derive(Default)]
struct Phrases {
    meanings: Vec<(Phrase, ColumnMeaning)>,
    indicators: Vec<(Phrase, u8)>,
}

/// One phrase, with accents and folded.
struct Phrase {
    accented: Pattern,
    folded: Pattern,
}

/// What the lowest row must hold, and what a row above it.
struct Pattern {
    above: Option<String>,
    leaf: Wanted,
}

enum Wanted {
    Exactly(String),
    Within(String),
}

/// A file that is part of the program is right, or its test fails; a broken one would know no header.
fn read(text: &str) -> Phrases {
    toml::from_str::<File>(text).map(phrases).unwrap_or_default()
}

fn phrases(file: File) -> Phrases {
    let each =
        |(meaning, texts): (_, Vec<String>)| texts.into_iter().map(move |text| (phrase(&text), meaning));
    let indicators =
        file.indicators.into_iter().filter_map(|(number, texts)| Some((number.parse().ok()?, texts)));
    Phrases {
        meanings: file.meanings.into_iter().flat_map(each).collect(),
        indicators: indicators
            .flat_map(|(number, texts): (u8, Vec<String>)| {
                texts.into_iter().map(move |text| (phrase(&text), number))
            })
            .collect(),
    }
}

fn phrase(text: &str) -> Phrase {
    Phrase { accented: pattern(text, words), folded: pattern(text, folded_words) }
}

fn pattern(text: &str, form: fn(&str) -> String) -> Pattern {
    let (above, leaf) = match text.split_once(" / ") {
        Some((above, leaf)) => (Some(form(above)), leaf),
        None => (None, text),
    };
    let leaf = match leaf.strip_prefix('=') {
        Some(exact) => Wanted::Exactly(form(exact)),
        None => Wanted::Within(form(leaf)),
    };
    Pattern { above, leaf }
}

/// Lower-case words parted by one space; every other sign is a space.
pub fn words(text: &str) -> String {
    let spaced = |c: char| if c.is_alphanumeric() { c } else { ' ' };
    let plain: String = text.to_lowercase().chars().map(spaced).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same without accents.
pub fn folded_words(text: &str) -> String {
    words(&viet::fold(&words(text)))
}

/// The meaning of a header, from its words; none when no phrase fits.
pub fn meaning(path: &[String]) -> Option<ColumnMeaning> {
    let folded = || best(path, folded_words, |phrase| &phrase.folded);
    best(path, words, |phrase| &phrase.accented).or_else(|| unaccented(path).then(folded).flatten())
}

fn unaccented(path: &[String]) -> bool {
    path.iter().all(|text| text.is_ascii()) && !path.is_empty()
}

fn best(path: &[String], form: fn(&str) -> String, side: fn(&Phrase) -> &Pattern) -> Option<ColumnMeaning> {
    let path: Path = path.iter().map(|text| form(text)).collect();
    let hamlet = names_hamlet(&path).then_some((HAMLET_SCORE, ColumnMeaning::Hamlet));
    let scored = PHRASES.meanings.iter().filter_map(|(phrase, meaning)| {
        let first = if *meaning == ColumnMeaning::Ignored { IGNORED_FIRST } else { 0 };
        Some((score(side(phrase), &path)? + first, *meaning))
    });
    scored.chain(hamlet).max_by_key(|(score, _)| *score).map(|(_, meaning)| meaning)
}

/// How well a phrase fits: the letters that it explains. What the lowest row says counts before what
/// stands above it.
fn score(pattern: &Pattern, path: &[String]) -> Option<usize> {
    let (leaf, above) = path.split_last()?;
    let below = pattern.leaf.letters_in(leaf).map(|letters| LEAF_FIRST + letters);
    match &pattern.above {
        Some(upper) => {
            above.iter().any(|row| holds(row, upper)).then_some(upper.len()).zip(below).map(|(a, b)| a + b)
        }
        None => below.or_else(|| above.iter().find_map(|row| pattern.leaf.letters_in(row))),
    }
}

impl Wanted {
    /// The letters of a text that it explains; none when it does not fit.
    fn letters_in(&self, text: &str) -> Option<usize> {
        match self {
            Self::Exactly(phrase) => (text == phrase).then_some(phrase.len() + 4),
            Self::Within(phrase) => holds(text, phrase).then_some(phrase.len()),
        }
    }
}

/// The phrase stands in the text as whole words.
pub fn holds(text: &str, phrase: &str) -> bool {
    let whole = |(at, _): (usize, &str)| {
        let end = at + phrase.len();
        (at == 0 || text.as_bytes()[at - 1] == b' ') && (end == text.len() || text.as_bytes()[end] == b' ')
    };
    !phrase.is_empty() && text.match_indices(phrase).any(whole)
}

/// How much a header of nothing but kinds of hamlet counts: more than "địa chỉ" before it.
const HAMLET_SCORE: usize = LEAF_FIRST + 40;

/// Words of which a header over hamlets is made: `Thôn/Khu`, `Tên bản`, `Tổ dân phố`, `Địa chỉ (ấp)`.
const HAMLET_WORDS: [&str; 38] = [
    "thôn", "thon", "bản", "ban", "ấp", "ap", "khóm", "khom", "khu", "tổ", "to", "xóm", "xom", "buôn",
    "buon", "làng", "lang", "đội", "doi", "tdp", "kdc", "sóc", "soc", "phum", "dân", "dan", "cư", "cu",
    "phố", "pho", "tên", "ten", "địa", "dia", "chỉ", "chi", "ở", "o",
];

fn names_hamlet(path: &[String]) -> bool {
    let Some(leaf) = path.last() else { return false };
    let leaf = words(leaf);
    let kind = |word: &str| HAMLET_WORDS[..28].contains(&word) && !["dân", "dan"].contains(&word);
    leaf.split(' ').all(|word| HAMLET_WORDS.contains(&word)) && leaf.split(' ').any(kind)
}

/// The indicator that a header names, by its number or its name. A bare number or name counts only below
/// a header that speaks of deprivations; `sure` says that it is one of those.
pub fn indicator(path: &[String]) -> Option<(u8, bool)> {
    let rows: Path = path.iter().map(|text| folded_words(text)).collect();
    let (leaf, above) = rows.split_last()?;
    let topic = ["thieu hut", "chi so", "chieu"].map(folded_words);
    let sure = above.iter().any(|row| topic.iter().any(|topic| holds(row, topic)));
    numbered(leaf, sure).or_else(|| named(&rows)).map(|number| (number, sure))
}

/// `4`, `(4)`, `CS4`, `TH 4`, `Chỉ số 4`, `4. Bảo hiểm y tế`.
fn numbered(leaf: &str, sure: bool) -> Option<u8> {
    if let Some(number) = leaf.strip_prefix("chi so ") {
        return number.parse().ok().filter(|number| (1..=16).contains(number));
    }
    let mut words = leaf.split(' ');
    let first = words.next()?;
    let tail = first.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let prefix = &first[..first.len() - tail.len()];
    let number = match (prefix, tail) {
        ("cs" | "th" | "c", "") => words.next()?,
        ("cs" | "th" | "c", tail) => tail,
        ("", tail) if sure => tail,
        _ => return None,
    };
    number.parse().ok().filter(|number| (1..=16).contains(number))
}

/// The indicator that a word in a cell names: `CS5`, `BHYT`.
pub fn indicator_named(text: &str) -> Option<u8> {
    let leaf = folded_words(text);
    numbered(&leaf, false).or_else(|| named(&[leaf]))
}

fn named(rows: &[String]) -> Option<u8> {
    let leaf = &rows[rows.len() - 1..];
    let scored = PHRASES
        .indicators
        .iter()
        .filter_map(|(phrase, number)| Some((score(&phrase.folded, leaf)?, *number)));
    scored.max_by_key(|(score, _)| *score).map(|(_, number)| number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ColumnMeaning as M;

    fn path(texts: &str) -> Path {
        texts.split('>').map(|text| text.trim().to_owned()).collect()
    }

    #[test]
    fn the_file_of_phrases_is_readable() {
        assert!(toml::from_str::<File>(include_str!("headers.toml")).is_ok());
        assert_eq!(PHRASES.indicators.iter().map(|(_, n)| *n).max(), Some(12));
    }

    #[test]
    fn the_headers_that_offices_use() {
        let known = [
            ("Mã hộ", M::HouseholdCode),
            ("Mã số hộ gia đình", M::HouseholdCode),
            ("Họ tên chủ hộ", M::HeadName),
            ("HỌ VÀ TÊN", M::PersonName),
            ("Chủ hộ", M::HeadName),
            ("Họ và tên chủ hộ và thành viên trong hộ", M::PersonName),
            ("Thông tin chủ hộ > Họ và tên", M::HeadName),
            ("Giới tính", M::Sex),
            ("Số CCCD/ĐDCN/CMND", M::CitizenNumber),
            ("CCCD chủ hộ", M::CitizenNumber),
            ("Số định danh cá nhân", M::CitizenNumber),
            ("Ngày cấp CCCD", M::Ignored),
            ("Năm sinh > Nam", M::BornMale),
            ("Năm sinh > Nữ", M::BornFemale),
            ("Ngày, tháng, năm sinh", M::Born),
            ("Năm sinh nam", M::BornMale),
            ("Năm sinh", M::Born),
            ("Năm sinh của chủ hộ", M::Born),
            ("Ngày tháng năm sinh > Ngày", M::BirthDay),
            ("Ngày tháng năm sinh > Năm", M::Born),
            ("Thôn/Khu", M::Hamlet),
            ("Thôn, bản", M::Hamlet),
            ("Tổ dân phố", M::Hamlet),
            ("Ấp", M::Hamlet),
            ("Địa chỉ (thôn, bản)", M::Hamlet),
            ("Địa chỉ", M::Address),
            ("Số khẩu", M::People),
            ("Số nhân khẩu", M::People),
            ("Điểm B1", M::ScoreB1),
            ("Tổng điểm B2", M::ScoreB2),
            ("Điểm B1 (thu nhập)", M::ScoreB1),
            ("Điểm B2 (thiếu hụt)", M::ScoreB2),
            ("Chỉ số thiếu hụt", M::Deprivations),
            ("Phân loại", M::Class),
            ("Điện thoại", M::Phone),
            ("SĐT", M::Phone),
            ("Quan hệ với chủ hộ", M::Relation),
            ("Dân tộc", M::Ethnicity),
            ("Hộ DTTS", M::Ignored),
            ("Phân loại hộ > Nghèo mới", M::PoorMark),
            ("Phân loại hộ > Tái cận nghèo", M::NearPoorMark),
            ("STT chủ hộ", M::HeadNumber),
            ("STT thành viên", M::MemberNumber),
            ("STT", M::RowNumber),
            ("TT", M::RowNumber),
            ("Đối tượng > CSCC", M::Merit),
            ("Đối tượng > DTTC", M::SocialProtection),
            ("Đối tượng > KCKNLĐ", M::NoLabour),
            ("Chính sách hỗ trợ > Y tế", M::Ignored),
            ("Ghi chú", M::Notes),
            ("Số quyết định", M::Decision),
            ("Năm", M::Year),
            ("Thu nhập bình quân đầu người/tháng", M::Income),
            ("Số chỉ số thiếu hụt", M::Ignored),
            ("Ho va ten chu ho", M::HeadName),
            ("Ngay sinh", M::Born),
            ("Thon", M::Hamlet),
            ("Dien thoai", M::Phone),
        ];
        for (header, expected) in known {
            assert_eq!(meaning(&path(header)), Some(expected), "{header}");
        }
    }

    #[test]
    fn indicators_by_number_and_by_name() {
        assert_eq!(indicator(&path("Chỉ số thiếu hụt > 4")), Some((4, true)));
        assert_eq!(indicator(&path("Các chỉ số thiếu hụt > Bảo hiểm y tế")), Some((4, true)));
        assert_eq!(indicator(&path("CS12")), Some((12, false)));
        assert_eq!(indicator(&path("Nhà tiêu hợp vệ sinh")), Some((10, false)));
        assert_eq!(indicator(&path("4")), None);
        assert_eq!(indicator(&path("Dân tộc")), None);
    }
}
