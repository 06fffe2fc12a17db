//! Damage to bytes and texts, the same for the same seed.

use super::disk::chance::Chance;

/// What programs stumble over.
pub const WORDS: [&[u8]; 22] = [
    b"-1",
    b"0",
    b"1e308",
    b"99999999999999999999",
    b"-9223372036854775808",
    b"2147483648",
    b"NaN",
    b"31/02/2026",
    b"00/00/0000",
    b"29/2/1900",
    "đ\u{301}\u{0}".as_bytes(),
    "\u{202e}\u{feff}".as_bytes(),
    b"\xFF\xFE",
    b"\xC3",
    b"\r\n\r\n",
    b"\"",
    b";;;;;;;;",
    b"\t",
    b"=[[]]",
    b"<row r=\"0\"/>",
    b"&#x0;",
    b"r=\"XFD1048576\"",
];

/// The bytes with one to four kinds of damage.
pub fn damaged(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=chance.below(4) {
        damage(&mut bytes, chance);
    }
    bytes
}

fn damage(bytes: &mut Vec<u8>, chance: &mut Chance) {
    if bytes.is_empty() {
        return bytes.push(chance.below(256) as u8);
    }
    let at = chance.below(bytes.len());
    let end = (at + 1 + chance.below(40)).min(bytes.len());
    match chance.below(8) {
        0 => bytes[at] ^= 1 << chance.below(8),
        1 => bytes[at] = chance.below(256) as u8,
        2 => drop(bytes.drain(at..end)),
        3 => {
            let again = bytes[at..end].to_vec();
            bytes.splice(at..at, again);
        }
        4 => drop(bytes.splice(at..at, WORDS[chance.below(WORDS.len())].iter().copied())),
        5 => drop(bytes.splice(at..end, WORDS[chance.below(WORDS.len())].iter().copied())),
        6 => {
            let from = chance.below(bytes.len());
            let moved = bytes[from..(from + 30).min(bytes.len())].to_vec();
            bytes.splice(at..at, moved);
        }
        _ => bytes.truncate(at),
    }
}
