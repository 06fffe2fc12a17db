//! The sheet that is carried on the way to visits (phiếu đi thăm hộ): the households in the order of the way, what to look
//! at in each, and boxes for what is found, in the order in which it is entered.
//!
//! It is the visitor's own paper: phone numbers stand whole, to ring before the way is made.

mod stop;

use super::super::document::{Align, Block, Document, PageSetup, Text};
use super::official::{Issue, short_date};
use crate::domain::visit::{Asked, SheetWay};

/// Size of running text.
const BODY_SIZE: f32 = 11.0;
/// Margins narrower than those of official papers: the sheet stays in the commune.
const PAGE: PageSetup = PageSetup { top: 14.0, bottom: 16.0, left: 16.0, right: 12.0, ..PageSetup::PORTRAIT };
/// A box to tick.
const EMPTY: &str = "☐";

/// What a sheet is made of.
#[derive(Debug, Clone, Copy)]
pub struct VisitPaper<'a> {
    /// The sheet with its stops.
    pub way: &'a SheetWay,
    /// What to look at, of each stop in its order.
    pub looks: &'a [ToLookAt],
}

/// What to look at in a household.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ToLookAt {
    /// Deprivations of the last survey that nothing given since answers, by name.
    pub lacks: Vec<String>,
    /// What there is warning of, in words.
    pub warnings: String,
    /// Heads of livestock alive by the register.
    pub heads: u32,
    /// Day of the last visit, in words.
    pub last_visit: String,
    /// Signs of trouble that it saw.
    pub signs: String,
    /// The step that it agreed on.
    pub next_step: String,
    /// Criteria that the visit is asked for.
    pub criteria: Vec<Asked>,
}

/// The sheet.
pub fn visit_sheet(paper: &VisitPaper<'_>, issue: &Issue<'_>) -> Document {
    let (lang, sheet) = (issue.lang, &paper.way.sheet);
    let time = lang.paper_time(issue.at.format("%H:%M"), short_date(issue.day()));
    Document {
        title: lang.visit_paper_of(sheet.number, &sheet.name),
        subject: lang.visit_paper_name().to_owned(),
        author: issue.by.to_owned(),
        created: issue.at,
        language: lang.code(),
        page: PAGE,
        body_size: BODY_SIZE,
        least_size: BODY_SIZE,
        foot: Text::italic(lang.paper_foot(issue.by, time)),
        blocks: blocks(paper, issue),
    }
}

fn blocks(paper: &VisitPaper<'_>, issue: &Issue<'_>) -> Vec<Block> {
    let (lang, sheet) = (issue.lang, &paper.way.sheet);
    let under = lang.visit_paper_under(&sheet.visitor, short_date(sheet.made_on), paper.way.stops.len());
    let title = Block::Title {
        name: lang.visit_paper_title(sheet.number, sheet.name.to_uppercase()).into(),
        under: vec![Text::italic(under)],
    };
    let legend = Block::Paragraph { text: Text::italic(lang.visit_paper_legend()), align: Align::Left };
    let blank = ToLookAt::default();
    let looks = paper.looks.iter().chain(std::iter::repeat(&blank));
    let stops = paper.way.stops.iter().zip(looks);
    let stops = stops.map(|(stop, look)| stop::block(stop, look, issue));
    [title, legend].into_iter().chain(stops).collect()
}

#[cfg(test)]
mod tests;
