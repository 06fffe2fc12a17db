//! One character of the keyboard for each sign that is drawn.

use super::letters::UNKNOWN;

/// What a text console shows for a sign: lines and half blocks are in every font with box drawing, other
/// heights of a bar become the nearest of these.
pub(super) fn console(sign: char) -> char {
    match sign {
        '─' | '│' | '┌' | '┐' | '└' | '┘' | '├' | '┤' | '┬' | '┴' | '┼' | '█' | '▄' | '▀' => {
            sign
        }
        '▃' | '▅' => '▄',
        '▆' | '▇' => '█',
        _ => ascii(sign),
    }
}

/// What stands for a sign; `?` for one that nothing was chosen for.
pub(super) fn ascii(sign: char) -> char {
    state(sign).or_else(|| drawing(sign)).or_else(|| mark(sign)).unwrap_or(UNKNOWN)
}

/// Signs that say how something stands. No two become one: see the tests.
pub(super) fn state(sign: char) -> Option<char> {
    Some(match sign {
        '●' => '#',
        '◐' => '+',
        '○' => 'o',
        '◦' => ':',
        '·' => '.',
        '▪' => 'X',
        '✗' => 'x',
        '✓' => 'v',
        '▸' => '>',
        '•' => '*',
        _ => return None,
    })
}

/// Lines, bars and shades: the fuller, the more ink.
fn drawing(sign: char) -> Option<char> {
    Some(match sign {
        '─' | '━' | '═' | '╌' | '┄' | '┈' | '╴' | '╶' => '-',
        '│' | '┃' | '║' | '├' | '┤' | '▏' | '▕' | '▌' | '▐' => '|',
        '\u{2500}'..='\u{257f}' => '+',
        '▁' => '_',
        '▂' => '.',
        '▃' => ':',
        '▄' | '▀' => '=',
        '▅' => '+',
        '▆' => '*',
        '▇' => '%',
        '█' | '■' | '▓' | '▉' | '▊' | '▋' => '#',
        '░' | '▒' | '▍' | '▎' => ':',
        _ => return None,
    })
}

/// Punctuation, arrows, what stands in numbers.
fn mark(sign: char) -> Option<char> {
    Some(match sign {
        '…' => '~',
        '–' | '—' | '−' | '‐' | '‑' => '-',
        '“' | '”' | '„' | '«' | '»' => '"',
        '‘' | '’' | '‚' => '\'',
        '‹' | '←' | '≤' | '◄' => '<',
        '›' | '→' | '≥' | '►' | '▶' => '>',
        '↑' | '▲' => '^',
        '↓' | '▼' => 'v',
        '↵' => '<',
        '×' => 'x',
        '÷' => '/',
        '₫' => 'd',
        '□' | '☐' => 'o',
        '☑' | '✔' | '√' => 'v',
        '☒' => 'x',
        '°' => 'o',
        '²' => '2',
        '³' => '3',
        '§' => 'S',
        '\u{a0}' | '\u{2002}'..='\u{200a}' => ' ',
        _ => return None,
    })
}
