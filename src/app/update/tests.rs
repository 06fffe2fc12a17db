use crate::app::dialogs::Dialog;
use crate::app::msg::{Answer, Conflict, Saved};
use crate::app::testing::desk::{desk, printing};
use crate::app::testing::village::{play, village};
use crate::app::testing::{dossier, model, press, showing};
use crate::app::work::{Job, Printed, Task, Work};
use crate::app::{Effect, Model, Msg, layout, update};
use crate::domain::history::UndoStep;
use crate::domain::id::OperationId;
use crate::domain::operation::OperationKind;
use crate::i18n::Lang;
use crate::keys::Action;

const SMALL: (u16, u16) = (80, 24);

fn said(model: &Model) -> &str {
    model.notice.as_ref().map_or("", |notice| &notice.text)
}

fn import_step() -> UndoStep {
    UndoStep { operation: OperationId(7), kind: OperationKind::Import, subject: "ho.xlsx".into() }
}

fn help_on_top(model: &Model) -> bool {
    matches!(model.dialogs.last(), Some(Dialog::Reader(page)) if page.help_of.is_some())
}

#[test]
fn leaving_is_agreed_to_over_a_form_with_typed_text() {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    press(&mut model, "<F8>Bò khoẻ<Ctrl-q>");
    assert!(!model.quitting);
    assert_eq!(press(&mut model, "<Right><Enter>"), [Effect::Quit]);
    assert!(model.quitting);
}

#[test]
fn tab_walks_round_the_answers_of_a_question() {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    press(&mut model, "<F8>Bò khoẻ<Ctrl-q><Tab><Tab><Tab><BackTab>");
    let Some(Dialog::Confirm(confirm)) = model.dialogs.last() else { panic!("no question") };
    assert_eq!(confirm.cursor, 0);
    press(&mut model, "<BackTab><Enter>");
    assert!(model.quitting);
}

#[test]
fn leaving_asks_once_however_often_the_key_is_pressed() {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    press(&mut model, "<F8>Bò khoẻ<Ctrl-c><Ctrl-c><Ctrl-q>");
    assert_eq!(model.dialogs.len(), 2);
    press(&mut model, "<Esc>");
    assert!(matches!(model.dialogs.last(), Some(Dialog::Form(_))));
}

#[test]
fn a_form_in_which_nothing_was_typed_is_left_without_a_question() {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    assert_eq!(press(&mut model, "<F8><Ctrl-q>"), [Effect::Quit]);
}

#[test]
fn control_c_asks_where_nothing_would_be_lost_too() {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    assert!(press(&mut model, "<Ctrl-c><Ctrl-c>").is_empty());
    assert_eq!(model.dialogs.len(), 1);
    press(&mut model, "<Esc>");
    assert!(model.dialogs.is_empty());
    assert_eq!(press(&mut model, "<Ctrl-c><Right><Enter>"), [Effect::Quit]);
}

#[test]
fn keys_do_nothing_unseen_on_a_screen_that_is_too_small() {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    press(&mut model, "<F8>Bò");
    update(&mut model, Msg::Resize(50, 10));
    press(&mut model, "x<Enter><F2><Esc>");
    update(&mut model, Msg::Resize(80, 24));
    let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!() };
    assert_eq!(form.form.text("seen"), "Bò");
    update(&mut model, Msg::Resize(50, 10));
    assert_eq!(press(&mut model, "<Ctrl-q>").len(), 0, "a form is typed: it asks, to be seen with more room");
}

/// A visit typed and saved as work of the worker.
fn saving_as_work() -> Model {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    press(&mut model, "<F8>Bò khoẻ<F2>");
    update(&mut model, Msg::Answer(Answer::Progress(Work::new(Task::Save))));
    assert_eq!(press(&mut model, "x<Enter>"), [], "keys wait for the end");
    model
}

fn typed(model: &Model) -> Option<String> {
    let Some(Dialog::Form(form)) = model.dialogs.iter().find(|d| matches!(d, Dialog::Form(_))) else {
        return None;
    };
    assert!(!form.saving);
    Some(form.form.text("seen"))
}

