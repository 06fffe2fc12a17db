//! What a page promises: rows whole, headers repeated, nothing outside its area.

use super::super::document::{Align, Block, Column, Document, HeaderCell, PageSetup, Row, Table, Text};
use super::super::sample;
use super::*;

fn sheet() -> Medium {
    Medium::Sheet(PageSetup::PORTRAIT)
}

fn only(blocks: Vec<Block>) -> Document {
    Document { blocks, ..sample::report(0) }
}

fn texts(page: &Page) -> Vec<&str> {
    page.marks.iter().filter_map(Mark::text).collect()
}

fn holds(page: &Page, wanted: &str) -> bool {
    texts(page).contains(&wanted)
}

#[test]
fn a_short_report_is_one_page_without_a_number() {
    let pages = pages(&sample::report(5), &sheet());
    assert_eq!(pages.len(), 1);
    let above = |mark: &Mark| matches!(mark, Mark::Text { y, .. } if *y < sheet().origin().1);
    assert!(!pages[0].marks.iter().any(above));
}

#[test]
fn pages_are_numbered_from_the_second_on() {
    let pages = pages(&only(vec![Block::Table(sample::table(90))]), &sheet());
    assert!(pages.len() >= 3);
    let above = |mark: &Mark| matches!(mark, Mark::Text { y, .. } if *y < sheet().origin().1);
    let number = |page: &Page| page.marks.iter().any(above);
    assert!(!number(&pages[0]));
    assert!(pages[1..].iter().all(number));
}

#[test]
fn the_header_stands_on_every_page_of_the_table() {
    let pages = pages(&only(vec![Block::Table(sample::table(90))]), &sheet());
    assert!(pages.iter().all(|page| holds(page, "Họ và tên")));
}

#[test]
fn no_row_is_broken_over_a_page() {
    let name = "Nguyễn Thị Hồng Nhung ".repeat(8);
    let mut table = sample::table(0);
    table.rows = (0..60).map(|n| Row::from_iter([format!("đầu{n}"), format!("{name}cuối{n}")])).collect();
    let pages = pages(&only(vec![Block::Table(table)]), &sheet());
    for n in 0..60 {
        let page = pages.iter().find(|page| holds(page, &format!("đầu{n}")));
        let whole = page.is_some_and(|page| {
            let end = format!("cuối{n}");
            texts(page).iter().any(|t| t.ends_with(&end))
        });
        assert!(whole, "row {n}");
    }
}

#[test]
fn a_row_that_no_page_holds_flows_over_pages_and_loses_nothing() {
    let words: Vec<String> = (0..4000).map(|n| format!("từ{n}")).collect();
    let mut table = sample::table(0);
    table.rows = vec![Row::from_iter(["1".to_owned(), words.join(" ")])];
    let pages = pages(&only(vec![Block::Table(table)]), &sheet());
    let joined: Vec<&str> = pages.iter().flat_map(texts).collect();
    let joined = joined.join(" ");
    assert!(pages.len() > 1);
    assert!(words.iter().all(|word| joined.contains(word.as_str())));
}

#[test]
fn a_heading_is_never_the_last_line_of_a_page() {
    for filler in 40..60 {
        let mut blocks = vec![Block::Signs(vec![
            super::super::document::Item {
                sign: "•".into(),
                text: "một dòng".into(),
            };
            filler
        ])];
        blocks.push(Block::Heading("Mục cuối".into()));
        blocks.push(Block::Table(sample::table(3)));
        let pages = pages(&only(blocks), &sheet());
        let page = pages.iter().find(|page| holds(page, "Mục cuối"));
        assert!(page.is_some_and(|page| holds(page, "Nguyễn Thị Đượm 1")));
    }
}

#[test]
fn signatures_and_groups_stay_whole() {
    for rows in 30..50 {
        let mut document = sample::report(rows);
        let tail = document.blocks.split_off(8);
        document.blocks.push(Block::Together(tail));
        let pages = pages(&document, &sheet());
        let last = pages.last().is_some_and(|page| {
            holds(page, "Bò mẹ chưa đẻ") && holds(page, "CÁN BỘ") && holds(page, "Trần Thị Lan")
        });
        assert!(last, "with {rows} rows");
    }
}

