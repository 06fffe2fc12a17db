//! What a line of section Today opens: the households behind a number, the list of a task, narrowed to what the task
//! counts. Months without a pay list are on no list: the board where one is made is shown.

use super::{Line, lines};
use crate::app::board::{self, Subject};
use crate::app::boards::reach::unreached::MONTHS;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::screens::round;
use crate::app::screens::{households, journal};
use crate::app::second::SecondJob;
use crate::domain::query::Filter;
use crate::domain::today::{Task, TaskKind};

/// Opens the line under the cursor.
pub(super) fn line(model: &mut Model) -> Vec<Effect> {
    let filter = match lines(model).nth(model.today_screen.pane.cursor) {
        Some(Line::State(state)) => Filter { states: vec![state], ..Filter::default() },
        Some(Line::Relapsed) => return relapsed(model),
        Some(Line::Task(at)) => return task(model, at),
        Some(Line::Recent(at)) => return journal::ask_changes(model, at),
        Some(Line::All) | None => Filter::default(),
    };
    model.households.find.clear();
    households::leave_given(model);
    households::show_filtered(model, filter)
}

/// Who came back; where nobody did, that is said.
fn relapsed(model: &mut Model) -> Vec<Effect> {
    let situation = model.today_screen.situation.as_ref();
    let households = situation.and_then(|situation| Some(situation.relapsed.as_ref()?.households.clone()));
    match households.filter(|households| !households.is_empty()) {
        Some(households) => {
            let words = model.lang().today_relapsed().to_owned();
            households::show_given(model, households, words, None)
        }
        None => {
            model.hint(model.lang().today_none_relapsed());
            Vec::new()
        }
    }
}

fn task(model: &mut Model, at: usize) -> Vec<Effect> {
    let Some(task) = model.today_screen.tasks.as_deref().and_then(|tasks| tasks.get(at)).cloned() else {
        return Vec::new();
    };
    match list_of(&task) {
        Some(subject) => board::show_task(model, subject, task.kind),
        None if task.kind == TaskKind::Waiting => vec![SecondJob::List { answerable: true }.effect()],
        None if task.kind == TaskKind::Round => round::open_unconcluded(model, task.about),
        None => {
            let words = model.lang().task(&task);
            households::show_given(model, task.households, words, None)
        }
    }
}

/// The board on which a task is listed; nothing where it is listed elsewhere.
pub fn list_of(task: &Task) -> Option<Subject> {
    Some(match task.kind {
        TaskKind::PassOn => Subject::Obligations,
        TaskKind::Loans => Subject::Loans,
        TaskKind::Budgets => Subject::Budgets(None),
        TaskKind::PayList => Subject::PayMonths,
        TaskKind::Cards => Subject::Cards,
        TaskKind::Unreached => Subject::Unreached(MONTHS),
        TaskKind::Warnings => Subject::Watch,
        TaskKind::Visits => Subject::VisitsDue,
        TaskKind::PlanSteps | TaskKind::Round | TaskKind::Waiting => return None,
    })
}
