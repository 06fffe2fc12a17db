//! A household is split, merged, taken back, made anew.

use super::*;

#[test]
fn a_split_takes_its_new_head_first() {
    let mut model = open_page("");
    update(&mut model, Msg::Do(Action::Split));
    let effects = press(&mut model, "1110");
    assert_eq!(effects, []);
    let Some(Dialog::Form(form)) = model.dialogs.last_mut() else { panic!() };
    form.form.focus_on("head");
    let effects = press(&mut model, "<Ctrl-u>Đượm<F2>");
    let Operation::SplitHousehold { members, household, .. } = saved(&effects) else { panic!() };
    assert_eq!((members, household.code.as_str()), (vec![MemberId(3), MemberId(2), MemberId(4)], ""));
}

#[test]
fn only_who_goes_may_be_the_new_head() {
    let mut model = open_page("");
    update(&mut model, Msg::Do(Action::Split));
    press(&mut model, "0101<Right>");
    let head = |model: &Model| {
        let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!() };
        form.form.text("head")
    };
    assert_eq!(head(&model), "Hà Thị Đượm");
    press(&mut model, "<Right>");
    assert_eq!(head(&model), "Hà Thị Sen");
    press(&mut model, "<Up>0");
    assert_eq!(head(&model), "", "who stays is not the head elsewhere");
}

#[test]
fn a_split_that_nobody_joins_is_about_the_members() {
    let mut model = open_page("");
    update(&mut model, Msg::Do(Action::Split));
    assert_eq!(press(&mut model, "<F2>"), []);
    let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!() };
    assert!(form.form.fields[0].fault.is_some() && form.form.field("head").unwrap().fault.is_none());
}

#[test]
fn a_merger_looks_its_code_up_and_names_the_head_it_found() {
    let mut model = open_page("");
    update(&mut model, Msg::Do(Action::Merge));
    assert_eq!(press(&mut model, "0401"), [Effect::Neighbour("0401".into())]);
    let found = Neighbour { id: HouseholdId(401), code: "0401".into(), head: "Hà Văn Nam".into() };
    update(&mut model, Msg::Answer(Answer::Neighbour("0401".into(), Some(found))));
    press(&mut model, "<F2>");
    assert!(question(&model).contains("Hà Văn Nam"));
    let effects = press(&mut model, "<Right><Enter>");
    let Operation::MergeHouseholds { from, into, .. } = saved(&effects) else { panic!() };
    assert_eq!((from, into), ((HOUSEHOLD, 3), HouseholdId(401)));
}

#[test]
fn a_code_that_names_nobody_cannot_be_merged_into() {
    let mut model = open_page("");
    update(&mut model, Msg::Do(Action::Merge));
    press(&mut model, "9999");
    update(&mut model, Msg::Answer(Answer::Neighbour("9999".into(), None)));
    assert_eq!(press(&mut model, "<F2>"), []);
    let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!() };
    assert!(form.form.field("into").unwrap().fault.is_some());
}

#[test]
fn a_household_that_left_can_only_be_taken_back() {
    let mut ended = dossier();
    ended.household.value.ended = Some(crate::domain::household::Ending {
        on: day("2026-01-05"),
        reason: crate::domain::household::EndReason::MovedOut,
    });
    let mut model = showing(ended, (80, 24), Lang::Vi);
    assert_eq!(press(&mut model, "<F5>"), []);
    assert!(model.dialogs.is_empty() && model.notice.is_some());
    update(&mut model, Msg::Do(Action::Restore));
    assert!(matches!(
        saved(&press(&mut model, "<F2>")),
        Operation::RestoreHousehold { household: (HOUSEHOLD, 3), .. }
    ));
}

#[test]
fn a_new_household_gets_its_head_and_the_next_code() {
    let mut model = model((80, 24), Lang::Vi);
    update(&mut model, Msg::Section(crate::app::model::Section::Households));
    let effects = press(&mut model, "<F4>na lo<Enter>Lò Văn Pành<Enter>nam<Enter>1990<Enter><Enter>thái<F2>");
    let Operation::AddHousehold { household, head, .. } = saved(&effects) else { panic!() };
    assert_eq!((household.code.as_str(), household.hamlet), ("", crate::domain::id::HamletId(7)));
    assert_eq!(
        (head.name.as_str(), head.born, head.ethnicity.as_str()),
        ("Lò Văn Pành", partial("1990"), "Thái")
    );
}
