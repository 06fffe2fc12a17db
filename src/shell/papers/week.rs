//! The work sheet of a week: the tasks of the day, each with the first households of its list, and the visits of the
//! week hamlet by hamlet.

mod lines;

use super::{PapersError, Printing};
use crate::domain::id::HouseholdId;
use crate::domain::today::week::{Week, WeekLine, WeekTask, WeekVisits};
use crate::domain::today::{Task, TaskKind};
use crate::paper::Document;
use crate::paper::forms::Issue;
use crate::paper::forms::week::{WeekSheet, week_sheet};
use crate::shell::today;
use crate::store::Register;
use lines::Reading;

/// The sheet of the week in which it is printed, with the head of the journal's chain in its foot.
///
/// # Errors
/// Those of the register.
pub fn week_paper(
    register: &Register,
    printing: &Printing<'_>,
    issue: &Issue<'_>,
) -> Result<Document, PapersError> {
    let (mut tasks, mut visits) = read(register, printing)?;
    name(lines_of(&mut tasks, &mut visits).collect(), register)?;
    let (week, anchor) = (Week::of(printing.at.date()), register.anchor()?);
    Ok(week_sheet(&WeekSheet { week, tasks: &tasks, visits: &visits, anchor: anchor.as_ref() }, issue))
}

/// The households that the sheet names.
///
/// # Errors
/// Those of the register.
pub fn week_households(
    register: &Register,
    printing: &Printing<'_>,
) -> Result<Vec<HouseholdId>, PapersError> {
    let (mut tasks, mut visits) = read(register, printing)?;
    Ok(lines_of(&mut tasks, &mut visits).map(|line| line.household).collect())
}

fn read(
    register: &Register,
    printing: &Printing<'_>,
) -> Result<(Vec<WeekTask>, Vec<WeekVisits>), PapersError> {
    let on = printing.at.date();
    let tasks = today::tasks(register, printing.rules, None, on)?;
    let reading = Reading { register, printing, on };
    // Visits have a part of their own.
    let tasks = tasks.into_iter().filter(|task| task.kind != TaskKind::Visits);
    let tasks = tasks.map(|task| of_task(task, &reading)).collect::<Result<Vec<_>, PapersError>>()?;
    Ok((tasks, lines::visits(&reading, Week::of(on))?))
}

fn lines_of<'a>(
    tasks: &'a mut [WeekTask],
    visits: &'a mut [WeekVisits],
) -> impl Iterator<Item = &'a mut WeekLine> {
    let lines = tasks.iter_mut().flat_map(|task| task.lines.iter_mut());
    lines.chain(visits.iter_mut().flat_map(|visits| visits.lines.iter_mut()))
}

fn of_task(task: Task, reading: &Reading<'_>) -> Result<WeekTask, PapersError> {
    let lines = lines::of_task(&task, reading)?;
    Ok(match task.kind {
        TaskKind::PlanSteps => WeekTask::of_first(task, lines),
        _ => WeekTask::new(task, lines),
    })
}

/// Writes code and phone number beside each household.
fn name(lines: Vec<&mut WeekLine>, register: &Register) -> Result<(), PapersError> {
    let households: Vec<_> = lines.iter().map(|line| line.household).collect();
    let mut contacts = register.contacts(&households)?;
    for line in lines {
        let contact = contacts.entry(line.household).or_default().clone();
        (line.code, line.phone) = (contact.code, contact.phone);
    }
    Ok(())
}
