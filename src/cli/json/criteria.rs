//! Criteria of leaving poverty in JSON: what is met, and by which evidence.

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::criteria::{Assessment, Evidence, Finding, Milestone, What};
use crate::domain::visit::How;

/// A criterion with what was found.
#[derive(Debug, Serialize)]
pub struct CriterionJson {
    code: String,
    name: String,
    must: bool,
    /// `met`, `not_met`, `unknown` or `not_applicable`.
    verdict: &'static str,
    /// The day of the fact or the visit.
    on: Option<NaiveDate>,
    /// `asked` or `seen` where a visit told.
    how: Option<&'static str>,
}

impl CriterionJson {
    /// Of a finding.
    pub fn of(found: &Finding) -> Self {
        let how = found.evidence.as_ref().and_then(|evidence| match &evidence.what {
            What::Answered { how, .. } => Some(How::code(*how)),
            _ => None,
        });
        Self {
            code: found.criterion.code.clone(),
            name: found.criterion.name.vi.clone(),
            must: found.criterion.must,
            verdict: found.verdict.code(),
            on: found.evidence.as_ref().and_then(|Evidence { on, .. }| *on),
            how,
        }
    }
}

/// A milestone with how many criteria were missing.
#[derive(Debug, Serialize)]
pub struct MilestoneJson {
    months: u16,
    due: NaiveDate,
    visited: Option<NaiveDate>,
    missing: Option<usize>,
    needed: Option<usize>,
}

impl MilestoneJson {
    /// Of a milestone.
    pub fn of(milestone: &Milestone) -> Self {
        let judged = milestone.assessment.as_ref();
        Self {
            months: milestone.months,
            due: milestone.due,
            visited: milestone.visited,
            missing: judged.map(Assessment::missing),
            needed: judged.map(Assessment::needed),
        }
    }
}
