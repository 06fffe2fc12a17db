//! Draws the work list: find line, and a household a line.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::widgets::{Paragraph, Wrap};

use super::Scene;
use crate::app::screens::round::TaskLine;
use crate::domain::class::{Class, State};
use crate::domain::round::{Stage, StageKind, TaskFacts};
use crate::keys::Action;
use crate::ui::theme::{Role, state_sign};
use crate::ui::widgets::find_line;
use crate::ui::widgets::number::grouped;
use crate::ui::widgets::table::{Column, Row, Table};
use crate::viet::fold;

/// Draws the page.
pub(super) fn draw(frame: &mut Frame, area: Rect, scene: &Scene) {
    let [find, list] = Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(area);
    let screen = scene.screen;
    find_line::draw(frame, find, &screen.list.find, "", &found(scene, screen.list.shown.len()), scene.look);
    if screen.list.shown.is_empty() {
        return draw_empty(frame, list, scene);
    }
    let table = Table::new(columns(scene), list.width.into());
    let mut lines = vec![table.heading(scene.look)];
    let pane = &screen.list.pane;
    lines.extend(pane.window().filter_map(|at| {
        let place = *screen.list.shown.get(at)?;
        let (facts, line) = (scene.dossier.tasks.get(place)?, screen.list.lines.get(place)?);
        let marked = screen.list.marked.contains(&facts.task.id);
        let line = row(facts, line, scene);
        Some(table.marked_row(line, at == pane.cursor, marked, scene.look))
    }));
    let below = Rect { y: list.y + 1, height: list.height.saturating_sub(1), ..list };
    scene.look.zones.lines(below, pane.top, lines.len() - 1);
    frame.render_widget(Paragraph::new(lines), list);
}

/// What the find line says at its right: marks, how many show, the filter.
pub(super) fn found(scene: &Scene, shown: usize) -> String {
    let (lang, list) = (scene.look.lang, &scene.screen.list);
    let marked = (!list.marked.is_empty()).then(|| lang.list_marked(grouped(list.marked.len())));
    let count = lang.round_found(grouped(shown), grouped(list.lines.len()));
    let filter = list.narrowed.words(&scene.model.at());
    let parts = marked.into_iter().chain([count]).chain((!filter.is_empty()).then_some(filter));
    parts.collect::<Vec<_>>().join(" · ")
}

fn draw_empty(frame: &mut Frame, area: Rect, scene: &Scene) {
    let lang = scene.look.lang;
    let words = match scene.dossier.tasks.is_empty() {
        true => lang.round_no_tasks(scene.key(Action::New)),
        false => lang.round_none_found().to_owned(),
    };
    let area = Rect { x: area.x + 3, width: area.width.saturating_sub(4), ..area };
    let paragraph = Paragraph::new(format!("\n{words}")).wrap(Wrap { trim: true });
    frame.render_widget(paragraph.style(scene.look.style(Role::Dim)), area);
}

fn columns(scene: &Scene) -> Vec<Column> {
    let lang = scene.look.lang;
    vec![
        Column::fixed(lang.list_code(), 5),
        Column::share(lang.list_head()),
        Column::fixed(lang.list_hamlet(), scene.hamlet_columns()),
        Column::fixed(lang.list_members(), 4).right().from(100),
        Column::fixed(lang.list_before(), 7).from(72),
        Column::fixed(lang.list_stage(), 17),
        Column::fixed(lang.list_proposed(), 13),
        Column::share(lang.list_assigned()).from(110),
        Column::share(lang.list_source()).from(130),
    ]
}

fn row(facts: &TaskFacts, line: &TaskLine, scene: &Scene) -> Row {
    let lang = scene.look.lang;
    let text = if line.stage.is_concluded() { Role::Dim } else { Role::Text };
    let head = if facts.head.is_empty() { lang.list_no_head() } else { &facts.head };
    let before = format!("{} {}", state_sign(state(facts.before)), class_letters(facts.before));
    let cells = vec![
        (facts.code.clone(), text),
        (head.to_owned(), text),
        (scene.hamlet(facts.hamlet), text),
        (facts.people.to_string(), text),
        (before, Role::of_state(state(facts.before))),
        (lang.stage(line.stage.kind()).to_owned(), stage_role(line.stage.kind())),
        proposed(facts, &line.stage, scene),
        (facts.task.assigned.clone(), text),
        (lang.task_source(facts.task.source).to_owned(), Role::Dim),
    ];
    Row::Found(cells, typed(scene))
}

/// The folded words of the find line.
pub(super) fn typed(scene: &Scene) -> Vec<String> {
    let words = fold(scene.screen.list.find.text());
    words.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The class that it gets; one that differs from the class before is said so.
fn proposed(facts: &TaskFacts, stage: &Stage, scene: &Scene) -> (String, Role) {
    let Some(class) = stage.class() else { return (String::new(), Role::Text) };
    let arrow = if class == facts.before { " " } else { "→" };
    let words = format!("{arrow} {}", scene.look.lang.class_short(class));
    (words, if class == facts.before { Role::Dim } else { Role::of_state(state(class)) })
}

/// The letters of a class on official papers.
fn class_letters(class: Class) -> &'static str {
    match class {
        Class::Poor => "N",
        Class::NearPoor => "CN",
        Class::Average => "TB",
        Class::None => "–",
    }
}

/// A class as lists show it; none of them says newly escaped.
pub(super) fn state(class: Class) -> State {
    match class {
        Class::Poor => State::Poor,
        Class::NearPoor => State::NearPoor,
        Class::Average => State::Average,
        Class::None => State::None,
    }
}

/// What is done steps back; what stands in the way steps forward.
pub(super) fn stage_role(stage: StageKind) -> Role {
    match stage {
        StageKind::Incomplete | StageKind::Contested => Role::Warning,
        stage if stage.is_concluded() => Role::Dim,
        _ => Role::Text,
    }
}
