//! The papers of a review on their way from the register to a job of documents: certificates, requests, survey
//! sheets, and what a round brings.
//!
//! | file | subject |
//! |---|---|
//! | `household` | papers of single households: certificate, request, plan to leave poverty |
//! | `sheets` | the survey sheets of a round, in the order of the list |
//! | `round` | the decision, the minutes and the posted list of a hamlet |
//! | `sign_off` | the sign-off list of a round of hand-over |
//! | `visit_sheet` | a sheet of visits with what to look at |
//! | `week` | the work sheet of a week |
//! | `history` | what was done about a household |
//! | `person_data` | what the register holds of one person |
//! | `hamlet` | the hamlet that a name means |
//!
//! How a paper is worded stands in [`crate::paper::forms`], where it goes in [`super::print`].

mod hamlet;
mod history;
mod household;
mod person_data;
mod round;
mod sheets;
mod sign_off;
mod visit_sheet;
mod week;

use std::ops::ControlFlow;

use chrono::NaiveDateTime;

use super::print::place;
use super::rules::Rules;
use crate::domain::id::{HamletId, HandOverId, HouseholdId, MemberId, VisitSheetId};
use crate::domain::place::Commune;
use crate::i18n::Lang;
use crate::paper::forms::Issue;
pub use crate::paper::forms::request::Request;
use crate::paper::{Document, PaperError, Progress};
use crate::store::{Register, StoreError};

pub use hamlet::hamlet;
use round::Opened;
pub(super) use week::week_households;

/// By which rules, by whom, when and in which language papers are made.
#[derive(Debug, Clone, Copy)]
pub struct Printing<'a> {
    /// Standards, and the commune's own forms.
    pub rules: &'a Rules,
    /// Who prints.
    pub by: &'a str,
    /// When; the day of the papers.
    pub at: NaiveDateTime,
    /// The language of the papers.
    pub lang: Lang,
    /// Only the first paper of the job: what is shown before it is printed.
    pub only_first: bool,
}

impl Printing<'_> {
    /// The households of a job of which papers are made.
    fn of_job<'i>(&self, ids: &'i [HouseholdId]) -> &'i [HouseholdId] {
        &ids[..ids.len().min(if self.only_first { 1 } else { usize::MAX })]
    }
}

/// What is to be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Paper {
    /// The certificate (Mẫu 03) of each household.
    Certificates(Vec<HouseholdId>),
    /// A request (Mẫu 01 or 04) of each household, filled in as far as known.
    Requests(Request, Vec<HouseholdId>),
    /// The plan to leave poverty of each household, for its wall.
    ExitPlans(Vec<HouseholdId>),
    /// The survey sheet (phiếu B) of each household, filled in as far as known.
    SurveySheets(Selection),
    /// The screening sheet (phiếu A) of each newcomer.
    FormsA(Selection),
    /// The decision (Mẫu 02) with its lists.
    Decision {
        /// Code of the round.
        round: String,
        /// Its number; without one the last decision of the round, before any a draft of what the meetings agreed on.
        number: Option<String>,
    },
    /// The minutes of a hamlet's last meeting; before it, the paper to be filled in there.
    Minutes {
        /// Code of the round.
        round: String,
        /// The hamlet.
        hamlet: HamletId,
    },
    /// The posted list of a hamlet.
    Posted {
        /// Code of the round.
        round: String,
        /// The hamlet.
        hamlet: HamletId,
    },
    /// The sign-off list of a round of hand-over.
    SignOff {
        /// The round.
        round: HandOverId,
        /// Citizen numbers whole.
        full: bool,
    },
    /// A sheet of visits.
    VisitSheet(VisitSheetId),
    /// The work sheet of the week in which it is printed.
    Week,
    /// What was done about each household, the last first.
    Histories(Vec<HouseholdId>),
    /// What the register holds of one person.
    PersonData {
        /// Where they live or lived.
        household: HouseholdId,
        /// Who.
        member: MemberId,
        /// Citizen and phone numbers whole.
        full: bool,
    },
}

/// Which households of a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection {
    /// Code of the round.
    pub round: String,
    /// These; all that the round (and the hamlet) holds where none is named.
    pub households: Vec<HouseholdId>,
    /// Only of this hamlet.
    pub hamlet: Option<HamletId>,
}

