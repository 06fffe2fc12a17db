//! What lies over a screen. The top one gets the keys; Esc takes it away.

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

pub use confirm::Confirm;
pub use export::ExportDialog;
pub use filter::FilterPanel;
pub use import::ImportDialog;
pub use pick::{Pick, PickItem};
pub use print::PrintDialog;
pub use prompt::Prompt;
pub use reader::{ReadLine, Reader};

use super::draft::KeptDraft;
use super::effect::{Effect, RoundPlan, WhoReceives};
use super::entry::Entry;
use super::form::{FormDialog, LastValues};
use super::model::Model;
use super::msg::Msg;
use super::pointer::Target;
use super::screens::households::HouseholdsScreen;
use super::screens::round::RoundScreen;
use super::screens::rounds::RoundsScreen;
use super::settings::{ScreenCheck, SettingsPage};
use crate::domain::catalogue::eligibility::Against;
use crate::domain::dossier::{Dossier, Neighbour};
use crate::domain::duplicates::{Alike, Entered};
use crate::domain::hand_over::Candidate;
use crate::domain::id::HamletId;
use crate::domain::round::Task;
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

/// What a dialog may know of the world around it.
#[derive(Debug, Clone, Copy)]
pub struct At<'a> {
    /// The language of its words.
    pub lang: crate::i18n::Lang,
    /// What the person chose once and for all.
    pub settings: &'a super::settings::Settings,
    /// Which key does what.
    pub keymap: &'a crate::keys::Keymap,
    /// The day.
    pub today: chrono::NaiveDate,
    /// Who sits at the keyboard.
    pub user: &'a str,
    /// The open register.
    pub register: Option<&'a super::model::Opened>,
    /// The pile of papers that is being entered.
    pub entry: &'a Entry,
    /// What the last record of each kind said.
    pub last: &'a LastValues,
    /// What was typed in forms and never saved.
    pub drafts: &'a [KeptDraft],
    /// The list of households: rows fetched so far, marks.
    pub households: &'a HouseholdsScreen,
    /// The review rounds.
    pub rounds: &'a RoundsScreen,
    /// The open review round.
    pub round: Option<&'a RoundScreen>,
}

impl<'a> At<'a> {
    /// A day as fields and questions show it.
    pub fn day(&self, day: chrono::NaiveDate) -> String {
        self.settings.dates.day(day)
    }

    /// The name of a hamlet; empty where the register has none of this identity.
    pub fn hamlet(&self, id: HamletId) -> &'a str {
        let hamlets = self.register.map(|register| register.hamlets.as_slice()).unwrap_or_default();
        hamlets.iter().find(|hamlet| hamlet.id == id).map_or("", |hamlet| &hamlet.name)
    }

    /// So many days before its last day what is owed for an animal is due soon.
    pub fn soon_days(&self) -> u32 {
        self.register.map_or(0, |register| register.catalogue.soon_days())
    }

    /// A unit of what is given, in the person's language where the catalogue knows it.
    pub fn unit<'w>(&'w self, written: &'w str) -> &'w str {
        self.register.map_or(written, |register| self.lang.unit(written, &register.catalogue))
    }

    /// A date that may be known only to the month or the year, as fields show it.
    pub fn partial(&self, date: crate::viet::PartialDate) -> String {
        self.settings.dates.partial(date)
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

/// Gives the household of a typed code to the form on top.
pub(super) fn take_neighbour(model: &mut Model, code: &str, found: Option<&Neighbour>) {
    let _ = with_top(model, |dialog, at| {
        if let Dialog::Form(form) = dialog {
            form.take_neighbour(code, found, at);
        }
        Reply::Stay(Vec::new())
    });
}

/// Gives the households that may come on a list to the form on top.
pub(super) fn take_candidates(model: &mut Model, who: &WhoReceives, candidates: &[Candidate]) {
    let _ = with_top(model, |dialog, at| {
        if let Dialog::Form(form) = dialog {
            form.take_candidates(who, candidates, at);
        }
        Reply::Stay(Vec::new())
    });
}

/// Gives who may not have a model on a day to the form on top.
pub(super) fn take_against(model: &mut Model, of: (&str, chrono::NaiveDate), against: &[Against]) {
    let _ = with_top(model, |dialog, at| {
        if let Dialog::Form(form) = dialog {
            form.take_against(of, against, at);
        }
        Reply::Stay(Vec::new())
    });
}

/// Gives everything of its household to the form on top.
pub(super) fn take_dossier(model: &mut Model, dossier: Option<&Dossier>) {
    let _ = with_top(model, |dialog, at| {
        if let (Dialog::Form(form), Some(dossier)) = (dialog, dossier) {
            form.take_dossier(dossier, at);
        }
        Reply::Stay(Vec::new())
    });
}

/// Gives who may be who is being entered to the form on top.
pub(super) fn take_alike(model: &mut Model, entered: Entered, found: Vec<Alike>) {
    let _ = with_top(model, |dialog, at| {
        if let Dialog::Form(form) = dialog {
            form.take_alike(entered, found, at);
        }
        Reply::Stay(Vec::new())
    });
}

/// Gives who wears typed tags to the form on top.
pub(super) fn take_tags(model: &mut Model, told: &[(String, Option<Neighbour>)]) {
    let _ = with_top(model, |dialog, at| {
        if let Dialog::Form(form) = dialog {
            form.take_tags(told.to_vec(), at);
        }
        Reply::Stay(Vec::new())
    });
}

/// Gives the work list that was worked out to the form on top.
pub(super) fn take_plan(model: &mut Model, plan: &RoundPlan, tasks: &[Task]) {
    let _ = with_top(model, |dialog, at| {
        if let Dialog::Form(form) = dialog {
            form.take_plan(plan, tasks, at);
        }
        Reply::Stay(Vec::new())
    });
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
