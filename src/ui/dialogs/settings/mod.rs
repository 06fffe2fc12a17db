//! Draws the settings page: a row a setting at the left, a sample of the screen at the right, what the
//! row under the cursor is for below.

pub(super) mod check;
mod sample;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::app::Model;
use crate::app::settings::{Setting, SettingsPage, doc_words, value_words};
use crate::i18n::Lang;
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::viet::{cut, fit, width, wrap};

/// Columns of the rows at least and at most; the sample has the others.
const ROWS: (u16, u16) = (42, 60);
/// Columns of the sample at most.
const SAMPLE: u16 = 60;
/// Rows of the page where there is room for air: the settings, their headings, and what parts them.
const AIRY_ROWS: u16 = Setting::ALL.len() as u16 + 7;
/// Rows of what the row under the cursor is for.
const DOC_ROWS: u16 = 2;

/// The whole page. It has no frame: rows and sample need all columns of a narrow terminal.
pub(super) fn draw(frame: &mut Frame, body: Rect, page: &SettingsPage, model: &Model, look: &Look) {
    look.clear(frame, body, look.ground);
    let [title, middle, rule, doc, _] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Max(AIRY_ROWS),
        Constraint::Length(1),
        Constraint::Length(DOC_ROWS),
        Constraint::Fill(1),
    ])
    .areas(body);
    let columns = (body.width * 11 / 20).clamp(ROWS.0, ROWS.1);
    let [rows, beside] =
        Layout::horizontal([Constraint::Length(columns), Constraint::Max(SAMPLE)]).areas(middle);
    frame.render_widget(Paragraph::new(heading(title.width.into(), look)), title);
    draw_rows(frame, rows, page, model, look);
    sample::draw(frame, beside, model, look);
    frame.render_widget(Paragraph::new("─".repeat(rule.width.into())).style(look.style(Role::Rule)), rule);
    draw_doc(frame, doc, page, model, look);
}

fn heading(columns: usize, look: &Look) -> Line<'static> {
    let (title, hint) = (look.lang.settings_title(), look.lang.settings_hint());
    let gap = columns.saturating_sub(width(title) + width(hint) + 2);
    Line::from(vec![
        Span::styled(format!(" {title}{}", " ".repeat(gap)), look.style(Role::DialogTitle)),
        Span::styled(hint, look.style(Role::Dim)),
    ])
}

/// The rows under the headings of their groups; where they are more than fit, those around the cursor.
fn draw_rows(frame: &mut Frame, area: Rect, page: &SettingsPage, model: &Model, look: &Look) {
    let airy = area.height >= AIRY_ROWS;
    let (mut lines, mut places, mut cursor) = (Vec::new(), Vec::new(), 0);
    for (at, row) in Setting::ALL.into_iter().enumerate() {
        let opens_group = at == 0 || row.group() != Setting::ALL[at - 1].group();
        if opens_group {
            lines.extend(group_head(row, airy && at > 0, look));
        }
        if at == page.pane.cursor {
            cursor = lines.len();
        }
        places.push(lines.len());
        lines.push(row_line(row, at == page.pane.cursor, area.width.into(), page, model, look));
    }
    let height = usize::from(area.height).max(1);
    // The heading above the first row stays in view with it.
    let top = (cursor + 2).saturating_sub(height).min(lines.len().saturating_sub(height));
    look.zones.lines_at(area, top, &places);
    let shown: Vec<_> = lines.into_iter().skip(top).take(height).collect();
    frame.render_widget(Paragraph::new(shown), area);
}

fn group_head(row: Setting, airy: bool, look: &Look) -> Vec<Line<'static>> {
    let name = row.group().name(look.lang);
    let head = (!name.is_empty()).then(|| Line::styled(format!(" {name}"), look.style(Role::Label)));
    airy.then(Line::default).into_iter().chain(head).collect()
}

/// The value of the row under the cursor stands between the arrows that turn it.
fn row_line(
    row: Setting,
    chosen: bool,
    columns: usize,
    page: &SettingsPage,
    model: &Model,
    look: &Look,
) -> Line<'static> {
    let names = name_columns(look.lang);
    let value = cut(&value_words(row, model, &page.printers), columns.saturating_sub(names + 8));
    let (name, value) = match (chosen, row.turns()) {
        (true, true) => (fit(row.name(look.lang), names), format!("‹ {value} ›")),
        (true, false) => (String::new(), format!("{} …", row.name(look.lang))),
        (false, true) => (fit(row.name(look.lang), names), format!("  {value}")),
        (false, false) => (format!("{} …", row.name(look.lang)), String::new()),
    };
    let sign = if chosen { " ▸ " } else { "   " };
    let role = if chosen { Role::Selection } else { Role::Field };
    Line::from(vec![
        Span::styled(format!("{sign}{name}"), look.style(if chosen { Role::Title } else { Role::Dialog })),
        Span::styled(value, look.style(role)),
    ])
}

/// Columns of the longest name, and a gap.
fn name_columns(lang: Lang) -> usize {
    Setting::ALL.into_iter().map(|row| width(row.name(lang))).max().unwrap_or(0) + 1
}

fn draw_doc(frame: &mut Frame, area: Rect, page: &SettingsPage, model: &Model, look: &Look) {
    let words = doc_words(page.row(), model, &page.printers);
    let lines = wrap(&words, usize::from(area.width).saturating_sub(2));
    let lines = lines.into_iter().take(area.height.into()).map(|line| Line::from(format!(" {line}")));
    let text = Paragraph::new(lines.collect::<Vec<_>>());
    frame.render_widget(text.style(look.style(Role::Hint)), area);
}
