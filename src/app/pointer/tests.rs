use super::*;
use crate::app::testing::desk::{desk, printing};
use crate::app::testing::village::{Village, play, village};
use crate::app::testing::{dossier, press, showing};
use crate::app::{Msg, update};
use crate::i18n::Lang;

const SMALL: (u16, u16) = (80, 24);

fn with_mouse(script: &str) -> (Model, Village) {
    let (mut model, mut village) = village(40, SMALL, Lang::Vi);
    model.settings.mouse = true;
    play(&mut model, &mut village, script);
    (model, village)
}

fn point(model: &mut Model, what: Did) -> Vec<Effect> {
    let over = model.dialogs.len();
    update(model, Msg::Pointed(Pointed { over, what }))
}

fn click(model: &mut Model, target: Target) -> Vec<Effect> {
    point(model, Did::Press(target))
}

#[test]
fn switched_off_it_does_nothing() {
    let (mut model, _) = with_mouse("<F10>2");
    model.settings.mouse = false;
    assert_eq!(click(&mut model, Target::Line(3)), []);
    assert_eq!(model.households.pane.cursor, 0);
}

#[test]
fn a_click_puts_the_cursor_there_and_another_opens() {
    let (mut model, _) = with_mouse("<F10>2");
    click(&mut model, Target::Line(3));
    assert_eq!(model.households.pane.cursor, 3);
    let effects = click(&mut model, Target::Line(3));
    assert!(matches!(effects.as_slice(), [Effect::Dossier(_)]), "{effects:?}");
}

#[test]
fn the_wheel_scrolls_three_lines_with_the_cursor() {
    let (mut model, _) = with_mouse("<F10>2<Down><Down>");
    point(&mut model, Did::Wheel(1));
    assert_eq!((model.households.pane.top, model.households.pane.cursor), (3, 5));
    point(&mut model, Did::Wheel(-1));
    assert_eq!((model.households.pane.top, model.households.pane.cursor), (0, 2));
}

#[test]
fn what_was_pressed_on_a_screen_that_has_changed_does_nothing() {
    let (mut model, _) = with_mouse("<F10>2");
    let seen = Pointed { over: 0, what: Did::Press(Target::Line(3)) };
    press(&mut model, "<F9>");
    update(&mut model, Msg::Pointed(seen));
    assert_eq!((model.dialogs.len(), model.households.pane.cursor), (1, 0));
}

#[test]
fn sections_pages_and_keys_act_at_once() {
    let (mut model, _) = with_mouse("");
    click(&mut model, Target::Section(Section::Journal));
    assert_eq!(model.section, Section::Journal);
    click(&mut model, Target::Act(Action::Menu));
    assert_eq!(model.dialogs.len(), 1);
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    model.settings.mouse = true;
    click(&mut model, Target::Page(Page::Supports));
    assert_eq!(model.household.map(|page| page.page), Some(Page::Supports));
}

#[test]
fn a_line_of_a_menu_is_chosen_and_an_answer_taken() {
    let (mut model, _) = with_mouse("<F10>2<F10>");
    click(&mut model, Target::Line(7));
    assert_eq!((model.section, model.dialogs.len()), (Section::System, 0));
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    model.settings.mouse = true;
    press(&mut model, "<F8>Bò khoẻ<Ctrl-q>");
    click(&mut model, Target::Answer(1));
    assert!(model.quitting);
}

#[test]
fn a_field_and_a_choice_get_the_cursor() {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    model.settings.mouse = true;
    press(&mut model, "<F8>");
    click(&mut model, Target::Field(2));
    assert!(matches!(model.dialogs.last(), Some(Dialog::Form(form)) if form.form.focus == 2));
    let (mut model, _) = printing(SMALL, Lang::Vi);
    model.settings.mouse = true;
    let outlet = |model: &Model| match model.dialogs.last() {
        Some(Dialog::Print(print)) => print.outlet,
        _ => panic!("no print dialog"),
    };
    let before = outlet(&model);
    click(&mut model, Target::Field(0));
    click(&mut model, Target::Field(0));
    assert_ne!(outlet(&model), before);
}

#[test]
fn in_an_import_lines_open_and_kinds_are_shown() {
    let (mut model, mut desk) = desk(SMALL, Lang::Vi);
    model.settings.mouse = true;
    desk.act(&mut model, Action::Import);
    desk.play(&mut model, "<Down><Enter><F2>");
    click(&mut model, Target::Tab(Tab::Changed));
    let Some(Dialog::Import(import)) = model.dialogs.last() else { panic!("no import") };
    assert_eq!(import.preview.as_ref().map(|preview| preview.tab), Some(Tab::Changed));
    click(&mut model, Target::Line(0));
    let Some(Dialog::Import(import)) = model.dialogs.last() else { panic!("no import") };
    assert!(import.preview.as_ref().is_some_and(|preview| preview.detail.is_some()));
}

#[test]
fn an_edge_is_dragged_between_its_limits_and_remembered() {
    let (mut model, mut village) = with_mouse("<F10>2");
    click(&mut model, Target::Edge { edge: Edge::Hamlet, left: 30 });
    point(&mut model, Did::Drag(44));
    assert_eq!(model.settings.column_widths, [(Edge::Hamlet, 14)]);
    point(&mut model, Did::Drag(2));
    assert_eq!(model.settings.column_widths, [(Edge::Hamlet, WIDTHS.0)]);
    let effects = point(&mut model, Did::Release);
    assert!(matches!(effects.as_slice(), [Effect::SaveSettings(_)]));
    assert_eq!(point(&mut model, Did::Release), []);
    play(&mut model, &mut village, "<Ctrl-r>rong<Enter>");
    assert!(model.settings.column_widths.is_empty());
}
