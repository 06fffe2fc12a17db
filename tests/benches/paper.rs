//! How long a household summary takes from the register's values to a PDF, and five hundred of them.

use std::ops::ControlFlow;

use chrono::NaiveDate;
use thoatngheo::domain::catalogue::Catalogue;
use thoatngheo::domain::dossier::Dossier;
use thoatngheo::domain::framework::Framework;
use thoatngheo::domain::standard::Standards;
use thoatngheo::i18n::Lang;
use thoatngheo::paper::forms::summary::{SummaryOptions, summary};
use thoatngheo::paper::{Document, to_pdf, to_text};

fn main() {
    divan::main();
}

fn household() -> Dossier {
    serde_json::from_str(include_str!("../../fixtures/paper/household.json")).expect("a household")
}

fn worded(count: usize) -> Vec<Document> {
    let (standards, catalogue, dossier) = (Standards::embedded(), Catalogue::embedded(), household());
    let framework = Framework::default();
    let options = SummaryOptions {
        standards: &standards,
        catalogue: &catalogue,
        framework: &framework,
        as_of: None,
        show_citizen_numbers: false,
        printed_by: "lan.tt",
        printed_at: NaiveDate::from_ymd_opt(2026, 11, 21)
            .and_then(|d| d.and_hms_opt(8, 30, 0))
            .expect("a moment"),
        place: "Thanh Ba",
    };
    (0..count).map(|_| summary(&dossier, &options, Lang::Vi)).collect()
}

fn pdf(count: usize) -> Vec<u8> {
    to_pdf(&worded(count), &mut |_, _| ControlFlow::Continue(())).expect("a PDF")
}

#[divan::bench]
fn one_summary() -> Vec<u8> {
    pdf(1)
}

#[divan::bench(sample_count = 5)]
fn five_hundred_summaries() -> Vec<u8> {
    pdf(500)
}

#[divan::bench]
fn one_summary_as_text() -> Vec<String> {
    worded(1).iter().map(|document| to_text(document, 80)).collect()
}
