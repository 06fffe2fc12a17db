//! What lies over a screen. The top one gets the keys; Esc takes it away.

mod at;
pub mod confirm;
pub mod export;
pub mod filter;
pub mod help;
pub mod import;
pub mod menu;
#[cfg(test)]
mod output_tests;
pub mod palette;
pub mod pick;
pub mod print;
pub mod prompt;
mod rank;
pub mod reader;
mod told;

pub use at::At;
pub use confirm::Confirm;
pub use export::ExportDialog;
pub use filter::FilterPanel;
pub use import::ImportDialog;
pub use pick::{Pick, PickItem};
pub use print::PrintDialog;
pub use prompt::Prompt;
pub use reader::{ReadLine, Reader};
pub(super) use told::{
    take_against, take_alike, take_candidates, take_dossier, take_neighbour, take_plan, take_tags,
};

use super::effect::Effect;
use super::form::FormDialog;
use super::model::Model;
use super::msg::Msg;
use super::pointer::Target;
use super::settings::{ScreenCheck, SettingsPage};
use crate::keys::{Action, Context};

/// A dialog.
#[derive(Debug)]
pub enum Dialog {
    /// A form to fill in.
    Form(Box<FormDialog>),
    /// A list to pick from.
    Pick(Pick),
    /// A question.
    Confirm(Confirm),
    /// A page of text.
    Reader(Reader),
    /// The filter panel.
    Filter(Box<FilterPanel>),
    /// One line to type.
    Prompt(Prompt),
    /// Importing a list.
    Import(Box<ImportDialog>),
    /// Printing summaries.
    Print(Box<PrintDialog>),
    /// Writing the list out.
    Export(Box<ExportDialog>),
    /// The settings page.
    Settings(Box<SettingsPage>),
    /// The question what the screen can show.
    ScreenCheck(ScreenCheck),
}

/// What a dialog says to an action or a typed text.
#[derive(Debug)]
pub enum Reply {
    /// It stays.
    Stay(Vec<Effect>),
    /// It goes.
    Close,
    /// It stays, and this follows.
    StayThen(Msg),
    /// It goes, and this follows.
    CloseThen(Msg),
    /// This is laid over it.
    Over(Box<Dialog>),
    /// It stays, and says why it did nothing.
    Say(String),
    /// It has no use for the action.
    Unused,
}

impl Dialog {
    /// Where its keys are looked up.
    pub fn context(&self) -> Context {
        match self {
            Self::Form(_) => Context::Form,
            Self::Pick(_) => Context::Pick,
            Self::Confirm(_) => Context::Confirm,
            Self::Reader(page) => page.context(),
            Self::Filter(_) => Context::Filter,
            Self::Prompt(_) => Context::Pick,
            Self::Import(import) => import.context(),
            Self::Print(_) | Self::Export(_) => Context::Output,
            Self::Settings(_) => Context::Settings,
            Self::ScreenCheck(_) => Context::Confirm,
        }
    }

    /// Why an action is not possible in it now.
    pub fn why_not(&self, action: Action, at: &At) -> Option<String> {
        match self {
            Self::Form(form) => form.why_not(action, at),
            Self::Filter(panel) => panel.why_not(action, at),
            Self::Import(import) => import.why_not(action, at),
            _ => None,
        }
    }

    /// Something was typed in it that a draft keeps.
    pub(super) fn has_typed(&self) -> bool {
        matches!(self, Self::Form(form) if form.has_typed())
    }

    /// Something was typed or decided in it that leaving the program would lose, and that no draft keeps.
    pub(super) fn is_unfinished(&self) -> bool {
        match self {
            Self::Prompt(prompt) => prompt.is_typed(),
            Self::Import(import) => import.is_under_way(),
            _ => false,
        }
    }

    /// It is the question whether to leave the program.
    pub(super) fn asks_to_leave(&self) -> bool {
        matches!(self, Self::Confirm(confirm) if confirm.answers.iter().any(|a| matches!(a.1, Some(Msg::Leave))))
    }

