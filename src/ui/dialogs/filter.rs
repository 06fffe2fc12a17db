//! Draws the filter panel: lines in their groups, each with its sign, and what they would find.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::boxed;
use crate::app::dialogs::FilterPanel;
use crate::app::dialogs::filter::{Choice, Criterion, Line as PanelLine};
use crate::keys::{Action, Context};
use crate::ui::Look;
use crate::ui::theme::{Role, state_sign};
use crate::viet::{cut, fit, group, pad_left, width};

const COLUMNS: u16 = 78;
const GROUP_COLUMNS: usize = 16;
const ANSWER_COLUMNS: usize = 10;

/// What was typed and the count above, the lines, the keys below.
pub(super) fn draw(frame: &mut Frame, body: Rect, panel: &FilterPanel, look: &Look) {
    let inner = boxed(frame, body, (COLUMNS, body.height), look.lang.filter_title(), look);
    let [typed, list, hint] =
        Layout::vertical([Constraint::Length(1), Constraint::Fill(1), Constraint::Length(1)]).areas(inner);
    draw_typed(frame, typed, panel, look);
    let shown: Vec<_> = panel.shown().collect();
    let height = usize::from(list.height).max(1);
    let top = panel.pane.top.min(panel.pane.cursor).max((panel.pane.cursor + 1).saturating_sub(height));
    let lines = (top..shown.len().min(top + height)).map(|at| {
        let heads = at == top || shown[at].group != shown[at - 1].group;
        panel_line(panel, shown[at], heads, at == panel.pane.cursor, list.width, look)
    });
    let lines: Vec<_> = lines.collect();
    look.zones.lines(list, top, lines.len());
    frame.render_widget(Paragraph::new(lines), list);
    let key = |action| look.key(Context::Filter, action);
    let words = look.lang.filter_hint(key(Action::Save), key(Action::New), key(Action::ClearFilter));
    let words = cut(&format!(" {words}"), hint.width.into());
    frame.render_widget(Paragraph::new(words).style(look.style(Role::Dim)), hint);
}

fn draw_typed(frame: &mut Frame, area: Rect, panel: &FilterPanel, look: &Look) {
    let count = panel.count.map_or_else(
        || look.lang.filter_counting().to_owned(),
        |c| look.lang.filter_count(group(c.households.into()), group(c.people.into())),
    );
    let columns = u16::try_from(width(&count) + 1).unwrap_or(area.width);
    let [left, right] = Layout::horizontal([Constraint::Fill(1), Constraint::Length(columns)]).areas(area);
    let text = format!(" › {}", panel.typed.text());
    frame.render_widget(Paragraph::new(text).style(look.style(Role::Field)), left);
    frame.render_widget(Paragraph::new(count).style(look.style(Role::Title)), right);
    let column = u16::try_from(3 + width(panel.typed.before_cursor())).unwrap_or(0);
    look.cursor(frame, (left.x + column.min(left.width), left.y));
}

fn panel_line(
    panel: &FilterPanel,
    line: &PanelLine,
    heads: bool,
    chosen: bool,
    columns: u16,
    look: &Look,
) -> Line<'static> {
    let choice = line.criterion.in_filter(&panel.draft);
    let answer = answer(panel, line, choice, look);
    let group = if heads { line.group.name(look.lang) } else { "" };
    let sign = if chosen { "▸" } else { " " };
    let room = usize::from(columns).saturating_sub(GROUP_COLUMNS + ANSWER_COLUMNS + 8);
    let item = format!(
        "{sign} {} {} {} ",
        box_sign(choice),
        fit(&label(line), room),
        pad_left(&answer, ANSWER_COLUMNS)
    );
    let role = if choice == Choice::Open { Role::Dialog } else { Role::Mark };
    Line::from(vec![
        Span::styled(format!(" {}", fit(group, GROUP_COLUMNS - 1)), look.style(Role::Label)),
        Span::styled(item, look.style(look.line_role(chosen, role))),
    ])
}

fn label(line: &PanelLine) -> String {
    match line.criterion {
        Criterion::State(state) => format!("{} {}", state_sign(state), line.label),
        _ => line.label.clone(),
    }
}

fn box_sign(choice: Choice) -> &'static str {
    match choice {
        Choice::Open => "[ ]",
        Choice::Wanted => "[x]",
        Choice::Unwanted => "[-]",
    }
}

/// A support says in words which of its two answers is meant, another day which one; and with a past day it is said
/// of what has no dates that today is asked.
fn answer(panel: &FilterPanel, line: &PanelLine, choice: Choice, look: &Look) -> String {
    let words = match (&line.criterion, choice, panel.draft.on) {
        (Criterion::Support(_), Choice::Wanted, _) => look.lang.filter_word_had(),
        (Criterion::Support(_), Choice::Unwanted, _) => look.lang.filter_word_had_not(),
        (Criterion::OtherDay(_), Choice::Wanted, Some(day)) => return look.day(day),
        (Criterion::Flag(flag), _, Some(_)) if !flag.follows_head() => look.lang.as_of_today_only(),
        _ => "",
    };
    words.to_owned()
}
