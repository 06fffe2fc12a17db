//! VNI for Windows: a base letter and, behind it, one code for its marks, seen as a Western letter
//! ("Nguyeãn Vaên Ñöùc"). Some letters are a single code.

use std::iter::Peekable;
use std::str::Chars;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::compose;

const GRAVE: char = '\u{300}';
const ACUTE: char = '\u{301}';
const TILDE: char = '\u{303}';
const HOOK: char = '\u{309}';
const DOT: char = '\u{323}';
const CIRCUMFLEX: char = '\u{302}';
const BREVE: char = '\u{306}';

/// A text in Unicode; what has no meaning here stays.
pub(super) fn convert(text: &str) -> String {
    let mut rest = text.chars().peekable();
    let mut converted = String::with_capacity(text.len());
    while let Some(letter) = next_letter(&mut rest) {
        converted.push(letter.unwrap_or_else(|unknown| unknown));
    }
    converted
}

/// A word in Unicode; `None` when it holds anything but ASCII and letters of this encoding.
pub(super) fn read_word(word: &str) -> Option<String> {
    let mut rest = word.chars().peekable();
    let mut read = String::with_capacity(word.len());
    while let Some(letter) = next_letter(&mut rest) {
        read.push(letter.ok()?);
    }
    Some(read)
}

/// The next letter with its marks; `Err` with the character when it means nothing here.
fn next_letter(rest: &mut Peekable<Chars<'_>>) -> Option<Result<char, char>> {
    let code = rest.next()?;
    let Some(letter) = single(code) else {
        return Some(Err(code));
    };
    let Some(marked) = rest.peek().and_then(|mark| with_marks(letter, *mark)) else {
        return Some(Ok(letter));
    };
    rest.next();
    Some(Ok(marked))
}

/// What a code means alone: most are themselves, nine are letters of their own.
fn single(code: char) -> Option<char> {
    let letter = match lower(code) {
        'ô' => 'ơ',
        'ö' => 'ư',
        'ñ' => 'đ',
        'æ' => 'ỉ',
        'ó' => 'ĩ',
        'ò' => 'ị',
        'î' => 'ỵ',
        same @ ('í' | 'ì') => same,
        ascii if ascii.is_ascii() => return Some(code),
        _ => return None,
    };
    Some(in_case_of(code, letter))
}

/// A letter with the marks of the code behind it, if the two go together.
fn with_marks(letter: char, mark: char) -> Option<char> {
    let (shape, tone) = marks(lower(mark))?;
    let fits = match shape {
        None => "aeoơuưy".contains(lower(letter)),
        Some(BREVE) => lower(letter) == 'a',
        Some(_) => "aeo".contains(lower(letter)),
    };
    if !fits {
        return None;
    }
    let shaped = shape.map_or(Some(letter), |shape| compose(letter, shape))?;
    tone.map_or(Some(shaped), |tone| with_tone(shaped, tone))
}

/// The letter's shape (circumflex, breve) and tone that a code stands for.
fn marks(code: char) -> Option<(Option<char>, Option<char>)> {
    let marks = match code {
        'ø' => (None, Some(GRAVE)),
        'ù' => (None, Some(ACUTE)),
        'û' => (None, Some(HOOK)),
        'õ' => (None, Some(TILDE)),
        'ï' => (None, Some(DOT)),
        'â' => (Some(CIRCUMFLEX), None),
        'à' => (Some(CIRCUMFLEX), Some(GRAVE)),
        'á' => (Some(CIRCUMFLEX), Some(ACUTE)),
        'å' => (Some(CIRCUMFLEX), Some(HOOK)),
        'ã' => (Some(CIRCUMFLEX), Some(TILDE)),
        'ä' => (Some(CIRCUMFLEX), Some(DOT)),
        'ê' => (Some(BREVE), None),
        'è' => (Some(BREVE), Some(GRAVE)),
        'é' => (Some(BREVE), Some(ACUTE)),
        'ú' => (Some(BREVE), Some(HOOK)),
        'ü' => (Some(BREVE), Some(TILDE)),
        'ë' => (Some(BREVE), Some(DOT)),
        _ => return None,
    };
    Some(marks)
}

/// Composed by way of NFC, because Unicode puts a dot below under the other marks: ậ is ạ with a
/// circumflex, not â with a dot.
fn with_tone(letter: char, tone: char) -> Option<char> {
    let mut whole = [letter, tone].into_iter().nfc();
    let first = whole.next()?;
    whole.next().is_none().then_some(first)
}

fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

fn in_case_of(model: char, letter: char) -> char {
    if model.is_uppercase() { letter.to_uppercase().next().unwrap_or(letter) } else { letter }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_a_list() {
        let pairs = [
            ("Nguyeãn Vaên Ñöùc", "Nguyễn Văn Đức"),
            ("Hoï teân chuû hoä", "Họ tên chủ hộ"),
            ("Traàn Thò Myõ Hieàn", "Trần Thị Mỹ Hiền"),
            ("Ngaøy sinh, giôùi tính", "Ngày sinh, giới tính"),
            ("Ñaëng Quoác Thaéng", "Đặng Quốc Thắng"),
            ("Lyù Kyø Vó, xaõ Phuù Ñoâ, Bæ", "Lý Kỳ Vĩ, xã Phú Đô, Bỉ"),
            ("löôïng nöôùc tröôøng", "lượng nước trường"),
            ("ñeå saün bieån chaèng taúng Cheá Hôûi", "để sẵn biển chằng tẳng Chế Hởi"),
        ];
        for (old, unicode) in pairs {
            assert_eq!(convert(old), unicode);
        }
    }

    #[test]
    fn capitals() {
        assert_eq!(convert("NGUYEÃN VAÊN ÑÖÙC"), "NGUYỄN VĂN ĐỨC");
        assert_eq!(convert("HOÄ NGHEØO"), "HỘ NGHÈO");
        assert_eq!(convert("TÆNH BÌNH ÑÒNH"), "TỈNH BÌNH ĐỊNH");
    }

    #[test]
    fn a_strange_character_makes_a_word_unreadable() {
        assert_eq!(read_word("hoä").as_deref(), Some("hộ"));
        assert_eq!(read_word("hé"), None);
        assert_eq!(read_word("hộ"), None);
    }
}
