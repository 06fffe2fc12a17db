//! Scripts of keys over the sections.

use super::welcome::Way;
use crate::app::dialogs::Dialog;
use crate::app::model::{Section, Threat, Tone};
use crate::app::msg::Answer;
use crate::app::settings::Settings;
use crate::app::testing::village::{Village, play, village};
use crate::app::testing::{day, opened, press};
use crate::app::{Effect, Model, Msg, update};
use crate::domain::class::State;
use crate::domain::operation::Operation;
use crate::domain::query::Filter;
use crate::i18n::Lang;

fn today() -> (Model, Village) {
    village(40, (80, 24), Lang::Vi)
}

fn section(digit: char) -> (Model, Village) {
    let (mut model, mut village) = today();
    play(&mut model, &mut village, &format!("<F10>{digit}"));
    (model, village)
}

fn welcome() -> Model {
    let mut model = Model::new(day("2026-11-21"), "lan.tt".into(), Settings::default());
    update(&mut model, Msg::Resize(80, 24));
    model
}

#[test]
fn typing_on_the_first_screen_finds_a_household_at_once() {
    let (mut model, mut village) = today();
    play(&mut model, &mut village, "lanh");
    assert_eq!(model.section, Section::Households);
    assert_eq!(model.households.ids.len(), 5);
}

#[test]
fn every_number_of_the_first_screen_opens_its_households() {
    let (mut model, mut village) = today();
    play(&mut model, &mut village, "<Down><Enter>");
    assert_eq!(model.households.query.filter.states, [State::NearPoor]);
    assert_eq!(model.households.ids.len(), 10);
    play(&mut model, &mut village, "<Esc><Down><Down><Down><Enter>");
    assert!(model.households.query.filter.is_empty(), "all of them");
}

#[test]
fn an_entry_of_the_journal_opens_its_changes_and_from_there_the_household() {
    let (mut model, mut village) = section('7');
    play(&mut model, &mut village, "<Enter>");
    let Some(Dialog::Reader(reader)) = model.dialogs.last() else { panic!("no page") };
    assert!(
        reader.lines.iter().any(|line| line.text().contains("0912•••111 → 0987•••321")),
        "{:?}",
        reader.lines
    );
    play(&mut model, &mut village, "<Enter>");
    assert_eq!(model.household.as_ref().map(|h| h.id.0), Some(412));
}

#[test]
fn typing_narrows_the_journal_and_esc_brings_it_back() {
    let (mut model, mut village) = section('7');
    play(&mut model, &mut village, "tham ho");
    assert_eq!(model.journal.count(), 1);
    play(&mut model, &mut village, "<Esc>");
    assert_eq!((model.journal.count(), model.section), (2, Section::Journal));
}

#[test]
fn the_last_line_of_the_section_opens_the_settings() {
    let (mut model, mut village) = section('8');
    play(&mut model, &mut village, "<Down>");
    model.system.pane.move_to(usize::MAX);
    play(&mut model, &mut village, "<Enter>");
    assert!(matches!(model.dialogs.last(), Some(Dialog::Settings(_))));
}

#[test]
fn a_hamlet_is_edited_with_its_denominators() {
    let (mut model, _) = section('8');
    press(&mut model, "<Down><F2><Down><Down><Down>120<Down>480");
    let effects = press(&mut model, "<F2>");
    let [Effect::Perform(operation)] = effects.as_slice() else { panic!("{effects:?}") };
    let Operation::SaveHamlet(edit) = operation.as_ref() else { panic!("{operation:?}") };
    assert_eq!(edit.value.name, "Khu 1");
    assert_eq!((edit.value.resident_households, edit.value.resident_people), (Some(120), Some(480)));
    assert!(edit.base.is_some());
}

#[test]
fn fewer_people_than_households_are_a_slip_of_the_pen() {
    let (mut model, _) = section('8');
    press(&mut model, "<Down><F2><Down><Down><Down>480<Down>120");
    assert!(press(&mut model, "<F2>").is_empty());
}

#[test]
fn a_hamlet_is_removed_only_after_it_was_asked() {
    let (mut model, _) = section('8');
    assert!(press(&mut model, "<Down><Delete><Enter>").is_empty(), "the careful answer comes first");
    let effects = press(&mut model, "<Delete><Right><Enter>");
    assert!(
        matches!(effects.as_slice(), [Effect::Perform(op)] if matches!(**op, Operation::RemoveHamlet(..)))
    );
}

#[test]
fn a_read_only_register_says_why_it_cannot_be_edited() {
    let (mut model, _) = section('8');
    model.register.as_mut().unwrap().read_only = Some("đĩa chỉ đọc".into());
    press(&mut model, "<Enter>");
    assert!(model.dialogs.is_empty());
    assert_eq!(model.notice.as_ref().map(|n| n.tone), Some(Tone::Problem));
}

