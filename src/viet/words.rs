//! Numbers in Vietnamese words, for minutes and vouchers that ask for the sum "bằng chữ".

const DIGITS: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const BILLION: u64 = 1_000_000_000;

/// A number in words, small letters: 1005 → "một nghìn không trăm linh năm".
///
/// Rules: 1 after tens is "mốt", 5 after tens or ten is "lăm", an empty ten is "linh", an empty
/// hundred behind a larger part is "không trăm", a billion is "tỷ" (and its billion "tỷ tỷ").
pub fn number_in_words(number: i64) -> String {
    let mut words = Vec::new();
    if number < 0 {
        words.push("âm");
    }
    match number.unsigned_abs() {
        0 => words.push(DIGITS[0]),
        size => push_number(&mut words, size, false),
    }
    words.join(" ")
}

/// An amount of đồng in words with a capital: "Mười hai triệu năm trăm nghìn đồng".
pub fn money_in_words(dong: i64) -> String {
    let words = number_in_words(dong);
    let mut letters = words.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    format!("{first}{} đồng", letters.as_str())
}

/// Pushes any number above zero; `behind` when a larger part was said before it.
fn push_number(words: &mut Vec<&str>, number: u64, behind: bool) {
    let (billions, rest) = (number / BILLION, number % BILLION);
    if billions > 0 {
        push_number(words, billions, behind);
        words.push("tỷ");
    }
    push_below_billion(words, rest, behind || billions > 0);
}

fn push_below_billion(words: &mut Vec<&str>, number: u64, behind: bool) {
    let groups =
        [(number / 1_000_000, Some("triệu")), (number / 1000 % 1000, Some("nghìn")), (number % 1000, None)];
    let mut behind = behind;
    for (group, unit) in groups {
        if group > 0 {
            push_group(words, group as usize, behind);
            words.extend(unit);
            behind = true;
        }
    }
}

/// Pushes 1 to 999; behind a larger part with all its places.
fn push_group(words: &mut Vec<&str>, group: usize, behind: bool) {
    let (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
    let has_hundreds = hundreds > 0 || behind;
    if has_hundreds {
        words.extend([DIGITS[hundreds], "trăm"]);
    }
    match tens {
        0 if ones > 0 && has_hundreds => words.push("linh"),
        0 => {}
        1 => words.push("mười"),
        _ => words.extend([DIGITS[tens], "mươi"]),
    }
    push_ones(words, tens, ones);
}

fn push_ones(words: &mut Vec<&str>, tens: usize, ones: usize) {
    match (tens, ones) {
        (_, 0) => {}
        (2.., 1) => words.push("mốt"),
        (1.., 5) => words.push("lăm"),
        _ => words.push(DIGITS[ones]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_special_words() {
        let cases = [
            (0, "không"),
            (5, "năm"),
            (10, "mười"),
            (11, "mười một"),
            (15, "mười lăm"),
            (20, "hai mươi"),
            (21, "hai mươi mốt"),
            (24, "hai mươi bốn"),
            (55, "năm mươi lăm"),
            (100, "một trăm"),
            (105, "một trăm linh năm"),
            (111, "một trăm mười một"),
            (-7, "âm bảy"),
        ];
        for (number, words) in cases {
            assert_eq!(number_in_words(number), words);
        }
    }

    #[test]
    fn empty_places_are_said_behind_larger_parts() {
        assert_eq!(number_in_words(1_005), "một nghìn không trăm linh năm");
        assert_eq!(number_in_words(1_015), "một nghìn không trăm mười lăm");
        assert_eq!(number_in_words(2_000_001), "hai triệu không trăm linh một");
        assert_eq!(number_in_words(1_000_050_000), "một tỷ không trăm năm mươi nghìn");
    }

    #[test]
    fn billions_of_billions() {
        assert_eq!(number_in_words(3_000_000_000), "ba tỷ");
        assert_eq!(number_in_words(1_250_000_000_000), "một nghìn hai trăm năm mươi tỷ");
        assert_eq!(number_in_words(1_000_000_000_000_000_000), "một tỷ tỷ");
        assert!(number_in_words(i64::MIN).starts_with("âm chín tỷ hai trăm hai mươi ba triệu"));
    }

    #[test]
    fn money_starts_with_a_capital() {
        assert_eq!(money_in_words(12_500_000), "Mười hai triệu năm trăm nghìn đồng");
        assert_eq!(money_in_words(0), "Không đồng");
        assert_eq!(money_in_words(768_900_000), "Bảy trăm sáu mươi tám triệu chín trăm nghìn đồng");
    }
}
