//! A household judged by a set on a day.
//!
//! Each criterion is met, not met, or not known, or does not concern the household; what is not known counts as missing.
//! Of the optional ones only those that concern it can be chosen: who never borrowed is not nearer to a lasting exit for
//! having no loan overdue. A fact of the register goes
//! before an answer of a visit, except that an answer given after the survey on which the fact rests goes before it:
//! a latrine that was built since is seen by the visitor first. Of several answers the newest holds.

use chrono::NaiveDate;

use super::facts::{self, Found};
use super::{CriteriaSet, Criterion, Evidence, Fact, Test, What};
use crate::domain::as_of::Absence;
use crate::domain::data_file::Label;
use crate::domain::dossier::Dossier;
use crate::domain::household::coded;
use crate::domain::reach::Rules;
use crate::domain::visit::{CriterionAnswer, How, Visit};

coded! {
    /// Whether a criterion is met.
    Verdict {
        /// Đạt.
        Met = "met",
        /// Chưa đạt.
        NotMet = "not_met",
        /// Chưa biết: no fact, and nobody answered.
        Unknown = "unknown",
        /// Không áp dụng: there is nothing that could fail, like no loan that could be overdue.
        NotApplicable = "not_applicable",
    }
}

/// A criterion with what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The criterion.
    pub criterion: Criterion,
    /// Whether it is met.
    pub verdict: Verdict,
    /// What shows it; nothing where it is not known.
    pub evidence: Option<Evidence>,
}

impl Finding {
    /// How the next visit finds it out: a criterion that only visits tell, and a fact that the register does not know or
    /// has from a survey or a visit. Nothing where the register knows better than a visitor, and for signs of trouble,
    /// of which every visit tells beside the criteria.
    pub fn asked(&self) -> Option<How> {
        match &self.criterion.test {
            Test::Answer(how) => Some(*how),
            Test::Fact(Fact::NoSign { .. }) => None,
            Test::Fact(_) => {
                self.evidence.as_ref().is_none_or(Evidence::yields_to_visits).then_some(How::Seen)
            }
        }
    }
}

/// A household judged by a set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// Code of the set.
    pub set: String,
    /// What people call it.
    pub set_name: Label,
    /// The day.
    pub on: NaiveDate,
    /// So many of the optional criteria have to be met.
    pub optional_needed: u32,
    /// Each criterion in the order of the set.
    pub findings: Vec<Finding>,
}

impl Assessment {
    /// How many criteria have to be met in all: every must, and so many of the optional ones, or all of these that
    /// concern the household where they are fewer.
    pub fn needed(&self) -> usize {
        self.musts().count() + self.optional()
    }

    /// How many of them are still missing; what is not known is missing.
    pub fn missing(&self) -> usize {
        self.musts().filter(|found| found.verdict.is_missing()).count() + self.optional_missing()
    }

    /// Nothing is missing.
    pub fn is_met(&self) -> bool {
        self.missing() == 0
    }

    /// So many more of the optional ones have to be met.
    pub fn optional_missing(&self) -> usize {
        let met = self.findings.iter().filter(|found| !found.criterion.must && found.verdict == Verdict::Met);
        self.optional().saturating_sub(met.count())
    }

    /// What could still be met: the musts that are missing, then the optional ones where some are missing.
    pub fn lacking(&self) -> impl Iterator<Item = &Finding> {
        let choose = self.optional_missing() > 0;
        let optional = self.findings.iter().filter(move |found| choose && !found.criterion.must);
        self.musts().chain(optional).filter(|found| found.verdict.is_missing())
    }

    fn musts(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|found| found.criterion.must)
    }

    /// So many of the optional ones have to be met: no more than concern the household.
    pub fn optional(&self) -> usize {
        let concern = |found: &&Finding| !found.criterion.must && found.verdict != Verdict::NotApplicable;
        let most = self.findings.iter().filter(concern).count();
        usize::try_from(self.optional_needed).unwrap_or(usize::MAX).min(most)
    }
}

/// What a household meets of a set at the end of a day, by what was known then. Facts of people have no date: whether
/// somebody works or goes to school is as it is known today.
///
/// # Errors
/// [`Absence`] where the household was not in the register on the day.
pub fn assess(
    set: &CriteriaSet,
    dossier: &Dossier,
    rules: Rules<'_>,
    on: NaiveDate,
) -> Result<Assessment, Absence> {
    let then = dossier.on(on, &[])?.dossier;
    let findings = set.criteria.iter().map(|criterion| judge(criterion, &then, rules, on));
    Ok(Assessment {
        set: set.code.clone(),
        set_name: set.name.clone(),
        on,
        optional_needed: set.optional_needed,
        findings: findings.collect(),
    })
}

fn judge(criterion: &Criterion, then: &Dossier, rules: Rules<'_>, on: NaiveDate) -> Finding {
    let fact = match &criterion.test {
        Test::Fact(fact) => facts::look_up(fact, then, rules, on),
        Test::Answer(_) => None,
    };
    let answered = newest(then, &criterion.code);
    let found = match (fact, answered) {
        (Some(fact), Some((visit, answer))) if is_outdated(&fact.1, visit) => Some(told(visit, answer)),
        (Some(fact), _) => Some(fact),
        (None, answered) => answered.map(|(visit, answer)| told(visit, answer)),
    };
    let verdict = found.as_ref().map_or(Verdict::Unknown, Verdict::of);
    Finding { criterion: criterion.clone(), verdict, evidence: found.map(|(_, evidence)| evidence) }
}

impl Verdict {
    fn of((met, evidence): &Found) -> Self {
        match met {
            _ if evidence.is_vacuous() => Self::NotApplicable,
            true => Self::Met,
            false => Self::NotMet,
        }
    }

    /// It still has to be met, or nobody knows.
    pub fn is_missing(self) -> bool {
        matches!(self, Self::NotMet | Self::Unknown)
    }
}

/// A visit after the survey knows better than the survey.
fn is_outdated(evidence: &Evidence, visit: &Visit) -> bool {
    evidence.is_surveyed() && evidence.on.is_some_and(|surveyed| surveyed < visit.date)
}

fn told(visit: &Visit, answer: &CriterionAnswer) -> Found {
    let what = What::Answered { how: answer.how, shown: answer.evidence.clone() };
    (answer.met, Evidence::of(visit.date, what))
}

/// The newest answer to a criterion; of two visits of one day the later entered.
fn newest<'a>(then: &'a Dossier, criterion: &str) -> Option<(&'a Visit, &'a CriterionAnswer)> {
    let answers = then.visits.iter().filter_map(|visit| {
        let answer = visit.answers.iter().find(|answer| answer.criterion == criterion)?;
        Some((&visit.value, answer))
    });
    answers.max_by_key(|(visit, _)| visit.date)
}
