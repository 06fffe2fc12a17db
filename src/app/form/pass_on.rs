//! A pass-on obligation: until when, and how it was settled or voided.

use super::{AsideLine, Faults, Field, Form, FormDialog, Purpose, Reading, Weight, choices, perform};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, HouseholdForm};
use crate::app::effect::Effect;
use crate::domain::dossier::{Dossier, Neighbour};
use crate::domain::id::{PassOnId, SupportId};
use crate::domain::operation::Operation;
use crate::domain::pass_on::{PassOn, PassOnState, obligation_due};
use crate::domain::stored::{Edit, Rev, Stored};
use crate::domain::support::Support;

/// An obligation, new or known, and the receiver that the typed code was found to name.
#[derive(Debug)]
struct SavePassOn {
    base: Option<(PassOnId, Rev)>,
    before: PassOn,
    receiver: Option<Neighbour>,
}

/// The form of an obligation of the household.
pub fn open_edit(before: &Stored<PassOnId, PassOn>, receiver: Option<&Neighbour>, at: &At) -> Dialog {
    let purpose = SavePassOn {
        base: Some((before.id, before.rev)),
        before: before.value.clone(),
        receiver: receiver.cloned(),
    };
    FormDialog::open(purpose, Form::new(fields(before, receiver, at)), at)
}

/// The form of the obligation that the latest support with a pass-on rule brings, where there is one
/// without an obligation yet.
pub fn open_new(dossier: &Dossier, at: &At) -> Option<Dialog> {
    let owed = |support: SupportId| dossier.pass_ons.iter().any(|(pass_on, _)| pass_on.support == support);
    let rule = |support: &Support| at.register?.catalogue.model(&support.model)?.pass_on;
    let given = dossier.supports.iter().rev().filter(|s| s.state.is_given() && !owed(s.id));
    let (support, rule) = given.filter_map(|support| Some((support, rule(support)?))).next()?;
    let due = obligation_due(rule, support.date);
    let before = PassOn::due(support.id, dossier.household.id, due, Some(rule));
    let form = Form::new(fields(&before, None, at));
    Some(FormDialog::open(SavePassOn { base: None, before, receiver: None }, form, at))
}

fn fields(pass_on: &PassOn, receiver: Option<&Neighbour>, at: &At) -> Vec<Field> {
    let lang = at.lang;
    let states = choices::of(PassOnState::ALL, PassOnState::code, |state| lang.pass_on_state(state));
    vec![
        Field::date("due", lang.field_due(), &at.day(pass_on.due)),
        Field::choice("state", lang.field_state(), states, pass_on.state.code()),
        Field::text("receiver", lang.field_pass_on_receiver(), receiver.map_or("", |r| &r.code))
            .verbatim()
            .hint(lang.hint_into()),
        Field::text("note", lang.field_note(), &pass_on.note),
    ]
}

impl SavePassOn {
    fn found(&self, form: &Form) -> Option<&Neighbour> {
        self.receiver.as_ref().filter(|found| found.code == form.text("receiver"))
    }

    /// A settled obligation names who received, a voided one says why.
    fn check(&self, reading: &mut Reading, form: &Form, state: PassOnState, at: &At) {
        let typed = !form.text("receiver").is_empty();
        if typed && self.found(form).is_none() {
            reading.fault("receiver", at.lang.check_no_such_household());
        }
        match state {
            PassOnState::Settled => drop(reading.required("receiver")),
            PassOnState::Voided => drop(reading.required("note")),
            PassOnState::Due => {}
        }
    }
}

impl Purpose for SavePassOn {
    fn title(&self, at: &At) -> String {
        at.lang.title_pass_on().to_owned()
    }

    fn draft_of(&self) -> Option<DraftOf> {
        let known = self.base.map(|(id, _)| HouseholdForm::PassOn(id));
        let form = known.unwrap_or(HouseholdForm::NewPassOn(self.before.support));
        Some(DraftOf::Household(self.before.debtor, form))
    }

    fn revs(&self) -> Vec<Rev> {
        self.base.iter().map(|(_, rev)| *rev).collect()
    }

    fn asks(&self, form: &Form) -> Option<Effect> {
        let code = form.text("receiver");
        (!code.is_empty() && self.found(form).is_none()).then_some(Effect::Neighbour(code))
    }

    fn take_neighbour(&mut self, _code: &str, found: Option<&Neighbour>) {
        self.receiver = found.cloned();
    }

    fn rebase(&mut self, dossier: &Dossier) {
        let now = |id: PassOnId| dossier.pass_ons.iter().find(|(pass_on, _)| pass_on.id == id);
        self.base = self.base.and_then(|(id, _)| now(id)).map(|(pass_on, _)| (pass_on.id, pass_on.rev));
    }

    fn aside(&self, form: &Form, at: &At) -> Vec<AsideLine> {
        let found = self.found(form).map(|found| format!("{} · {}", found.code, found.head));
        let line = |text: String| AsideLine::new(Weight::Strong, text);
        found
            .map(|text| vec![AsideLine::new(Weight::Plain, at.lang.aside_receiver()), line(text)])
            .unwrap_or_default()
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let state = reading.coded("state", PassOnState::from_code, PassOnState::Due);
        self.check(&mut reading, form, state, at);
        let pass_on = PassOn {
            due: reading.day("due"),
            state,
            receiver: self.found(form).map(|found| found.id),
            note: reading.text("note"),
            ..self.before.clone()
        };
        reading.finish(perform(Operation::SavePassOn(Edit { base: self.base, value: pass_on })))
    }
}
