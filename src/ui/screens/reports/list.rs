//! Draws the list of tables.

use chrono::Datelike;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Paragraph, Wrap};

use crate::app::Model;
use crate::app::pointer::Target;
use crate::app::screens::reports::{self, Offered, Shelf};
use crate::domain::report::Lines;
use crate::keys::{Action, Context};
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::viet::{cut, fit, pad_left, width};

/// Columns of the sign of the line under the cursor.
const SIGN: usize = 3;
/// Columns of the number of a table.
const NUMBER: usize = 3;
/// From this width on the name on the command line stands behind the title.
const WITH_NAME: usize = 110;

/// The time above, the tables, and below them what is wrong or worth knowing.
pub(super) fn draw(frame: &mut Frame, body: Rect, model: &Model, look: &Look) {
    let said = model.reports.shelf.as_ref().and_then(|shelf| said(shelf, look));
    let below = Constraint::Length(if said.is_some() { 3 } else { 0 });
    let [when, _, list, foot] =
        Layout::vertical([Constraint::Length(1), Constraint::Length(1), Constraint::Fill(1), below])
            .areas(body);
    draw_when(frame, when, model, look);
    match &model.reports.shelf {
        Some(shelf) => draw_tables(frame, list, shelf, model, look),
        None => {
            let words = format!("   {}", look.lang.tables_reading());
            frame.render_widget(Paragraph::new(words).style(look.style(Role::Dim)), list);
        }
    }
    if let Some((words, role)) = said {
        let inner = Rect { x: foot.x + 3, width: foot.width.saturating_sub(6), ..foot };
        let paragraph = Paragraph::new(words).wrap(Wrap { trim: true });
        frame.render_widget(paragraph.style(look.style(role)), inner);
    }
}

/// ` Kỳ: ‹ năm 2025 ›` and how to change it.
fn draw_when(frame: &mut Frame, area: Rect, model: &Model, look: &Look) {
    let label = format!(" {}: ", look.lang.tables_when());
    let time = format!(" {} ", time_words(model, look));
    let key = |action| look.key(Context::Reports, action);
    let hint = look.lang.tables_hint(key(Action::Period), "←", "→");
    let used = width(&label) + width(&time) + 2;
    let room = usize::from(area.width).saturating_sub(used + 2);
    look.zones.pieces(
        area,
        [
            (width(&label), None),
            (1, Some(Target::Act(Action::Previous))),
            (width(&time), Some(Target::Act(Action::Period))),
            (1, Some(Target::Act(Action::Next))),
        ],
    );
    let line = Line::from(vec![
        Span::styled(label, look.style(Role::Label)),
        Span::styled("‹", look.style(Role::Key)),
        Span::styled(time, look.style(Role::Title)),
        Span::styled("›", look.style(Role::Key)),
        Span::styled(pad_left(&cut(&hint, room), room), look.style(Role::Dim)),
    ]);
    frame.render_widget(Paragraph::new(line), area);
}

/// The year as far as it has passed, or the day.
fn time_words(model: &Model, look: &Look) -> String {
    let period = reports::period(model);
    match period.to == model.today {
        true => look.lang.tables_year_so_far(period.to.year(), look.day(period.to)),
        false => look.lang.table_time(period, false, look.dates),
    }
}

fn draw_tables(frame: &mut Frame, area: Rect, shelf: &Shelf, model: &Model, look: &Look) {
    let pane = &model.reports.pane;
    let line =
        |at: usize| shelf.tables.get(at).map(|table| table_line(at, table, at == pane.cursor, area, look));
    let rows = pane.window().take(area.height.into());
    let lines: Vec<_> = rows.filter_map(line).collect();
    look.zones.lines(area, pane.top, lines.len());
    frame.render_widget(Paragraph::new(lines), area);
}

fn table_line(at: usize, table: &Offered, chosen: bool, area: Rect, look: &Look) -> Line<'static> {
    let lang = look.lang;
    let sign = if chosen { " ▸ " } else { "   " };
    let number = pad_left(&(at + 1).to_string(), NUMBER) + "  ";
    let kind = match table.lines {
        Lines::Hamlet => lang.tables_of_hamlets(),
        Lines::Ethnicity => lang.tables_of_ethnicities(),
        Lines::Person => lang.tables_of_people(),
    };
    let columns = usize::from(area.width);
    let right = if columns >= WITH_NAME { format!("{}  {kind}", table.name) } else { kind.to_owned() };
    let room = columns.saturating_sub(SIGN + width(&number) + width(&right) + 3);
    look.line(
        chosen,
        vec![
            Span::raw(sign),
            Span::styled(number, look.style(Role::Dim)),
            Span::styled(fit(lang.label(&table.title), room), look.style(Role::Text)),
            Span::styled(format!("  {right} "), look.style(Role::Dim)),
        ],
    )
}

/// What is wrong with the commune's own tables, or that there is nothing to count yet.
fn said(shelf: &Shelf, look: &Look) -> Option<(String, Role)> {
    let fault = shelf.fault.as_ref().map(|fault| (look.lang.tables_fault(fault), Role::Problem));
    let nobody = || {
        let menu = look.key(Context::Reports, Action::Menu);
        shelf.since.is_none().then(|| (look.lang.tables_nobody(menu), Role::Hint))
    };
    fault.or_else(nobody)
}
