//! The words and signs that offices put into cells: marks, sexes, relations.

use super::class;
use crate::domain::class::Class;
use crate::domain::member::{Relation, Sex};
use crate::tables::layout::folded_words;
use crate::tables::read::Cell;

/// Signs that stand for "nothing here".
pub fn is_placeholder(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| "-–—.…_/\\".contains(c) || c.is_whitespace())
}

/// A number without the words before it, where all of them are labels: `CCCD: 025…`, `ĐT 0912…`.
pub fn without_label<'a>(text: &'a str, labels: &[&str]) -> &'a str {
    let number = text.trim_start_matches(|c: char| !c.is_ascii_digit() && c != '+');
    let before = folded_words(&text[..text.len() - number.len()]);
    if before.split(' ').all(|word| labels.contains(&word)) { number } else { text }
}

/// A mark (x, ✓, 1, có) or its opposite (0, không); none for anything else.
pub fn mark(cell: &Cell) -> Option<bool> {
    match cell {
        Cell::Bool(yes) => Some(*yes),
        Cell::Number(number) => mark_number(*number),
        Cell::Text(text) => mark_text(text),
        Cell::Blank | Cell::Date(_) | Cell::Error(_) => None,
    }
}

fn mark_number(number: f64) -> Option<bool> {
    match number {
        1.0 => Some(true),
        0.0 => Some(false),
        _ => None,
    }
}

fn mark_text(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "x" | "×" | "✓" | "✔" | "√" | "☑" | "☒" | "✗" | "v" | "*" | "+" | "1" | "có" | "co" | "xx"
        | "(x)" | "true" | "đúng" => Some(true),
        // What the ticks of the font Wingdings are as letters.
        "ü" | "û" | "þ" | "ý" => Some(true),
        "0" | "không" | "khong" | "ko" | "k" | "false" | "☐" => Some(false),
        _ => None,
    }
}

/// The class that a word stands for.
pub fn class(text: &str) -> Option<Class> {
    class::read(text)
}

/// Nam or Nữ.
pub fn sex(text: &str) -> Option<Sex> {
    match folded_words(text).as_str() {
        "nam" | "trai" | "male" | "m" | "nam gioi" => Some(Sex::Male),
        "nu" | "gai" | "female" | "f" | "nu gioi" => Some(Sex::Female),
        _ => None,
    }
}

/// What a member is to the head. With accents, because `bà` (grandmother) and `ba` (father) differ only
/// by one.
pub fn relation(text: &str) -> Option<Relation> {
    let written = crate::tables::layout::words(text);
    if let Some(known) = accented_relation(&written) {
        return Some(known);
    }
    let folded = folded_words(text);
    let bare = folded.strip_suffix(" chu ho").unwrap_or(&folded);
    exact_relation(bare).or_else(|| exact_relation(&folded)).or_else(|| child_by_order(&folded))
}

fn accented_relation(written: &str) -> Option<Relation> {
    match written {
        "bà" => Some(Relation::Grandparent),
        "ba" | "má" | "u" | "thầy" => Some(Relation::Parent),
        "mợ" | "chú" | "bác" | "cô" | "dì" | "cậu" | "thím" => Some(Relation::Other),
        _ => None,
    }
}

fn exact_relation(folded: &str) -> Option<Relation> {
    Some(match folded {
        "chu ho" | "ch" | "chu" | "ban than" | "head" => Relation::Head,
        "vo" | "chong" | "vo chong" | "vc" => Relation::Spouse,
        "con" | "con de" | "con trai" | "con gai" | "con ruot" | "con nuoi" | "con rieng" | "con ca"
        | "con ut" => Relation::Child,
        "con dau" | "con re" | "dau" | "re" => Relation::ChildInLaw,
        "chau" | "chau noi" | "chau ngoai" | "chau ruot" | "chat" | "chau trai" | "chau gai" => {
            Relation::Grandchild
        }
        "bo" | "me" | "cha" | "bo de" | "me de" | "bo me" | "cha me" | "bo ruot" | "me ruot" | "cha ruot" => {
            Relation::Parent
        }
        "bo vo" | "me vo" | "bo chong" | "me chong" | "cha vo" | "cha chong" | "ba vo" | "ba chong" => {
            Relation::ParentInLaw
        }
        "ong" | "ong noi" | "ong ngoai" | "ba noi" | "ba ngoai" => Relation::Grandparent,
        "anh" | "chi" | "em" | "anh trai" | "chi gai" | "em trai" | "em gai" | "anh ruot" | "chi ruot"
        | "em ruot" | "anh chi em" => Relation::Sibling,
        "khac" | "chau dau" | "chau re" | "em dau" | "em re" | "anh re" | "chi dau" | "o nho" => {
            Relation::Other
        }
        _ => return None,
    })
}

/// `con thứ hai`, `con 2`.
fn child_by_order(folded: &str) -> Option<Relation> {
    let rest = folded.strip_prefix("con ")?;
    (rest.starts_with("thu ") || rest.parse::<u8>().is_ok()).then_some(Relation::Child)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_signs_and_words() {
        for yes in ["x", "X", "✓", "1", "Có", "ü"] {
            assert_eq!(mark(&Cell::raw(yes)), Some(true), "{yes}");
        }
        assert_eq!(mark(&Cell::Number(1.0)), Some(true));
        assert_eq!(mark(&Cell::raw("không")), Some(false));
        assert_eq!(mark(&Cell::raw("Hộ")), None);
    }

    #[test]
    fn relations_as_lists_write_them() {
        use Relation as R;
        let known = [
            ("Chủ hộ", R::Head),
            ("CHỦ HỘ", R::Head),
            ("Vợ", R::Spouse),
            ("Chồng chủ hộ", R::Spouse),
            ("Con đẻ", R::Child),
            ("Con thứ 2", R::Child),
            ("con dâu", R::ChildInLaw),
            ("Cháu nội", R::Grandchild),
            ("Bà", R::Grandparent),
            ("Ba", R::Parent),
            ("Mẹ", R::Parent),
            ("Mẹ vợ", R::ParentInLaw),
            ("Em", R::Sibling),
            ("chị dâu", R::Other),
        ];
        for (written, expected) in known {
            assert_eq!(relation(written), Some(expected), "{written}");
        }
        assert_eq!(relation("láng giềng"), None);
    }
}
