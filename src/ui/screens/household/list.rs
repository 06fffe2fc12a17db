//! What every page but the first shares: a list, and remarks on the line under the cursor below it or,
//! on a wide screen, beside it.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Borders, Paragraph};

use super::Scene;
use crate::app::screens::household::{Item, room};
use crate::ui::theme::Role;
use crate::ui::widgets::table::{Column, Row, Table};
use crate::viet::{fit, wrap};

/// Columns of what a remark is about.
const LABEL: usize = 18;

/// A remark on a line: what it is about, and what it says.
pub(super) type Remark = (String, String);

/// The lines of a page.
pub(super) trait Lines {
    /// Its columns.
    fn columns(&self) -> Vec<Column>;
    /// The line of an item.
    fn row(&self, item: Item) -> Row;
    /// What there is to say beyond the line.
    fn remarks(&self, item: Item) -> Vec<Remark>;
    /// What stands where there is nothing yet, and what can be done.
    fn empty(&self) -> String;
}

/// Draws the page.
pub(super) fn draw(frame: &mut Frame, area: Rect, scene: &Scene, page: &impl Lines) {
    let items = scene.screen.items();
    if items.is_empty() {
        let text = format!("\n   {}", page.empty());
        frame.render_widget(Paragraph::new(text).style(scene.look.style(Role::Dim)), area);
        return;
    }
    let (list, remarks) = part(area, scene.model.size);
    draw_items(frame, list, &items, scene, page);
    if let (Some(remarks), Some(item)) = (remarks, scene.screen.current()) {
        draw_remarks(frame, remarks, page.remarks(item), scene);
    }
}

fn part(area: Rect, size: (u16, u16)) -> (Rect, Option<Rect>) {
    let (below, beside) = (room::remark_rows(size), room::remark_columns(size));
    if beside > 0 {
        let [list, remarks] =
            Layout::horizontal([Constraint::Fill(1), Constraint::Length(beside)]).areas(area);
        return (list, Some(remarks));
    }
    let [list, remarks] = Layout::vertical([Constraint::Fill(1), Constraint::Length(below)]).areas(area);
    (list, (below > 0).then_some(remarks))
}

fn draw_items(frame: &mut Frame, area: Rect, items: &[Item], scene: &Scene, page: &impl Lines) {
    let table = Table::new(page.columns(), area.width.into());
    let pane = &scene.screen.pane;
    let mut lines = vec![table.heading(scene.look)];
    lines.extend(pane.window().filter_map(|at| {
        let row = page.row(*items.get(at)?);
        Some(table.row(row, at == pane.cursor, scene.look))
    }));
    let below = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    scene.look.zones.lines(below, pane.top, lines.len() - 1);
    frame.render_widget(Paragraph::new(lines), area);
}

fn draw_remarks(frame: &mut Frame, area: Rect, remarks: Vec<Remark>, scene: &Scene) {
    let beside = room::remark_columns(scene.model.size) > 0;
    let borders = if beside { Borders::LEFT } else { Borders::TOP };
    let block = Block::new().borders(borders).border_style(scene.look.style(Role::Rule));
    let inner = block.inner(area);
    let said = remarks.into_iter().filter(|(_, text)| !text.is_empty());
    let lines: Vec<_> = said.flat_map(|remark| remark_lines(&remark, inner.width.into(), scene)).collect();
    frame.render_widget(block, area);
    frame.render_widget(Paragraph::new(lines), inner);
}

fn remark_lines((label, text): &Remark, columns: usize, scene: &Scene) -> Vec<Line<'static>> {
    let room = columns.saturating_sub(LABEL + 5);
    let line = |(at, part): (usize, String)| {
        let label = if at == 0 { label.as_str() } else { "" };
        Line::from(vec![
            Span::styled(format!("   {}", fit(label, LABEL)), scene.look.style(Role::Label)),
            Span::raw(" "),
            Span::styled(part, scene.look.style(Role::Text)),
        ])
    };
    wrap(text, room).into_iter().enumerate().map(line).collect()
}

/// A remark.
pub(super) fn remark(label: impl Into<String>, text: impl Into<String>) -> Remark {
    (label.into(), text.into())
}
