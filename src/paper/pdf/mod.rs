//! Laid-out documents as one PDF.
//!
//! Fonts are embedded and subset, text is selectable and searchable, every document has its entry
//! in the outline. The same documents give the same bytes.

mod draw;
mod pictograms;
mod signs;

use std::ops::ControlFlow;

use chrono::{Datelike, Timelike};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;

use super::document::Document;
use super::layout::{self, Medium};
use super::{PaperError, Progress};
use draw::Pen;

/// The program's name in the file's properties.
const CREATOR: &str = "Thoát Nghèo";

/// One PDF of all documents in order, each beginning on a new page with its own page numbers.
/// `progress` hears of each finished document and may stop the job.
///
/// Errors: [`PaperError::Nothing`] for no document, [`PaperError::Cancelled`], and the failures of
/// writing ([`PaperError::Font`], [`PaperError::Page`], [`PaperError::Pdf`]).
pub fn to_pdf(documents: &[Document], progress: &mut Progress<'_>) -> Result<Vec<u8>, PaperError> {
    let first = documents.first().ok_or(PaperError::Nothing)?;
    let mut job = Job::new()?;
    for (index, document) in documents.iter().enumerate() {
        job.add(document)?;
        if let ControlFlow::Break(()) = progress(index + 1, documents.len()) {
            return Err(PaperError::Cancelled);
        }
    }
    job.finish(metadata(first))
}

/// A PDF being written.
struct Job {
    pdf: krilla::Document,
    outline: Outline,
    pen: Pen,
    pages: usize,
}

impl Job {
    fn new() -> Result<Self, PaperError> {
        Ok(Self { pdf: krilla::Document::new(), outline: Outline::new(), pen: Pen::new()?, pages: 0 })
    }

    fn add(&mut self, document: &Document) -> Result<(), PaperError> {
        let medium = Medium::Sheet(document.page);
        let (width, height) = medium.area();
        if width <= 0.0 || height <= 0.0 {
            return Err(PaperError::Page);
        }
        let top = XyzDestination::new(self.pages, Point::from_xy(0.0, 0.0));
        let entry = OutlineNode::new(document.title.clone(), top);
        self.outline.push_child(entry);
        for page in layout::pages(document, &medium) {
            self.add_page(&medium, &page)?;
        }
        Ok(())
    }

    fn add_page(&mut self, medium: &Medium, page: &layout::Page) -> Result<(), PaperError> {
        let (width, height) = medium.size();
        let settings = PageSettings::from_wh(width, height).ok_or(PaperError::Page)?;
        let mut sheet = self.pdf.start_page_with(settings);
        let mut surface = sheet.surface();
        self.pen.draw(&mut surface, &page.marks);
        surface.finish();
        sheet.finish();
        self.pages += 1;
        Ok(())
    }

    fn finish(mut self, metadata: Metadata) -> Result<Vec<u8>, PaperError> {
        self.pdf.set_outline(self.outline);
        self.pdf.set_metadata(metadata);
        let bytes = self.pdf.finish();
        bytes.map_err(|error| PaperError::Pdf(error.to_string()))
    }
}

fn metadata(document: &Document) -> Metadata {
    Metadata::new()
        .title(document.title.clone())
        .description(document.subject.clone())
        .authors(vec![document.author.clone()])
        .creator(CREATOR.to_owned())
        .language(document.language.to_owned())
        .creation_date(date_time(document.created))
}

fn date_time(moment: chrono::NaiveDateTime) -> DateTime {
    DateTime::new(u16::try_from(moment.year()).unwrap_or_default())
        .month(moment.month() as u8)
        .day(moment.day() as u8)
        .hour(moment.hour() as u8)
        .minute(moment.minute() as u8)
        .second(moment.second() as u8)
}

#[cfg(test)]
mod tests;
