//! A review round that is opened: kind and code follow from the day, and how many households would come on its
//! list stands beside the form before it is saved. The same form, without the list, words an open round anew.

use super::super::{AsideLine, Choice, Faults, Field, FieldKind, Form, FormDialog, Purpose, Reading, Weight};
use super::super::{choices, lines_in_one};
use super::{faults, perform};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, RoundForm};
use crate::app::effect::{Effect, RoundPlan};
use crate::domain::id::RoundId;
use crate::domain::round::{
    Inclusion, Round, RoundCode, RoundFault, RoundKind, RoundOperation, Task, by_source, checks,
};
use crate::domain::stored::{Edit, Rev, Stored};
use crate::viet;

/// A round to be opened, and the list that it would have.
#[derive(Debug)]
struct NewRound {
    /// What it begins as.
    proposed: Round,
    planned: Option<(RoundPlan, Vec<Task>)>,
}

/// Another wording of an open round.
#[derive(Debug)]
struct EditRound(Stored<RoundId, Round>);

/// The form of a new round.
pub fn open_new(at: &At) -> Dialog {
    let proposed = proposed(at);
    let mut fields = fields(&proposed, at);
    let kinds = choices::of(RoundKind::ALL, RoundKind::code, |kind| at.lang.round_kind(kind));
    fields.splice(
        0..0,
        [
            Field::choice("kind", at.lang.field_round_kind(), kinds, proposed.kind.code()),
            Field::text("code", at.lang.field_round(), "").verbatim().hint(at.lang.hint_round()),
        ],
    );
    let inclusion = Inclusion::default();
    let digit = |yes: bool| choices::digit(Some(yes));
    let yes_no = || FieldKind::Digit(choices::yes_no(at.lang));
    fields.extend([
        Field::new("listed", at.lang.field_include_listed(), yes_no(), digit(inclusion.listed)),
        Field::new("watched", at.lang.field_include_watched(), yes_no(), digit(inclusion.watched)),
        Field::number("near", at.lang.field_include_near(), "").hint(at.lang.hint_include_near()),
    ]);
    FormDialog::open(NewRound { proposed, planned: None }, Form::new(fields), at)
}

/// The form of an open round.
pub fn open_edit(round: Stored<RoundId, Round>, at: &At) -> Dialog {
    let mut fields = fields(&round, at);
    fields.push(Field::text("note", at.lang.field_note(), &lines_in_one(&round.note)));
    FormDialog::open(EditRound(round), Form::new(fields), at)
}

/// The round of a day. The yearly review is held once: after it, and outside autumn, a review is ad hoc.
fn proposed_code(at: &At) -> Option<RoundCode> {
    let of_day = RoundCode::on(at.today)?;
    let held = at.rounds.lines.iter().any(|line| line.code == of_day.to_string() && line.round.is_some());
    if held { RoundCode::of_day(RoundKind::AdHoc, at.today) } else { Some(of_day) }
}

/// What a new round would say, as far as the day and the last round tell.
fn proposed(at: &At) -> Round {
    let code = proposed_code(at);
    let (opened, due) = code.map_or((at.today, at.today), RoundCode::usual_days);
    let standard = at.register.and_then(|register| register.standards.in_force_on(due));
    Round {
        code: code.map(|code| code.to_string()).unwrap_or_default(),
        kind: code.map_or(RoundKind::Yearly, RoundCode::kind),
        year: code.map(RoundCode::year).unwrap_or_default(),
        standard: standard.map(|standard| standard.code.clone()).unwrap_or_default(),
        second_standard: None,
        opened,
        due,
        report_to: at.rounds.last().map(|round| round.report_to.clone()).unwrap_or_default(),
        closed: None,
        note: String::new(),
    }
}

/// What a new round and a known one ask alike.
fn fields(round: &Round, at: &At) -> Vec<Field> {
    let lang = at.lang;
    let second = round.second_standard.as_deref().unwrap_or_default();
    vec![
        Field::choice("standard", lang.field_standard(), standards(at), &round.standard),
        Field::choice("second", lang.field_second_standard(), standards(at), second)
            .hint(lang.hint_second_standard()),
        Field::date("opened", lang.field_round_opened(), &at.day(round.opened)),
        Field::date("due", lang.field_round_due(), &at.day(round.due)),
        Field::text("report_to", lang.field_report_to(), &round.report_to),
    ]
}

fn standards(at: &At) -> Vec<Choice> {
    let known = at.register.into_iter().flat_map(|register| register.standards.all());
    known.map(|standard| Choice::new(&standard.code, at.lang.label(&standard.name))).collect()
}

/// Reads what a new round and a known one ask alike.
fn read(reading: &mut Reading, base: &Round) -> Round {
    Round {
        standard: reading.chosen("standard"),
        second_standard: reading.coded_or_none("second", |code| Some(code.to_owned())),
        opened: reading.day("opened"),
        due: reading.day("due"),
        report_to: reading.text("report_to"),
        ..base.clone()
    }
}

