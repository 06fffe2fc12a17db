//! The household under the cursor, shown beside the list where there is room.

use crate::app::effect::Effect;
use crate::app::{Model, layout};
use crate::domain::dossier::Dossier;

/// Asks for the dossier of the household under the cursor where there is room to show it and another
/// one is shown.
pub(super) fn preview(model: &Model) -> Option<Effect> {
    let screen = &model.households;
    let wanted = has_preview(model) && screen.current_dossier().is_none();
    screen.current().filter(|_| wanted).map(Effect::Preview)
}

/// There is room to show the household under the cursor beside the list.
pub(super) fn has_preview(model: &Model) -> bool {
    layout::preview(model.size, model.settings.slow_line) != layout::Preview::None
}

/// Takes the dossier that was asked for, unless the cursor stands on another household by now.
pub fn take_preview(model: &mut Model, dossier: Option<Box<Dossier>>) {
    let current = model.households.current();
    if dossier.as_ref().is_none_or(|dossier| Some(dossier.household.id) == current) {
        model.households.preview = dossier.and_then(|dossier| shown(model, dossier));
    }
}

/// The dossier of the day that the list shows.
fn shown(model: &Model, dossier: Box<Dossier>) -> Option<Box<Dossier>> {
    let Some(day) = model.households.query.filter.on else { return Some(dossier) };
    let hamlets = model.register.as_ref().map_or(&[][..], |register| &register.hamlets);
    dossier.on(day, hamlets).ok().map(|then| Box::new(then.dossier))
}
