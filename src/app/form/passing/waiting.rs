//! A place on the waiting list of a model, and leaving it.

use super::household_field;
use crate::app::board::{BoardForm, Subject};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::app::form::{
    AsideLine, Choice, Faults, Field, Form, FormDialog, Purpose, Reading, Weight, perform,
};
use crate::domain::dossier::Neighbour;
use crate::domain::id::WaitingId;
use crate::domain::operation::Operation;
use crate::domain::pass_on::{Candidate, PassOnOperation, Waiting, WaitingState};
use crate::domain::stored::{Edit, Rev};

/// A new place or a known one, and the household that the typed code names.
#[derive(Debug)]
struct SaveWaiting {
    before: Option<Candidate>,
    rev: Rev,
    found: Option<Neighbour>,
}

/// The form of a new place, behind the `last` rank that is taken.
pub fn new(last: u32, at: &At) -> Dialog {
    let fields = fields(None, last.saturating_add(1), at);
    FormDialog::open(SaveWaiting { before: None, rev: 0, found: None }, Form::new(fields), at)
}

/// The form of a known place.
pub fn edit(candidate: &Candidate, at: &At) -> Dialog {
    let fields = fields(Some(candidate), candidate.entry.rank, at);
    let found = Neighbour {
        id: candidate.entry.household,
        code: candidate.code.clone(),
        head: candidate.head.clone(),
    };
    let purpose =
        SaveWaiting { before: Some(candidate.clone()), rev: candidate.entry.rev, found: Some(found) };
    FormDialog::open(purpose, Form::new(fields), at)
}

/// Models from which something is passed on; whose place it is does not change.
fn fields(before: Option<&Candidate>, rank: u32, at: &At) -> Vec<Field> {
    let lang = at.lang;
    let asked = before.map_or(at.today, |before| before.entry.asked);
    let rest = [
        Field::date("asked", lang.field_asked(), &at.day(asked)),
        Field::number("rank", lang.field_rank(), &rank.to_string()),
        Field::text("reason", lang.field_waiting_reason(), before.map_or("", |b| &b.entry.reason)),
    ];
    if before.is_some() {
        return rest.into();
    }
    let models = at.register.map(|register| register.catalogue.models()).unwrap_or_default();
    let models = models.iter().filter(|model| model.pass_on.is_some());
    let models: Vec<_> = models.map(|model| Choice::new(&model.code, lang.label(&model.name))).collect();
    let first = models.first().map(|model| model.code.clone()).unwrap_or_default();
    let who = [
        Field::choice("model", lang.field_model(), models, &first),
        household_field("household", lang.field_waiting_household(), "", at),
    ];
    who.into_iter().chain(rest).collect()
}

impl SaveWaiting {
    fn found(&self, form: &Form) -> Option<&Neighbour> {
        self.found.as_ref().filter(|found| found.code == form.text("household"))
    }

    fn new_place(&self, reading: &mut Reading, form: &Form, at: &At) -> Option<Waiting> {
        let model = reading.chosen("model");
        if self.found(form).is_none() && !reading.required("household").is_empty() {
            reading.fault("household", at.lang.check_no_such_household());
        }
        Some(Waiting {
            model,
            household: self.found(form)?.id,
            asked: at.today,
            rank: 1,
            reason: String::new(),
            state: WaitingState::Waiting,
            support: None,
            note: String::new(),
        })
    }
}

impl Purpose for SaveWaiting {
    fn title(&self, at: &At) -> String {
        at.lang.title_waiting().to_owned()
    }

    fn draft_of(&self) -> Option<DraftOf> {
        let known = self.before.as_ref().map(|before| BoardForm::of("waiting", before.entry.id.0));
        Some(DraftOf::Board(Subject::WaitingList, known.unwrap_or_else(|| BoardForm::new("waiting"))))
    }

    fn revs(&self) -> Vec<Rev> {
        self.before.iter().map(|_| self.rev).collect()
    }

    fn asks(&self, form: &Form) -> Option<Effect> {
        let code = form.text("household");
        (!code.is_empty() && self.found(form).is_none()).then_some(Effect::Neighbour(code))
    }

    fn take_neighbour(&mut self, _code: &str, found: Option<&Neighbour>) {
        if self.before.is_none() {
            self.found = found.cloned();
        }
    }

    fn aside(&self, form: &Form, _at: &At) -> Vec<AsideLine> {
        let found = if self.before.is_some() { self.found.as_ref() } else { self.found(form) };
        let line =
            |found: &Neighbour| AsideLine::new(Weight::Strong, format!("{} · {}", found.code, found.head));
        found.map(line).into_iter().collect()
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let before = match &self.before {
            Some(before) => Some(before.entry.value.clone()),
            None => self.new_place(&mut reading, form, at),
        };
        let (asked, rank) = (reading.past_day("asked"), reading.number("rank").unwrap_or(0));
        if rank == 0 {
            reading.fault("rank", at.lang.form_bad_number());
        }
        let reason = reading.text("reason");
        let Some(before) = before else { return reading.finish(Vec::new()) };
        let base = self.before.as_ref().map(|before| (before.entry.id, self.rev));
        let edit = Edit { base, value: Waiting { asked, rank, reason, ..before } };
        reading.finish(perform(Operation::PassOn(PassOnOperation::SaveWaiting(edit))))
    }
}

/// A household that waits no more.
#[derive(Debug)]
struct Withdraw {
    candidate: Candidate,
    rev: Rev,
}

/// The form of a household that waits no more, with its reason.
pub fn withdraw(candidate: &Candidate, at: &At) -> Dialog {
    let fields = vec![Field::text("note", at.lang.field_pass_on_reason(), "")];
    let purpose = Withdraw { candidate: candidate.clone(), rev: candidate.entry.rev };
    FormDialog::open(purpose, Form::new(fields), at)
}

impl Withdraw {
    fn id(&self) -> WaitingId {
        self.candidate.entry.id
    }
}

impl Purpose for Withdraw {
    fn title(&self, at: &At) -> String {
        at.lang.title_withdraw(format!("{} · {}", self.candidate.code, self.candidate.head))
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Board(Subject::WaitingList, BoardForm::of("withdraw", self.id().0)))
    }

    fn revs(&self) -> Vec<Rev> {
        vec![self.rev]
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let note = reading.required("note");
        let value = Waiting { state: WaitingState::Withdrawn, note, ..self.candidate.entry.value.clone() };
        let edit = Edit { base: Some((self.id(), self.rev)), value };
        reading.finish(perform(Operation::PassOn(PassOnOperation::SaveWaiting(edit))))
    }
}
