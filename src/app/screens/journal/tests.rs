use super::*;
use crate::app::boards::reach::days::Days;
use crate::app::dialogs::Dialog;
use crate::app::msg::Answer;
use crate::app::testing::village::{Village, play, village};
use crate::app::testing::{day, press};
use crate::domain::operation::OperationKind;
use crate::i18n::Lang;

fn section() -> (Model, Village) {
    let (mut model, mut village) = village(40, (80, 24), Lang::Vi);
    play(&mut model, &mut village, "<F10>7");
    (model, village)
}

/// What is asked of the register.
fn asked(effects: &[Effect]) -> &JournalAsked {
    match effects {
        [Effect::Journal(asked, _) | Effect::Looks(asked, _)] => asked,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_journal_is_asked_for_a_day_a_person_and_a_household_together() {
    let (mut model, mut village) = section();
    let effects = press(&mut model, "<F3>hom nay<Enter>");
    let today = model.today;
    assert_eq!(asked(&effects).days, Some(Days { from: today, to: today }));
    play(&mut model, &mut village, "");
    update(&mut model, Msg::Answer(Answer::Journal(asked(&effects).clone(), crate::app::testing::history())));
    let effects = press(&mut model, "<F3>nguoi: lan<Enter>");
    assert!(asked(&effects).by.is_some() && asked(&effects).days.is_some(), "{effects:?}");
    press(&mut model, "<F3>mot ho<Enter>");
    let effects = press(&mut model, "0412<Enter>");
    assert_eq!(asked(&effects).code.as_deref(), Some("0412"));
    let words = asked(&effects).words(&model.at()).join(", ");
    assert!(words.starts_with("hộ 0412, ") && words.contains("21/11/2026"), "{words}");
    let effects = press(&mut model, "<F3>tat ca<Enter>");
    assert_eq!(*asked(&effects), JournalAsked::default());
}

#[test]
fn a_time_that_cannot_be_read_is_asked_again_with_what_was_typed() {
    let (mut model, _) = section();
    press(&mut model, "<F3>thoi gian khac<Enter>");
    assert!(press(&mut model, "hom kia<Enter>").is_empty());
    let Some(Dialog::Prompt(prompt)) = model.dialogs.last() else { panic!("not asked again") };
    assert_eq!(prompt.line.text(), "hom kia");
    press(&mut model, "<Ctrl-u>");
    let effects = press(&mut model, "10/2026<Enter>");
    let october = Days { from: day("2026-10-01"), to: day("2026-10-31") };
    assert_eq!(asked(&effects).days, Some(october));
}

#[test]
fn tab_turns_to_who_looked_and_enter_opens_the_household() {
    let (mut model, mut village) = section();
    play(&mut model, &mut village, "<Tab>");
    assert_eq!((model.journal.page, model.journal.count()), (JournalPage::Looked, 2));
    play(&mut model, &mut village, "danh sach<Enter>");
    assert!(model.household.is_none(), "every household at once is none of them");
    play(&mut model, &mut village, "<Esc><Enter>");
    assert!(model.household.is_some());
    play(&mut model, &mut village, "<Esc><Tab>");
    assert_eq!((model.journal.page, model.journal.count()), (JournalPage::Done, 2));
}

#[test]
fn what_was_asked_for_before_is_not_shown_any_more() {
    let (mut model, _) = section();
    press(&mut model, "<F3>hom nay<Enter>");
    let late = Answer::Journal(JournalAsked::default(), crate::app::testing::history());
    update(&mut model, Msg::Answer(late));
    assert_eq!(model.journal.count(), 0);
    let kind = JournalAsked { kind: Some(OperationKind::SaveVisit), ..JournalAsked::default() };
    update(&mut model, Msg::Answer(Answer::Looks(kind, Vec::new())));
    assert!(model.journal.looks.is_empty());
}
