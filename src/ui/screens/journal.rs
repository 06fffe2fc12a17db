//! Draws section Journal: find line with what is asked for, and a line for each operation or look.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::app::Model;
use crate::app::screens::journal::{JournalPage, LookLine};
use crate::domain::history::HistoryEntry;
use crate::i18n::SentenceWords;
use crate::keys::Action;
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::find_line;
use crate::ui::widgets::number::grouped;
use crate::viet::{fit, width};

/// Columns of the sign of the line under the cursor.
const SIGN: usize = 3;

/// The section's body.
pub(in crate::ui) fn draw(frame: &mut Frame, body: Rect, model: &Model, look: &Look) {
    let [find, list] = Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(body);
    let screen = &model.journal;
    find_line::draw(frame, find, &screen.find, &hint(model, look), &right(model, look), look);
    if screen.count() == 0 {
        let words = match screen.find.is_empty() {
            true => nothing(model, look).to_owned(),
            false => look.lang.journal_none_for(screen.find.text()),
        };
        frame.render_widget(Paragraph::new(format!("   {words}")).style(look.style(Role::Dim)), list);
        return;
    }
    let columns = list.width.into();
    let lines: Vec<_> = match screen.page {
        JournalPage::Done => {
            let entries = screen.window();
            entries
                .map(|(at, entry)| entry_line(entry, at == screen.pane.cursor, (columns, model), look))
                .collect()
        }
        JournalPage::Looked => {
            let looks = screen.looks_in_window();
            looks.map(|(at, seen)| look_line(seen, at == screen.pane.cursor, columns, look)).collect()
        }
    };
    look.zones.lines(list, screen.pane.top, lines.len());
    frame.render_widget(Paragraph::new(lines), list);
}

/// The other page, while nothing is typed.
fn hint(model: &Model, look: &Look) -> String {
    let key = model.key(Action::Next);
    match model.journal.page {
        JournalPage::Done => look.lang.journal_tab_looked(key),
        JournalPage::Looked => look.lang.journal_tab_done(key),
    }
}

/// What is asked for, and how many were found.
fn right(model: &Model, look: &Look) -> String {
    let screen = &model.journal;
    let found = match screen.page {
        JournalPage::Done => look.lang.journal_found(grouped(screen.count()), grouped(screen.fetched())),
        JournalPage::Looked => {
            look.lang.journal_looks_found(grouped(screen.count()), grouped(screen.fetched()))
        }
    };
    let asked = screen.asked.words(&model.at());
    if asked.is_empty() { found } else { format!("{} · {found}", asked.join(", ")) }
}

fn nothing(model: &Model, look: &Look) -> &'static str {
    let asked = model.journal.asked != Default::default();
    match (model.journal.page, asked) {
        (JournalPage::Done, false) => look.lang.journal_empty(),
        (JournalPage::Done, true) => look.lang.history_none(),
        (JournalPage::Looked, false) => look.lang.looks_empty(),
        (JournalPage::Looked, true) => look.lang.looks_none(),
    }
}

fn entry_line(
    entry: &HistoryEntry,
    chosen: bool,
    (columns, model): (usize, &Model),
    look: &Look,
) -> Line<'static> {
    let lang = look.lang;
    let catalogue = model.register.as_ref().map(|register| &register.catalogue);
    let words = SentenceWords { catalogue, dates: look.dates };
    let said = lang.told(entry, &entry.changes, &entry.author.0, words);
    // At the front, where a long sentence does not push it off the screen.
    let undone = if entry.undone { format!("({}) ", lang.journal_undone_sign()) } else { String::new() };
    let role = if entry.undone { Role::Dim } else { Role::Text };
    line((look.moment(entry.at), format!("{undone}{said}")), role, chosen, columns, look)
}

fn look_line(seen: &LookLine, chosen: bool, columns: usize, look: &Look) -> Line<'static> {
    line((look.moment(seen.at), seen.said.clone()), Role::Text, chosen, columns, look)
}

fn line(
    (when, said): (String, String),
    role: Role,
    chosen: bool,
    columns: usize,
    look: &Look,
) -> Line<'static> {
    let sign = if chosen { " ▸ " } else { "   " };
    let when = when + "  ";
    let text = fit(&said, columns.saturating_sub(SIGN + width(&when)));
    let when = Span::styled(when, look.style(Role::Dim));
    look.line(chosen, vec![Span::raw(sign), when, Span::styled(text, look.style(role))])
}
