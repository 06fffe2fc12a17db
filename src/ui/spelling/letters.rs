//! Letters without accents, for consoles whose font has no Vietnamese.

use unicode_normalization::UnicodeNormalization;

/// What stands for letters of other scripts.
pub(super) const UNKNOWN: char = '?';

/// The plain letter of a letter with its marks, in its case.
pub(super) fn plain(letter: &str) -> char {
    let base = letter.nfd().next().unwrap_or(UNKNOWN);
    match base {
        'đ' | 'ð' => 'd',
        'Đ' | 'Ð' => 'D',
        'ł' => 'l',
        'Ł' => 'L',
        'ø' => 'o',
        'Ø' => 'O',
        'ı' => 'i',
        'ß' => 's',
        'º' => 'o',
        'ª' => 'a',
        _ if base.is_ascii_graphic() => base,
        _ => UNKNOWN,
    }
}
