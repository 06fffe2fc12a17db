use super::*;
use crate::app::dialogs::Dialog;
use crate::app::testing::{day, dossier, press, showing, stored};
use crate::app::{Model, Msg};
use crate::domain::exit_plan::PlanStep;
use crate::i18n::Lang;
use crate::keys::Action;

fn household(plans: Vec<Stored<ExitPlanId, ExitPlan>>) -> Model {
    let mut file = dossier();
    file.plans = plans;
    let mut model = showing(file, (100, 40), Lang::Vi);
    crate::app::update(&mut model, Msg::Do(Action::ExitPlan));
    model
}

fn plan(target_year: i32) -> ExitPlan {
    let step = |what: &str, indicator: &str| PlanStep {
        what: what.into(),
        indicator: indicator.into(),
        ..PlanStep::default()
    };
    ExitPlan {
        household: dossier().household.id,
        agreed_on: day("2026-01-05"),
        target_year,
        agreed_with: "Lành".into(),
        officer: "Lan".into(),
        steps: vec![step("Làm nhà tiêu", "latrine"), step("Học nghề", "work")],
        ended_on: None,
        note: String::new(),
    }
}

fn form(model: &Model) -> &Form {
    match model.dialogs.last() {
        Some(Dialog::Form(dialog)) => &dialog.form,
        other => panic!("{other:?}"),
    }
}

fn saved(effects: &[Effect]) -> Option<&ExitPlan> {
    effects.iter().find_map(|effect| match effect {
        Effect::Perform(operation) => match operation.as_ref() {
            Operation::Exit(ExitOperation::SavePlan(edit)) => Some(&edit.value),
            _ => None,
        },
        _ => None,
    })
}

#[test]
fn a_new_plan_begins_with_what_the_household_lacks() {
    let mut model = household(Vec::new());
    assert!(!form(&model).text("step.0.what").is_empty());
    assert_eq!(form(&model).text("agreed_with"), dossier().head_name());
    let effects = press(&mut model, "2027<Enter><F2>");
    let plan = saved(&effects).unwrap();
    assert_eq!(plan.target_year, 2027);
    assert!(plan.steps.iter().all(|step| !step.what.is_empty()));
    assert!(plan.steps.iter().any(|step| !step.indicator.is_empty()));
}

#[test]
fn a_year_that_is_over_is_refused_at_its_field() {
    let mut model = household(Vec::new());
    assert!(saved(&press(&mut model, "2020<Enter><F2>")).is_none());
    let fault = form(&model).field("target_year").and_then(|field| field.fault.clone());
    assert_eq!(fault, Some(Lang::Vi.plan_fault_target_past(2026)));
}

#[test]
fn ticking_a_step_keeps_what_it_answers() {
    let mut model = household(vec![stored(ExitPlanId(7), 3, plan(2025))]);
    match model.dialogs.last_mut() {
        Some(Dialog::Form(dialog)) => dialog.form.focus_on("step.0.done"),
        other => panic!("{other:?}"),
    }
    let effects = press(&mut model, ".<Enter><F2>");
    let plan = saved(&effects).expect("a year that is over can still be ticked");
    assert_eq!(plan.steps[0].done_on, Some(model.today));
    assert_eq!((plan.steps[0].indicator.as_str(), plan.steps[1].done_on), ("latrine", None));
}
