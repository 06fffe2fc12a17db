//! The way out of poverty (đường thoát nghèo): what a household still lacks by its latest survey,
//! and which supports on offer would answer it. Criteria of a lasting exit are [`super::criteria`], the list of all households
//! on their way [`super::way_out`].

use chrono::NaiveDate;

use super::catalogue::{Catalogue, SupportModel};
use super::class::{Class, Standing};
use super::classify::{classify, unanswered};
use super::dossier::Dossier;
use super::standard::{Indicator, Standard};
use super::standing::{NEWLY_ESCAPED_MONTHS, standing_on};
use super::support::{Support, SupportState};
use super::survey::{Answer, Survey};
use super::what_would_change::{WouldChange, what_would_change};

/// Where a household stands on its way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Runway {
    /// Its recognised class, and until when it counts as newly escaped.
    pub standing: Standing,
    /// The day of the survey that the rest follows from; `None` without one.
    pub surveyed: Option<NaiveDate>,
    /// The class that this survey gives; `None` where it cannot be concluded.
    pub computed: Option<Class>,
    /// What it lacks, in the order of the form.
    pub lacking: Vec<Lack>,
    /// Numbers of indicators that the survey did not answer.
    pub unanswered: Vec<u8>,
    /// What alone would change the computed class.
    pub changes: Vec<WouldChange>,
    /// Codes of models that raise the income and that it has not had, where a higher income would
    /// take it off the list.
    pub raise_income: Vec<String>,
}

impl Runway {
    /// The deprivations that no support addresses: nobody may be left behind.
    pub fn unaddressed(&self) -> impl Iterator<Item = &Lack> {
        self.lacking.iter().filter(|l| l.is_unaddressed())
    }
}

/// A deprivation and the supports that answer it, as codes of models, each once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lack {
    /// The indicator's number.
    pub number: u8,
    /// Its code, which stays when numbers change.
    pub code: String,
    /// Answering models that it was given, before the survey or since.
    pub given: Vec<String>,
    /// Answering models that are planned or approved.
    pub coming: Vec<String>,
    /// It was given something against it, and the survey found it after the last of that.
    pub found_since: bool,
    /// Answering models on offer that it has neither had nor coming.
    pub offered: Vec<String>,
}

impl Lack {
    /// Nothing was given against it, and nothing is coming.
    pub fn is_unaddressed(&self) -> bool {
        self.given.is_empty() && self.coming.is_empty()
    }
}

/// The way out of a household on a day, by its latest survey up to then. `standard` is the one by
/// which that survey's numbers are read.
pub fn runway(dossier: &Dossier, standard: &Standard, catalogue: &Catalogue, on: NaiveDate) -> Runway {
    let recognitions = dossier.recognitions.iter().map(|r| &r.value);
    let standing = standing_on(recognitions, on, NEWLY_ESCAPED_MONTHS);
    let supports: Vec<&Support> = dossier.supports.iter().map(|s| &s.value).collect();
    match latest_survey(dossier, on) {
        Some(survey) => runway_of(standing, (survey, standard), &supports, catalogue),
        None => unsurveyed(standing),
    }
}

/// The latest survey up to a day.
pub fn latest_survey(dossier: &Dossier, on: NaiveDate) -> Option<&Survey> {
    dossier.surveys.iter().map(|s| &s.value).filter(|s| s.date <= on).max_by_key(|s| s.date)
}

/// The way out by a survey, whose numbers are read by a standard, and by every support of the household.
pub fn runway_of(
    standing: Standing,
    (survey, standard): (&Survey, &Standard),
    supports: &[&Support],
    catalogue: &Catalogue,
) -> Runway {
    let deprived = |i: &&Indicator| survey.answers.get(i.number) == Answer::Deprived;
    let changes = what_would_change(survey, standard);
    let listed =
        changes.iter().any(|c| matches!(c, WouldChange::IncomeAbove { .. } | WouldChange::ScoreAbove { .. }));
    Runway {
        standing,
        surveyed: Some(survey.date),
        computed: classify(survey, standard).ok().map(|judged| judged.class),
        lacking: standard
            .indicators
            .iter()
            .filter(deprived)
            .map(|i| lack(i, survey, supports, catalogue))
            .collect(),
        unanswered: unanswered(survey.answers, standard),
        changes,
        raise_income: if listed { not_had(catalogue.models(), supports, |m| m.income) } else { Vec::new() },
    }
}

fn unsurveyed(standing: Standing) -> Runway {
    Runway {
        standing,
        surveyed: None,
        computed: None,
        lacking: Vec::new(),
        unanswered: Vec::new(),
        changes: Vec::new(),
        raise_income: Vec::new(),
    }
}

fn lack(indicator: &Indicator, survey: &Survey, supports: &[&Support], catalogue: &Catalogue) -> Lack {
    let answering = |s: &Support| catalogue.model(&s.model).is_some_and(|m| m.answers(&indicator.code));
    let with = |wanted: fn(SupportState) -> bool| {
        let chosen = supports.iter().filter(|s| wanted(s.state) && answering(s));
        once(chosen.map(|s| s.model.clone()))
    };
    let given = supports.iter().filter(|s| s.state.is_given() && answering(s));
    Lack {
        found_since: given.map(|s| s.date).max().is_some_and(|last| last < survey.date),
        number: indicator.number,
        code: indicator.code.clone(),
        given: with(SupportState::is_given),
        coming: with(|s| matches!(s, SupportState::Planned | SupportState::Approved)),
        offered: not_had(catalogue.models(), supports, |m| m.answers(&indicator.code)),
    }
}

/// Codes of the wanted models whose content the household neither had nor has coming.
fn not_had(
    models: &[SupportModel],
    supports: &[&Support],
    wanted: impl Fn(&SupportModel) -> bool,
) -> Vec<String> {
    let content = |code: &str| models.iter().find(|m| m.code == code).map(SupportModel::content);
    let had: Vec<_> = supports
        .iter()
        .filter(|s| s.state != SupportState::Cancelled)
        .filter_map(|s| content(&s.model))
        .collect();
    models.iter().filter(|m| wanted(m) && !had.contains(&m.content())).map(|m| m.code.clone()).collect()
}

fn once(codes: impl Iterator<Item = String>) -> Vec<String> {
    codes.fold(Vec::new(), |mut seen, code| {
        if !seen.contains(&code) {
            seen.push(code);
        }
        seen
    })
}

#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;
