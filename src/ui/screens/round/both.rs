//! Draws the page of two standards: the counts from one to the other, the households below, and for the one under
//! the cursor what decides or what is missing.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::Scene;
use super::list::{found, state, typed};
use crate::app::screens::round::{BothLine, room};
use crate::domain::class::State;
use crate::domain::rescore::Side;
use crate::domain::round::TaskFacts;
use crate::ui::theme::{Role, state_sign};
use crate::ui::widgets::find_line;
use crate::ui::widgets::table::{Column, Row, Table};
use crate::viet::{cut, group, pad_left, width, wrap};

/// Columns of what a standard says of a household, with its sign.
const SIDE: usize = 16;
/// Columns between the counts.
const GAP: usize = 2;
/// Columns of the margin.
const MARGIN: usize = 3;
/// From this room on what decides stands on the line itself.
const ROOMY: usize = 110;

/// Draws the page.
pub(super) fn draw(frame: &mut Frame, area: Rect, scene: &Scene) {
    let both = &scene.screen.both;
    let [find, counts, list, why] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(both.count_rows()),
        Constraint::Fill(1),
        Constraint::Length(room::WHY_ROWS),
    ])
    .areas(area);
    find_line::draw(frame, find, &scene.screen.list.find, "", &found(scene, both.shown.len()), scene.look);
    if both.lines.is_empty() {
        let words = nothing(scene);
        return frame.render_widget(
            Paragraph::new(format!("\n   {words}")).style(scene.look.style(Role::Dim)),
            counts.union(list),
        );
    }
    draw_counts(frame, counts, scene);
    draw_lines(frame, list, scene);
    draw_why(frame, why, scene);
}

/// Why no household is listed.
fn nothing(scene: &Scene) -> String {
    let lang = scene.look.lang;
    let second = scene.dossier.round.second_standard.as_deref().unwrap_or_default();
    let known =
        scene.model.register.as_ref().is_some_and(|register| register.standards.by_code(second).is_some());
    match scene.screen.both.counts.is_empty() {
        _ if !known => lang.fault_unknown_standard(second),
        true => lang.both_no_surveys().to_owned(),
        false => lang.both_all_same().to_owned(),
    }
}

/// The matrix: lines by what the first standard says, columns by what the second says.
fn draw_counts(frame: &mut Frame, area: Rect, scene: &Scene) {
    let (lang, both) = (scene.look.lang, &scene.screen.both);
    let columns = both.sides(|pair| pair.1);
    let corner =
        cut(&lang.both_corner(&scene.dossier.round.standard, second(scene)), corner_columns(scene, &columns));
    let corner_room = corner_columns(scene, &columns);
    let heads: String = columns.iter().map(|side| head(*side, scene)).collect();
    let mut lines = vec![Line::styled(
        format!("{}{corner}{}{heads}", " ".repeat(MARGIN), " ".repeat(corner_room - width(&corner))),
        scene.look.style(Role::Dim),
    )];
    for from in both.sides(|pair| pair.0) {
        let name = cut(lang.side(from), corner_room);
        let name = format!("{}{name}{}", " ".repeat(MARGIN), " ".repeat(corner_room - width(&name)));
        let mut spans = vec![Span::styled(name, scene.look.style(role(from)))];
        spans.extend(columns.iter().map(|to| count(from, *to, scene)));
        lines.push(Line::from(spans));
    }
    frame.render_widget(Paragraph::new(lines), area);
}

fn second<'a>(scene: &Scene<'a>) -> &'a str {
    scene.dossier.round.second_standard.as_deref().unwrap_or_default()
}

fn corner_columns(scene: &Scene, columns: &[Side]) -> usize {
    let lang = scene.look.lang;
    let wanted = width(&lang.both_corner(&scene.dossier.round.standard, second(scene)));
    let names = Side::ALL.iter().map(|side| width(lang.side(*side))).max().unwrap_or(0);
    let taken: usize = columns.iter().map(|side| width(&head(*side, scene))).sum();
    let room = usize::from(scene.model.size.0).saturating_sub(MARGIN + taken + 1);
    wanted.max(names).min(room.max(names))
}

