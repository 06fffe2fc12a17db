//! The text of a document as a person reads it, and its width.

use proptest::prelude::*;

use super::super::document::{Block, Fact, PageSetup, Row, Text};
use super::super::sample;
use super::*;

#[test]
fn every_block_has_its_text() {
    insta::assert_snapshot!(to_text(&sample::report(3), 80));
}

#[test]
fn a_wide_printer_gets_wide_tables() {
    let text = to_text(&sample::report(3), 132);
    assert!(text.lines().any(|line| viet::width(line) > 120));
    assert!(text.lines().all(|line| viet::width(line) <= 132));
}

#[test]
fn a_page_break_is_a_form_feed() {
    let mut document = sample::report(1);
    document.blocks.insert(2, Block::PageBreak);
    assert_eq!(to_text(&document, 80).matches(FORM_FEED).count(), 1);
}

#[test]
fn a_narrow_wish_is_raised() {
    let text = to_text(&sample::report(3), 10);
    assert!(text.lines().all(|line| viet::width(line) <= LEAST_COLUMNS));
    assert!(text.contains("18.000.000"));
}

proptest! {
    #[test]
    fn no_line_is_too_wide_and_no_name_is_lost(
        columns in 60usize..140,
        name in "[A-ZĐƠƯa-zàạếđ]{1,300}",
        count in 0usize..12,
    ) {
        let mut document = sample::report(0);
        let mut table = sample::table(0);
        table.rows = vec![Row::from_iter(["1", name.as_str(), "1987"]); count];
        document.page = PageSetup::LANDSCAPE;
        document.blocks = vec![
            Block::Heading(Text::from(name.as_str())),
            Block::Facts { columns: 2, facts: vec![Fact::new(name.as_str(), name.as_str()); 3] },
            Block::Table(table),
        ];
        let text = to_text(&document, columns);
        prop_assert!(text.lines().all(|line| viet::width(line) <= columns), "{}", text);
        let letters = |s: &str| s.chars().filter(|c| c.is_alphabetic()).count();
        prop_assert!(letters(&text) >= (7 + count) * letters(&name));
    }
}
