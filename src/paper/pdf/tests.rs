//! The PDF as real readers see it. Without poppler's tools these tests say so and pass.

use std::ops::ControlFlow;

use super::super::document::{Block, Row};
use super::super::reader::{poppler, squeezed};
use super::super::sample;
use super::*;

fn pdf(documents: &[Document]) -> Vec<u8> {
    to_pdf(documents, &mut |_, _| ControlFlow::Continue(())).expect("a PDF")
}

#[test]
fn vietnamese_text_is_found_whole() {
    let pdf = pdf(&[sample::report(3)]);
    let Some(text) = poppler("pdftotext", &["-layout"], &pdf) else {
        return;
    };
    for wanted in [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Nguyễn Thị Đượm 3",
        "● Hộ nghèo",
        "✗ Bò mẹ chưa đẻ",
        "Thanh Ba, ngày 21 tháng 11 năm 2026",
    ] {
        assert!(squeezed(&text).contains(wanted), "{wanted} in\n{text}");
    }
}

#[test]
fn every_font_is_embedded_and_subset() {
    let Some(fonts) = poppler("pdffonts", &[], &pdf(&[sample::report(3)])) else {
        return;
    };
    let lines: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(lines.len() >= 3, "{fonts}");
    for line in lines {
        assert!(line.contains("LiberationSerif"), "{line}");
        let flags = line.split_whitespace().filter(|word| *word == "yes");
        assert_eq!(flags.count(), 3, "embedded, subset, with its Unicode table: {line}");
    }
}

#[test]
fn the_file_tells_its_title_author_and_pages() {
    let Some(info) = poppler("pdfinfo", &[], &pdf(&[sample::report(2), sample::report(2)])) else {
        return;
    };
    let field = |name: &str| {
        let line = info.lines().find(|line| line.starts_with(name));
        line.map(|line| line[name.len()..].trim().to_owned()).unwrap_or_default()
    };
    assert_eq!(field("Title:"), "Phiếu thử");
    assert_eq!(field("Author:"), "lan.tt");
    assert_eq!(field("Pages:"), "2");
    assert!(field("Page size:").contains("A4"));
}

#[test]
fn each_document_starts_its_own_page_numbers() {
    let mut long = sample::report(0);
    long.blocks = vec![Block::Table(sample::table(90))];
    let pdf = pdf(&[long.clone(), long]);
    let Some(text) = poppler("pdftotext", &["-layout"], &pdf) else {
        return;
    };
    let first_lines = text.split('\u{0C}').filter_map(|page| page.lines().next());
    let numbers: Vec<u32> = first_lines.filter_map(|l| l.trim().parse().ok()).collect();
    assert_eq!(numbers, [2, 3, 2, 3]);
}

#[test]
fn a_letter_that_the_face_lacks_does_not_stop_the_print() {
    let mut document = sample::report(1);
    let mut table = sample::table(0);
    table.rows = vec![Row::from_iter(["1", "ហេង 日本 👩🏽", "1987"])];
    document.blocks.push(Block::Table(table));
    assert!(pdf(&[document]).starts_with(b"%PDF"));
}

#[test]
fn the_same_documents_give_the_same_bytes() {
    assert_eq!(pdf(&[sample::report(9)]), pdf(&[sample::report(9)]));
}

#[test]
fn progress_is_told_and_may_stop_the_job() {
    let documents = vec![sample::report(1); 3];
    let mut seen = Vec::new();
    let stopped = to_pdf(&documents, &mut |done, of| {
        seen.push((done, of));
        if done == 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!(stopped, Err(PaperError::Cancelled));
    assert_eq!(seen, [(1, 3), (2, 3)]);
}

#[test]
fn no_document_and_no_room_are_errors() {
    let go = &mut |_, _| ControlFlow::Continue(());
    assert_eq!(to_pdf(&[], go), Err(PaperError::Nothing));
    let mut cramped = sample::report(1);
    cramped.page.left = 400.0;
    assert_eq!(to_pdf(&[cramped], go), Err(PaperError::Page));
}
