//! How high a cell must be: a spreadsheet does not grow the lines of merged cells by itself.

use crate::viet;

/// How many lines a text takes in so many characters.
pub(super) fn lines_of(text: &str, room: usize) -> f64 {
    let mut lines: f64 = 1.0;
    let mut used = 0;
    for word in text.split_whitespace().map(viet::width) {
        match used == 0 || used + 1 + word <= room {
            true => used += if used == 0 { word } else { word + 1 },
            false => {
                lines += 1.0;
                used = word;
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::lines_of;

    #[test]
    fn words_are_kept_whole() {
        assert_eq!((lines_of("Tỷ lệ", 10), lines_of("Thoát nghèo, thành cận nghèo", 12)), (1.0, 3.0));
        assert_eq!((lines_of("", 5), lines_of("Phương-tiện-thông-tin", 5)), (1.0, 1.0));
    }
}
