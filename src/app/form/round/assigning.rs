//! Who surveys the marked households of a list.

use super::super::{AsideLine, Faults, Field, Form, FormDialog, Purpose, Reading, Weight};
use super::perform;
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, RoundForm};
use crate::app::effect::Effect;
use crate::domain::id::TaskId;
use crate::domain::round::{RoundDossier, RoundOperation};
use crate::domain::stored::Rev;
use crate::viet::name_sort_key;

/// These households, and who is named so far.
#[derive(Debug)]
struct Assign {
    round: String,
    tasks: Vec<(TaskId, Rev)>,
    people: Vec<(String, usize)>,
}

/// The form for these households of a round.
pub fn open(round: &RoundDossier, tasks: &[TaskId], at: &At) -> Dialog {
    let chosen = || round.tasks.iter().filter(|facts| tasks.contains(&facts.task.id));
    let purpose = Assign {
        round: round.round.code.clone(),
        tasks: chosen().map(|facts| (facts.task.id, facts.task.rev)).collect(),
        people: people(round),
    };
    let mut names = chosen().map(|facts| facts.task.assigned.as_str());
    let first = names.next().unwrap_or_default();
    let known = if names.all(|name| name == first) { first } else { "" };
    let field = Field::text("assigned", at.lang.field_assigned(), known).hint(at.lang.hint_assigned());
    FormDialog::open(purpose, Form::new(vec![field]), at)
}

/// Who has how many households to survey.
fn people(round: &RoundDossier) -> Vec<(String, usize)> {
    let mut people: Vec<(String, usize)> = Vec::new();
    for name in round.tasks.iter().map(|facts| &facts.task.assigned).filter(|name| !name.is_empty()) {
        match people.iter_mut().find(|(known, _)| known == name) {
            Some((_, count)) => *count += 1,
            None => people.push((name.clone(), 1)),
        }
    }
    people.sort_by_cached_key(|(name, _)| name_sort_key(name));
    people
}

impl Purpose for Assign {
    fn title(&self, at: &At) -> String {
        at.lang.title_assign(self.tasks.len())
    }

    fn draft_of(&self) -> Option<DraftOf> {
        let tasks = self.tasks.iter().map(|(id, _)| *id).collect();
        Some(DraftOf::Round(self.round.clone(), RoundForm::Assign(tasks)))
    }

    fn kind(&self) -> &'static str {
        "assign"
    }

    fn revs(&self) -> Vec<Rev> {
        self.tasks.iter().map(|(_, rev)| *rev).collect()
    }

    fn aside(&self, _form: &Form, at: &At) -> Vec<AsideLine> {
        let heading = AsideLine::new(Weight::Faint, at.lang.aside_people());
        let people = self.people.iter();
        let lines = people.map(|(name, count)| AsideLine::new(Weight::Plain, format!("{count:>5}  {name}")));
        if self.people.is_empty() { Vec::new() } else { std::iter::once(heading).chain(lines).collect() }
    }

    fn saved(&self, form: &Form, at: &At, undo: &str) -> Option<String> {
        let (count, to) = (self.tasks.len(), form.text("assigned"));
        Some(if to.is_empty() {
            at.lang.saved_unassigned(count, undo)
        } else {
            at.lang.saved_assigned(count, to, undo)
        })
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let reading = Reading::of(form, at);
        let to = reading.text("assigned");
        reading.finish(perform(RoundOperation::AssignTasks { tasks: self.tasks.clone(), to }))
    }
}
