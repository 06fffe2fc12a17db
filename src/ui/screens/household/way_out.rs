//! The way out of poverty: the years behind, what still lacks, and which supports answer it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{Scene, criteria, signs};
use crate::app::screens::household::Judged;
use crate::domain::graduation::{Lack, Runway, latest_survey};
use crate::domain::standard::Standard;
use crate::domain::timeline::YearPoint;
use crate::keys::Action;
use crate::ui::theme::{Role, state_sign};
use crate::ui::widgets::panel;
use crate::viet::{cut, fit};

/// Columns of a year.
const YEAR: usize = 6;
/// Supports named for one lack.
const NAMED: usize = 3;

/// Draws the panel.
pub(super) fn draw(frame: &mut Frame, area: Rect, scene: &Scene) {
    let columns = usize::from(area.width.saturating_sub(2));
    let rows = usize::from(area.height.saturating_sub(1));
    let Some(judged) = scene.screen.judged.as_deref() else { return };
    let mut lines = years(&judged.years, scene, columns);
    lines.extend(signs::lines(&judged.signs, scene, columns));
    lines.extend(what_lacks(judged, scene, columns));
    if lines.len() < rows {
        lines.extend(criteria::milestones(&judged.milestones, scene, columns));
    }
    if lines.len() > rows {
        let hidden = lines.len() + 1 - rows;
        lines.truncate(rows.saturating_sub(1));
        let more = scene.look.lang.way_out_hidden(hidden, scene.key(Action::Criteria));
        lines.push(Line::styled(more, scene.look.style(Role::Dim)));
    }
    panel::lines(frame, area, scene.look.lang.panel_way_out(), lines, scene.look);
}

/// The last years that fit: the year above, below it the class's sign and the deprivations found.
fn years(points: &[YearPoint], scene: &Scene, columns: usize) -> Vec<Line<'static>> {
    let shown = &points[points.len().saturating_sub(columns / YEAR)..];
    if shown.is_empty() {
        return Vec::new();
    }
    let heads: String = shown.iter().map(|point| fit(&point.year.to_string(), YEAR)).collect();
    let last = shown.len() - 1;
    let signs = shown.iter().enumerate().flat_map(|(at, point)| year(point, at == last, scene));
    vec![Line::styled(heads, scene.look.style(Role::Dim)), Line::from_iter(signs)]
}

fn year(point: &YearPoint, last: bool, scene: &Scene) -> [Span<'static>; 2] {
    let found = point.deprivations.map(|count| count.to_string()).unwrap_or_default();
    let rule = if last { " " } else { "─" };
    let rest = rule.repeat((YEAR - 1).saturating_sub(found.len()));
    [
        Span::styled(
            format!("{}{found}", state_sign(point.state)),
            scene.look.style(Role::of_state(point.state)),
        ),
        Span::styled(rest, scene.look.style(Role::Rule)),
    ]
}

fn what_lacks(judged: &Judged, scene: &Scene, columns: usize) -> Vec<Line<'static>> {
    let (look, lang) = (scene.look, scene.look.lang);
    let standard = latest_survey(scene.dossier, scene.day()).and_then(|survey| scene.standard_of(survey));
    let Some((runway, standard)) = judged.runway.as_ref().zip(standard) else {
        return vec![Line::styled(lang.way_out_unsurveyed(scene.key(Action::Survey)), look.style(Role::Dim))];
    };
    let Judged { way, criteria: judged, .. } = judged;
    let mut lines = standing_lines(runway, scene);
    lines.extend(plan_line(scene, columns));
    lines.extend(judged.as_ref().map(|judged| criteria::headline(judged, scene, columns)));
    lines.push(Line::styled(summary(runway, scene), look.style(Role::Found)));
    // What is offered is only what the household may have.
    let (mut open, met): (Vec<_>, Vec<_>) = way.lacks.iter().partition(|lack| lack.is_unaddressed());
    open.extend(met);
    lines.extend(open.into_iter().map(|lack| lack_line(lack, standard, scene, columns)));
    lines.extend(judged.iter().flat_map(|judged| criteria::lines(judged, scene, columns)));
    lines.extend(
        runway
            .changes
            .iter()
            .map(|change| Line::styled(cut(&lang.would_change(*change), columns), look.style(Role::Dim))),
    );
    lines
}

fn standing_lines(runway: &Runway, scene: &Scene) -> Vec<Line<'static>> {
    let lang = scene.look.lang;
    let until = runway.standing.newly_escaped_until;
    let escaped = until.map(|day| (lang.newly_escaped_until(scene.look.day(day)), Role::NewlyEscaped));
    let differs =
        runway.computed.filter(|class| *class != runway.standing.class && runway.standing.since.is_some());
    let differs = differs.map(|class| (lang.survey_gives(lang.class(class)), Role::Warning));
    [escaped, differs]
        .into_iter()
        .flatten()
        .map(|(text, role)| Line::styled(text, scene.look.style(role)))
        .collect()
}

/// Where the plan stands that was agreed.
fn plan_line(scene: &Scene, columns: usize) -> Option<Line<'static>> {
    let plan = scene.dossier.open_plan()?;
    let stands = scene.look.lang.plan_stands(plan, scene.day(), scene.model.settings.dates);
    let role = if plan.overdue(scene.day()).next().is_some() { Role::Warning } else { Role::Text };
    Some(Line::styled(cut(&stands, columns), scene.look.style(role)))
}

fn summary(runway: &Runway, scene: &Scene) -> String {
    let lang = scene.look.lang;
    let unanswered = runway.unanswered.len();
    match (runway.lacking.len(), runway.unaddressed().count()) {
        (0, _) if unanswered > 0 => lang.not_asked_yet(unanswered),
        (0, _) => lang.lacks_nothing().to_owned(),
        (lacking, 0) if runway.lacking.iter().all(|lack| !lack.given.is_empty()) => {
            lang.lacks_all_met(lacking, lang.need_unseen())
        }
        (lacking, 0) => lang.lacks_all_coming(lacking),
        (lacking, open) => lang.lacks(lacking, open),
    }
}

/// `✗ Nhà tiêu → Nhà tiêu hợp vệ sinh, …` for what nothing addresses yet, else what does.
fn lack_line(lack: &Lack, standard: &Standard, scene: &Scene, columns: usize) -> Line<'static> {
    let name = standard.indicator(lack.number).map_or("", |indicator| scene.look.lang.label(&indicator.name));
    let (sign, role, models) = if lack.is_unaddressed() {
        ("✗", Role::Deprived, &lack.offered)
    } else {
        ("·", Role::Text, if lack.coming.is_empty() { &lack.given } else { &lack.coming })
    };
    let arrow = if lack.is_unaddressed() { "→" } else { "←" };
    let models: Vec<_> = models.iter().take(NAMED).map(|code| scene.model_name(code)).collect();
    let text =
        if models.is_empty() { name.to_owned() } else { format!("{name} {arrow} {}", models.join(", ")) };
    let text = cut(&text, columns.saturating_sub(2));
    Line::from(vec![
        Span::styled(format!("{sign} "), scene.look.style(role)),
        Span::styled(text, scene.look.style(Role::Text)),
    ])
}
