//! Who would receive how much, who not, and why: beside the form while it is filled in, and in the question before it
//! is saved.

use std::collections::HashSet;

use super::super::spending::{self, Told};
use super::super::{AsideLine, Form, Weight};
use crate::app::dialogs::At;
use crate::app::effect::{Effect, WhoReceives};
use crate::domain::hand_over::{Candidate, HandOver, Objection, Progress, Proposal, Proposals};
use crate::domain::id::HouseholdId;
use crate::domain::operation::SupportGrant;
use crate::domain::programme::spending::Spending;
use crate::viet::{format_money, format_quantity, group};

/// The field at which the money of a round is told.
pub(super) const PRICE: &str = "unit_value";
/// Households named of each sort; the rest are counted.
const MOST_NAMED: usize = 6;

/// The households that were found for a question.
#[derive(Debug, Default)]
pub(super) struct Found(Option<(WhoReceives, Vec<Candidate>)>);

impl Found {
    pub(super) fn take(&mut self, who: &WhoReceives, candidates: &[Candidate]) {
        self.0 = Some((who.clone(), candidates.to_vec()));
    }

    /// What must be asked to answer this question; nothing where nobody is meant, or it was answered.
    pub(super) fn asks(&self, who: WhoReceives) -> Option<Effect> {
        let awaited = !who.is_empty() && self.of(&who).is_none();
        awaited.then(|| Effect::Candidates(Box::new(who)))
    }

    /// The answer to this question; nothing while it is awaited.
    pub(super) fn of(&self, who: &WhoReceives) -> Option<&[Candidate]> {
        let (asked, candidates) = self.0.as_ref()?;
        (asked == who).then_some(candidates)
    }
}

/// What a round would be, as the form stands.
pub(super) struct Outlook<'a> {
    pub round: &'a HandOver,
    pub proposals: Proposals,
    pub only_clear: bool,
    /// Codes that no household has.
    unknown: Vec<String>,
    at: &'a At<'a>,
}

impl<'a> Outlook<'a> {
    pub(super) fn new(
        round: &'a HandOver,
        who: &WhoReceives,
        candidates: &[Candidate],
        listed: &HashSet<HouseholdId>,
        form: &Form,
        at: &'a At<'a>,
    ) -> Option<Self> {
        let catalogue = &at.register?.catalogue;
        let proposals = Proposals::of(round, listed, candidates.to_vec(), catalogue);
        let is_known = |code: &&String| candidates.iter().any(|candidate| candidate.code == **code);
        let unknown = who.codes.iter().filter(|code| !is_known(code)).cloned().collect();
        Some(Self { round, proposals, only_clear: form.choice("clear") == Some("1"), unknown, at })
    }

    /// The supports of the list.
    pub(super) fn grants(&self) -> Vec<SupportGrant> {
        let catalogue = self.at.register.map(|register| &register.catalogue);
        catalogue.map(|known| self.proposals.grants(self.round, known, self.only_clear)).unwrap_or_default()
    }

    /// Lines beside the form.
    pub(super) fn aside(&self) -> Vec<AsideLine> {
        let lang = self.at.lang;
        let grants = self.grants();
        let all = Progress::of(grants.iter().map(|grant| &grant.support)).all();
        let unit = grants.first().map_or("", |grant| self.at.unit(&grant.support.unit));
        let quantity = format!("{} {unit}", format_quantity(all.quantity));
        let people: i64 =
            self.proposals.chosen(self.only_clear).map(|proposal| i64::from(proposal.candidate.people)).sum();
        let mut lines = vec![
            AsideLine::new(Weight::Strong, lang.aside_list_of(group(all.lines.into()))),
            AsideLine::new(Weight::Plain, lang.outlook_people(group(people))),
            AsideLine::new(Weight::Plain, quantity),
            AsideLine::new(Weight::Plain, format_money(all.value)),
        ];
        let doubtful: Vec<_> = self.proposals.doubtful().collect();
        let refused: Vec<_> = self.proposals.refused().collect();
        let warned = match self.only_clear {
            true => lang.outlook_left_out(doubtful.len()),
            false => lang.outlook_doubtful(doubtful.len()),
        };
        self.list(&mut lines, &warned, &doubtful);
        self.list(&mut lines, &lang.outlook_refused(refused.len()), &refused);
        if !self.unknown.is_empty() {
            let words = lang.outlook_unknown(self.unknown.join(", "));
            lines.push(AsideLine::new(Weight::Warning, words));
        }
        lines
    }

    fn list(&self, lines: &mut Vec<AsideLine>, heading: &str, proposals: &[&Proposal]) {
        if proposals.is_empty() {
            return;
        }
        lines.push(AsideLine::new(Weight::Plain, ""));
        lines.push(AsideLine::new(Weight::Warning, heading));
        let named = proposals.iter().take(MOST_NAMED).map(|p| AsideLine::new(Weight::Plain, self.words(p)));
        lines.extend(named);
        if proposals.len() > MOST_NAMED {
            lines.push(AsideLine::new(Weight::Faint, "…"));
        }
    }

    /// `0412 Nguyễn Thị Lành: had a cow on 12/03/2025`.
    fn words(&self, proposal: &Proposal) -> String {
        let why: Vec<_> = proposal.objections.iter().map(|objection| self.objection(objection)).collect();
        format!("{} {}: {}", proposal.candidate.code, proposal.candidate.head, why.join("; "))
    }

    fn objection(&self, objection: &Objection) -> String {
        let at = self.at;
        at.lang.objection(objection, |reason| at.lang.reason_short(reason, |day| at.day(day)))
    }

    /// What the round does to budgets once its list is approved; fund and programme on its day.
    pub(super) fn spending(&self) -> Told {
        let value = self.proposals.chosen(self.only_clear).fold(0_i64, |sum, p| sum.saturating_add(p.value));
        spending::told(PRICE, &Spending::of_hand_over(self.round, value), None, self.at)
    }

    /// The question before it is saved: who would receive although something speaks against it, who is left off, and
    /// what the money of it exceeds.
    pub(super) fn warning(&self) -> Option<String> {
        let lang = self.at.lang;
        let doubtful: Vec<_> = self.proposals.doubtful().filter(|_| !self.only_clear).collect();
        let refused: Vec<_> = self.proposals.refused().collect();
        let named = |proposals: &[&Proposal]| {
            let mut named: Vec<_> = proposals.iter().take(MOST_NAMED).map(|p| self.words(p)).collect();
            let more = proposals.len() - named.len();
            named.extend((more > 0).then(|| lang.warn_and_more(more)));
            named.join(", ")
        };
        let mut said = Vec::new();
        if !doubtful.is_empty() {
            said.push(lang.warn_doubtful(doubtful.len(), named(&doubtful)));
        }
        if !refused.is_empty() {
            said.push(lang.warn_refused(refused.len(), named(&refused)));
        }
        said.extend(self.spending().into_iter().map(|(_, words)| format!("{words}.")));
        (!said.is_empty()).then(|| format!("{} {}", said.join(" "), lang.warn_plan_anyway()))
    }
}
