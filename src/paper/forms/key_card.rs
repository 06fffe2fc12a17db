//! The key card (thẻ phím): all that the keys do in one place of the program, on one sheet to lie beside the
//! computer.

use chrono::NaiveDateTime;

use super::super::document::{Align, Block, Column, Document, PageSetup, Row, Table, Text};
use super::official::short_date;
use crate::i18n::Lang;
use crate::viet;

/// Size of running text: read at arm's length beside a keyboard.
const BODY_SIZE: f32 = 11.0;
/// Size to which it may shrink for one sheet.
const LEAST_SIZE: f32 = 7.5;
/// Margins on all sides in millimetres: nothing is bound, all of the sheet is used.
const MARGIN: f32 = 15.0;
/// Room for a key with its other one: `Ctrl-Q, Ctrl-C`.
const KEYS: usize = 16;

/// What the card says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyCard {
    /// What the place is called.
    pub place: String,
    /// What belongs together: a heading, and below it the keys with what they do.
    pub groups: Vec<(String, Vec<(String, String)>)>,
}

/// The card of a place.
pub fn key_card(card: &KeyCard, printed_by: &str, printed_at: NaiveDateTime, lang: Lang) -> Document {
    let title = lang.paper_key_card(&card.place);
    let name = Text::bold(viet::upper(&title));
    let head = Block::Title { name, under: vec![lang.app_name().into()] };
    let groups = card.groups.iter().flat_map(|(heading, rows)| group(heading, rows));
    Document {
        title,
        subject: lang.paper_key_cards().to_owned(),
        author: printed_by.to_owned(),
        created: printed_at,
        language: lang.code(),
        page: PageSetup { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, ..PageSetup::PORTRAIT },
        body_size: BODY_SIZE,
        least_size: LEAST_SIZE,
        foot: Text::italic(lang.paper_foot(printed_by, short_date(printed_at.date()))),
        blocks: std::iter::once(head).chain(groups).collect(),
    }
}

fn group(heading: &str, rows: &[(String, String)]) -> [Block; 2] {
    let row = |(keys, doc): &(String, String)| {
        let keys = Text::bold(viet::clean(keys));
        Row::from_iter([keys, Text::from(viet::clean(doc))])
    };
    let columns = vec![Column::tight(Align::Left).at_least(KEYS), Column::roomy(1.0)];
    let table = Table { columns, rows: rows.iter().map(row).collect(), ..Table::default() };
    [Block::Heading(Text::bold(heading)), Block::Table(table)]
}

#[cfg(test)]
mod tests {
    use super::super::super::reader::{poppler, squeezed};
    use super::*;
    use crate::paper::{to_pdf, to_text};
    use std::ops::ControlFlow;

    fn card(rows: usize) -> KeyCard {
        let row = |at| (format!("F{at}, Ctrl-N"), format!("Thêm mục mới vào trang đang mở, số {at}"));
        let signs = vec![("●".into(), "Hộ nghèo".into()), ("↑".into(), "Lên một dòng".into())];
        KeyCard {
            place: "danh sách hộ".into(),
            groups: vec![("Ở đây".into(), (1..=rows).map(row).collect()), ("Các dấu".into(), signs)],
        }
    }

    fn document(rows: usize) -> Document {
        let at = "2026-11-21T09:30:00".parse().unwrap();
        key_card(&card(rows), "lan.tt", at, Lang::Vi)
    }

    #[test]
    fn the_text_has_every_key_with_what_it_does() {
        let text = to_text(&document(3), 80);
        for words in ["THẺ PHÍM: DANH SÁCH HỘ", "Ở đây", "F2, Ctrl-N", "số 3", "●", "lan.tt, 21/11/2026"]
        {
            assert!(text.contains(words), "{words}\n{text}");
        }
    }

    #[test]
    fn a_full_card_is_one_sheet_that_can_be_read_back() {
        let pdf = to_pdf(&[document(45)], &mut |_, _| ControlFlow::Continue(())).unwrap();
        let Some(information) = poppler("pdfinfo", &[], &pdf) else { return };
        assert!(squeezed(&information).contains("Pages: 1 "), "{information}");
        let text = squeezed(&poppler("pdftotext", &["-layout"], &pdf).unwrap());
        for words in
            ["THẺ PHÍM: DANH SÁCH HỘ", "F45, Ctrl-N Thêm mục mới vào trang đang mở, số 45", "Hộ nghèo", "↑"]
        {
            assert!(text.contains(words), "{words}\n{text}");
        }
    }
}
