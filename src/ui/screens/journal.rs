//! Draws section Journal: find line, and an entry a line.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::app::Model;
use crate::domain::history::HistoryEntry;
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::find_line;
use crate::ui::widgets::number::grouped;
use crate::viet::{cut, fit, width};

/// Columns of the sign of the line under the cursor.
const SIGN: usize = 3;
const AUTHOR: usize = 12;
const KIND: usize = 26;

/// The section's body.
pub(in crate::ui) fn draw(frame: &mut Frame, body: Rect, model: &Model, look: &Look) {
    let [find, list] = Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(body);
    let screen = &model.journal;
    let right = look.lang.journal_found(grouped(screen.count()), grouped(screen.entries.len()));
    find_line::draw(frame, find, &screen.find, "", &right, look);
    if screen.count() == 0 {
        let words = match screen.find.is_empty() {
            true => look.lang.journal_empty().to_owned(),
            false => look.lang.journal_none_for(screen.find.text()),
        };
        frame.render_widget(Paragraph::new(format!("   {words}")).style(look.style(Role::Dim)), list);
        return;
    }
    let lines: Vec<_> = screen
        .window()
        .map(|(line, entry)| entry_line(entry, line == screen.pane.cursor, list.width.into(), look))
        .collect();
    look.zones.lines(list, screen.pane.top, lines.len());
    frame.render_widget(Paragraph::new(lines), list);
}

fn entry_line(entry: &HistoryEntry, chosen: bool, columns: usize, look: &Look) -> Line<'static> {
    let lang = look.lang;
    let sign = if chosen { " ▸ " } else { "   " };
    let when = look.moment(entry.at) + "  ";
    let who = fit(&entry.author.0, AUTHOR) + " ";
    let what = fit(lang.operation(entry.kind), KIND) + " ";
    let undone = if entry.undone { format!("  ({})", lang.journal_undone_sign()) } else { String::new() };
    let room = columns.saturating_sub(SIGN + width(&when) + AUTHOR + KIND + 3);
    let text = cut(&format!("{}{undone}", entry.subject), room);
    let plain = look.style(if entry.undone { Role::Dim } else { Role::Text });
    let text = fit(&[who, what, text].concat(), columns.saturating_sub(SIGN + width(&when)));
    let when = Span::styled(when, look.style(Role::Dim));
    look.line(chosen, vec![Span::raw(sign), when, Span::styled(text, plain)])
}
