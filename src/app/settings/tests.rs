//! Scripts of keys over the settings page and the question what the screen can show.

use super::*;
use crate::app::dialogs::Dialog;
use crate::app::model::Section;
use crate::app::msg::Answer;
use crate::app::pointer::Edge;
use crate::app::testing::village::{Village, play, village};
use crate::app::testing::{model, press};
use crate::app::{Effect, Model, Msg, update};
use crate::keys::Action;

fn page_on(row: Setting) -> (Model, Village) {
    let (mut model, village) = village(40, (80, 24), Lang::Vi);
    update(&mut model, Msg::OpenSettings(row));
    update(&mut model, Msg::Answer(Answer::Printers(Ok(vec!["Laser".into(), "Kim".into()]))));
    (model, village)
}

fn page(model: &Model) -> &SettingsPage {
    match model.dialogs.last() {
        Some(Dialog::Settings(page)) => page,
        other => panic!("no page: {other:?}"),
    }
}

fn kept(effects: &[Effect]) -> &Settings {
    match effects {
        [Effect::SaveSettings(settings)] => settings,
        other => panic!("not kept: {other:?}"),
    }
}

#[test]
fn the_arrows_turn_a_value_which_shows_and_is_kept_at_once() {
    let (mut model, _) = page_on(Setting::Theme);
    let effects = press(&mut model, "<Right>");
    assert_eq!(kept(&effects).theme, "light");
    assert_eq!(model.settings.theme, "light");
    press(&mut model, "<Left>");
    assert_eq!(model.settings.theme, "dark");
    press(&mut model, "<Enter>");
    assert_eq!(model.settings.theme, "light", "Enter turns too");
}

#[test]
fn every_row_turns_by_the_arrows() {
    for row in Setting::ALL.into_iter().filter(|row| row.turns()) {
        let (mut model, _) = page_on(row);
        assert_eq!(page(&model).row(), row);
        let effects = press(&mut model, "<Right>");
        assert_ne!(kept(&effects), &Settings { lang: Lang::Vi, ..Settings::default() }, "{row:?}");
        assert!(press(&mut model, "<Esc>").is_empty());
        assert!(model.dialogs.is_empty());
    }
}

#[test]
fn the_page_is_opened_from_everywhere_and_once() {
    let mut model = model((80, 24), Lang::Vi);
    assert_eq!(update(&mut model, Msg::Do(Action::Settings)), [Effect::Printers]);
    update(&mut model, Msg::OpenSettings(Setting::Printer));
    assert_eq!((model.dialogs.len(), page(&model).row()), (1, Setting::Printer));
    let mut welcome = Model::new(crate::app::testing::day("2026-11-21"), "lan".into(), Settings::default());
    update(&mut welcome, Msg::Do(Action::Settings));
    assert_eq!(page(&welcome).row(), Setting::Lang);
}

#[test]
fn the_language_turns_the_whole_screen() {
    let (mut model, _) = page_on(Setting::Lang);
    press(&mut model, "<Right>");
    assert_eq!(model.lang(), Lang::En);
}

#[test]
fn a_printer_that_is_gone_is_told_and_can_be_left() {
    let (mut model, _) = page_on(Setting::Printer);
    model.settings.printer = "Phun".into();
    let words = |model: &Model| {
        let page = page(model);
        (value_words(page.row(), model, &page.printers), doc_words(page.row(), model, &page.printers))
    };
    let (value, doc) = words(&model);
    assert!(value.contains("không thấy") && doc.contains("Phun"), "{value} {doc}");
    press(&mut model, "<Right>");
    assert_eq!(model.settings.printer, "");
    assert!(words(&model).0.contains("Laser"), "the system's own choice is named");
}

#[test]
fn the_chosen_printer_stays_until_the_system_has_named_its_printers() {
    let (mut model, _) = village(40, (80, 24), Lang::Vi);
    model.settings.printer = "Kim".into();
    update(&mut model, Msg::OpenSettings(Setting::Printer));
    assert!(press(&mut model, "<Right>").is_empty());
    assert_eq!(model.settings.printer, "Kim");
    update(&mut model, Msg::Answer(Answer::Printers(Err("Máy này không có lệnh lp.".into()))));
    let page = page(&model);
    assert!(doc_words(page.row(), &model, &page.printers).contains("Kim"), "it is told to be gone");
    press(&mut model, "<Right>");
    assert_eq!(model.settings.printer, "");
}

