//! Scripts of keys on section Today.

use super::{Line, SITUATION_LINES, lines};
use crate::app::board::{self, Subject};
use crate::app::model::Section;
use crate::app::msg::Answer;
use crate::app::screens::round::{Criterion, Narrowed};
use crate::app::testing::village::{Village, perform, play, village};
use crate::app::work::Printed;
use crate::app::{Effect, Model, Msg, update};
use crate::domain::class::State;
use crate::domain::today::{Task, TaskKind};
use crate::i18n::Lang;

fn today() -> (Model, Village) {
    village(40, (80, 24), Lang::Vi)
}

fn tasks(model: &Model) -> Vec<Task> {
    model.today_screen.tasks.clone().unwrap()
}

/// Opens the task of a kind.
fn opened(kind: TaskKind) -> Model {
    let (mut model, mut village) = today();
    let at = tasks(&model).iter().position(|task| task.kind == kind).unwrap();
    play(&mut model, &mut village, &format!("{}<Enter>", "<Down>".repeat(SITUATION_LINES + at)));
    model
}

fn subject(model: &Model) -> Option<Subject> {
    board::top(model).map(|open| open.subject)
}

#[test]
fn every_task_of_a_board_opens_it() {
    let boards = [
        (TaskKind::PassOn, Subject::Obligations),
        (TaskKind::Loans, Subject::Loans),
        (TaskKind::Budgets, Subject::Budgets(None)),
        (TaskKind::PayList, Subject::PayMonths),
        (TaskKind::Cards, Subject::Cards),
        (TaskKind::Warnings, Subject::Watch),
        (TaskKind::Visits, Subject::VisitsDue),
    ];
    for (kind, board) in boards {
        assert_eq!(subject(&opened(kind)), Some(board), "{kind:?}");
    }
    assert!(matches!(subject(&opened(TaskKind::Unreached)), Some(Subject::Unreached(_))));
}

#[test]
fn the_list_of_a_task_shows_what_it_counts_and_esc_leads_back_at_once() {
    let (mut model, mut village) = today();
    let at = tasks(&model).iter().position(|task| task.kind == TaskKind::Warnings).unwrap();
    play(&mut model, &mut village, &format!("{}<Enter>", "<Down>".repeat(SITUATION_LINES + at)));
    let open = board::top(&model).unwrap();
    let (shown, all) = (open.lines().len(), open.board.as_deref().unwrap().len());
    assert!(0 < shown && shown < all, "{shown} of {all}");
    assert_eq!(open.narrowing.words(Lang::Vi), "có dấu hiệu tái nghèo");
    play(&mut model, &mut village, "<Esc>");
    assert_eq!(model.section, Section::Today);
    play(&mut model, &mut village, "<Enter><F3><Enter>");
    assert_eq!(board::top(&model).unwrap().lines().len(), all, "F3 shows all of them again");
    play(&mut model, &mut village, "<Esc>");
    assert_eq!(model.section, Section::Today);
}

#[test]
fn esc_leads_from_the_round_of_a_task_back_at_once() {
    let (mut model, mut village) = today();
    let at = tasks(&model).iter().position(|task| task.kind == TaskKind::Round).unwrap();
    play(&mut model, &mut village, &format!("{}<Enter>", "<Down>".repeat(SITUATION_LINES + at)));
    let narrowed = |model: &Model| model.round.as_ref().unwrap().list.narrowed.clone();
    assert_eq!(narrowed(&model), Narrowed::to([Criterion::Unconcluded]));
    play(&mut model, &mut village, "<Esc>");
    assert_eq!((model.section, model.round.is_some()), (Section::Today, false));
}

#[test]
fn the_others_open_their_round_or_their_households() {
    let model = opened(TaskKind::Round);
    assert_eq!((model.section, model.round.is_some()), (Section::Reviews, true));
    let model = opened(TaskKind::PlanSteps);
    assert_eq!((model.section, model.households.ids.len()), (Section::Households, 1));
    assert!(model.households.given.unwrap().headline.contains("kế hoạch thoát nghèo"));
}

#[test]
fn who_came_back_is_listed() {
    let (mut model, mut village) = today();
    play(&mut model, &mut village, "<Down><Down><Down><Enter>");
    assert_eq!(model.households.ids.len(), 2);
    play(&mut model, &mut village, "<Esc>");
    assert_eq!(model.section, Section::Today, "and back");
}

#[test]
fn where_nobody_came_back_that_is_said() {
    let (mut model, mut village) = today();
    let situation = model.today_screen.situation.as_mut().unwrap();
    situation.relapsed = None;
    play(&mut model, &mut village, "<Down><Down><Down><Enter>");
    assert_eq!(model.section, Section::Today);
    assert!(model.notice.unwrap().text.contains("chưa có hộ nào"));
}

#[test]
fn the_cursor_stays_on_its_task_whatever_comes_before_it() {
    let (mut model, mut village) = today();
    let wanted = tasks(&model).iter().position(|task| task.kind == TaskKind::Cards).unwrap();
    play(&mut model, &mut village, &"<Down>".repeat(SITUATION_LINES + wanted));
    let mut fewer = tasks(&model);
    fewer.retain(|task| !task.is_urgent());
    update(&mut model, Msg::Answer(Answer::Tasks(fewer.clone())));
    let on = |model: &Model| lines(model).nth(model.today_screen.pane.cursor).unwrap();
    let Line::Task(at) = on(&model) else { panic!("{:?}", on(&model)) };
    assert_eq!(fewer[at].kind, TaskKind::Cards);
    let done: Vec<_> = fewer.into_iter().filter(|task| task.kind != TaskKind::Cards).collect();
    update(&mut model, Msg::Answer(Answer::Tasks(done)));
    assert!(matches!(on(&model), Line::Task(_)), "the one that took its place");
}

#[test]
fn the_cursor_stays_on_an_entry_of_the_journal_as_tasks_come_and_go() {
    let (mut model, mut village) = today();
    play(&mut model, &mut village, "<End>");
    let on = |model: &Model| lines(model).nth(model.today_screen.pane.cursor);
    let before = on(&model);
    assert!(matches!(before, Some(Line::Recent(_))));
    update(&mut model, Msg::Answer(Answer::Tasks(Vec::new())));
    assert_eq!(on(&model), before);
}

#[test]
fn what_a_colleague_saved_is_counted_anew_at_once() {
    let (mut model, mut village) = today();
    let effects = update(&mut model, Msg::RegisterChanged);
    assert!(effects.contains(&Effect::Tasks) && effects.contains(&Effect::Situation));
    perform(&mut model, &mut village, effects);
    assert_eq!(model.section, Section::Today);
}

#[test]
fn printing_asks_for_the_work_sheet_of_the_week() {
    let (mut model, mut village) = today();
    play(&mut model, &mut village, "<F7>");
    let asked = |effect: &Effect| matches!(effect, Effect::PrintSetup { what: Printed::Week, .. });
    assert!(village.asked.iter().any(asked));
}

#[test]
fn a_state_still_opens_its_households() {
    let (mut model, mut village) = today();
    play(&mut model, &mut village, "<Down><Enter>");
    assert_eq!(model.households.query.filter.states, [State::NearPoor]);
}
