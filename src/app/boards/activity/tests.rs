//! Activities and emergencies by their keys: what each key asks the register for.

use crate::app::board::Subject;
use crate::app::dialogs::Dialog;
use crate::app::form::FormDialog;
use crate::app::testing::village::{Village, play, village};
use crate::app::testing::{keys_to, stored};
use crate::app::{Effect, Model};
use crate::domain::activity::{ActivityKind, ActivityOperation, TrainingResult};
use crate::domain::framework::Framework;
use crate::domain::id::{ActivityId, HouseholdId, ReliefEventId};
use crate::domain::operation::Operation;
use crate::domain::relief::{ReliefEvent, ReliefKind, ReliefOperation};
use crate::i18n::Lang;

/// The emergency that the made-up register has.
const TORNADO: ReliefEventId = ReliefEventId(1);

/// A village on a page of its section, after a script; forms know its emergency.
fn on(page: Subject, script: &str) -> (Model, Village) {
    let (mut model, mut village) = village(40, (80, 24), Lang::Vi);
    model.register.as_mut().unwrap().framework =
        Framework { relief_events: vec![stored(TORNADO, 1, tornado())], ..Framework::default() };
    play(&mut model, &mut village, &(keys_to(page) + script));
    (model, village)
}

fn tornado() -> ReliefEvent {
    ReliefEvent {
        kind: ReliefKind::Tornado,
        name: "Lốc xoáy 03/06".into(),
        happened: "2026-06-03".parse().unwrap(),
        hamlet: None,
        dead: 0,
        injured: 2,
        damage: None,
        note: String::new(),
    }
}

fn form(model: &Model) -> &FormDialog {
    let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!("{:?}", model.dialogs) };
    form
}

fn focus(model: &mut Model, code: &str) {
    let Some(Dialog::Form(dialog)) = model.dialogs.last_mut() else { panic!("{code}") };
    dialog.form.focus_on(code);
    assert_eq!(dialog.form.fields[dialog.form.focus].code, code);
}

fn saved(village: &Village) -> Vec<&Operation> {
    let saved = village.asked.iter().filter_map(|effect| match effect {
        Effect::Perform(operation) => Some(&**operation),
        _ => None,
    });
    saved.collect()
}

