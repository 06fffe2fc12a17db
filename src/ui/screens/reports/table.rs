//! Draws an official table: the title and its time above, the heading, the rows that show, the totals, remarks, and at
//! the foot what the cell under the cursor says and where it stands.

use chrono::Datelike;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Paragraph, Wrap};

use super::heading;
use crate::app::Model;
use crate::app::pointer::Target;
use crate::app::screens::reports::{self, Arranged, Counting, OpenTable, shown, stands_on};
use crate::domain::report::{Row, Table, Value};
use crate::keys::Action;
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::number::grouped;
use crate::viet::{cut, fit, pad_left, width, wrap};

/// The section's body while a table is open.
pub(super) fn draw(frame: &mut Frame, body: Rect, open: &OpenTable, model: &Model, look: &Look) {
    let [title, below] = Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(body);
    let Some(table) = open.table.as_deref() else {
        draw_title(frame, title, None, model, look);
        return draw_waiting(frame, below, open, look);
    };
    let drawing = Shown { open, table, look };
    draw_title(frame, title, Some(&drawing), model, look);
    let arranged = &open.arranged;
    let rows = |count: usize| Constraint::Length(u16::try_from(count).unwrap_or(u16::MAX));
    let shown_rows = open.place.window(&arranged.extent).len();
    let [head, lines, totals, remarks, _, foot] = Layout::vertical([
        rows(arranged.heading + 1),
        rows(shown_rows),
        rows(table.totals.len()),
        rows(arranged.remarks),
        Constraint::Fill(1),
        Constraint::Length(2),
    ])
    .areas(below);
    frame.render_widget(Paragraph::new(heading::lines(&drawing)), head);
    draw_lines(frame, lines, open.place.window(&arranged.extent), &drawing);
    draw_lines(frame, totals, table.rows.len()..table.rows.len() + table.totals.len(), &drawing);
    draw_remarks(frame, remarks, table, look);
    draw_foot(frame, foot, open, model, look);
}

/// A table with what is needed to draw it.
#[derive(Clone, Copy)]
pub(super) struct Shown<'a> {
    pub open: &'a OpenTable,
    pub table: &'a Table,
    pub look: &'a Look<'a>,
}

impl Shown<'_> {
    pub fn arranged(&self) -> &Arranged {
        &self.open.arranged
    }

    /// The columns that show: the frozen ones, then those of the window.
    pub fn columns(&self) -> impl Iterator<Item = usize> + use<> {
        let extent = &self.arranged().extent;
        let frozen = extent.frozen;
        (0..frozen).chain(extent.visible(self.open.place.left).map(move |at| frozen + at))
    }

    pub fn width(&self, column: usize) -> usize {
        self.arranged().widths.get(column).copied().unwrap_or(0)
    }

    /// What parts a column from the next: a rule behind the frozen ones.
    pub fn gap(&self, column: usize) -> Span<'static> {
        match column + 1 == self.arranged().extent.frozen {
            true => Span::styled("│", self.look.style(Role::Rule)),
            false => Span::raw(" "),
        }
    }

    /// A line of one text a column; the sign of the cursor stands in the gap before its cell.
    pub fn line(&self, cursor: Option<usize>, text: impl Fn(usize) -> String) -> Line<'static> {
        let columns: Vec<usize> = self.columns().collect();
        let sign = |at: Option<&usize>| cursor.is_some() && at.copied() == cursor;
        let mut spans = vec![Span::raw(if sign(columns.first()) { "▸" } else { " " })];
        for (place, column) in columns.iter().enumerate() {
            let role = if cursor == Some(*column) { Role::Selection } else { Role::Text };
            let style = if role == Role::Text { ratatui::style::Style::new() } else { self.look.style(role) };
            spans.push(Span::styled(text(*column), style));
            let before_cursor = sign(columns.get(place + 1));
            spans.push(if before_cursor { Span::raw("▸") } else { self.gap(*column) });
        }
        Line::from(spans)
    }

    fn cell(&self, row: &Row, column: usize) -> String {
        let (columns, value) = (self.width(column), row.cells.get(column).map(|cell| &cell.value));
        let Some(value) = value else { return fit("", columns) };
        let text = shown(value, self.look.lang);
        match value {
            Value::Count(_) | Value::Rate(_) | Value::Refused(_) => {
                let behind = self.arranged().behind.get(column).copied().unwrap_or(0);
                pad_left(&text, columns - behind) + &" ".repeat(behind)
            }
            Value::Mark | Value::CameFrom(_) | Value::Date(_) => heading::centred(&text, columns),
            _ => fit(&text, columns),
        }
    }

    fn row(&self, at: usize) -> Line<'static> {
        let is_total = at >= self.table.rows.len();
        let Some(row) = self.table.rows.iter().chain(&self.table.totals).nth(at) else {
            return Line::default();
        };
        if let Some(title) = &row.over {
            return Line::styled(format!(" {title}"), self.look.style(Role::Title));
        }
        let chosen = at == self.open.place.line;
        let line = self.line(chosen.then(|| self.open.column()), |column| self.cell(row, column));
        let role = if is_total || chosen { Role::Found } else { Role::Text };
        line.style(self.look.style(role))
    }
}

