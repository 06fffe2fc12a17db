//! Draws section System: place, register, settings, each line under its heading.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::app::Model;
use crate::app::dialogs::At;
use crate::app::form::colleague;
use crate::app::model::Opened;
use crate::app::screens::system::{Line as SystemLine, lines};
use crate::app::settings::theme_words;
use crate::domain::colleague::Colleague;
use crate::domain::place::Hamlet;
use crate::i18n::Lang;
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::viet::{fit, group, pad_left, width};

/// Columns of what a line is about.
const NAME: usize = 22;

/// The section's body; where it is longer, the part around the cursor.
pub(in crate::ui) fn draw(frame: &mut Frame, body: Rect, model: &Model, look: &Look) {
    let Some(register) = &model.register else { return };
    let mut rows = Vec::new();
    let mut places = Vec::new();
    let mut cursor_row = 0;
    for (at, line) in lines(model).into_iter().enumerate() {
        rows.extend(headings_before(line, register, look));
        let chosen = at == model.system.pane.cursor;
        if chosen {
            cursor_row = rows.len();
        }
        places.push(rows.len());
        rows.push(line_of(line, chosen, body.width.into(), register, model, look));
    }
    let height = usize::from(body.height).max(1);
    // The heading above the first line stays in view with it.
    let top = (cursor_row + 2).saturating_sub(height).min(rows.len().saturating_sub(height));
    look.zones.lines_at(body, top, &places);
    let below = rows.len().saturating_sub(top + height);
    let rows: Vec<_> = rows.into_iter().skip(top).take(height).collect();
    let taken = rows.last().map_or(0, |row| width(row.to_string().trim_end()));
    frame.render_widget(Paragraph::new(rows), body);
    tell_below(frame, body, (below, taken), look);
}

/// That there is more than fits, at the right end of the last row, of which so many columns are taken: nobody looks for
/// what they do not know of.
fn tell_below(frame: &mut Frame, body: Rect, (below, taken): (usize, usize), look: &Look) {
    if below == 0 || body.height == 0 {
        return;
    }
    let room = usize::from(body.width).saturating_sub(taken + 2);
    let words = look.lang.form_goes_on(below);
    let words = if width(&words) > room { format!("↓ {below}") } else { words };
    let words = format!(" {words} ");
    let columns = u16::try_from(width(&words)).unwrap_or(body.width).min(body.width);
    let place = Rect { x: body.right() - columns, y: body.bottom() - 1, width: columns, height: 1 };
    frame.render_widget(Paragraph::new(words).style(look.style(Role::Dim)), place);
}

fn headings_before(line: SystemLine, register: &Opened, look: &Look) -> Vec<Line<'static>> {
    let lang = look.lang;
    let title = |text: &str| Line::styled(format!(" {text}"), look.style(Role::Title));
    let fact = |name: &str, value: &str| Line::from(format!("   {} {value}", fit(name, NAME)));
    match line {
        SystemLine::Commune => vec![title(lang.system_place())],
        SystemLine::Import => {
            let access = register.read_only.as_deref().unwrap_or(lang.system_writable());
            let mut lines = vec![
                Line::default(),
                title(lang.system_register()),
                fact(lang.system_file(), &register.path),
                fact(lang.system_access(), access),
            ];
            lines.extend(register.threats.iter().map(|threat| fact(lang.system_trouble(), &threat.words)));
            lines
        }
        SystemLine::Settings => vec![Line::default(), title(lang.system_settings())],
        _ => Vec::new(),
    }
}

fn line_of(
    line: SystemLine,
    chosen: bool,
    columns: usize,
    register: &Opened,
    model: &Model,
    look: &Look,
) -> Line<'static> {
    let (name, value) = words(line, register, model, look);
    let sign = if chosen { " ▸ " } else { "   " };
    let text = fit(&format!("{sign}{} {value}", fit(&name, NAME)), columns);
    Line::styled(text, look.style(look.line_role(chosen, Role::Text)))
}

fn words(line: SystemLine, register: &Opened, model: &Model, look: &Look) -> (String, String) {
    let lang = look.lang;
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    match line {
        SystemLine::Commune => {
            let commune = &register.commune;
            let value = format!("{}, {} · {}", commune.name, commune.province, lang.area(commune.area));
            (lang.system_commune().to_owned(), value)
        }
        SystemLine::Hamlet(at) => {
            let hamlet = register.hamlets.get(at).map(|h| &h.value);
            hamlet.map_or_else(Default::default, |h| (format!("  {}", h.name), hamlet_words(h, look)))
        }
        SystemLine::NewHamlet => pair(&format!("  {}", lang.system_new_hamlet()), ""),
        SystemLine::Import => pair(lang.key_import(), "xlsx, xls, ods, csv"),
        SystemLine::Check => {
            let last = model.health.as_ref().map(|report| report.summary(&model.at()));
            pair(lang.health_title(), last.as_deref().unwrap_or(lang.health_doc()))
        }
        SystemLine::Person(at) => {
            let person = register.team.colleagues.get(at);
            person.map_or_else(Default::default, |one| {
                (format!("  {}", one.login), person_words(one, &model.at()))
            })
        }
        SystemLine::NewPerson => pair(&format!("  {}", lang.person_add()), first_words(register, lang)),
        SystemLine::Rules => pair(&format!("  {}", lang.rules_title()), &colleague::rules_line(&model.at())),
        SystemLine::Settings => pair(lang.key_settings(), &chosen(model, look)),
        page => page.words(lang).map(|(name, doc)| pair(name, doc)).unwrap_or_default(),
    }
}

/// The denominators of the rates, or that they were not entered; the area type, the former commune.
fn hamlet_words(hamlet: &Hamlet, look: &Look) -> String {
    let lang = look.lang;
    let count = |n: Option<u32>, unit: &str| match n {
        Some(n) => format!("{} {unit}", pad_left(&group(n.into()), 6)),
        None => format!("{} {unit}", pad_left("—", 6)),
    };
    let mut parts = vec![
        count(hamlet.resident_households, lang.system_hamlet_households()),
        count(hamlet.resident_people, lang.system_hamlet_people()),
        lang.area(hamlet.area).to_owned(),
    ];
    parts.extend((!hamlet.former_commune.is_empty()).then(|| hamlet.former_commune.clone()));
    parts.join("  ")
}

/// Name, role, hamlets, last day.
fn person_words(person: &Colleague, at: &At) -> String {
    let line = colleague::line(person, at);
    if person.name.is_empty() { line } else { format!("{} · {line}", person.name) }
}

/// Where nobody was entered, what that means.
fn first_words(register: &Opened, lang: Lang) -> &'static str {
    if register.team.is_open() { lang.person_first() } else { "" }
}

/// The settings that show most, for a glance.
fn chosen(model: &Model, look: &Look) -> String {
    let theme = theme_words(&model.settings.theme, &model.themes, look.lang);
    [look.lang.own_name(), &theme, &look.day(model.today)].join(" · ")
}
