//! The page of one household and its pages.

use crate::app::Model;
use crate::app::dialogs::Dialog;
use crate::app::effect::Effect;
use crate::app::list_pane::ListPane;
use crate::domain::dossier::Dossier;
use crate::domain::history::HistoryEntry;
use crate::domain::household::coded;
use crate::domain::id::HouseholdId;
use crate::keys::Action;

coded! {
    /// The pages of a household.
    Page {
        /// Tổng quan.
        Overview = "overview",
        /// Nhân khẩu.
        Members = "members",
        /// Rà soát.
        Surveys = "surveys",
        /// Hỗ trợ.
        Supports = "supports",
        /// Vật nuôi.
        Herd = "herd",
        /// Thăm hộ.
        Visits = "visits",
        /// Nhật ký.
        History = "history",
    }
}

/// The page of one household.
#[derive(Debug)]
pub struct HouseholdScreen {
    /// Which household.
    pub id: HouseholdId,
    /// What is known of it, once fetched.
    pub dossier: Option<Box<Dossier>>,
    /// The page that is open.
    pub page: Page,
    /// Cursor over the lines of the page.
    pub pane: ListPane,
    /// Its journal, fetched when that page is opened.
    pub history: Vec<HistoryEntry>,
}

/// Opens the page of a household.
pub fn open(model: &mut Model, id: HouseholdId) -> Vec<Effect> {
    model.household = Some(HouseholdScreen {
        id,
        dossier: None,
        page: Page::Overview,
        pane: ListPane::default(),
        history: Vec::new(),
    });
    vec![Effect::Dossier(id)]
}

/// An action on the page.
pub fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    let screen = model.household.as_mut()?;
    match action {
        Action::Back => model.household = None,
        Action::Next | Action::Right => return Some(turn(screen, 1)),
        Action::Previous | Action::Left => return Some(turn(screen, -1)),
        Action::Up => screen.pane.step(-1),
        Action::Down => screen.pane.step(1),
        _ => return None,
    }
    Some(Vec::new())
}

/// Takes what was fetched; a household that is gone closes its page.
pub fn take(model: &mut Model, dossier: Option<Box<Dossier>>) {
    if let Some(dossier) = &dossier {
        rebase_forms(model, dossier);
    }
    match (dossier, model.household.as_mut()) {
        (Some(dossier), Some(screen)) if dossier.household.id == screen.id => screen.dossier = Some(dossier),
        (None, Some(_)) => model.household = None,
        _ => {}
    }
}

/// Forms that a colleague has overtaken, and whose conflict was shown, may now be saved again.
fn rebase_forms(model: &mut Model, dossier: &Dossier) {
    for dialog in &mut model.dialogs {
        if let Dialog::Form(form) = dialog {
            form.rebase(dossier);
        }
    }
}

fn turn(screen: &mut HouseholdScreen, by: isize) -> Vec<Effect> {
    let count = Page::ALL.len();
    let at = (screen.page as usize + count).saturating_add_signed(by) % count;
    screen.page = Page::ALL[at];
    screen.pane = ListPane::default();
    if screen.page == Page::History { vec![Effect::History(Some(screen.id))] } else { Vec::new() }
}
