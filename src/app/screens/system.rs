//! Section System: commune, hamlets, settings.

use crate::app::Model;
use crate::app::effect::Effect;
use crate::app::list_pane::ListPane;
use crate::keys::Action;

/// Section System.
#[derive(Debug, Default)]
pub struct SystemScreen {
    /// Cursor over its lines.
    pub pane: ListPane,
}

/// An action on the section.
pub fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    let pane = &mut model.system.pane;
    match action {
        Action::Up => pane.step(-1),
        Action::Down => pane.step(1),
        _ => return None,
    }
    Some(Vec::new())
}
