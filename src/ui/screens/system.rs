//! Draws section system.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::Model;
use crate::ui::Look;

/// The section's body.
pub(in crate::ui) fn draw(_frame: &mut Frame, _body: Rect, _model: &Model, _look: &Look) {}
