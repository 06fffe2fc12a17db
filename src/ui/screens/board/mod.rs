//! Draws any board: pages, the way to it, time, headlines, find line, list, totals.
//!
//! | file | what it draws |
//! |---|---|
//! | `head` | what stands above the list |
//! | `list` | headings, lines, totals, and what stands where there is no line |

mod head;
mod list;

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
    let rows = [1, parts.path, parts.period, parts.headlines, 1].map(Constraint::Length);
    let [tabs, path, period, headlines, find, list, totals] =
        Layout::vertical(rows.into_iter().chain([Constraint::Fill(1), Constraint::Length(parts.totals)]))
            .areas(body);
    head::pages(frame, tabs, pages, model, look);
    head::path(frame, path, pages, &scene);
    head::period(frame, period, &scene);
    head::headlines(frame, headlines, &scene);
    head::find(frame, find, &scene);
    list::draw(frame, list, totals, &scene);
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
