//! Draws what stands above the list of a board.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::{Scene, role};
use crate::app::Model;
use crate::app::board::{Pages, Subject};
use crate::app::pointer::Target;
use crate::keys::{Action, Context};
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::number::grouped;
use crate::ui::widgets::{find_line, tabs};
use crate::viet::{cut, pad_left, width};

/// The pages of the section, and the key that goes through them.
pub(super) fn pages(frame: &mut Frame, area: Rect, pages: &Pages, model: &Model, look: &Look) {
    let names = Subject::pages(model.section).iter().enumerate();
    let names = names.map(|(at, subject)| (subject.name(look.lang), Target::BoardPage(at)));
    tabs::draw_pages(frame, area, names, pages.page(), &look.key(Context::Board, Action::Next), look);
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

/// ` Kỳ: ‹ năm 2026 ›` and the key that chooses another.
pub(super) fn period(frame: &mut Frame, area: Rect, scene: &Scene) {
    let Some(time) = scene.board().and_then(|board| board.period(&scene.at)) else { return };
    let look = scene.look;
    let (label, time) = (format!(" {}: ", look.lang.board_period()), format!(" {time} "));
    let key = look.key(Context::Board, Action::Period);
    let room = usize::from(area.width).saturating_sub(width(&label) + width(&time) + 4);
    look.zones.pieces(
        area,
        [
            (width(&label), None),
            (1, Some(Target::Act(Action::Left))),
            (width(&time), Some(Target::Act(Action::Period))),
            (1, Some(Target::Act(Action::Right))),
        ],
    );
    let line = Line::from(vec![
        Span::styled(label, look.style(Role::Label)),
        Span::styled("‹", look.style(Role::Key)),
        Span::styled(time, look.style(Role::Title)),
        Span::styled("›", look.style(Role::Key)),
        Span::styled(pad_left(&cut(&key, room), room), look.style(Role::Key)),
    ]);
    frame.render_widget(Paragraph::new(line), area);
}

/// Totals and warnings, as many as there is room for.
pub(super) fn headlines(frame: &mut Frame, area: Rect, scene: &Scene) {
    let said = scene.board().map(|board| board.headlines(&scene.at)).unwrap_or_default();
    let line = |headline: crate::app::board::Headline| {
        let words = cut(&format!(" {}", headline.text), usize::from(area.width).saturating_sub(1));
        Line::styled(words, scene.look.style(role(headline.tone)))
    };
    let lines: Vec<_> = said.into_iter().take(area.height.into()).map(line).collect();
    frame.render_widget(Paragraph::new(lines), area);
}

/// The find line, with how many lines it lets through and how many are marked.
pub(super) fn find(frame: &mut Frame, area: Rect, scene: &Scene) {
    let (open, lang) = (scene.open, scene.look.lang);
    let all = scene.board().map_or(0, crate::app::board::Board::len);
    let (found, all) = (grouped(open.lines().len()), grouped(all));
    let right = match open.marked.len() {
        _ if open.board.is_none() => String::new(),
        0 => lang.board_found(found, all),
        marked => lang.board_found_marked(found, all, grouped(marked)),
    };
    find_line::draw(frame, area, &open.find, "", &right, scene.look);
}
