//! The sign-off list as it is signed.

use super::super::super::reader::{poppler, squeezed};
use super::super::super::to_text;
use super::super::sample::{dossier, issue, pdf, sheets};
use super::*;
use crate::domain::hand_over::sample::sheet;

const NUMBER: &str = "025190000001";

fn paper(sheet: &HandOverSheet, full: bool, lang: Lang) -> Document {
    let dossier = dossier();
    let list = SignOff { sheet, model: "Bồn chứa nước", fund: "Quỹ Vì người nghèo", full };
    sign_off(&list, &issue(&dossier, lang))
}

fn approved() -> HandOverSheet {
    let mut sheet = sheet(3);
    sheet.round.value.decision_number = "45/QĐ-UBND".into();
    sheet.relief_event = "Hạn mặn 2026".into();
    sheet.lines[1].support.value.exception = "Đi vắng".into();
    sheet
}

#[test]
fn the_list_in_vietnamese() {
    insta::assert_snapshot!(to_text(&paper(&approved(), false, Lang::Vi), 132));
}

#[test]
fn the_list_in_english_on_a_narrow_printer() {
    insta::assert_snapshot!(to_text(&paper(&approved(), false, Lang::En), 80));
}

#[test]
fn a_citizen_number_is_whole_only_where_it_was_asked_for() {
    let text = |full| to_text(&paper(&sheet(2), full, Lang::Vi), 132);
    assert!(text(true).contains(NUMBER));
    assert!(!text(false).contains(NUMBER) && text(false).contains("025•••001"));
}

#[test]
fn a_cancelled_line_is_not_on_it_and_not_in_its_totals() {
    let mut sheet = sheet(3);
    sheet.lines[0].support.value.state = SupportState::Cancelled;
    let text = to_text(&paper(&sheet, false, Lang::Vi), 132);
    assert!(!text.contains("Hà Văn 1 ") && text.contains("5.000.000 đ"), "{text}");
    assert!(text.contains("Năm triệu đồng"), "{text}");
}

#[test]
fn who_received_in_the_place_of_the_head_is_named() {
    let mut sheet = sheet(1);
    sheet.lines[0].support.value.receiver = "Hà Thị Lan".into();
    let text = to_text(&paper(&sheet, false, Lang::Vi), 132);
    assert!(text.contains("Hà Thị Lan") && !text.contains("Hà Văn 1"));
}

#[test]
fn five_hundred_lines_keep_their_header_on_every_page_and_no_row_is_lost() {
    let pages = sheets(&paper(&sheet(500), false, Lang::Vi));
    let texts = |page: usize| pages[page].marks.iter().filter_map(|mark| mark.text()).collect::<Vec<_>>();
    assert!(pages.len() > 20, "{}", pages.len());
    let last = pages.len() - 1;
    assert!((0..last).all(|page| texts(page).contains(&"Số định danh")));
    let all: Vec<_> = (0..pages.len()).flat_map(texts).collect();
    assert!((1..=500).all(|number| all.contains(&number.to_string().as_str())));
    assert!(texts(last).contains(&"NGƯỜI CẤP PHÁT"));
}

/// What a page carries forward is the sum of the lines up to its end; the last page has the total instead.
#[test]
fn every_page_but_the_last_carries_its_sum_forward() {
    let pages = sheets(&paper(&sheet(500), false, Lang::Vi));
    let texts = |page: usize| pages[page].marks.iter().filter_map(|mark| mark.text()).collect::<Vec<_>>();
    let numbers =
        |page| texts(page).into_iter().filter_map(|text| text.parse::<i64>().ok()).collect::<Vec<_>>();
    let last = pages.len() - 1;
    for page in 0..last {
        let said = texts(page);
        let carried = said.iter().find_map(|text| text.strip_prefix("Cộng chuyển trang: ")).unwrap();
        let lines: i64 = carried.strip_suffix(" hộ").unwrap().parse().unwrap();
        assert!(numbers(page).contains(&lines) && !numbers(page).contains(&(lines + 1)), "{said:?}");
        assert!(said.contains(&viet::group(lines * 2_500_000).as_str()), "{said:?}");
    }
    assert!(!texts(last).iter().any(|text| text.starts_with("Cộng chuyển trang")));
}

#[test]
fn the_pdf_says_who_receives_what_and_how_much_in_all() {
    let Some(text) = poppler("pdftotext", &["-layout"], &pdf(paper(&sheet(160), true, Lang::Vi))) else {
        return;
    };
    let text = squeezed(&text);
    for said in ["BẢNG KÊ HỖ TRỢ HỘ GIA ĐÌNH", NUMBER, "Hà Văn 160", "400.000.000", "Bốn trăm triệu đồng"]
    {
        assert!(text.contains(said), "{said}");
    }
}

#[test]
fn no_escape_sequence_of_a_name_reaches_the_paper() {
    let mut sheet = sheet(1);
    sheet.lines[0].head = "Hà\u{1b}[2J\u{7} Văn".into();
    let text = to_text(&paper(&sheet, false, Lang::Vi), 132);
    assert!(text.chars().all(|c| c == '\n' || !c.is_control()));
}
