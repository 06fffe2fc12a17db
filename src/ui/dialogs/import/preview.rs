//! Draws the preview: kinds with their counts, the lines of one kind, one line looked at closely.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line as Words, Span};
use ratatui::widgets::Paragraph;

use super::{Rooms, words};
use crate::app::dialogs::ImportDialog;
use crate::app::dialogs::import::{Detail, Fact, Line, Preview, Tab, choice_words};
use crate::app::pointer::Target;
use crate::domain::intake::{Choice, FieldChange, MemberVerdict, PlannedHousehold, Update, Verdict};
use crate::i18n::Lang;
use crate::keys::{Action, Context};
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::number::grouped;
use crate::ui::widgets::table::{Column, Row, Table};
use crate::ui::widgets::tabs::{self, Name};
use crate::viet::{fit, group, wrap};

const ROW: usize = 10;
const HEAD: usize = 20;
const LABEL: usize = 22;

/// The preview; gives the word on its keys.
pub(super) fn draw(frame: &mut Frame, rooms: &Rooms, import: &ImportDialog, look: &Look) -> String {
    let Some(preview) = &import.preview else { return String::new() };
    if let Some(detail) = &preview.detail {
        return draw_detail(frame, rooms, detail, look);
    }
    draw_tabs(frame, rooms.above, preview, look);
    let table = table(preview.tab, rooms.list.width.into(), look);
    frame.render_widget(Paragraph::new(table.heading(look)), rooms.heads);
    let lines = preview.pane.window().filter_map(|at| {
        let line = preview.line(at)?;
        Some(table.row(row(line, look), at == preview.pane.cursor, look))
    });
    let lines: Vec<_> = lines.collect();
    look.zones.lines(rooms.list, preview.pane.top, lines.len());
    frame.render_widget(Paragraph::new(lines), rooms.list);
    let key = |action| look.key(Context::Import, action);
    look.lang.import_preview_hint(key(Action::Next), key(Action::Export), key(Action::Save))
}

fn draw_tabs(frame: &mut Frame, area: Rect, preview: &Preview, look: &Look) {
    let name = |tab: Tab| {
        // A row that is rejected for two reasons is one row.
        let count = if tab == Tab::Rejected { preview.counts().rejected } else { preview.count(tab) };
        let role = if count == 0 { Role::Dim } else { Role::Section };
        let words = format!("{} {}", tab.name(look.lang), grouped(count));
        Name { words, role, target: Some(Target::Tab(tab)) }
    };
    let open = Tab::ALL.iter().position(|tab| *tab == preview.tab).unwrap_or(0);
    tabs::draw(frame, area, &Tab::ALL.map(name), open, look);
}

fn table(tab: Tab, room: usize, look: &Look) -> Table {
    let lang = look.lang;
    let row = Column::fixed(lang.import_row(), ROW);
    let columns = match tab {
        Tab::Rejected => vec![
            row,
            Column::fixed(lang.import_column(), 16),
            Column::fixed(lang.import_value(), 14),
            Column::share(lang.import_fix()),
        ],
        Tab::Notes => vec![row, Column::share(lang.import_what())],
        _ => vec![
            row,
            Column::fixed(lang.export_head(), HEAD),
            Column::fixed(lang.export_hamlet(), 10),
            Column::fixed(lang.import_members(), 6).right(),
            Column::share(lang.import_what()),
        ],
    };
    Table::new(columns, room)
}

fn row(line: Line<'_>, look: &Look) -> Row {
    let lang = look.lang;
    match line {
        Line::Household(planned) => household(planned, look),
        Line::Issue(issue) => Row::Cells(vec![
            (at(&issue.sheet, issue.row), Role::Dim),
            (issue.column.as_ref().map(|column| column.header.clone()).unwrap_or_default(), Role::Dialog),
            (issue.value.clone(), Role::Problem),
            (lang.issue(&issue.kind), Role::Dialog),
        ]),
        Line::Note(note) => Row::Cells(vec![
            (at(&note.sheet, note.row), Role::Dim),
            (lang.intake_note(&note.kind), Role::Dialog),
        ]),
        Line::OfFile(note) => {
            Row::Cells(vec![(String::new(), Role::Dim), (lang.read_note(note), Role::Dialog)])
        }
    }
}