#[test]
fn a_save_that_was_stopped_leaves_the_form_as_typed_and_it_can_be_saved_again() {
    let mut model = saving_as_work();
    assert_eq!(press(&mut model, "<Esc>"), [Effect::Cancel]);
    update(&mut model, Msg::Answer(Answer::Cancelled));
    assert_eq!((typed(&model).as_deref(), model.work), (Some("Bò khoẻ"), None));
    assert!(matches!(press(&mut model, "<F2>").as_slice(), [Effect::Perform(_)]));
}

#[test]
fn where_nothing_was_changed_no_undo_is_offered() {
    let mut model = saving_as_work();
    update(&mut model, Msg::Answer(Answer::Saved(Saved { unchanged: true, ..Saved::default() })));
    let said = &model.notice.as_ref().unwrap().text;
    assert!(!said.contains("Đã lưu") && !said.contains("Ctrl-Z"), "an earlier operation would go: {said}");
    assert!(model.dialogs.is_empty(), "the form is done with");
}

#[test]
fn a_save_on_the_worker_ends_as_every_save() {
    let mut model = saving_as_work();
    update(&mut model, Msg::Answer(Answer::Saved(Saved::default())));
    assert_eq!((typed(&model).as_deref(), model.work), (None, None));
    let mut model = saving_as_work();
    update(&mut model, Msg::Answer(Answer::Failed("Đĩa đầy".into())));
    assert_eq!((typed(&model).as_deref(), model.work), (Some("Bò khoẻ"), None));
    let mut model = saving_as_work();
    let at = "2026-11-21T08:30:00Z".parse().unwrap();
    let conflict = Conflict { by: "binh".into(), at };
    update(&mut model, Msg::Answer(Answer::Conflict(conflict)));
    assert_eq!(model.work, None);
    update(&mut model, Msg::Answer(Answer::Dossier(Some(Box::new(dossier())))));
    assert_eq!(typed(&model).as_deref(), Some("Bò khoẻ"), "laid over the household as it is now");
}

#[test]
fn a_name_typed_on_the_page_of_a_household_finds_the_next_one() {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    press(&mut model, "lan");
    assert!(model.household.is_none());
    assert_eq!(
        (model.section, model.households.find.text()),
        (crate::app::model::Section::Households, "lan")
    );
}

#[test]
fn the_menu_lists_what_a_form_can_do_and_does_it() {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    press(&mut model, "<F8>Bò khoẻ<F9>luu");
    assert!(matches!(model.dialogs.last(), Some(Dialog::Pick(_))));
    let effects = press(&mut model, "<Enter>");
    assert!(matches!(effects.as_slice(), [Effect::Perform(_)]), "{effects:?}");
}

#[test]
fn leaving_asks_over_a_line_that_was_typed() {
    let (mut model, mut village) = village(40, SMALL, Lang::Vi);
    play(&mut model, &mut village, "<F10>2<F3><F4>");
    assert!(matches!(model.dialogs.last(), Some(Dialog::Prompt(_))));
    play(&mut model, &mut village, "Hộ chưa có nhà tiêu<Ctrl-c>");
    let Some(Dialog::Confirm(confirm)) = model.dialogs.last() else { panic!() };
    assert_eq!(confirm.question, Lang::Vi.quit_unfinished());
}

#[test]
fn leaving_asks_over_an_import_that_is_not_done_and_first_stops_work_under_way() {
    let (mut model, mut desk) = desk(SMALL, Lang::Vi);
    desk.act(&mut model, Action::Import);
    desk.play(&mut model, "<Down><Enter><Ctrl-c>");
    assert!(model.dialogs.last().is_some_and(Dialog::asks_to_leave));
    desk.slow = true;
    desk.play(&mut model, "<Esc><F2><Ctrl-c>");
    assert!(!model.quitting && desk.asked.last() == Some(&Effect::Cancel));
}

#[test]
fn what_was_done_again_is_not_said_to_be_taken_back() {
    let mut model = model(SMALL, Lang::Vi);
    update(&mut model, Msg::Answer(Answer::Redone(import_step())));
    assert_eq!(said(&model), "Đã làm lại: Nhập danh sách ho.xlsx");
}

