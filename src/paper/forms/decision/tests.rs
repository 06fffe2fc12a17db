//! The decision and its lists as they are signed.

use super::super::super::reader::{poppler, squeezed};
use super::super::super::to_text;
use super::super::sample::{day, dossier, issue, pdf, round, sheets};
use super::lists::Kind;
use super::*;
use crate::domain::standard::Standards;

fn taken() -> Decision {
    Decision {
        round: "2026".into(),
        number: "118/QĐ-UBND".into(),
        decided: day(2026, 12, 5),
        signer: "Đỗ Mạnh Cường".into(),
        signer_title: "Phó Chủ tịch".into(),
        note: String::new(),
    }
}

fn household(before: Class, class: Class) -> Decided<'static> {
    Decided {
        head: "Nguyễn Thị Lành",
        born: PartialDate::from_iso("1984-03-12").ok(),
        hamlet: "Khu 4",
        people: 5,
        before,
        class,
        codes: Some(vec![1, 4, 8]),
    }
}

fn worded(decided: Option<&Decision>, households: &[Decided<'_>], lang: Lang) -> Document {
    let dossier = dossier();
    let standards = Standards::embedded();
    let standard = standards.by_code("2022-2026").expect("a standard");
    let paper = DecisionPaper { round: &round(), standard, decision: decided, households };
    decision(&paper, &issue(&dossier, lang))
}

fn lists(households: &[Decided<'_>]) -> Vec<(&'static str, Kind, usize)> {
    let dossier = dossier();
    let standards = Standards::embedded();
    let standard = standards.by_code("2022-2026").expect("a standard");
    let paper = DecisionPaper { round: &round(), standard, decision: None, households };
    let issue = issue(&dossier, Lang::Vi);
    let form = Form { paper: &paper, issue: &issue };
    form.lists().iter().map(|list| (list.number, list.kind, list.rows.len())).collect()
}

#[test]
fn the_decision_in_vietnamese() {
    let households = [
        household(Class::Poor, Class::Poor),
        household(Class::None, Class::Poor),
        household(Class::Poor, Class::Average),
    ];
    insta::assert_snapshot!(to_text(&worded(Some(&taken()), &households, Lang::Vi), 80));
}

#[test]
fn a_draft_leaves_number_and_day_to_write() {
    insta::assert_snapshot!(to_text(&worded(None, &[household(Class::Poor, Class::None)], Lang::En), 80));
}

#[test]
fn only_lists_that_name_someone_are_printed_and_numbered() {
    assert_eq!(lists(&[household(Class::NearPoor, Class::Average)]), [("I", Kind::EscapedNearPoor, 1)]);
    assert_eq!(lists(&[household(Class::None, Class::None)]), []);
    let all = [
        household(Class::Poor, Class::Poor),
        household(Class::None, Class::NearPoor),
        household(Class::Poor, Class::None),
        household(Class::NearPoor, Class::None),
    ];
    let wanted = [("I", Kind::Poor, 1), ("II", Kind::NearPoor, 1), ("III", Kind::EscapedPoor, 1)];
    assert_eq!(lists(&all)[..3], wanted);
}

#[test]
fn who_rose_to_near_poor_has_escaped_poverty_and_who_fell_has_escaped_nothing() {
    let rose = lists(&[household(Class::Poor, Class::NearPoor)]);
    assert_eq!(rose, [("I", Kind::NearPoor, 1), ("II", Kind::EscapedPoor, 1)]);
    assert_eq!(lists(&[household(Class::NearPoor, Class::Poor)]), [("I", Kind::Poor, 1)]);
}

#[test]
fn a_reader_finds_articles_lists_and_the_signer() {
    let paper = worded(Some(&taken()), &[household(Class::Poor, Class::Poor)], Lang::Vi);
    assert_eq!(sheets(&paper).len(), 2);
    let Some(text) = poppler("pdftotext", &["-layout"], &pdf(paper)) else { return };
    let text = squeezed(&text);
    for wanted in [
        "Số: 118/QĐ-UBND",
        "Thanh Ba, ngày 05 tháng 12 năm 2026",
        "Điều 3. Văn phòng Hội đồng nhân dân",
        "1 hộ nghèo với 5 nhân khẩu (Danh sách I).",
        "PHÓ CHỦ TỊCH",
        "Đỗ Mạnh Cường",
        "HỘ NGHÈO NĂM 2026",
        "1, 4, 8",
    ] {
        assert!(text.contains(wanted), "{wanted} in\n{text}");
    }
}

#[test]
fn five_hundred_households_flow_over_pages_under_their_header() {
    let households = vec![household(Class::Poor, Class::Poor); 500];
    let pages = sheets(&worded(Some(&taken()), &households, Lang::Vi));
    let headed =
        pages[1..].iter().filter(|page| page.marks.iter().any(|mark| mark.text() == Some("Năm sinh")));
    assert!(pages.len() > 10);
    assert_eq!(headed.count(), pages.len() - 1);
}

#[test]
fn escape_sequences_stay_off_the_decision() {
    let mut decided = taken();
    decided.number = "118\u{1b}[2J/QĐ\u{7}".into();
    let rows = [Decided { head: "Lành\u{1b}[31m", ..household(Class::Poor, Class::Poor) }];
    let text = to_text(&worded(Some(&decided), &rows, Lang::Vi), 80);
    assert!(text.chars().all(|c| matches!(c, '\n' | '\u{0C}') || !c.is_control()));
}
