//! Scripts of keys over the page of a round.

use super::{Narrowed, Page, RoundScreen};
use crate::app::dialogs::Dialog;
use crate::app::msg::{Answer, Saved};
use crate::app::testing::village::{Village, play, rounds, village};
use crate::app::testing::{HOUSEHOLD, saved};
use crate::app::{Effect, Model, Msg, update};
use crate::domain::class::Class;
use crate::domain::id::{HouseholdId, TaskId};
use crate::domain::operation::Operation;
use crate::domain::round::{RoundOperation, StageKind};
use crate::i18n::Lang;
use crate::keys::Action;

fn round(script: &str) -> (Model, Village) {
    let (mut model, mut village) = village(40, (80, 24), Lang::Vi);
    play(&mut model, &mut village, "<F10>3<Enter>");
    play(&mut model, &mut village, script);
    (model, village)
}

fn screen(model: &Model) -> &RoundScreen {
    model.round.as_ref().unwrap()
}

fn shown(model: &Model) -> usize {
    screen(model).list.shown.len()
}

/// The change of the round that was saved last.
fn change(village: &Village) -> RoundOperation {
    let last: Vec<Effect> = village.asked.last().cloned().into_iter().collect();
    match saved(&last) {
        Operation::Round(change) => change,
        other => panic!("{other:?}"),
    }
}

fn said(model: &Model) -> &str {
    model.notice.as_ref().map_or("", |notice| &notice.text)
}

#[test]
fn typing_finds_a_household_of_the_round_from_any_page() {
    let (model, _) = round("<Tab><Tab>lanh");
    assert_eq!((screen(&model).open_page(), shown(&model)), (Page::List, 5));
    let (model, _) = round("do van an");
    assert!(screen(&model).list.shown.len() > 5, "the surveyor's name finds, too");
}

#[test]
fn esc_goes_one_step_back_at_a_time() {
    let (mut model, mut village) = round("<F3><Enter><Esc><Insert>lanh");
    play(&mut model, &mut village, "<Esc>");
    assert!(screen(&model).list.find.is_empty() && screen(&model).list.narrowed != Narrowed::default());
    play(&mut model, &mut village, "<Esc>");
    assert_eq!((screen(&model).list.marked.len(), shown(&model)), (1, 40));
    play(&mut model, &mut village, "<Esc><Esc>");
    assert!(model.round.is_none());
}

#[test]
fn the_filter_offers_only_what_some_household_answers() {
    let (model, _) = round("<F3>");
    let Some(Dialog::Pick(pick)) = model.dialogs.last() else { panic!() };
    let labels: Vec<_> = pick.shown().map(|shown| shown.item.label.clone()).collect();
    assert!(labels.iter().any(|label| label.contains("chờ họp dân")));
    assert!(!labels.iter().any(|label| label.contains("phiếu B thiếu")), "{labels:?}");
}

#[test]
fn the_number_under_the_cursor_opens_its_households() {
    let (mut model, mut village) = round("<Tab><Down><Right>");
    let (_, counts) = screen(&model).progress.hamlets[0];
    play(&mut model, &mut village, "<Enter>");
    assert_eq!((screen(&model).open_page(), shown(&model)), (Page::List, counts.concluded() as usize));
}

#[test]
fn the_cursor_stays_on_its_household_when_a_colleague_saves() {
    let (mut model, _) = round("<Down><Down><Down>");
    let code = screen(&model).current_task().unwrap().code.clone();
    let mut newer = rounds::dossier(40);
    newer.tasks.remove(0);
    update(&mut model, Msg::Answer(Answer::Round(Some(Box::new(newer)))));
    assert_eq!(screen(&model).current_task().unwrap().code, code);
}

#[test]
fn marked_households_are_given_to_a_person_in_one_go() {
    let (_, village) = round("<Insert><Insert><Ctrl-r><Ctrl-u>Hà Thị Sen<F2>");
    let RoundOperation::AssignTasks { tasks, to } = change(&village) else { panic!() };
    assert_eq!((tasks.len(), to.as_str()), (2, "Hà Thị Sen"));
}

#[test]
fn a_verdict_that_differs_from_form_b_says_why() {
    let (mut model, mut village) = round("<Ctrl-b><Ctrl-u>cận nghèo<F2>");
    let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!() };
    assert!(form.form.field("reason").unwrap().fault.is_some());
    play(&mut model, &mut village, "có lương hưu<F2>");
    let RoundOperation::SaveTask(edit) = change(&village) else { panic!() };
    assert_eq!(edit.value.verdict.unwrap().class, Class::NearPoor);
}

#[test]
fn form_a_is_for_newcomers() {
    let (_, village) = round("0416<Ctrl-s>0<F2>");
    let RoundOperation::SaveTask(edit) = change(&village) else { panic!() };
    assert!(!edit.value.screening.unwrap().form_b_needed);
    let (model, _) = round("0412<Ctrl-s>");
    assert!(model.dialogs.is_empty() && said(&model).contains("phiếu B"));
}

