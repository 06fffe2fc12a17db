//! Draws a question.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Paragraph, Wrap};

use super::boxed;
use crate::app::dialogs::Confirm;
use crate::app::pointer::Target;
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::viet::width;

/// Columns of a question whose answers need no more.
const COLUMNS: u16 = 64;

/// The question above, the answers below, the one under the cursor set off by brackets too.
pub(super) fn draw(frame: &mut Frame, body: Rect, confirm: &Confirm, look: &Look) {
    let line = answer_line(confirm, look);
    let answers_width = u16::try_from(line.width() + 4).unwrap_or(body.width);
    let columns = COLUMNS.max(answers_width).min(body.width);
    let lines = width(&confirm.question) / usize::from(columns.saturating_sub(4)).max(1) + 1;
    let lines = u16::try_from(lines + confirm.question.lines().count()).unwrap_or(body.height);
    let inner = boxed(frame, body, (columns, lines + 4), "?", look);
    let [question, _, answers] =
        Layout::vertical([Constraint::Fill(1), Constraint::Length(1), Constraint::Length(1)]).areas(inner);
    let text = Paragraph::new(confirm.question.as_str()).wrap(Wrap { trim: true });
    frame.render_widget(text.style(look.style(Role::Dialog)), question);
    let before = usize::from(answers.width).saturating_sub(line.width()) / 2;
    let buttons = line.spans.iter().enumerate().map(|(at, span)| (span.width(), Some(Target::Answer(at))));
    look.zones.pieces(answers, std::iter::once((before, None)).chain(buttons));
    frame.render_widget(Paragraph::new(line).centered(), answers);
}

fn answer_line(confirm: &Confirm, look: &Look) -> Line<'static> {
    let answer = |(at, (words, _)): (usize, &(String, _))| {
        let chosen = at == confirm.cursor;
        let text = if chosen { format!("[ {words} ]") } else { format!("  {words}  ") };
        Span::styled(text, look.style(if chosen { Role::Selection } else { Role::Dialog }))
    };
    Line::from_iter(confirm.answers.iter().enumerate().map(answer))
}
