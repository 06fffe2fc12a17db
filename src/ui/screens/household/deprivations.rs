//! The indicators of the last survey: ✗ deprived, ✓ not, ? not asked.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Scene;
use crate::domain::classify::deprivations;
use crate::domain::standard::{Indicator, Standard};
use crate::domain::survey::{Answer, Survey};
use crate::keys::Action;
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::panel;
use crate::viet::{self, fit};

/// Draws the panel.
pub(super) fn draw(frame: &mut Frame, area: Rect, scene: &Scene) {
    let survey = scene.dossier.last_survey().map(|survey| &survey.value);
    match survey.and_then(|survey| Some((survey, scene.standard_of(survey)?))) {
        Some((survey, standard)) => draw_survey(frame, area, survey, standard, scene),
        None => {
            let line = Line::styled(
                scene.look.lang.empty_surveys(scene.key(Action::Survey)),
                scene.look.style(Role::Dim),
            );
            panel::lines(frame, area, scene.look.lang.panel_no_survey(), vec![line], scene.look);
        }
    }
}

fn draw_survey(frame: &mut Frame, area: Rect, survey: &Survey, standard: &Standard, scene: &Scene) {
    let look = scene.look;
    let title =
        look.lang.panel_deprivations(deprivations(survey.answers, standard), standard.indicators.len());
    let mut lines = vec![Line::styled(source(survey, look), look.style(Role::Dim))];
    let half = standard.indicators.len().div_ceil(2);
    let columns = usize::from(area.width.saturating_sub(2)) / 2;
    let (left, right) = standard.indicators.split_at(half);
    for (at, indicator) in left.iter().enumerate() {
        let mut spans = mark(indicator, digits(left), survey, columns, look);
        let other = right.get(at).map(|other| mark(other, digits(right), survey, columns, look));
        spans.extend(other.unwrap_or_default());
        lines.push(Line::from(spans));
    }
    panel::lines(frame, area, &title, lines, look);
}

/// The day, and what stood for the income.
fn source(survey: &Survey, look: &Look) -> String {
    let counted = match (survey.income, survey.b1) {
        (Some(income), _) => look.lang.income_of(viet::format_money(income)),
        (None, Some(b1)) => look.lang.b1_of(b1),
        (None, None) => look.lang.no_income().to_owned(),
    };
    format!("{} · {counted}", look.lang.surveyed_on(look.day(survey.date)))
}

/// Digits of the largest number of a column.
fn digits(indicators: &[Indicator]) -> usize {
    indicators.iter().map(|i| i.number.to_string().len()).max().unwrap_or(1)
}

fn mark(
    indicator: &Indicator,
    digits: usize,
    survey: &Survey,
    columns: usize,
    look: &Look,
) -> Vec<Span<'static>> {
    let answer = survey.answers.get(indicator.number);
    let (sign, role) = sign(answer);
    let name = format!(" {:>digits$} {}", indicator.number, look.lang.label(&indicator.name));
    let name_role = if answer == Answer::NotDeprived { Role::Text } else { role };
    vec![
        Span::styled(sign, look.style(role)),
        Span::styled(fit(&name, columns.saturating_sub(2)), look.style(name_role)),
        Span::raw(" "),
    ]
}

/// The sign of an answer, readable without colour.
pub(super) fn sign(answer: Answer) -> (&'static str, Role) {
    match answer {
        Answer::Deprived => ("✗", Role::Deprived),
        Answer::NotDeprived => ("✓", Role::Fine),
        Answer::NotSurveyed => ("?", Role::Unknown),
    }
}
