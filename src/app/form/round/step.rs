//! Steps of a round that leave only their day: posting, report upward, certificates.

use super::super::{AsideLine, Choice, Faults, Field, Form, FormDialog, Purpose, Reading, Weight};
use super::super::{choices, lines_in_one};
use super::{faults, hamlets_of, known, perform};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, RoundForm};
use crate::app::effect::Effect;
use crate::domain::id::{HamletId, RoundStepId};
use crate::domain::round::{
    RoundDossier, RoundFault, RoundOperation, RoundStep, StepKind, checks, posted_until,
};
use crate::domain::stored::{Edit, Rev, Stored};
use crate::viet;

/// A new step of a round, or another wording of a known one.
#[derive(Debug)]
struct Done {
    round: String,
    kind: StepKind,
    report_to: String,
    base: Option<Stored<RoundStepId, RoundStep>>,
}

/// The form of a new step, of this hamlet where one is under the cursor.
pub fn open_new(round: &RoundDossier, kind: StepKind, hamlet: Option<HamletId>, at: &At) -> Dialog {
    let purpose = purpose(round, kind, None);
    let fields = fields(&purpose, hamlet, round, at);
    FormDialog::open(purpose, Form::new(fields), at)
}

/// The form of a known step.
pub fn open_edit(round: &RoundDossier, base: &Stored<RoundStepId, RoundStep>, at: &At) -> Dialog {
    let purpose = purpose(round, base.kind, Some(base.clone()));
    let fields = fields(&purpose, base.hamlet, round, at);
    FormDialog::open(purpose, Form::new(fields), at)
}

fn purpose(round: &RoundDossier, kind: StepKind, base: Option<Stored<RoundStepId, RoundStep>>) -> Done {
    let report_to = round.round.report_to.clone();
    Done { round: round.round.code.clone(), kind, report_to, base }
}

fn fields(done: &Done, hamlet: Option<HamletId>, round: &RoundDossier, at: &At) -> Vec<Field> {
    let (lang, said) = (at.lang, done.base.as_ref());
    let on = Field::date("on", lang.field_step_on(done.kind), &at.day(said.map_or(at.today, |said| said.on)));
    let text = |of: fn(&RoundStep) -> &String| said.map(|said| of(said).as_str()).unwrap_or_default();
    let by = said.map_or(at.user, |said| said.by.as_str());
    let note = said.map(|said| lines_in_one(&said.note)).unwrap_or_default();
    let mut fields = vec![on];
    if done.kind != StepKind::Report {
        fields.insert(0, Field::choice("hamlet", lang.field_hamlet(), everywhere(round, at), &place(hamlet)));
    }
    if done.kind == StepKind::Posting {
        let until = said.and_then(|said| said.until).map(|day| at.day(day)).unwrap_or_default();
        fields.push(Field::date("until", lang.field_posted_until(), &until).hint(lang.hint_posted_until()));
    }
    fields.extend([
        Field::text("by", lang.field_done_by(), by),
        Field::text("number", lang.field_paper_number(), text(|known| &known.number)),
        Field::text("note", lang.field_note(), &note),
    ]);
    fields
}

/// The code of everywhere at once.
const ALL: &str = "all";

fn place(hamlet: Option<HamletId>) -> String {
    hamlet.map_or_else(|| ALL.to_owned(), |hamlet| hamlet.0.to_string())
}

/// All hamlets at once, or one of them.
fn everywhere(round: &RoundDossier, at: &At) -> Vec<Choice> {
    let all = Choice::new(ALL, at.lang.all_hamlets());
    std::iter::once(all).chain(hamlets_of(round, at)).collect()
}

/// The day that stands in the form.
fn day(form: &Form, at: &At) -> Option<chrono::NaiveDate> {
    viet::parse_date(&form.text("on"), at.today).ok().and_then(viet::PartialDate::day)
}

impl Done {
    /// What the fields say.
    fn read(&self, form: &Form, reading: &mut Reading) -> RoundStep {
        RoundStep {
            round: self.round.clone(),
            hamlet: form.choice("hamlet").and_then(choices::hamlet),
            kind: self.kind,
            on: reading.day("on"),
            until: reading.optional_day("until"),
            by: reading.text("by"),
            number: reading.text("number"),
            note: reading.lines("note"),
        }
    }

    fn check(&self, step: &RoundStep, at: &At) -> Vec<RoundFault> {
        known(&self.round, at).map(|round| checks::step(step, round, at.today)).unwrap_or_default()
    }
}

impl Purpose for Done {
    fn title(&self, at: &At) -> String {
        at.lang.title_step(self.kind).to_owned()
    }

    fn draft_of(&self) -> Option<DraftOf> {
        let form = self.base.as_ref().map_or(RoundForm::NewStep(self.kind), |base| RoundForm::Step(base.id));
        Some(DraftOf::Round(self.round.clone(), form))
    }

    fn revs(&self) -> Vec<Rev> {
        self.base.iter().map(|base| base.rev).collect()
    }

    fn kind(&self) -> &'static str {
        match self.kind {
            StepKind::Posting => "posting",
            StepKind::Report => "report",
            StepKind::Certificates => "certificates",
        }
    }

    /// The results hang for three working days, unless a person says otherwise.
    fn revise(&self, form: &mut Form, at: &At) {
        let until = day(form, at).map(|on| at.day(posted_until(on)));
        if let (None, Some(until), Some(field)) = (&self.base, until, form.field_mut("until")) {
            field.fill_computed(&until);
        }
    }

    fn aside(&self, _form: &Form, at: &At) -> Vec<AsideLine> {
        let lang = at.lang;
        match self.kind {
            StepKind::Posting => vec![AsideLine::new(Weight::Faint, lang.aside_posting())],
            StepKind::Report if !self.report_to.is_empty() => vec![
                AsideLine::new(Weight::Faint, lang.field_report_to()),
                AsideLine::new(Weight::Strong, &self.report_to),
            ],
            StepKind::Report | StepKind::Certificates => Vec::new(),
        }
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let step = self.read(form, &mut reading);
        faults::note(&mut reading, &self.check(&step, at), "on", at);
        let edit = Edit { base: self.base.as_ref().map(|base| (base.id, base.rev)), value: step };
        reading.finish(perform(RoundOperation::SaveStep(edit)))
    }

    fn saved(&self, form: &Form, at: &At, undo: &str) -> Option<String> {
        let step = self.read(form, &mut Reading::of(form, at));
        let hamlet = step.hamlet.map_or(at.lang.all_hamlets(), |hamlet| at.hamlet(hamlet));
        Some(match self.kind {
            StepKind::Posting => {
                let until = step.until.map(|day| at.day(day)).unwrap_or_default();
                at.lang.saved_posting(hamlet, at.day(step.on), until, undo)
            }
            StepKind::Report => at.lang.saved_report(at.day(step.on), undo),
            StepKind::Certificates => at.lang.saved_certificates(at.day(step.on), undo),
        })
    }

    fn warning(&self, form: &Form, at: &At) -> Option<String> {
        let step = self.read(form, &mut Reading::of(form, at));
        faults::warnings(&self.check(&step, at), at)
    }
}
