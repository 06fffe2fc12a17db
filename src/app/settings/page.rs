//! The settings page: a row a setting. What is turned shows and is kept at once.

use super::change;
use super::row::{Offered, Setting};
use super::screen_check::ScreenCheck;
use crate::app::dialogs::{At, Confirm, Dialog, Reply};
use crate::app::effect::Effect;
use crate::app::list_pane::ListPane;
use crate::app::msg::Msg;
use crate::app::{Model, layout};
use crate::keys::Action;

/// The settings page.
#[derive(Debug)]
pub struct SettingsPage {
    /// Cursor over [`Setting::ALL`].
    pub pane: ListPane,
    /// The printers of this machine.
    pub printers: Printers,
    themes: Vec<String>,
}

/// What is known of the printers of this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Printers {
    /// The system was asked and has not answered yet.
    Looking,
    /// Their names, the usual one first.
    Found(Vec<String>),
    /// There can be none; the sentence says why.
    Nowhere(String),
}

impl Printers {
    /// A printer was chosen that is known not to be there.
    pub fn lacks(&self, chosen: &str) -> bool {
        match self {
            _ if chosen.is_empty() => false,
            Self::Looking => false,
            Self::Found(all) => !all.iter().any(|name| name == chosen),
            Self::Nowhere(_) => true,
        }
    }
}

/// Lays the page over the screen, the cursor on a row; asks for the printers.
pub(in crate::app) fn open(model: &mut Model, row: Setting) -> Vec<Effect> {
    if let Some(at) = model.dialogs.iter().position(|dialog| matches!(dialog, Dialog::Settings(_))) {
        model.dialogs.truncate(at);
    }
    let mut page = SettingsPage {
        pane: ListPane::default(),
        printers: Printers::Looking,
        themes: model.themes.iter().map(|(name, _)| name.clone()).collect(),
    };
    page.resize(model.size);
    page.pane.set_len(Setting::ALL.len());
    page.pane.move_to(Setting::ALL.iter().position(|other| *other == row).unwrap_or(0));
    model.dialogs.push(Dialog::Settings(Box::new(page)));
    vec![Effect::Printers]
}

/// Takes the printers that the system knows, or why there are none.
pub(in crate::app) fn take_printers(model: &mut Model, printers: Result<Vec<String>, String>) {
    let open = model.dialogs.iter_mut().find_map(|dialog| match dialog {
        Dialog::Settings(page) => Some(page),
        _ => None,
    });
    if let Some(page) = open {
        page.printers = printers.map_or_else(Printers::Nowhere, Printers::Found);
    }
}

impl SettingsPage {
    /// The row under the cursor.
    pub fn row(&self) -> Setting {
        Setting::ALL.get(self.pane.cursor).copied().unwrap_or(Setting::Lang)
    }

    /// The terminal has another size.
    pub(in crate::app) fn resize(&mut self, size: (u16, u16)) {
        self.pane.set_page(layout::settings_rows(size));
    }

    pub(in crate::app) fn act(&mut self, action: Action, at: &At) -> Reply {
        match action {
            _ if self.pane.act(action) => Reply::Stay(Vec::new()),
            Action::Left => self.turn(-1, at),
            Action::Right => self.turn(1, at),
            Action::Open => self.open(at),
            Action::Back => Reply::Close,
            _ => Reply::Unused,
        }
    }

    /// A row that is pressed gets the cursor; pressed again, it does what Enter does.
    pub(in crate::app) fn point(&mut self, row: usize, at: &At) -> Reply {
        if self.pane.cursor == row {
            return self.open(at);
        }
        self.pane.move_to(row);
        Reply::Stay(Vec::new())
    }

    /// Printers turn once the system has named them: until then the chosen one stays.
    fn turn(&self, by: isize, at: &At) -> Reply {
        let printers = match &self.printers {
            Printers::Looking if self.row() == Setting::Printer => return Reply::Stay(Vec::new()),
            Printers::Found(all) => all.clone(),
            Printers::Looking | Printers::Nowhere(_) => Vec::new(),
        };
        let offered = Offered { themes: self.themes.clone(), printers };
        let turned = self.row().turned(at.settings, by, &offered);
        if turned == *at.settings {
            return Reply::Stay(Vec::new());
        }
        Reply::StayThen(Msg::Choose(Box::new(turned)))
    }

    /// Enter turns too; rows without a value open what they stand for.
    fn open(&self, at: &At) -> Reply {
        match self.row() {
            Setting::ScreenCheck => Reply::Over(Box::new(Dialog::ScreenCheck(ScreenCheck::of(at.settings)))),
            Setting::Reset => Reply::Over(Box::new(Dialog::Confirm(reset_question(at)))),
            _ => self.turn(1, at),
        }
    }
}

fn reset_question(at: &At) -> Confirm {
    let begun = Box::new(change::as_at_the_beginning(at.settings));
    let (keep, go) = (at.lang.settings_reset_keep(), at.lang.settings_reset_go());
    Confirm::new(at.lang.settings_reset_question(), keep, go, Msg::Choose(begun))
}
