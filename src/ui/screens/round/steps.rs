//! The steps of a round in two lines: what is done, what is under way, what is to come; below each how far.

use chrono::NaiveDate;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::Scene;
use crate::domain::id::HamletId;
use crate::domain::round::{RoundStep, StageKind, StepKind};
use crate::ui::theme::Role;
use crate::viet::{fit, group, width};

/// Columns of the sign before a step.
const SIGN: usize = 2;
/// Columns between steps at least.
const GAP: usize = 2;

/// How a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    Done,
    UnderWay,
    ToCome,
}

/// A step as drawn.
struct Step {
    name: &'static str,
    standing: Standing,
    /// Its day, or how much of it is done.
    says: String,
}

impl Step {
    fn columns(&self) -> usize {
        SIGN + width(self.name).max(width(&self.says))
    }

    fn sign(&self) -> &'static str {
        match self.standing {
            Standing::Done => "✓ ",
            Standing::UnderWay => "▸ ",
            Standing::ToCome => "· ",
        }
    }

    fn role(&self) -> Role {
        match self.standing {
            Standing::Done => Role::Done,
            Standing::UnderWay => Role::Title,
            Standing::ToCome => Role::Dim,
        }
    }
}

/// Draws both lines; where they do not fit, as many as do from the first step that is not done on.
pub(super) fn draw(frame: &mut Frame, area: Rect, scene: &Scene) {
    let all = steps(scene);
    let room = usize::from(area.width).saturating_sub(1);
    let needed = |steps: &[Step]| steps.iter().map(|step| step.columns() + GAP).sum::<usize>() - GAP;
    let open = all.iter().position(|step| step.standing != Standing::Done).unwrap_or(0);
    let first = (0..=open).find(|first| needed(&all[*first..]) <= room).unwrap_or(open);
    let last = (first + 1..=all.len()).rev().find(|last| needed(&all[first..*last]) <= room);
    let steps = &all[first..last.unwrap_or(first + 1)];
    let spare = room.saturating_sub(needed(steps)) / steps.len().max(1);
    let (mut names, mut says) = (vec![Span::raw(" ")], vec![Span::raw(" ")]);
    for step in steps {
        let columns = step.columns() + GAP + spare.min(4);
        names.push(Span::styled(step.sign(), scene.look.style(step.role())));
        names.push(Span::styled(fit(step.name, columns - SIGN), scene.look.style(step.role())));
        says.push(Span::styled(fit(&format!("  {}", step.says), columns), scene.look.style(Role::Dim)));
    }
    frame.render_widget(Paragraph::new(vec![Line::from(names), Line::from(says)]), area);
}

fn steps(scene: &Scene) -> [Step; 7] {
    let (lang, dossier) = (scene.look.lang, scene.dossier);
    let total = &scene.screen.progress.total;
    let asked =
        total.of(StageKind::ToScreen) + total.of(StageKind::ToSurvey) + total.of(StageKind::Incomplete);
    let decided = dossier.decisions.last().map(|decision| short(decision.decided, scene));
    [
        Step {
            name: lang.step_list(),
            standing: if total.all() > 0 { Standing::Done } else { Standing::UnderWay },
            says: short(dossier.round.opened, scene),
        },
        Step {
            name: lang.step_forms(),
            standing: part(total.all() - asked, total.all()),
            says: format!("{}/{}", group((total.all() - asked).into()), group(total.all().into())),
        },
        by_hamlets(lang.step_meetings(), scene, |hamlet| has_met(scene, hamlet)),
        by_hamlets(lang.step_posting(), scene, |hamlet| is_posted(scene, hamlet)),
        last(lang.step_report(), StepKind::Report, scene),
        Step {
            name: lang.step_decision(),
            standing: match decided.is_some() {
                true if total.open() == 0 => Standing::Done,
                true => Standing::UnderWay,
                false => Standing::ToCome,
            },
            says: decided.unwrap_or_default(),
        },
        last(lang.step_certificates(), StepKind::Certificates, scene),
    ]
}

/// Nothing, some or all of it is done.
fn part(done: u32, all: u32) -> Standing {
    match done {
        0 => Standing::ToCome,
        done if done >= all => Standing::Done,
        _ => Standing::UnderWay,
    }
}

/// A step that each hamlet of the list takes.
fn by_hamlets(name: &'static str, scene: &Scene, done: impl Fn(HamletId) -> bool) -> Step {
    let hamlets = &scene.screen.progress.hamlets;
    let count = hamlets.iter().filter(|(hamlet, _)| done(*hamlet)).count();
    let standing = part(count.try_into().unwrap_or(u32::MAX), hamlets.len().try_into().unwrap_or(u32::MAX));
    Step { name, standing, says: format!("{count}/{}", hamlets.len()) }
}

/// A day without its year: all of a round lie in one.
fn short(day: NaiveDate, scene: &Scene) -> String {
    scene.look.dates.day_and_month(day)
}

fn has_met(scene: &Scene, hamlet: HamletId) -> bool {
    scene.dossier.meeting_of(hamlet).is_some_and(|meeting| meeting.stands())
}

fn is_posted(scene: &Scene, hamlet: HamletId) -> bool {
    let here = |step: &RoundStep| {
        step.kind == StepKind::Posting && step.hamlet.is_none_or(|posted| posted == hamlet)
    };
    scene.dossier.steps.iter().any(|step| here(step))
}

/// A step that leaves its day.
fn last(name: &'static str, kind: StepKind, scene: &Scene) -> Step {
    let step = scene.dossier.steps.iter().rev().find(|step| step.kind == kind);
    Step {
        name,
        standing: if step.is_some() { Standing::Done } else { Standing::ToCome },
        says: step.map(|step| short(step.on, scene)).unwrap_or_default(),
    }
}
