//! The edge of a column's head in the list of households, dragged to another width.

use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::settings;
use crate::domain::household::coded;

coded! {
    /// A column of the list whose width can be chosen. The others are as wide as what they count.
    Edge {
        /// Chủ hộ.
        Head = "head",
        /// Thôn.
        Hamlet = "hamlet",
        /// Diện.
        State = "state",
    }
}

/// The narrowest and the widest that such a column can be made.
pub const WIDTHS: (u16, u16) = (6, 48);

/// An edge while the button is down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dragged {
    /// Of which column.
    pub edge: Edge,
    /// Where the column begins.
    pub left: u16,
}

/// The column ends where the mouse is.
pub(super) fn drag(model: &mut Model, to: u16) -> Vec<Effect> {
    let Some(Dragged { edge, left }) = model.dragged else { return Vec::new() };
    let width = to.saturating_sub(left).clamp(WIDTHS.0, WIDTHS.1);
    let widths = &mut model.settings.column_widths;
    widths.retain(|(other, _)| *other != edge);
    widths.push((edge, width));
    Vec::new()
}

/// The width is remembered.
pub(super) fn release(model: &mut Model) -> Vec<Effect> {
    model.dragged.take().map(|_| settings::remember(model)).unwrap_or_default()
}
