//! Draws a list to pick from.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::boxed;
use crate::app::dialogs::Pick;
use crate::app::dialogs::pick::Shown;
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::matched;
use crate::viet::{fit, pad_left, width, wrap};

/// Columns at least and at most.
const COLUMNS: (usize, usize) = (44, 100);
/// Columns of the notes at least and at most.
const NOTE_COLUMNS: (usize, usize) = (12, 24);
/// Rows of the reason of a refusal at most.
const REASON_ROWS: usize = 3;

/// What was typed above, items with their notes, the reason of a refusal below.
pub(super) fn draw(frame: &mut Frame, body: Rect, pick: &Pick, look: &Look) {
    let reason = reason(pick, columns(pick).min(body.width));
    let foot_rows = u16::try_from(reason.len()).unwrap_or(1).max(1);
    let rows = u16::try_from(pick.shown().count()).unwrap_or(u16::MAX).saturating_add(3 + foot_rows).max(6);
    let inner = boxed(frame, body, (columns(pick), rows), &pick.title, look);
    let [line, list, foot] =
        Layout::vertical([Constraint::Length(1), Constraint::Fill(1), Constraint::Length(foot_rows)])
            .areas(inner);
    frame.render_widget(
        Paragraph::new(format!(" › {}", pick.typed.text())).style(look.style(Role::Field)),
        line,
    );
    let column = 3 + width(pick.typed.before_cursor());
    look.cursor(frame, (line.x + u16::try_from(column).unwrap_or(0).min(line.width), line.y));
    let height = usize::from(list.height).max(1);
    let top = (pick.pane.cursor + 1).saturating_sub(height).max(pick.pane.top.min(pick.pane.cursor));
    let lines = pick.shown().enumerate().skip(top).take(height);
    let note = note_columns(pick);
    let lines: Vec<_> = lines
        .map(|(at, shown)| item_line(&shown, at == pick.pane.cursor, (list.width, note), look))
        .collect();
    look.zones.lines(list, top, lines.len());
    frame.render_widget(Paragraph::new(lines), list);
    if pick.shown().next().is_none() {
        let words = look.lang.pick_no_match(pick.typed.text());
        let line = Line::styled(fit(&format!("   {words}"), list.width.into()), look.style(Role::Hint));
        frame.render_widget(line, list);
    }
    let reason = reason.into_iter().map(|line| Line::styled(line, look.style(Role::Problem)));
    frame.render_widget(Paragraph::new(reason.collect::<Vec<_>>()), foot);
}

/// Why the item cannot be picked, in the lines of a box of so many columns; none where nothing was refused.
fn reason(pick: &Pick, columns: u16) -> Vec<String> {
    let Some(words) = &pick.refused else { return Vec::new() };
    let mut lines = wrap(words, usize::from(columns).saturating_sub(6));
    lines.truncate(REASON_ROWS);
    lines
        .iter()
        .enumerate()
        .map(|(at, line)| format!(" {} {line}", if at == 0 { "!" } else { " " }))
        .collect()
}

fn note_columns(pick: &Pick) -> usize {
    pick.widest_note().clamp(NOTE_COLUMNS.0, NOTE_COLUMNS.1)
}

/// As wide as the widest item, also of those that narrowing hides: the box does not jump while typing.
fn columns(pick: &Pick) -> u16 {
    let wanted = pick.widest_label() + note_columns(pick) + 7;
    u16::try_from(wanted.clamp(COLUMNS.0, COLUMNS.1)).unwrap_or(u16::MAX)
}

fn item_line(shown: &Shown, chosen: bool, (columns, note): (u16, usize), look: &Look) -> Line<'static> {
    let room = usize::from(columns).saturating_sub(note + 5);
    let possible = shown.item.then.is_ok();
    let role = if possible { Role::Dialog } else { Role::Dim };
    let sign = match (chosen, possible) {
        (true, _) => " ▸ ",
        (false, true) => "   ",
        (false, false) => " – ",
    };
    let plain = look.style(role);
    let found = plain.patch(look.style(Role::Found));
    let mut spans = vec![Span::styled(sign, plain)];
    spans.extend(matched::letters(&fit(&shown.item.label, room), &shown.letters, plain, found));
    spans.push(Span::styled(format!(" {} ", pad_left(&shown.item.note, note)), plain));
    look.line(chosen, spans)
}
