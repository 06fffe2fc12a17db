//! Households put on the list of a round: one by its code from the round, the marked ones from the list of
//! households.

use std::collections::BTreeSet;

use super::super::choices;
use super::super::{AsideLine, Choice, Faults, Field, Form, FormDialog, Purpose, Reading, Weight};
use super::perform;
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, RoundForm};
use crate::app::effect::Effect;
use crate::domain::dossier::Neighbour;
use crate::domain::id::HouseholdId;
use crate::domain::round::{RoundDossier, RoundOperation, Task, TaskSource};

/// The reasons that a person gives; the others follow from the register.
const REASONS: [TaskSource; 3] = [TaskSource::Requested, TaskSource::ExitRequested, TaskSource::Added];

/// A household, known by its code, for a round.
#[derive(Debug)]
struct AddOne {
    round: String,
    listed: Vec<HouseholdId>,
    found: Option<Neighbour>,
}

/// The marked households, for one of the open rounds; who is on its list already is left out.
#[derive(Debug)]
struct AddMany {
    households: Vec<HouseholdId>,
    /// Who is on the list of the round of this code.
    listed: Option<(String, BTreeSet<HouseholdId>)>,
}

/// The form that puts a household on the list of this round.
pub fn open_one(round: &RoundDossier, at: &At) -> Dialog {
    let listed = round.tasks.iter().map(|facts| facts.task.household).collect();
    let purpose = AddOne { round: round.round.code.clone(), listed, found: None };
    let code = Field::text("code", at.lang.field_code(), "").verbatim().hint(at.lang.hint_add_code());
    let fields = std::iter::once(code).chain(reasons(at)).collect();
    FormDialog::open(purpose, Form::new(fields), at)
}

/// The form that puts these households on the list of an open round.
pub fn open_many(households: Vec<HouseholdId>, at: &At) -> Dialog {
    let rounds: Vec<_> =
        at.rounds.open().map(|(line, _)| Choice::new(&line.code, at.lang.round_named(&line.code))).collect();
    let newest = rounds.first().map(|choice| choice.code.clone()).unwrap_or_default();
    let round = Field::choice("round", at.lang.field_round(), rounds, &newest);
    let mut form = Form::new(std::iter::once(round).chain(reasons(at)).collect());
    form.focus_on("source");
    FormDialog::open(AddMany { households, listed: None }, form, at)
}

/// Why, and since when.
fn reasons(at: &At) -> [Field; 3] {
    let lang = at.lang;
    let sources = choices::of(&REASONS, TaskSource::code, |source| lang.task_source(source));
    [
        Field::choice("source", lang.field_task_source(), sources, TaskSource::Requested.code()),
        Field::date("requested_on", lang.field_requested_on(), &at.day(at.today)),
        Field::text("note", lang.field_note(), ""),
    ]
}

/// A household with its reason as the form has it.
fn task(reading: &mut Reading, round: &str, household: HouseholdId) -> Task {
    let source = reading.coded("source", TaskSource::from_code, TaskSource::Added);
    let asked = source != TaskSource::Added;
    let requested_on = asked.then(|| reading.past_day("requested_on"));
    Task { requested_on, note: reading.text("note"), ..Task::new(round, household, source) }
}

impl AddOne {
    fn found(&self, form: &Form) -> Option<&Neighbour> {
        let code = form.text("code");
        self.found.as_ref().filter(|found| found.code == code)
    }

    fn is_listed(&self, form: &Form) -> bool {
        self.found(form).is_some_and(|found| self.listed.contains(&found.id))
    }
}

impl Purpose for AddOne {
    fn title(&self, at: &At) -> String {
        at.lang.title_add_task(&self.round)
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Round(self.round.clone(), RoundForm::Add))
    }

    fn asks(&self, form: &Form) -> Option<Effect> {
        let code = form.text("code");
        (!code.is_empty() && self.found(form).is_none()).then_some(Effect::Neighbour(code))
    }

    fn take_neighbour(&mut self, _code: &str, found: Option<&Neighbour>) {
        self.found = found.cloned();
    }

    fn aside(&self, form: &Form, at: &At) -> Vec<AsideLine> {
        let lang = at.lang;
        match self.found(form) {
            None => vec![AsideLine::new(Weight::Faint, lang.aside_no_household())],
            Some(found) => {
                let name = AsideLine::new(Weight::Strong, format!("{} · {}", found.code, found.head));
                let listed =
                    self.is_listed(form).then(|| AsideLine::new(Weight::Warning, lang.refused_on_the_list()));
                [name].into_iter().chain(listed).collect()
            }
        }
    }

    fn saved(&self, form: &Form, at: &At, undo: &str) -> Option<String> {
        let found = self.found(form)?;
        Some(at.lang.saved_task(&found.code, &found.head, undo))
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let code = reading.required("code");
        let found = self.found(form).map(|found| found.id);
        if found.is_none() && !code.is_empty() {
            reading.fault("code", at.lang.check_no_such_household());
        }
        if self.is_listed(form) {
            reading.fault("code", at.lang.refused_on_the_list());
        }
        let tasks = found.map(|id| task(&mut reading, &self.round, id)).into_iter().collect();
        reading.finish(perform(RoundOperation::AddTasks(tasks)))
    }
}

impl AddMany {
    /// Who is on the list of the chosen round; nothing while it is not known.
    fn listed(&self, form: &Form) -> Option<&BTreeSet<HouseholdId>> {
        let (round, listed) = self.listed.as_ref()?;
        (form.choice("round") == Some(round.as_str())).then_some(listed)
    }

    /// Those who are not on the list yet. Where it is not known all are meant, and the register refuses twins.
    fn others(&self, form: &Form) -> Vec<HouseholdId> {
        let listed = self.listed(form);
        let is_new = |id: &&HouseholdId| listed.is_none_or(|listed| !listed.contains(id));
        self.households.iter().filter(is_new).copied().collect()
    }
}

impl Purpose for AddMany {
    fn title(&self, at: &At) -> String {
        at.lang.title_add_tasks(self.households.len())
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::AddToRound(self.households.clone()))
    }

    fn marked(&self) -> &[HouseholdId] {
        &self.households
    }

    fn asks(&self, form: &Form) -> Option<Effect> {
        let round = form.choice("round")?;
        self.listed(form).is_none().then(|| Effect::Round(round.to_owned()))
    }

    fn take_round(&mut self, round: &RoundDossier) {
        let listed = round.tasks.iter().map(|facts| facts.task.household).collect();
        self.listed = Some((round.round.code.clone(), listed));
    }

    fn aside(&self, form: &Form, at: &At) -> Vec<AsideLine> {
        let skipped = self.households.len() - self.others(form).len();
        let said =
            (skipped > 0).then(|| AsideLine::new(Weight::Warning, at.lang.aside_listed_already(skipped)));
        said.into_iter().collect()
    }

    fn saved(&self, form: &Form, at: &At, undo: &str) -> Option<String> {
        let added = self.others(form).len();
        let round = form.choice("round")?;
        Some(match self.households.len() - added {
            0 => at.lang.saved_tasks(added, round, undo),
            skipped => at.lang.saved_some_tasks(added, round, skipped, undo),
        })
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let round = reading.chosen("round");
        let others = self.others(form);
        if others.is_empty() {
            reading.fault("round", at.lang.check_all_listed());
        }
        let tasks = others.iter().map(|id| task(&mut reading, &round, *id)).collect();
        reading.finish(perform(RoundOperation::AddTasks(tasks)))
    }
}