#[test]
fn reset_asks_and_leaves_what_is_no_row_of_the_page() {
    let (mut model, _) = page_on(Setting::Reset);
    model.settings = Settings {
        theme: "light".into(),
        mouse: true,
        letters: Letters::Plain,
        screen_asked: true,
        last_folder: "/home/lan".into(),
        column_widths: vec![(Edge::Head, 30)],
        ..Settings::default()
    };
    assert!(press(&mut model, "<Enter><Enter>").is_empty(), "the careful answer comes first");
    let effects = press(&mut model, "<Enter><Right><Enter>");
    let reset = kept(&effects);
    assert_eq!((reset.theme.as_str(), reset.mouse), ("dark", false));
    assert_eq!(reset.letters, Letters::Plain, "what the screen can show does not change by choice");
    assert_eq!((reset.screen_asked, reset.last_folder.as_str()), (true, "/home/lan"));
    assert_eq!(reset.column_widths, [(Edge::Head, 30)]);
    assert!(matches!(model.dialogs.last(), Some(Dialog::Settings(_))));
}

fn asked() -> (Model, Village) {
    let (mut model, village) = village(40, (80, 24), Lang::Vi);
    update(&mut model, Msg::AskScreen);
    assert!(matches!(model.dialogs.last(), Some(Dialog::ScreenCheck(_))));
    (model, village)
}

fn answer(model: &Model) -> (Signs, Letters, bool, usize) {
    let settings = &model.settings;
    (settings.signs, settings.letters, settings.screen_asked, model.dialogs.len())
}

#[test]
fn a_sample_is_taken_by_enter_by_its_number_or_left_by_esc() {
    for (script, signs, letters) in [
        ("<Enter>", Signs::Drawn, Letters::Accented),
        ("<Down><Enter>", Signs::Ascii, Letters::Accented),
        ("<Down><Down><Down><Enter>", Signs::Ascii, Letters::Plain),
        ("3", Signs::Ascii, Letters::Plain),
        ("2", Signs::Ascii, Letters::Accented),
        ("<Down><Esc>", Signs::Drawn, Letters::Accented),
    ] {
        let (mut model, _) = asked();
        let effects = press(&mut model, script);
        assert_eq!(answer(&model), (signs, letters, true, 0), "{script}");
        assert_eq!(kept(&effects).signs, signs);
        update(&mut model, Msg::AskScreen);
        assert!(model.dialogs.is_empty(), "it is asked once");
    }
}

#[test]
fn the_question_turns_to_the_other_language() {
    for key in ["<Tab>", "<Right>", "<Left>"] {
        let (mut model, _) = asked();
        press(&mut model, key);
        assert_eq!((model.lang(), model.dialogs.len()), (Lang::En, 1));
        press(&mut model, &format!("{key}<Enter>"));
        assert_eq!(model.lang(), Lang::Vi);
    }
}

#[test]
fn what_is_typed_instead_of_an_answer_is_not_lost() {
    let (mut model, mut village) = asked();
    play(&mut model, &mut village, "lanh");
    assert_eq!(answer(&model), (Signs::Drawn, Letters::Accented, true, 0));
    assert_eq!((model.section, model.households.query.text.as_str()), (Section::Households, "lanh"));
    let (mut model, mut village) = asked();
    play(&mut model, &mut village, "<F10>8");
    assert_eq!(model.section, Section::System);
    let (mut model, _) = asked();
    update(&mut model, Msg::Paste("lanh".into()));
    assert_eq!(model.households.query.text, "lanh");
    let (mut model, _) = asked();
    update(&mut model, Msg::Typed("lanh".into()));
    assert_eq!(model.households.query.text, "lanh");
}

#[test]
fn leaving_at_the_question_leaves_it_open_for_the_next_time() {
    let (mut model, _) = asked();
    press(&mut model, "<Ctrl-q>");
    assert!(model.quitting && !model.settings.screen_asked);
}

#[test]
fn the_question_is_reached_again_from_the_page() {
    let (mut model, _) = page_on(Setting::ScreenCheck);
    model.settings.screen_asked = true;
    model.settings.signs = Signs::Lines;
    press(&mut model, "<Enter><Down>3");
    assert_eq!((model.settings.signs, model.settings.letters), (Signs::Lines, Letters::Plain));
    assert_eq!(page(&model).row(), Setting::ScreenCheck);
}

#[test]
fn the_palette_finds_a_setting_in_either_language_and_opens_the_page_on_it() {
    for (letters, row) in [
        ("giao dien", Setting::Theme),
        ("theme", Setting::Theme),
        ("may in", Setting::Printer),
        ("printer", Setting::Printer),
        ("ngay thang", Setting::Dates),
        ("mouse", Setting::Mouse),
        ("slow line", Setting::SlowLine),
    ] {
        let (mut model, mut village) = village(40, (80, 24), Lang::Vi);
        play(&mut model, &mut village, &format!("<Ctrl-k>{letters}<Enter>"));
        assert_eq!(page(&model).row(), row, "{letters}");
    }
}
