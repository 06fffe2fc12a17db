//! Which round it is, how far it has come, until when: in two lines.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::Scene;
use crate::domain::round::{Round, RoundKind};
use crate::ui::theme::Role;
use crate::ui::widgets::bar;
use crate::viet::{cut, group, upper, width};

/// Cells of the bar.
const BAR: usize = 12;

/// Draws both lines.
pub(super) fn draw(frame: &mut Frame, area: Rect, scene: &Scene) {
    let columns = usize::from(area.width);
    let lines = vec![
        both_ends((title(scene), Role::Title), concluded(scene), columns, scene),
        both_ends((ground(scene), Role::Text), until(scene), columns, scene),
    ];
    frame.render_widget(Paragraph::new(lines), area);
}

/// A text at either end; the left one gives way.
fn both_ends(
    (left, role): (String, Role),
    right: Vec<(String, Role)>,
    columns: usize,
    scene: &Scene,
) -> Line<'static> {
    let taken: usize = right.iter().map(|(text, _)| width(text)).sum();
    let left = cut(&left, columns.saturating_sub(taken + 4));
    let gap = columns.saturating_sub(width(&left) + taken + 2);
    let mut spans =
        vec![Span::styled(format!(" {left}"), scene.look.style(role)), Span::raw(" ".repeat(gap))];
    spans.extend(right.into_iter().map(|(text, role)| Span::styled(text, scene.look.style(role))));
    Line::from(spans)
}

fn title(scene: &Scene) -> String {
    let (lang, round) = (scene.look.lang, &scene.dossier.round);
    upper(&match round.kind {
        RoundKind::Yearly => lang.round_title_yearly(&round.code),
        RoundKind::AdHoc => lang.round_title_ad_hoc(&round.code),
    })
}

/// How long there is still time, or since when it is closed.
fn until(scene: &Scene) -> Vec<(String, Role)> {
    let (lang, round) = (scene.look.lang, &scene.dossier.round);
    if let Some(day) = round.closed {
        return vec![(format!("✓ {}", lang.round_closed_on(scene.look.day(day))), Role::Done)];
    }
    let left = (round.due - scene.model.today).num_days();
    let (words, role) = match left {
        ..0 => (lang.round_overdue(-left), Role::Problem),
        0 => (lang.round_last_day().to_owned(), Role::Warning),
        1.. => (lang.round_days_left(left), Role::Title),
    };
    vec![(format!("● {words}"), role)]
}

/// Its days, the standard, to whom it reports.
fn ground(scene: &Scene) -> String {
    let round: &Round = &scene.dossier.round;
    let lang = scene.look.lang;
    let standard = match &round.second_standard {
        Some(second) => lang.round_two_standards(&round.standard, second),
        None => round.standard.clone(),
    };
    let days = lang.round_from_to(scene.look.day(round.opened), scene.look.day(round.due));
    let reports =
        if round.report_to.is_empty() { String::new() } else { lang.round_reports_to(&round.report_to) };
    let parts = [days, lang.standard_named(standard), reports];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// How many households are concluded.
fn concluded(scene: &Scene) -> Vec<(String, Role)> {
    let total = &scene.screen.progress.total;
    let words = scene.look.lang.round_concluded(group(total.concluded().into()), group(total.all().into()));
    vec![(format!("{words} "), Role::Text), (bar::text(total.concluded(), total.all(), BAR), Role::BarChart)]
}
