//! Bytes of a text file (csv) to characters. Which csv separator it uses is not asked here.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1258};

use super::Score;

/// A file's text and the name of the encoding it was read in ("UTF-8", "UTF-16LE", "windows-1258").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text without its byte-order mark; bytes that mean nothing are U+FFFD.
    pub text: String,
    /// The encoding's name as the WHATWG standard writes it.
    pub encoding_name: &'static str,
}

/// Bytes from the start that are looked at to guess an encoding.
const SAMPLE_BYTES: usize = 256 * 1024;

/// Decodes a text file.
///
/// Order: byte-order mark; UTF-16 without one (every second byte often zero); valid UTF-8; else
/// windows-1258 when that reads as Vietnamese, else windows-1252. TCVN3 and VNI files come out as
/// windows-1252: the caller asks [`detect`](super::detect) about the text and converts it.
pub fn decode_bytes(bytes: &[u8]) -> Decoded {
    let encoding = match Encoding::for_bom(bytes) {
        Some((marked, _)) => marked,
        None => {
            utf16_without_mark(bytes).or_else(|| utf8(bytes)).unwrap_or_else(|| single_byte(sample(bytes)))
        }
    };
    let (text, _) = encoding.decode_with_bom_removal(bytes);
    Decoded { text: text.into_owned(), encoding_name: encoding.name() }
}

fn sample(bytes: &[u8]) -> &[u8] {
    &bytes[..bytes.len().min(SAMPLE_BYTES)]
}

/// Digits, separators and Latin letters have a zero byte in UTF-16; no other text has any.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let units = sample(bytes).len() / 2;
    let zeros = |at: usize| sample(bytes).iter().skip(at).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let often = |count: usize| units > 0 && count * 4 >= units;
    let seldom = |count: usize| count * 20 <= units;
    match () {
        () if often(odd) && seldom(even) => Some(UTF_16LE),
        () if often(even) && seldom(odd) => Some(UTF_16BE),
        () => None,
    }
}

/// UTF-8, also when a few bytes of much accented text are damaged or the file was cut inside its
/// last letter. Text of a single-byte encoding hardly ever forms valid letters by chance.
fn utf8(bytes: &[u8]) -> Option<&'static Encoding> {
    let (mut accented, mut damaged) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        accented += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        damaged += usize::from(!chunk.invalid().is_empty());
    }
    let only_cut = || std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none());
    let is_utf8 = damaged * 20 <= accented || (accented > 0 && only_cut());
    is_utf8.then_some(UTF_8)
}

fn single_byte(bytes: &[u8]) -> &'static Encoding {
    let western = score_in(WINDOWS_1252, bytes);
    let vietnamese = score_in(WINDOWS_1258, bytes).as_it_stands;
    let legacy = western.tcvn3.max(western.vni);
    if vietnamese > legacy.max(western.as_it_stands) {
        return WINDOWS_1258;
    }
    if western.legacy().is_some() { WINDOWS_1252 } else { guess(bytes) }
}

fn score_in(encoding: &'static Encoding, bytes: &[u8]) -> Score {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let mut score = Score::default();
    score.add_text(&text);
    score
}

/// Letter statistics decide between the two code pages that Vietnamese offices used.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guessed = detector.guess(Some(b"vn"), Utf8Detection::Deny);
    if guessed == WINDOWS_1258 { WINDOWS_1258 } else { WINDOWS_1252 }
}