#[test]
fn what_threatens_the_register_is_said_once() {
    let (mut model, _) = section('8');
    let threat =
        |left: &str| Threat { sign: "đĩa sắp đầy".into(), words: format!("Chỉ còn {left}.") };
    update(&mut model, Msg::Answer(Answer::Threats(vec![threat("150 MB")])));
    assert_eq!(model.notice.as_ref().map(|notice| notice.text.as_str()), Some("Chỉ còn 150 MB."));
    model.notice = None;
    update(&mut model, Msg::Answer(Answer::Threats(vec![threat("149 MB")])));
    assert_eq!(model.notice, None, "it is known already");
    assert_eq!(model.register.as_ref().unwrap().threats, [threat("149 MB")]);
}

#[test]
fn a_register_that_turns_out_to_be_only_for_reading_says_why_and_refuses_from_then_on() {
    let (mut model, _) = section('8');
    update(&mut model, Msg::Answer(Answer::NowReadOnly("bản mới hơn đã sửa tệp".into())));
    let said =
        |model: &Model| model.notice.as_ref().is_some_and(|notice| notice.text.contains("bản mới hơn"));
    assert!(said(&model));
    model.notice = None;
    press(&mut model, "<Enter>");
    assert!(model.dialogs.is_empty() && said(&model));
}

#[test]
fn what_is_found_out_of_a_damaged_register_that_was_put_right_since_shuts_nothing() {
    let (mut model, _) = section('8');
    update(&mut model, Msg::Answer(Answer::WhyReadOnly("bản sao tốt nhất".into())));
    assert!(model.notice.is_none() && model.register.as_ref().unwrap().read_only.is_none());
    update(&mut model, Msg::Answer(Answer::NowReadOnly("tệp hỏng".into())));
    update(&mut model, Msg::Answer(Answer::WhyReadOnly("bản sao tốt nhất".into())));
    assert_eq!(model.register.as_ref().unwrap().read_only.as_deref(), Some("bản sao tốt nhất"));
}

#[test]
fn the_palette_finds_an_action_by_a_few_letters_and_leads_to_others() {
    let (mut model, mut village) = section('2');
    play(&mut model, &mut village, "<Ctrl-k>sap xep<Enter>");
    let Some(Dialog::Pick(pick)) = model.dialogs.last() else { panic!("no orders") };
    assert_eq!(pick.title, Lang::Vi.sort_title());
    play(&mut model, &mut village, "<Esc><Ctrl-k>nhap ho vao<Enter>");
    let said = model.notice.as_ref().map_or("", |notice| &notice.text);
    assert!(model.dialogs.is_empty() && said.contains("Enter mở trang của hộ"), "{said}");
}

#[test]
fn the_first_run_makes_a_register_of_what_is_asked() {
    let mut model = welcome();
    assert_eq!(model.welcome.ways().first(), Some(&Way::Create));
    press(&mut model, "1Phú Thọ<Enter>Xã Thanh Ba");
    let effects = press(&mut model, "<F2>");
    assert!(matches!(effects.as_slice(), [Effect::Create(commune)] if commune.name == "Xã Thanh Ba"));
    update(&mut model, Msg::Answer(Answer::Opened(Box::new(opened()))));
    assert_eq!((model.section, model.dialogs.len()), (Section::Today, 0));
}

#[test]
fn a_register_that_cannot_be_opened_is_not_replaced() {
    let mut model = welcome();
    update(&mut model, Msg::Answer(Answer::NotOpened("Tệp hỏng.".into())));
    assert_eq!(model.welcome.ways(), [Way::OpenFile, Way::Settings]);
    let effects = press(&mut model, "<Enter>/so/khac.db<Enter>");
    assert_eq!(effects, [Effect::OpenRegister("/so/khac.db".into())]);
}

#[test]
fn a_named_file_that_cannot_be_opened_leaves_every_way_to_begin_and_esc_the_first_screen() {
    let mut model = welcome();
    press(&mut model, "4/khong/co.db<Enter>");
    update(&mut model, Msg::Answer(Answer::NotOpened("Không thấy sổ.".into())));
    assert_eq!(model.welcome.ways().len(), 5);
    assert_eq!(model.welcome.problem(), Some("Không thấy sổ."));
    assert_eq!(model.notice, None, "it is not being opened any more");
    press(&mut model, "<Esc>");
    assert_eq!(model.welcome.problem(), None);
}

#[test]
fn a_second_file_that_cannot_be_opened_does_not_make_room_for_a_new_register() {
    let mut model = welcome();
    update(&mut model, Msg::Answer(Answer::NotOpened("Tệp hỏng.".into())));
    press(&mut model, "1/khong/co.db<Enter>");
    update(&mut model, Msg::Answer(Answer::NotOpened("Không thấy sổ.".into())));
    assert_eq!(
        (model.welcome.ways(), model.welcome.problem()),
        (&[Way::OpenFile, Way::Settings][..], Some("Không thấy sổ."))
    );
    press(&mut model, "<Esc>");
    assert_eq!(model.welcome.problem(), Some("Tệp hỏng."));
}

#[test]
fn typing_on_the_first_screen_looks_in_the_whole_register() {
    let (mut model, mut village) = today();
    model.households.query.filter = Filter { unsupported: true, ..Filter::default() };
    play(&mut model, &mut village, "d");
    assert!(model.households.query.filter.is_empty());
}
