//! The pay list as it is signed.

use super::super::super::reader::{poppler, squeezed};
use super::super::super::to_text;
use super::super::sample::{day, dossier, issue, pdf, sheets};
use super::*;
use crate::domain::assistance::Month;
use crate::viet::PartialDate;

const NUMBER: &str = "025040001321";

fn line(name: &str, ground: &str, own: i64, arrears: i64) -> SheetLine {
    SheetLine {
        name: name.into(),
        born: PartialDate::from_year(1940).ok(),
        citizen_number: NUMBER.into(),
        code: "0412".into(),
        receiver: String::new(),
        grounds: vec![ground.into()],
        own,
        arrears,
        returned: false,
    }
}

fn tally(lines: &[SheetLine]) -> Tally {
    Tally {
        people: lines.len() as u64,
        benefits: lines.len() as u64,
        amount: lines.iter().map(SheetLine::amount).sum(),
        arrears: lines.iter().map(|line| line.arrears).sum(),
        returned: 0,
    }
}

fn sheet(hamlets: Vec<(&str, Vec<SheetLine>)>) -> PaySheet {
    let all: Vec<SheetLine> = hamlets.iter().flat_map(|(_, lines)| lines.clone()).collect();
    let of_ground = |code: &str| {
        let lines: Vec<_> = all.iter().filter(|line| line.grounds[0] == code).cloned().collect();
        (code.to_owned(), tally(&lines))
    };
    PaySheet {
        month: Month::from_iso("2026-11").unwrap(),
        paid_on: Some(day(2026, 11, 10)),
        grounds: vec![of_ground("elderly_80"), of_ground("severe_disability")],
        total: tally(&all),
        hamlets: hamlets
            .into_iter()
            .map(|(name, lines)| SheetHamlet { name: name.into(), tally: tally(&lines), lines })
            .collect(),
    }
}

fn usual() -> PaySheet {
    let mut late = line("Đinh Văn Đức", "severe_disability", 750_000, -250_000);
    late.receiver = "Đinh Thị Hoa".into();
    let mut away = line("Hà Thị Đượm", "elderly_80", 500_000, 500_000);
    away.returned = true;
    sheet(vec![
        ("Khu 4", vec![line("Nguyễn Thị Lành", "elderly_80", 500_000, 0), late]),
        ("Khu 7", vec![away]),
    ])
}

fn paper(sheet: &PaySheet, full: bool, lang: Lang) -> Document {
    let (dossier, rates) = (dossier(), Rates::embedded());
    pay_list(&PayListPaper { sheet, rates: &rates, full }, &issue(&dossier, lang))
}

#[test]
fn the_list_in_vietnamese() {
    insta::assert_snapshot!(to_text(&paper(&usual(), false, Lang::Vi), 132));
}

#[test]
fn before_it_is_paid_it_says_so() {
    let draft = PaySheet { paid_on: None, ..usual() };
    let text = to_text(&paper(&draft, false, Lang::En), 132);
    assert!(text.contains("Draft, not paid yet"), "{text}");
}

#[test]
fn citizen_numbers_are_whole_only_where_it_is_asked() {
    assert!(!to_text(&paper(&usual(), false, Lang::Vi), 132).contains(NUMBER));
    assert!(to_text(&paper(&usual(), true, Lang::Vi), 132).contains(NUMBER));
}

#[test]
fn its_header_stands_on_every_page_of_a_long_list() {
    let lines = vec![line("Nguyễn Thị Lành", "elderly_80", 500_000, 0); 300];
    let pages = sheets(&paper(&sheet(vec![("Khu 4", lines)]), false, Lang::Vi));
    let texts = |page: usize| pages[page].marks.iter().filter_map(|mark| mark.text()).collect::<Vec<_>>();
    assert!(pages.len() > 10);
    assert!((0..pages.len() - 1).all(|page| texts(page).contains(&"Thực nhận")));
}

#[test]
fn the_pdf_holds_every_person_and_the_sum() {
    let Some(text) = poppler("pdftotext", &["-layout"], &pdf(paper(&usual(), false, Lang::Vi))) else {
        return;
    };
    let text = squeezed(&text);
    for said in ["Nguyễn Thị Lành", "Hà Thị Đượm", "2.000.000", "-250.000"] {
        assert!(text.contains(said), "{said}: {text}");
    }
}
