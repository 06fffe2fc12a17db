//! Draws what stands above the list of a board.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::{Scene, role};
use crate::app::Model;
use crate::app::board::{self, Group, Pages};
use crate::app::pointer::Target;
use crate::keys::{Action, Context};
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::number::grouped;
use crate::ui::widgets::{find_line, tabs};
use crate::viet::{cut, width};

/// The pages stand a little to the right of their group.
const INDENT: u16 = 2;

/// The groups of pages, and the key that lists all pages.
pub(super) fn groups(frame: &mut Frame, area: Rect, pages: &Pages, model: &Model, look: &Look) {
    let spans = spans(model);
    let open = spans.iter().position(|(_, range)| range.contains(&pages.page())).unwrap_or(0);
    let names =
        spans.into_iter().map(|(group, range)| ((group.name)(look.lang), Target::BoardPage(range.start)));
    tabs::draw_pages(frame, area, names, open, &look.key(Context::Board, Action::Pages), look);
}

/// The pages of the open group, and the key that goes through them.
pub(super) fn pages(frame: &mut Frame, area: Rect, pages: &Pages, model: &Model, look: &Look) {
    let Some((group, range)) = spans(model).into_iter().find(|(_, range)| range.contains(&pages.page()))
    else {
        return;
    };
    let names = group.pages.iter().zip(range.clone());
    let names = names.map(|(subject, at)| (subject.name(look.lang), Target::BoardPage(at)));
    let key = look.key(Context::Board, Action::Next);
    let area = Rect { x: area.x + INDENT, width: area.width.saturating_sub(INDENT), ..area };
    tabs::draw_pages(frame, area, names, pages.page() - range.start, &key, look);
}

/// The groups of the section with the places of their pages among all.
fn spans(model: &Model) -> Vec<(&'static Group, Range<usize>)> {
    let mut next = 0;
    let span = |group: &'static Group| {
        let start = next;
        next += group.pages.len();
        (group, start..next)
    };
    board::groups(model.section).iter().map(span).collect()
}

/// `Đợt bàn giao › Gạo Tết 2026`: the boards from the page to the one on top.
pub(super) fn path(frame: &mut Frame, area: Rect, pages: &Pages, scene: &Scene) {
    let lang = scene.look.lang;
    let stack = pages.stack().unwrap_or_default();
    let title = |open: &crate::app::board::OpenBoard| {
        open.board.as_ref().map_or_else(|| open.subject.name(lang).to_owned(), |board| board.title(&scene.at))
    };
    let titles: Vec<_> = stack.iter().map(title).collect();
    let words = cut(&format!(" {}", titles.join(" › ")), area.width.into());
    frame.render_widget(Paragraph::new(words).style(scene.look.style(Role::Title)), area);
}

/// Totals and warnings.
pub(super) fn headlines(frame: &mut Frame, area: Rect, scene: &Scene, size: (u16, u16)) {
    let line = |headline: board::Headline| {
        Line::styled(format!(" {}", headline.text), scene.look.style(role(headline.tone)))
    };
    let lines: Vec<_> = board::room::headlines(scene.open, &scene.at, size).into_iter().map(line).collect();
    frame.render_widget(Paragraph::new(lines), area);
}

/// The find line; at its right what the board is narrowed to, how many lines that lets through, how many are marked, and
/// the time that it speaks of, to be turned.
pub(super) fn find(frame: &mut Frame, area: Rect, scene: &Scene) {
    let time = time(scene);
    let columns = u16::try_from(time.iter().map(|(words, ..)| width(words)).sum::<usize>()).unwrap_or(0);
    let [line, far] = Layout::horizontal([Constraint::Fill(1), Constraint::Length(columns)]).areas(area);
    let hint = scene.look.lang.board_find_hint();
    find_line::draw(frame, line, &scene.open.find, hint, &counts(scene), scene.look);
    let spans = time.iter().map(|(words, role, _)| Span::styled(words.clone(), scene.look.style(*role)));
    frame.render_widget(Paragraph::new(Line::from_iter(spans)), far);
    scene.look.zones.pieces(far, time.iter().map(|(words, _, target)| (width(words), *target)));
}

fn counts(scene: &Scene) -> String {
    let (open, lang) = (scene.open, scene.look.lang);
    let Some(board) = scene.board() else { return String::new() };
    let (found, all) = (grouped(open.lines().len()), grouped(board.len()));
    let counts = match open.marked.len() {
        0 => lang.board_found(found, all),
        marked => lang.board_found_marked(found, all, grouped(marked)),
    };
    match open.narrowing.is_empty() {
        true => counts,
        false => format!("{} · {counts}", lang.board_narrowed(open.narrowing.words(lang))),
    }
}

/// `‹ Năm 2026 › F6`: what is said of the time, how, and what a click on it means.
fn time(scene: &Scene) -> Vec<(String, Role, Option<Target>)> {
    let Some(time) = scene.board().and_then(|board| board.period(&scene.at)) else { return Vec::new() };
    let key = scene.look.key(Context::Board, Action::Period);
    vec![
        (" ‹".to_owned(), Role::Key, Some(Target::Act(Action::Left))),
        (format!(" {time} "), Role::Title, Some(Target::Act(Action::Period))),
        ("›".to_owned(), Role::Key, Some(Target::Act(Action::Right))),
        (format!(" {key} "), Role::Key, Some(Target::Act(Action::Period))),
    ]
}
