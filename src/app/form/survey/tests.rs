use crate::app::dialogs::Dialog;
use crate::app::form::Weight;
use crate::app::testing::{HOUSEHOLD, day, dossier, press, round, saved, showing, stored, strokes};
use crate::app::{Effect, Model};
use crate::domain::cause::PovertyCause;
use crate::domain::id::SurveyId;
use crate::domain::operation::Operation;
use crate::domain::round::Round;
use crate::domain::survey::{Answer, Survey, TargetGroups, Verified};
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

/// The form of a household on a register with a round of this year.
fn in_round(change: impl FnOnce(&mut Round)) -> Model {
    let mut model = showing(dossier(), (80, 24), Lang::Vi);
    let mut round = round("2026");
    change(&mut round.value);
    model.register.as_mut().unwrap().rounds = vec![round];
    press(&mut model, "<F6>");
    model
}

fn fault(model: &Model, field: &str) -> Option<String> {
    let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!("{:?}", model.dialogs) };
    form.form.field(field).unwrap().fault.clone()
}

fn field(model: &Model, code: &str) -> String {
    let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!("{:?}", model.dialogs) };
    form.form.text(code)
}

fn go_to(model: &mut Model, code: &str) {
    let Some(Dialog::Form(form)) = model.dialogs.last_mut() else { panic!() };
    form.form.focus_on(code);
    form.come_to_field();
}

const ANSWERED: &str = "118<Enter><Enter>100100011100";

#[test]
fn a_round_judges_by_its_own_standard() {
    let mut model = in_round(|round| round.standard = "2027-2030".into());
    press(&mut model, "118<Enter>1tr8<Enter>100100010100");
    let survey = survey(&press(&mut model, "<F2>"));
    assert_eq!((survey.standard.as_str(), survey.round.as_str()), ("2027-2030", "2026"));
}

#[test]
fn a_closed_round_is_refused_at_its_field() {
    let mut model = in_round(|round| round.closed = Some(day("2026-11-20")));
    press(&mut model, ANSWERED);
    go_to(&mut model, "round");
    press(&mut model, "<Ctrl-u>2026");
    assert_eq!(press(&mut model, "<F2>"), []);
    assert!(fault(&model, "round").is_some_and(|words| words.contains("đã khoá")));
}

#[test]
fn a_round_that_was_not_opened_is_asked_while_another_is_open() {
    let mut model = in_round(|_| {});
    press(&mut model, ANSWERED);
    go_to(&mut model, "round");
    press(&mut model, "<Ctrl-u>2025");
    assert_eq!(press(&mut model, "<F2>"), []);
    let Some(Dialog::Confirm(asked)) = model.dialogs.last() else { panic!("{:?}", model.dialogs) };
    assert!(
        asked.question.contains("Đợt 2025 chưa mở") && asked.question.contains("2026"),
        "{}",
        asked.question
    );
}

#[test]
fn a_day_before_the_round_is_refused_and_one_after_its_due_day_told() {
    let mut model = in_round(|round| round.due = day("2026-11-20"));
    press(&mut model, ANSWERED);
    let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!() };
    assert!(form.form.field("date").unwrap().warning.is_some());
    go_to(&mut model, "date");
    press(&mut model, "31/8/2026<Enter>");
    assert_eq!(press(&mut model, "<F2>"), []);
    assert!(fault(&model, "date").is_some());
}

#[test]
fn a_household_surveyed_in_the_round_already_is_corrected() {
    let mut surveyed = dossier();
    let mut known = surveyed.surveys[0].value.clone();
    (known.round, known.date, known.b1) = ("2026".into(), day("2026-10-02"), Some(77));
    surveyed.surveys.push(stored(SurveyId(50), 4, known));
    let mut model = showing(surveyed, (80, 24), Lang::Vi);
    model.register.as_mut().unwrap().rounds = vec![round("2026")];
    press(&mut model, "<F6>");
    assert_eq!(field(&model, "b1"), "77");
    press(&mut model, "<Esc><Tab><Tab>");
    // One more is a question, not a matter of course.
    press(&mut model, "<F4><Enter>");
    press(&mut model, ANSWERED);
    assert_eq!(press(&mut model, "<F2>"), []);
    let Some(Dialog::Confirm(asked)) = model.dialogs.last() else { panic!("{:?}", model.dialogs) };
    assert!(asked.question.contains("02/10/2026"), "{}", asked.question);
}

#[test]
fn the_second_standard_asks_what_only_it_has_and_tells_its_class() {
    let mut model = in_round(|round| round.second_standard = Some("2027-2030".into()));
    press(&mut model, "<Enter>1tr9<Enter>100100011100");
    let Some(Dialog::Form(dialog)) = model.dialogs.last() else { panic!() };
    assert!(dialog.form.fields[dialog.form.focus].label.starts_with('+'));
    press(&mut model, "0");
    let Some(Dialog::Form(dialog)) = model.dialogs.last() else { panic!() };
    let lines = dialog.purpose.aside(&dialog.form, &model.at());
    let second =
        lines.iter().find(|line| line.text.contains("2027-2030 →")).expect("both classes stand there");
    assert_eq!(second.weight, Weight::Warning, "{}", second.text);
    let survey = survey(&press(&mut model, "<F2>"));
    assert_eq!(survey.other_answers.get("waste"), Some(&Answer::NotDeprived));
}

#[test]
fn a_score_below_nothing_or_beyond_the_paper_is_refused() {
    for absurd in ["-5", "1000", "99999999999"] {
        let mut model = form();
        press(&mut model, absurd);
        press(&mut model, "<Enter><Enter>100100011100");
        assert_eq!(press(&mut model, "<F2>"), [], "{absurd}");
        assert!(fault(&model, "b1").is_some(), "{absurd}");
    }
}

#[test]
fn a_number_that_is_no_answer_is_told_at_its_indicator() {
    let mut model = form();
    press(&mut model, "118<Enter><Enter>");
    crate::app::update(&mut model, crate::app::Msg::Paste("13".into()));
    press(&mut model, "<Enter>");
    assert!(fault(&model, "i.01").is_some());
}

#[test]
fn digits_that_answer_nothing_are_never_saved_as_no_answer() {
    let mut model = in_round(|round| round.second_standard = Some("2027-2030".to_owned()));
    press(&mut model, "118<Enter><Enter>10010001110026");
    let effects = press(&mut model, "<F2>");
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Perform(_))), "{effects:?}");
    assert!(fault(&model, "j.waste").is_some());
}

#[test]
fn what_was_verified_stays_so_only_while_it_says_the_same() {
    let mut verified = dossier();
    verified.residents.clear();
    let last = verified.surveys.last_mut().unwrap();
    last.value.verified = Some(Verified { by: "Bà Hoa".into(), on: day("2026-11-01") });
    let edit = |script: &str| {
        let mut model = showing(verified.clone(), (80, 24), Lang::Vi);
        let form = super::open_edit(&verified, verified.surveys.last().unwrap(), &model.at());
        model.dialogs.push(form);
        assert_eq!(field(&model, "b1"), "118");
        press(&mut model, script);
        survey(&press(&mut model, "<F2><Right><Enter>")).verified
    };
    assert!(edit("").is_some());
    assert_eq!(edit("119"), None);
}