#[test]
fn the_page_of_a_household_that_an_undo_takes_away_closes_with_the_undo_in_words() {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    let effects = update(&mut model, Msg::Answer(Answer::Undone(import_step())));
    assert!(effects.contains(&Effect::Dossier(dossier().household.id)));
    update(&mut model, Msg::Answer(Answer::Dossier(None)));
    assert!(model.household.is_none());
    assert_eq!(said(&model), "Đã hoàn tác: Nhập danh sách ho.xlsx");
}

#[test]
fn the_page_of_a_household_that_a_colleague_removed_closes_and_says_so() {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    update(&mut model, Msg::RegisterChanged);
    update(&mut model, Msg::Answer(Answer::Dossier(None)));
    assert!(model.household.is_none());
    assert_eq!(said(&model), Lang::Vi.fail_gone());
}

#[test]
fn f1_helps_in_every_list_page_and_step_and_esc_returns_there() {
    for script in
        ["<F10>2<Ctrl-b>", "<F10>2<Ctrl-r>", "<F9>", "<F10>2<F3>", "<F10>2<F3><F4>", "<F10>7<Enter>"]
    {
        let (mut model, mut village) = village(40, SMALL, Lang::Vi);
        play(&mut model, &mut village, script);
        let below = model.dialogs.len();
        play(&mut model, &mut village, "<F1>");
        assert!(help_on_top(&model), "{script}");
        play(&mut model, &mut village, "<Esc>");
        assert_eq!(model.dialogs.len(), below, "{script}");
    }
}

#[test]
fn f1_helps_in_every_step_of_an_import_and_over_a_print() {
    for script in ["", "<Down><Enter>", "<Down><Enter><F2>"] {
        let (mut model, mut desk) = desk(SMALL, Lang::Vi);
        desk.act(&mut model, Action::Import);
        desk.play(&mut model, &format!("{script}<F1>"));
        assert!(help_on_top(&model), "{script}");
        desk.play(&mut model, "<Esc>");
        assert!(matches!(model.dialogs.last(), Some(Dialog::Import(_))), "{script}");
    }
    let (mut model, mut desk) = printing(SMALL, Lang::Vi);
    desk.play(&mut model, "<F1>");
    assert!(help_on_top(&model));
}

#[test]
fn help_on_help_is_laid_over_once() {
    let mut model = model(SMALL, Lang::Vi);
    press(&mut model, "<F1><F1><F1><F1><Esc><Esc>");
    assert!(model.dialogs.is_empty());
}

#[test]
fn a_page_of_text_does_not_print_the_household_below() {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    let effects = press(&mut model, "<F1><F7>");
    assert!(matches!(effects.as_slice(), [Effect::PrintSetup { what: Printed::Card(_), .. }]), "{effects:?}");
    assert!(help_on_top(&model));
}

#[test]
fn the_end_of_help_is_reached_on_a_screen_that_became_smaller() {
    let mut model = model((80, 24), Lang::Vi);
    press(&mut model, "<F1>");
    update(&mut model, Msg::Resize(80, 18));
    update(&mut model, Msg::Do(Action::End));
    let Some(Dialog::Reader(page)) = model.dialogs.last() else { panic!("no page") };
    let rows = usize::from(layout::body_rows((80, 18))) - 2;
    assert_eq!(page.pane.top + rows, page.lines.len());
}

#[test]
fn the_keys_of_a_screen_are_printed_from_its_help() {
    let (mut model, mut desk) = desk(SMALL, Lang::Vi);
    desk.play(&mut model, "<F1><F7>");
    let Some(Dialog::Print(print)) = model.dialogs.last() else { panic!("no print dialog") };
    assert!(matches!(&print.what, Printed::Card(card) if card.place == Lang::Vi.context_today()));
    assert_eq!(print.choices().count(), 1, "a printer needs no file, a card hides no numbers");
    desk.play(&mut model, "<F2>");
    let printed = |effect: &Effect| matches!(effect, Effect::Work(job) if matches!(**job, Job::Print { what: Printed::Card(_), .. }));
    assert!(desk.asked.iter().any(printed));
    assert!(help_on_top(&model));
}

#[test]
fn a_function_key_that_does_nothing_in_a_form_says_so() {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    for key in ["F6", "F7", "F10"] {
        press(&mut model, &format!("<F8><{key}>"));
        assert!(said(&model).contains(key), "{key}: {}", said(&model));
        press(&mut model, "<Esc>");
    }
}
