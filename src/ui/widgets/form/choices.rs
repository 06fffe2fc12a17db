//! What the focused field offers: a few choices and how to type it in one line at the foot, many
//! choices as a list laid over the rows below the field.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::app::form::{Choice, Field, FieldKind};
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::viet::{fit, width};

/// Choices listed at once.
const MOST: usize = 6;
/// Up to so many choices stand on one line, to go through with the arrows.
const FEW: usize = 4;

/// Columns of the frame and of the sign before a choice.
const FRAME: usize = 6;

/// How to type the field: its hint, or its few choices.
pub(super) fn hint(field: &Field) -> String {
    let few = matches!(field.kind, FieldKind::Choice(_)) && field.choices().len() <= FEW;
    if !few {
        return field.hint.clone();
    }
    let names: Vec<_> = field.choices().iter().map(|c| c.label.as_str()).collect();
    format!("← → {}", names.join(" · "))
}

/// Lays the list over the rows below the field at `place`, or above it where there is more room. What stands below
/// the field, down to row `end`, is never covered: it may say why the cursor is here.
pub(super) fn draw(frame: &mut Frame, area: Rect, place: (u16, u16), end: u16, field: &Field, look: &Look) {
    let room = area.right().saturating_sub(place.0);
    let lines = lines(field, usize::from(room).saturating_sub(FRAME), look);
    if lines.is_empty() {
        return;
    }
    let rows = u16::try_from(lines.len()).unwrap_or(area.height);
    let below = area.bottom().saturating_sub(end + 1);
    let y = if below >= rows { end + 1 } else { place.1.saturating_sub(rows).max(area.y) };
    let columns = lines.iter().map(Line::width).max().unwrap_or(0);
    let columns = u16::try_from(columns).unwrap_or(area.width).min(room);
    let list = Rect { x: place.0, y, width: columns, height: rows }.intersection(area);
    look.clear(frame, list, look.ground);
    frame.render_widget(Paragraph::new(lines).style(look.style(Role::Dialog)), list);
}

/// The choices that what was typed lets through, the one that Enter takes marked, none wider than there is room.
fn lines(field: &Field, room: usize, look: &Look) -> Vec<Line<'static>> {
    if !matches!(field.kind, FieldKind::Choice(_)) || field.choices().len() <= FEW {
        return Vec::new();
    }
    let (offered, taken) = (field.offered(), field.taken());
    let at = offered.iter().position(|c| Some(*c) == taken).unwrap_or(0);
    let top = at.saturating_sub(MOST / 2).min(offered.len().saturating_sub(MOST));
    let columns = offered.iter().map(|c| width(&c.label)).max().unwrap_or(0).min(room);
    let shown = offered.iter().skip(top).take(MOST);
    let mut lines: Vec<_> = shown.map(|c| line(c, Some(*c) == taken, columns, look)).collect();
    let hidden = offered.len().saturating_sub(lines.len());
    if hidden > 0 {
        lines.push(framed(fit(&format!("  … {hidden}"), columns + 2), Role::Dim, look));
    }
    lines
}

fn line(choice: &Choice, chosen: bool, columns: usize, look: &Look) -> Line<'static> {
    let sign = if chosen { "▸" } else { " " };
    let role = look.line_role(chosen, Role::Text);
    framed(format!("{sign} {}", fit(&choice.label, columns)), role, look)
}

fn framed(text: String, role: Role, look: &Look) -> Line<'static> {
    let rule = |sign| Span::styled(sign, look.style(Role::Rule));
    Line::from(vec![rule("│ "), Span::styled(text, look.style(role)), rule(" │")])
}
