//! Who works with the register, entered and changed on the screen.

use crate::app::dialogs::Dialog;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::msg::{Answer, Saved};
use crate::app::screens::system::{Line, lines};
use crate::app::testing::office::{be, colleague, team, tell};
use crate::app::testing::press;
use crate::app::testing::village::{play, village};
use crate::app::{Msg, update};
use crate::domain::colleague::{ColleagueOperation, OfficeRules, Role, Team};
use crate::domain::id::{ColleagueId, HamletId};
use crate::domain::operation::Operation;
use crate::domain::stored::Stored;
use crate::i18n::Lang;

/// Section System with the cursor on a line.
fn on(line: Line, make: impl FnOnce(&mut Model)) -> Model {
    let (mut model, mut village) = village(40, (80, 24), Lang::Vi);
    play(&mut model, &mut village, "<F10>8");
    make(&mut model);
    let at = lines(&model).iter().position(|known| *known == line).unwrap();
    press(&mut model, &format!("<Home>{}", "<Down>".repeat(at)));
    model
}

fn keeper(model: &mut Model) {
    be(model, Role::Keeper, &[]);
}

fn operation(effects: &[Effect]) -> Option<&ColleagueOperation> {
    effects.iter().find_map(|effect| match effect {
        Effect::Perform(operation) => match operation.as_ref() {
            Operation::Colleague(operation) => Some(operation),
            _ => None,
        },
        _ => None,
    })
}

fn fault(model: &Model, code: &str) -> String {
    let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!("no form") };
    form.form.field(code).and_then(|field| field.fault.clone()).unwrap_or_default()
}

fn to(model: &mut Model, code: &str) {
    let Some(Dialog::Form(form)) = model.dialogs.last_mut() else { panic!("no form") };
    form.form.focus_on(code);
}

#[test]
fn the_cursor_stands_on_who_was_added_and_not_on_whom_a_colleague_adds() {
    let mut model = on(Line::NewPerson, keeper);
    let under = |model: &Model| lines(model)[model.system.pane.cursor];
    press(&mut model, "<Enter>an.nv<Enter>An<F2>");
    update(&mut model, Msg::Answer(Answer::Saved(Saved::default())));
    let mut after = model.register.as_ref().unwrap().team.clone();
    let new =
        |id, login: &str| Stored { id: ColleagueId(id), rev: 1, value: colleague(login, Role::Officer, &[]) };
    after.colleagues.insert(0, new(91, "an.nv"));
    tell(&mut model, after.clone());
    assert_eq!(under(&model), Line::Person(0));
    let cursor = model.system.pane.cursor;
    after.colleagues.push(new(92, "xa.nv"));
    tell(&mut model, after);
    assert_eq!(model.system.pane.cursor, cursor, "nothing moves by itself");
}

#[test]
fn f4_among_the_people_adds_somebody_with_hamlets_chosen_from_the_list() {
    let mut model = on(Line::Person(0), keeper);
    press(&mut model, "<F4>minh.nv<Enter>Minh<Enter>");
    to(&mut model, "hamlet_4");
    let effects = press(&mut model, "1<F2>");
    let Some(ColleagueOperation::Save(edit)) = operation(&effects) else { panic!("{effects:?}") };
    assert_eq!((edit.base, edit.value.login.as_str(), edit.value.name.as_str()), (None, "minh.nv", "Minh"));
    assert_eq!((edit.value.role, edit.value.hamlets.clone()), (Role::Officer, vec![HamletId(4)]));
}

#[test]
fn the_first_who_is_entered_is_who_enters_as_keeper() {
    let mut model = on(Line::NewPerson, |_| {});
    let effects = press(&mut model, "<Enter><F2>");
    let Some(ColleagueOperation::Save(edit)) = operation(&effects) else { panic!("{effects:?}") };
    assert_eq!((edit.value.login.as_str(), edit.value.role), ("lan.tt", Role::Keeper));
}

#[test]
fn what_the_register_would_refuse_stands_at_its_field() {
    let alone = |model: &mut Model| {
        tell(model, team([colleague("lan.tt", Role::Keeper, &[]), colleague("minh", Role::Officer, &[])]));
    };
    let mut model = on(Line::NewPerson, alone);
    press(&mut model, "<Enter>minh<F2>");
    assert!(fault(&model, "login").contains("đã có"), "{}", fault(&model, "login"));
    let mut model = on(Line::Person(0), alone);
    press(&mut model, "<F2>");
    to(&mut model, "left_on");
    assert_eq!(operation(&press(&mut model, "31/12/2026<F2>")), None);
    assert!(fault(&model, "left_on").contains("ít nhất một người giữ sổ"), "{}", fault(&model, "left_on"));
}

#[test]
fn who_is_no_keeper_reads_the_lines_and_hears_why_they_stay() {
    for (line, key) in [(Line::Person(0), "<Enter>"), (Line::NewPerson, "<F4>"), (Line::Rules, "<F2>")] {
        let mut model = on(line, |model| be(model, Role::Approver, &[]));
        press(&mut model, key);
        assert!(model.dialogs.is_empty(), "{line:?}");
        assert!(model.notice.as_ref().unwrap().text.contains("người giữ sổ"), "{line:?}");
    }
}

#[test]
fn who_was_entered_by_mistake_is_taken_out_after_a_question() {
    let mut model = on(Line::Person(1), keeper);
    press(&mut model, "<Delete>");
    let Some(Dialog::Confirm(confirm)) = model.dialogs.last() else { panic!("no question") };
    assert_eq!(confirm.cursor, 0, "the careful answer first");
    let effects = press(&mut model, "<Right><Enter>");
    assert!(matches!(operation(&effects), Some(ColleagueOperation::Remove(..))), "{effects:?}");
}

#[test]
fn a_second_person_is_asked_for_where_two_can_answer_each_other() {
    let mut model = on(Line::Rules, keeper);
    press(&mut model, "<F2>");
    to(&mut model, "money");
    let effects = press(&mut model, "1<F2>");
    let Some(ColleagueOperation::SaveRules(rules)) = operation(&effects) else { panic!("{effects:?}") };
    assert!(rules.second_for_money && !rules.second_for_recognition);
    let mut alone = on(Line::Rules, |model| tell(model, team([colleague("lan.tt", Role::Keeper, &[])])));
    press(&mut alone, "<F2>");
    to(&mut alone, "money");
    assert_eq!(operation(&press(&mut alone, "1<F2>")), None);
    assert!(fault(&alone, "money").contains("hai người"), "{}", fault(&alone, "money"));
}

#[test]
fn asking_for_less_is_told_before_it_is_sent() {
    let strict = |model: &mut Model| {
        let people = [colleague("hoa", Role::Keeper, &[]), colleague("lan.tt", Role::Keeper, &[])];
        let rules = OfficeRules { second_for_money: true, ..OfficeRules::default() };
        tell(model, Team { rules, ..team(people) });
    };
    let mut model = on(Line::Rules, strict);
    press(&mut model, "<F2>");
    to(&mut model, "money");
    assert_eq!(operation(&press(&mut model, "0<F2>")), None);
    let Some(Dialog::Confirm(confirm)) = model.dialogs.last() else { panic!("no question") };
    assert!(confirm.question.contains("người giữ sổ khác"), "{}", confirm.question);
}
