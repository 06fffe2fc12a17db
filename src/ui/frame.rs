//! The frame around every screen: who and where above, notice and keys below.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::Look;
use super::theme::Role;
use crate::app::Model;
use crate::app::layout::SMALLEST;
use crate::app::model::{Section, Tone};
use crate::keys;
use crate::viet::width;

/// Draws head and foot; gives the body between them.
pub(super) fn draw(frame: &mut Frame, area: Rect, model: &Model, look: &Look) -> Rect {
    let [title, sections, rule, body, notice, bar] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(1),
        Constraint::Length(1),
    ])
    .areas(area);
    draw_title(frame, title, model, look);
    frame.render_widget(Paragraph::new(section_line(model, look)), sections);
    frame.render_widget(Paragraph::new("─".repeat(rule.width.into())).style(look.style(Role::Rule)), rule);
    draw_notice(frame, notice, model, look);
    frame.render_widget(Paragraph::new(bar_line(model, look, bar.width)), bar);
    body
}

/// Says how large the terminal must be.
pub(super) fn too_small(frame: &mut Frame, area: Rect, look: &Look) {
    let text = look.lang.too_small(SMALLEST.0, SMALLEST.1);
    let paragraph = Paragraph::new(text).wrap(ratatui::widgets::Wrap { trim: true });
    frame.render_widget(paragraph.style(look.style(Role::Problem)), area);
}

fn draw_title(frame: &mut Frame, area: Rect, model: &Model, look: &Look) {
    let place = model.register.as_ref().map(|r| format!(" · {}, {}", r.commune.name, r.commune.province));
    let left = vec![
        Span::styled(format!(" {}", look.lang.app_name()), look.style(Role::Title)),
        Span::styled(place.unwrap_or_default(), look.style(Role::Text)),
    ];
    let access =
        model.register.as_ref().and_then(|r| r.read_only.as_ref()).map(|_| look.lang.read_only_sign());
    let day = look.lang.day(model.today);
    let right = [access.unwrap_or(""), &model.user, &day].into_iter().filter(|s| !s.is_empty());
    let right = format!("{} ", right.collect::<Vec<_>>().join(" · "));
    let columns = width(&right).try_into().unwrap_or(area.width);
    let [a, b] = Layout::horizontal([Constraint::Fill(1), Constraint::Length(columns)]).areas(area);
    frame.render_widget(Paragraph::new(Line::from(left)), a);
    frame.render_widget(Paragraph::new(right).style(look.style(Role::Dim)), b);
}

fn section_line(model: &Model, look: &Look) -> Line<'static> {
    let mut spans = vec![Span::raw(" ")];
    if model.section == Section::Welcome {
        return Line::from(spans);
    }
    for section in Section::ALL {
        let open = section == model.section;
        let name = section.name(look.lang);
        let text = if open { format!("[{name}]") } else { format!(" {name} ") };
        spans.push(Span::styled(text, look.style(if open { Role::SectionOpen } else { Role::Section })));
        spans.push(Span::raw(" "));
    }
    Line::from(spans)
}

fn draw_notice(frame: &mut Frame, area: Rect, model: &Model, look: &Look) {
    if let Some(work) = model.work {
        let text = format!(" {}", work.words(look.lang));
        frame.render_widget(Paragraph::new(text).style(look.style(Role::Hint)), area);
        return;
    }
    let Some(notice) = &model.notice else { return };
    let (sign, role) = match notice.tone {
        Tone::Done => ("✓", Role::Done),
        Tone::Hint => ("·", Role::Hint),
        Tone::Problem => ("!", Role::Problem),
    };
    frame.render_widget(Paragraph::new(format!(" {sign} {}", notice.text)).style(look.style(role)), area);
}

/// As many bindings as fit whole; those that do not are in the menu.
fn bar_line(model: &Model, look: &Look, columns: u16) -> Line<'static> {
    let mut spans = vec![Span::raw(" ")];
    let mut used = 1;
    for binding in keys::bar(model.context()) {
        let Some(key) = binding.keys.first() else { continue };
        let (key, name) = (key.to_string(), (binding.name)(look.lang));
        let needed = width(&key) + width(name) + 2;
        if used + needed > usize::from(columns) {
            break;
        }
        used += needed;
        spans.push(Span::styled(key, look.style(Role::Key)));
        spans.push(Span::styled(format!(" {name} "), look.style(Role::KeyName)));
    }
    Line::from(spans)
}
