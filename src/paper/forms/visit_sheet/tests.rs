//! The sheet as it is carried.

use super::super::super::to_text;
use super::super::sample::{dossier, issue, pdf, sheets};
use super::*;
use crate::domain::data_file::Label;
use crate::domain::visit::How;
use crate::domain::visit::way::sample::way;
use crate::i18n::Lang;

fn looks() -> Vec<ToLookAt> {
    let name = Label { vi: "Đủ ăn quanh năm".into(), en: "Enough to eat all year".into() };
    let first = ToLookAt {
        lacks: vec!["Nhà tiêu".into(), "Nước sinh hoạt".into()],
        warnings: "vật nuôi chết (thăm 14/06/2026)".into(),
        heads: 2,
        last_visit: "14/06/2026".into(),
        signs: "vật nuôi chết, bệnh".into(),
        next_step: "Gọi thú y".into(),
        criteria: vec![Asked { code: "du-an".into(), name, how: How::Asked, needed: true }],
    };
    vec![first]
}

fn paper(stops: u32, lang: Lang) -> Document {
    let (dossier, way, looks) = (dossier(), way(stops), looks());
    visit_sheet(&VisitPaper { way: &way, looks: &looks }, &issue(&dossier, lang))
}

#[test]
fn the_sheet_in_vietnamese() {
    insta::assert_snapshot!(to_text(&paper(2, Lang::Vi), 80));
}

#[test]
fn phone_numbers_stand_whole_on_the_paper_of_whoever_goes() {
    assert!(to_text(&paper(1, Lang::Vi), 80).contains("0987654321"));
}

#[test]
fn households_stand_in_the_order_of_the_way_and_none_is_parted() {
    let paper = paper(12, Lang::Vi);
    let pages = sheets(&paper);
    assert!((3..=6).contains(&pages.len()), "{} pages", pages.len());
    let text = to_text(&paper, 80);
    let places: Vec<_> = (1..=12).map(|n| text.find(&format!("{n}. {:04}", 411 + n)).unwrap()).collect();
    assert!(places.is_sorted());
    assert!(pdf(paper).starts_with(b"%PDF"));
}