fn check(round: &Round, at: &At) -> Vec<RoundFault> {
    at.register.map(|register| checks::round(round, &register.standards, at.today)).unwrap_or_default()
}

fn kind(form: &Form) -> RoundKind {
    form.choice("kind").and_then(RoundKind::from_code).unwrap_or(RoundKind::Yearly)
}

impl NewRound {
    /// What the fields ask to be planned; what cannot be read counts as not typed.
    fn plan(&self, form: &Form) -> RoundPlan {
        let yes = |code: &str| form.choice(code) == Some("1");
        let inclusion = Inclusion {
            listed: yes("listed"),
            watched: yes("watched"),
            near_line_percent: form.text("near").parse().ok().filter(|percent| *percent > 0),
        };
        let round = Round {
            code: form.text("code"),
            standard: form.choice("standard").unwrap_or_default().to_owned(),
            ..self.proposed.clone()
        };
        RoundPlan { round, inclusion }
    }

    /// What the fields say; the year is the code's.
    fn read(&self, form: &Form, reading: &mut Reading) -> Round {
        let code = form.text("code");
        let year = RoundCode::read(&code).map_or(self.proposed.year, RoundCode::year);
        read(reading, &Round { code, year, kind: kind(form), ..self.proposed.clone() })
    }

    /// The list of what stands in the form, once it was planned.
    fn tasks(&self, form: &Form) -> Option<&[Task]> {
        let (plan, tasks) = self.planned.as_ref()?;
        (*plan == self.plan(form)).then_some(tasks)
    }
}

/// A field that follows from others until a person types in it.
fn follow(form: &mut Form, code: &str, value: &str) {
    if let Some(field) = form.field_mut(code).filter(|field| !field.is_changed()) {
        field.computed = true;
        field.fill_computed(value);
    }
}

impl Purpose for NewRound {
    fn title(&self, at: &At) -> String {
        at.lang.title_new_round().to_owned()
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::NewRound)
    }

    fn asks(&self, form: &Form) -> Option<Effect> {
        self.tasks(form).is_none().then(|| Effect::PlanRound(self.plan(form)))
    }

    fn take_plan(&mut self, plan: &RoundPlan, tasks: &[Task]) {
        self.planned = Some((plan.clone(), tasks.to_vec()));
    }

    fn revise(&self, form: &mut Form, at: &At) {
        let Some(of_kind) = RoundCode::of_day(kind(form), at.today) else { return };
        follow(form, "code", &of_kind.to_string());
        let (opened, due) = RoundCode::read(&form.text("code")).unwrap_or(of_kind).usual_days();
        follow(form, "opened", &at.day(opened));
        follow(form, "due", &at.day(due));
    }

    fn aside(&self, form: &Form, at: &At) -> Vec<AsideLine> {
        let lang = at.lang;
        let Some(tasks) = self.tasks(form) else {
            return vec![AsideLine::new(Weight::Faint, lang.aside_planning())];
        };
        let count = AsideLine::new(Weight::Strong, lang.aside_list_of(viet::group(tasks.len() as i64)));
        let sources = by_source(tasks).into_iter().map(|(source, count)| {
            AsideLine::new(Weight::Plain, format!("{count:>5}  {}", lang.task_source(source)))
        });
        let others = AsideLine::new(Weight::Faint, lang.aside_requests_later());
        [count].into_iter().chain(sources).chain([AsideLine::new(Weight::Plain, ""), others]).collect()
    }

    fn saved(&self, form: &Form, at: &At, undo: &str) -> Option<String> {
        Some(at.lang.saved_round(form.text("code"), self.tasks(form)?.len(), undo))
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let round = self.read(form, &mut reading);
        faults::note(&mut reading, &check(&round, at), "code", at);
        if at.rounds.lines.iter().any(|line| line.code == round.code && line.round.is_some()) {
            reading.fault("code", at.lang.refused_round_exists());
        }
        reading.number("near");
        let Some(tasks) = self.tasks(form) else {
            reading.fault("near", at.lang.aside_planning());
            return reading.finish(Vec::new());
        };
        let tasks = tasks.to_vec();
        reading.finish(perform(RoundOperation::Open { round, tasks }))
    }

    /// A round without anybody to review is hardly meant.
    fn warning(&self, form: &Form, at: &At) -> Option<String> {
        let nobody = self.tasks(form).is_some_and(<[Task]>::is_empty);
        let round = self.read(form, &mut Reading::of(form, at));
        let unusual = || faults::warnings(&check(&round, at), at);
        nobody.then(|| at.lang.warn_round_empty().to_owned()).or_else(unusual)
    }
}

impl Purpose for EditRound {
    fn title(&self, at: &At) -> String {
        at.lang.title_edit_round(&self.0.code)
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Round(self.0.code.clone(), RoundForm::Edit))
    }

    fn revs(&self) -> Vec<Rev> {
        vec![self.0.rev]
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let round = Round { note: reading.lines("note"), ..read(&mut reading, &self.0) };
        faults::note(&mut reading, &check(&round, at), "opened", at);
        reading.finish(perform(RoundOperation::Save(Edit::of(&self.0, round))))
    }
}
