//! Criteria of a lasting exit on the page of a household: how many are missing, which, and how many were met at each
//! milestone. They are judged where the household is fetched.

use ratatui::text::{Line, Span};

use super::Scene;
use crate::domain::criteria::{Assessment, Finding, Milestone, Test, Verdict};
use crate::ui::theme::Role;
use crate::viet::cut;

/// How many are missing.
pub(super) fn headline(judged: &Assessment, scene: &Scene, columns: usize) -> Line<'static> {
    let role = if judged.is_met() { Role::Done } else { Role::Found };
    Line::styled(cut(&scene.look.lang.criteria_line(judged), columns), scene.look.style(role))
}

/// What is missing, with the fact and its day; what the deprivations above say already is left out.
pub(super) fn lines(judged: &Assessment, scene: &Scene, columns: usize) -> Vec<Line<'static>> {
    let mut lacking: Vec<_> = judged.lacking().filter(|found| !is_deprivation(found)).collect();
    lacking.sort_by_key(|found| found.verdict == Verdict::Unknown);
    lacking.into_iter().map(|found| line(found, judged, scene, columns)).collect()
}

fn is_deprivation(found: &Finding) -> bool {
    let of_survey = matches!(&found.criterion.test, Test::Fact(fact) if !fact.indicators().is_empty());
    of_survey && found.verdict == Verdict::NotMet
}

fn line(found: &Finding, judged: &Assessment, scene: &Scene, columns: usize) -> Line<'static> {
    let look = scene.look;
    let (sign, role) = match found.verdict {
        Verdict::Unknown => ("? ", Role::Dim),
        _ => ("✗ ", Role::Deprived),
    };
    let name = look.lang.criterion_lacking(found, judged);
    let shown = look.lang.evidence(found.evidence.as_ref(), scene.model.settings.dates);
    let text = cut(&format!("{name}: {shown}"), columns.saturating_sub(2));
    Line::from(vec![Span::styled(sign, look.style(role)), Span::styled(text, look.style(Role::Text))])
}

/// What was met at each milestone behind, and the day of the next one; nothing without milestones.
pub(super) fn milestones(all: &[Milestone], scene: &Scene, columns: usize) -> Option<Line<'static>> {
    let told = scene.look.lang.milestones_line(all, scene.model.settings.dates)?;
    Some(Line::styled(cut(&told, columns), scene.look.style(Role::Dim)))
}
