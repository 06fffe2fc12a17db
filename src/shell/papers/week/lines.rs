//! The households behind each task, in the order of its list.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::super::round::Opened;
use super::super::{PapersError, Printing};
use crate::domain::card::expiring;
use crate::domain::id::HouseholdId;
use crate::domain::loan::overdue_first;
use crate::domain::pass_on::{Standing, as_of};
use crate::domain::reach::{self, unreached};
use crate::domain::today::week::{FIRST, Week, WeekLine, WeekVisits};
use crate::domain::today::{CARD_DAYS, Task, TaskKind};
use crate::domain::visit::due::DueVisit;
use crate::store::Register;
use crate::viet::format_money;

/// Months without support that no task asks about: only needs count.
const ANY_MONTHS: u32 = 0;

type Lines = Result<Vec<WeekLine>, PapersError>;

/// What lines are read of and with.
pub(super) struct Reading<'a> {
    pub register: &'a Register,
    pub printing: &'a Printing<'a>,
    /// The day.
    pub on: NaiveDate,
}

/// The households of a task; none of one that is about money or months.
pub(super) fn of_task(task: &Task, reading: &Reading<'_>) -> Lines {
    match task.kind {
        TaskKind::PassOn => pass_on(reading),
        TaskKind::Loans => loans(reading),
        TaskKind::Cards => cards(reading),
        TaskKind::Round => round(&task.about, reading),
        TaskKind::Unreached => needs(reading),
        TaskKind::PlanSteps => steps(&task.households, reading),
        TaskKind::Warnings => warnings(reading),
        TaskKind::Visits | TaskKind::Budgets | TaskKind::PayList | TaskKind::Waiting => Ok(Vec::new()),
    }
}

fn line(
    household: HouseholdId,
    (name, hamlet): (&str, &str),
    what: String,
    due: Option<NaiveDate>,
) -> WeekLine {
    let (name, hamlet, code, phone) = (name.to_owned(), hamlet.to_owned(), String::new(), String::new());
    WeekLine { household, code, name, hamlet, phone, what, due }
}

/// Who shows signs of coming back, each with its facts and days.
fn warnings(reading: &Reading<'_>) -> Lines {
    let watched = reading.register.watch(reading.printing.rules.watching(), reading.on)?;
    let warned = watched.iter().filter(|watched| !watched.warnings.is_empty());
    let line = warned.map(|watched| {
        let who = (watched.home.head.as_str(), watched.home.hamlet.as_str());
        line(watched.home.id, who, reading.printing.lang.warnings(&watched.warnings, &written), None)
    });
    Ok(line.collect())
}

/// A day as papers write it.
fn written(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}

fn pass_on(reading: &Reading<'_>) -> Lines {
    let (catalogue, lang) = (&reading.printing.rules.catalogue, reading.printing.lang);
    let debts = as_of(reading.register.debts()?, reading.on, catalogue.soon_days());
    let urgent = debts.iter().filter(|(_, due)| matches!(due.standing, Standing::Overdue | Standing::Soon));
    let line = urgent.map(|(debt, demand)| {
        let who = (debt.debtor.head.as_str(), debt.debtor.hamlet.as_str());
        line(debt.debtor.id, who, lang.reach_model(&debt.model, catalogue), Some(demand.due))
    });
    Ok(line.collect())
}

fn loans(reading: &Reading<'_>) -> Lines {
    let (catalogue, lang) = (&reading.printing.rules.catalogue, reading.printing.lang);
    let loans = overdue_first(reading.register.loans(catalogue)?, reading.on);
    let late = loans.iter().filter(|(_, on)| on.is_overdue());
    let line = late.map(|(loan, on)| {
        let owed = lang.week_owes(format_money(on.outstanding), on.overdue_days);
        line(loan.support.household, (&loan.borrower, &loan.hamlet), owed, on.due)
    });
    Ok(line.collect())
}