#[test]
fn a_meeting_under_one_half_is_said_at_once_and_saved_when_agreed() {
    let (mut model, mut village) = round("<Tab><Tab><End><Enter>");
    let Some(Dialog::Form(form)) = model.dialogs.last_mut() else { panic!() };
    form.form.focus_on("present");
    play(&mut model, &mut village, "40<Enter>19<F2>");
    let Some(Dialog::Confirm(confirm)) = model.dialogs.last() else { panic!() };
    assert!(confirm.question.contains("phải họp lại"), "{}", confirm.question);
    play(&mut model, &mut village, "<Right><Enter>");
    let RoundOperation::SaveMeeting(edit) = change(&village) else { panic!() };
    assert_eq!((edit.value.present, edit.value.agreed, edit.value.hamlet.0), (40, 19, 7));
}

#[test]
fn numbers_of_a_meeting_that_do_not_fit_stand_at_their_field() {
    let (mut model, mut village) = round("<Tab><Tab><End><Enter>");
    let Some(Dialog::Form(form)) = model.dialogs.last_mut() else { panic!() };
    form.form.focus_on("present");
    play(&mut model, &mut village, "10<Enter>19<F2>");
    let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!() };
    assert!(form.form.field("agreed").unwrap().fault.is_some());
}

#[test]
fn a_household_that_is_listed_already_is_not_added_twice() {
    let (mut model, mut village) = round("<F4>0412<F2>");
    let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!() };
    assert!(form.form.field("code").unwrap().fault.is_some());
    play(&mut model, &mut village, "<Ctrl-u>9999<F2>");
    assert!(matches!(model.dialogs.last(), Some(Dialog::Form(_))));
}

#[test]
fn a_household_is_taken_off_unless_it_was_surveyed() {
    let (model, _) = round("0412<Delete>");
    assert!(model.dialogs.is_empty() && said(&model).contains("phiếu"));
    let (_, village) = round("0419<Delete><Right><Enter>");
    assert!(matches!(change(&village), RoundOperation::RemoveTask(TaskId(419), 1)));
}

#[test]
fn enter_opens_the_form_of_the_household_and_f2_its_page() {
    let (_, village) = round("<Enter>");
    assert_eq!(village.asked.last(), Some(&Effect::Dossier(HOUSEHOLD)));
    let (model, _) = round("0419<F2>");
    assert_eq!(model.household.map(|page| page.id), Some(HouseholdId(419)));
}

#[test]
fn what_stands_against_closing_leads_to_its_households() {
    let (mut model, mut village) = round("");
    village.asked.clear();
    update(&mut model, Msg::Do(Action::CloseRound));
    assert!(matches!(model.dialogs.last(), Some(Dialog::Pick(_))));
    let waiting = screen(&model).count_of(StageKind::ToScreen) as usize;
    play(&mut model, &mut village, "1");
    assert_eq!(shown(&model), waiting);
}

#[test]
fn a_closed_round_shows_everything_and_takes_nothing() {
    let (mut model, mut village) = village(40, (80, 24), Lang::Vi);
    play(&mut model, &mut village, "<F10>3<Down><Down><Enter>");
    village.asked.clear();
    for script in ["<Enter>", "<F4>", "<Ctrl-s>", "<F6>", "<Ctrl-b>", "<Ctrl-d>", "<Ctrl-r>", "<Delete>"] {
        play(&mut model, &mut village, script);
        assert!(model.dialogs.is_empty() && said(&model).contains("đã khoá"), "{script}");
    }
    play(&mut model, &mut village, "<F2>");
    assert!(model.household.is_some());
}

#[test]
fn a_decision_is_previewed_and_recognises_what_the_meetings_agreed_on() {
    let (mut model, mut village) = round("<Tab><Tab><Tab><End><Enter>12/11");
    play(&mut model, &mut village, "<Enter><Right><F2>");
    assert!(matches!(change(&village), RoundOperation::SaveComplaint(_)));
    model.dialogs.clear();
    let mut settled = rounds::dossier(40);
    settled.complaints.clear();
    update(&mut model, Msg::Answer(Answer::Round(Some(Box::new(settled)))));
    play(&mut model, &mut village, "<Ctrl-d>118/QĐ-UBND<F2>");
    let Some(Dialog::Confirm(confirm)) = model.dialogs.last() else { panic!("{:?}", model.dialogs) };
    assert!(confirm.question.contains("118/QĐ-UBND"));
    play(&mut model, &mut village, "<Right><Enter>");
    let RoundOperation::Decide { decision, recognitions } = change(&village) else { panic!() };
    let agreed = screen(&model).count_of(StageKind::Agreed) as usize;
    assert_eq!((decision.number.as_str(), recognitions.len()), ("118/QĐ-UBND", agreed));
    assert!(agreed > 0);
}

