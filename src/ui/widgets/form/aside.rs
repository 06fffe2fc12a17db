//! The lines beside a form, wrapped, behind a rule.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::{Block, Borders, Padding, Paragraph};

use crate::app::form::{AsideLine, Weight};
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::viet::wrap;

/// Columns that a wrapped line goes in.
const HANG: &str = "  ";

/// Draws the lines.
pub(super) fn draw(frame: &mut Frame, area: Rect, lines: &[AsideLine], look: &Look) {
    let side = if area.height > area.width / 4 { Borders::LEFT } else { Borders::TOP };
    let block =
        Block::new().borders(side).border_style(look.style(Role::Rule)).padding(Padding::horizontal(1));
    let inner = block.inner(area);
    let shown: Vec<_> = lines.iter().flat_map(|line| wrapped(line, inner.width.into(), look)).collect();
    frame.render_widget(block, area);
    frame.render_widget(Paragraph::new(shown), inner);
}

fn wrapped(line: &AsideLine, columns: usize, look: &Look) -> Vec<Line<'static>> {
    let style = look.style(match line.weight {
        Weight::Plain => Role::Text,
        Weight::Strong => Role::Found,
        Weight::Faint => Role::Dim,
        Weight::Warning => Role::Warning,
    });
    let parts = wrap(&line.text, columns.saturating_sub(HANG.len()));
    if parts.is_empty() {
        return vec![Line::raw("")];
    }
    let indent = |(n, part): (usize, String)| if n == 0 { part } else { format!("{HANG}{part}") };
    parts.into_iter().enumerate().map(|part| Line::styled(indent(part), style)).collect()
}
