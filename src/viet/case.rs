//! Capitals: names that an office typed all in capitals, and capitals for headings.

use unicode_normalization::char::is_combining_mark;

/// Longest word that may be an abbreviation when it stands alone in capitals (CN, NTM).
const LONGEST_ABBREVIATION: usize = 3;

/// "HÀ KIM LAN" → "Hà Kim Lan"; anything that is not shouted stays as it is.
///
/// Shouted: every letter is a capital, and there are at least two words or more than
/// three letters. After a sign a capital stays (H'MÔNG → H'Mông).
pub fn title_case_if_shouted(text: &str) -> String {
    if is_shouted(text) { title_case(text) } else { text.to_owned() }
}

/// The text in capitals.
pub fn upper(text: &str) -> String {
    text.to_uppercase()
}

fn is_shouted(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    let count = letters.clone().count();
    let words = text.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count();
    letters.clone().all(char::is_uppercase) && (words >= 2 || count > LONGEST_ABBREVIATION)
}

fn title_case(text: &str) -> String {
    let mut titled = String::with_capacity(text.len());
    let mut inside_word = false;
    for c in text.chars() {
        if inside_word {
            titled.extend(c.to_lowercase());
        } else {
            titled.push(c);
        }
        // A mark belongs to the letter under it and neither starts nor ends a word.
        if !is_combining_mark(c) {
            inside_word = c.is_alphabetic();
        }
    }
    titled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shouted_names_get_title_case() {
        assert_eq!(title_case_if_shouted("HÀ KIM LAN"), "Hà Kim Lan");
        assert_eq!(title_case_if_shouted("ĐẶNG  VĂN ƯỚC"), "Đặng  Văn Ước");
        assert_eq!(title_case_if_shouted("H'MÔNG"), "H'Mông");
        assert_eq!(title_case_if_shouted("Y-BLƠ NIÊ"), "Y-Blơ Niê");
        assert_eq!(title_case_if_shouted("HA\u{300} LAN"), "Ha\u{300} Lan");
        assert_eq!(title_case_if_shouted("KHU 2A"), "Khu 2A");
    }

    #[test]
    fn other_text_stays() {
        for text in ["Hà Kim Lan", "hà KIM lan", "CN", "NTM", "", "12", "ខ្មែរ"] {
            assert_eq!(title_case_if_shouted(text), text);
        }
    }

    #[test]
    fn upper_keeps_accents() {
        assert_eq!(upper("Độc lập"), "ĐỘC LẬP");
    }
}
