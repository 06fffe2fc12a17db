//! Draws the list of households: find line, heads, rows, and a preview below or beside them where there is room.

mod columns;
mod empty;
mod preview;
mod row;

use ratatui::Frame;
use ratatui::layout::{Constraint, Direction, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::app::dialogs::filter;
use crate::app::pointer::Target;
use crate::app::screens::households::{HouseholdsScreen, headline_rows};
use crate::app::{Model, layout};
use crate::domain::query::Filter;
use crate::keys::Action;
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::find_line;
use crate::ui::widgets::number::grouped;
use crate::viet::{fold, group};
use columns::Columns;

/// The section's body.
pub(in crate::ui) fn draw(frame: &mut Frame, body: Rect, model: &Model, look: &Look) {
    let (list, aside) = part(body, model);
    let above = Constraint::Length(headline_rows(model));
    let [headline, find, below] =
        Layout::vertical([above, Constraint::Length(1), Constraint::Fill(1)]).areas(list);
    draw_headline(frame, headline, model, look);
    let screen = &model.households;
    let right = found_words(model, look);
    find_line::draw(frame, find, &screen.find, look.lang.list_find_hint(), &right, look);
    if screen.ids.is_empty() {
        return empty::draw(frame, below, model, look);
    }
    draw_list(frame, below, model, look);
    if let Some(aside) = aside {
        preview::draw(frame, aside, model, look);
    }
}

/// The room of the list, and that of the preview below or beside it.
fn part(body: Rect, model: &Model) -> (Rect, Option<Rect>) {
    let (direction, length) = match layout::preview(model.size, model.settings.slow_line) {
        layout::Preview::None => return (body, None),
        layout::Preview::Below(rows) => (Direction::Vertical, rows),
        layout::Preview::Beside(columns) => (Direction::Horizontal, columns),
    };
    let [list, aside] = Layout::new(direction, [Constraint::Fill(1), Constraint::Length(length)]).areas(body);
    (list, Some(aside))
}

/// What the list is, where it is one of given households.
fn draw_headline(frame: &mut Frame, area: Rect, model: &Model, look: &Look) {
    let Some(given) = &model.households.given else { return };
    let lines = layout::headline(&given.headline, model.size.0).into_iter();
    let lines: Vec<_> = lines.map(|line| Line::from(format!(" {line}"))).collect();
    frame.render_widget(Paragraph::new(lines).style(look.style(Role::Title)), area);
    look.zones.note(area, Target::Act(Action::Back));
}

fn draw_list(frame: &mut Frame, area: Rect, model: &Model, look: &Look) {
    let [heads, rows] = Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(area);
    let columns = Columns::for_list(model, area.width.into());
    frame.render_widget(Paragraph::new(columns.heads(look.lang)).style(look.style(Role::Label)), heads);
    let screen = &model.households;
    let typed: Vec<String> = fold(screen.find.text()).split(' ').map(str::to_owned).collect();
    let drawing = row::Drawing { columns: &columns, typed: &typed, model, look };
    let lines: Vec<Line> = screen.pane.window().map(|at| drawing.line(at)).collect();
    look.zones.lines(rows, screen.pane.top, lines.len());
    note_edges(heads, &columns, look);
    frame.render_widget(Paragraph::new(lines), rows);
}

/// The edges of the heads that the mouse can drag: the last letter of a column and the space behind it.
fn note_edges(heads: Rect, columns: &Columns, look: &Look) {
    for (edge, start, width) in columns.edges() {
        let left = heads.x + u16::try_from(start).unwrap_or(u16::MAX);
        let x = left + u16::try_from(width).unwrap_or(u16::MAX).saturating_sub(1);
        let area = Rect { x, width: 2, ..heads }.intersection(heads);
        look.zones.note(area, Target::Edge { edge, left });
    }
}

/// What stands at the right of the find line: marks, what was found, the filter in words.
fn found_words(model: &Model, look: &Look) -> String {
    let screen = &model.households;
    let lang = look.lang;
    let mut parts = Vec::new();
    if screen.searching {
        parts.push(lang.list_searching().to_owned());
    }
    if !screen.marked.is_empty() {
        parts.push(lang.list_marked(grouped(screen.marked.len())));
    }
    parts.push(count_words(screen, look));
    // The day stands above the list.
    let filter = Filter { on: None, ..screen.query.filter.clone() };
    let filter = filter::words(&filter, &model.at());
    parts.extend((!filter.is_empty()).then_some(filter));
    parts.push(lang.list_people(group(i64::try_from(screen.people).unwrap_or(i64::MAX))));
    parts.join(" · ")
}

fn count_words(screen: &HouseholdsScreen, look: &Look) -> String {
    match screen.ids.len() == screen.total {
        true => look.lang.list_found_all(grouped(screen.total)),
        false => look.lang.list_found(grouped(screen.ids.len()), grouped(screen.total)),
    }
}
