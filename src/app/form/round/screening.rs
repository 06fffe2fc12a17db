//! Form A of a household: whether form B is needed. Where the commune has its questions, they stand as digits and the
//! result follows from them; a paper that bears the result alone can be entered as such.

use std::collections::BTreeMap;

use super::super::choices;
use super::super::{AsideLine, Faults, Field, FieldKind, Form, FormDialog, Purpose, Reading, Weight};
use super::{faults, known, perform};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, RoundForm};
use crate::app::effect::Effect;
use crate::domain::forms::{self, CannotScreen};
use crate::domain::id::TaskId;
use crate::domain::round::{RoundOperation, Screening, Task, TaskFacts, checks};
use crate::domain::stored::{Edit, Rev, Stored};

/// What the code of a question's field begins with.
const QUESTION: &str = "a.";

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
    let purpose = FormA { task: facts.task.clone(), code: facts.code.clone(), head: facts.head.clone() };
    let said = facts.task.screening.as_ref();
    let needed = said.map_or("", |said| choices::digit(Some(said.form_b_needed)));
    let (on, by) = said.map_or((at.today, at.user), |said| (said.on, said.by.as_str()));
    let mut fields = purpose.questions(at);
    fields.extend([
        Field::new("needed", lang.field_form_b_needed(), FieldKind::Digit(choices::yes_no(lang)), needed)
            .hint(lang.hint_form_b_needed()),
        Field::date("on", lang.field_survey_date(), &at.day(on)),
        Field::text("by", lang.field_surveyor(), by),
    ]);
    FormDialog::open(purpose, Form::new(fields), at)
}

/// The answers that stand in the form.
fn answers(form: &Form, asked: &forms::FormA) -> BTreeMap<String, bool> {
    let answer = |question: &forms::Question| {
        let yes = form.choice(&field(&question.code))? == "1";
        Some((question.code.clone(), yes))
    };
    asked.questions.iter().filter_map(answer).collect()
}

fn field(question: &str) -> String {
    format!("{QUESTION}{question}")
}

impl FormA {
    /// The commune's form of the day on which it was filled in, else of today.
    fn asked<'a>(&self, at: &At<'a>) -> Option<&'a forms::FormA> {
        let day = self.task.screening.as_ref().map_or(at.today, |said| said.on);
        at.register?.forms.form_a_on(day)
    }

    /// Its questions with the answers known so far.
    fn questions(&self, at: &At) -> Vec<Field> {
        let known = self.task.screening.as_ref().map(|said| &said.answers);
        let question = |question: &forms::Question| {
            let now = choices::digit(known.and_then(|known| known.get(&question.code)).copied());
            let kind = FieldKind::Digit(choices::yes_no(at.lang));
            Field::new(field(&question.code), at.lang.label(&question.text), kind, now)
                .hint(at.lang.hint_form_b_needed())
        };
        self.asked(at).map(|form| form.questions.iter().map(question).collect()).unwrap_or_default()
    }

    /// What the answers give; nothing where none is answered or the commune has no questions.
    fn result(&self, form: &Form, at: &At) -> Option<Result<bool, CannotScreen>> {
        let asked = self.asked(at)?;
        let answers = answers(form, asked);
        (!answers.is_empty()).then(|| asked.result(&answers))
    }

    /// The answers to be kept: those of the form, else those that were there before.
    fn kept(&self, form: &Form, at: &At) -> BTreeMap<String, bool> {
        match self.asked(at) {
            Some(asked) => answers(form, asked),
            None => self.task.screening.as_ref().map(|said| said.answers.clone()).unwrap_or_default(),
        }
    }

    /// Why there is no result, at the question that lacks an answer.
    fn note_open(&self, reading: &mut Reading, form: &Form, at: &At) {
        match self.result(form, at) {
            Some(Err(CannotScreen::Missing(codes))) => {
                codes.iter().for_each(|code| reading.fault(&field(code), at.lang.form_choose()));
            }
            Some(Err(CannotScreen::Unknown(codes))) => {
                reading.fault("needed", at.lang.screening_other_form(codes.join(", ")));
            }
            Some(Ok(_)) | None => {}
        }
    }

    /// How many yes, and what has no answer yet.
    fn progress(&self, form: &Form, at: &At) -> Vec<AsideLine> {
        let Some(asked) = self.asked(at) else { return Vec::new() };
        let answers = answers(form, asked);
        let yes = answers.values().filter(|yes| **yes).count();
        let counts = at.lang.screening_counts(yes, asked.questions.len());
        let mut lines = vec![AsideLine::new(Weight::Plain, counts)];
        if let Some(Err(CannotScreen::Missing(codes))) = self.result(form, at) {
            let named = codes.iter().filter_map(|code| asked.question(code));
            let names: Vec<_> = named.map(|question| at.lang.label(&question.text)).collect();
            lines.push(AsideLine::new(Weight::Warning, at.lang.screening_missing(names.join("; "))));
        }
        lines
    }
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

    /// The result follows from the answers as soon as one is given; without any it is typed as the paper has it.
    fn revise(&self, form: &mut Form, at: &At) {
        let Some(result) = self.result(form, at) else { return };
        if let Some(field) = form.field_mut("needed") {
            field.computed = true;
            field.fill_computed(result.map_or("", |needed| choices::digit(Some(needed))));
        }
    }

    fn aside(&self, form: &Form, at: &At) -> Vec<AsideLine> {
        let lang = at.lang;
        let follows = match form.choice("needed") {
            Some("1") => lang.aside_form_b_follows(),
            Some("0") => lang.aside_screened_out(),
            _ => "",
        };
        let mut lines = vec![
            AsideLine::new(Weight::Strong, &self.head),
            AsideLine::new(Weight::Faint, lang.task_source(self.task.source)),
            AsideLine::new(Weight::Plain, ""),
        ];
        lines.extend(self.progress(form, at));
        lines.push(AsideLine::new(Weight::Plain, follows));
        lines
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        self.note_open(&mut reading, form, at);
        let needed = match self.result(form, at) {
            Some(result) => result.unwrap_or_default(),
            None => reading.chosen("needed") == "1",
        };
        let screening = Screening {
            answers: self.kept(form, at),
            form_b_needed: needed,
            on: reading.day("on"),
            by: reading.text("by"),
        };
        if let Some(round) = known(&self.task.round, at) {
            let found = checks::screening(&screening, &round.round, at.today);
            faults::note(&mut reading, &found, "on", at);
        }
        let task = Task { screening: Some(screening), ..self.task.value.clone() };
        reading.finish(perform(RoundOperation::SaveTask(Edit::of(&self.task, task))))
    }

    fn saved(&self, form: &Form, at: &At, undo: &str) -> Option<String> {
        Some(match form.choice("needed")? {
            "1" => at.lang.saved_form_b_needed(&self.code, undo),
            _ => at.lang.saved_screened_out(&self.code, undo),
        })
    }
}
