//! A form on the screen: keys into fields, Esc that asks, saving that waits for its answer.
//!
//! | file | subject |
//! |---|---|
//! | `typing` | what is typed into the focused field |
//! | `told` | what was fetched for a form |
//! | `saving` | a form is saved, or left |

mod saving;
mod told;
mod typing;

use super::alike::Alikes;
use super::clash::Clash;
use super::tags::Tags;
use super::{Form, Purpose};
use crate::app::dialogs::{At, Dialog, Reply};
use crate::app::draft::DraftId;
use crate::app::effect::Effect;
use crate::app::entry::{self, EntryMsg, Turn};
use crate::app::line_edit::LineEdit;
use crate::app::msg::{Conflict, Msg};
use crate::keys::Action;

/// A form and what it is for.
#[derive(Debug)]
pub struct FormDialog {
    /// What it is for.
    pub purpose: Box<dyn Purpose>,
    /// Its fields.
    pub form: Form,
    /// It is being saved: the answer closes it, a failure leaves it open.
    pub saving: bool,
    /// A colleague saved first: the form is opened anew as soon as the record is fetched.
    pub overtaken: Option<Conflict>,
    /// The colleague whose changes stand in the form beside the person's own.
    pub beside: Option<Conflict>,
    /// The draft that it goes on from: once the form is saved it is done with.
    pub kept: Option<DraftId>,
    /// Fields that the person and a colleague changed.
    pub(super) clashes: Vec<Clash>,
    /// Whether a draft of it was mentioned when it was opened.
    pub(in crate::app) mentioned: bool,
    /// The cursor has just come to the field: a typed date, amount or number replaces what stands there.
    fresh: bool,
    /// What the register told of typed ear tags.
    tags: Tags,
    /// What the register told of people who are being entered.
    alikes: Alikes,
}

impl FormDialog {
    /// Opens a form.
    pub fn new(purpose: impl Purpose + 'static, form: Form, at: &At) -> Self {
        let mut dialog = Self {
            purpose: Box::new(purpose),
            form,
            saving: false,
            overtaken: None,
            beside: None,
            kept: None,
            clashes: Vec::new(),
            mentioned: false,
            fresh: true,
            tags: Tags::default(),
            alikes: Alikes::default(),
        };
        dialog.revise(at);
        dialog
    }

    /// The dialog of a form.
    pub fn open(purpose: impl Purpose + 'static, form: Form, at: &At) -> Dialog {
        Dialog::Form(Box::new(Self::new(purpose, form, at)))
    }

    /// Why an action is not possible in the form now.
    pub(in crate::app) fn why_not(&self, action: Action, at: &At) -> Option<String> {
        match action {
            Action::Save if self.saving => Some(at.lang.why_saving().to_owned()),
            Action::Repeat if self.last_value(at).is_none() => {
                Some(at.lang.why_nothing_to_repeat().to_owned())
            }
            Action::NextPaper => entry::why_not_turn(Turn::Next, at),
            Action::PreviousPaper => entry::why_not_turn(Turn::Previous, at),
            Action::TakeTheirs if self.focused_clash().is_none() => Some(at.lang.why_no_clash().to_owned()),
            Action::TakeDraft if self.draft_there(at).is_none() => Some(at.lang.why_no_draft().to_owned()),
            _ => None,
        }
    }

    /// What the last record of this kind said in the focused field.
    fn last_value(&self, at: &At) -> Option<String> {
        let field = self.form.fields.get(self.form.focus)?;
        at.last.get(self.purpose.kind(), &field.code).map(str::to_owned)
    }

