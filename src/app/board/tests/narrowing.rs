//! Lines that are found and narrowed.

use super::*;

#[test]
fn typed_letters_find_lines_without_accents_and_esc_comes_back_to_the_line() {
    let mut model = sample("bo");
    assert_eq!(open(&model).lines(), [0, 2]);
    press(&mut model, " nuoc");
    assert_eq!(open(&model).lines(), [2]);
    press(&mut model, "<Esc>");
    assert_eq!((open(&model).lines().len(), open(&model).line()), (4, Some(2)));
    press(&mut model, "ma4");
    assert_eq!(open(&model).lines(), [3], "by words that no cell shows");
}

#[test]
fn a_board_is_narrowed_to_words_of_a_column_until_esc() {
    let mut model = sample("<F3>khu 7<Enter>");
    assert_eq!(
        (open(&model).lines(), open(&model).narrowing.words(model.lang())),
        (&[2, 3][..], "Khu 7".to_owned())
    );
    press(&mut model, "vay");
    assert_eq!(open(&model).lines(), [3]);
    press(&mut model, "<Esc>");
    assert_eq!(open(&model).lines(), [2, 3], "first the find line");
    press(&mut model, "<Esc>");
    assert_eq!(open(&model).lines().len(), 4);
    let mut model = sample("<F3>khu 7<Enter><F3>khu 4<Enter>");
    assert_eq!(open(&model).lines().len(), 4, "words of a column add to each other");
    press(&mut model, "<F3><Enter>");
    assert!(open(&model).narrowing.is_empty(), "the first choice shows all again");
}

#[test]
fn a_new_line_is_seen_whatever_the_board_was_narrowed_to() {
    let mut model = sample("<F3>khu 7<Enter><F4>Tên<F2>");
    let asked = update(&mut model, Msg::Answer(Answer::Saved(Saved::default())));
    let mut lines = LINES.to_vec();
    lines.insert(1, (9, "Mới", 1));
    answer(&mut model, &asked, of_lines(&lines));
    assert_eq!(open(&model).key(), Some(LineKey::Id(9)));
}

#[test]
fn what_was_narrowed_says_so_on_paper() {
    let asked = press(&mut sample("<F3>khu 7<Enter>"), "<F7>");
    let [Effect::PrintSetup { what: Printed::Listing(list), .. }] = asked.as_slice() else { panic!() };
    assert_eq!((list.rows.len(), list.under.contains(&"Lọc: Khu 7".to_owned())), (2, true));
}
