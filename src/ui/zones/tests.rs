use super::*;
use crate::app::model::Section;
use crate::app::testing::desk::desk;
use crate::app::testing::village::{play, village};
use crate::app::testing::{dossier, press, showing};
use crate::app::{Model, Msg, update};
use crate::i18n::Lang;
use crate::keys::Action;
use crate::ui::testing::{text, zones};

#[test]
fn what_was_drawn_last_answers_and_what_is_covered_does_not() {
    let noting = Noting::default();
    let area = Rect::new(0, 0, 10, 3);
    noting.note(area, Target::Section(Section::Today));
    noting.cover();
    noting.lines(area, 4, 2);
    noting.note(Rect::new(2, 1, 3, 1), Target::Answer(1));
    let zones = noting.noted();
    assert_eq!(zones.at(0, 0), Some(Target::Line(4)));
    assert_eq!(zones.at(2, 1), Some(Target::Answer(1)));
    assert_eq!(zones.at(0, 2), None);
    assert_eq!(zones.over, 1);
}

#[test]
fn pieces_end_with_their_row() {
    let noting = Noting::default();
    let row = Rect::new(5, 0, 6, 1);
    noting.pieces(row, [(4, Some(Target::Answer(0))), (1, None), (9, Some(Target::Answer(1)))]);
    let zones = noting.noted();
    assert_eq!((zones.at(8, 0), zones.at(9, 0)), (Some(Target::Answer(0)), None));
    assert_eq!((zones.at(10, 0), zones.at(11, 0)), (Some(Target::Answer(1)), None));
}

