//! Printing summaries, a key card, an official table: the text version of one, and where all of them go.

mod outlets;

pub use outlets::OutletKind;

use chrono::NaiveDate;

use super::{At, Dialog, Reply};
use crate::app::effect::Effect;
use crate::app::file_field::FileField;
use crate::app::list_pane::ListPane;
use crate::app::settings::TextColumns;
use crate::app::work::{Job, Outlet, Printed};
use crate::app::{Model, as_of, layout};
use crate::domain::id::HouseholdId;
use crate::keys::{Action, Context};
use crate::viet;
use outlets::Outlets;

/// Printing.
#[derive(Debug)]
pub struct PrintDialog {
    /// What is printed; households in the order of printing.
    pub what: Printed,
    /// The past day on which they are shown.
    pub on: Option<NaiveDate>,
    /// Which of the households is shown.
    pub at: usize,
    /// The paper that is shown, line by line.
    pub lines: Vec<String>,
    /// The window over them.
    pub pane: ListPane,
    /// Where it can go.
    pub outlets: Vec<OutletKind>,
    /// The one that was chosen.
    pub outlet: usize,
    /// Why there is no printer, or not the one of the settings.
    pub no_printer: Option<String>,
    /// The file, where they go to one.
    pub file: FileField,
    /// Citizen and phone numbers whole.
    pub full: bool,
    /// Columns of the paper on the screen.
    columns: usize,
    /// The choice that the arrows change.
    pub focus: Focus,
    /// Why a key did nothing.
    pub said: Option<String>,
}

/// The choices, from top to bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// Which household is shown.
    Household,
    /// Where they go.
    Outlet,
    /// The file.
    File,
    /// Numbers masked or whole.
    Numbers,
}

/// What the runner found out before the dialog opens.
#[derive(Debug, Clone, PartialEq)]
pub struct PrintSetup {
    /// What is printed; households in the order of printing.
    pub what: Printed,
    /// The past day on which they are shown.
    pub on: Option<NaiveDate>,
    /// The first paper, line by line.
    pub lines: Vec<String>,
    /// The printers, the usual one first; or why there is none.
    pub printers: Result<Vec<String>, String>,
    /// The folder in which a file is proposed.
    pub folder: String,
    /// The file's name without its ending.
    pub stem: String,
}

/// Asks for what the dialog needs.
pub(in crate::app) fn open(model: &Model) -> Vec<Effect> {
    let ids = model.household.as_ref().map_or_else(|| model.households.chosen(), |screen| vec![screen.id]);
    vec![set_up(model, Printed::Summaries(ids), as_of::day_shown(model))]
}

/// Asks for what printing papers of households needs, of a past day where one is named.
pub(in crate::app) fn set_up(model: &Model, what: Printed, on: Option<NaiveDate>) -> Effect {
    Effect::PrintSetup { what, on, full: model.full_numbers, columns: columns(model) }
}

/// Asks for what printing the open table needs. It is shown as a wide text printer has it, where the terminal is as
/// wide; a narrower one shows it in parts.
pub(in crate::app) fn open_table(model: &Model) -> Vec<Effect> {
    let table = model.reports.open.as_ref().and_then(|open| open.table.clone());
    let set_up = |table| Effect::PrintSetup {
        what: Printed::Table(table),
        on: None,
        full: model.full_numbers,
        columns: TextColumns::HundredThirtyTwo.count().min(model.size.0.into()),
    };
    table.map(set_up).into_iter().collect()
}

/// Asks for what printing the keys of a place needs.
pub(in crate::app) fn open_card(model: &Model, context: Context) -> Vec<Effect> {
    let what = Printed::Card(Box::new(super::help::card(model, context)));
    vec![Effect::PrintSetup { what, on: None, full: false, columns: columns(model) }]
}

/// The summary is shown as wide as the settings have text papers, where the terminal is as wide.
fn columns(model: &Model) -> usize {
    let wanted = model.settings.text_columns.count();
    if wanted <= usize::from(model.size.0) { wanted } else { TextColumns::default().count() }
}

/// Opens the dialog; where it is open for the same thing, only its pages are shown anew.
pub(in crate::app) fn take_setup(model: &mut Model, setup: PrintSetup) {
    if let Some(Dialog::Print(dialog)) = model.dialogs.last_mut()
        && dialog.what == setup.what
    {
        return dialog.show(setup.lines);
    }
    let mut dialog = PrintDialog::new(setup, model);
    dialog.resize(model.size);
    model.dialogs.push(Dialog::Print(Box::new(dialog)));
}

/// Takes the summary of the household that is shown.
pub(in crate::app) fn take_preview(model: &mut Model, id: HouseholdId, lines: Vec<String>) {
    if let Some(Dialog::Print(dialog)) = model.dialogs.last_mut()
        && dialog.what.households().get(dialog.at) == Some(&id)
    {
        dialog.show(lines);
    }
}

impl PrintDialog {
    fn new(setup: PrintSetup, model: &Model) -> Self {
        let last = model.last_outlet.as_ref();
        let outlets = Outlets::of(setup.printers, &model.settings, last, model.lang());
        let mut dialog = Self {
            what: setup.what,
            on: setup.on,
            at: 0,
            lines: Vec::new(),
            pane: ListPane::default(),
            outlets: outlets.all,
            outlet: outlets.first,
            no_printer: outlets.said,
            file: FileField::proposing(&setup.folder, &format!("{}.pdf", setup.stem)),
            full: model.full_numbers,
            columns: columns(model),
            focus: Focus::Outlet,
            said: None,
        };
        dialog.fit_ending();
        dialog.show(setup.lines);
        dialog
    }