#[test]
fn nothing_is_drawn_outside_the_text_area() {
    let mut document = sample::report(70);
    document.blocks.push(Block::Heading("Ơ".repeat(300).into()));
    let (left, _) = sheet().origin();
    let right = left + sheet().width();
    for page in pages(&document, &sheet()) {
        for mark in &page.marks {
            let (from, to) = match mark {
                Mark::Text { x, size, style, text, .. } => (*x, x + sheet().measure(text, *style, *size)),
                Mark::Rule { x, length, .. } | Mark::Dots { x, length, .. } => (*x, x + length),
                Mark::Upright { x, .. } => (*x, *x),
            };
            assert!(from >= left - 0.1 && to <= right + 0.1, "{mark:?}");
        }
    }
}

#[test]
fn a_page_break_starts_a_page() {
    let document = only(vec![Block::Heading("trước".into()), Block::PageBreak, Block::Heading("sau".into())]);
    let pages = pages(&document, &sheet());
    assert_eq!(pages.len(), 2);
    assert!(holds(&pages[1], "sau"));
}

#[test]
fn an_empty_document_is_one_empty_page() {
    let document = Document { foot: Text::default(), ..only(Vec::new()) };
    assert_eq!(pages(&document, &sheet()).len(), 1);
}

fn dots(page: &Page) -> Vec<(f32, f32, f32)> {
    let dots = |mark: &Mark| match mark {
        Mark::Dots { x, y, length } => Some((*x, *y, x + length)),
        _ => None,
    };
    page.marks.iter().filter_map(dots).collect()
}

#[test]
fn a_clause_is_indented_and_even_at_both_edges() {
    let words = "Căn cứ kết quả rà soát hộ nghèo, hộ cận nghèo trên địa bàn xã ".repeat(6);
    let page = pages(&only(vec![Block::Clause(words.into())]), &sheet()).remove(0);
    let (left, top) = sheet().origin();
    let right = left + sheet().width();
    let mut lines: std::collections::BTreeMap<i32, (f32, f32)> = Default::default();
    for mark in &page.marks {
        let Mark::Text { x, y, size, style, text } = mark else { continue };
        let end = x + sheet().measure(text.trim_end(), *style, *size);
        let line = lines.entry(((y - top) * 10.0) as i32).or_insert((*x, end));
        *line = (line.0.min(*x), line.1.max(end));
    }
    lines.pop_last();
    lines.pop_last();
    let edges: Vec<_> = lines.into_values().collect();
    assert!(edges.len() >= 3);
    assert!((edges[0].0 - left - 28.35).abs() < 0.1, "{edges:?}");
    assert!(edges[1..].iter().all(|(from, _)| (from - left).abs() < 0.1), "{edges:?}");
    assert!(edges.iter().all(|(_, to)| (to - right).abs() < 0.5), "{edges:?}");
}

#[test]
fn lines_to_write_on_reach_the_right_edge_and_leave_room() {
    let page = pages(&only(vec![Block::Writing { label: "Lý do:".into(), lines: 3 }]), &sheet()).remove(0);
    let dots = dots(&page);
    let right = sheet().origin().0 + sheet().width();
    assert_eq!(dots.len(), 3);
    assert!(dots.iter().all(|(_, _, end)| (end - right).abs() < 0.1));
    assert!(dots[0].0 > dots[1].0 && dots.windows(2).all(|pair| pair[1].1 - pair[0].1 > 15.0));
}

#[test]
fn a_pair_is_dotted_behind_its_value_or_from_its_label() {
    use super::super::document::Fact;
    let facts = vec![
        Fact::new("Số:", "12").to_write(),
        Fact::new("Ngày:", "").or_to_write(),
        Fact::new("Tổ:", "2").or_to_write(),
    ];
    let page = pages(&only(vec![Block::Facts { columns: 1, facts }]), &sheet()).remove(0);
    assert_eq!(dots(&page).len(), 2);
}

#[test]
fn a_request_has_the_republic_in_the_middle_of_the_page() {
    let head = super::super::document::Head {
        republic: "CỘNG HÒA".into(),
        motto: "Độc lập".into(),
        ..Default::default()
    };
    let page = pages(&only(vec![Block::Head(head)]), &sheet()).remove(0);
    let middle = sheet().origin().0 + sheet().width() / 2.0;
    let Some(Mark::Text { x, size, style, text, .. }) = page.marks.first() else { panic!() };
    assert!((x + sheet().measure(text, *style, *size) / 2.0 - middle).abs() < 0.1);
}

