//! Draws any board: groups of pages, pages or the way to it, headlines, find line with the time, list, totals, foot.
//!
//! | file | what it draws |
//! |---|---|
//! | `head` | what stands above the list |
//! | `list` | headings, lines, totals, the foot, and what stands where there is no line |

mod head;
mod list;
#[cfg(test)]
mod tests;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::widgets::Paragraph;

use crate::app::board::{self, Board, OpenBoard, Tone, room};
use crate::app::dialogs::At;
use crate::app::{Model, board::Pages};
use crate::ui::Look;
use crate::ui::theme::Role;

/// A board with all that drawing needs.
struct Scene<'a> {
    open: &'a OpenBoard,
    at: At<'a>,
    look: &'a Look<'a>,
}

impl Scene<'_> {
    /// What was read.
    fn board(&self) -> Option<&dyn Board> {
        self.open.board.as_deref()
    }
}

/// The section's body.
pub(in crate::ui) fn draw(frame: &mut Frame, body: Rect, pages: &Pages, model: &Model, look: &Look) {
    let Some(open) = board::top(model) else {
        let words = format!("\n   {}", look.lang.board_no_page());
        return frame.render_widget(Paragraph::new(words).style(look.style(Role::Dim)), body);
    };
    let scene = Scene { open, at: model.at(), look };
    let parts = room::parts(open, &scene.at, model.size);
    let above = [1, 1, parts.headlines, 1].map(Constraint::Length);
    let below = [parts.totals, parts.foot].map(Constraint::Length);
    let rows = above.into_iter().chain([Constraint::Fill(1)]).chain(below);
    let [groups, pages_row, headlines, find, list, totals, foot] = Layout::vertical(rows).areas(body);
    head::groups(frame, groups, pages, model, look);
    match open.subject == open.subject.page() {
        true => head::pages(frame, pages_row, pages, model, look),
        false => head::path(frame, pages_row, pages, &scene),
    }
    head::headlines(frame, headlines, &scene, model.size);
    head::find(frame, find, &scene);
    list::draw(frame, list, totals, &scene);
    list::draw_foot(frame, foot, &scene);
}

/// The role of the theme in which something is written that is meant so.
fn role(tone: Tone) -> Role {
    match tone {
        Tone::Plain => Role::Text,
        Tone::Strong => Role::Title,
        Tone::Dim => Role::Dim,
        Tone::Fine => Role::Fine,
        Tone::Warning => Role::Warning,
        Tone::Problem => Role::Problem,
        Tone::State(state) => Role::of_state(state),
    }
}