    fn act(&mut self, action: Action, at: &At) -> Reply {
        match self {
            Self::Form(form) => form.act(action, at),
            Self::Pick(pick) => pick.act(action),
            Self::Confirm(confirm) => confirm.act(action),
            Self::Reader(reader) => reader.act(action),
            Self::Filter(panel) => panel.act(action, at),
            Self::Prompt(prompt) => prompt.act(action),
            Self::Import(import) => import.act(action, at),
            Self::Print(print) => print.act(action, at),
            Self::Export(export) => export.act(action, at),
            Self::Settings(page) => page.act(action, at),
            Self::ScreenCheck(check) => check.act(action, at),
        }
    }

    /// The mouse was pressed on something of it.
    fn point(&mut self, target: Target, at: &At) -> Reply {
        match (self, target) {
            (Self::Form(form), Target::Field(field)) => form.point(field, at),
            (Self::Pick(pick), Target::Line(line)) => pick.point(line),
            (Self::Confirm(confirm), Target::Answer(answer)) => confirm.point(answer),
            (Self::Filter(panel), Target::Line(line)) => panel.point(line, at),
            (Self::Import(import), target) => import.point(target, at),
            (Self::Print(print), Target::Field(choice)) => print.point(choice),
            (Self::Export(export), Target::Field(choice)) => export.point(choice),
            (Self::Settings(page), Target::Line(line)) => page.point(line, at),
            (Self::ScreenCheck(check), Target::Line(line)) => check.point(line, at),
            _ => Reply::Unused,
        }
    }

    fn typed(&mut self, text: &str, at: &At) -> Reply {
        match self {
            Self::Form(form) => form.typed(text, at),
            Self::Pick(pick) => pick.typed(text),
            Self::Filter(panel) => panel.typed(text, at),
            Self::Prompt(prompt) => prompt.typed(text),
            Self::Import(import) => import.typed(text),
            Self::Print(print) => print.typed(text),
            Self::Export(export) => export.typed(text),
            Self::ScreenCheck(check) => check.typed(text, at),
            Self::Confirm(_) | Self::Reader(_) | Self::Settings(_) => Reply::Unused,
        }
    }
}

/// The terminal has another size.
pub(super) fn resized(model: &mut Model) {
    let rows = menu::rows(model);
    for dialog in &mut model.dialogs {
        match dialog {
            Dialog::Reader(reader) => reader.resize(model.size),
            Dialog::Pick(pick) => pick.pane.set_page(rows),
            Dialog::Filter(panel) => panel.pane.set_page(rows),
            Dialog::Import(import) => import.resize(model.size),
            Dialog::Print(print) => print.resize(model.size),
            Dialog::Settings(page) => page.resize(model.size),
            _ => {}
        }
    }
}

/// Gives an action to the dialog on top. What holds over every dialog is not given to it.
pub(super) fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    if matches!(action, Action::Help | Action::Menu | Action::Palette | Action::Quit) {
        return None;
    }
    with_top(model, |dialog, at| dialog.act(action, at))
}

/// Gives what the mouse was pressed on to the dialog on top.
pub(super) fn point(model: &mut Model, target: Target) -> Option<Vec<Effect>> {
    with_top(model, |dialog, at| dialog.point(target, at))
}

/// Gives typed text to the dialog on top.
pub(super) fn typed(model: &mut Model, text: &str) -> Option<Vec<Effect>> {
    with_top(model, |dialog, at| dialog.typed(text, at))
}

/// `None` where there is no dialog, or it has no use for what came.
fn with_top(model: &mut Model, give: impl FnOnce(&mut Dialog, &At) -> Reply) -> Option<Vec<Effect>> {
    let mut top = model.dialogs.pop()?;
    let reply = give(&mut top, &model.at());
    match reply {
        Reply::Close => Some(Vec::new()),
        Reply::CloseThen(msg) => Some(super::update(model, msg)),
        Reply::StayThen(msg) => {
            model.dialogs.push(top);
            Some(super::update(model, msg))
        }
        Reply::Stay(effects) => keep(model, top, Some(effects)),
        Reply::Say(words) => {
            model.hint(words);
            keep(model, top, Some(Vec::new()))
        }
        Reply::Unused => keep(model, top, None),
        Reply::Over(above) => {
            model.dialogs.push(top);
            keep(model, *above, Some(Vec::new()))
        }
    }
}

fn keep(model: &mut Model, dialog: Dialog, effects: Option<Vec<Effect>>) -> Option<Vec<Effect>> {
    model.dialogs.push(dialog);
    effects
}
