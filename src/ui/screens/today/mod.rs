//! Draws section Today: the situation, what there is to do, what was recorded last.

mod below;
mod situation;
mod years;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::widgets::Paragraph;

use crate::app::Model;
use crate::app::screens::today::{Line as TodayLine, SITUATION_LINES};
use crate::keys::{Action, Context};
use crate::ui::Look;
use crate::ui::theme::Role;

/// Heading and lines; where there is room, a row more for the chart beside them.
const SITUATION_ROWS: u16 = SITUATION_LINES as u16 + 1;
/// Rows from which there is room for a hint below and a higher chart.
const ROOMY: u16 = 24;
/// Columns of the lines with numbers; what is right of them shows the years.
const NUMBERS: u16 = 54;

/// The section's body.
pub(in crate::ui) fn draw(frame: &mut Frame, body: Rect, model: &Model, look: &Look) {
    let roomy = u16::from(body.height >= ROOMY);
    let hinted = u16::from(roomy > 0 || is_empty(model));
    let [situation, rule, below, hint] = Layout::vertical([
        Constraint::Length(SITUATION_ROWS + roomy),
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(hinted),
    ])
    .areas(body);
    let [numbers, years] =
        Layout::horizontal([Constraint::Length(NUMBERS), Constraint::Fill(1)]).areas(situation);
    situation::draw(frame, numbers, model, look);
    years::draw(frame, years, model, look);
    frame.render_widget(Paragraph::new("─".repeat(rule.width.into())).style(look.style(Role::Rule)), rule);
    below::draw(frame, below, model, look);
    let words = format!(" {}", hint_words(model, look));
    frame.render_widget(Paragraph::new(words).style(look.style(Role::Dim)), hint);
}

fn is_empty(model: &Model) -> bool {
    model.today_screen.situation.as_ref().is_some_and(|situation| situation.total().households == 0)
}

fn hint_words(model: &Model, look: &Look) -> String {
    if !is_empty(model) {
        return look.lang.today_type().to_owned();
    }
    let key = |action| look.key(Context::Today, action);
    let new = look.key(Context::Households, Action::New);
    look.lang.today_empty(key(Action::Menu), key(Action::Sections), new)
}

/// What a heading leaves of its part.
fn below_heading(area: Rect) -> Rect {
    Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area }
}
