//! One field: what was typed in the room there is, and what stands below it.

use ratatui::text::{Line, Span};

use crate::app::form::{Choice, Field, FieldKind};
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::wrap::wrap;
use crate::viet::{fit, width};

/// Choices listed below a field at once.
const MOST_CHOICES: usize = 5;
/// Up to so many choices stand on one line, to go through with the arrows.
const FEW: usize = 4;

/// A field's value as drawn.
pub(super) struct Value {
    /// In exactly the room given.
    pub spans: Vec<Span<'static>>,
    /// Columns from its left to the cursor.
    pub cursor: usize,
}

/// Draws a value; a text longer than the room is shown around the cursor.
pub(super) fn value(field: &Field, room: usize, focused: bool, look: &Look) -> Value {
    let room = room.max(2);
    let before = width(field.line.before_cursor());
    let skipped = before.saturating_sub(room - 1);
    let text = if skipped == 0 || !focused {
        field.line.text().to_owned()
    } else {
        tail(field.line.text(), skipped)
    };
    let role = if focused { Role::FieldFocus } else { Role::Field };
    let mut spans = Vec::new();
    let mark = look.lang.form_computed();
    if field.computed && width(&text) + width(mark) + 2 <= room {
        let rest = room - width(&text) - 2;
        spans.push(Span::styled(text, look.style(role)));
        spans.push(Span::styled(fit(&format!("  {mark}"), rest + 2), look.style(Role::Dim)));
    } else {
        spans.push(Span::styled(fit(&text, room), look.style(role)));
    }
    Value { spans, cursor: before - skipped.min(before) }
}

/// The text without its first columns.
fn tail(text: &str, columns: usize) -> String {
    let mut left = columns;
    let mut rest = text;
    while left > 0
        && let Some(first) = rest.chars().next()
    {
        left = left.saturating_sub(width(rest.get(..first.len_utf8()).unwrap_or_default()));
        rest = &rest[first.len_utf8()..];
    }
    rest.to_owned()
}

/// The lines below a field: what stands against it, and for the focused one how to type it.
pub(super) fn below(
    field: &Field,
    focused: bool,
    indent: usize,
    room: usize,
    look: &Look,
) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    let mut say = |text: &str, role: Role| {
        let parts = wrap(text, room.saturating_sub(1)).into_iter();
        lines.extend(
            parts.map(|part| Line::styled(format!("{}{part}", " ".repeat(indent)), look.style(role))),
        );
    };
    if let Some(fault) = &field.fault {
        say(&format!("! {fault}"), Role::Problem);
    }
    if let Some(warning) = &field.warning {
        say(&format!("! {warning}"), Role::Warning);
    }
    if focused {
        if field.fault.is_none() && !field.hint.is_empty() {
            say(&field.hint, Role::Dim);
        }
        lines.extend(choices(field, indent, room, look));
    }
    lines
}

/// The choices that what was typed lets through: a few on one line, many as a list.
fn choices(field: &Field, indent: usize, room: usize, look: &Look) -> Vec<Line<'static>> {
    if !matches!(field.kind, FieldKind::Choice(_)) {
        return Vec::new();
    }
    if field.choices().len() <= FEW {
        let names: Vec<_> = field.choices().iter().map(|c| c.label.as_str()).collect();
        let text = fit(&format!("← → {}", names.join(" · ")), room);
        return vec![Line::styled(format!("{}{text}", " ".repeat(indent)), look.style(Role::Dim))];
    }
    let offered = field.offered();
    let chosen = field.chosen();
    let at = offered.iter().position(|c| Some(c.code.as_str()) == chosen).unwrap_or(0);
    let top = at.saturating_sub(MOST_CHOICES / 2).min(offered.len().saturating_sub(MOST_CHOICES));
    let shown = offered.iter().skip(top).take(MOST_CHOICES);
    let mut lines: Vec<_> =
        shown.map(|c| choice(c, Some(c.code.as_str()) == chosen, indent, room, look)).collect();
    let hidden = offered.len().saturating_sub(lines.len());
    if hidden > 0 {
        lines.push(Line::styled(format!("{}  … {hidden}", " ".repeat(indent)), look.style(Role::Dim)));
    }
    lines
}

fn choice(choice: &Choice, chosen: bool, indent: usize, room: usize, look: &Look) -> Line<'static> {
    let sign = if chosen { "▸" } else { "·" };
    let text = fit(&format!("{sign} {}", choice.label), room.saturating_sub(1));
    let style = look.style(if chosen { Role::Found } else { Role::Dim });
    Line::from(vec![Span::raw(" ".repeat(indent)), Span::styled(text, style)])
}
