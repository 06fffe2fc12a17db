//! Draws the list of review rounds.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::{Paragraph, Wrap};

use crate::app::Model;
use crate::domain::round::RoundLine;
use crate::keys::{Action, Context};
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::bar;
use crate::ui::widgets::table::{Column, Row, Table};
use crate::viet::group;

/// Columns of the bar.
const BAR: usize = 14;
/// From this room on opening day and standard show too.
const ROOMY: usize = 96;

/// The section's body.
pub(in crate::ui) fn draw(frame: &mut Frame, body: Rect, model: &Model, look: &Look) {
    let screen = &model.rounds;
    if screen.lines.is_empty() {
        if screen.is_fetched {
            draw_empty(frame, body, look);
        }
        return;
    }
    let table = Table::new(columns(look), body.width.into());
    let lines = screen.pane.window().filter_map(|at| {
        let line = screen.lines.get(at)?;
        Some(table.row(row(line, look), at == screen.pane.cursor, look))
    });
    let lines: Vec<_> = std::iter::once(table.heading(look)).chain(lines).collect();
    let below = Rect { y: body.y + 1, height: body.height.saturating_sub(1), ..body };
    look.zones.lines(below, screen.pane.top, lines.len() - 1);
    frame.render_widget(Paragraph::new(lines), body);
}

/// What a round is, and how one is opened.
fn draw_empty(frame: &mut Frame, body: Rect, look: &Look) {
    let inner = Rect { x: body.x + 3, y: body.y + 1, width: body.width.saturating_sub(6), ..body };
    let inner = Rect { height: inner.height.saturating_sub(1), ..inner };
    let new = look.key(Context::Rounds, Action::OpenRound);
    let lines = vec![
        Line::styled(look.lang.rounds_empty(), look.style(Role::Title)),
        Line::raw(""),
        Line::raw(look.lang.rounds_empty_how(new)),
        Line::styled(look.lang.rounds_empty_then(), look.style(Role::Dim)),
    ];
    frame.render_widget(Paragraph::new(lines).wrap(Wrap { trim: true }), inner);
}

fn columns(look: &Look) -> Vec<Column> {
    let lang = look.lang;
    vec![
        Column::fixed(lang.rounds_code(), 7),
        Column::fixed(lang.rounds_kind(), 12).from(66),
        Column::fixed(lang.rounds_state(), 10),
        Column::fixed(lang.rounds_opened(), 10).from(ROOMY),
        Column::fixed(lang.rounds_due(), 10),
        Column::share(lang.rounds_standard()).from(ROOMY),
        Column::fixed(lang.rounds_concluded(), 12).right(),
        Column::fixed("", BAR).from(72),
    ]
}

fn row(line: &RoundLine, look: &Look) -> Row {
    let lang = look.lang;
    let Some(round) = &line.round else {
        let texts = [line.code.clone(), String::new(), String::new(), String::new(), String::new()];
        let cells = texts.into_iter().map(|text| (text, Role::Dim));
        let surveys = (lang.rounds_only_surveys(group(line.surveys.into())), Role::Dim);
        let nothing = || (String::new(), Role::Dim);
        return Row::Cells(cells.chain([nothing(), surveys, nothing()]).collect());
    };
    let (state, role) = match round.is_open() {
        true => (format!("● {}", lang.rounds_open()), Role::Title),
        false => (format!("✓ {}", lang.rounds_closed()), Role::Dim),
    };
    let counts = format!("{}/{}", group(line.concluded.into()), group(line.tasks.into()));
    Row::Cells(vec![
        (line.code.clone(), Role::Text),
        (lang.round_kind(round.kind).to_owned(), Role::Text),
        (state, role),
        (look.day(round.opened), Role::Text),
        (look.day(round.due), Role::Text),
        (round.standard.clone(), Role::Text),
        (counts, Role::Text),
        (bar::text(line.concluded, line.tasks, BAR), Role::BarChart),
    ])
}
