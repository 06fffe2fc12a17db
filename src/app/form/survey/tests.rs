use crate::app::dialogs::Dialog;
use crate::app::form::Weight;
use crate::app::testing::{HOUSEHOLD, dossier, press, saved, showing, strokes};
use crate::app::{Effect, Model};
use crate::domain::cause::PovertyCause;
use crate::domain::operation::Operation;
use crate::domain::survey::{Answer, Survey, TargetGroups};
use crate::i18n::Lang;

fn form() -> Model {
    let mut model = showing(dossier(), (80, 24), Lang::Vi);
    press(&mut model, "<F6>");
    model
}

fn survey(effects: &[Effect]) -> Survey {
    match saved(effects) {
        Operation::SaveSurvey(edit) => edit.value,
        other => panic!("{other:?}"),
    }
}

fn beside(model: &Model) -> Vec<String> {
    let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!() };
    let lines = form.purpose.aside(&form.form, &model.at());
    lines.into_iter().filter(|line| line.weight == Weight::Strong).map(|line| line.text).collect()
}

#[test]
fn a_poor_household_with_its_causes_takes_at_most_25_keys() {
    let script = "118<Enter><Enter>10010001110027<F2>";
    let mut model = form();
    let survey = survey(&press(&mut model, script));
    assert!(strokes(script) <= 25, "{}", strokes(script));
    assert_eq!(beside(&model), ["→ HỘ NGHÈO"]);
    assert_eq!(survey.causes.iter().collect::<Vec<_>>(), [PovertyCause::Capital, PovertyCause::Illness]);
}

#[test]
fn target_groups_are_those_of_the_household_until_others_are_ticked() {
    let mut with_merit = dossier();
    with_merit.household.value.merit = true;
    let mut model = showing(with_merit, (80, 24), Lang::Vi);
    let answers = "<F6>118<Enter><Enter>1001000111002<Enter>";
    press(&mut model, answers);
    let Some(Dialog::Form(dialog)) = model.dialogs.last() else { panic!() };
    assert!(dialog.form.field("groups").unwrap().computed);
    let merit = TargetGroups { merit: true, ..TargetGroups::default() };
    assert_eq!(survey(&press(&mut model, "<F2>")).groups, Some(merit));
    model.dialogs.iter_mut().for_each(|d| {
        if let Dialog::Form(form) = d {
            form.saving = false
        }
    });
    let social = TargetGroups { social_protection: true, ..TargetGroups::default() };
    assert_eq!(survey(&press(&mut model, "3<F2>")).groups, Some(social));
}

#[test]
fn a_number_that_names_no_cause_is_told_at_the_field() {
    let mut model = form();
    press(&mut model, "118<Enter><Enter>1001000111009");
    let Some(Dialog::Form(dialog)) = model.dialogs.last() else { panic!() };
    assert!(dialog.form.field("causes").unwrap().fault.is_some());
}

#[test]
fn answers_that_follow_from_the_household_are_filled_in_and_marked() {
    let model = form();
    let Some(Dialog::Form(dialog)) = model.dialogs.last() else { panic!() };
    // 36 m² for five people is 7.2 a person; the boy of nine has no card.
    for (field, answer) in [("i.08", "1"), ("i.04", "1"), ("i.06", "0")] {
        let field = dialog.form.field(field).unwrap();
        assert_eq!((field.chosen(), field.computed), (Some(answer), true), "{}", field.label);
    }
    assert!(dialog.form.field("i.09").unwrap().line.is_empty());
}

#[test]
fn another_answer_than_the_computed_one_needs_its_reason() {
    let mut model = form();
    press(&mut model, "118<Enter><Enter>100000000100");
    assert_eq!(press(&mut model, "<F2>"), []);
    let Some(Dialog::Form(dialog)) = model.dialogs.last_mut() else { panic!() };
    assert_eq!(dialog.form.fields[dialog.form.focus].code, "why.04");
    press(&mut model, "mới có thẻ<Enter>nhà mới cơi nới");
    let survey = survey(&press(&mut model, "<F2>"));
    assert_eq!(survey.overrides.len(), 2);
    assert_eq!((survey.overrides[0].number, survey.overrides[0].computed), (4, Answer::Deprived));
    assert_eq!(survey.overrides[1].reason, "nhà mới cơi nới");
    assert_eq!((survey.household, survey.people, survey.b1), (HOUSEHOLD, 5, Some(118)));
}

#[test]
fn a_survey_that_concludes_nothing_is_saved_only_when_agreed() {
    let mut model = form();
    assert_eq!(press(&mut model, "118<Enter><Enter>1<F2>"), []);
    assert!(matches!(model.dialogs.last(), Some(Dialog::Confirm(_))));
    let survey = survey(&press(&mut model, "<Right><Enter>"));
    assert_eq!(survey.answers.get(9), Answer::NotSurveyed);
}

#[test]
fn the_date_chooses_the_standard_and_its_indicators() {
    let mut model = form();
    let waste = |model: &Model| {
        let Some(Dialog::Form(dialog)) = model.dialogs.last() else { panic!() };
        dialog.form.field("i.12").unwrap().label.clone()
    };
    assert!(waste(&model).contains("Phương tiện"));
    press(
        &mut model,
        "<Enter><Enter><Enter><Enter><Enter><Enter><Enter><Enter><Enter><Enter><Enter><Enter><Enter><Enter><Enter><Enter><Enter>1/9/2027<Enter>",
    );
    assert!(!waste(&model).contains("Phương tiện"));
}

#[test]
fn space_says_not_asked() {
    let mut model = form();
    press(&mut model, "118<Enter><Enter>1 ");
    let Some(Dialog::Form(dialog)) = model.dialogs.last() else { panic!() };
    assert_eq!(dialog.form.field("i.02").unwrap().chosen(), Some("9"));
    assert_eq!(dialog.form.fields[dialog.form.focus].code, "i.03");
}
