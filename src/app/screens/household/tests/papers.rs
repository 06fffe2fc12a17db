//! The plan of the household, its papers, and who looked at it.

use super::*;

/// The page of a household that works on a plan.
fn planned(script: &str) -> Model {
    let mut file = dossier();
    let plan = ExitPlan {
        household: HOUSEHOLD,
        agreed_on: day("2026-01-05"),
        target_year: 2027,
        agreed_with: "Lành".into(),
        officer: "Lan".into(),
        steps: vec![PlanStep { what: "Làm nhà tiêu".into(), ..PlanStep::default() }],
        ended_on: None,
        note: String::new(),
    };
    file.plans = vec![stored(ExitPlanId(7), 3, plan)];
    let mut model = showing(file, (80, 24), Lang::Vi);
    press(&mut model, script);
    model
}

#[test]
fn a_plan_is_taken_out_on_the_first_page() {
    let mut model = planned("<Delete><Enter>");
    assert!(question(&model).contains("2027"));
    let effects = press(&mut model, "<Right><Enter>");
    let removed = ExitOperation::RemovePlan(ExitPlanId(7), 3);
    assert_eq!(saved(&effects), Operation::Exit(removed));
    assert!(
        matches!(planned("<Delete><Down><Enter>").dialogs.last(), Some(Dialog::Form(_))),
        "the household"
    );
    assert!(matches!(open_page("<Delete>").dialogs.last(), Some(Dialog::Form(_))), "nothing else can go");
}

#[test]
fn the_plan_is_printed_beside_the_summary() {
    let what = |script: &str| {
        let mut model = planned("<F7>");
        press(&mut model, script).into_iter().find_map(|effect| match effect {
            Effect::PrintSetup { what, .. } => Some(what),
            _ => None,
        })
    };
    assert_eq!(what("<Enter>"), Some(Printed::Summaries(vec![HOUSEHOLD])));
    assert_eq!(what("<Down><Enter>"), Some(Printed::Plans(vec![HOUSEHOLD])));
    let effects = press(&mut open_page(""), "<F7>");
    assert!(matches!(effects.as_slice(), [Effect::PrintSetup { .. }]), "one paper is not asked for");
}

#[test]
fn who_looked_and_the_papers_of_a_person_and_of_the_journal_are_at_hand() {
    let mut model = open_page("<Tab>");
    let effects = press(&mut model, "<Ctrl-k>ai da xem<Enter>");
    assert!(matches!(effects.as_slice(), [Effect::LooksAt(HOUSEHOLD)]), "{effects:?}");
    let effects = press(&mut model, "<Ctrl-k>du lieu ca nhan<Enter>");
    assert!(
        matches!(effects.as_slice(), [Effect::PrintSetup { what: Printed::PersonData { .. }, .. }]),
        "{effects:?}"
    );
    let mut model = open_page(&"<Tab>".repeat(6));
    let effects = press(&mut model, "<F7>");
    assert!(
        matches!(effects.as_slice(), [Effect::PrintSetup { what: Printed::Histories(ids), .. }] if *ids == [HOUSEHOLD]),
        "{effects:?}"
    );
    let mut model = open_page("");
    assert!(press(&mut model, "<Ctrl-k>xoa du lieu<Enter>").is_empty());
    assert!(model.household.is_some(), "nobody is under the cursor on the overview");
}
