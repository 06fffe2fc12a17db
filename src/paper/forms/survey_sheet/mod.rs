//! The survey sheet (phiếu B) of a household, filled in as far as the register knows: what is known stands as
//! a dot in its box, everything else is left to tick and to write. One household a sheet, two sides at most.
//!
//! The order is that of entering it on the screen: members, income or score B1, indicators, causes, target
//! groups, remarks.
//!
//! | file | subject |
//! |---|---|
//! | `heading` | who the household is, when and by whom it is surveyed |
//! | `people` | the members with what the indicators ask of them |
//! | `answers` | house, score B1, income, the indicators |
//! | `score` | the commune's table of score B1, item by item |
//! | `ticks` | causes of poverty and target groups |

mod answers;
mod heading;
mod people;
mod score;
mod ticks;

#[cfg(test)]
mod tests;

use super::super::document::{Block, Document, PageSetup, Signature, Text};
use super::official::Issue;
use crate::domain::computed::{Facts, computed, filled};
use crate::domain::dossier::Dossier;
use crate::domain::forms::B1Table;
use crate::domain::member::Member;
use crate::domain::standard::Standard;
use crate::domain::survey::{Answers, Survey};

pub(super) use heading::{foot as sheet_foot, household, visit};

/// Size of running text.
const BODY_SIZE: f32 = 11.0;
/// Size to which it may shrink for one side of the sheet.
const LEAST_SIZE: f32 = 9.0;
/// Margins narrower than those of official papers: the sheet stays in the commune.
pub(super) const PAGE: PageSetup =
    PageSetup { top: 14.0, bottom: 16.0, left: 16.0, right: 12.0, ..PageSetup::PORTRAIT };
/// Height of a row whose boxes are ticked by hand, in points.
pub(super) const TICK_HEIGHT: u16 = 16;
/// A box to tick.
pub(super) const EMPTY: &str = "☐";
/// A box of what is known.
pub(super) const KNOWN: &str = "⊡";
/// Lines for remarks.
const NOTE_LINES: usize = 2;

/// What a sheet is made of.
#[derive(Debug, Clone, Copy)]
pub struct SurveySheet<'a> {
    /// The household.
    pub dossier: &'a Dossier,
    /// Code of the round.
    pub round: &'a str,
    /// The standard by which the round is judged.
    pub standard: &'a Standard,
    /// The commune's table of score B1; without one only the total is asked.
    pub table: Option<&'a B1Table>,
    /// Who is to survey it; empty where nobody is named.
    pub surveyor: &'a str,
}

/// The sheet of a household.
pub fn survey_sheet(sheet: &SurveySheet<'_>, issue: &Issue<'_>) -> Document {
    let lang = issue.lang;
    let (code, head) = (&sheet.dossier.household.code, sheet.dossier.head_name());
    let form = Form::new(sheet, issue);
    Document {
        page: PAGE,
        body_size: BODY_SIZE,
        least_size: LEAST_SIZE,
        foot: heading::foot(sheet.dossier, sheet.round, lang),
        ..issue.official(lang.sheet_b_of(code, head), lang.sheet_b_name(), form.blocks())
    }
}

/// A sheet being worded.
struct Form<'a> {
    sheet: &'a SurveySheet<'a>,
    issue: &'a Issue<'a>,
    /// The survey of this round, where the sheet is printed again.
    survey: Option<&'a Survey>,
    /// The last survey of another round.
    last: Option<&'a Survey>,
}

impl<'a> Form<'a> {
    fn new(sheet: &'a SurveySheet<'a>, issue: &'a Issue<'a>) -> Self {
        let surveys = &sheet.dossier.surveys;
        let (of_round, others): (Vec<_>, Vec<_>) = surveys.iter().partition(|s| s.round == sheet.round);
        let value = |surveys: Vec<&'a crate::domain::stored::Stored<_, Survey>>| {
            surveys.last().map(|survey| &survey.value)
        };
        Self { sheet, issue, survey: value(of_round), last: value(others) }
    }

    fn blocks(&self) -> Vec<Block> {
        let sections = [
            self.heading(),
            self.people(),
            self.house(),
            self.indicators(),
            self.causes(),
            self.groups(),
            vec![Block::Together(vec![self.note(), self.signatures()])],
        ];
        sections.into_iter().flatten().collect()
    }

    /// The answers on record of this round, with those that follow from members and house.
    fn known_answers(&self) -> Answers {
        let members: Vec<&Member> = self.sheet.dossier.current().map(|r| &r.member.value).collect();
        let house_area_dm2 = self.sheet.dossier.household.house_area_dm2;
        let facts = Facts { members: &members, house_area_dm2, on: self.issue.day() };
        let answers = self.survey.map(|survey| survey.answers).unwrap_or_default();
        filled(answers, computed(self.sheet.standard, facts))
    }

    fn note(&self) -> Block {
        Block::Writing { label: Text::bold(self.issue.lang.sheet_note()), lines: NOTE_LINES }
    }

    fn signatures(&self) -> Block {
        let lang = self.issue.lang;
        Block::Signatures(vec![
            Signature::of(lang.sheet_surveyor_signs(), lang.paper_sign_hint()),
            Signature::of(lang.sheet_household_signs(), lang.request_sign_hint()),
        ])
    }
}

/// Two boxes for yes and no, the known one dotted.
fn yes_no(known: Option<bool>) -> [&'static str; 2] {
    match known {
        Some(true) => [KNOWN, EMPTY],
        Some(false) => [EMPTY, KNOWN],
        None => [EMPTY, EMPTY],
    }
}
