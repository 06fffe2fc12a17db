//! The page of report, decisions and certificates; below them what a new decision would recognise, and whom it would
//! leave out.

use super::Scene;
use super::lines::{Lines, cells};
use super::list::stage_role;
use crate::app::screens::round::Item;
use crate::domain::round::{Decision, RoundStep, StageKind, StepKind};
use crate::ui::theme::Role;
use crate::ui::widgets::table::{Column, Row};
use crate::viet::group;

/// The lines of the page.
pub(super) struct Decisions<'a>(pub Scene<'a>);

impl Lines for Decisions<'_> {
    fn columns(&self) -> Vec<Column> {
        let lang = self.0.look.lang;
        vec![
            Column::fixed(lang.posting_what(), 28),
            Column::fixed(lang.decision_day(), 10),
            Column::fixed(lang.decision_number(), 14),
            Column::share(lang.posting_by()),
        ]
    }

    fn row(&self, item: Item) -> Option<Row> {
        let dossier = self.0.dossier;
        match item {
            Item::NotDone(kind) => Some(self.not_done(kind)),
            Item::Step(at) => dossier.steps.get(at).map(|step| self.step(step)),
            Item::Decision(at) => dossier.decisions.get(at).map(|decision| self.decision(decision)),
            Item::Ready => Some(self.ready()),
            Item::LeftOut(stage) => Some(self.left_out(stage)),
            _ => None,
        }
    }

    fn empty(&self) -> String {
        self.0.look.lang.meetings_empty().to_owned()
    }
}

impl Decisions<'_> {
    fn not_done(&self, kind: StepKind) -> Row {
        let lang = self.0.look.lang;
        let what = format!("· {}", lang.step_kind(kind));
        cells([what, lang.decision_not_done().to_owned(), String::new(), String::new()], Role::Dim)
    }

    fn step(&self, step: &RoundStep) -> Row {
        let what = format!("✓ {}", self.0.look.lang.step_kind(step.kind));
        cells([what, self.0.look.day(step.on), step.number.clone(), step.by.clone()], Role::Text)
    }

    fn decision(&self, decision: &Decision) -> Row {
        let what = format!("✓ {}", self.0.look.lang.step_decision());
        let day = self.0.look.day(decision.decided);
        cells([what, day, decision.number.clone(), decision.signer.clone()], Role::Text)
    }

    fn ready(&self) -> Row {
        let lang = self.0.look.lang;
        let count = self.0.screen.count_of(StageKind::Agreed);
        let role = if count > 0 { Role::Title } else { Role::Dim };
        let count = lang.households_count(group(count.into()));
        cells([lang.decision_ready().to_owned(), count, String::new(), String::new()], role)
    }

    fn left_out(&self, stage: StageKind) -> Row {
        let lang = self.0.look.lang;
        let count = lang.households_count(group(self.0.screen.count_of(stage).into()));
        let what = lang.decision_left_out(lang.stage(stage));
        cells([what, count, String::new(), String::new()], stage_role(stage))
    }
}
