//! Whole words, as they are typed.

use super::{Typing, Word};

const TELEX: &str = include_str!("../../../fixtures/typing/telex.txt");
const VNI: &str = include_str!("../../../fixtures/typing/vni.txt");

/// What stands on the line after these keys.
fn typed(keys: &str, typing: Typing) -> String {
    let (mut word, mut line) = (Word::default(), String::new());
    for key in keys.chars() {
        let change = word.press(key, typing);
        let kept = line.chars().count() - change.erase;
        line = line.chars().take(kept).chain(change.insert.chars()).collect();
    }
    line
}

/// Each line of a table: a word, and the ways to type it.
fn wrong(table: &str, typing: Typing) -> Vec<String> {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    let ways = lines.flat_map(|line| {
        let (word, ways) = line.split_once(' ').unwrap();
        ways.split(' ').map(move |keys| (word, keys))
    });
    ways.filter(|(word, keys)| typed(keys, typing) != *word)
        .map(|(word, keys)| format!("{keys}: {} for {word}", typed(keys, typing)))
        .collect()
}

#[test]
fn every_word_of_the_table_is_typed_in_telex() {
    assert_eq!(wrong(TELEX, Typing::Telex), Vec::<String>::new());
}

#[test]
fn every_word_of_the_table_is_typed_in_vni() {
    assert_eq!(wrong(VNI, Typing::Vni), Vec::<String>::new());
}

#[test]
fn the_shortcuts_of_telex_are_known() {
    for (keys, word) in [
        ("w", "ư"),
        ("uow", "ươ"),
        ("tw", "tư"),
        ("nhwng", "nhưng"),
        ("nguowif", "người"),
        ("truwowngf", "trường"),
        ("hoasz", "hoa"),
        ("hoafs", "hóa"),
        ("tieesnf", "tiền"),
        ("DDuwowngf", "Đường"),
        ("vieetj nam", "việt nam"),
    ] {
        assert_eq!(typed(keys, Typing::Telex), word, "{keys}");
    }
}

#[test]
fn a_way_of_typing_that_is_off_changes_nothing() {
    assert_eq!(typed("nguyeenx d9", Typing::Off), "nguyeenx d9");
}
