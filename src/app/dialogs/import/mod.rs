//! Importing a list, step by step: the file, its sheets, what the columns mean, what would be done, what
//! was done. Esc goes one step back and asks before a choice is lost; F2 goes on.
//!
//! | file | subject |
//! |---|---|
//! | `chooser` | choosing the file |
//! | `list` | the list in hand: sheets, meanings of columns |
//! | `preview` | what would become of each household |
//! | `detail` | one line of it looked at closely |
//! | `steps` | the way through |
//! | `point` | the mouse |

mod chooser;
mod detail;
mod list;
mod point;
mod preview;
mod steps;
#[cfg(test)]
mod tests;

pub use chooser::{Chooser, Line as FolderLine};
pub use detail::{Detail, Fact, choice_words};
pub use list::{ColumnView, ListInHand, ListSheet};
pub use preview::{Line, Preview, Tab};

use super::{At, Dialog, Reply};
use crate::app::effect::Effect;
use crate::app::files::{self, Folder};
use crate::app::list_pane::ListPane;
use crate::app::work::Outcome;
use crate::app::{Model, layout, second};
use crate::domain::intake::{ColumnMeaning, Counts, ImportPlan};
use crate::domain::operation::OperationKind;
use crate::keys::{Action, Context};
use crate::tables::OpenList;

/// Importing a list.
#[derive(Debug)]
pub struct ImportDialog {
    /// Where the officer stands.
    pub step: Step,
    /// Choosing the file.
    pub chooser: Chooser,
    /// The list, once a file was read.
    pub list: Option<ListInHand>,
    /// Cursor over the sheets.
    pub sheets: ListPane,
    /// Which of the list's headers is looked at.
    pub group: usize,
    /// Cursor over the columns.
    pub columns: ListPane,
    /// What would be done, once it was worked out.
    pub preview: Option<Preview>,
    /// What was done.
    pub result: Option<Counts>,
    /// Why a key did nothing.
    pub said: Option<String>,
    rows: usize,
}

/// The steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Choosing the file.
    File,
    /// Choosing sheets.
    Sheets,
    /// What the columns mean.
    Mapping,
    /// What would be done.
    Preview,
    /// What was done.
    Result,
}

/// What an import is told by the dialogs that it opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportMsg {
    /// Go back although choices are lost.
    Back,
    /// The column under the cursor means this.
    Means(ColumnMeaning),
    /// Rejected rows go to this file.
    WriteRejected(String),
}

/// Opens the choice of a file, in the folder used last.
pub(in crate::app) fn open(model: &mut Model) -> Vec<Effect> {
    let dialog = ImportDialog::new(model.size);
    model.dialogs.push(Dialog::Import(Box::new(dialog)));
    vec![Effect::FirstFolder(model.settings.last_folder.clone())]
}

impl ImportDialog {
    fn new(size: (u16, u16)) -> Self {
        let mut dialog = Self {
            step: Step::File,
            chooser: Chooser::default(),
            list: None,
            sheets: ListPane::default(),
            group: 0,
            columns: ListPane::default(),
            preview: None,
            result: None,
            said: None,
            rows: 1,
        };
        dialog.resize(size);
        dialog
    }

    /// The terminal has another size.
    pub(in crate::app) fn resize(&mut self, size: (u16, u16)) {
        self.rows = layout::import_rows(size);
        for pane in [&mut self.chooser.pane, &mut self.sheets, &mut self.columns] {
            pane.set_page(self.rows);
        }
        if let Some(preview) = &mut self.preview {
            preview.pane.set_page(self.rows);
            if let Some(detail) = &mut preview.detail {
                detail.pane.set_page(self.rows);
            }
        }
    }

    /// Where its keys are looked up.
    pub fn context(&self) -> Context {
        if self.step == Step::File { Context::File } else { Context::Import }
    }

    pub(in crate::app) fn typed(&mut self, text: &str) -> Reply {
        if self.step != Step::File {
            return Reply::Unused;
        }
        Reply::Stay(self.chooser.typed(text))
    }

    pub(in crate::app) fn act(&mut self, action: Action, at: &At) -> Reply {
        self.said = None;
        match self.step {
            Step::File => self.act_on_file(action),
            Step::Sheets => self.act_on_sheets(action, at),
            Step::Mapping => self.act_on_mapping(action, at),
            Step::Preview => self.act_on_preview(action, at),
            Step::Result => self.act_on_result(action, at),
        }
    }