    pub(in crate::app) fn act(&mut self, action: Action, at: &At) -> Reply {
        self.fresh = self.fresh && matches!(action, Action::Save | Action::Back);
        match action {
            Action::Save if self.focus_next_clash() => return Reply::Say(self.how_to_settle(at)),
            Action::Save => return self.save(at),
            Action::TakeTheirs => self.take_theirs(at),
            Action::Back => return self.leave(at),
            Action::Next => self.move_focus(1, at),
            Action::Previous => self.move_focus(-1, at),
            Action::Repeat => self.repeat(at),
            Action::NextPaper => return Reply::StayThen(Msg::Entry(EntryMsg::Turn(Turn::Next))),
            Action::PreviousPaper => return Reply::StayThen(Msg::Entry(EntryMsg::Turn(Turn::Previous))),
            Action::TakeDraft => {
                let there = self.draft_there(at).map(|kept| Effect::TakeDraft(kept.id.clone()));
                return Reply::Stay(there.into_iter().collect());
            }
            Action::Left | Action::Right if !self.focused_choices_empty() => {
                self.change(at, |field| field.cycle(if action == Action::Left { -1 } else { 1 }));
            }
            Action::Left => self.line(LineEdit::left),
            Action::Right => self.line(LineEdit::right),
            Action::Home => self.line(LineEdit::home),
            Action::End => self.line(LineEdit::end),
            Action::Erase => self.change(at, super::Field::erase),
            Action::EraseForward => self.change(at, |field| field.line.delete()),
            Action::Clear => self.change(at, |field| field.line.clear()),
            _ => return Reply::Unused,
        }
        self.stay_asking(action, at)
    }

    /// Stays, and asks the register what the change makes necessary.
    fn stay_asking(&self, action: Action, at: &At) -> Reply {
        let moves = matches!(action, Action::Next | Action::Previous | Action::Home | Action::End);
        let asked = if moves { None } else { self.purpose.asks(&self.form) };
        Reply::Stay(asked.into_iter().chain(self.asks_always(at)).collect())
    }

    /// What must be asked of the register as something is typed.
    fn asking(&self, at: &At) -> Reply {
        Reply::Stay(self.purpose.asks(&self.form).into_iter().chain(self.asks_always(at)).collect())
    }

    /// What is asked of any form, however its fields came to say what they say.
    fn asks_always(&self, at: &At) -> impl Iterator<Item = Effect> {
        let alike = self.purpose.enters_person().then(|| self.alikes.asks(&self.form, at)).flatten();
        self.tags.asks(&self.form).into_iter().chain(alike)
    }

    fn focused_choices_empty(&self) -> bool {
        self.form.fields.get(self.form.focus).is_none_or(|f| f.choices().is_empty())
    }

    fn line(&mut self, change: impl FnOnce(&mut LineEdit)) {
        if let Some(field) = self.form.fields.get_mut(self.form.focus) {
            change(&mut field.line);
        }
    }

    pub(super) fn change(&mut self, at: &At, change: impl FnOnce(&mut super::Field)) {
        if let Some(field) = self.form.fields.get_mut(self.form.focus) {
            field.computed = false;
            field.fault = None;
            change(field);
        }
        self.revise(at);
    }

    /// Fields may come and go; the cursor stays on the field where it stands.
    pub(in crate::app) fn revise(&mut self, at: &At) {
        let code = self.form.fields.get(self.form.focus).map(|f| f.code.clone());
        self.purpose.revise(&mut self.form, at);
        self.form.focus = self.form.focus.min(self.form.fields.len().saturating_sub(1));
        self.form.focus_on(code.as_deref().unwrap_or_default());
        self.tell_clashes(at);
    }

    /// The value of the last record of this kind.
    fn repeat(&mut self, at: &At) {
        if let Some(text) = self.last_value(at) {
            self.change(at, |field| field.say(&text));
        }
    }

    /// The last field stays: Enter there never saves by accident.
    fn move_focus(&mut self, by: isize, at: &At) {
        if let Some(field) = self.form.fields.get_mut(self.form.focus) {
            field.settle(at);
        }
        self.settle_focused();
        self.revise(at);
        let last = self.form.fields.len().saturating_sub(1);
        self.form.focus = self.form.focus.saturating_add_signed(by).min(last);
        self.come_to_field();
    }

    /// The cursor stands behind what the field says.
    pub(in crate::app) fn come_to_field(&mut self) {
        self.fresh = true;
        self.line(LineEdit::end);
    }

    /// The cursor goes to a field that is pressed.
    pub(in crate::app) fn point(&mut self, field: usize, at: &At) -> Reply {
        let by = isize::try_from(field).unwrap_or(0) - isize::try_from(self.form.focus).unwrap_or(0);
        self.move_focus(by, at);
        self.asking(at)
    }
}
