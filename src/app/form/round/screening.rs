//! Form A of a household: whether form B is needed.

use super::super::choices;
use super::super::{AsideLine, Faults, Field, FieldKind, Form, FormDialog, Purpose, Reading, Weight};
use super::{faults, known, perform};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, RoundForm};
use crate::app::effect::Effect;
use crate::domain::id::TaskId;
use crate::domain::round::{RoundDossier, RoundOperation, Screening, Task, TaskFacts, checks};
use crate::domain::stored::{Edit, Rev, Stored};

/// Form A of a household on the list.
#[derive(Debug)]
struct FormA {
    task: Stored<TaskId, Task>,
    code: String,
    head: String,
}

/// The form of a household on the list.
pub fn open(facts: &TaskFacts, at: &At) -> Dialog {
    let lang = at.lang;
    let said = facts.task.screening.as_ref();
    let needed = said.map_or("", |said| choices::digit(Some(said.form_b_needed)));
    let (on, by) = said.map_or((at.today, at.user), |said| (said.on, said.by.as_str()));
    let fields = vec![
        Field::new("needed", lang.field_form_b_needed(), FieldKind::Digit(choices::yes_no(lang)), needed)
            .hint(lang.hint_form_b_needed()),
        Field::date("on", lang.field_survey_date(), &at.day(on)),
        Field::text("by", lang.field_surveyor(), by),
    ];
    let purpose = FormA { task: facts.task.clone(), code: facts.code.clone(), head: facts.head.clone() };
    FormDialog::open(purpose, Form::new(fields), at)
}

impl Purpose for FormA {
    fn title(&self, at: &At) -> String {
        at.lang.title_screening(&self.code)
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Round(self.task.round.clone(), RoundForm::Screening(self.task.id)))
    }

    fn revs(&self) -> Vec<Rev> {
        vec![self.task.rev]
    }

    fn kind(&self) -> &'static str {
        "screening"
    }

    fn rebase_round(&mut self, round: &RoundDossier) {
        rebase(&mut self.task, round);
    }

    fn aside(&self, form: &Form, at: &At) -> Vec<AsideLine> {
        let lang = at.lang;
        let follows = match form.choice("needed") {
            Some("1") => lang.aside_form_b_follows(),
            Some("0") => lang.aside_screened_out(),
            _ => "",
        };
        vec![
            AsideLine::new(Weight::Strong, &self.head),
            AsideLine::new(Weight::Faint, lang.task_source(self.task.source)),
            AsideLine::new(Weight::Plain, ""),
            AsideLine::new(Weight::Plain, follows),
        ]
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let needed = reading.chosen("needed") == "1";
        let answers = self.task.screening.as_ref().map(|said| said.answers.clone()).unwrap_or_default();
        let screening =
            Screening { answers, form_b_needed: needed, on: reading.day("on"), by: reading.text("by") };
        if let Some(round) = known(&self.task.round, at) {
            let found = checks::screening(&screening, &round.round, at.today);
            faults::note(&mut reading, &found, "on", at);
        }
        let task = Task { screening: Some(screening), ..self.task.value.clone() };
        reading.finish(perform(RoundOperation::SaveTask(Edit::of(&self.task, task))))
    }
}

/// The revision that a household's place on the list has now.
pub(super) fn rebase(task: &mut Stored<TaskId, Task>, round: &RoundDossier) {
    let now = round.tasks.iter().find(|facts| facts.task.id == task.id);
    task.rev = now.map_or(task.rev, |facts| facts.task.rev);
}
