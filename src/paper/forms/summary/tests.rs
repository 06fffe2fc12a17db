//! The summary as people read it, and at its limits.

use std::collections::BTreeMap;

use super::super::super::layout::{self, Mark, Medium};
use super::super::super::reader::{poppler, squeezed};
use super::super::super::{pdf, to_text};
use super::*;
use crate::viet;

fn household() -> Dossier {
    serde_json::from_str(include_str!("../../../../fixtures/paper/household.json")).expect("a dossier")
}

fn worded(dossier: &Dossier, show_citizen_numbers: bool, lang: Lang) -> Document {
    let options = SummaryOptions {
        standards: &Standards::embedded(),
        catalogue: &Catalogue::embedded(),
        framework: &Framework::default(),
        as_of: None,
        show_citizen_numbers,
        printed_by: "lan.tt",
        printed_at: NaiveDate::from_ymd_opt(2026, 11, 21)
            .and_then(|day| day.and_hms_opt(8, 30, 0))
            .expect("a moment"),
        place: "Thanh Ba",
    };
    summary(dossier, &options, lang)
}

fn pages(document: &Document) -> Vec<layout::Page> {
    layout::pages(document, &Medium::Sheet(document.page))
}

fn nobody() -> Dossier {
    let mut dossier = household();
    dossier.residents.clear();
    dossier.surveys.clear();
    dossier.recognitions.clear();
    dossier.supports.clear();
    dossier.animals.clear();
    dossier.herd_events.clear();
    dossier.pass_ons.clear();
    dossier.visits.clear();
    dossier
}

#[test]
fn the_summary_in_vietnamese() {
    insta::assert_snapshot!(to_text(&worded(&household(), false, Lang::Vi), 80));
}

#[test]
fn the_summary_in_english_on_a_wide_printer() {
    insta::assert_snapshot!(to_text(&worded(&household(), false, Lang::En), 132));
}

#[test]
fn a_household_of_which_nothing_is_known() {
    insta::assert_snapshot!(to_text(&worded(&nobody(), false, Lang::Vi), 80));
}

#[test]
fn a_usual_household_is_one_sheet() {
    assert_eq!(pages(&worded(&household(), false, Lang::Vi)).len(), 1);
}

#[test]
fn a_reader_finds_everything_in_the_pdf() {
    let document = worded(&household(), false, Lang::Vi);
    let go = &mut |_, _| std::ops::ControlFlow::Continue(());
    let pdf = pdf::to_pdf(&[document], go).expect("a PDF");
    let Some(text) = poppler("pdftotext", &["-layout"], &pdf) else { return };
    for wanted in [
        "PHIẾU TÓM TẮT HỘ",
        "● Hộ nghèo (Quyết định số 118/QĐ-UBND, 14/12/2024)",
        "✗ 10. Nhà tiêu",
        "Hai mươi bốn triệu không trăm mười bốn nghìn bốn trăm đồng",
        "Nghĩa vụ luân chuyển: hạn 12/09/2027",
    ] {
        assert!(squeezed(&text).contains(wanted), "{wanted} in\n{text}");
    }
}

#[test]
fn numbers_are_hidden_unless_asked_for() {
    let hidden = to_text(&worded(&household(), false, Lang::Vi), 80);
    assert!(!hidden.contains("025184001321") && !hidden.contains("0987654321"));
    let shown = to_text(&worded(&household(), true, Lang::Vi), 132);
    assert!(shown.contains("025184001321") && shown.contains("0987654321"));
}

#[test]
fn those_who_left_are_not_members() {
    assert!(!to_text(&worded(&household(), false, Lang::Vi), 80).contains("Nết"));
}

#[test]
fn a_cancelled_support_is_shown_but_not_added_up() {
    let mut dossier = household();
    dossier.supports[0].value.state = crate::domain::support::SupportState::Cancelled;
    let text = to_text(&worded(&dossier, false, Lang::Vi), 132);
    assert!(text.contains("18.000.000") && text.contains("6.014.400"));
}

#[test]
fn forty_supports_flow_over_pages_row_by_row() {
    let mut dossier = household();
    let first = dossier.supports[0].clone();
    dossier.supports = (0..40)
        .map(|n| {
            let mut support = first.clone();
            support.value.minutes_number =
                format!("đầu{n} và một biên bản có tên rất dài để xuống dòng cuối{n}");
            support
        })
        .collect();
    let pages = pages(&worded(&dossier, false, Lang::Vi));
    assert!(pages.len() > 1);
    let mut place: BTreeMap<String, usize> = BTreeMap::new();
    for (number, page) in pages.iter().enumerate() {
        let words = page.marks.iter().filter_map(Mark::text).flat_map(|t| t.split([' ', ',']));
        place.extend(words.map(|word| (word.to_owned(), number)));
    }
    for n in 0..40 {
        assert!(place.contains_key(&format!("đầu{n}")), "row {n} is printed");
        assert_eq!(place.get(&format!("đầu{n}")), place.get(&format!("cuối{n}")), "row {n}");
    }
}

#[test]
fn names_of_three_hundred_letters_stay_on_the_page() {
    let mut dossier = household();
    for resident in &mut dossier.residents {
        resident.member.value.name = "Ưỡ".repeat(150);
    }
    dossier.hamlet.value.name = "Khu ".repeat(75);
    dossier.commune.name = "Xã".repeat(150);
    let document = worded(&dossier, true, Lang::Vi);
    let (width, _) = Medium::Sheet(document.page).size();
    for mark in pages(&document).iter().flat_map(|page| &page.marks) {
        if let Mark::Text { x, .. } = mark {
            assert!(*x < width, "{mark:?}");
        }
    }
    assert!(to_text(&document, 80).lines().all(|line| viet::width(line) <= 80));
    let go = &mut |_, _| std::ops::ControlFlow::Continue(());
    assert!(pdf::to_pdf(&[document], go).is_ok());
}

#[test]
fn escape_sequences_of_a_name_stay_off_the_paper() {
    let mut dossier = household();
    dossier.residents[0].member.value.name = "Nguyễn\u{1b}[2J\u{7} Lành".into();
    let text = to_text(&worded(&dossier, false, Lang::Vi), 80);
    assert!(text.contains("Nguyễn Lành"));
    assert!(text.chars().all(|c| c == '\n' || !c.is_control()));
}
