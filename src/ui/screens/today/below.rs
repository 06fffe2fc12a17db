//! Draws what stands below the situation: what there is to do, then what was recorded last. Both are one list behind a
//! window that follows the cursor, so that a low screen loses nothing.

use chrono::{Datelike, NaiveDate};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::app::Model;
use crate::app::pointer::Target;
use crate::app::screens::today::{Line as TodayLine, lines};
use crate::domain::history::HistoryEntry;
use crate::domain::today::Task;
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::viet::{cut, fit, pad_left, width};

/// Columns of the day on which something is due: those of a whole date.
const DUE: usize = 10;
/// Columns of the name of whoever recorded something.
const AUTHOR: usize = 12;
/// Columns of the moment at which something was recorded.
const MOMENT: usize = 16;
/// Columns of cursor and sign before a line, and at its end.
const AROUND: usize = 6;
/// Columns between what is to be done and what it is made of.
const GAP: usize = 3;

/// A row: what it stands for, and how it looks.
type Row = (Option<TodayLine>, Line<'static>);

/// Draws as many rows as there is room for.
pub(super) fn draw(frame: &mut Frame, area: Rect, model: &Model, look: &Look) {
    let columns = usize::from(area.width);
    let chosen = lines(model).nth(model.today_screen.pane.cursor);
    let rows = rows(columns, chosen, model, look);
    let cursor = rows.iter().position(|(line, _)| line.is_some() && *line == chosen);
    // The first line is shown with its heading.
    let top = cursor.map_or(0, |at| (at + 1).saturating_sub(area.height.into()));
    let shown = || rows.iter().skip(top).take(area.height.into());
    for (place, (line, _)) in area.rows().zip(shown()) {
        let at = line.and_then(|line| lines(model).position(|known| known == line));
        if let Some(at) = at {
            look.zones.note(place, Target::Line(at));
        }
    }
    let drawn: Vec<_> = shown().map(|(_, line)| line.clone()).collect();
    frame.render_widget(Paragraph::new(drawn), area);
}

fn rows(columns: usize, chosen: Option<TodayLine>, model: &Model, look: &Look) -> Vec<Row> {
    let rule = Line::styled("─".repeat(columns), look.style(Role::Rule));
    let mut rows = vec![(None, tasks_heading(columns, look))];
    rows.extend(tasks(columns, chosen, model, look));
    rows.push((None, rule));
    rows.push((None, heading(look.lang.today_recent(), look)));
    rows.extend(recent(columns, chosen, model, look));
    rows
}

fn heading(words: &str, look: &Look) -> Line<'static> {
    Line::styled(format!(" {words}"), look.style(Role::Title))
}

fn tasks_heading(columns: usize, look: &Look) -> Line<'static> {
    let words = format!(" {}", look.lang.today_tasks());
    let due = pad_left(look.lang.today_due(), columns.saturating_sub(width(&words) + 1));
    Line::from(vec![Span::styled(words, look.style(Role::Title)), Span::styled(due, look.style(Role::Label))])
}

fn tasks(columns: usize, chosen: Option<TodayLine>, model: &Model, look: &Look) -> Vec<Row> {
    let said = |words: &str| vec![(None, Line::styled(format!("   {words}"), look.style(Role::Dim)))];
    let Some(tasks) = &model.today_screen.tasks else { return said(fetching(model, look)) };
    if tasks.is_empty() {
        return said(look.lang.today_nothing_to_do());
    }
    let task = |(at, task): (usize, &Task)| {
        let line = TodayLine::Task(at);
        (Some(line), task_line(task, columns, chosen == Some(line), (model.today, look)))
    };
    tasks.iter().enumerate().map(task).collect()
}

/// Of what has not come: that it is being read, or that it cannot be.
fn fetching(model: &Model, look: &Look) -> &'static str {
    if model.today_screen.unread { look.lang.today_unread_here() } else { look.lang.today_fetching() }
}

/// Sign, what is to be done, what it is made of, until when. The day keeps its place, whatever the words need.
fn task_line(task: &Task, columns: usize, chosen: bool, (today, look): (NaiveDate, &Look)) -> Line<'static> {
    let (sign, role) = if task.is_urgent() { ("! ", Role::Warning) } else { ("  ", Role::Text) };
    let room = columns.saturating_sub(AROUND + DUE);
    let words = cut(&look.lang.task(task), room);
    let detail = look.lang.task_detail(task);
    let left = room.saturating_sub(width(&words) + GAP);
    let detail =
        if detail.is_empty() { String::new() } else { format!("{}{}", " ".repeat(GAP), cut(&detail, left)) };
    let blank = " ".repeat(room.saturating_sub(width(&words) + width(&detail)));
    let due = pad_left(&task.due.map_or_else(String::new, |due| due_words(due, today, look)), DUE);
    let spans = vec![
        Span::styled(format!("{}{sign}{words}", cursor_sign(chosen)), look.style(role)),
        Span::styled(format!("{detail}{blank}"), look.style(Role::Dim)),
        Span::styled(
            format!("{due} "),
            look.style(if task.overdue > 0 { Role::Warning } else { Role::Text }),
        ),
    ];
    look.line(chosen, spans)
}

/// Day and month; of another year the whole day.
fn due_words(due: NaiveDate, today: NaiveDate, look: &Look) -> String {
    if due.year() == today.year() { look.dates.day_and_month(due) } else { look.dates.day(due) }
}

fn recent(columns: usize, chosen: Option<TodayLine>, model: &Model, look: &Look) -> Vec<Row> {
    if model.journal.entries.is_empty() {
        // Of a register that cannot be read nobody knows that nothing was recorded.
        let unread = model.today_screen.unread && model.today_screen.tasks.is_none();
        let words = if unread { look.lang.today_unread_here() } else { look.lang.today_nothing_recent() };
        let words = format!("   {words}");
        return vec![(None, Line::styled(words, look.style(Role::Dim)))];
    }
    let entry = |(at, entry): (usize, &HistoryEntry)| {
        let line = TodayLine::Recent(at);
        let is_chosen = chosen == Some(line);
        let text = format!("{}{} ", cursor_sign(is_chosen), recent_words(entry, columns, look));
        (Some(line), Line::styled(text, look.style(look.line_role(is_chosen, Role::Text))))
    };
    model.journal.entries.iter().enumerate().map(entry).collect()
}

fn recent_words(entry: &HistoryEntry, columns: usize, look: &Look) -> String {
    let lang = look.lang;
    let undone = if entry.undone { format!(" ({})", lang.journal_undone_sign()) } else { String::new() };
    let what = format!("{} {}{undone}", lang.operation(entry.kind), entry.subject);
    let room = columns.saturating_sub(AROUND + MOMENT + AUTHOR + 2);
    format!("{}  {} {}", look.moment(entry.at), fit(&entry.author.0, AUTHOR), fit(&what, room))
}

fn cursor_sign(chosen: bool) -> &'static str {
    if chosen { " ▸ " } else { "   " }
}
