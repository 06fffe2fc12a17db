//! Draws the print dialog: the summary as text, and below it where it goes.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::app::dialogs::PrintDialog;
use crate::app::dialogs::print::{Focus, OutletKind};
use crate::app::layout::PRINT_CHOICES;
use crate::app::pointer::Target;
use crate::app::work::Printed;
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::typed;
use crate::viet::{clean, cut, fit};

const LABEL: usize = 28;
/// Columns before the label.
const SIGN: usize = 3;

/// The whole dialog. It has no frame: the summary needs all columns of a narrow terminal.
pub(super) fn draw(frame: &mut Frame, body: Rect, print: &PrintDialog, look: &Look) {
    look.clear(frame, body, look.ground);
    let [title, preview, rule, choices] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(1),
        Constraint::Length(PRINT_CHOICES),
    ])
    .areas(body);
    frame.render_widget(Paragraph::new(heading(print, title.width.into(), look)), title);
    let lines = print.lines.iter().skip(print.pane.top).take(preview.height.into());
    let lines: Vec<_> = lines.map(|line| Line::from(cut(line, preview.width.into()))).collect();
    frame.render_widget(Paragraph::new(lines).style(look.style(Role::Dialog)), preview);
    frame.render_widget(Paragraph::new("─".repeat(rule.width.into())).style(look.style(Role::Rule)), rule);
    draw_choices(frame, choices, print, look);
}

/// What is shown, and how wide it is where the terminal shows only a part.
fn heading(print: &PrintDialog, columns: usize, look: &Look) -> Line<'static> {
    let lang = look.lang;
    let (title, of) = match &print.what {
        Printed::Card(card) => (lang.key_print_card(), card.place.to_owned()),
        Printed::Papers(papers) => (lang.print_round_title(), papers.sheet.name(lang).to_owned()),
        Printed::Table(table) => (lang.print_table_title(), lang.label(&table.title).to_owned()),
        Printed::PayList(sheet) => (lang.print_table_title(), lang.pay_list_of(sheet.month.written())),
        Printed::Listing(list) => (lang.print_table_title(), list.title.clone()),
        Printed::Week => (lang.print_table_title(), lang.week_name().to_owned()),
        Printed::Plans(_) => (lang.plan_paper(), lang.plan_paper().to_owned()),
        Printed::VisitSheet(_) => (lang.print_visit_sheet_title(), lang.visit_paper_name().to_owned()),
        Printed::Histories(_) => (lang.print_table_title(), lang.history_title().to_owned()),
        Printed::PersonData { .. } => (lang.print_table_title(), lang.person_title().to_owned()),
        Printed::SignOff(_) => (lang.print_sign_off_title(), lang.sign_off_name().to_owned()),
        Printed::Summaries(ids) => (lang.print_title(), lang.print_of(print.at + 1, ids.len())),
    };
    let cut = Some(print.width()).filter(|width| *width > columns);
    let wide = cut.map(|width| format!(" · {}", lang.print_wider(width))).unwrap_or_default();
    Line::from(vec![
        Span::styled(format!(" {title}"), look.style(Role::DialogTitle)),
        Span::styled(wide, look.style(Role::Problem)),
        Span::styled(format!(" · {of}"), look.style(Role::Text)),
    ])
}

fn draw_choices(frame: &mut Frame, area: Rect, print: &PrintDialog, look: &Look) {
    let mut lines: Vec<Line> = Vec::new();
    let focused = print.focus == Focus::File;
    let (file, cursor) = typed::shown(&print.file.line, file_columns(area.width), focused);
    for focus in print.choices() {
        if focus == Focus::File && focused {
            let row = u16::try_from(lines.len()).unwrap_or(0);
            look.cursor(frame, (area.x + file_column(cursor), area.y + row));
        }
        if let Some(row) = area.rows().nth(lines.len()) {
            look.zones.note(row, Target::Field(lines.len()));
        }
        lines.push(choice(print, focus, &file, look));
    }
    let said = print.said.as_ref().map(|said| (format!(" ! {said}"), Role::Problem));
    let why = print.no_printer.as_ref().map(|words| (format!(" · {words}"), Role::Dim));
    let words = said.or(why).map(|(text, role)| (cut(&text, area.width.into()), role));
    lines.extend(words.map(|(text, role)| Line::styled(text, look.style(role))));
    frame.render_widget(Paragraph::new(lines), area);
}

/// Columns that a file's name has behind its label.
pub(super) fn file_columns(width: u16) -> usize {
    usize::from(width).saturating_sub(LABEL + SIGN + 1)
}

/// The column of the cursor in a file's name.
pub(super) fn file_column(cursor: usize) -> u16 {
    u16::try_from(LABEL + SIGN + cursor).unwrap_or(u16::MAX)
}

fn choice(print: &PrintDialog, focus: Focus, file: &str, look: &Look) -> Line<'static> {
    let lang = look.lang;
    let (label, value) = match focus {
        Focus::Household => {
            (lang.print_households(), lang.print_of(print.at + 1, print.what.households().len()))
        }
        Focus::Outlet => (lang.print_outlet(), outlet(print.chosen_outlet(), look)),
        Focus::File => (lang.print_file(), file.to_owned()),
        Focus::Numbers if print.full => (lang.print_numbers(), lang.print_full().to_owned()),
        Focus::Numbers => (lang.print_numbers(), lang.print_masked().to_owned()),
    };
    labelled(label, &value, print.focus == focus, focus != Focus::File, look)
}

fn outlet(kind: &OutletKind, look: &Look) -> String {
    match kind {
        OutletKind::Printer(name) => look.lang.print_to_printer(clean(name)),
        OutletKind::Pdf => look.lang.print_to_pdf().to_owned(),
        OutletKind::Text(columns) => look.lang.print_to_text(columns),
    }
}

/// A choice with its label; the one that the arrows change stands between arrows.
pub(super) fn labelled(label: &str, value: &str, focused: bool, turns: bool, look: &Look) -> Line<'static> {
    let sign = if focused { "▸" } else { " " };
    let value = if focused && turns { format!("‹ {value} ›") } else { value.to_owned() };
    let role = match (focused, turns) {
        (true, true) => Role::Selection,
        (true, false) => Role::FieldFocus,
        (false, _) => Role::Field,
    };
    Line::from(vec![
        Span::styled(format!(" {sign} {}", fit(label, LABEL)), look.style(Role::Label)),
        Span::styled(value, look.style(role)),
    ])
}