fn cards(reading: &Reading<'_>) -> Lines {
    let homes = reading.register.card_households(reading.on, &reading.printing.rules.catalogue)?;
    let found = expiring(&homes, reading.on, CARD_DAYS);
    let line = found.iter().map(|card| {
        let what = reading.printing.lang.week_card_ends().to_owned();
        line(card.household.household, (card.name, &card.household.hamlet), what, card.on)
    });
    Ok(line.collect())
}

fn round(code: &str, reading: &Reading<'_>) -> Lines {
    let round = Opened::read(reading.register, code, reading.printing)?;
    let hamlets = reading.register.hamlets()?;
    let name = |id| hamlets.iter().find(|hamlet| hamlet.id == id).map_or("", |hamlet| hamlet.name.as_str());
    let lang = reading.printing.lang;
    let lines = round.dossier.tasks.iter().filter_map(|task| {
        let stage = round.dossier.stage(task, round.standard);
        let what = || lang.stage(stage.kind()).to_owned();
        let due = Some(round.dossier.round.due);
        (!stage.is_concluded())
            .then(|| line(task.task.household, (&task.head, name(task.hamlet)), what(), due))
    });
    Ok(lines.collect())
}

fn needs(reading: &Reading<'_>) -> Lines {
    let rules = reading.printing.rules;
    let by = reach::Rules { catalogue: &rules.catalogue, standards: &rules.standards };
    let reach = reading.register.reach(reading.on)?;
    let found = unreached(&reach, by, reading.on, ANY_MONTHS);
    let lacking = found.iter().filter(|one| !one.lacks.is_empty());
    let line = lacking.map(|one| {
        let what = reading.printing.lang.unanswered(&one.lacks);
        line(one.home.id, (&one.home.head, &one.home.hamlet_name), what, None)
    });
    Ok(line.collect())
}

/// Each overdue step of the plans of the first of some households, of which each has one at least.
fn steps(households: &[HouseholdId], reading: &Reading<'_>) -> Lines {
    let mut lines = Vec::new();
    for id in households.iter().take(FIRST) {
        let dossier = reading.register.dossier(*id)?;
        let row = reading.register.rows(&[*id], reading.on)?.pop();
        let hamlet = row.map(|row| row.hamlet).unwrap_or_default();
        let open = dossier.plans.iter().filter(|plan| plan.ended_on.is_none());
        let late = open
            .flat_map(|plan| &plan.steps)
            .filter(|step| step.done_on.is_none() && step.due.is_some_and(|due| due < reading.on));
        let who = (dossier.head_name(), hamlet.as_str());
        lines.extend(late.map(|step| line(*id, who, step.what.clone(), step.due)));
    }
    Ok(lines)
}

/// The households that are due for a visit by the end of the week, hamlet by hamlet in the order of their names; of each
/// the first ones, the longest overdue.
pub(super) fn visits(reading: &Reading<'_>, week: Week) -> Result<Vec<WeekVisits>, PapersError> {
    let due = reading.register.visits_due(reading.printing.rules.watching(), reading.on)?;
    let mut hamlets: BTreeMap<Vec<u8>, WeekVisits> = BTreeMap::new();
    for visit in due.iter().filter(|visit| visit.due.due_on <= week.to) {
        let key = crate::viet::sort_key(&visit.hamlet_name);
        let of_hamlet = hamlets.entry(key.into()).or_insert_with(|| WeekVisits::new(&visit.hamlet_name));
        of_hamlet.add(|| of_visit(visit, reading));
    }
    Ok(hamlets.into_values().collect())
}

fn of_visit(visit: &DueVisit, reading: &Reading<'_>) -> WeekLine {
    let lang = reading.printing.lang;
    let last = visit.last.map(written);
    let what = last.map_or_else(|| lang.week_never_visited().to_owned(), |day| lang.week_last_visit(day));
    line(visit.household, (&visit.head, &visit.hamlet_name), what, Some(visit.due.due_on))
}
