//! TCVN3 ("ABC", ".VnTime"): one code a letter in the Latin-1 range, seen as a Western letter.

/// The letters of the codes A0–FF; `-` where the encoding has none. Capitals exist only without a tone.
const LETTERS: [&str; 6] = [
    "-ĂÂÊÔƠƯĐăâêôơưđ-", // A0
    "-----àảãáạ-ằẳẵắ-", // B0
    "------ặầẩẫấậè-ẻẽ", // C0
    "éẹềểễếệìỉ---ĩíịò", // D0
    "-ỏõóọồổỗốộờởỡớợù", // E0
    "-ủũúụừửữứựỳỷỹýỵ-", // F0
];

/// A text in Unicode; what has no meaning here stays.
pub(super) fn convert(text: &str) -> String {
    let converted: String = text.chars().map(|c| letter(c).unwrap_or(c)).collect();
    match shouted_words(text) {
        0 => converted,
        1 => raise_shouted_words(text, &converted),
        _ if text.contains(|c: char| c.is_ascii_lowercase()) => raise_shouted_words(text, &converted),
        _ => converted.to_uppercase(),
    }
}

/// A word in Unicode; `None` when it holds anything but ASCII and letters of this encoding.
pub(super) fn read_word(word: &str) -> Option<String> {
    word.chars().map(|c| if c.is_ascii() { Some(c) } else { letter(c) }).collect()
}

fn letter(c: char) -> Option<char> {
    let code = u32::from(c).checked_sub(0xA0)? as usize;
    let letter = LETTERS.get(code / 16)?.chars().nth(code % 16)?;
    (letter != '-').then_some(letter)
}

/// A word typed in capitals: two ASCII capitals show it, one may be only its first letter (Hà, Hộ).
fn is_shouted(word: &str) -> bool {
    let capitals = word.chars().filter(char::is_ascii_uppercase).count();
    capitals >= 2 && !word.contains(|c: char| c.is_ascii_lowercase())
}

fn shouted_words(text: &str) -> usize {
    text.split(' ').filter(|word| is_shouted(word)).count()
}

/// Both texts have the same gaps, because no letter converts to or from a space.
fn raise_shouted_words(before: &str, converted: &str) -> String {
    let words = before.split(' ').zip(converted.split(' '));
    let raised: Vec<String> = words
        .map(|(before, word)| if is_shouted(before) { word.to_uppercase() } else { word.to_owned() })
        .collect();
    raised.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_every_code_in_its_place() {
        assert!(LETTERS.iter().all(|row| row.chars().count() == 16));
        let codes = [
            ('§', 'Đ'),
            ('\u{AD}', 'ư'),
            ('µ', 'à'),
            ('Æ', 'ặ'),
            ('Ô', 'ễ'),
            ('ß', 'ò'),
            ('é', 'ộ'),
            ('÷', 'ữ'),
            ('þ', 'ỵ'),
        ];
        for (code, meant) in codes {
            assert_eq!(letter(code), Some(meant), "{code}");
        }
    }

    #[test]
    fn every_small_letter_is_there_once() {
        let all: String = LETTERS.concat();
        for small in "ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ".chars()
        {
            assert_eq!(all.matches(small).count(), 1, "{small}");
        }
    }

    #[test]
    fn texts_of_a_list() {
        assert_eq!(convert("NguyÔn §×nh Kh¸nh"), "Nguyễn Đình Khánh");
        assert_eq!(convert("M\u{AD}êng"), "Mường");
        assert_eq!(convert("ChØ sè thiÕu hôt"), "Chỉ số thiếu hụt");
        assert_eq!(convert("ba – “x”"), "ba – “x”");
    }

    #[test]
    fn capitals_come_back_where_the_text_shouts() {
        assert_eq!(convert("NGUYÔN V¡N TOµN"), "NGUYỄN VĂN TOÀN");
        assert_eq!(convert("Hµ KIM LAN"), "HÀ KIM LAN");
        assert_eq!(convert("Hé CN"), "Hộ CN");
        assert_eq!(convert("Hµ"), "Hà");
    }

    #[test]
    fn a_strange_character_makes_a_word_unreadable() {
        assert_eq!(read_word("hé").as_deref(), Some("hộ"));
        assert_eq!(read_word("hà"), None);
        assert_eq!(read_word("hộ"), None);
    }
}
