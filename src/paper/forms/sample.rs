//! A household and an issuer, for the tests of the forms.

use chrono::{NaiveDate, NaiveDateTime};

use super::official::Issue;
use crate::domain::dossier::Dossier;
use crate::domain::round::{Round, RoundKind};
use crate::i18n::Lang;
use crate::paper::layout::{self, Medium, Page};
use crate::paper::{Document, pdf};

/// A household with its history, as the register would give it.
pub(super) fn dossier() -> Dossier {
    serde_json::from_str(include_str!("../../../fixtures/paper/household.json")).expect("a dossier")
}

/// The same household with so many members.
pub(super) fn crowded(members: usize) -> Dossier {
    let mut dossier = dossier();
    let last = dossier.residents.iter().rfind(|r| r.is_current()).expect("a member").clone();
    let has = dossier.current().count();
    dossier.residents.extend((has..members).map(|number| {
        let mut resident = last.clone();
        resident.member.value.name = format!("Nguyễn Đinh Thị Phương Thảo {number}");
        resident
    }));
    dossier
}

/// Printed by an officer of the household's commune.
pub(super) fn issue(dossier: &Dossier, lang: Lang) -> Issue<'_> {
    Issue { commune: &dossier.commune, place: "Thanh Ba", by: "lan.tt", at: now(), lang }
}

pub(super) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

pub(super) fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 21).and_then(|day| day.and_hms_opt(8, 30, 0)).expect("a moment")
}

/// The sheets that a document takes.
pub(super) fn sheets(document: &Document) -> Vec<Page> {
    layout::pages(document, &Medium::Sheet(document.page))
}

/// The document as a PDF.
pub(super) fn pdf(document: Document) -> Vec<u8> {
    pdf::to_pdf(&[document], &mut |_, _| std::ops::ControlFlow::Continue(())).expect("a PDF")
}

/// The yearly round of 2026.
pub(super) fn round() -> Round {
    Round {
        code: "2026".into(),
        kind: RoundKind::Yearly,
        year: 2026,
        standard: "2022-2026".into(),
        second_standard: None,
        opened: day(2026, 9, 1),
        due: day(2026, 12, 14),
        report_to: "Sở Nông nghiệp và Môi trường".into(),
        closed: None,
        note: String::new(),
    }
}
