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
    draw_foot(frame, inner, reader, look);
}

/// On the lower border: where Enter leads, if anywhere, and how far the page was read.
fn draw_foot(frame: &mut Frame, inner: Rect, reader: &Reader, look: &Look) {
    let leads = reader.leads_to.as_ref().map(|(words, _)| format!("Enter {words} · ")).unwrap_or_default();
    let seen = (reader.pane.top + usize::from(inner.height)).min(reader.lines.len());
    let text = format!(" {leads}{} · {seen}/{} ", look.lang.reader_close(), reader.lines.len());
    let foot =
        Rect { x: inner.x + 1, y: inner.y + inner.height, width: inner.width.saturating_sub(2), height: 1 };
    let text = crate::viet::cut(&text, foot.width.into());
    let foot = Rect { width: u16::try_from(crate::viet::width(&text)).unwrap_or(foot.width), ..foot };
    frame.render_widget(Paragraph::new(text).style(look.style(Role::Dim)), foot);
}