/// A screen by the keys that lead to it.
struct Screen(&'static str, fn(&str, (u16, u16)) -> Model);

fn of_village(script: &str, size: (u16, u16)) -> Model {
    let (mut model, mut village) = village(40, size, Lang::Vi);
    model.settings.mouse = true;
    play(&mut model, &mut village, script);
    model
}

fn of_household(script: &str, size: (u16, u16)) -> Model {
    let mut model = showing(dossier(), size, Lang::Vi);
    model.settings.mouse = true;
    press(&mut model, script);
    model
}

fn of_import(script: &str, size: (u16, u16)) -> Model {
    let (mut model, mut desk) = desk(size, Lang::Vi);
    model.settings.mouse = true;
    desk.act(&mut model, Action::Import);
    desk.play(&mut model, script);
    model
}

const SCREENS: &[Screen] = &[
    Screen("", of_village),
    Screen("<F10>2", of_village),
    Screen("<F10>2xyz", of_village),
    Screen("<F10>2<F3>", of_village),
    Screen("<F10>2<F9>", of_village),
    Screen("<F10>2<F1>", of_village),
    Screen("<F10>6", of_village),
    Screen("<F10>3<Enter>", of_village),
    Screen("<F10>3<Enter><Tab>", of_village),
    Screen("<F10>3<Enter><Tab><Tab><Tab>", of_village),
    Screen("<Ctrl-k>", of_village),
    Screen("<F10>6<Down><Enter><Right>", of_village),
    Screen("<F10>6<Down><Enter><Enter>", of_village),
    Screen("<F10>7", of_village),
    Screen("<Ctrl-k>cai dat<Enter>", of_village),
    Screen("<F10>8", of_village),
    Screen("", of_household),
    Screen("<Tab>", of_household),
    Screen("<Tab><Tab><Tab>", of_household),
    Screen("<F8>", of_household),
    Screen("<F8>Bò<Ctrl-q>", of_household),
    Screen("", of_import),
    Screen("<Down><Enter>", of_import),
    Screen("<Down><Enter><F2>", of_import),
];
const SIZES: [(u16, u16); 3] = [(60, 18), (80, 24), (140, 40)];

fn each(mut look: impl FnMut(&Screen, (u16, u16), &Zones)) {
    for screen in SCREENS {
        for size in SIZES {
            let zones = zones(&(screen.1)(screen.0, size));
            look(screen, size, &zones);
        }
    }
}

fn press_at(model: &mut Model, zones: &Zones, area: Rect) -> String {
    let mouse = Mouse { kind: MouseKind::Press, column: area.x, row: area.y };
    let effects = zones.pointed(mouse).map(|pointed| update(model, Msg::Pointed(pointed)));
    format!("{:?}\n{}", effects.unwrap_or_default(), text(model))
}

#[test]
fn a_key_on_the_bar_that_is_pressed_does_what_the_key_does() {
    let mut pressed = 0;
    each(|Screen(script, make), size, zones| {
        for zone in zones.iter() {
            let Target::Act(action) = zone.target else { continue };
            let (mut by_mouse, mut by_key) = (make(script, size), make(script, size));
            let key = by_key.keymap.of_action(by_key.context(), action).map(|bound| bound.keys[0]);
            let effects = update(&mut by_key, Msg::Key(key.unwrap()));
            let wanted = format!("{effects:?}\n{}", text(&by_key));
            assert_eq!(press_at(&mut by_mouse, zones, zone.area), wanted, "{script} {action:?}");
            pressed += 1;
        }
    });
    assert!(pressed > 150, "{pressed}");
}

#[test]
fn every_place_lies_on_the_screen() {
    each(|screen, size, zones| {
        let whole = Rect::new(0, 0, size.0, size.1);
        for zone in zones.iter() {
            assert!(!zone.area.is_empty(), "{} {zone:?}", screen.0);
            assert_eq!(zone.area.intersection(whole), zone.area, "{} {zone:?}", screen.0);
        }
    });
}

#[test]
fn the_line_that_is_pressed_is_the_one_that_gets_the_sign_of_the_cursor() {
    for screen in SCREENS {
        let mut model = (screen.1)(screen.0, (80, 24));
        let zones = zones(&model);
        let second = zones.iter().filter(|zone| matches!(zone.target, Target::Line(_))).nth(1);
        let Some(zone) = second.filter(|_| model.dialogs.is_empty()) else { continue };
        press_at(&mut model, &zones, zone.area);
        let row = text(&model).lines().nth(zone.area.y.into()).map(str::to_owned).unwrap_or_default();
        assert!(row.contains('▸'), "{}: {row}", screen.0);
    }
}

#[test]
fn sections_and_pages_are_where_their_names_stand() {
    let model = of_household("", (80, 24));
    let (zones, text) = (zones(&model), text(&model));
    let mut seen = 0;
    for zone in zones.iter() {
        let name = match zone.target {
            Target::Section(section) => section.name(Lang::Vi),
            Target::Page(crate::app::screens::household::Page::Visits) => Lang::Vi.page_visits(),
            _ => continue,
        };
        let row: Vec<_> = text.lines().nth(zone.area.y.into()).unwrap().chars().collect();
        let there: String = row.iter().skip(zone.area.x.into()).take(zone.area.width.into()).collect();
        assert_eq!(there.trim_matches(['[', ']', ' ']), name);
        seen += 1;
    }
    assert_eq!(seen, Section::ALL.len() + 1);
}

#[test]
fn an_edge_that_is_dragged_moves_the_column_behind_it() {
    let mut model = of_village("<F10>2", (80, 24));
    let width = |model: &Model| {
        let heads = text(model).lines().nth(4).unwrap().to_owned();
        let column = |head: &str| heads.split(head).next().unwrap().chars().count();
        column("Khẩu") - column("Thôn")
    };
    let before = width(&model);
    let drawn = zones(&model);
    let hamlet = |zone: &&Zone| matches!(zone.target, Target::Edge { edge, .. } if edge.code() == "hamlet");
    let edge = drawn.iter().find(hamlet).unwrap().area;
    press_at(&mut model, &drawn, edge);
    let drag = Mouse { kind: MouseKind::Drag, column: edge.x + 5, row: 0 };
    update(&mut model, Msg::Pointed(drawn.pointed(drag).unwrap()));
    assert_eq!(width(&model), before + 4);
}