#[test]
fn the_questions_of_form_a_give_the_result() {
    let (mut model, mut village) = round("");
    model.register.as_mut().unwrap().forms = rounds::forms();
    play(&mut model, &mut village, "0416<Ctrl-s>1<F2>");
    let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!() };
    assert!(form.form.field("a.luong-huu").unwrap().fault.is_some(), "the second answer lacks");
    play(&mut model, &mut village, "1<F2>");
    let RoundOperation::SaveTask(edit) = change(&village) else { panic!() };
    let screening = edit.value.screening.unwrap();
    assert!(!screening.form_b_needed, "two signs of a fair living");
    assert_eq!(screening.answers.len(), 2, "the optional question may stay open");
}

#[test]
fn a_result_alone_is_taken_where_no_question_is_answered() {
    let (mut model, mut village) = round("");
    model.register.as_mut().unwrap().forms = rounds::forms();
    play(&mut model, &mut village, "0416<Ctrl-s><Down><Down><Down>1<F2>");
    let RoundOperation::SaveTask(edit) = change(&village) else { panic!() };
    let screening = edit.value.screening.unwrap();
    assert!(screening.form_b_needed && screening.answers.is_empty());
}

#[test]
fn forms_are_entered_a_second_time_from_the_list() {
    let (mut model, mut village) = round("<Insert><Insert>");
    village.asked.clear();
    update(&mut model, Msg::Do(Action::SecondEntry));
    assert!(model.entry.pile.as_ref().is_some_and(|pile| pile.place().1 == 2));
    let (mut model, _) = round("0419");
    update(&mut model, Msg::Do(Action::SecondEntry));
    assert!(model.entry.pile.is_none() && !said(&model).is_empty(), "it has no first entry");
}

#[test]
fn a_saved_meeting_says_its_numbers() {
    let (mut model, mut village) = round("<Tab><Tab><End><Enter>");
    let Some(Dialog::Form(form)) = model.dialogs.last_mut() else { panic!() };
    form.form.focus_on("present");
    play(&mut model, &mut village, "60<Enter>41<F2>");
    update(&mut model, Msg::Answer(Answer::Saved(Saved::default())));
    assert!(said(&model).contains("41/60 đồng ý (68 %), đạt"), "{}", said(&model));
}

#[test]
fn a_decision_shows_whom_it_recognised_and_can_be_corrected() {
    let (mut model, mut village) = round("");
    update(&mut model, Msg::Answer(Answer::Round(Some(Box::new(rounds::decided(40))))));
    play(&mut model, &mut village, "<Tab><Tab><Tab><Tab><Down><Enter><Enter>");
    assert_eq!((screen(&model).open_page(), shown(&model)), (Page::List, 5));
    play(&mut model, &mut village, "<Esc><Tab><Tab><Tab><Tab><Down><Enter>2");
    let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!("{:?}", model.dialogs) };
    assert_eq!(form.form.text("number"), "118/QĐ-UBND");
    play(&mut model, &mut village, "<Ctrl-u>119/QĐ-UBND<F2>");
    let RoundOperation::SaveDecision(edit) = change(&village) else { panic!() };
    assert_eq!(edit.value.number, "119/QĐ-UBND");
}

#[test]
fn marked_households_that_are_listed_already_are_left_out_and_told() {
    let (mut model, mut village) = village(48, (80, 24), Lang::Vi);
    play(&mut model, &mut village, "<F10>3<F10>2");
    let mut listed = rounds::dossier(48);
    listed.tasks.retain(|facts| facts.task.household.0 != HOUSEHOLD.0);
    let ids = [HOUSEHOLD, HouseholdId(HOUSEHOLD.0 + 1)];
    model.households.marked.extend(ids);
    let effects = update(&mut model, Msg::Do(Action::AddToRound));
    assert!(effects.contains(&Effect::Round("2026".into())), "{effects:?}");
    update(&mut model, Msg::Answer(Answer::Round(Some(Box::new(listed)))));
    play(&mut model, &mut village, "<F2>");
    let RoundOperation::AddTasks(tasks) = change(&village) else { panic!() };
    assert_eq!(tasks.iter().map(|task| task.household).collect::<Vec<_>>(), [HOUSEHOLD]);
    update(&mut model, Msg::Answer(Answer::Saved(Saved::default())));
    assert!(said(&model).contains("1 hộ đã có sẵn"), "{}", said(&model));
}

#[test]
fn three_thousand_households_are_taken_and_narrowed_at_once() {
    let mut model = rounds::showing(3_000, (80, 24), Lang::Vi);
    let began = std::time::Instant::now();
    crate::app::testing::press(&mut model, "lanh");
    assert!(began.elapsed().as_millis() < 2_000, "{:?}", began.elapsed());
    assert_eq!(shown(&model), 375);
}
