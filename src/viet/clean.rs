//! The door for every string from outside: a file's cell, a pasted text, a typed field.
//!
//! What passes is one Unicode form (NFC) without anything that a terminal, a printed page or a
//! spreadsheet could act on. Text in an old encoding must be converted before it comes here,
//! because TCVN3 writes `ư` as a soft hyphen, which this door removes.

use std::iter::Peekable;
use std::str::Chars;

use unicode_normalization::UnicodeNormalization;

/// One line of text, safe everywhere.
///
/// Rules: whole ANSI and OSC escape sequences, control characters, bidi controls and invisible
/// characters go; every kind of space, tab and line break becomes one plain space; no space at
/// either end; NFC. Cleaning twice changes nothing.
pub fn clean(text: &str) -> String {
    if is_clean_ascii(text) {
        return text.to_owned();
    }
    let visible = without_escape_sequences(text);
    let mut line = String::with_capacity(visible.len());
    for c in visible.chars() {
        if c.is_whitespace() {
            push_space(&mut line);
        } else if !is_dropped(c) {
            line.push(c);
        }
    }
    line.truncate(line.trim_end().len());
    line.nfc().collect()
}

/// Text of several lines (notes): as [`clean`], line by line, with `\n` between the lines.
///
/// `\r\n`, `\r`, form feeds and Unicode's line and paragraph separators count as line breaks.
/// Blank lines are kept inside the text and removed at its ends.
pub fn clean_lines(text: &str) -> String {
    let unified = text.replace("\r\n", "\n");
    let lines: Vec<String> = unified.split(is_line_break).map(clean).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// Most cells are plain words or numbers already: they are passed without work.
fn is_clean_ascii(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().all(|b| (b' '..=b'~').contains(b))
        && bytes.first() != Some(&b' ')
        && bytes.last() != Some(&b' ')
        && !text.contains("  ")
}

fn push_space(line: &mut String) {
    if !line.is_empty() && !line.ends_with(' ') {
        line.push(' ');
    }
}

fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Characters that are never seen but may act or hide: controls, bidi controls, zero-width
/// characters, fillers, tags, and noncharacters.
fn is_dropped(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{180E}'
            | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}'
            | '\u{FFFE}' | '\u{FFFF}' | '\u{E0000}'..='\u{E007F}')
}

fn without_escape_sequences(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\u{1B}' => skip_after_escape(&mut rest),
            '\u{9B}' => skip_control_sequence(&mut rest),
            '\u{90}' | '\u{98}' | '\u{9D}' | '\u{9E}' | '\u{9F}' => skip_string(&mut rest),
            _ => kept.push(c),
        }
    }
    kept
}

/// What follows ESC: `[` a control sequence, `]`, `P`, `X`, `^`, `_` a string, else intermediates
/// and one final byte. A lone ESC before ordinary text (`ESC đ`) takes nothing with it.
fn skip_after_escape(rest: &mut Peekable<Chars<'_>>) {
    match rest.peek() {
        Some('[') => {
            rest.next();
            skip_control_sequence(rest);
        }
        Some(']' | 'P' | 'X' | '^' | '_') => {
            rest.next();
            skip_string(rest);
        }
        _ => {
            skip_while(rest, |c| (' '..='/').contains(&c));
            rest.next_if(|c| ('0'..='~').contains(c));
        }
    }
}

/// Parameters, intermediates and the final byte of `ESC [ … m` and its kin.
fn skip_control_sequence(rest: &mut Peekable<Chars<'_>>) {
    skip_while(rest, |c| ('0'..='?').contains(&c));
    skip_while(rest, |c| (' '..='/').contains(&c));
    rest.next_if(|c| ('@'..='~').contains(c));
}

/// The text of an OSC, DCS, SOS, PM or APC up to BEL or ST. One that never ends takes nothing with
/// it but its introducer: better a strange word than a lost name.
fn skip_string(rest: &mut Peekable<Chars<'_>>) {
    let mut ahead = rest.clone();
    while let Some(c) = ahead.next() {
        let ended = match c {
            '\u{07}' | '\u{9C}' => true,
            '\u{1B}' => ahead.next_if_eq(&'\\').is_some(),
            _ => false,
        };
        if ended {
            *rest = ahead;
            return;
        }
    }
}

fn skip_while(rest: &mut Peekable<Chars<'_>>, belongs: impl Fn(char) -> bool) {
    while rest.next_if(|c| belongs(*c)).is_some() {}
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn composes_and_collapses() {
        assert_eq!(clean("  Nguye\u{302}\u{303}n\t Văn\u{A0}\u{A0}An \r\n"), "Nguyễn Văn An");
        assert_eq!(clean("plain text"), "plain text");
        assert_eq!(clean(""), "");
    }

    #[test]
    fn whole_escape_sequences_go() {
        assert_eq!(clean("\u{1B}[31;1mĐỏ\u{1B}[0m"), "Đỏ");
        assert_eq!(clean("a\u{1B}]0;title\u{7}b"), "ab");
        assert_eq!(clean("a\u{1B}]8;;http://x\u{1B}\\b"), "ab");
        assert_eq!(clean("a\u{9B}2Jb\u{1B}(Bc\u{1B}Pq#1\u{9C}d"), "abcd");
    }

    #[test]
    fn an_unended_sequence_loses_only_its_head() {
        assert_eq!(clean("\u{1B}]Hà Kim Lan"), "Hà Kim Lan");
        assert_eq!(clean("Hà\u{1B}"), "Hà");
        assert_eq!(clean("\u{1B}Đông"), "Đông");
    }

    #[test]
    fn invisible_characters_go() {
        assert_eq!(clean("An\u{200B}h \u{202E}x\u{202C}\u{FEFF}\u{2066}y"), "Anh xy");
    }

    #[test]
    fn notes_keep_their_lines() {
        assert_eq!(clean_lines("\n một \r\n\r\nhai\t ba\u{2028}bốn\n\n"), "một\n\nhai ba\nbốn");
    }

    proptest! {
        #[test]
        fn clean_is_idempotent_and_without_controls(text in "\\PC*|(?s).*|[\u{1B}\u{9B}\u{9D}\\[\\];m\u{7}a-cà ]*") {
            let once = clean(&text);
            prop_assert_eq!(clean(&once), once.clone());
            prop_assert!(!once.chars().any(char::is_control));
            prop_assert_eq!(once.trim(), once.as_str());
        }

        #[test]
        fn clean_lines_is_idempotent(text in "(?s).*|[\n\r a\u{1B}\\]\u{7}]*") {
            let once = clean_lines(&text);
            prop_assert_eq!(clean_lines(&once), once.clone());
            prop_assert!(!once.chars().any(|c| c != '\n' && c.is_control()));
        }
    }
}
