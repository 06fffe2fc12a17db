//! Draws a form: what is asked at the left, what was typed beside it, faults below their field, choices
//! over the rows below it, what follows live at the right.
//!
//! | file | subject |
//! |---|---|
//! | `rows` | the rows of the fields |
//! | `field` | one field: its value, its cursor, what stands against it |
//! | `choices` | the pick list over the rows below the focused field |
//! | `marks` | choices that stand below their field all the time |
//! | `aside` | the lines beside the form |

mod aside;
mod choices;
mod field;
mod marks;
mod rows;
#[cfg(test)]
mod tests;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::widgets::Paragraph;

use crate::app::Model;
use crate::app::form::FormDialog;
use crate::app::pointer::Target;
use crate::app::present;
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::company;
use crate::viet::{cut, width};

/// The widest form: longer lines are hard to read across.
const WIDEST: u16 = 110;
/// Rows kept free below the fields, so that choices under a field do not move the box.
const SPARE_ROWS: usize = 6;
/// Columns beside the fields for what follows live.
const ASIDE: u16 = 28;
/// From this width on it stands beside the fields, else below them.
const BESIDE: u16 = 72;
/// Rows for it below the fields.
const ASIDE_ROWS: u16 = 4;

/// The form over the body of the screen.
pub(in crate::ui) fn draw(frame: &mut Frame, body: Rect, dialog: &FormDialog, model: &Model, look: &Look) {
    let at = model.at();
    let lines = dialog.purpose.aside(&dialog.form, &at);
    let spread = dialog.form.fields.iter().filter(|field| field.spread).count();
    let rows = dialog.form.fields.len() + 2 * spread + SPARE_ROWS;
    let height = u16::try_from(rows.max(lines.len()) + 2).unwrap_or(body.height);
    let size = (body.width.min(WIDEST), height.min(body.height));
    let inner = crate::ui::dialogs::boxed(frame, body, size, &dialog.purpose.title(&at), look);
    let rows_need = rows::cells_width(&dialog.form, inner.width.into());
    let (fields, beside) = part(inner, lines.is_empty(), rows_need);
    draw_fields(frame, fields, dialog, look);
    if let Some(beside) = beside {
        aside::draw(frame, beside, &lines, look);
    }
    if let Some(who) = present::beside_form(model, dialog) {
        company::draw_edge(frame, inner, who, look);
    }
}

/// The room of the fields and that of the lines beside them; below them where it is narrow, or where a row of small
/// fields would be covered.
fn part(inner: Rect, alone: bool, rows_need: usize) -> (Rect, Option<Rect>) {
    if alone {
        return (inner, None);
    }
    let room = usize::from(inner.width.saturating_sub(ASIDE));
    let parts = if inner.width >= BESIDE && room >= rows_need {
        Layout::horizontal([Constraint::Fill(1), Constraint::Length(ASIDE)]).split(inner)
    } else {
        Layout::vertical([Constraint::Fill(1), Constraint::Length(ASIDE_ROWS)]).split(inner)
    };
    (parts[0], Some(parts[1]))
}

/// The fields that show, for the mouse.
fn note_fields(area: Rect, places: &[(usize, std::ops::Range<usize>)], top: usize, look: &Look) {
    for (field, (row, columns)) in places.iter().enumerate() {
        let Some(row) = row.checked_sub(top).and_then(|row| area.rows().nth(row)) else { continue };
        let before = (columns.start, None);
        look.zones.pieces(row, [before, (columns.len(), Some(Target::Field(field)))]);
    }
}

/// How to type the focused field; at the right how many rows wait below what shows, in a word less where room is short.
fn draw_foot(frame: &mut Frame, foot: Rect, hint: &str, below: usize, look: &Look) {
    let hint = format!("   {hint}");
    let room = usize::from(foot.width).saturating_sub(width(&hint) + 1);
    let sign = match below {
        0 => String::new(),
        _ => [look.lang.form_goes_on(below), format!("↓ {below}")]
            .map(|words| format!("{words} "))
            .into_iter()
            .find(|sign| width(sign) <= room)
            .unwrap_or_else(|| "↓ ".to_owned()),
    };
    let columns = u16::try_from(width(&sign)).unwrap_or(foot.width);
    let [foot, end] = Layout::horizontal([Constraint::Fill(1), Constraint::Length(columns)]).areas(foot);
    let hint = cut(&hint, usize::from(foot.width).saturating_sub(1));
    frame.render_widget(Paragraph::new(hint).style(look.style(Role::Hint)), foot);
    frame.render_widget(Paragraph::new(sign).style(look.style(Role::Dim)), end);
}

/// The fields, and at the foot how to type the focused one: nothing moves as the cursor moves on.
fn draw_fields(frame: &mut Frame, area: Rect, dialog: &FormDialog, look: &Look) {
    let [area, foot] = Layout::vertical([Constraint::Fill(1), Constraint::Length(1)]).areas(area);
    let drawn = rows::rows(&dialog.form, area.width.into(), look);
    let top = drawn.top(area.height.into());
    let below = drawn.lines.len().saturating_sub(top + usize::from(area.height));
    let lines: Vec<_> = drawn.lines.into_iter().skip(top).take(area.height.into()).collect();
    note_fields(area, &drawn.places, top, look);
    frame.render_widget(Paragraph::new(lines), area);
    let Some(field) = dialog.form.fields.get(dialog.form.focus) else { return };
    draw_foot(frame, foot, &choices::hint(field), below, look);
    let Some((column, row)) = drawn.cursor else { return };
    let shown = |n: usize, limit: u16| u16::try_from(n).unwrap_or(limit).min(limit.saturating_sub(1));
    let row = area.y + shown(row.saturating_sub(top), area.height);
    look.cursor(frame, (area.x + shown(column, area.width), row));
    let end = area.y + shown(drawn.focus_end.saturating_sub(top), area.height);
    choices::draw(frame, area, (area.x + shown(drawn.start, area.width), row), end, field, look);
}
