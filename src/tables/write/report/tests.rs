use std::io::Cursor;

use calamine::{Reader, Xlsx};
use chrono::NaiveDate;

use super::*;
use crate::domain::data_file::Label;
use crate::domain::place::Commune;
use crate::domain::report::{Cell, Heading, Percent, Period};
use crate::tables::read;

fn heading(title: &str, under: Vec<Heading>) -> Heading {
    Heading { title: Label { vi: title.into(), en: title.into() }, under }
}

fn table(name: &str) -> Table {
    let rate = Value::Rate(Percent::of(1, 8).unwrap());
    let cells = [Value::Count(1), Value::Text(name.into()), Value::Count(3), rate].map(Cell::from).into();
    Table {
        name: "x".into(),
        title: Label { vi: "Bảng thử".into(), en: "A table".into() },
        landscape: true,
        period: Period::until(NaiveDate::from_ymd_opt(2025, 12, 31).unwrap()),
        moving: false,
        leads: vec![Lead::Number, Lead::Hamlet],
        headings: vec![heading("Hộ nghèo", vec![heading("Hộ", vec![]), heading("Tỷ lệ", vec![])])],
        rows: vec![Row { cells, ..Row::default() }],
        totals: Vec::new(),
        remarks: Vec::new(),
    }
}

fn written(name: &str) -> read::Sheet {
    read::read(&bytes(name)).unwrap().sheets.remove(0)
}

fn bytes(name: &str) -> Vec<u8> {
    let (table, commune) = (table(name), Commune { name: "Xã Thanh Ba".into(), ..Commune::default() });
    let at = table.period.to.and_hms_opt(8, 0, 0).unwrap();
    let issued = Issued { table: &table, commune: &commune, place: "Thanh Ba", by: "lan.tt", at };
    report_to_xlsx(&issued, Lang::Vi).unwrap()
}

#[test]
fn a_name_is_text_whatever_it_looks_like() {
    let sheet = written("=cmd()");
    let row = sheet.rows.iter().find(|row| row.cell(1).text() == "=cmd()").unwrap();
    assert_eq!(row.cell(1), &read::Cell::Text("=cmd()".into()));
    assert_eq!((row.cell(2), row.cell(3)), (&read::Cell::Number(3.0), &read::Cell::Number(12.5)));
}

#[test]
fn head_title_and_numbered_headings_stand_over_the_rows() {
    let sheet = written("Khu 4");
    let text: Vec<String> =
        sheet.rows.iter().flat_map(|row| (0..4).map(|at| row.cell(at).text().into_owned())).collect();
    for words in
        ["ỦY BAN NHÂN DÂN XÃ THANH BA", "BẢNG THỬ", "Hộ nghèo", "Tỷ lệ", "(A)", "(2)", "NGƯỜI LẬP BIỂU"]
    {
        assert!(text.iter().any(|cell| cell == words), "{words}: {text:?}");
    }
}

#[test]
fn headings_are_merged_and_their_lines_are_repeated_on_every_sheet_of_paper() {
    let mut book = Xlsx::new(Cursor::new(bytes("Khu 4"))).unwrap();
    let sheet = book.sheet_names().remove(0);
    let merged = book.merge_cells_by_sheet_name(&sheet).unwrap();
    let holds = |start, end| merged.iter().any(|area| (area.start, area.end) == (start, end));
    assert!(holds((7, 0), (8, 0)) && holds((7, 1), (8, 1)), "leads go down both lines: {merged:?}");
    assert!(holds((7, 2), (7, 3)), "a heading goes over its columns: {merged:?}");
    let titles = book.defined_names().iter().find(|(name, _)| name.ends_with("Print_Titles"));
    assert!(titles.is_some_and(|(_, lines)| lines.ends_with("$8:$10")), "{titles:?}");
}
