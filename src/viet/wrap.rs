//! Breaks a text into lines of a number of columns, at spaces where it can; a no-break space holds
//! words together and is shown as a space.

use super::{cut, width};

/// Holds two words on one line.
pub const NO_BREAK: char = '\u{a0}';

/// The lines of a text; a word longer than a line ends in "…".
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let lines = text.lines().flat_map(|line| wrap_line(line, columns.max(1)));
    lines.map(|line| line.replace(NO_BREAK, " ")).collect()
}

fn wrap_line(line: &str, columns: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in line.split(' ') {
        let last = lines.len() - 1;
        let fits = lines[last].is_empty() || width(&lines[last]) + 1 + width(word) <= columns;
        if !fits {
            lines.push(cut(word, columns));
        } else if lines[last].is_empty() {
            lines[last] = cut(word, columns);
        } else {
            lines[last] = format!("{} {word}", lines[last]);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_whole_where_they_fit() {
        assert_eq!(wrap("bò mẹ đã có chửa", 8), ["bò mẹ đã", "có chửa"]);
        assert_eq!(wrap("✗\u{a0}1 ✗\u{a0}10", 6), ["✗ 1", "✗ 10"]);
        assert_eq!(wrap("một\nhai", 8), ["một", "hai"]);
        assert_eq!(wrap("dàiquáđichứ ơi", 5), ["dàiq…", "ơi"]);
    }
}
