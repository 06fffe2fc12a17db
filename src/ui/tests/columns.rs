//! Columns stay in their place whatever letters stand in them.

use std::ops::Range;

use super::scenes::USUAL;
use crate::app::Model;
use crate::app::testing::village::{play, village};
use crate::app::testing::{dossier, press, showing};
use crate::i18n::Lang;
use crate::ui::testing::buffer;

const NAMES: [&str; 8] = [
    "Nguyễn Thị Lành",
    "Nguye\u{302}\u{303}n Thi\u{323} Đu\u{31b}\u{323}m",
    "日本語の名前がここにあります",
    "ភាសាខ្មែរ ភាសាខ្មែរ",
    "👩🏽 Hà Thị Đượm",
    "Một cái tên rất dài không thể nào đứng vừa trong một cột được",
    "Ｆｕｌｌ width",
    "",
];

/// The first column of some that holds a wanted sign, in each of some rows that has one.
fn places(model: &Model, rows: Range<u16>, columns: Range<u16>, wanted: fn(&str) -> bool) -> Vec<u16> {
    let shown = buffer(model, "dark");
    rows.filter_map(|y| {
        columns.clone().find(|x| shown.cell((*x, y)).is_some_and(|cell| wanted(cell.symbol())))
    })
    .collect()
}

#[test]
fn the_classes_of_a_list_stand_under_one_another() {
    for size in [USUAL, (60, 18), (140, 40)] {
        let (mut model, mut village) = village(40, size, Lang::Vi);
        play(&mut model, &mut village, "<F10>2");
        for (row, name) in model.households.rows.values_mut().zip(NAMES.iter().cycle()) {
            row.head = (*name).to_owned();
        }
        let columns = places(&model, 5..17, 30..100, |sign| ["●", "◐", "○"].contains(&sign));
        assert!(columns.len() > 2 && columns.iter().all(|column| *column == columns[0]), "{columns:?}");
    }
}

#[test]
fn the_members_of_a_household_stand_under_one_another() {
    let mut household = dossier();
    for (resident, name) in household.residents.iter_mut().zip(NAMES.iter().skip(1)) {
        resident.member.value.name = (*name).to_owned();
    }
    let mut model = showing(household, USUAL, Lang::Vi);
    press(&mut model, "<Tab>");
    let columns = places(&model, 6..10, 44..80, |sign| sign.starts_with(|c: char| c.is_ascii_digit()));
    assert!(columns.len() > 2 && columns.iter().all(|column| *column == columns[0]), "{columns:?}");
}
