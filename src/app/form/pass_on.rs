//! A pass-on obligation: until when, and how it was settled or voided.

use super::{
    AsideLine, Faults, Field, Form, FormDialog, Purpose, Reading, Weight, choices, day_text, perform,
};
use crate::app::dialogs::{At, Dialog};
use crate::app::effect::Effect;
use crate::domain::dossier::{Dossier, Neighbour};
use crate::domain::herd::{PassOn, PassOnState};
use crate::domain::id::PassOnId;
use crate::domain::operation::Operation;
use crate::domain::stored::{Edit, Stored};

/// Another wording of an obligation, and the receiver that the typed code was found to name.
#[derive(Debug)]
struct EditPassOn {
    before: Stored<PassOnId, PassOn>,
    receiver: Option<Neighbour>,
}

/// The form of an obligation of the household.
pub fn open_edit(before: &Stored<PassOnId, PassOn>, receiver: Option<&Neighbour>, at: &At) -> Dialog {
    let lang = at.lang;
    let states = choices::of(PassOnState::ALL, PassOnState::code, |state| lang.pass_on_state(state));
    let fields = vec![
        Field::date("due", lang.field_due(), &day_text(before.due)),
        Field::choice("state", lang.field_state(), states, before.state.code()),
        Field::text("receiver", lang.field_pass_on_receiver(), receiver.map_or("", |r| &r.code))
            .hint(lang.hint_into()),
        Field::text("note", lang.field_note(), &before.note),
    ];
    let purpose = EditPassOn { before: before.clone(), receiver: receiver.cloned() };
    FormDialog::open(purpose, Form::new(fields), at)
}

impl EditPassOn {
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

impl Purpose for EditPassOn {
    fn title(&self, at: &At) -> String {
        at.lang.title_pass_on().to_owned()
    }

    fn asks(&self, form: &Form) -> Option<Effect> {
        let code = form.text("receiver");
        (!code.is_empty() && self.found(form).is_none()).then_some(Effect::Neighbour(code))
    }

    fn take_neighbour(&mut self, _code: &str, found: Option<&Neighbour>) {
        self.receiver = found.cloned();
    }

    fn rebase(&mut self, dossier: &Dossier) {
        let now = dossier.pass_ons.iter().find(|(pass_on, _)| pass_on.id == self.before.id);
        self.before.rev = now.map_or(self.before.rev, |(pass_on, _)| pass_on.rev);
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
            ..self.before.value.clone()
        };
        reading.finish(perform(Operation::SavePassOn(Edit::of(&self.before, pass_on))))
    }
}
