//! Draws a list to pick from.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::boxed;
use crate::app::dialogs::{Pick, PickItem};
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::viet::{fit, pad_left, width};

/// Columns at least and at most.
const COLUMNS: (usize, usize) = (44, 100);
const NOTE_COLUMNS: usize = 12;

/// What was typed above, items with their notes, the reason of a refusal below.
pub(super) fn draw(frame: &mut Frame, body: Rect, pick: &Pick, look: &Look) {
    let rows = u16::try_from(pick.shown().count()).unwrap_or(u16::MAX).saturating_add(4).max(6);
    let inner = boxed(frame, body, (columns(pick), rows), &pick.title, look);
    let [line, list, foot] =
        Layout::vertical([Constraint::Length(1), Constraint::Fill(1), Constraint::Length(1)]).areas(inner);
    frame.render_widget(
        Paragraph::new(format!(" › {}", pick.typed.text())).style(look.style(Role::Field)),
        line,
    );
    let column = 3 + width(pick.typed.before_cursor());
    frame.set_cursor_position((line.x + u16::try_from(column).unwrap_or(0).min(line.width), line.y));
    let height = usize::from(list.height).max(1);
    let top = (pick.pane.cursor + 1).saturating_sub(height).max(pick.pane.top.min(pick.pane.cursor));
    let lines = pick.shown().enumerate().skip(top).take(height);
    let lines: Vec<_> =
        lines.map(|(at, item)| item_line(item, at == pick.pane.cursor, list.width, look)).collect();
    frame.render_widget(Paragraph::new(lines), list);
    if let Some(reason) = &pick.refused {
        frame.render_widget(Paragraph::new(format!(" ! {reason}")).style(look.style(Role::Problem)), foot);
    }
}

/// As wide as the widest item, also of those that narrowing hides: the box does not jump while typing.
fn columns(pick: &Pick) -> u16 {
    let wanted = pick.widest_label() + NOTE_COLUMNS + 6;
    u16::try_from(wanted.clamp(COLUMNS.0, COLUMNS.1)).unwrap_or(u16::MAX)
}

fn item_line(item: &PickItem, chosen: bool, columns: u16, look: &Look) -> Line<'static> {
    let label = usize::from(columns).saturating_sub(NOTE_COLUMNS + 4);
    let sign = if chosen { " ▸ " } else { "   " };
    let role = match (chosen, &item.then) {
        (true, _) => Role::Selection,
        (false, Ok(_)) => Role::Dialog,
        (false, Err(_)) => Role::Dim,
    };
    let text = format!("{sign}{}{} ", fit(&item.label, label), pad_left(&item.note, NOTE_COLUMNS));
    Line::from(Span::styled(text, look.style(role)))
}
