//! Who would receive how much, who not and why: what `support round plan` and `add` tell alike.

use serde::Serialize;
use serde_json::Number;

use super::json::RoundJson;
use super::show;
use crate::cli::answer::Answer;
use crate::cli::args::HandOverWhoArgs;
use crate::cli::failure::Failure;
use crate::cli::json::units;
use crate::cli::session::{self, Session};
use crate::domain::catalogue::Catalogue;
use crate::domain::hand_over::{HandOver, Progress, Proposal, Proposals};
use crate::domain::id::{HandOverId, HouseholdId};
use crate::domain::query::{Filter, Query};
use crate::domain::stored::Stored;
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

/// A round as it is now, with the lines that were added to it, or would be.
pub struct Told<'a> {
    pub round: &'a Stored<HandOverId, HandOver>,
    pub progress: Progress,
    pub dry_run: bool,
    pub proposed: Proposed<'a>,
    /// What its money exceeds.
    pub warnings: Vec<String>,
}

#[derive(Serialize)]
struct ToldJson<'a> {
    #[serde(flatten)]
    round: RoundJson<'a>,
    dry_run: bool,
    #[serde(flatten)]
    proposed: Proposed<'a>,
    warnings: Vec<String>,
}

impl Told<'_> {
    /// What the command gives back; whoever is left off or doubtful, and money that is exceeded, is found.
    pub fn answer(self, json: bool, lang: Lang) -> Answer {
        let Self { round, progress, dry_run, proposed, warnings } = self;
        let odd: Vec<String> = proposed.said(lang).into_iter().chain(warnings.iter().cloned()).collect();
        let found = !odd.is_empty();
        let tried = dry_run.then(|| lang.plan_dry_run().to_owned());
        let said: Vec<String> =
            [show::head(round, &progress, lang)].into_iter().chain(odd).chain(tried).collect();
        let told = ToldJson { round: RoundJson::of(round, &progress), dry_run, proposed, warnings };
        Answer::either(json, &told, said).with_found(found)
    }
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
