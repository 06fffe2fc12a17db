//! Fields that two people changed: both values stay in sight, and each is settled by whoever is typing.
//!
//! A field is settled once the cursor was on it: going on from it keeps what was typed, [`FormDialog::take_theirs`] takes
//! what the register has. Saving leads to every field that is not settled first, so that nothing is overwritten unseen.

use super::{Code, Field, FormDialog};
use crate::app::dialogs::At;
use crate::app::draft::TypedField;
use crate::keys::{Action, Context};

/// A field in which the person and a colleague wrote different things.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// The field.
    pub code: Code,
    /// What the person typed.
    ours: TypedField,
    /// What the register has by now.
    theirs: TypedField,
    /// Whether the person has seen both.
    settled: bool,
    /// What stands beside the field because of it.
    told: String,
}

impl Clash {
    /// What was typed against what the field of a form opened anew says; nothing where both say the same, or where only
    /// one of them changed it.
    pub(in crate::app) fn between(ours: &TypedField, field: &Field) -> Option<Self> {
        let both = ours.was_overtaken(field) && field.initial != ours.text;
        let theirs = TypedField { text: field.initial.clone(), ..TypedField::of(field) };
        both.then(|| Self {
            code: field.code.clone(),
            ours: ours.clone(),
            theirs,
            settled: false,
            told: String::new(),
        })
    }

    /// Whether the field says now what the register has.
    fn has_theirs(&self, field: &Field) -> bool {
        field.line.text() == self.theirs.text
    }

    /// The value that does not stand in the field, and the key that brings it there.
    fn words(&self, field: &Field, at: &At) -> String {
        let key = at.keymap.key(Context::Form, Action::TakeTheirs);
        let said = |typed: &TypedField| match typed.text.is_empty() {
            true => at.lang.draft_empty().to_owned(),
            false => typed.text.clone(),
        };
        match self.has_theirs(field) {
            true => at.lang.clash_ours(said(&self.ours), key),
            false => at.lang.clash_theirs(said(&self.theirs), key),
        }
    }
}

impl FormDialog {
    /// The fields that two people changed.
    pub(in crate::app) fn clashes(&self) -> &[Clash] {
        &self.clashes
    }

    /// Notes the fields that two people changed; the cursor goes to the first.
    pub(in crate::app) fn clash(&mut self, clashes: Vec<Clash>, at: &At) {
        self.clashes = clashes;
        self.revise(at);
    }

    /// The cursor goes to the first field that two people changed.
    pub(in crate::app) fn focus_first_clash(&mut self) {
        if let Some(code) = self.clashes.first().map(|clash| clash.code.clone()) {
            self.form.focus_on(&code);
            self.come_to_field();
        }
    }

    /// Tells each of these fields what the other value is, unless something weightier stands against it.
    pub(super) fn tell_clashes(&mut self, at: &At) {
        for clash in &mut self.clashes {
            let Some(field) = self.form.field_mut(&clash.code) else { continue };
            let words = clash.words(field, at);
            if field.warning.as_ref().is_none_or(|warning| *warning == clash.told) {
                field.warning = Some(words.clone());
            }
            clash.told = words;
        }
    }

    /// Changes the value in the focused field for the other one.
    pub(super) fn take_theirs(&mut self, at: &At) {
        let Some(clash) = self.focused_clash() else { return };
        let typed = match self.form.fields.get(self.form.focus).is_some_and(|field| clash.has_theirs(field)) {
            true => clash.ours.clone(),
            false => clash.theirs.clone(),
        };
        self.change(at, |field| typed.lay(field));
    }

    /// What is said while a field is not settled.
    pub(in crate::app) fn how_to_settle(&self, at: &At) -> String {
        let key = |action| at.keymap.key(Context::Form, action);
        at.lang.clash_settle(self.clashes.len(), key(Action::Save), key(Action::TakeTheirs))
    }

    /// Whether two people changed the focused field.
    pub(super) fn focused_clash(&self) -> Option<&Clash> {
        let field = self.form.fields.get(self.form.focus)?;
        self.clashes.iter().find(|clash| clash.code == field.code)
    }

    /// Both values of the focused field were seen.
    pub(super) fn settle_focused(&mut self) {
        let Some(code) = self.form.fields.get(self.form.focus).map(|field| field.code.clone()) else {
            return;
        };
        for clash in self.clashes.iter_mut().filter(|clash| clash.code == code) {
            clash.settled = true;
        }
    }

    /// Settles the focused field and goes to the next one that is not; `false` where none is left.
    pub(super) fn focus_next_clash(&mut self) -> bool {
        self.settle_focused();
        let open = |clash: &&Clash| !clash.settled && self.form.field(&clash.code).is_some();
        let Some(code) = self.clashes.iter().find(open).map(|clash| clash.code.clone()) else { return false };
        self.form.focus_on(&code);
        self.come_to_field();
        true
    }
}
