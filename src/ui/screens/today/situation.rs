//! Draws the counts of the commune, how they changed against the year before, and who came back.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use chrono::Datelike;

use super::{NUMBERS, TodayLine, below_heading};
use crate::app::Model;
use crate::app::screens::today::{SITUATION_LINES, STATES, lines, year_before};
use crate::domain::class::State;
use crate::domain::situation::{Count, Situation};
use crate::keys::{Action, Context};
use crate::ui::Look;
use crate::ui::theme::{Role, state_sign};
use crate::viet::{fit, group, pad_left, wrap};

/// Columns of the words, of households, of people, of the change.
const WORDS: usize = 27;
const HOUSEHOLDS: usize = 7;
const PEOPLE: usize = 8;
const CHANGE: usize = 9;

/// Heading, a line a state, those that came back, all households.
pub(super) fn draw(frame: &mut Frame, area: Rect, model: &Model, look: &Look) {
    let mut rows = vec![heading(model, look)];
    match &model.today_screen.situation {
        Some(situation) => {
            rows.extend(STATES.map(|state| state_line(state, situation, model, look)));
            rows.push(relapsed_line(situation, model, look));
            rows.push(all_line(situation.total(), model, look));
        }
        None if model.today_screen.unread => rows.extend(unread(look)),
        None => {
            let words = format!("   {}", look.lang.today_fetching());
            rows.push(Line::styled(words, look.style(Role::Dim)));
        }
    }
    if model.today_screen.situation.is_some() {
        look.zones.lines(below_heading(area), 0, SITUATION_LINES);
    }
    frame.render_widget(Paragraph::new(rows), area);
}

/// That nothing will come, and where to go, in as many lines as that takes.
fn unread(look: &Look) -> Vec<Line<'static>> {
    let lang = look.lang;
    let sections = look.key(Context::Today, Action::Sections);
    let words = lang.today_unread(sections, lang.section_system(), lang.health_title(), lang.copies_title());
    let lines = wrap(&words, usize::from(NUMBERS) - 4).into_iter();
    lines.map(|line| Line::styled(format!("   {line}"), look.style(Role::Problem))).collect()
}

fn heading(model: &Model, look: &Look) -> Line<'static> {
    let lang = look.lang;
    let title = fit(&format!(" {}", lang.today_situation(model.today.year())), WORDS + 3);
    let heads = [
        pad_left(lang.today_households(), HOUSEHOLDS),
        pad_left(lang.today_people(), PEOPLE),
        pad_left(&lang.today_against(year_before(model)), CHANGE),
    ];
    Line::from(vec![
        Span::styled(title, look.style(Role::Title)),
        Span::styled(heads.concat(), look.style(Role::Label)),
    ])
}

fn state_line(state: State, situation: &Situation, model: &Model, look: &Look) -> Line<'static> {
    let words = format!("{} {}", state_sign(state), name(state, look));
    let change = situation.change(state).map_or_else(String::new, signed);
    let chosen = is_chosen(TodayLine::State(state), model);
    numbers(&words, situation.of(state), &change, chosen, Role::of_state(state), look)
}

/// Who came back onto the list this year; nothing stands there until that was counted.
fn relapsed_line(situation: &Situation, model: &Model, look: &Look) -> Line<'static> {
    let relapsed = situation.relapsed.as_ref();
    let households = relapsed.map_or(0, |relapsed| relapsed.households.len());
    let count = Count {
        households: u32::try_from(households).unwrap_or(u32::MAX),
        people: relapsed.map_or(0, |relapsed| relapsed.people),
    };
    let (sign, role) = if households > 0 { ('!', Role::Warning) } else { (' ', Role::Text) };
    let chosen = is_chosen(TodayLine::Relapsed, model);
    numbers(&format!("{sign} {}", look.lang.today_relapsed()), count, "", chosen, role, look)
}

fn all_line(total: Count, model: &Model, look: &Look) -> Line<'static> {
    let chosen = is_chosen(TodayLine::All, model);
    let words = format!("  {}", look.lang.today_all());
    numbers(&words, total, "", chosen, Role::Text, look)
}

fn numbers(words: &str, count: Count, change: &str, chosen: bool, role: Role, look: &Look) -> Line<'static> {
    let sign = if chosen { " ▸ " } else { "   " };
    let text = [
        sign.to_owned(),
        fit(words, WORDS),
        pad_left(&group(count.households.into()), HOUSEHOLDS),
        pad_left(&group(count.people.into()), PEOPLE),
        pad_left(change, CHANGE),
    ];
    Line::styled(text.concat(), look.style(look.line_role(chosen, role)))
}

/// A change with its sign; the minus is as wide as the plus.
fn signed(change: i64) -> String {
    match change {
        0 => "0".to_owned(),
        1.. => format!("+{}", group(change)),
        _ => format!("−{}", group(-change)),
    }
}

fn name(state: State, look: &Look) -> &'static str {
    match state {
        State::Poor => look.lang.today_poor(),
        State::NearPoor => look.lang.today_near_poor(),
        State::NewlyEscaped => look.lang.newly_escaped(),
        State::Average | State::None => look.lang.state(state),
    }
}

fn is_chosen(line: TodayLine, model: &Model) -> bool {
    lines(model).nth(model.today_screen.pane.cursor) == Some(line)
}
