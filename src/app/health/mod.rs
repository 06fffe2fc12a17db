//! The health of the register on the screen: what a check found by kinds, the findings of a kind, the household of a
//! finding; mends; records that may be one, side by side, told apart or made one.
//!
//! A check is long work: it is told how far it is, Esc stops it, and its report stays until the next one.

mod pairs;
#[cfg(test)]
mod tests;

use chrono::NaiveDateTime;

use super::dialogs::{At, Confirm, Dialog, Pick, PickItem, menu};
use super::effect::Effect;
use super::model::Model;
use super::msg::Msg;
use super::possible;
use super::work::Job;
use crate::domain::duplicates::Duplicate;
use crate::domain::duplicates::join::JoinPreview;
use crate::domain::health::{HealthOperation, Mend, ProblemKind, Severity};
use crate::domain::id::HouseholdId;
use crate::domain::operation::OperationKind;
use crate::viet::{fit, group};

/// What is to be done for the health of the register.
#[derive(Debug, Clone, PartialEq)]
pub enum HealthJob {
    /// Look for everything.
    Examine,
    /// Mend what follows from facts, and look again.
    Mend(Mend),
    /// List records that may be one.
    Duplicates,
    /// Find out what making one record of two would do, whichever of them stays.
    Compare(Box<Duplicate>),
}

/// What came of it.
#[derive(Debug, Clone, PartialEq)]
pub enum HealthOutcome {
    /// Everything that was found.
    Examined(Report),
    /// So many findings were mended, and what is left.
    Mended(Mend, usize, Report),
    /// Records that may be one.
    Duplicates(Vec<Duplicate>),
    /// Two records side by side.
    Compared(Box<Compared>),
}

/// What a check found, and when.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// When it was made.
    pub at: NaiveDateTime,
    /// Every kind that was found, the heaviest first.
    pub kinds: Vec<KindFound>,
    /// The file itself is damaged, as SQLite finds.
    pub damaged: bool,
}

/// The findings of a kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KindFound {
    /// Which.
    pub kind: ProblemKind,
    /// How many there are.
    pub count: usize,
    /// The first of them.
    pub findings: Vec<Finding>,
}

/// A finding in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What was found.
    pub words: String,
    /// The household that it is about, or the first of them.
    pub household: Option<HouseholdId>,
}

/// Two records with what making one of them would do.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    /// The two.
    pub duplicate: Duplicate,
    /// What it would do where the first stays, and where the second does.
    pub previews: [JoinPreview; 2],
    /// The operations that do it.
    pub joins: [HealthOperation; 2],
}

impl HealthJob {
    /// As an effect.
    pub fn effect(self) -> Effect {
        Effect::Work(Box::new(Job::Health(self)))
    }
}

impl Report {
    /// How many findings there are.
    pub fn count(&self) -> usize {
        self.kinds.iter().map(|kind| kind.count).sum()
    }

    /// When it was made and how much it found, in one line.
    pub fn summary(&self, at: &At) -> String {
        let moment = format!("{} {}", at.day(self.at.date()), self.at.format("%H:%M"));
        match self.count() {
            0 => at.lang.health_last_fine(moment),
            count => at.lang.health_last_found(moment, group(count as i64)),
        }
    }
}

/// Shows the last report, or makes the first one.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    match model.health.is_some() {
        true => show(model),
        false => return vec![HealthJob::Examine.effect()],
    }
    Vec::new()
}

/// Takes what came of it.
pub(super) fn take(model: &mut Model, outcome: HealthOutcome) -> Vec<Effect> {
    let lang = model.lang();
    match outcome {
        HealthOutcome::Examined(report) => return keep(model, report),
        HealthOutcome::Mended(mend, count, report) => {
            let mut effects = keep(model, report);
            model.done(lang.done_mended(count, lang.mend(mend)));
            effects.extend(super::answered::refresh(model));
            return effects;
        }
        HealthOutcome::Duplicates(found) => pairs::list(model, &found),
        HealthOutcome::Compared(compared) => pairs::compare(model, &compared),
    }
    Vec::new()
}

