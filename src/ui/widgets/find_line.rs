//! The line that typing goes into, with what it found at its right.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::app::line_edit::LineEdit;
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::viet::{cut, width};

/// Columns that are kept for what is typed, however much stands at the right.
const TYPED_COLUMNS: usize = 18;

/// Draws the line; a hint stands in it while nothing is typed, and puts the cursor there.
pub(in crate::ui) fn draw(
    frame: &mut Frame,
    area: Rect,
    typed: &LineEdit,
    hint: &str,
    right: &str,
    look: &Look,
) {
    let label = format!(" {}: ", look.lang.list_find());
    let room = usize::from(area.width).saturating_sub(width(&label) + TYPED_COLUMNS);
    let right = format!(" {} ", cut(right, room.saturating_sub(2)));
    let columns = u16::try_from(width(&right)).unwrap_or(0);
    let [left, far] = Layout::horizontal([Constraint::Fill(1), Constraint::Length(columns)]).areas(area);
    let free = usize::from(left.width).saturating_sub(width(&label));
    let text = if typed.is_empty() {
        Span::styled(format!(" {}", cut(hint, free.saturating_sub(1))), look.style(Role::Dim))
    } else {
        Span::styled(typed.text().to_owned(), look.style(Role::FieldFocus))
    };
    let line = Line::from(vec![Span::styled(label.clone(), look.style(Role::Label)), text]);
    frame.render_widget(Paragraph::new(line), left);
    frame.render_widget(Paragraph::new(right).style(look.style(Role::Title)), far);
    let column = u16::try_from(width(&label) + width(typed.before_cursor())).unwrap_or(u16::MAX);
    look.cursor(frame, (area.x + column.min(left.width.saturating_sub(1)), area.y));
}
