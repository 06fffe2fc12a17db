use crate::app::dialogs::Dialog;
use crate::app::testing::desk::desk;
use crate::app::testing::village::{play, village};
use crate::app::testing::{dossier, model, press, showing};
use crate::app::{Effect, Model, Msg, update};
use crate::i18n::Lang;
use crate::keys::Action;
use crate::viet::typing::Typing;

const SMALL: (u16, u16) = (80, 24);

/// What stands in a field of the form on top.
fn field<'a>(model: &'a Model, code: &str) -> &'a str {
    let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!("no form") };
    form.form.field(code).unwrap().line.text()
}

/// The form of a visit in which `typing` is on, with the cursor on what was seen.
fn visit(typing: Typing) -> Model {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    model.settings.typing = typing;
    press(&mut model, "<F8>");
    let Some(Dialog::Form(form)) = model.dialogs.last_mut() else { panic!("no form") };
    form.form.focus_on("seen");
    model
}

#[test]
fn ctrl_t_goes_through_the_ways_of_typing_says_which_and_remembers() {
    let mut model = visit(Typing::Off);
    for (way, example) in [(Typing::Telex, "dduwowngf"), (Typing::Vni, "d9u7o7ng2"), (Typing::Off, "Telex")] {
        let effects = press(&mut model, "<Ctrl-t>");
        assert_eq!(model.settings.typing, way);
        assert!(model.notice.as_ref().is_some_and(|notice| notice.text.contains(example)), "{way:?}");
        assert_eq!(effects, [Effect::SaveSettings(model.settings.clone())]);
    }
}

#[test]
fn ctrl_t_works_wherever_words_are_typed() {
    for script in ["", "<F10>2", "<F10>2<F3>", "<F10>2<F3><F4>", "<Ctrl-k>", "<F9>"] {
        let (mut model, mut village) = village(40, SMALL, Lang::Vi);
        play(&mut model, &mut village, script);
        press(&mut model, "<Ctrl-t>");
        assert_eq!(model.settings.typing, Typing::Telex, "{script}");
    }
}

#[test]
fn words_become_vietnamese_in_a_field() {
    let mut model = visit(Typing::Telex);
    press(&mut model, "Nhaf coos DDoox Thij Lanhf, bof ddang choix");
    assert_eq!(field(&model, "seen"), "Nhà cố Đỗ Thị Lành, bò đang chõi");
    let mut model = visit(Typing::Vni);
    press(&mut model, "d9u7o7ng2 12 km, H'Mo6ng");
    assert_eq!(field(&model, "seen"), "đường 12 km, H'Mông");
}

#[test]
fn letters_that_arrive_together_are_composed_one_by_one() {
    let mut model = visit(Typing::Telex);
    update(&mut model, Msg::Typed("nguyeenx".to_owned()));
    assert_eq!(field(&model, "seen"), "nguyễn");
}

#[test]
fn a_word_ends_where_the_cursor_moves_and_goes_on_after_backspace() {
    let mut model = visit(Typing::Telex);
    press(&mut model, "tiees<Backspace>ees");
    assert_eq!(field(&model, "seen"), "tiế");
    press(&mut model, "<Left><Right>f");
    assert_eq!(field(&model, "seen"), "tiếf");
}

#[test]
fn a_paste_is_never_composed() {
    let mut model = visit(Typing::Telex);
    press(&mut model, "nguye");
    update(&mut model, Msg::Paste("as".to_owned()));
    assert_eq!(field(&model, "seen"), "nguyeas");
}

#[test]
fn codes_numbers_and_dates_are_typed_as_they_are() {
    let (mut model, mut village) = village(40, SMALL, Lang::Vi);
    model.settings.typing = Typing::Vni;
    play(&mut model, &mut village, "<F10>2<F4>");
    for (code, typed) in [("code", "HA12"), ("born", "5/3/1987"), ("phone", "a1")] {
        let Some(Dialog::Form(form)) = model.dialogs.last_mut() else { panic!("no form") };
        form.form.focus_on(code);
        press(&mut model, typed);
        assert_eq!(field(&model, code), typed);
    }
}

