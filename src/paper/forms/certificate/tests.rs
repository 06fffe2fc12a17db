//! The certificate as a household receives it.

use super::super::super::reader::{poppler, squeezed};
use super::super::super::to_text;
use super::super::sample::{crowded, day, dossier, issue, pdf, sheets};
use super::*;
use crate::domain::id::RecognitionId;
use crate::domain::stored::Stored;

fn worded(dossier: &Dossier, lang: Lang) -> Document {
    certificate(dossier, &Standards::embedded(), &issue(dossier, lang)).expect("a certificate")
}

fn with(decisions: &[(i32, u32, Class)]) -> Dossier {
    let mut dossier = dossier();
    let first = dossier.recognitions[0].value.clone();
    let recognition = |(at, (year, month, class)): (usize, &(i32, u32, Class))| Stored {
        id: RecognitionId(at as i64 + 1),
        rev: 1,
        value: Recognition {
            class: *class,
            decided: day(*year, *month, 14),
            survey: None,
            decision_number: format!("{month}/QĐ-UBND"),
            ..first.clone()
        },
    };
    dossier.recognitions = decisions.iter().enumerate().map(recognition).collect();
    dossier
}

fn rows(dossier: &Dossier) -> Vec<String> {
    let issue = issue(dossier, Lang::Vi);
    years(dossier, &issue).iter().map(|r| format!("{} {:?}", r.decided.year(), r.class)).collect()
}

#[test]
fn the_certificate_in_vietnamese() {
    insta::assert_snapshot!(to_text(&worded(&dossier(), Lang::Vi), 80));
}

#[test]
fn the_certificate_in_english() {
    insta::assert_snapshot!(to_text(&worded(&dossier(), Lang::En), 80));
}

#[test]
fn only_years_of_recognition_have_a_line_and_each_one() {
    let dossier = with(&[
        (2022, 12, Class::Poor),
        (2023, 5, Class::NearPoor),
        (2023, 12, Class::Poor),
        (2024, 12, Class::Average),
        (2025, 6, Class::NearPoor),
        (2025, 12, Class::None),
    ]);
    assert_eq!(rows(&dossier), ["2022 Poor", "2023 Poor", "2025 NearPoor"]);
}

#[test]
fn a_household_never_recognised_has_no_certificate() {
    for dossier in [with(&[]), with(&[(2024, 12, Class::Average)]), with(&[(2030, 12, Class::Poor)])] {
        let made = certificate(&dossier, &Standards::embedded(), &issue(&dossier, Lang::Vi));
        assert_eq!(made, Err(NeverRecognised));
    }
}

#[test]
fn a_reader_finds_head_class_and_decision_in_the_pdf() {
    let paper = worded(&dossier(), Lang::Vi);
    assert_eq!(sheets(&paper).len(), 1);
    let Some(text) = poppler("pdftotext", &["-layout"], &pdf(paper)) else { return };
    for wanted in ["GIẤY CHỨNG NHẬN HỘ NGHÈO, HỘ CẬN NGHÈO", "025184001321", "118/QĐ-UBND", "CHỦ TỊCH"]
    {
        assert!(squeezed(&text).contains(wanted), "{wanted} in\n{text}");
    }
}

#[test]
fn a_large_household_has_its_signature_under_its_years() {
    let pages = sheets(&worded(&crowded(14), Lang::Vi));
    assert!(pages.len() <= 2);
    let last: Vec<&str> = pages.last().expect("a page").marks.iter().filter_map(|mark| mark.text()).collect();
    assert!(
        last.contains(&"CHỦ TỊCH") && last.iter().any(|text| text.contains("hưởng chính sách")),
        "{last:?}"
    );
}

#[test]
fn escape_sequences_of_a_name_stay_off_the_paper() {
    let mut dossier = dossier();
    dossier.residents[0].member.value.name = "Nguyễn\u{1b}[2J\u{7} Lành".into();
    let text = to_text(&worded(&dossier, Lang::Vi), 80);
    assert!(text.contains("Nguyễn Lành"));
    assert!(text.chars().all(|c| c == '\n' || !c.is_control()));
}
