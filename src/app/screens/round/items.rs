//! The lines of the pages of meetings, postings and decisions: what the cursor stands on.

use super::{Criterion, Narrowed, Page, RoundScreen};
use crate::domain::id::HamletId;
use crate::domain::round::{RoundDossier, StageKind, StepKind};

/// One line of a page: a place in the list of the dossier that it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Item {
    /// A hamlet that has not met yet.
    NotMet(HamletId),
    /// A meeting.
    Meeting(usize),
    /// A hamlet of which nothing was posted yet.
    NotPosted(HamletId),
    /// A posting, a report, certificates.
    Step(usize),
    /// A step that was not done yet.
    NotDone(StepKind),
    /// A complaint.
    Complaint(usize),
    /// A decision.
    Decision(usize),
    /// What a new decision would recognise.
    Ready,
    /// Households that a new decision would leave out, and how far they have come.
    LeftOut(StageKind),
}

impl RoundScreen {
    /// The lines of the open page; the list has its own.
    pub fn items(&self) -> Vec<Item> {
        let Some(dossier) = self.dossier.as_deref() else { return Vec::new() };
        match self.open_page() {
            Page::List | Page::Progress | Page::Standards => Vec::new(),
            Page::Meetings => self.by_hamlet(meetings_of, dossier, Item::NotMet),
            Page::Postings => {
                let complaints = (0..dossier.complaints.len()).map(Item::Complaint);
                let posted = self.by_hamlet(postings_of, dossier, Item::NotPosted);
                posted.into_iter().chain(complaints).collect()
            }
            Page::Decisions => self.decisions(dossier),
        }
    }

    /// The line under the cursor.
    pub fn item(&self) -> Option<Item> {
        self.items().get(self.pane.cursor).copied()
    }

    /// How many lines the open page has, the list aside.
    pub(super) fn line_count(&self) -> usize {
        match self.open_page() {
            Page::Progress => self.count_lines().len(),
            Page::Standards => self.both.shown.len(),
            _ => self.items().len(),
        }
    }

    /// For each hamlet of the list what was done there, or that nothing was.
    fn by_hamlet(
        &self,
        done: fn(&RoundDossier, HamletId) -> Vec<Item>,
        dossier: &RoundDossier,
        nothing: fn(HamletId) -> Item,
    ) -> Vec<Item> {
        let of_hamlet = |(hamlet, _): &(HamletId, _)| {
            let items = done(dossier, *hamlet);
            if items.is_empty() { vec![nothing(*hamlet)] } else { items }
        };
        self.progress.hamlets.iter().flat_map(of_hamlet).collect()
    }

    /// Report, decisions, certificates; then what a new decision would recognise, and whom it would leave out.
    fn decisions(&self, dossier: &RoundDossier) -> Vec<Item> {
        let mut items = steps(dossier, StepKind::Report);
        items.extend((0..dossier.decisions.len()).map(Item::Decision));
        items.extend(steps(dossier, StepKind::Certificates));
        if dossier.round.is_open() {
            items.push(Item::Ready);
            items.extend(self.left_out().map(Item::LeftOut));
        }
        items
    }

    /// The stages in which households would be left out of a new decision.
    fn left_out(&self) -> impl Iterator<Item = StageKind> {
        let open = StageKind::ALL.iter().copied().filter(|stage| !stage.is_concluded());
        open.filter(|stage| *stage != StageKind::Agreed && self.count_of(*stage) > 0)
    }

    /// The hamlet of the line under the cursor, where it is about one.
    pub(super) fn hamlet(&self) -> Option<HamletId> {
        let dossier = self.dossier.as_deref()?;
        match self.open_page() {
            Page::List => self.current_task().map(|facts| facts.hamlet),
            Page::Standards => dossier.tasks.get(self.both_line()?.place).map(|facts| facts.hamlet),
            _ => match self.item()? {
                Item::NotMet(hamlet) | Item::NotPosted(hamlet) => Some(hamlet),
                Item::Meeting(at) => dossier.meetings.get(at).map(|meeting| meeting.hamlet),
                Item::Step(at) => dossier.steps.get(at)?.hamlet,
                _ => None,
            },
        }
    }
}

impl Item {
    /// The households behind a line that counts some.
    pub(super) fn behind(self) -> Option<Narrowed> {
        match self {
            Self::Ready => Some(Narrowed::to([Criterion::Stage(StageKind::Agreed)])),
            Self::LeftOut(stage) => Some(Narrowed::to([Criterion::Stage(stage)])),
            _ => None,
        }
    }
}

/// Every meeting of a hamlet, by day.
fn meetings_of(dossier: &RoundDossier, hamlet: HamletId) -> Vec<Item> {
    let meetings = dossier.meetings.iter().enumerate();
    meetings.filter(|(_, meeting)| meeting.hamlet == hamlet).map(|(at, _)| Item::Meeting(at)).collect()
}

/// Every posting of a hamlet; one of all hamlets at once counts for each.
fn postings_of(dossier: &RoundDossier, hamlet: HamletId) -> Vec<Item> {
    let steps = dossier.steps.iter().enumerate().filter(|(_, step)| step.kind == StepKind::Posting);
    let here = steps.filter(|(_, step)| step.hamlet.is_none_or(|posted| posted == hamlet));
    here.map(|(at, _)| Item::Step(at)).collect()
}

fn steps(dossier: &RoundDossier, kind: StepKind) -> Vec<Item> {
    let of_kind = dossier.steps.iter().enumerate().filter(|(_, step)| step.kind == kind);
    let items: Vec<_> = of_kind.map(|(at, _)| Item::Step(at)).collect();
    if items.is_empty() { vec![Item::NotDone(kind)] } else { items }
}