    /// Why an action is not possible on this step.
    pub(in crate::app) fn why_not(&self, action: Action, at: &At) -> Option<String> {
        let here = match action {
            Action::Mark => self.step == Step::Sheets,
            Action::Export => matches!(self.step, Step::Preview | Step::Result),
            Action::Undo => self.step == Step::Result,
            _ => true,
        };
        (!here).then(|| at.lang.why_not_on_this_step().to_owned())
    }

    /// The wanted sheets whose headers are looked at.
    pub fn current_group(&self) -> Vec<usize> {
        let groups = self.list.as_ref().map(ListInHand::groups).unwrap_or_default();
        groups.into_iter().nth(self.group).unwrap_or_default()
    }

    /// A list is in hand and not imported yet.
    pub(in crate::app) fn is_under_way(&self) -> bool {
        !matches!(self.step, Step::File | Step::Result)
    }

    fn take_list(&mut self, path: String, list: OpenList) {
        let list = ListInHand::new(path, list);
        self.sheets.set_len(list.sheets.len());
        self.sheets.move_to(0);
        let several = list.sheets.len() > 1;
        self.list = Some(list);
        match several {
            true => self.step = Step::Sheets,
            false => self.show_mapping(),
        }
    }

    fn show_mapping(&mut self) {
        self.step = Step::Mapping;
        self.show_group(0);
    }

    fn show_group(&mut self, group: usize) {
        self.group = group;
        let group = self.current_group();
        let columns = self.list.as_ref().map_or(0, |list| list.columns(&group).len());
        self.columns.set_len(columns);
        self.columns.move_to(0);
    }

    fn take_plan(&mut self, plan: ImportPlan) {
        let notes = self.list.as_ref().map(|list| list.read_notes().to_vec()).unwrap_or_default();
        self.preview = Some(Preview::new(plan, notes, self.rows));
        self.step = Step::Preview;
    }
}

/// Takes a folder that was read.
pub(in crate::app) fn take_folder(model: &mut Model, folder: Folder) {
    if let Some(dialog) = on_top(model) {
        dialog.chooser.take(folder);
    }
}

/// Takes what came out of the work that an import asked for.
pub(in crate::app) fn take(model: &mut Model, outcome: Outcome) -> Vec<Effect> {
    match outcome {
        Outcome::ListRead { path, list } => return take_list(model, path, *list),
        Outcome::Planned(plan) => {
            if let Some(dialog) = on_top(model) {
                dialog.take_plan(*plan);
            }
        }
        Outcome::Imported(counts, proposed) => {
            if let Some(dialog) = on_top(model) {
                dialog.result = Some(counts);
                dialog.step = Step::Result;
            }
            if let Some(number) = proposed {
                model.done(second::sent(model, number, OperationKind::Import));
            }
            return crate::app::answered::refresh(model);
        }
        Outcome::Printed { .. } | Outcome::Written { .. } => {}
        Outcome::Copies(_)
        | Outcome::Carry(_)
        | Outcome::Health(_)
        | Outcome::Second(_)
        | Outcome::DemoMade { .. } => {}
    }
    Vec::new()
}

/// The folder of a list that could be read is where the next one is looked for.
fn take_list(model: &mut Model, path: String, list: OpenList) -> Vec<Effect> {
    let folder = files::folder_of(&path).to_owned();
    if let Some(dialog) = on_top(model) {
        dialog.take_list(path, list);
    }
    if folder == model.settings.last_folder {
        return Vec::new();
    }
    model.settings.last_folder = folder;
    vec![Effect::SaveSettings(model.settings.clone())]
}

/// Takes what a dialog over the import decided.
pub(in crate::app) fn told(model: &mut Model, msg: ImportMsg) -> Vec<Effect> {
    let Some(dialog) = on_top(model) else { return Vec::new() };
    match msg {
        ImportMsg::Back => dialog.go_back(),
        ImportMsg::Means(meaning) => dialog.set_meaning(meaning),
        ImportMsg::WriteRejected(path) => return dialog.write_rejected(path),
    }
    Vec::new()
}

fn on_top(model: &mut Model) -> Option<&mut ImportDialog> {
    model.dialogs.iter_mut().rev().find_map(|dialog| match dialog {
        Dialog::Import(import) => Some(import.as_mut()),
        _ => None,
    })
}