/// Why a job could not be made. Nothing was printed.
#[derive(Debug, thiserror::Error)]
pub enum PapersError {
    /// The register refused.
    #[error("{0}")]
    Store(#[from] StoreError),
    /// The person stopped the job, or there is nothing to print.
    #[error("{0}")]
    Paper(#[from] PaperError),
    /// These households, by code, were never recognised as poor or near-poor: there is nothing to certify.
    #[error("never recognised: {0}")]
    NeverRecognised(String),
    /// These households, by code, have no plan to leave poverty.
    #[error("no plan: {0}")]
    NoPlan(String),
    /// The round was not opened.
    #[error("no round {0}")]
    NoRound(String),
    /// No household of the round is decided or agreed on.
    #[error("nothing agreed in round {0}")]
    NothingAgreed(String),
    /// The round has no decision of the number.
    #[error("no decision {number}")]
    NoDecision {
        /// As typed.
        number: String,
        /// Numbers that there are.
        known: String,
    },
    /// The round's standard is none that is known.
    #[error("no standard for round {0}")]
    NoStandard(String),
    /// No hamlet has the name.
    #[error("no hamlet {name}")]
    NoHamlet {
        /// As typed.
        name: String,
        /// Names that there are.
        known: String,
    },
}

/// The documents of a job, in the order in which they are handed out. `progress` is told documents done, of how
/// many.
///
/// # Errors
/// [`PaperError::Cancelled`] where `progress` stopped it, [`PaperError::Nothing`] where the selection is empty,
/// what the paper cannot be made without, and those of the register.
pub fn documents(
    register: &Register,
    paper: &Paper,
    printing: &Printing<'_>,
    progress: &mut Progress<'_>,
) -> Result<Vec<Document>, PapersError> {
    let commune = register.commune()?;
    let issue = issue(&commune, printing);
    match paper {
        Paper::Certificates(ids) => household::certificates(register, ids, printing, &issue, progress),
        Paper::Requests(request, ids) => {
            household::requests(register, *request, ids, printing, &issue, progress)
        }
        Paper::ExitPlans(ids) => household::exit_plans(register, ids, printing, &issue, progress),
        Paper::SurveySheets(selection) => sheets::forms_b(register, selection, printing, &issue, progress),
        Paper::Decision { round, number } => {
            let round = Opened::read(register, round, printing)?;
            Ok(vec![round::decision_paper(register, &round, number.as_deref(), &issue)?])
        }
        Paper::Minutes { round, hamlet } => {
            let round = Opened::read(register, round, printing)?;
            Ok(vec![round::minutes_paper(register, &round, *hamlet, &issue)?])
        }
        Paper::Posted { round, hamlet } => {
            let round = Opened::read(register, round, printing)?;
            Ok(vec![round::posted_paper(register, &round, *hamlet, &issue)?])
        }
        Paper::SignOff { round, full } => {
            Ok(vec![sign_off::sign_off_paper(register, *round, *full, printing, &issue)?])
        }
        Paper::VisitSheet(sheet) => Ok(vec![visit_sheet::visit_paper(register, *sheet, printing, &issue)?]),
        Paper::Week => Ok(vec![week::week_paper(register, printing, &issue)?]),
        Paper::Histories(ids) => history::histories(register, ids, printing, &issue, progress),
        Paper::PersonData { member, full, .. } => {
            Ok(vec![person_data::person_paper(register, *member, *full, printing, &issue)?])
        }
        Paper::FormsA(selection) => sheets::forms_a(register, selection, printing, &issue, progress),
    }
}

/// Who issues the papers.
fn issue<'a>(commune: &'a Commune, printing: &Printing<'a>) -> Issue<'a> {
    Issue { commune, place: place(&commune.name), by: printing.by, at: printing.at, lang: printing.lang }
}

/// A document of each household.
fn each(
    ids: &[HouseholdId],
    progress: &mut Progress<'_>,
    mut document: impl FnMut(HouseholdId) -> Result<Option<Document>, PapersError>,
) -> Result<Vec<Document>, PapersError> {
    let mut documents = Vec::with_capacity(ids.len());
    for (at, id) in ids.iter().enumerate() {
        documents.extend(document(*id)?);
        if let ControlFlow::Break(()) = progress(at + 1, ids.len()) {
            return Err(PaperError::Cancelled.into());
        }
    }
    match documents.is_empty() {
        true => Err(PaperError::Nothing.into()),
        false => Ok(documents),
    }
}

#[cfg(test)]
mod tests;
