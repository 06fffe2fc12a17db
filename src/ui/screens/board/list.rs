//! Draws the lines of a board.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::{Paragraph, Wrap};

use super::{Scene, role};
use crate::app::board::{Board, Cell, Needs, Tone, shown, takes_marks};
use crate::keys::{Action, Context};
use crate::ui::theme::Role;
use crate::ui::widgets::table::{Column, Row, Table};
use crate::viet::{cut, fold, wrap};

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
    let table = table(board, area.width, scene);
    draw_lines(frame, area, board, &table, scene);
    // Totals are those of the whole board: under a part of it they would not add up.
    let is_whole = scene.open.lines().len() == board.len();
    if totals.height > 0 && is_whole {
        let cells = cells(board.totals(&scene.at), scene);
        let cells = cells.into_iter().map(|(text, _)| (text, Role::Title)).collect();
        frame.render_widget(Paragraph::new(table.row(Row::Cells(cells), false, look)), totals);
    }
}

/// The columns as they were fitted to the screen.
fn table(board: &dyn Board, room: u16, scene: &Scene) -> Table {
    let column = |of: crate::app::board::Column| {
        let column = Column::share(of.heading);
        if of.right { column.right() } else { column }
    };
    let columns = board.columns(&scene.at).into_iter().map(column).collect();
    let fitted = &scene.open.fitted;
    Table::fitted(columns, fitted.widths.clone(), fitted.gap, room.into())
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
    cells.into_iter().map(|cell| (shown(&cell.value, &scene.at), role_in_line(cell.tone))).collect()
}

/// Among many lines what is wrong stands out by its words more than by its ground.
fn role_in_line(tone: Tone) -> Role {
    if tone == Tone::Problem { Role::Wrong } else { role(tone) }
}

/// What this is and how one begins; where something is typed or narrowed, that no line is let through, and the key that
/// shows all again.
fn draw_empty(frame: &mut Frame, area: Rect, board: &dyn Board, scene: &Scene) {
    let look = scene.look;
    let said = if board.is_empty() { how_to_begin(board, scene) } else { nothing_found(scene) };
    let lines = said.into_iter().enumerate().flat_map(|(at, words)| match at {
        0 => vec![Line::styled(words, look.style(Role::Title)), Line::raw("")],
        _ => vec![Line::raw(words)],
    });
    say(frame, area, lines.collect());
}

fn nothing_found(scene: &Scene) -> Vec<String> {
    let (lang, find) = (scene.look.lang, &scene.open.find);
    let clear = scene.look.key(Context::Board, Action::Back);
    let said = match scene.open.narrowing.is_empty() {
        true => lang.board_nothing_found(find.text()),
        false => lang.board_nothing_narrowed(find.text(), scene.open.narrowing.words(lang)),
    };
    vec![said, lang.board_find_less(clear)]
}

/// What the board says of itself; then each act that needs no line with its key, and the keys of another time.
fn how_to_begin(board: &dyn Board, scene: &Scene) -> Vec<String> {
    let (lang, at) = (scene.look.lang, &scene.at);
    let mut said = board.empty(at);
    let told = said.join(" ");
    let begins =
        board.acts().into_iter().filter(|offered| offered.needs == Needs::Nothing && !offered.only_reads);
    let ways = begins.filter_map(|offered| {
        let bound = at.keymap.of_action(Context::Board, offered.action)?;
        let (key, name) = (
            scene.look.key(Context::Board, offered.action),
            offered.words.map_or(bound.binding.name, |w| w.0),
        );
        (!key.is_empty() && !told.contains(&key)).then(|| format!("{key}  {}", name(lang)))
    });
    let other_time =
        board.period(at).map(|_| lang.board_other_time(scene.look.key(Context::Board, Action::Left)));
    let ways: Vec<String> = ways.chain(other_time).collect();
    said.extend((!ways.is_empty()).then(String::new));
    said.extend(ways);
    said
}

/// What of the line under the cursor has no room in the list.
pub(super) fn draw_foot(frame: &mut Frame, area: Rect, scene: &Scene) {
    let (Some(board), Some(line)) = (scene.board(), scene.open.line()) else { return };
    let told = scene.open.fitted.told_at_foot(board, line, &scene.at);
    let words: Vec<String> = told.into_iter().map(|(heading, words)| format!("{heading}: {words}")).collect();
    let room = usize::from(area.width).saturating_sub(2);
    let mut lines = wrap(&words.join(" · "), room);
    if lines.len() > usize::from(area.height) {
        let rest = lines.split_off(usize::from(area.height).saturating_sub(1)).join(" ");
        lines.push(cut(&rest, room));
    }
    let lines: Vec<_> = lines.into_iter().map(|line| Line::from(format!(" {line}"))).collect();
    frame.render_widget(Paragraph::new(lines).style(scene.look.style(Role::Hint)), area);
}

fn say(frame: &mut Frame, area: Rect, lines: Vec<Line<'static>>) {
    let inner = Rect { x: area.x + 3, y: area.y + 1, width: area.width.saturating_sub(6), ..area };
    let inner = Rect { height: inner.height.saturating_sub(1), ..inner };
    frame.render_widget(Paragraph::new(lines).wrap(Wrap { trim: true }), inner);
}