#[test]
fn a_choice_is_found_by_composed_letters() {
    let (mut model, mut village) = village(40, SMALL, Lang::Vi);
    model.settings.typing = Typing::Telex;
    play(&mut model, &mut village, "<F10>2<F4>");
    let Some(Dialog::Form(form)) = model.dialogs.last_mut() else { panic!("no form") };
    form.form.focus_on("ethnicity");
    press(&mut model, "Muwowngf<Enter>");
    assert_eq!(field(&model, "ethnicity"), "Mường");
}

#[test]
fn the_find_line_composes_too_from_the_first_letter_on() {
    let mut model = model(SMALL, Lang::Vi);
    model.settings.typing = Typing::Telex;
    press(&mut model, "dduwcs");
    assert_eq!(model.households.find.text(), "đức");
}

#[test]
fn names_of_files_are_typed_as_they_are() {
    let (mut model, mut desk) = desk(SMALL, Lang::Vi);
    model.settings.typing = Typing::Telex;
    desk.act(&mut model, Action::Import);
    desk.play(&mut model, "aas");
    let Some(Dialog::Import(import)) = model.dialogs.last() else { panic!("no list to import") };
    assert!(import.chooser.line.text().ends_with("aas"), "{}", import.chooser.line.text());
}

#[test]
fn letters_that_arrive_together_search_once() {
    let mut model = model(SMALL, Lang::Vi);
    let effects = update(&mut model, Msg::Typed("lành".to_owned()));
    let searches = effects.iter().filter(|effect| matches!(effect, Effect::Find { .. })).count();
    assert_eq!((model.households.find.text(), searches), ("lành", 1));
}

#[test]
fn digits_that_arrive_together_answer_one_by_one() {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    press(&mut model, "<F6>");
    let Some(Dialog::Form(form)) = model.dialogs.last_mut() else { panic!("no form") };
    form.form.focus_on("i.01");
    update(&mut model, Msg::Typed("101".to_owned()));
    let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!("no form") };
    let said = ["i.01", "i.02", "i.03"].map(|code| form.form.choice(code).unwrap());
    assert_eq!(said, ["1", "0", "1"]);
}

/// Line breaks in a pasted text are blanks: nothing is opened, chosen, saved or left by them.
fn submits_nothing(model: &mut Model, script: &str) {
    let depth = model.dialogs.len();
    let effects = update(model, Msg::Paste("\r\nLành\nKhu 4\r\n".to_owned()));
    assert_eq!(model.dialogs.len(), depth, "{script}");
    assert!(!model.quitting, "{script}");
    let submits =
        |effect: &Effect| matches!(effect, Effect::Perform(_) | Effect::Quit | Effect::SaveSettings(_));
    assert!(!effects.iter().any(submits), "{script}: {effects:?}");
}

#[test]
fn a_pasted_line_break_submits_nothing_on_screens_and_lists() {
    for script in [
        "",
        "<F10>2",
        "<F10>6",
        "<F10>6<Enter>",
        "<F10>7",
        "<F10>8",
        "<F9>",
        "<Ctrl-k>",
        "<F10>",
        "<F1>",
        "<F10>2<F3>",
        "<F10>2<F3><F4>",
    ] {
        let (mut model, mut village) = village(40, SMALL, Lang::Vi);
        play(&mut model, &mut village, script);
        submits_nothing(&mut model, script);
    }
}

#[test]
fn a_pasted_line_break_submits_no_form_and_answers_no_question() {
    for script in ["", "<F8>", "<F6>", "<F5>", "<F2>", "<F8>bò<Ctrl-q>", "<F8>bò<Esc>", "<F8>bò<Esc><Right>"]
    {
        let mut model = showing(dossier(), SMALL, Lang::Vi);
        press(&mut model, script);
        submits_nothing(&mut model, script);
    }
}

#[test]
fn a_pasted_line_break_starts_no_work() {
    for action in [Action::Import, Action::Export] {
        let (mut model, mut desk) = desk(SMALL, Lang::Vi);
        desk.act(&mut model, action);
        let depth = model.dialogs.len();
        desk.tell(&mut model, Msg::Paste("/home/lan/a.xlsx\r\n".to_owned()));
        assert_eq!((model.dialogs.len(), model.work.is_none()), (depth, true), "{action:?}");
    }
}