fn household(planned: &PlannedHousehold, look: &Look) -> Row {
    let intake = &planned.intake;
    let (what, role) = fate(planned, look.lang);
    Row::Cells(vec![
        (at(&intake.source.sheet, intake.source.row), Role::Dim),
        (intake.head().map(|head| head.name.clone()).unwrap_or_default(), Role::Dialog),
        (intake.hamlet.clone(), Role::Dialog),
        (group(intake.people().into()), Role::Dialog),
        (what, role),
    ])
}

/// What is to become of a household, in a few words.
fn fate(planned: &PlannedHousehold, lang: Lang) -> (String, Role) {
    match &planned.verdict {
        Verdict::New => {
            let class = planned.intake.recognition.as_ref().map(|r| lang.class(r.class).to_owned());
            (class.unwrap_or_default(), Role::Done)
        }
        Verdict::Changed(update) => (changes(update, lang), Role::Warning),
        Verdict::Unchanged { by, .. } => (lang.matched_by(*by).to_owned(), Role::Dim),
        Verdict::PossibleDuplicate { reason, choice: Choice::Skip, .. } => {
            (format!("? {}", lang.duplicate_reason(*reason)), Role::Warning)
        }
        Verdict::PossibleDuplicate { choice, .. } => {
            (format!("✓ {}", choice_words(*choice, lang)), Role::Done)
        }
    }
}

/// The fields that would change, and how many people would join.
fn changes(update: &Update, lang: Lang) -> String {
    let of_members = update.members.iter().filter_map(|member| match member {
        MemberVerdict::Known { changes, .. } => Some(changes),
        MemberVerdict::New => None,
    });
    let all: Vec<&FieldChange> = update.changes.iter().chain(of_members.flatten()).collect();
    let names: Vec<&str> = all.iter().map(|change| lang.intake_field(change.field)).collect();
    let mut parts = Vec::new();
    if !names.is_empty() {
        parts.push(lang.import_changes(names.len(), names.join(", ")));
    }
    if update.members_new() > 0 {
        parts.push(lang.import_joins_count(update.members_new()));
    }
    parts.join("; ")
}

/// A row as the spreadsheet names it, with its sheet where there are several: the number first, which the
/// column always has room for.
fn at(sheet: &str, row: u32) -> String {
    if sheet.is_empty() { row.to_string() } else { format!("{row} {sheet}") }
}

fn draw_detail(frame: &mut Frame, rooms: &Rooms, detail: &Detail, look: &Look) -> String {
    frame.render_widget(Paragraph::new(words(detail.title.clone(), Role::DialogTitle, look)), rooms.above);
    draw_choices(frame, rooms.heads, detail, look);
    let columns = usize::from(rooms.list.width);
    let facts = detail.facts.iter().skip(detail.pane.top);
    let lines = facts.flat_map(|fact| fact_lines(fact, columns, look)).take(rooms.list.height.into());
    frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), rooms.list);
    let lang = look.lang;
    if detail.choices.is_empty() { lang.import_detail_hint() } else { lang.import_choice_hint() }.to_owned()
}

fn draw_choices(frame: &mut Frame, area: Rect, detail: &Detail, look: &Look) {
    let name = |choice: &Choice| Name {
        words: choice_words(*choice, look.lang).to_owned(),
        role: Role::Dialog,
        target: None,
    };
    let names: Vec<_> = detail.choices.iter().map(name).collect();
    tabs::draw(frame, area, &names, detail.cursor, look);
}

fn fact_lines(fact: &Fact, columns: usize, look: &Look) -> Vec<Words<'static>> {
    match fact {
        Fact::Heading(text) => vec![words(text.clone(), Role::Title, look)],
        Fact::Sentence(text) => wrap(text, columns.saturating_sub(2))
            .into_iter()
            .map(|line| words(line, Role::Dialog, look))
            .collect(),
        Fact::Value(label, value) => labelled(label, value, Role::Dialog, columns, look),
        Fact::Change(label, old, new) => {
            labelled(label, &look.lang.import_change(old, new), Role::Warning, columns, look)
        }
    }
}

fn labelled(label: &str, value: &str, role: Role, columns: usize, look: &Look) -> Vec<Words<'static>> {
    let lines = wrap(value, columns.saturating_sub(LABEL + 3));
    let line = |(at, text): (usize, String)| {
        let label = if at == 0 { label } else { "" };
        Words::from(vec![
            Span::styled(format!("   {}", fit(label, LABEL)), look.style(Role::Label)),
            Span::styled(text, look.style(role)),
        ])
    };
    lines.into_iter().enumerate().map(line).collect()
}
