//! A role, and the hamlets of an officer, are told at the key: no form opens that could not be saved.

use crate::app::model::{Model, Section};
use crate::app::testing::office::{be, colleague, team, tell};
use crate::app::testing::village::{play, village};
use crate::app::testing::{bare_dossier, day, dossier, press, showing};
use crate::app::{Msg, possible, update};
use crate::domain::colleague::{Colleague, Role};
use crate::i18n::Lang;
use crate::keys::Action;

const SMALL: (u16, u16) = (80, 24);

fn page(role: Role, hamlets: &[i64]) -> Model {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    be(&mut model, role, hamlets);
    model
}

fn section(number: &str, role: Role, hamlets: &[i64]) -> Model {
    let (mut model, mut village) = village(40, SMALL, Lang::Vi);
    play(&mut model, &mut village, &format!("<F10>{number}"));
    be(&mut model, role, hamlets);
    model
}

fn why(model: &Model, action: Action) -> String {
    possible::why_not(model, action).unwrap_or_default()
}

#[test]
fn a_viewer_hears_at_the_key_that_they_only_look() {
    let mut model = page(Role::Viewer, &[]);
    for action in [Action::Edit, Action::Open, Action::New, Action::Support, Action::Visit, Action::Remove] {
        assert!(why(&model, action).contains("người xem"), "{action:?}");
    }
    for action in [Action::Print, Action::Next, Action::WhoLooked, Action::AsOf] {
        assert_eq!(why(&model, action), "", "{action:?}");
    }
    press(&mut model, "<F5>");
    assert!(model.dialogs.is_empty(), "no form to fill in for nothing");
    assert!(model.notice.unwrap().text.contains("cán bộ"), "the role that it takes");
}

#[test]
fn the_menu_says_the_same_reason() {
    let mut model = page(Role::Viewer, &[]);
    press(&mut model, "<F9>");
    let Some(crate::app::dialogs::Dialog::Pick(menu)) = model.dialogs.last() else { panic!("no menu") };
    assert!(format!("{menu:?}").matches("người xem").count() > 5, "each entry that writes");
}

#[test]
fn an_officer_works_on_households_of_their_hamlets_only() {
    let home = dossier().household.hamlet;
    let own = page(Role::Officer, &[home.0]);
    assert_eq!(why(&own, Action::Support), "");
    assert!(why(&own, Action::ErasePerson).contains("người giữ sổ"), "a keeper's work");
    let other = page(Role::Officer, &[if home.0 == 7 { 1 } else { 7 }]);
    assert!(why(&other, Action::Support).contains("không phụ trách"), "{}", why(&other, Action::Support));
    assert_eq!(why(&other, Action::Print), "");
    let all = page(Role::Officer, &[]);
    assert_eq!(why(&all, Action::Support), "", "an officer without hamlets works in all");
}

#[test]
fn on_the_list_it_goes_by_the_line_and_by_the_marks() {
    let mut model = section("2", Role::Officer, &[1]);
    let of_cursor = |model: &Model| model.households.current_row().unwrap().hamlet.clone();
    let (mut refused, mut possible) = (0, 0);
    for _ in 0..6 {
        let words = why(&model, Action::Visit);
        assert_eq!(words.is_empty(), of_cursor(&model) == "Khu 1", "{}: {words}", of_cursor(&model));
        if words.is_empty() {
            possible += 1
        } else {
            refused += 1
        }
        press(&mut model, "<Down>");
    }
    assert!(refused > 0 && possible > 0);
    press(&mut model, "<Ctrl-a>");
    assert!(why(&model, Action::Visit).contains("không phụ trách"), "one of the marked is elsewhere");
    assert_eq!(why(&model, Action::New), "", "a new household of their own");
}

#[test]
fn a_new_household_is_offered_the_own_hamlets_only() {
    let mut model = section("2", Role::Officer, &[4]);
    press(&mut model, "<F4>");
    let Some(crate::app::dialogs::Dialog::Form(form)) = model.dialogs.last() else { panic!("no form") };
    let field = form.form.field("hamlet").unwrap();
    let crate::app::form::FieldKind::Choice(choices) = &field.kind else { panic!("{field:?}") };
    assert_eq!(choices.iter().map(|choice| choice.label.as_str()).collect::<Vec<_>>(), ["Khu 4"]);
}

#[test]
fn what_belongs_to_the_register_is_its_keepers() {
    let officer = section("8", Role::Officer, &[]);
    assert!(why(&officer, Action::Edit).contains("người giữ sổ"), "the commune");
    assert!(why(&officer, Action::New).contains("người giữ sổ"), "a hamlet");
    assert!(why(&officer, Action::Import).contains("người duyệt"));
    let keeper = section("8", Role::Keeper, &[]);
    assert_eq!(why(&keeper, Action::Edit), "");
    let mut opened = section("8", Role::Officer, &[]);
    press(&mut opened, "<Enter>");
    assert!(opened.dialogs.is_empty(), "Enter is refused like F2");
}

#[test]
fn a_round_is_opened_by_who_answers_for_others() {
    let officer = section("3", Role::Officer, &[]);
    assert!(why(&officer, Action::OpenRound).contains("người duyệt"));
    assert_eq!(why(&section("3", Role::Approver, &[]), Action::OpenRound), "");
}

#[test]
fn a_role_that_changes_holds_from_the_next_look() {
    let mut model = page(Role::Officer, &[]);
    assert_eq!(why(&model, Action::Edit), "");
    let effects = update(&mut model, Msg::RegisterChanged);
    assert!(effects.contains(&crate::app::Effect::Places), "people are read with the places");
    be(&mut model, Role::Viewer, &[]);
    assert!(why(&model, Action::Edit).contains("người xem"));
}

#[test]
fn who_left_or_was_never_entered_hears_that() {
    let mut model = page(Role::Officer, &[]);
    let gone = Colleague { left_on: Some(day("2026-06-30")), ..colleague("lan.tt", Role::Officer, &[]) };
    tell(&mut model, team([gone]));
    assert!(why(&model, Action::Edit).contains("30/06/2026"));
    tell(&mut model, team([colleague("hoa", Role::Keeper, &[])]));
    assert!(why(&model, Action::Edit).contains("lan.tt"));
}

#[test]
fn where_nobody_was_entered_nothing_is_refused() {
    let model = showing(bare_dossier(), SMALL, Lang::Vi);
    assert_eq!(why(&model, Action::Support), "");
    assert_eq!(model.section, Section::Today);
}
