//! Whether a word can be a Vietnamese syllable at all. Spelling is regular enough that a wrong
//! reading of old text seldom passes; meaning is not asked.

use unicode_normalization::UnicodeNormalization;

const ONSETS: [&str; 28] = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p",
    "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
];
/// Vowels that end a syllable.
const OPEN: [&str; 47] = [
    "a", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ai", "ao", "au", "ay", "âu", "ây", "eo", "êu", "ia",
    "iu", "oa", "oe", "oi", "ôi", "ơi", "ua", "uê", "ui", "uơ", "uy", "ưa", "ưi", "ưu", "iêu", "yêu", "oai",
    "oay", "oao", "oeo", "uai", "uây", "uôi", "uya", "uyu", "ươi", "ươu", "uao",
];
/// Vowels that stand before a final consonant.
const CLOSED: [&str; 23] = [
    "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "iê", "yê", "oa", "oă", "oe", "oo", "uâ",
    "uê", "uô", "ươ", "uyê",
];
const CODAS: [&str; 8] = ["m", "n", "ng", "nh", "p", "t", "c", "ch"];
/// Before a stop (p, t, c, ch) only these tones are possible: sắc, nặng.
const STOP_TONES: [char; 2] = ['\u{301}', '\u{323}'];
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

/// Whether onset, vowels, coda and tone of the word go together in Vietnamese.
pub(super) fn is_possible(word: &str) -> bool {
    let apart: Vec<char> = word.nfd().flat_map(char::to_lowercase).collect();
    let tones: Vec<char> = apart.iter().copied().filter(|c| TONES.contains(c)).collect();
    if tones.len() > 1 {
        return false;
    }
    let letters: String = apart.into_iter().filter(|c| !TONES.contains(c)).nfc().collect();
    ONSETS
        .iter()
        .filter_map(|onset| letters.strip_prefix(onset))
        .any(|rhyme| is_rhyme(rhyme, tones.first().copied()))
}

fn is_rhyme(rhyme: &str, tone: Option<char>) -> bool {
    OPEN.contains(&rhyme) || CODAS.iter().any(|coda| is_closed_rhyme(rhyme, coda, tone))
}

fn is_closed_rhyme(rhyme: &str, coda: &str, tone: Option<char>) -> bool {
    let Some(vowels) = rhyme.strip_suffix(coda) else {
        return false;
    };
    let is_stop = ["p", "t", "c", "ch"].contains(&coda);
    let tone_fits = !is_stop || tone.is_some_and(|tone| STOP_TONES.contains(&tone));
    tone_fits && (CLOSED.contains(&vowels) || vowels == "uy")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vietnamese_words_pass() {
        let words = "Nguyễn Thị Hường quốc khuỷu nghiêng giếng gì quý đường ưu xoong thuở yêu huỳnh Ước ấp hoà hòa tuyết khuya quạ quyết";
        for word in words.split(' ') {
            assert!(is_possible(word), "{word}");
        }
    }

    #[test]
    fn other_words_do_not() {
        for word in ["NguyÔn", "Nguyeãn", "café", "hoät", "bàt", "ngüy", "Ñöùc", "Lµnh", "straße", "", "ồố"]
        {
            assert!(!is_possible(word), "{word}");
        }
    }
}