#[test]
fn a_row_to_write_in_is_high_and_its_words_stand_in_the_middle() {
    let mut table = sample::table(0);
    table.header.clear();
    table.numbered = false;
    table.rows = vec![Row::from_iter(["một"]).to_write_in(), Row::from_iter(["hai"])];
    let page = pages(&only(vec![Block::Table(table)]), &sheet()).remove(0);
    let y = |wanted: &str| {
        page.marks.iter().find_map(|mark| match mark {
            Mark::Text { y, text, .. } if text == wanted => Some(*y),
            _ => None,
        })
    };
    let (one, two) = (y("một").unwrap(), y("hai").unwrap());
    assert!(two - one > 16.0 && one - sheet().origin().1 > 3.0, "{one} {two}");
}

/// A table of so many columns of figures under long words, with its leads.
fn wide(columns: usize) -> Table {
    let words = ["Thiếu", "kiến", "thức", "Nghiêng", "đường"];
    let heads = (0..columns).map(|at| HeaderCell::new(format!("{} {}", words[at % 5], words[(at + 1) % 5])));
    let leads = ["TT", "Thôn", "Đơn vị tính"].map(HeaderCell::new).into_iter();
    let lead = |column: Column| column.repeated();
    let leading = [Column::tight(Align::Centre), Column::roomy(1.0), Column::tight(Align::Left)].map(lead);
    let figures = std::iter::repeat_n(Column::tight(Align::Right).at_least(3), columns);
    let cells = ["1", "Khu 3 (Xã Ninh Dân)", "Tỷ lệ hộ (%)"]
        .into_iter()
        .chain(std::iter::repeat_n("100,00", columns));
    Table {
        columns: leading.into_iter().chain(figures).collect(),
        header: vec![leads.chain(heads).collect()],
        numbered: true,
        rows: vec![Row::from_iter(cells)],
    }
}

/// Every word that stands on the pages.
fn standing(pages: &[Page]) -> Vec<String> {
    let texts = pages.iter().flat_map(|page| texts(page)).flat_map(str::split_whitespace);
    texts.map(str::to_owned).collect()
}

#[test]
fn no_word_of_a_wide_table_is_broken() {
    for columns in [3, 9, 14, 20, 24, 40] {
        for medium in [
            Medium::Plain { columns: 80 },
            Medium::Plain { columns: 132 },
            Medium::Sheet(PageSetup::LANDSCAPE),
        ] {
            let pages = pages(&only(vec![Block::Table(wide(columns))]), &medium);
            let words = standing(&pages);
            let count = |wanted: &str| words.iter().filter(|word| *word == wanted).count();
            assert_eq!(count("100,00"), columns, "{columns} {medium:?}");
            let heads = ["Thiếu", "kiến", "thức", "Nghiêng", "đường"];
            assert_eq!(heads.map(count).iter().sum::<usize>(), 2 * columns, "{columns} {medium:?}");
        }
    }
}

#[test]
fn a_table_too_wide_for_a_line_printer_is_parted_with_its_leads() {
    let pages = pages(&only(vec![Block::Table(wide(14))]), &Medium::Plain { columns: 80 });
    let leads = texts(&pages[0]).into_iter().filter(|text| *text == "Tỷ lệ hộ (%)").count();
    assert!(leads > 1, "the unit stands whole in every part");
    assert!(holds(&pages[0], "(17)"), "the columns keep their numbers");
}

#[test]
fn on_paper_type_shrinks_before_a_table_is_parted_and_stays_readable() {
    let sizes = |columns: usize| {
        let pages = pages(&only(vec![Block::Table(wide(columns))]), &Medium::Sheet(PageSetup::LANDSCAPE));
        let of = |mark: &Mark| match mark {
            Mark::Text { size, text, .. } if text == "100,00" => Some(*size),
            _ => None,
        };
        let sizes: Vec<f32> = pages[0].marks.iter().filter_map(of).collect();
        let leads = texts(&pages[0]).into_iter().filter(|text| *text == "Tỷ lệ hộ (%)").count();
        (sizes[0], leads)
    };
    let [(large, whole), (small, shrunk), (least, parted)] = [sizes(5), sizes(18), sizes(40)];
    assert_eq!((large, whole, shrunk), (11.5, 1, 1));
    assert!(small < large && least >= 6.5 && parted > 1, "{small} {least} {parted}");
}
