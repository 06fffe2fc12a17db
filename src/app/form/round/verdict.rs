//! What the villagers' meeting said of one household. It has the final word: where its class differs from the
//! computed one it says why, and both are kept.

use super::super::recognition::ask_reason;
use super::super::{AsideLine, Choice, Faults, Field, Form, FormDialog, Purpose, Reading, Weight};
use super::{faults, known, perform};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, RoundForm};
use crate::app::effect::Effect;
use crate::app::screens::round::standard_of;
use crate::domain::class::Class;
use crate::domain::id::TaskId;
use crate::domain::round::{
    Meeting, RoundDossier, RoundFault, RoundOperation, Task, TaskFacts, Verdict, checks,
};
use crate::domain::standard::Standard;
use crate::domain::stored::{Edit, Rev, Stored};

/// What the meeting of its hamlet said of a household on the list.
#[derive(Debug)]
struct Spoken {
    task: Stored<TaskId, Task>,
    code: String,
    head: String,
    before: Class,
    computed: Option<Class>,
    meeting: Option<Meeting>,
}

/// The form of a household on the list; its class starts as form B has it.
pub fn open(round: &RoundDossier, facts: &TaskFacts, standard: &Standard, at: &At) -> Dialog {
    let judged = facts.computed(standard).and_then(Result::ok);
    let purpose = Spoken {
        task: facts.task.clone(),
        code: facts.code.clone(),
        head: facts.head.clone(),
        before: facts.before,
        computed: judged.map(|judged| judged.class),
        meeting: round.meeting_of(facts.hamlet).map(|meeting| meeting.value.clone()),
    };
    let fields = fields(&purpose, at);
    FormDialog::open(purpose, Form::new(fields), at)
}

fn fields(spoken: &Spoken, at: &At) -> Vec<Field> {
    let lang = at.lang;
    let classes = Class::ALL.iter().map(|class| Choice::new(class.code(), lang.class(*class))).collect();
    let said = spoken.task.verdict.as_ref();
    let class = said.map(|said| said.class).or(spoken.computed).map_or("", Class::code);
    let agreed = said.and_then(|said| said.agreed).map(|count| count.to_string()).unwrap_or_default();
    vec![
        Field::choice("class", lang.field_class(), classes, class),
        Field::number("agreed", lang.field_agreed_separately(), &agreed).hint(lang.hint_agreed_separately()),
        Field::text("reason", lang.field_differs_because(), said.map_or("", |said| &said.reason)),
    ]
}

impl Spoken {
    fn check(&self, verdict: &Verdict, at: &At) -> Vec<RoundFault> {
        let found = known(&self.task.round, at).and_then(|round| {
            let facts = round.tasks.iter().find(|facts| facts.task.id == self.task.id)?;
            Some(checks::verdict(verdict, facts, round, standard_of(round, at)?))
        });
        found.unwrap_or_default()
    }

    fn differs(&self, form: &Form) -> bool {
        let chosen = form.choice("class").and_then(Class::from_code);
        chosen.zip(self.computed).is_some_and(|(chosen, computed)| chosen != computed)
    }
}

impl Purpose for Spoken {
    fn title(&self, at: &At) -> String {
        at.lang.title_verdict(&self.code)
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Round(self.task.round.clone(), RoundForm::Verdict(self.task.id)))
    }

    fn revs(&self) -> Vec<Rev> {
        vec![self.task.rev]
    }

    fn kind(&self) -> &'static str {
        "verdict"
    }

    fn revise(&self, form: &mut Form, at: &At) {
        ask_reason(form, self.differs(form), at);
    }

    fn aside(&self, _form: &Form, at: &At) -> Vec<AsideLine> {
        let lang = at.lang;
        let computed = self.computed.map_or(lang.aside_not_concluded(), |class| lang.class(class));
        let meeting = match &self.meeting {
            None => AsideLine::new(Weight::Warning, lang.aside_no_meeting()),
            Some(held) if held.stands() => {
                AsideLine::new(Weight::Plain, lang.aside_met(at.day(held.held), held.agreed, held.present))
            }
            Some(held) => AsideLine::new(Weight::Warning, lang.aside_meet_again(at.day(held.held))),
        };
        vec![
            AsideLine::new(Weight::Strong, &self.head),
            AsideLine::new(Weight::Plain, lang.aside_class_before(lang.class(self.before))),
            AsideLine::new(Weight::Plain, lang.aside_form_b_gives(computed)),
            AsideLine::new(Weight::Plain, ""),
            meeting,
        ]
    }

    fn saved(&self, form: &Form, at: &At, undo: &str) -> Option<String> {
        let class = form.choice("class").and_then(Class::from_code)?;
        Some(at.lang.saved_verdict(&self.code, at.lang.class(class), undo))
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let verdict = Verdict {
            class: reading.coded("class", Class::from_code, Class::None),
            agreed: reading.number("agreed"),
            reason: reading.text("reason"),
        };
        faults::note(&mut reading, &self.check(&verdict, at), "class", at);
        let task = Task { verdict: Some(verdict), ..self.task.value.clone() };
        reading.finish(perform(RoundOperation::SaveTask(Edit::of(&self.task, task))))
    }
}
