//! Draws the lines of a board.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::{Paragraph, Wrap};

use super::{Scene, role};
use crate::app::board::{Board, Cell, Tone, shown, takes_marks};
use crate::ui::theme::Role;
use crate::ui::widgets::table::{Column, Row, Table};
use crate::viet::fold;

/// Headings and lines, the totals at the foot; or what is said where there is no line.
pub(super) fn draw(frame: &mut Frame, area: Rect, totals: Rect, scene: &Scene) {
    let look = scene.look;
    let Some(board) = scene.board() else {
        let (words, role) = match &scene.open.refused {
            Some(refused) => (refused.as_str(), Role::Problem),
            None => (look.lang.board_reading(), Role::Dim),
        };
        return say(frame, area, vec![Line::styled(words.to_owned(), look.style(role))]);
    };
    if scene.open.lines().is_empty() {
        return draw_empty(frame, area, board, scene);
    }
    let table = Table::new(columns(board, scene), area.width.into());
    draw_lines(frame, area, board, &table, scene);
    if totals.height > 0 {
        let cells = cells(board.totals(&scene.at), scene);
        let cells = cells.into_iter().map(|(text, _)| (text, Role::Title)).collect();
        frame.render_widget(Paragraph::new(table.row(Row::Cells(cells), false, look)), totals);
    }
}

fn columns(board: &dyn Board, scene: &Scene) -> Vec<Column> {
    let column = |of: crate::app::board::Column| {
        let column = match of.width {
            Some(width) => Column::fixed(of.heading, width),
            None => Column::share(of.heading),
        };
        let column = if of.right { column.right() } else { column };
        column.from(of.from.into())
    };
    board.columns(&scene.at).into_iter().map(column).collect()
}

fn draw_lines(frame: &mut Frame, area: Rect, board: &dyn Board, table: &Table, scene: &Scene) {
    let (open, look) = (scene.open, scene.look);
    let marks = takes_marks(board);
    let typed: Vec<String> = fold(open.find.text()).split_whitespace().map(str::to_owned).collect();
    let lines = open.pane.window().filter_map(|place| {
        let line = *open.lines().get(place)?;
        let row = Row::Found(line_cells(board, line, scene), typed.clone());
        let chosen = place == open.pane.cursor;
        Some(match marks {
            true => table.marked_row(row, chosen, open.marked.contains(&board.key(line)), look),
            false => table.row(row, chosen, look),
        })
    });
    let lines: Vec<_> = std::iter::once(table.heading(look)).chain(lines).collect();
    let below = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    look.zones.lines(below, open.pane.top, lines.len() - 1);
    frame.render_widget(Paragraph::new(lines), area);
}

/// The cells of a line; those of a tree with the rails before the first.
fn line_cells(board: &dyn Board, line: usize, scene: &Scene) -> Vec<(String, Role)> {
    let mut cells = cells(board.cells(line, &scene.at), scene);
    if let Some((text, _)) = cells.first_mut() {
        text.insert_str(0, &board.rails(line));
    }
    cells
}

fn cells(cells: Vec<Cell>, scene: &Scene) -> Vec<(String, Role)> {
    cells.into_iter().map(|cell| (shown(&cell.value, &scene.at), role(cell.tone))).collect()
}

/// What this is and how one begins; where something is typed, that no line has it.
fn draw_empty(frame: &mut Frame, area: Rect, board: &dyn Board, scene: &Scene) {
    let look = scene.look;
    if !board.is_empty() {
        let words = look.lang.board_nothing_found(scene.open.find.text());
        return say(frame, area, vec![Line::styled(words, look.style(role(Tone::Dim)))]);
    }
    let said = board.empty(&scene.at).into_iter().enumerate();
    let lines = said.flat_map(|(at, words)| match at {
        0 => vec![Line::styled(words, look.style(Role::Title)), Line::raw("")],
        _ => vec![Line::raw(words)],
    });
    say(frame, area, lines.collect());
}

fn say(frame: &mut Frame, area: Rect, lines: Vec<Line<'static>>) {
    let inner = Rect { x: area.x + 3, y: area.y + 1, width: area.width.saturating_sub(6), ..area };
    let inner = Rect { height: inner.height.saturating_sub(1), ..inner };
    frame.render_widget(Paragraph::new(lines).wrap(Wrap { trim: true }), inner);
}