/// The title with its time; at the right which columns show and the year to turn.
fn draw_title(frame: &mut Frame, area: Rect, drawing: Option<&Shown<'_>>, model: &Model, look: &Look) {
    let Some(open) = &model.reports.open else { return };
    let lang = look.lang;
    let time = drawing.map(|shown| lang.table_time(shown.table.period, shown.table.moving, look.dates));
    let part = drawing.and_then(|shown| part_words(shown, area.width));
    let right = part.map(|words| format!("  {words}")).unwrap_or_default();
    let year = format!(" {} ", reports::period(model).to.year());
    let room = usize::from(area.width).saturating_sub(width(&right) + width(&year) + 5);
    let title = lang.label(&open.title);
    let words = match &time {
        Some(time) => format!(" {} · {time}", cut(title, room.saturating_sub(width(time) + 4))),
        None => format!(" {}", cut(title, room.saturating_sub(1))),
    };
    let left = fit(&words, room);
    look.zones.pieces(
        area,
        [
            (room + width(&right) + 2, None),
            (1, Some(Target::Act(Action::Previous))),
            (width(&year), Some(Target::Act(Action::Period))),
            (1, Some(Target::Act(Action::Next))),
        ],
    );
    let line = Line::from(vec![
        Span::styled(left, look.style(Role::Title)),
        Span::styled(right, look.style(Role::Dim)),
        Span::styled("  ‹", look.style(Role::Key)),
        Span::styled(year, look.style(Role::Title)),
        Span::styled("› ", look.style(Role::Key)),
    ]);
    frame.render_widget(Paragraph::new(line), area);
}

/// Narrower screens leave the title no room beside both: they tell the columns only.
const WITH_ROWS: u16 = 80;

/// Which of the lines and of the columns show, where not all do.
fn part_words(shown: &Shown<'_>, columns: u16) -> Option<String> {
    let extent = &shown.arranged().extent;
    let rows = Some(extent)
        .filter(|_| columns >= WITH_ROWS)
        .and_then(|extent| extent.part(&shown.open.place.window(extent)));
    let rows = rows.map(|(first, last, all)| shown.look.lang.tables_rows(first, last, all));
    let parts: Vec<String> = rows.into_iter().chain(column_words(shown)).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

fn column_words(shown: &Shown<'_>) -> Option<String> {
    let extent = &shown.arranged().extent;
    let visible = extent.visible(shown.open.place.left);
    let hidden = visible.len() < extent.widths.len();
    let number = |at: usize| shown.table.column_number(extent.frozen + at);
    hidden.then(|| {
        let all = shown.table.column_number(shown.table.width() - 1);
        shown.look.lang.tables_columns(number(visible.start), number(visible.end - 1), all)
    })
}

/// That it is being counted, or why it could not be.
fn draw_waiting(frame: &mut Frame, area: Rect, open: &OpenTable, look: &Look) {
    let (words, role) = match (&open.refused, open.counting) {
        (Some(words), _) => (words.clone(), Role::Problem),
        (None, Some(counting)) => (counting_words(counting, look), Role::Hint),
        (None, None) => return,
    };
    let inner = Rect { x: area.x + 3, y: area.y + 1, width: area.width.saturating_sub(6), height: 3 };
    let paragraph = Paragraph::new(words).wrap(Wrap { trim: true }).style(look.style(role));
    frame.render_widget(paragraph, inner.intersection(area));
}

fn counting_words(counting: Counting, look: &Look) -> String {
    match counting.all {
        0 => look.lang.tables_counting().to_owned(),
        all => {
            let percent = counting.done * 100 / all;
            look.lang.tables_counting_of(grouped(counting.done), grouped(all), percent)
        }
    }
}

fn draw_lines(frame: &mut Frame, area: Rect, lines: std::ops::Range<usize>, shown: &Shown<'_>) {
    let drawn: Vec<_> = lines.clone().map(|at| shown.row(at)).collect();
    frame.render_widget(Paragraph::new(drawn), area);
    for (at, row) in lines.zip(area.rows()) {
        note_cells(row, at, shown);
    }
}

/// The cells of a line: the frozen ones stand for the first that can be chosen.
fn note_cells(row: Rect, line: usize, shown: &Shown<'_>) {
    let frozen = shown.arranged().extent.frozen;
    let cell = |column: usize| Target::Cell { line, column: column.max(frozen) };
    let cells = shown.columns().map(|column| (shown.width(column) + 1, Some(cell(column))));
    shown.look.zones.pieces(row, [(1, None)].into_iter().chain(cells));
}

fn draw_remarks(frame: &mut Frame, area: Rect, table: &Table, look: &Look) {
    let rows = usize::from(area.height);
    let columns = usize::from(area.width).saturating_sub(3);
    let all = table.remarks.iter().map(|remark| look.lang.report_remark(remark));
    let mut words: Vec<String> = all.collect();
    if words.len() > rows && rows > 0 {
        let more = look.lang.tables_more_remarks(words.len() - (rows - 1));
        words.truncate(rows - 1);
        words.push(more);
    }
    let lines: Vec<_> = words.iter().map(|words| Line::from(format!(" ! {}", cut(words, columns)))).collect();
    frame.render_widget(Paragraph::new(lines).style(look.style(Role::Warning)), area);
}

/// Where the cursor stands and what the cell says; that another time is being counted goes before.
fn draw_foot(frame: &mut Frame, area: Rect, open: &OpenTable, model: &Model, look: &Look) {
    let counting =
        open.counting.filter(|counting| counting.all > 0).map(|counting| counting_words(counting, look));
    let words = counting.or_else(|| stands_on(model)).unwrap_or_default();
    let columns = usize::from(area.width).saturating_sub(2);
    let lines: Vec<_> =
        wrap(&words, columns).into_iter().map(|line| Line::from(format!(" {line}"))).collect();
    frame.render_widget(Paragraph::new(lines).style(look.style(Role::Hint)), area);
}
