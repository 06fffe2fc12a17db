//! The work list of a round: every household with how far it has come; find line, filter, marks.

use std::collections::BTreeSet;

use super::{Narrowed, Page, RoundScreen};
use crate::app::dialogs::At;
use crate::app::line_edit::LineEdit;
use crate::app::list_pane::ListPane;
use crate::domain::class::Class;
use crate::domain::id::{HouseholdId, TaskId};
use crate::domain::round::{RoundDossier, Stage, TaskFacts};
use crate::domain::standard::Standard;
use crate::viet::fold;

/// The work list.
#[derive(Debug, Default)]
pub struct WorkList {
    /// Each household in the order of the list.
    pub lines: Vec<TaskLine>,
    /// What is typed to find a household.
    pub find: LineEdit,
    /// Which households are wanted.
    pub narrowed: Narrowed,
    /// Places of the households that show.
    pub shown: Vec<usize>,
    /// Cursor over them.
    pub pane: ListPane,
    /// The marked households.
    pub marked: BTreeSet<TaskId>,
}

/// What follows of a household on the list.
#[derive(Debug)]
pub struct TaskLine {
    /// Its place on the list.
    task: TaskId,
    /// How far it has come.
    pub stage: Stage,
    /// The class that form B gives; nothing while it cannot be concluded.
    pub computed: Option<Class>,
    /// What it is found by.
    folded: String,
}

impl TaskLine {
    fn of(round: &RoundDossier, facts: &TaskFacts, standard: Option<&Standard>, at: &At) -> Self {
        let text = [&facts.code, &facts.head, at.hamlet(facts.hamlet), &facts.task.assigned].join(" ");
        Self {
            task: facts.task.id,
            stage: standard.map_or(Stage::ToSurvey, |standard| round.stage(facts, standard)),
            computed: standard.and_then(|standard| Some(facts.computed(standard)?.ok()?.class)),
            folded: fold(&text),
        }
    }

    /// Every word that was typed begins one of its words.
    fn is_named(&self, words: &str) -> bool {
        words.split(' ').all(|word| self.folded.split(' ').any(|own| own.starts_with(word)))
    }
}

impl WorkList {
    /// Takes a list that was fetched; the cursor stays on its household, marks on those that are still there.
    pub(super) fn take(&mut self, round: &RoundDossier, standard: Option<&Standard>, at: &At) {
        let kept = self.current();
        self.lines = round.tasks.iter().map(|facts| TaskLine::of(round, facts, standard, at)).collect();
        let there: BTreeSet<_> = round.tasks.iter().map(|facts| facts.task.id).collect();
        self.marked.retain(|id| there.contains(id));
        self.narrow_around(kept, round);
    }

    /// The household under the cursor.
    fn current(&self) -> Option<TaskId> {
        self.lines.get(*self.shown.get(self.pane.cursor)?).map(|line| line.task)
    }

    /// Applies find line and filter; the cursor stays on its household where that still shows.
    pub(super) fn narrow(&mut self, round: &RoundDossier) {
        self.narrow_around(self.current(), round);
    }

    fn narrow_around(&mut self, kept: Option<TaskId>, round: &RoundDossier) {
        let words = fold(self.find.text());
        let wanted = |at: &usize| {
            let (line, facts) = (&self.lines[*at], &round.tasks[*at]);
            (words.is_empty() || line.is_named(&words)) && self.narrowed.lets(facts, line)
        };
        self.shown = (0..self.lines.len().min(round.tasks.len())).filter(wanted).collect();
        self.pane.set_len(self.shown.len());
        let at = kept.and_then(|kept| self.shown.iter().position(|at| self.lines[*at].task == kept));
        self.pane.move_to(at.unwrap_or(self.pane.cursor));
    }
}

impl RoundScreen {
    /// The marked households in the order of the list, else the one under the cursor.
    pub fn chosen(&self) -> Vec<&TaskFacts> {
        let tasks = self.dossier.iter().flat_map(|dossier| &dossier.tasks);
        if self.list.marked.is_empty() {
            return self.chosen_one().into_iter().collect();
        }
        tasks.filter(|facts| self.list.marked.contains(&facts.task.id)).collect()
    }

    /// Whose papers are entered one after the other: the marked ones, else those from the cursor on, in the order of
    /// the list.
    pub(super) fn papers(&self) -> Vec<HouseholdId> {
        match (self.list.marked.is_empty(), self.open_page()) {
            (true, Page::List) => self.listed().split_off(self.list.pane.cursor.min(self.list.shown.len())),
            (true, _) => self.household().into_iter().collect(),
            (false, _) => self.listed(),
        }
    }

    /// Whose forms are entered a second time: the marked ones, else the one under the cursor; only where there is a
    /// first entry.
    pub(super) fn verified_again(&self) -> Vec<HouseholdId> {
        let entered = self.chosen().into_iter().filter(|facts| facts.survey.is_some());
        entered.map(|facts| facts.task.household).collect()
    }

    /// The household under the cursor, on whatever page.
    fn chosen_one(&self) -> Option<&TaskFacts> {
        match self.open_page() {
            Page::List => self.current_task(),
            _ => self.household().and_then(|household| self.facts(household)),
        }
    }

    /// The marked households in the order of the list, else all that it shows.
    pub fn listed(&self) -> Vec<HouseholdId> {
        if !self.list.marked.is_empty() {
            return self.chosen().iter().map(|facts| facts.task.household).collect();
        }
        let Some(dossier) = &self.dossier else { return Vec::new() };
        self.list.shown.iter().filter_map(|at| Some(dossier.tasks.get(*at)?.task.household)).collect()
    }

    fn shown_ids(&self) -> Vec<TaskId> {
        let Some(dossier) = &self.dossier else { return Vec::new() };
        self.list.shown.iter().filter_map(|at| Some(dossier.tasks.get(*at)?.task.id)).collect()
    }

    /// Marks the household under the cursor, or unmarks it, and goes on to the next.
    pub(super) fn toggle_mark(&mut self) {
        let Some(id) = self.current_task().map(|facts| facts.task.id) else { return };
        if !self.list.marked.remove(&id) {
            self.list.marked.insert(id);
        }
        self.list.pane.step(1);
    }

    /// Marks every household that shows; unmarks them where all are marked.
    pub(super) fn mark_all(&mut self) {
        let shown = self.shown_ids();
        if shown.iter().all(|id| self.list.marked.contains(id)) {
            self.list.marked.retain(|id| !shown.contains(id));
        } else {
            self.list.marked.extend(shown);
        }
    }
}