fn head(side: Side, scene: &Scene) -> String {
    format!("{}{}", " ".repeat(GAP), pad_left(scene.look.lang.side(side), 6))
}

/// How many go from one side to the other; those who stay are faint, those who change stand out.
fn count(from: Side, to: Side, scene: &Scene) -> Span<'static> {
    let count = scene.screen.both.counts.get(&(from, to)).copied().unwrap_or(0);
    let text = if count == 0 { "·".to_owned() } else { group(count.into()) };
    let role = match (count, from == to) {
        (0, _) => Role::Faint,
        (_, true) => Role::Dim,
        (_, false) => Role::Title,
    };
    Span::styled(pad_left(&text, width(&head(to, scene))), scene.look.style(role))
}

fn draw_lines(frame: &mut Frame, area: Rect, scene: &Scene) {
    let both = &scene.screen.both;
    let table = Table::new(columns(scene), area.width.into());
    let pane = &scene.screen.pane;
    let mut lines = vec![table.heading(scene.look)];
    lines.extend(pane.window().filter_map(|at| {
        let line = both.lines.get(*both.shown.get(at)?)?;
        let facts = scene.dossier.tasks.get(line.place)?;
        Some(table.row(row(line, facts, scene), at == pane.cursor, scene.look))
    }));
    let below = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    scene.look.zones.lines(below, pane.top, lines.len() - 1);
    frame.render_widget(Paragraph::new(lines), area);
}

fn columns(scene: &Scene) -> Vec<Column> {
    let lang = scene.look.lang;
    let round = &scene.dossier.round;
    vec![
        Column::fixed(lang.list_code(), 5),
        Column::share(lang.list_head()),
        Column::fixed(lang.list_hamlet(), scene.hamlet_columns()),
        Column::fixed(&round.standard, SIDE),
        Column::fixed(second(scene), SIDE),
        Column::share(lang.both_why()).from(ROOMY),
    ]
}

fn row(line: &BothLine, facts: &TaskFacts, scene: &Scene) -> Row {
    let lang = scene.look.lang;
    let head = if facts.head.is_empty() { lang.list_no_head() } else { &facts.head };
    let side = |side: Side| (format!("{} {}", sign(side), lang.side(side)), role(side));
    let cells = vec![
        (facts.code.clone(), Role::Text),
        (head.to_owned(), Role::Text),
        (scene.hamlet(facts.hamlet), Role::Text),
        side(line.sides[0]),
        side(line.sides[1]),
        (line.why(lang), Role::Dim),
    ];
    Row::Found(cells, typed(scene))
}

/// What decides for the household under the cursor, as far as there is room.
fn draw_why(frame: &mut Frame, area: Rect, scene: &Scene) {
    let Some(line) = scene.screen.both_line() else { return };
    let role = if line.decides.is_some() { Role::Text } else { Role::Warning };
    let room = usize::from(area.width).saturating_sub(MARGIN + 1);
    let lines = wrap(&line.why(scene.look.lang), room);
    let lines: Vec<_> =
        lines.into_iter().map(|text| Line::raw(format!("{}{text}", " ".repeat(MARGIN)))).collect();
    frame.render_widget(Paragraph::new(lines).style(scene.look.style(role)), area);
}

fn sign(side: Side) -> &'static str {
    match side {
        Side::In(class) => state_sign(state(class)),
        Side::AbovePoorLine => state_sign(State::None),
        Side::Open => "?",
    }
}

fn role(side: Side) -> Role {
    match side {
        Side::In(class) => Role::of_state(state(class)),
        Side::AbovePoorLine => Role::of_state(State::None),
        Side::Open => Role::Warning,
    }
}
