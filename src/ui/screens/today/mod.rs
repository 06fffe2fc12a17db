//! Draws section Today: the situation, what is worth a look, what was recorded last.

mod situation;
mod years;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::app::Model;
use crate::app::screens::today::{Line as TodayLine, STATES, WATCHED, Watched, lines};
use crate::domain::history::HistoryEntry;
use crate::i18n::Lang;
use crate::keys::{Action, Context};
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::viet::{fit, group, pad_left};

/// Heading, states, all households; where there is room, a row more for the chart beside them.
const SITUATION_ROWS: u16 = STATES.len() as u16 + 2;
/// Heading and watched lines.
const WATCHED_ROWS: u16 = WATCHED.len() as u16 + 1;
/// Rows from which there is room for a hint below and a higher chart.
const ROOMY: u16 = 16;
/// Columns of the lines with numbers; what is right of them shows the years.
const NUMBERS: u16 = 54;
/// Columns of a watched line's words.
const WATCHED_COLUMNS: usize = 27;

/// The section's body.
pub(in crate::ui) fn draw(frame: &mut Frame, body: Rect, model: &Model, look: &Look) {
    let roomy = u16::from(body.height >= ROOMY);
    let [situation, rule, watched, second_rule, recent, hint] = Layout::vertical([
        Constraint::Length(SITUATION_ROWS + roomy),
        Constraint::Length(1),
        Constraint::Length(WATCHED_ROWS + u16::from(model.rounds.open().next().is_some())),
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(roomy),
    ])
    .areas(body);
    let [numbers, years] =
        Layout::horizontal([Constraint::Length(NUMBERS), Constraint::Fill(1)]).areas(situation);
    situation::draw(frame, numbers, model, look);
    years::draw(frame, years, model, look);
    for area in [rule, second_rule] {
        frame
            .render_widget(Paragraph::new("─".repeat(area.width.into())).style(look.style(Role::Rule)), area);
    }
    draw_watched(frame, watched, model, look);
    draw_recent(frame, recent, model, look);
    let words = format!(" {}", hint_words(model, look));
    frame.render_widget(Paragraph::new(words).style(look.style(Role::Dim)), hint);
}

fn hint_words(model: &Model, look: &Look) -> String {
    let empty = model.today_screen.situation.as_ref().is_some_and(|s| s.total().households == 0);
    let key = |action| look.key(Context::Today, action);
    if !empty {
        return look.lang.today_type().to_owned();
    }
    let new = look.key(Context::Households, Action::New);
    look.lang.today_empty(key(Action::Menu), key(Action::Sections), new)
}

fn draw_watched(frame: &mut Frame, area: Rect, model: &Model, look: &Look) {
    let heading = Line::styled(format!(" {}", look.lang.today_watched()), look.style(Role::Title));
    let line = |at: usize| {
        let count = model.today_screen.watched[at];
        let number = |of: fn(&crate::domain::situation::Count) -> u32| {
            count.as_ref().map_or_else(|| "…".to_owned(), |c| group(of(c).into()))
        };
        let words = fit(watched_words(WATCHED[at], look.lang), WATCHED_COLUMNS);
        let text = format!(
            "{words}{}{}",
            pad_left(&number(|c| c.households), 7),
            pad_left(&number(|c| c.people), 8)
        );
        under_cursor(text, TodayLine::Watched(at), model, look)
    };
    let round = round_words(model, look).map(|words| under_cursor(words, TodayLine::Round, model, look));
    let lines: Vec<_> = std::iter::once(heading).chain((0..WATCHED.len()).map(line)).chain(round).collect();
    look.zones.lines(below_heading(area), STATES.len() + 1, lines.len() - 1);
    frame.render_widget(Paragraph::new(lines), area);
}

/// How far the review under way has come, and until when it is to be decided.
fn round_words(model: &Model, look: &Look) -> Option<String> {
    let (line, round) = model.rounds.open().next()?;
    let waiting = line.tasks.saturating_sub(line.concluded);
    let of_all = format!("{}/{}", group(waiting.into()), group(line.tasks.into()));
    let words = look.lang.today_round(of_all, &line.code);
    Some(format!("{words} · {}", look.lang.today_round_due(look.dates.day_and_month(round.due))))
}

/// What a heading leaves of its part.
fn below_heading(area: Rect) -> Rect {
    Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area }
}

fn watched_words(watched: Watched, lang: Lang) -> &'static str {
    match watched {
        Watched::Unsupported => lang.watched_unsupported(),
        Watched::NoLabour => lang.watched_no_labour(),
        Watched::EthnicMinority => lang.watched_ethnic_minority(),
    }
}

/// The newest operations, as many as fit; the window follows the cursor.
fn draw_recent(frame: &mut Frame, area: Rect, model: &Model, look: &Look) {
    let heading = Line::styled(format!(" {}", look.lang.today_recent()), look.style(Role::Title));
    let rows = usize::from(area.height).saturating_sub(1);
    let first = lines(model).take_while(|line| !matches!(line, TodayLine::Recent(_))).count();
    let cursor = model.today_screen.pane.cursor.checked_sub(first);
    let top = cursor.map_or(0, |at| (at + 1).saturating_sub(rows));
    let entries = model.journal.entries.iter().enumerate().skip(top).take(rows);
    let mut lines = vec![heading];
    lines.extend(entries.map(|(at, entry)| {
        under_cursor(recent_words(entry, area.width.into(), look), TodayLine::Recent(at), model, look)
    }));
    look.zones.lines(below_heading(area), first + top, lines.len() - 1);
    if model.journal.entries.is_empty() {
        let words = format!("   {}", look.lang.today_nothing_recent());
        lines.push(Line::styled(words, look.style(Role::Dim)));
    }
    frame.render_widget(Paragraph::new(lines), area);
}

fn recent_words(entry: &HistoryEntry, columns: usize, look: &Look) -> String {
    let lang = look.lang;
    let undone = if entry.undone { format!(" ({})", lang.journal_undone_sign()) } else { String::new() };
    let what = format!("{} {}{undone}", lang.operation(entry.kind), entry.subject);
    let author = 12;
    format!(
        "{}  {} {}",
        look.moment(entry.at),
        fit(&entry.author.0, author),
        fit(&what, columns.saturating_sub(3 + 16 + 2 + author + 2))
    )
}

/// A line with the cursor's sign before it, set off where the cursor stands on it.
fn under_cursor(text: String, line: TodayLine, model: &Model, look: &Look) -> Line<'static> {
    let cursor = model.today_screen.pane.cursor;
    let chosen = lines(model).nth(cursor) == Some(line);
    let sign = if chosen { " ▸ " } else { "   " };
    let role = look.line_role(chosen, Role::Text);
    Line::from(vec![Span::styled(format!("{sign}{text} "), look.style(role))])
}
