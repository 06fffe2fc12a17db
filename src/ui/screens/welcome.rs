//! Draws the first screen while no register is open.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::app::Model;
use crate::app::screens::welcome::Way;
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::viet::{fit, wrap};

/// Columns of the name of a way to begin.
const WAY: usize = 34;
const MOST_COLUMNS: u16 = 84;

/// What this is or what went wrong, then the ways to begin.
pub(in crate::ui) fn draw(frame: &mut Frame, body: Rect, model: &Model, look: &Look) {
    let columns = body.width.saturating_sub(4).min(MOST_COLUMNS);
    let mut lines = words_above(model, columns.into(), look);
    let above = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    lines.extend(ways(model, columns.into(), look));
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let area = Rect {
        x: body.x + (body.width - columns) / 2,
        y: body.y + body.height.saturating_sub(rows) / 3,
        width: columns,
        height: body.height.saturating_sub(body.height.saturating_sub(rows) / 3),
    };
    let below = Rect { y: area.y.saturating_add(above), ..area }.intersection(area);
    look.zones.lines(below, 0, model.welcome.ways().len());
    frame.render_widget(Paragraph::new(lines), area);
}

/// What this is or what went wrong, in rows of so many columns.
fn words_above(model: &Model, columns: usize, look: &Look) -> Vec<Line<'static>> {
    let lang = look.lang;
    let mut lines = match model.welcome.problem() {
        Some(words) => vec![
            Line::styled(format!("! {}", lang.welcome_not_opened()), look.style(Role::Problem)),
            Line::default(),
            Line::from(words.to_owned()),
        ],
        None => vec![
            Line::styled(lang.welcome_title(), look.style(Role::Title)),
            Line::default(),
            Line::from(lang.welcome_what()),
            Line::from(lang.welcome_safe()),
        ],
    };
    let rescue = model.welcome.rescue();
    lines.extend(rescue.iter().flat_map(|rescue| &rescue.lines).map(|line| Line::from(line.clone())));
    let begin = if rescue.is_some() { lang.rescue_begin() } else { lang.welcome_begin() };
    lines.extend([Line::default(), Line::styled(begin, look.style(Role::Label)), Line::default()]);
    lines.iter().flat_map(|line| wrapped(line, columns)).collect()
}

fn wrapped(line: &Line, columns: usize) -> Vec<Line<'static>> {
    let parts = wrap(&line.to_string(), columns);
    if parts.is_empty() {
        vec![Line::default()]
    } else {
        parts.into_iter().map(|part| Line::styled(part, line.style)).collect()
    }
}

fn ways<'a>(model: &'a Model, columns: usize, look: &'a Look) -> impl Iterator<Item = Line<'static>> + 'a {
    let ways = model.welcome.ways().iter().enumerate();
    ways.map(move |(at, way)| {
        let why_not = model.welcome.why_not(*way, model);
        way_line((at, *way), why_not.as_deref(), at == model.welcome.pane.cursor, columns, look)
    })
}

/// A way with what it does; with why not, and no number to press, where it leads nowhere.
fn way_line(
    (at, way): (usize, Way),
    why_not: Option<&str>,
    chosen: bool,
    columns: usize,
    look: &Look,
) -> Line<'static> {
    let (name, doc) = words(way, look);
    let sign = if chosen { "▸" } else { " " };
    let number = if why_not.is_some() { "–".to_owned() } else { (at + 1).to_string() };
    let text = format!("{sign} {number}  {} {}", fit(name, WAY), why_not.unwrap_or(doc));
    let role = look.line_role(chosen, if why_not.is_some() { Role::Dim } else { Role::Text });
    Line::styled(fit(&text, columns), look.style(role))
}

fn words(way: Way, look: &Look) -> (&'static str, &'static str) {
    let lang = look.lang;
    match way {
        Way::Create => (lang.welcome_create(), lang.welcome_create_doc()),
        Way::Import => (lang.welcome_import(), lang.welcome_import_doc()),
        Way::Demo => (lang.welcome_demo(), lang.welcome_demo_doc()),
        Way::OpenFile => (lang.welcome_open(), lang.welcome_open_doc()),
        Way::Settings => (lang.key_settings(), lang.welcome_settings_doc()),
        Way::PutBack => (lang.rescue_put_back(), lang.rescue_put_back_doc()),
        Way::Look => (lang.rescue_look(), lang.rescue_look_doc()),
        Way::Copies => (lang.rescue_copies(), lang.rescue_copies_doc()),
        Way::Leave => (lang.rescue_leave(), lang.rescue_leave_doc()),
    }
}
