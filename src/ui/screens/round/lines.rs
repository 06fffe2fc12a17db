//! What the pages of meetings, postings and decisions share: a heading, and a line for each thing done or to be done.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::widgets::Paragraph;

use super::Scene;
use crate::app::screens::round::Item;
use crate::ui::theme::Role;
use crate::ui::widgets::table::{Column, Row, Table};

/// The lines of a page.
pub(super) trait Lines {
    /// Its columns.
    fn columns(&self) -> Vec<Column>;
    /// The line of an item; nothing where it is gone.
    fn row(&self, item: Item) -> Option<Row>;
    /// What stands where there is nothing yet.
    fn empty(&self) -> String;
}

/// Draws the page.
pub(super) fn draw(frame: &mut Frame, area: Rect, scene: &Scene, page: &impl Lines) {
    let items = scene.screen.items();
    if items.is_empty() {
        let text = format!("\n   {}", page.empty());
        return frame.render_widget(Paragraph::new(text).style(scene.look.style(Role::Dim)), area);
    }
    let table = Table::new(page.columns(), area.width.into());
    let pane = &scene.screen.pane;
    let mut lines = vec![table.heading(scene.look)];
    lines.extend(pane.window().filter_map(|at| {
        let row = page.row(*items.get(at)?)?;
        Some(table.row(row, at == pane.cursor, scene.look))
    }));
    let below = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    scene.look.zones.lines(below, pane.top, lines.len() - 1);
    frame.render_widget(Paragraph::new(lines), area);
}

/// A line of texts in one role.
pub(super) fn cells<const COLUMNS: usize>(texts: [String; COLUMNS], role: Role) -> Row {
    Row::Cells(texts.into_iter().map(|text| (text, role)).collect())
}
