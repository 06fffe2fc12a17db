//! How columns give way to one another, on columns and needs that are made up.

use super::fitting::Fitting;
use super::*;
use crate::app::testing::board::Sample;
use crate::app::testing::model;
use crate::i18n::Lang;

/// A name of 40 columns, a hamlet, an amount, a day, a remark: each with its weight.
fn columns() -> Vec<Column> {
    vec![
        Column::share("Tên"),
        Column::fixed("Thôn", 8).from(80),
        Column::fixed("Giá trị (đ)", 13).right(),
        Column::fixed("Ngày", 10).from(110),
        Column::share("Ghi chú").from(110),
    ]
}

fn need(whole: usize, words: bool) -> Need {
    Need { whole, blank: false, words }
}

fn widths(room: usize) -> Vec<Option<usize>> {
    let needs = [need(40, true), need(12, true), need(13, false), need(10, false), need(60, true)];
    fitted(&columns(), &needs, room)
}

fn fitted(columns: &[Column], needs: &[Need], room: usize) -> Vec<Option<usize>> {
    let mut fitting = Fitting::new(columns, needs, room);
    fitting.drop_while_crowded();
    fitting.squeeze();
    fitting.grow();
    let shown = fitting.widths.iter().flatten();
    let taken = 4 + shown.clone().sum::<usize>() + 2 * (shown.count() - 1);
    assert!(taken <= room, "{taken} of {room}");
    fitting.widths
}

#[test]
fn what_is_meant_for_wide_screens_goes_before_a_name_is_cut() {
    assert_eq!(widths(80), [Some(40), Some(12), Some(13), None, None]);
    assert_eq!(widths(110), [Some(40), Some(12), Some(13), Some(10), Some(23)]);
}

#[test]
fn a_wide_screen_has_everything_and_remarks_get_the_rest() {
    assert_eq!(widths(140), [Some(40), Some(12), Some(13), Some(10), Some(53)]);
}

#[test]
fn on_a_narrow_screen_a_name_stands_whole_as_long_as_it_can() {
    assert_eq!(widths(60), [Some(40), None, Some(13), None, None]);
    assert_eq!(widths(44), [Some(25), None, Some(13), None, None]);
}

#[test]
fn numbers_stand_whole_while_words_can_give_way() {
    let columns = [Column::share("Tên"), Column::fixed("Giá trị (đ)", 13).right()];
    let needs = [need(40, true), need(17, false)];
    assert_eq!(fitted(&columns, &needs, 34), [Some(11), Some(17)]);
}

#[test]
fn a_column_in_which_nothing_stands_does_not_show_unless_the_line_needs_it() {
    let blank = Need { whole: 9, blank: true, words: false };
    let columns = [Column::share("Tên"), Column::share("Ghi chú"), Column::share("Ghi chú").from(80)];
    assert_eq!(fitted(&columns, &[need(20, true), blank, blank], 80), [Some(20), Some(9), None]);
}

#[test]
fn what_is_hidden_or_cut_is_told_at_the_foot_in_full() {
    let model = model((80, 24), Lang::Vi);
    let (board, at) = (Sample::usual(), model.at());
    let wide = Fitted::of(&board, &at, (140, 40));
    assert_eq!((wide.told_at_foot(&board, 0, &at), wide.foot, wide.gap), (Vec::new(), 0, 4));
    let fitted = Fitted { widths: vec![Some(9), Some(10), Some(11), None], gap: 2, foot: 1 };
    let told = |line| fitted.told_at_foot(&board, line, &at);
    assert_eq!(told(0), [("Tên".into(), "Bò sinh sản".into()), ("Thôn".into(), "Khu 4".into())]);
    assert_eq!(told(3), [("Thôn".to_owned(), "Khu 7".to_owned())], "nothing is cut");
}
