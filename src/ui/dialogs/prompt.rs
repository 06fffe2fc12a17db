//! Draws one line to type.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::widgets::Paragraph;

use super::boxed;
use crate::app::dialogs::Prompt;
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::viet::{cut, width};

const COLUMNS: u16 = 62;

/// The hint above, the line below.
pub(super) fn draw(frame: &mut Frame, body: Rect, prompt: &Prompt, look: &Look) {
    let inner = boxed(frame, body, (COLUMNS, 5), &prompt.title, look);
    let [hint, _, line] =
        Layout::vertical([Constraint::Length(1), Constraint::Length(1), Constraint::Length(1)]).areas(inner);
    let words = cut(&format!(" {}", prompt.hint), hint.width.into());
    frame.render_widget(Paragraph::new(words).style(look.style(Role::Dim)), hint);
    let columns = usize::from(line.width);
    let cursor = 3 + width(prompt.line.before_cursor());
    let scroll = u16::try_from((cursor + 1).saturating_sub(columns)).unwrap_or(0);
    let text = Paragraph::new(format!(" › {}", prompt.line.text())).scroll((0, scroll));
    frame.render_widget(text.style(look.style(Role::Field)), line);
    let column = u16::try_from(cursor).unwrap_or(u16::MAX).saturating_sub(scroll);
    look.cursor(frame, (line.x + column, line.y));
}
