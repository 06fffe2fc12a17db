//! The page of two standards.

use super::*;
use crate::app::msg::{Answer, Msg};
use crate::app::screens::round::{RoundMsg, both_table};
use crate::app::testing::press;
use crate::app::testing::village::rounds;
use crate::app::update;
use crate::domain::class::Class;
use crate::domain::report::Value;
use crate::domain::standard::Rule;
use crate::i18n::Lang;
use crate::keys::Action;

fn showing(script: &str) -> Model {
    let mut model = rounds::showing_two(40, (80, 24), Lang::Vi);
    update(&mut model, Msg::Round(RoundMsg::Page(Page::Standards)));
    press(&mut model, script);
    model
}

fn screen(model: &Model) -> &RoundScreen {
    model.round.as_ref().unwrap()
}

fn why(model: &Model) -> String {
    screen(model).both_line().unwrap().why(Lang::Vi)
}

#[test]
fn a_round_of_one_standard_has_no_such_page() {
    let mut model = rounds::showing(8, (80, 24), Lang::Vi);
    update(&mut model, Msg::Round(RoundMsg::Page(Page::Standards)));
    assert_eq!(screen(&model).open_page(), Page::List);
    assert!(!screen(&model).pages().contains(&Page::Standards));
}

#[test]
fn every_survey_is_counted_once() {
    let model = showing("");
    let surveyed =
        screen(&model).dossier.as_ref().unwrap().tasks.iter().filter(|t| t.survey.is_some()).count();
    let counted: u32 = screen(&model).both.counts.values().sum();
    assert_eq!((counted as usize, surveyed), (20, 20));
}

#[test]
fn those_who_differ_come_first_and_say_what_decides() {
    let model = showing("");
    let both = &screen(&model).both;
    assert_eq!((both.differing(), both.lines.len()), (5, 15));
    assert_eq!(both.lines[0].sides, [Side::In(Class::Average), Side::In(Class::Poor)]);
    assert!(why(&model).contains("1.800.000") && why(&model).contains("2.200.000"), "{}", why(&model));
}

#[test]
fn what_cannot_be_concluded_names_what_is_missing() {
    let model = showing("");
    let both = &screen(&model).both;
    let lacks_answer = both.lines.iter().find(|line| line.sides == [Side::In(Class::NearPoor), Side::Open]);
    let why = lacks_answer.unwrap().why(Lang::Vi);
    assert!(why.contains("2027-2030") && why.contains("rác"), "{why}");
    let by_score = both.lines.iter().find(|line| line.sides == [Side::In(Class::Poor), Side::Open]);
    assert!(by_score.unwrap().why(Lang::Vi).contains("B1"));
}

#[test]
fn typing_chooses_among_its_households_and_esc_empties_the_line() {
    let mut model = showing("zz");
    assert_eq!((screen(&model).open_page(), screen(&model).both.shown.len()), (Page::Standards, 0));
    press(&mut model, "<Esc>");
    assert_eq!((screen(&model).open_page(), screen(&model).both.shown.len()), (Page::Standards, 15));
}

#[test]
fn enter_opens_the_form_of_the_household() {
    let mut model = showing("<Down>");
    let household = screen(&model).household().unwrap();
    let effects = update(&mut model, Msg::Do(Action::Open));
    assert!(effects.contains(&Effect::Dossier(household)), "{effects:?}");
}

#[test]
fn it_is_written_out_with_the_households_behind_each_line() {
    let model = showing("");
    let table = both_table(screen(&model), &model.at()).unwrap();
    let lines: Vec<_> = table.rows.iter().filter(|row| row.over.is_none()).collect();
    assert_eq!((lines.len(), table.rows.len()), (15, 17));
    assert!(lines.iter().all(|row| row.cells.len() == table.width() && row.cells[0].households.len() == 1));
    assert_eq!(lines[14].cells[0].value, Value::Count(15));
    assert!(both_table(screen(&showing("zz")), &model.at()).is_none());
}

#[test]
fn members_and_area_are_asked_for_only_where_they_can_answer() {
    let mut model = rounds::showing(0, (80, 24), Lang::Vi);
    let take = |model: &mut Model| {
        let dossier = rounds::two_standards(8);
        update(model, Msg::Answer(Answer::Round(Some(Box::new(dossier)))))
    };
    let asks = |effects: &[Effect]| effects.iter().any(|effect| matches!(effect, Effect::FactsOf(_)));
    assert!(!asks(&take(&mut model)), "waste is asked of people alone");
    let mut wide = model.register.as_ref().unwrap().standards.by_code("2027-2030").unwrap().clone();
    let area = wide.indicators.iter_mut().find(|indicator| indicator.code == "housing_area").unwrap();
    area.rule = Rule::FloorArea { under_m2: 10 };
    let judged = rounds::two_standards(8);
    let asked = judged.tasks.iter().filter_map(|task| task.survey.as_ref()).filter(|survey| {
        let own = model.register.as_ref().unwrap().standards.by_code(&survey.standard).unwrap();
        asks_for_facts(survey, own, &wide)
    });
    assert_eq!(asked.count(), 4);
}