fn activity(village: &Village) -> &ActivityOperation {
    match saved(village).as_slice() {
        [Operation::Activity(operation)] => operation,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_activity_is_entered_with_its_kind_and_name() {
    let (mut model, mut village) = on(Subject::Activities(None), "<F4>");
    focus(&mut model, "kind");
    play(&mut model, &mut village, "phat thanh<Enter>");
    focus(&mut model, "name");
    play(&mut model, &mut village, "Phát thanh quý 4<F2>");
    let ActivityOperation::Save(edit) = activity(&village) else { panic!() };
    assert_eq!((edit.base, edit.value.kind), (None, ActivityKind::Radio));
    assert_eq!(edit.value.name, "Phát thanh quý 4");
}

#[test]
fn a_known_activity_is_worded_anew_over_the_revision_that_was_seen() {
    let (mut model, mut village) = on(Subject::Activities(None), "<End><F2>");
    focus(&mut model, "place");
    play(&mut model, &mut village, "Nhà văn hoá<F2>");
    let ActivityOperation::Save(edit) = activity(&village) else { panic!() };
    assert_eq!((edit.base, edit.value.place.as_str()), (Some((ActivityId(5), 1)), "Nhà văn hoá"));
}

#[test]
fn several_people_attend_in_one_step() {
    let (_, village) = on(Subject::Activities(None), "<End><F5><Insert><Insert><F5>");
    let ActivityOperation::AddAttendances(people) = activity(&village) else { panic!() };
    assert_eq!(people.len(), 2);
    assert!(people.iter().all(|one| one.activity == ActivityId(5) && one.result.is_none()));
}

#[test]
fn results_of_several_are_one_step_and_leave_what_was_not_typed() {
    let (mut model, mut village) = on(Subject::Activities(None), "<End><Enter><Insert><Insert><F5>");
    focus(&mut model, "result");
    play(&mut model, &mut village, "hoan thanh<Enter><F2>");
    let ActivityOperation::SaveAttendances(edits) = activity(&village) else { panic!() };
    assert_eq!(edits.len(), 2);
    assert!(edits.iter().all(|edit| edit.value.result == Some(TrainingResult::Completed)));
    assert!(edits[0].value.job.is_some() && edits[1].value.job.is_none());
}

#[test]
fn an_activity_that_somebody_attends_is_not_taken_out_and_another_only_after_a_question() {
    let (model, village) = on(Subject::Activities(None), "<End><Delete>");
    assert!(model.dialogs.is_empty() && saved(&village).is_empty());
    assert_eq!(model.notice.as_ref().unwrap().text, Lang::Vi.why_activity_attended(3));
    let (model, village) = on(Subject::Activities(None), "<Delete>");
    assert!(matches!(model.dialogs.last(), Some(Dialog::Confirm(_))) && saved(&village).is_empty());
}

#[test]
fn an_emergency_is_entered_with_what_happened() {
    let (mut model, mut village) = on(Subject::ReliefEvents(None), "<F4>");
    focus(&mut model, "kind");
    play(&mut model, &mut village, "chay<Enter>");
    focus(&mut model, "name");
    play(&mut model, &mut village, "Cháy nhà khu 4<F2>");
    let [Operation::Relief(ReliefOperation::Save(edit))] = saved(&village)[..] else { panic!() };
    assert_eq!((edit.value.kind, edit.value.name.as_str()), (ReliefKind::Fire, "Cháy nhà khu 4"));
}

#[test]
fn relief_needs_marked_households_and_then_names_the_emergency() {
    let (model, _) = on(Subject::ReliefEvents(None), "<F5>");
    assert_eq!(model.notice.as_ref().unwrap().text, Lang::Vi.why_nobody_marked());
    let (mut model, mut village) = on(Subject::ReliefEvents(None), "");
    model.households.marked.extend([HouseholdId(1), HouseholdId(2)]);
    play(&mut model, &mut village, "<F5>");
    focus(&mut model, "value");
    play(&mut model, &mut village, "5tr<F2>");
    let [Operation::GiveSupports(grants)] = saved(&village)[..] else { panic!("{:?}", saved(&village)) };
    assert_eq!(grants.len(), 2);
    assert!(grants.iter().all(|grant| grant.support.part_of.relief_event == Some(TORNADO)));
}

#[test]
fn the_forms_of_an_emergency_name_it_again_when_they_are_opened_again() {
    for key in ["<F5>", "<F4>"] {
        let (mut model, mut village) = on(Subject::ReliefEvents(None), "<Enter>");
        model.households.marked.insert(HouseholdId(1));
        play(&mut model, &mut village, key);
        let of = form(&model).purpose.draft_of().unwrap();
        let crate::app::draft::DraftOf::Board(subject, kept) = of.clone() else { panic!("{of:?}") };
        assert_eq!(subject, Subject::ReliefEvent(TORNADO));
        let board = crate::app::board::top(&model).and_then(|open| open.board.as_deref()).unwrap();
        let Some(Dialog::Form(again)) = board.reopen(&kept, &model.at()) else { panic!("{kept:?}") };
        assert_eq!(again.purpose.draft_of(), Some(of));
        assert_eq!(again.form.choice("relief_event"), form(&model).form.choice("relief_event"));
        assert!(again.form.choice("relief_event").is_some());
    }
}

#[test]
fn a_round_of_hand_over_is_planned_for_the_emergency_and_never_before_it() {
    let (mut model, mut village) = on(Subject::ReliefEvents(None), "<Enter>");
    model.households.marked.extend([HouseholdId(1), HouseholdId(2)]);
    play(&mut model, &mut village, "<F4>");
    for (code, typed) in [("name", "Gạo cứu trợ"), ("model", "gao<Enter>"), ("date", "<Ctrl-u>1/6/2026")]
    {
        focus(&mut model, code);
        play(&mut model, &mut village, typed);
    }
    play(&mut model, &mut village, "<F2>");
    let fault = form(&model).form.field("date").unwrap().fault.clone();
    assert_eq!(fault, Some(Lang::Vi.fault_before_event("03/06/2026")));
    focus(&mut model, "date");
    play(&mut model, &mut village, "<Ctrl-u>10/6/2026<F2>");
    assert_eq!(form(&model).form.field("date").unwrap().fault, None);
    assert!(form(&model).form.choice("relief_event").is_some(), "it was filled in from the page");
}
