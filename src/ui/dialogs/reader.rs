//! Draws a page of text.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::boxed;
use crate::app::dialogs::Reader;
use crate::ui::Look;
use crate::ui::theme::Role;

/// The lines in view.
pub(super) fn draw(frame: &mut Frame, body: Rect, reader: &Reader, look: &Look) {
    let inner = boxed(frame, body, (body.width, body.height), &reader.title, look);
    let lines = reader.lines.iter().skip(reader.pane.top).take(inner.height.into());
    let lines: Vec<_> = lines.map(|line| Line::from(line.as_str())).collect();
    frame.render_widget(Paragraph::new(lines).style(look.style(Role::Dialog)), inner);
}