/// Where SQLite finds the file damaged, nothing more is written into it.
fn keep(model: &mut Model, report: Report) -> Vec<Effect> {
    let fine = report.count() == 0;
    let damaged = report.damaged;
    model.health = Some(report);
    match fine {
        true => model.done(model.lang().system_check_fine()),
        false => show(model),
    }
    if damaged { vec![Effect::Damaged] } else { Vec::new() }
}

/// Lays the kinds of findings over the screen.
fn show(model: &mut Model) {
    let at = model.at();
    let Some(report) = &model.health else { return };
    let again = item(at.lang.health_again(), "", Ok(Msg::Agreed(vec![HealthJob::Examine.effect()])));
    let kinds = report.kinds.iter().enumerate().map(|(place, found)| of_kind(place, found, &at));
    let items = kinds.chain(mends(report, &at)).chain([again]).collect();
    let title = format!("{} · {}", at.lang.health_title(), report.summary(&at));
    let pick = Pick::new(title, items, menu::rows(model)).by_label();
    model.dialogs.push(Dialog::Pick(pick));
}

fn item(label: impl Into<String>, note: impl Into<String>, then: Result<Msg, String>) -> PickItem {
    PickItem { label: label.into(), note: note.into(), then }
}

fn of_kind(place: usize, found: &KindFound, at: &At) -> PickItem {
    let severity = found.kind.severity();
    let sign = if severity == Severity::Doubtful { '?' } else { '!' };
    let name = at.lang.problem_kind(found.kind);
    let label = format!("{sign} {} {name}", fit(at.lang.severity(severity), 11));
    item(label, group(found.count as i64), Ok(Msg::Health(HealthMsg::Kind(place))))
}

/// What can be mended of what was found.
fn mends<'a>(report: &'a Report, at: &'a At) -> impl Iterator<Item = PickItem> + 'a {
    Mend::ALL.iter().filter_map(|mend| {
        let of = report.kinds.iter().filter(|found| found.kind.mend() == Some(*mend));
        let count: usize = of.map(|found| found.count).sum();
        (count > 0).then(|| of_mend(*mend, count, at))
    })
}

/// A mend is agreed to before anything is done; the careful answer stands first.
fn of_mend(mend: Mend, count: usize, at: &At) -> PickItem {
    let lang = at.lang;
    let then = match possible::why_not_work(at, OperationKind::Mend) {
        Some(reason) => Err(reason),
        None => {
            let go = Msg::Agreed(vec![HealthJob::Mend(mend).effect()]);
            let question = lang.health_mend_question(lang.mend(mend), group(count as i64));
            let confirm = Confirm::new(question, lang.health_leave(), lang.health_mend_go(), go);
            Ok(Msg::Open(Dialog::Confirm(confirm)))
        }
    };
    item(lang.health_mend(lang.mend(mend)), group(count as i64), then)
}

/// What a person chose of the health of the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HealthMsg {
    /// The findings of the kind at this place of the report.
    Kind(usize),
}

/// Does it.
pub(super) fn told(model: &mut Model, msg: HealthMsg) -> Vec<Effect> {
    let HealthMsg::Kind(place) = msg;
    findings(model, place);
    Vec::new()
}

/// Lays the findings of a kind over the screen: what to do in the title, Enter opens the household.
fn findings(model: &mut Model, place: usize) {
    let at = model.at();
    let Some(found) = model.health.as_ref().and_then(|report| report.kinds.get(place)) else { return };
    let lang = at.lang;
    let items = found.findings.iter().map(|finding| {
        let then = finding.household.map(Msg::OpenHousehold);
        item(finding.words.clone(), "", then.ok_or_else(|| lang.health_no_household().to_owned()))
    });
    let more = found.count.saturating_sub(found.findings.len());
    let rest = (more > 0).then(|| {
        item(lang.health_more(group(more as i64)), "", Err(lang.health_more_why(found.kind.code())))
    });
    let title = format!("{} · {}", lang.problem_kind(found.kind), lang.problem_do(found.kind));
    let pick = Pick::new(title, items.chain(rest).collect(), menu::rows(model)).by_label();
    model.dialogs.push(Dialog::Pick(pick));
}

/// Lists records that may be one.
pub(super) fn duplicates() -> Vec<Effect> {
    vec![HealthJob::Duplicates.effect()]
}
