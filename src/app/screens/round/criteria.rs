//! What the work list can be filtered by (F3): a criterion a line; chosen again it goes. The choice stays open.

use super::{RoundMsg, TaskLine};
use crate::app::Model;
use crate::app::dialogs::{At, Dialog, Pick, PickItem, menu};
use crate::app::msg::Msg;
use crate::domain::id::{DecisionId, HamletId};
use crate::domain::round::{StageKind, TaskFacts, TaskSource};

/// Which households of a work list are wanted; of one kind several are "or", of several kinds "and".
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Narrowed(Vec<Criterion>);

/// One thing that can be asked of a household on the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Criterion {
    /// It has come so far.
    Stage(StageKind),
    /// Something is still to be done.
    Unconcluded,
    /// It is to get, or got, another class than it had.
    Moves,
    /// The meeting said otherwise than form B.
    Overruled,
    /// It lives there.
    Hamlet(HamletId),
    /// This person surveys it; an empty name stands for nobody.
    Person(String),
    /// Why it is on the list.
    Source(TaskSource),
    /// This decision recognised it.
    Recognised(DecisionId),
}

impl Criterion {
    fn holds(&self, facts: &TaskFacts, line: &TaskLine) -> bool {
        match self {
            Self::Stage(stage) => line.stage.kind() == *stage,
            Self::Unconcluded => !line.stage.is_concluded(),
            Self::Moves => line.stage.class().is_some_and(|class| class != facts.before),
            Self::Overruled => {
                let said = facts.task.verdict.as_ref().map(|verdict| verdict.class);
                said.is_some() && said != line.computed
            }
            Self::Hamlet(hamlet) => facts.hamlet == *hamlet,
            Self::Person(name) => facts.task.assigned == *name,
            Self::Source(source) => facts.task.source == *source,
            Self::Recognised(decision) => {
                facts.recognised.as_ref().is_some_and(|recognised| recognised.decision == Some(*decision))
            }
        }
    }

    /// What it says.
    pub fn words(&self, at: &At) -> String {
        let lang = at.lang;
        match self {
            Self::Stage(stage) => lang.stage(*stage).to_owned(),
            Self::Unconcluded => lang.round_unconcluded().to_owned(),
            Self::Moves => lang.round_moves().to_owned(),
            Self::Overruled => lang.round_overruled().to_owned(),
            Self::Hamlet(hamlet) => at.hamlet(*hamlet).to_owned(),
            Self::Person(name) if name.is_empty() => lang.round_nobody().to_owned(),
            Self::Person(name) => name.clone(),
            Self::Source(source) => lang.task_source(*source).to_owned(),
            Self::Recognised(id) => {
                let decisions =
                    at.round.and_then(|screen| screen.dossier.as_deref()).map(|round| &round.decisions);
                let decision = decisions.and_then(|rows| rows.iter().find(|row| row.id == *id));
                lang.recognised_by(decision.map_or("", |decision| decision.number.as_str()))
            }
        }
    }

    /// What it is about, for the line that offers it.
    fn kind(&self, at: &At) -> &'static str {
        let lang = at.lang;
        match self {
            Self::Stage(_) | Self::Unconcluded => lang.round_by_stage(),
            Self::Moves | Self::Overruled => lang.field_class(),
            Self::Hamlet(_) => lang.field_hamlet(),
            Self::Person(_) => lang.field_assigned(),
            Self::Source(_) => lang.field_task_source(),
            Self::Recognised(_) => lang.step_decision(),
        }
    }

    /// Both ask for the same kind of thing.
    fn is_alike(&self, other: &Self) -> bool {
        let stage = |criterion: &Self| matches!(criterion, Self::Stage(_) | Self::Unconcluded);
        std::mem::discriminant(self) == std::mem::discriminant(other) || (stage(self) && stage(other))
    }
}

impl Narrowed {
    /// Only these households.
    pub fn to(criteria: impl IntoIterator<Item = Criterion>) -> Self {
        Self(criteria.into_iter().collect())
    }

    /// What is asked.
    pub fn criteria(&self) -> &[Criterion] {
        &self.0
    }

    /// In words, for the line above the list.
    pub fn words(&self, at: &At) -> String {
        self.0.iter().map(|criterion| criterion.words(at)).collect::<Vec<_>>().join(" · ")
    }

    pub(super) fn lets(&self, facts: &TaskFacts, line: &TaskLine) -> bool {
        let answered =
            |asked: &Criterion| self.0.iter().any(|other| other.is_alike(asked) && other.holds(facts, line));
        self.0.iter().all(answered)
    }

    fn toggle(&mut self, criterion: &Criterion) {
        match self.0.iter().position(|known| known == criterion) {
            Some(at) => drop(self.0.remove(at)),
            None => self.0.push(criterion.clone()),
        }
    }
}

/// Every criterion that some household of the list answers, in the order of the work.
fn offered(model: &Model) -> Vec<Criterion> {
    let Some(screen) = &model.round else { return Vec::new() };
    let Some(dossier) = screen.dossier.as_deref() else { return Vec::new() };
    let stages = StageKind::ALL.iter().copied().map(Criterion::Stage);
    let hamlets = screen.progress.hamlets.iter().map(|(hamlet, _)| Criterion::Hamlet(*hamlet));
    let people = screen.progress.people.iter().map(|(name, _)| Criterion::Person(name.clone()));
    let sources = TaskSource::ALL.iter().copied().map(Criterion::Source);
    let all = [Criterion::Unconcluded].into_iter().chain(stages);
    let all = all.chain([Criterion::Moves, Criterion::Overruled]).chain(hamlets).chain(people).chain(sources);
    let decisions = dossier.decisions.iter().map(|decision| Criterion::Recognised(decision.id));
    let all = all.chain(decisions);
    let somebody = |criterion: &Criterion| {
        let chosen = screen.list.narrowed.0.contains(criterion);
        chosen
            || dossier.tasks.iter().zip(&screen.list.lines).any(|(facts, line)| criterion.holds(facts, line))
    };
    all.filter(somebody).collect()
}

/// Lays the criteria over the list, the cursor on one of them.
pub(super) fn open(model: &mut Model, cursor: usize) {
    let criteria = offered(model);
    let Some(screen) = &model.round else { return };
    let at = model.at();
    let items = criteria.into_iter().map(|criterion| {
        let sign = if screen.list.narrowed.0.contains(&criterion) { "[x]" } else { "[ ]" };
        PickItem {
            label: format!("{sign} {}", criterion.words(&at)),
            note: criterion.kind(&at).to_owned(),
            then: Ok(Msg::Round(RoundMsg::Narrow(criterion))),
        }
    });
    let pick = Pick::new(model.lang().filter_title(), items.collect(), menu::rows(model)).with_cursor(cursor);
    model.dialogs.push(Dialog::Pick(pick));
}

/// A criterion was chosen: the list follows, and the choice stays open for the next one.
pub(super) fn toggle(model: &mut Model, criterion: &Criterion) {
    let cursor = offered(model).iter().position(|other| other == criterion).unwrap_or(0);
    if let Some(screen) = &mut model.round {
        screen.list.narrowed.toggle(criterion);
    }
    super::narrow(model);
    open(model, cursor);
}
