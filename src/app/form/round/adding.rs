//! Households put on the list of a round: one by its code from the round, the marked ones from the list of
//! households.

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

/// The marked households, for one of the open rounds.
#[derive(Debug)]
struct AddMany(Vec<HouseholdId>);

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
    FormDialog::open(AddMany(households), form, at)
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

impl Purpose for AddMany {
    fn title(&self, at: &At) -> String {
        at.lang.title_add_tasks(self.0.len())
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::AddToRound(self.0.clone()))
    }

    fn marked(&self) -> &[HouseholdId] {
        &self.0
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let round = reading.chosen("round");
        let tasks = self.0.iter().map(|id| task(&mut reading, &round, *id)).collect();
        reading.finish(perform(RoundOperation::AddTasks(tasks)))
    }
}
