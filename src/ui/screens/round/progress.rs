//! Draws how far the round has come, by hamlet and by person. The number under the cursor opens its households.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::Scene;
use crate::app::screens::round::{COLUMNS, Column as Counted, CountLine};
use crate::domain::round::{StageCounts, StageKind};
use crate::i18n::Lang;
use crate::ui::theme::Role;
use crate::ui::widgets::bar;
use crate::viet::{cut, fit, group, pad_left, width};

/// Columns of the sign of the line under the cursor.
const SIGN: usize = 3;
/// Columns of a number at least.
const NUMBER: usize = 4;
/// From this room on headings stand whole.
const ROOMY: usize = 76;
/// Columns of the brackets around the number under the cursor.
const BRACKETS: usize = 2;
/// Cells of the bar at least and at most, and the columns before it.
const BAR: (usize, usize) = (8, 16);
const BAR_GAP: usize = 1;
/// Columns of a name at least and at most.
const NAME: (usize, usize) = (12, 24);

/// Draws the page.
pub(super) fn draw(frame: &mut Frame, area: Rect, scene: &Scene) {
    let lines = scene.screen.count_lines();
    let pane = &scene.screen.pane;
    let room = usize::from(area.width);
    let numbers: usize = COLUMNS.iter().map(|column| number_columns(*column, room, scene.look.lang)).sum();
    let rest = room.saturating_sub(SIGN + numbers + BAR_GAP + 1);
    let name = rest.saturating_sub(BAR.0).clamp(NAME.0, NAME.1);
    let cells = rest.saturating_sub(name).min(BAR.1);
    let mut drawn = vec![heading(name, room, scene)];
    drawn.extend(pane.window().filter_map(|at| {
        let (line, counts) = lines.get(at)?;
        Some(count_line(line, counts, at == pane.cursor, (name, cells, room), scene))
    }));
    let below = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    scene.look.zones.lines(below, pane.top, drawn.len() - 1);
    frame.render_widget(Paragraph::new(drawn), area);
}

fn heading(name: usize, room: usize, scene: &Scene) -> Line<'static> {
    let lang = scene.look.lang;
    let first = " ".repeat(SIGN) + &fit(lang.count_line(), name);
    let head = |column: &Counted| {
        let columns = number_columns(*column, room, lang) - BRACKETS / 2;
        pad_left(&cut(column_name(*column, lang), columns - 1), columns) + " "
    };
    let heads = COLUMNS.iter().map(head);
    Line::styled(first + &heads.collect::<String>(), scene.look.style(Role::Dim))
}

/// Columns of a number: its heading, with room for brackets.
fn number_columns(column: Counted, room: usize, lang: Lang) -> usize {
    let heading = if room < ROOMY { NUMBER } else { width(column_name(column, lang)) };
    heading.max(NUMBER) + BRACKETS
}

fn column_name(column: Counted, lang: Lang) -> &'static str {
    match column {
        Counted::All => lang.count_all(),
        Counted::Concluded => lang.count_concluded(),
        Counted::In([StageKind::ToScreen, ..]) => lang.count_form_a(),
        Counted::In([StageKind::ToSurvey, ..]) => lang.count_form_b(),
        Counted::In([StageKind::Surveyed, ..]) => lang.count_meeting(),
        Counted::In([StageKind::Contested, ..]) => lang.count_complaint(),
        Counted::In(_) => lang.count_decision(),
    }
}

fn count_line(
    line: &CountLine,
    counts: &StageCounts,
    chosen: bool,
    (name, cells, room): (usize, usize, usize),
    scene: &Scene,
) -> Line<'static> {
    let look = scene.look;
    let (words, role) = match line {
        CountLine::All => (look.lang.count_whole().to_owned(), Role::Title),
        CountLine::Hamlet(id) => (scene.hamlet(*id), Role::Text),
        CountLine::Person(person) if person.is_empty() => (look.lang.round_nobody().to_owned(), Role::Dim),
        CountLine::Person(person) => (format!("  {person}"), Role::Text),
    };
    let sign = if chosen { " ▸ " } else { "   " };
    let mut spans = vec![Span::styled(format!("{sign}{}", fit(&words, name)), look.style(role))];
    for (at, column) in COLUMNS.iter().enumerate() {
        let under_cursor = chosen && at == scene.screen.column;
        let columns = number_columns(*column, room, look.lang);
        spans.extend(number(column.of(counts), under_cursor, columns, scene));
    }
    let bar = bar::text(counts.concluded(), counts.all(), cells);
    spans.push(Span::styled(format!("{}{bar}", " ".repeat(BAR_GAP)), look.style(Role::BarChart)));
    Line::from(spans)
}

/// A number; the one under the cursor stands in brackets too, so that it reads without colour. Nothing is faint.
fn number(count: u32, under_cursor: bool, columns: usize, scene: &Scene) -> [Span<'static>; 2] {
    let text = match count {
        0 => "·".to_owned(),
        count => group(count.into()),
    };
    let role = if count == 0 { Role::Faint } else { Role::Text };
    let shown = if under_cursor { format!("[{text}]") } else { format!("{text} ") };
    let role = if under_cursor { Role::Selection } else { role };
    let padding = columns.saturating_sub(width(&shown));
    // The space behind a number belongs to the gap, so that digits stand under each other with or without brackets.
    [Span::raw(" ".repeat(padding)), Span::styled(shown, scene.look.style(role))]
}
