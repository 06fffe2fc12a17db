//! A form is saved, or left.

use super::FormDialog;
use crate::app::dialogs::{At, Confirm, Dialog, Reply};
use crate::app::draft::DraftMsg;
use crate::app::effect::Effect;
use crate::app::form::Faults;
use crate::app::msg::Msg;

impl FormDialog {
    /// Saves what it says, or tells why not.
    pub(super) fn save(&mut self, at: &At) -> Reply {
        if self.saving {
            return Reply::Stay(Vec::new());
        }
        let mut unclear = self.form.unclear_digits(at.lang);
        unclear.extend(self.tags.faults(&self.form, at.lang));
        match self.purpose.submit(&self.form, at) {
            Err(faults) => self.show(unclear.into_iter().chain(faults).collect()),
            Ok(_) if !unclear.is_empty() => self.show(unclear),
            Ok(effects) => match self.purpose.settle(&self.form, at) {
                Some(first) => return Reply::Over(Box::new(first)),
                None => return self.confirm_or_send(effects, at),
            },
        }
        Reply::Stay(Vec::new())
    }

    fn confirm_or_send(&mut self, effects: Vec<Effect>, at: &At) -> Reply {
        let alike = self.purpose.enters_person().then(|| self.alikes.warning(&self.form, at)).flatten();
        let warnings: Vec<_> = self.purpose.warning(&self.form, at).into_iter().chain(alike).collect();
        match Some(warnings.join(" ")).filter(|words| !words.is_empty()) {
            None => {
                self.saving = true;
                Reply::Stay(effects)
            }
            Some(warning) => {
                let (keep, go) = (at.lang.form_keep_typing(), at.lang.form_save_anyway());
                Reply::Over(Box::new(Dialog::Confirm(Confirm::new(warning, keep, go, Msg::Agreed(effects)))))
            }
        }
    }

    /// Tells each field what is wrong with it; the cursor goes to the first.
    fn show(&mut self, faults: Faults) {
        for field in &mut self.form.fields {
            field.fault = faults.iter().find(|(code, _)| *code == field.code).map(|(_, words)| words.clone());
        }
        if let Some(at) = self.form.fields.iter().position(|f| f.fault.is_some()) {
            self.form.focus = at;
            self.come_to_field();
        }
    }

    /// Esc asks before what was typed is left.
    pub(super) fn leave(&mut self, at: &At) -> Reply {
        if !self.has_typed() {
            return Reply::Close;
        }
        let lang = at.lang;
        let mut confirm = Confirm::new(
            lang.form_leave_question(),
            lang.form_keep_typing(),
            lang.form_leave(),
            Msg::CloseForm,
        );
        confirm.answers.push((lang.draft_throw_away().to_owned(), Some(Msg::Draft(DraftMsg::Discard))));
        Reply::Over(Box::new(Dialog::Confirm(confirm)))
    }
}
