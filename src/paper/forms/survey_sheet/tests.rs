//! The sheet as a surveyor reads it.

use super::super::super::reader::{poppler, squeezed};
use super::super::super::to_text;
use super::super::sample::{crowded, dossier, issue, pdf, sheets};
use super::*;
use crate::domain::forms::FormSet;
use crate::domain::standard::Standards;
use crate::i18n::Lang;

fn sheet(dossier: &Dossier, lang: Lang) -> Document {
    let standards = Standards::embedded();
    let standard = standards.by_code("2022-2026").expect("a standard");
    let sheet = SurveySheet { dossier, round: "2026", standard, table: None, surveyor: "Trần Thị Lan" };
    survey_sheet(&sheet, &issue(dossier, lang))
}

/// The sheet with the table of a commune that wrote one.
fn itemised(dossier: &Dossier) -> Document {
    let text = include_str!("../../../../fixtures/rules/forms/b1.toml");
    let forms = FormSet::read([("b1.toml", text)]).expect("a table");
    let standards = Standards::embedded();
    let standard = standards.by_code("2022-2026").expect("a standard");
    let table = forms.tables().first();
    let sheet = SurveySheet { dossier, round: "2026", standard, table, surveyor: "" };
    survey_sheet(&sheet, &issue(dossier, Lang::Vi))
}

#[test]
fn a_table_of_the_commune_is_printed_item_by_item() {
    let paper = itemised(&dossier());
    insta::assert_snapshot!(to_text(&paper, 132));
    assert!(sheets(&itemised(&crowded(14))).len() <= 2);
}

#[test]
fn the_sheet_in_vietnamese() {
    insta::assert_snapshot!(to_text(&sheet(&dossier(), Lang::Vi), 132));
}

#[test]
fn the_sheet_in_english() {
    insta::assert_snapshot!(to_text(&sheet(&dossier(), Lang::En), 132));
}

#[test]
fn a_reader_finds_the_order_of_entry_in_the_pdf() {
    let Some(text) = poppler("pdftotext", &["-layout"], &pdf(sheet(&dossier(), Lang::Vi))) else { return };
    let text = squeezed(&text);
    let places =
        ["1. Nhân khẩu", "Tổng điểm B1", "3. Các chỉ số", "4. Nguyên nhân", "5. Thuộc nhóm", "6. Ghi chú"]
            .map(|heading| text.find(heading).unwrap_or_else(|| panic!("{heading} in\n{text}")));
    assert!(places.is_sorted());
    assert!(text.contains("☐"), "boxes are found as text");
}

#[test]
fn even_fourteen_members_take_no_more_than_two_sides() {
    assert_eq!(sheets(&sheet(&dossier(), Lang::Vi)).len(), 1);
    assert!(sheets(&sheet(&crowded(14), Lang::Vi)).len() <= 2);
}

#[test]
fn what_is_known_is_dotted_and_the_rest_left_to_tick() {
    let mut dossier = dossier();
    dossier.residents[0].member.value.facts.insured = Some(true);
    let text = to_text(&sheet(&dossier, Lang::Vi), 132);
    assert!(text.contains("[.]") && text.contains("[ ]"), "{text}");
    dossier.residents.clear();
    dossier.household.value.house_area_dm2 = None;
    dossier.surveys.clear();
    let empty = to_text(&sheet(&dossier, Lang::Vi), 132);
    let rows = empty.lines().filter(|line| !line.contains("Ô có chấm"));
    assert!(rows.into_iter().all(|line| !line.contains("[.]")), "{empty}");
}

#[test]
fn escape_sequences_of_a_name_stay_off_the_sheet() {
    let mut dossier = dossier();
    dossier.residents[0].member.value.name = "Nguyễn\u{1b}[2J\u{7} Lành".into();
    let text = to_text(&sheet(&dossier, Lang::Vi), 132);
    assert!(text.chars().all(|c| c == '\n' || !c.is_control()));
}
