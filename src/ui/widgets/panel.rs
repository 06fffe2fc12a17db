//! A part of a screen under a rule with its title: lines only where they part, so that what stands there
//! stands out.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::{Block, Borders, Padding, Paragraph};

use crate::ui::Look;
use crate::ui::theme::Role;

/// Columns between panels that stand beside one another.
pub(in crate::ui) const GAP: u16 = 1;

/// Draws the titled rule; gives the room below.
pub(in crate::ui) fn draw(frame: &mut Frame, area: Rect, title: &str, look: &Look) -> Rect {
    let block = Block::new()
        .borders(Borders::TOP)
        .border_style(look.style(Role::Rule))
        .title(format!(" {title} "))
        .title_style(look.over(Role::Title))
        .padding(Padding::horizontal(1));
    let inner = block.inner(area);
    frame.render_widget(block, area);
    inner
}

/// Draws a titled panel of lines; what does not fit is not drawn.
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
