//! A box with a title, drawn in the rule's style so that what it holds stands out.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::{Block, Padding, Paragraph};

use crate::ui::Look;
use crate::ui::theme::Role;

/// Draws a titled box; gives the room inside.
pub(in crate::ui) fn draw(frame: &mut Frame, area: Rect, title: &str, look: &Look) -> Rect {
    let block = Block::bordered()
        .border_style(look.style(Role::Rule))
        .title(format!(" {title} "))
        .title_style(look.over(Role::Text, Role::Title))
        .padding(Padding::horizontal(1));
    let inner = block.inner(area);
    frame.render_widget(block, area);
    inner
}

/// Draws a titled box of lines; what does not fit is not drawn.
pub(in crate::ui) fn lines(
    frame: &mut Frame,
    area: Rect,
    title: &str,
    lines: Vec<Line<'static>>,
    look: &Look,
) {
    let inner = draw(frame, area, title, look);
    frame.render_widget(Paragraph::new(lines), inner);
}
