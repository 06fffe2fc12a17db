//! Who would receive how much, who not and why: what `support round plan` and `add` tell alike.

use serde::Serialize;
use serde_json::Number;

use crate::cli::args::HandOverWhoArgs;
use crate::cli::failure::Failure;
use crate::cli::json::units;
use crate::cli::session::{self, Session};
use crate::domain::catalogue::Catalogue;
use crate::domain::hand_over::{Proposal, Proposals};
use crate::domain::id::HouseholdId;
use crate::domain::query::{Filter, Query};
use crate::i18n::Lang;
use crate::shell::papers::hamlet;
use crate::store::Register;
use crate::viet::DateStyle;

/// The households of a proposal.
#[derive(Serialize)]
pub struct Proposed<'a> {
    lines: Vec<Line<'a>>,
    refused: Vec<Line<'a>>,
}

/// A household that would receive, or would not, and what speaks against it.
#[derive(Serialize)]
struct Line<'a> {
    code: &'a str,
    head: &'a str,
    hamlet: &'a str,
    people: u32,
    quantity: Number,
    value: i64,
    objections: Vec<String>,
}

impl<'a> Proposed<'a> {
    /// Who comes on the list, and who is left off it.
    pub fn of(proposals: &'a Proposals, only_clear: bool, catalogue: &Catalogue, lang: Lang) -> Self {
        let line = |proposal| line(proposal, catalogue, lang);
        let left_out = |proposal: &&Proposal| !proposal.is_possible() || (only_clear && !proposal.is_clear());
        Self {
            lines: proposals.chosen(only_clear).map(line).collect(),
            refused: proposals.0.iter().filter(left_out).map(line).collect(),
        }
    }

    /// What speaks against households, each in a line.
    pub fn said(&self, lang: Lang) -> Vec<String> {
        let doubtful = self.lines.iter().filter(|line| !line.objections.is_empty());
        let doubtful = doubtful.map(|l| lang.plan_doubtful(l.code, l.head, l.objections.join("; ")));
        let refused = self.refused.iter().map(|l| lang.plan_refused(l.code, l.head, l.objections.join("; ")));
        doubtful.chain(refused).collect()
    }
}

fn line<'a>(proposal: &'a Proposal, catalogue: &Catalogue, lang: Lang) -> Line<'a> {
    let day = |day| DateStyle::default().day(day);
    let why = |objection| lang.objection(objection, |reason| lang.reason(reason, catalogue, day));
    let candidate = &proposal.candidate;
    Line {
        code: &candidate.code,
        head: &candidate.head,
        hamlet: &candidate.hamlet,
        people: candidate.people,
        quantity: units(proposal.quantity),
        value: proposal.value,
        objections: proposal.objections.iter().map(why).collect(),
    }
}

/// The households of the codes, else those of the classes and the hamlet.
pub fn households(
    who: &HandOverWhoArgs,
    register: &Register,
    session: &Session,
) -> Result<Vec<HouseholdId>, Failure> {
    if !who.codes.is_empty() {
        return who.codes.iter().map(|code| session::household(register, code)).collect();
    }
    let hamlets = who.hamlet.as_deref().map(|name| hamlet(register, name)).transpose()?;
    let filter =
        Filter { states: who.class.clone(), hamlets: hamlets.into_iter().collect(), ..Filter::default() };
    if filter.is_empty() {
        return Err(Failure::NobodyToReceive);
    }
    let query = Query { filter, ..Query::default() };
    Ok(register.find(&query, session.today())?.ids)
}