    /// Columns of the paper's widest line: where the terminal became narrower since, it is cut.
    pub fn width(&self) -> usize {
        self.lines.iter().map(|line| viet::width(line)).max().unwrap_or(0)
    }

    fn show(&mut self, lines: Vec<String>) {
        self.pane.set_len(lines.len());
        self.lines = lines;
    }

    /// The terminal has another size.
    pub(in crate::app) fn resize(&mut self, size: (u16, u16)) {
        self.pane.set_page(layout::print_rows(size));
    }

    /// Where it goes as things stand.
    pub fn chosen_outlet(&self) -> &OutletKind {
        // There are always the files to go to.
        self.outlets.get(self.outlet).unwrap_or(&OutletKind::Pdf)
    }

    /// The choices that matter: a printer needs no file, one household needs no other shown.
    pub fn choices(&self) -> impl Iterator<Item = Focus> + '_ {
        let to_file = !matches!(self.chosen_outlet(), OutletKind::Printer(_));
        let all = [
            (Focus::Household, self.what.households().len() > 1),
            (Focus::Outlet, true),
            (Focus::File, to_file),
            (Focus::Numbers, self.what.names_people()),
        ];
        all.into_iter().filter(|(_, matters)| *matters).map(|(focus, _)| focus)
    }

    pub(in crate::app) fn typed(&mut self, text: &str) -> Reply {
        if self.choices().any(|choice| choice == Focus::File) {
            self.focus = Focus::File;
            self.file.typed(text);
        }
        Reply::Stay(Vec::new())
    }

    pub(in crate::app) fn act(&mut self, action: Action, at: &At) -> Reply {
        self.said = None;
        match action {
            Action::Next => self.move_focus(1),
            Action::Previous => self.move_focus(-1),
            _ if self.focus == Focus::File && self.file.act(action) => {}
            Action::Left => return self.change(-1),
            Action::Right => return self.change(1),
            Action::Save | Action::Open | Action::Print => return self.print(at),
            Action::Back => return Reply::Close,
            _ => self.scroll(action),
        }
        Reply::Stay(Vec::new())
    }

    /// A choice that is pressed is the one to change; pressed again, it changes.
    pub(in crate::app) fn point(&mut self, choice: usize) -> Reply {
        let pressed = self.choices().nth(choice);
        match pressed {
            Some(focus) if focus == self.focus => return self.change(1),
            Some(focus) => self.focus = focus,
            None => {}
        }
        Reply::Stay(Vec::new())
    }

    fn scroll(&mut self, action: Action) {
        let (top, page) = (self.pane.top, self.pane.page);
        let top = match action {
            Action::Up => top.saturating_sub(1),
            Action::Down => top + 1,
            Action::PageUp => top.saturating_sub(page),
            Action::PageDown => top + page,
            Action::Home => 0,
            Action::End => usize::MAX,
            _ => top,
        };
        self.pane.top = top.min(self.lines.len().saturating_sub(page));
    }

    fn move_focus(&mut self, by: isize) {
        let choices: Vec<_> = self.choices().collect();
        let at = choices.iter().position(|choice| *choice == self.focus).unwrap_or(0);
        self.focus = choices[(at + choices.len()).saturating_add_signed(by) % choices.len()];
    }

    /// Changes the choice that has the focus.
    fn change(&mut self, by: isize) -> Reply {
        match self.focus {
            Focus::Household => {
                let count = self.what.households().len();
                self.at = (self.at + count).saturating_add_signed(by) % count;
                self.pane.top = 0;
                self.preview()
            }
            Focus::Outlet => {
                let count = self.outlets.len();
                self.outlet = (self.outlet + count).saturating_add_signed(by) % count;
                self.fit_ending();
                Reply::Stay(Vec::new())
            }
            Focus::Numbers => {
                self.full = !self.full;
                self.preview()
            }
            Focus::File => Reply::Stay(Vec::new()),
        }
    }

    /// Asks for the pages as they are now chosen: of the household that is shown, else of the whole paper.
    fn preview(&self) -> Reply {
        let (on, full, columns) = (self.on, self.full, self.columns);
        Reply::Stay(vec![match self.what.households().get(self.at) {
            Some(id) => Effect::PrintPreview { id: *id, on, full, columns },
            None => Effect::PrintSetup { what: self.what.clone(), on, full, columns },
        }])
    }

    fn fit_ending(&mut self) {
        match self.chosen_outlet() {
            OutletKind::Printer(_) => {}
            OutletKind::Pdf => self.file.set_ending("pdf"),
            OutletKind::Text(_) => self.file.set_ending("txt"),
        }
    }

    fn print(&mut self, at: &At) -> Reply {
        let to = match (self.chosen_outlet(), self.file.path()) {
            (OutletKind::Printer(name), _) => Outlet::Printer(name.clone()),
            (OutletKind::Pdf, Some(path)) => Outlet::Pdf(path),
            (OutletKind::Text(columns), Some(path)) => Outlet::Text(path, *columns),
            (OutletKind::Pdf | OutletKind::Text(_), None) => {
                self.said = Some(at.lang.output_no_name().to_owned());
                self.focus = Focus::File;
                return Reply::Stay(Vec::new());
            }
        };
        let job = Job::Print { what: self.what.clone(), on: self.on, to, full: self.full, replace: false };
        Reply::Stay(vec![Effect::Work(Box::new(job))])
    }
}
