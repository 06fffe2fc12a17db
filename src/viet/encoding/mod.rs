//! Vietnamese text of before Unicode, as it still lies in office lists.
//!
//! Such text was typed for special fonts (".VnTime", "VNI-Times") and reaches us as Western
//! letters: "NguyÔn", "Nguyeãn". [`detect`] looks at a whole sheet, because a single word may be
//! right in two readings; [`convert`] then gives Unicode. Both come **before** `clean`, which
//! removes the soft hyphen that is TCVN3's `ư`. Bytes of a csv become text in [`decode_bytes`].

mod bytes;
mod syllable;
mod tcvn3;
mod vni;

use unicode_normalization::UnicodeNormalization;

pub use bytes::{Decoded, decode_bytes};

/// An encoding that lived in fonts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LegacyEncoding {
    /// TCVN 5712:1993 VN3, "ABC": fonts whose names start with ".Vn". One code a letter.
    Tcvn3,
    /// VNI for Windows: fonts whose names start with "VNI-". A letter and a code for its marks.
    Vni,
}

impl LegacyEncoding {
    /// A word in Unicode, or `None` when some character means nothing in this encoding.
    fn read_word(self, word: &str) -> Option<String> {
        match self {
            Self::Tcvn3 => tcvn3::read_word(word),
            Self::Vni => vni::read_word(word),
        }
    }
}

/// Words with accents that are looked at: enough to be sure, few enough for any size of list.
const SAMPLE_WORDS: usize = 5_000;

/// The encoding of a column's or a sheet's texts; `None` for Unicode, plain ASCII, other languages,
/// and when it cannot be told.
///
/// Rule: of the words that hold more than ASCII, an encoding must turn at least two in three into
/// possible Vietnamese syllables, more than are so as they stand and more than the other encoding.
/// A word with a letter that only Unicode has speaks against both. The more texts, the surer.
pub fn detect<'a>(texts: impl Iterator<Item = &'a str>) -> Option<LegacyEncoding> {
    let mut score = Score::default();
    for text in texts {
        score.add_text(text);
        if score.words >= SAMPLE_WORDS {
            break;
        }
    }
    score.legacy()
}

/// The text in Unicode (NFC). A text that holds letters only Unicode has is left as it is (a Unicode
/// heading over old data); characters without a meaning in the encoding stay.
///
/// TCVN3 has no capitals with tones; where such a text is typed in capitals ("NGUYÔN V¡N AN"), the
/// letters between them become capitals too.
pub fn convert(encoding: LegacyEncoding, text: &str) -> String {
    let text: String = text.nfc().collect();
    if text.is_ascii() || text.chars().any(is_unicode_only) {
        return text;
    }
    match encoding {
        LegacyEncoding::Tcvn3 => tcvn3::convert(&text),
        LegacyEncoding::Vni => vni::convert(&text),
    }
}

/// As [`convert`], for text set in a capital font (".VnTimeH"), where small codes show as capitals.
pub fn convert_capital_font(encoding: LegacyEncoding, text: &str) -> String {
    convert(encoding, text).to_uppercase()
}

/// How many words are Vietnamese in each reading.
#[derive(Debug, Default, Clone, Copy)]
struct Score {
    words: usize,
    as_it_stands: usize,
    tcvn3: usize,
    vni: usize,
}

impl Score {
    fn add_text(&mut self, text: &str) {
        if text.is_ascii() {
            return;
        }
        let text: String = text.nfc().collect();
        for word in text.split(is_gap).filter(|word| !word.is_ascii()) {
            self.add_word(word);
        }
    }

    fn add_word(&mut self, word: &str) {
        let reads = |encoding: LegacyEncoding| {
            encoding.read_word(word).is_some_and(|read| syllable::is_possible(&read))
        };
        self.words += 1;
        self.as_it_stands += usize::from(syllable::is_possible(word));
        self.tcvn3 += usize::from(reads(LegacyEncoding::Tcvn3));
        self.vni += usize::from(reads(LegacyEncoding::Vni));
    }

    fn legacy(self) -> Option<LegacyEncoding> {
        let (encoding, best, other) = if self.tcvn3 > self.vni {
            (LegacyEncoding::Tcvn3, self.tcvn3, self.vni)
        } else {
            (LegacyEncoding::Vni, self.vni, self.tcvn3)
        };
        let sure = best > self.as_it_stands && best > other && best * 3 >= self.words * 2;
        sure.then_some(encoding)
    }
}

/// What stands between words. Latin-1 signs are letters in TCVN3 ("®", "§", "¬") and are no gaps.
fn is_gap(c: char) -> bool {
    if c.is_ascii() {
        !c.is_ascii_alphanumeric()
    } else {
        c.is_whitespace()
            || (c > '\u{FF}' && !c.is_alphanumeric() && !unicode_normalization::char::is_combining_mark(c))
    }
}

/// Vietnamese letters that no Western text can hold.
fn is_unicode_only(c: char) -> bool {
    matches!(
        c,
        '\u{1EA0}'..='\u{1EF9}' | 'Ă' | 'ă' | 'Đ' | 'đ' | 'Ĩ' | 'ĩ' | 'Ũ' | 'ũ' | 'Ơ' | 'ơ' | 'Ư' | 'ư'
    )
}

#[cfg(test)]
mod tests;
