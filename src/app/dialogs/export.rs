//! Writing the list of households or an official table out: the kind of file and its name.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{At, Dialog, Reply};
use crate::app::effect::Effect;
use crate::app::file_field::FileField;
use crate::app::screens::round::{Page, RoundScreen, both_table};
use crate::app::work::{Job, Which};
use crate::app::{Model, as_of, board};
use crate::domain::report::Table;
use crate::keys::{Action, Context};

/// Writing out.
#[derive(Debug)]
pub struct ExportDialog {
    /// What.
    pub which: Which,
    /// The past day on which they are shown.
    pub on: Option<NaiveDate>,
    /// How many households; 0 for a table.
    pub count: usize,
    /// A workbook; otherwise a csv.
    pub xlsx: bool,
    /// The file.
    pub file: FileField,
    /// The cursor stands on the file's name; otherwise on the kind.
    pub on_file: bool,
    /// Why a key did nothing.
    pub said: Option<String>,
}

/// Asks for the folder in which a name is proposed; its answer opens the dialog.
pub(in crate::app) fn open(model: &mut Model) -> Vec<Effect> {
    if table_shown(model).is_none() && !is_board(model) && households(model).1 == 0 {
        model.problem(model.lang().export_nothing());
        return Vec::new();
    }
    vec![Effect::Documents]
}

/// Opens the dialog for the table on the screen, else for the marked households, else for all that were found.
pub(in crate::app) fn take_documents(model: &mut Model, folder: &str) {
    let (which, count, stem) = match table_shown(model) {
        None if is_board(model) => {
            let Some(list) = board::listing(model) else { return };
            let stem = format!("{}-{}", list.stem, model.today.format("%Y%m%d"));
            (Which::Listing(Arc::new(list)), 0, stem)
        }
        Some(table) => {
            let stem = format!("{}-{}", table.name, table.period.to.format("%Y%m%d"));
            (Which::Table(table), 0, stem)
        }
        None => households(model),
    };
    let on = as_of::day_shown(model);
    let name = format!("{stem}.xlsx");
    let file = FileField::proposing(folder, &name);
    let dialog = ExportDialog { which, on, count, xlsx: true, file, on_file: false, said: None };
    model.dialogs.push(Dialog::Export(Box::new(dialog)));
}

/// A board fills the screen.
fn is_board(model: &Model) -> bool {
    model.screen_context() == Context::Board
}

/// The table on the screen: an official one, or the households of a round under two standards.
fn table_shown(model: &Model) -> Option<Arc<Table>> {
    let round = model.round.as_ref().filter(|_| model.screen_context() == Context::Round);
    let both = round.filter(|round| round.open_page() == Page::Standards);
    both.and_then(|round| both_table(round, &model.at())).map(Arc::new).or_else(|| open_table(model))
}

/// The counted table that fills the screen.
fn open_table(model: &Model) -> Option<Arc<Table>> {
    let open = model.reports.open.as_ref().filter(|_| model.screen_context() == Context::Table);
    open.and_then(|open| open.table.clone())
}

/// The households of the list on the screen, and how many: the marked ones, else all that it shows.
fn households(model: &Model) -> (Which, usize, String) {
    let day = as_of::day_shown(model).unwrap_or(model.today);
    let (list, stem) = (&model.households, format!("danh-sach-ho-{}", day.format("%Y%m%d")));
    if model.screen_context() == Context::Round {
        let chosen = model.round.as_ref().map(RoundScreen::listed).unwrap_or_default();
        let count = chosen.len();
        return (Which::Chosen(chosen), count, stem);
    }
    match list.marked.is_empty() {
        true => (Which::Found(Box::new(list.query.clone())), list.ids.len(), stem),
        false => (Which::Chosen(list.chosen()), list.marked.len(), stem),
    }
}

impl ExportDialog {
    pub(in crate::app) fn typed(&mut self, text: &str) -> Reply {
        self.on_file = true;
        self.file.typed(text);
        Reply::Stay(Vec::new())
    }

    pub(in crate::app) fn act(&mut self, action: Action, at: &At) -> Reply {
        self.said = None;
        match action {
            Action::Next | Action::Previous | Action::Up | Action::Down => self.on_file = !self.on_file,
            _ if self.on_file && self.file.act(action) => {}
            Action::Left | Action::Right => {
                self.xlsx = !self.xlsx;
                self.file.set_ending(if self.xlsx { "xlsx" } else { "csv" });
            }
            Action::Save | Action::Open => return self.write(at),
            Action::Back => return Reply::Close,
            _ => {}
        }
        Reply::Stay(Vec::new())
    }

    /// A choice that is pressed is the one to change; pressed again, it changes.
    pub(in crate::app) fn point(&mut self, choice: usize) -> Reply {
        if choice == 0 && !self.on_file {
            self.xlsx = !self.xlsx;
            self.file.set_ending(if self.xlsx { "xlsx" } else { "csv" });
        }
        self.on_file = choice == 1;
        Reply::Stay(Vec::new())
    }

    fn write(&mut self, at: &At) -> Reply {
        let Some(path) = self.file.path() else {
            self.said = Some(at.lang.output_no_name().to_owned());
            self.on_file = true;
            return Reply::Stay(Vec::new());
        };
        let job =
            Job::Export { which: self.which.clone(), on: self.on, xlsx: self.xlsx, path, replace: false };
        Reply::Stay(vec![Effect::Work(Box::new(job))])
    }
}
