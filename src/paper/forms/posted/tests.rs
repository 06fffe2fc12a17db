//! The posted list as neighbours read it.

use super::super::super::reader::{poppler, squeezed};
use super::super::super::to_text;
use super::super::sample::{day, dossier, issue, pdf, round, sheets};
use super::*;

const NUMBER: &str = "025184001321";

fn rows(count: usize) -> Vec<Posted<'static>> {
    let row = Posted {
        head: "Nguyễn Thị Lành",
        citizen_number: NUMBER,
        people: 5,
        before: Class::Poor,
        class: Class::Poor,
    };
    let mut rows = vec![row; count];
    let classes = [Class::NearPoor, Class::None, Class::Average];
    rows.iter_mut().zip(classes).for_each(|(row, class)| row.class = class);
    rows
}

fn list(rows: &[Posted<'_>], days: Option<(NaiveDate, NaiveDate)>, lang: Lang) -> Document {
    let dossier = dossier();
    let list = PostedList { round: &round(), hamlet: &dossier.hamlet, days, households: rows };
    posted(&list, &issue(&dossier, lang))
}

fn three_days() -> Option<(NaiveDate, NaiveDate)> {
    Some((day(2026, 11, 9), day(2026, 11, 11)))
}

#[test]
fn the_list_in_vietnamese() {
    insta::assert_snapshot!(to_text(&list(&rows(4), three_days(), Lang::Vi), 80));
}

#[test]
fn before_its_days_are_set_they_are_left_to_write() {
    insta::assert_snapshot!(to_text(&list(&rows(4), None, Lang::En), 80));
}

#[test]
fn a_citizen_number_is_never_whole_on_it_and_no_deprivation_is_told() {
    let Some(text) = poppler("pdftotext", &["-layout"], &pdf(list(&rows(40), three_days(), Lang::Vi))) else {
        return;
    };
    assert!(!text.contains(NUMBER) && text.contains("025•••321"), "{text}");
    let text = squeezed(&text).to_lowercase();
    assert!(!text.contains("thiếu hụt") && !text.contains("dinh dưỡng") && !text.contains("bảo hiểm"));
}

#[test]
fn its_header_stands_on_every_page_and_the_signature_under_the_words() {
    let pages = sheets(&list(&rows(120), three_days(), Lang::Vi));
    let texts = |page: usize| pages[page].marks.iter().filter_map(|mark| mark.text()).collect::<Vec<_>>();
    assert!(pages.len() > 2);
    assert!((0..pages.len() - 1).all(|page| texts(page).contains(&"Số định danh")));
    let last = texts(pages.len() - 1);
    assert!(
        last.contains(&"NGƯỜI LẬP DANH SÁCH") && last.iter().any(|text| text.contains("khiếu")),
        "{last:?}"
    );
}

#[test]
fn escape_sequences_of_a_name_stay_off_the_wall() {
    let mut rows = rows(1);
    rows[0].head = "Nguyễn\u{1b}[2J\u{7} Lành";
    let text = to_text(&list(&rows, None, Lang::Vi), 80);
    assert!(text.contains("Nguyễn Lành") && text.chars().all(|c| c == '\n' || !c.is_control()));
}
