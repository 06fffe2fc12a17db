//! How the list looks: its order and its columns, picked from lists.

use crate::app::dialogs::{Dialog, Pick, PickItem, menu};
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::msg::Msg;
use crate::app::settings;
use crate::domain::household::coded;
use crate::domain::query::{Sort, SortBy};
use crate::i18n::Lang;

coded! {
    /// A column of the list; code and head always stand.
    Column {
        /// Thôn.
        Hamlet = "hamlet",
        /// Khẩu.
        Members = "members",
        /// Diện.
        State = "state",
        /// Thiếu hụt.
        Deprivations = "deprivations",
        /// Hỗ trợ.
        Supports = "supports",
    }
}

impl Column {
    /// What it is called.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Hamlet => lang.list_hamlet(),
            Self::Members => lang.list_members(),
            Self::State => lang.list_state(),
            Self::Deprivations => lang.list_deprivations(),
            Self::Supports => lang.list_supports(),
        }
    }
}

/// Lays the orders over the list; the one in use, chosen again, is turned round.
pub(super) fn open_sort(model: &mut Model) {
    let now = model.households.query.sort;
    let items = SortBy::ALL.iter().map(|&by| sort_item(by, now, model.lang())).collect();
    let here = SortBy::ALL.iter().position(|by| *by == now.by).unwrap_or(0);
    let pick = Pick::new(model.lang().sort_title(), items, menu::rows(model)).with_cursor(here);
    model.dialogs.push(Dialog::Pick(pick));
}

fn sort_item(by: SortBy, now: Sort, lang: Lang) -> PickItem {
    let descending = if by == now.by { !now.descending } else { largest_first(by) };
    let note = match (by == now.by, now.descending) {
        (false, _) => "",
        (true, false) => "▲",
        (true, true) => "▼",
    };
    PickItem {
        label: lang.sort_by(by).to_owned(),
        note: note.to_owned(),
        then: Ok(Msg::SortBy(Sort { by, descending })),
    }
}

/// Of counts the largest are looked for, of names the first.
fn largest_first(by: SortBy) -> bool {
    matches!(by, SortBy::Deprivations | SortBy::Members)
}

/// Lays the columns over the list, the cursor on one of them.
pub(super) fn open_columns(model: &mut Model, at: usize) {
    let lang = model.lang();
    let items = Column::ALL.iter().map(|&column| {
        let hidden = model.settings.hidden_columns.contains(&column);
        PickItem {
            label: format!("{} {}", if hidden { "[ ]" } else { "[x]" }, column.name(lang)),
            note: if hidden { lang.column_hidden() } else { lang.column_shown() }.to_owned(),
            then: Ok(Msg::ToggleColumn(column)),
        }
    });
    let widths = PickItem {
        label: format!("    {}", lang.columns_reset()),
        note: String::new(),
        then: match model.settings.column_widths.is_empty() {
            true => Err(lang.columns_reset_needless().to_owned()),
            false => Ok(Msg::ResetWidths),
        },
    };
    let items = items.chain([widths]);
    let pick = Pick::new(lang.columns_title(), items.collect(), menu::rows(model)).with_cursor(at);
    model.dialogs.push(Dialog::Pick(pick));
}

/// An order was chosen; it is remembered.
pub fn sort_by(model: &mut Model, sort: Sort) -> Vec<Effect> {
    model.settings.sort = sort;
    model.households.query.sort = sort;
    model.households.to_top = true;
    let mut effects = model.households.search();
    effects.extend(settings::remember(model));
    effects
}

/// A column was chosen: shown where it was hidden, and the other way round; it is remembered. The
/// choice stays open for the next column.
pub fn toggle_column(model: &mut Model, column: Column) -> Vec<Effect> {
    let hidden = &mut model.settings.hidden_columns;
    match hidden.iter().position(|c| *c == column) {
        Some(at) => drop(hidden.remove(at)),
        None => hidden.push(column),
    }
    open_columns(model, column as usize);
    settings::remember(model)
}

/// The columns get their usual widths; it is remembered.
pub fn reset_widths(model: &mut Model) -> Vec<Effect> {
    model.settings.column_widths.clear();
    model.done(model.lang().columns_reset_done());
    settings::remember(model)
}
