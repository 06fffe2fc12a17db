//! The words for classes: N, CN, Hộ nghèo, HCN, K, Thoát nghèo, TBình …

use crate::domain::class::Class;
use crate::tables::layout::folded_words;

/// The class that a cell's word stands for; none when it is no word for a class.
pub fn read(text: &str) -> Option<Class> {
    let folded = folded_words(text);
    let word = folded.trim_start_matches("ho ").trim_start_matches("dien ");
    short(word).or_else(|| long(word))
}

fn short(word: &str) -> Option<Class> {
    Some(match word {
        "n" | "hn" | "ngh" | "h ngheo" | "hngheo" | "poor" => Class::Poor,
        "cn" | "hcn" | "can" | "c ngh" | "c ngheo" | "cngheo" | "hcngheo" | "h can ngheo" | "near poor" => {
            Class::NearPoor
        }
        "tb"
        | "htb"
        | "tbinh"
        | "t binh"
        | "mstb"
        | "hmstb"
        | "trung binh"
        | "average"
        | "average living standard" => Class::Average,
        "k" | "ko" | "kg" | "khong" | "0" | "thoat" | "moi thoat" | "newly escaped" | "escaped"
        | "not listed" | "none" | "binh thuong" | "kha" => Class::None,
        _ => return None,
    })
}

/// Words in a sentence: `nghèo đa chiều`, `tái nghèo`, `thoát nghèo, thành cận nghèo`.
fn long(word: &str) -> Option<Class> {
    let has = |part: &str| format!(" {word} ").contains(&format!(" {part} "));
    let leaves = has("thoat") || has("khong") || has("vuot chuan");
    match () {
        () if has("muc song trung binh") || has("song trung binh") => Some(Class::Average),
        () if leaves && has("thanh can ngheo") => Some(Class::NearPoor),
        () if leaves && (has("ngheo") || has("dien")) => Some(Class::None),
        () if has("ngheo") && has("can ngheo") && word.matches("ngheo").count() > 1 => None,
        () if has("can ngheo") => Some(Class::NearPoor),
        () if has("ngheo") => Some(Class::Poor),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::class::State;
    use crate::i18n::Lang;

    #[test]
    fn class_words_of_real_lists() {
        let known = [
            ("N", Class::Poor),
            ("Nghèo", Class::Poor),
            ("Hộ nghèo", Class::Poor),
            ("HN", Class::Poor),
            ("Tái nghèo", Class::Poor),
            ("HỘ NGHÈO", Class::Poor),
            ("Nghèo đa chiều", Class::Poor),
            ("CN", Class::NearPoor),
            ("Cận nghèo", Class::NearPoor),
            ("HCN", Class::NearPoor),
            ("Hộ cận nghèo", Class::NearPoor),
            ("cận  nghèo", Class::NearPoor),
            ("Cận", Class::NearPoor),
            ("HCNgheo", Class::NearPoor),
            ("TBình", Class::Average),
            ("Hộ có mức sống trung bình", Class::Average),
            ("K", Class::None),
            ("Không", Class::None),
            ("Thoát nghèo", Class::None),
            ("Thoát cận nghèo", Class::None),
            ("Thoát nghèo, thành cận nghèo", Class::NearPoor),
            ("Không thuộc diện", Class::None),
            ("Không nghèo", Class::None),
            ("Mới thoát", Class::None),
            ("Mới thoát nghèo", Class::None),
        ];
        for (written, expected) in known {
            assert_eq!(read(written), Some(expected), "{written}");
        }
    }

    #[test]
    fn every_word_that_the_program_writes_is_read() {
        for lang in Lang::ALL {
            for class in Class::ALL {
                assert_eq!(read(lang.class(class)), Some(class), "{}", lang.class(class));
            }
            for state in State::ALL {
                let expected = Class::from_code(state.code()).unwrap_or(Class::None);
                assert_eq!(read(lang.state(state)), Some(expected), "{}", lang.state(state));
            }
        }
    }

    #[test]
    fn what_is_no_class_is_none() {
        for written in ["giàu", "", "x", "nghèo/cận nghèo", "Kinh"] {
            assert_eq!(read(written), None, "{written}");
        }
    }
}
