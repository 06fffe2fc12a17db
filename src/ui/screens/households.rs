//! Draws the list of households.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::app::Model;
use crate::app::screens::households::HouseholdsScreen;
use crate::domain::query::ListRow;
use crate::ui::Look;
use crate::ui::theme::{Role, state_sign};
use crate::viet::{fit, pad_left, width};

/// Find line, column heads, rows.
pub(in crate::ui) fn draw(frame: &mut Frame, body: Rect, model: &Model, look: &Look) {
    let screen = &model.households;
    let [find, heads, list] =
        Layout::vertical([Constraint::Length(1), Constraint::Length(1), Constraint::Fill(1)]).areas(body);
    draw_find(frame, find, screen, look);
    frame.render_widget(Paragraph::new(head_line(look)).style(look.style(Role::Dim)), heads);
    let lines: Vec<_> = screen.pane.window().map(|at| row_line(screen, at, list.width, look)).collect();
    frame.render_widget(Paragraph::new(lines), list);
}

fn draw_find(frame: &mut Frame, area: Rect, screen: &HouseholdsScreen, look: &Look) {
    let label = format!(" {}: ", look.lang.list_find());
    let column = width(&label) + width(screen.find.before_cursor());
    let count = format!("{} ", look.lang.list_found(screen.ids.len(), screen.total));
    let columns = u16::try_from(width(&count)).unwrap_or(area.width);
    let [left, right] = Layout::horizontal([Constraint::Fill(1), Constraint::Length(columns)]).areas(area);
    frame.render_widget(Paragraph::new(format!("{label}{}", screen.find.text())), left);
    frame.render_widget(Paragraph::new(count).style(look.style(Role::Dim)), right);
    frame.set_cursor_position((area.x + u16::try_from(column).unwrap_or(0).min(area.width), area.y));
}

fn head_line(look: &Look) -> String {
    let lang = look.lang;
    format!("   {} {} {}", fit(lang.list_code(), 10), fit(lang.list_head(), 24), lang.list_hamlet())
}

fn row_line(screen: &HouseholdsScreen, at: usize, columns: u16, look: &Look) -> Line<'static> {
    let chosen = at == screen.pane.cursor;
    let Some(row) = screen.ids.get(at).and_then(|id| screen.rows.get(id)) else {
        return Line::from(if chosen { " ▸" } else { "" });
    };
    let marked = screen.marked.contains(&row.id);
    let sign = if chosen { "▸" } else { " " };
    let mark = if marked { "✓" } else { " " };
    let text = fit(&format!("{sign}{mark} {}", row_text(row, look)), columns.into());
    Line::from(Span::styled(
        text,
        look.style(if chosen { Role::Selection } else { Role::of_state(row.state) }),
    ))
}

fn row_text(row: &ListRow, look: &Look) -> String {
    format!(
        "{} {} {} {} {} {}",
        fit(&row.code, 10),
        fit(&row.head, 24),
        fit(&row.hamlet, 10),
        pad_left(&row.members.to_string(), 3),
        state_sign(row.state),
        look.lang.state(row.state),
    )
}
