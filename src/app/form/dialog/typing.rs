//! What is typed into the focused field: text, ticks, a digit that answers.

use super::FormDialog;
use crate::app::dialogs::{At, Reply};
use crate::app::form::FieldKind;

impl FormDialog {
    /// Something was typed.
    pub(in crate::app) fn typed(&mut self, text: &str, at: &At) -> Reply {
        if self.ticks(text, at) {
            self.revise(at);
        } else if self.answer_by_digit(text) {
            self.revise(at);
            self.move_focus(1, at);
        } else {
            let fresh = std::mem::take(&mut self.fresh);
            self.change(at, |field| field.type_in(text, fresh));
        }
        self.asking(at)
    }

    /// In a field where digits tick, they do.
    fn ticks(&mut self, text: &str, at: &At) -> bool {
        let Some(field) = self.form.fields.get_mut(self.form.focus) else { return false };
        if field.marks().is_empty() {
            return false;
        }
        field.computed = false;
        let known = field.tick(text, std::mem::take(&mut self.fresh));
        field.fault = (!known).then(|| at.lang.fault_marks(field.marks().len()));
        true
    }

    /// In a field that a digit answers, the digit chooses; the cursor then moves on.
    fn answer_by_digit(&mut self, text: &str) -> bool {
        let Some(field) = self.form.fields.get_mut(self.form.focus) else { return false };
        let FieldKind::Digit(choices) = &field.kind else { return false };
        let named = choices.iter().find(|c| c.code == text);
        let Some(code) = named.or(choices.last().filter(|_| text == " ")).map(|c| c.code.clone()) else {
            return false;
        };
        field.computed = false;
        field.fault = None;
        field.choose(&code);
        true
    }
}
