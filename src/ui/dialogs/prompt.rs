//! Draws one line to type.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::boxed;
use crate::app::dialogs::Prompt;
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::viet::{cut, width, wrap};

const COLUMNS: u16 = 62;

/// Rows of why what was typed did not do, at most.
const FAULT_ROWS: usize = 4;

/// The hint above, the line below, under it why what stands there did not do.
pub(super) fn draw(frame: &mut Frame, body: Rect, prompt: &Prompt, look: &Look) {
    let fault = fault(prompt);
    let fault_rows = u16::try_from(fault.len()).unwrap_or(0);
    let inner = boxed(frame, body, (COLUMNS, 5 + fault_rows), &prompt.title, look);
    let [hint, _, line, below] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Length(fault_rows),
    ])
    .areas(inner);
    let fault: Vec<_> = fault.into_iter().map(Line::from).collect();
    frame.render_widget(Paragraph::new(fault).style(look.style(Role::Problem)), below);
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

fn fault(prompt: &Prompt) -> Vec<String> {
    let Some(words) = &prompt.fault else { return Vec::new() };
    let lines = wrap(words, usize::from(COLUMNS) - 6);
    let signed = lines.iter().take(FAULT_ROWS).enumerate();
    signed.map(|(at, line)| format!(" {} {line}", if at == 0 { "!" } else { " " })).collect()
}
