mod doubtful;
mod part_of;

use std::collections::HashSet;

use crate::app::dialogs::Dialog;
use crate::app::msg::{Answer, Saved};
use crate::app::testing::{HOUSEHOLD, day, dossier, model, press, saved, showing};
use crate::app::{Effect, Model, Msg, update};
use crate::domain::class::State;
use crate::domain::dossier::Dossier;
use crate::domain::id::HouseholdId;
use crate::domain::member::Sex;
use crate::domain::operation::{Operation, SupportGrant};
use crate::domain::query::ListRow;
use crate::domain::support::SupportState;
use crate::i18n::Lang;
use crate::viet::PartialDate;

fn without_supports() -> Dossier {
    Dossier { supports: Vec::new(), ..dossier() }
}

fn form(dossier: Dossier) -> Model {
    let mut model = showing(dossier, (80, 24), Lang::Vi);
    press(&mut model, "<F5>");
    model
}

fn focus(model: &mut Model, code: &str) {
    let Some(Dialog::Form(dialog)) = model.dialogs.last_mut() else { panic!() };
    dialog.form.focus_on(code);
    assert_eq!(dialog.form.fields[dialog.form.focus].code, code);
}

fn grants(effects: &[Effect]) -> Vec<SupportGrant> {
    match saved(effects) {
        Operation::GiveSupports(grants) => grants,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_cow_is_recorded_with_its_tag_breed_sex_birth_and_weight() {
    let mut model = form(without_supports());
    press(
        &mut model,
        "bo sinh<Enter><Enter><Enter>18tr<Enter>mttq trung<Enter>5/11<Enter><Enter>BB 09/2026<Enter>",
    );
    focus(&mut model, "animal.1.tag");
    let effects = press(&mut model, "VN-1203<Enter>Sind<Enter>cái<Enter>3/2024<Enter>180<F2>");
    let grant = &grants(&effects)[0];
    let (support, cow) = (&grant.support, &grant.animals[0]);
    assert!(grant.owed.is_some(), "a calf is owed for a cow");
    assert_eq!(
        (support.household, support.model.as_str(), support.quantity),
        (HOUSEHOLD, "bo-sinh-san", 1000)
    );
    assert_eq!((support.unit.as_str(), support.value, support.fund.as_str()), ("con", 18_000_000, "mttq-tw"));
    assert_eq!((support.date, support.state), (day("2026-11-05"), SupportState::HandedOver));
    assert_eq!(
        (support.minutes_number.as_str(), support.receiver.as_str()),
        ("BB 09/2026", "Nguyễn Thị Lành")
    );
    assert_eq!((cow.tag.as_str(), cow.breed.as_str(), cow.species.as_str()), ("VN-1203", "Sind", "bò"));
    assert_eq!(
        (cow.sex, cow.born, cow.weight_kg),
        (Some(Sex::Female), PartialDate::from_iso("2024-03").ok(), Some(180))
    );
}

#[test]
fn each_head_up_to_twenty_has_a_row_and_a_flock_has_none() {
    let mut model = form(without_supports());
    press(&mut model, "bo sinh<Enter>3");
    let rows = |model: &Model| {
        let Some(Dialog::Form(dialog)) = model.dialogs.last() else { panic!() };
        let rows =
            dialog.form.fields.iter().filter_map(|f| f.code.strip_prefix("animal.")?.split('.').next());
        rows.collect::<HashSet<_>>().len()
    };
    assert_eq!(rows(&model), 3);
    press(&mut model, "<Ctrl-u>21");
    assert_eq!(rows(&model), 0);
    let heads: Vec<_> = grants(&press(&mut model, "<F2>"))[0].animals.iter().map(|one| one.heads).collect();
    assert_eq!(heads, [21], "nor is it forgotten");
}

#[test]
fn chickens_are_a_flock_without_rows_and_all_of_them_are_counted() {
    let mut model = form(without_supports());
    press(&mut model, "gà<Enter>10");
    let Some(Dialog::Form(dialog)) = model.dialogs.last() else { panic!() };
    assert!(!dialog.form.fields.iter().any(|field| field.code.starts_with("animal.")));
    let heads: Vec<_> = grants(&press(&mut model, "<F2>"))[0].animals.iter().map(|one| one.heads).collect();
    assert_eq!(heads, [10]);
}

#[test]
fn the_same_content_twice_is_said_with_the_earlier_record_and_asked_about() {
    let mut model = form(dossier());
    press(&mut model, "bo sinh");
    let Some(Dialog::Form(dialog)) = model.dialogs.last() else { panic!() };
    let warning = dialog.form.field("model").unwrap().warning.clone().unwrap();
    assert!(warning.contains("12/03/2025") && warning.contains("18.000.000"), "{warning}");
    assert_eq!(press(&mut model, "<F2>"), []);
    assert!(matches!(model.dialogs.last(), Some(Dialog::Confirm(_))));
    assert_eq!(grants(&press(&mut model, "<Right><Enter>")).len(), 1);
}

#[test]
fn a_card_asks_until_when_it_holds_and_a_bicycle_does_not() {
    let mut model = form(without_supports());
    let asks = |model: &Model| {
        let Some(Dialog::Form(dialog)) = model.dialogs.last() else { panic!() };
        dialog.form.field("until").is_some()
    };
    press(&mut model, "bhyt");
    assert!(asks(&model));
    press(&mut model, "<Ctrl-u>xe dap");
    assert!(!asks(&model));
}

#[test]
fn a_hand_over_cannot_lie_ahead_but_a_plan_can() {
    let mut model = form(without_supports());
    press(&mut model, "xe dap");
    focus(&mut model, "date");
    press(&mut model, "<Ctrl-u>1/12/2026");
    assert_eq!(press(&mut model, "<F2>"), []);
    focus(&mut model, "state");
    assert_eq!(grants(&press(&mut model, "<Ctrl-u>dự kiến<F2>")).len(), 1);
}

#[test]
fn a_cancelled_support_says_why() {
    let mut model = form(without_supports());
    press(&mut model, "xe dap");
    focus(&mut model, "state");
    assert_eq!(press(&mut model, "<Ctrl-u>đã huỷ<F2>"), []);
    let Some(Dialog::Form(dialog)) = model.dialogs.last() else { panic!() };
    assert!(dialog.form.field("note").unwrap().fault.is_some());
}

#[test]
fn all_marked_households_get_the_same_and_those_that_had_it_are_named() {
    let mut model = model((80, 24), Lang::Vi);
    update(&mut model, Msg::Section(crate::app::model::Section::Households));
    model.households.ids = vec![HouseholdId(1), HouseholdId(2)];
    model.households.marked.extend([HouseholdId(1), HouseholdId(2)]);
    let effects = press(&mut model, "<F5>");
    assert_eq!(effects, [Effect::Rows(vec![HouseholdId(1), HouseholdId(2)])]);
    let Some(Dialog::Form(dialog)) = model.dialogs.last() else { panic!() };
    assert_eq!(dialog.form.field("value").unwrap().label, "Trị giá mỗi hộ (đ)");
    update(&mut model, Msg::Answer(Answer::Rows(vec![row(1, "0001", ""), row(2, "0002", "bo-sua gao")])));
    press(&mut model, "bo sinh<Enter><Ctrl-u>1<F2>");
    let Some(Dialog::Confirm(confirm)) = model.dialogs.last() else { panic!() };
    assert!(confirm.question.contains("0002") && !confirm.question.contains("0001"), "{}", confirm.question);
    let grants = grants(&press(&mut model, "<Right><Enter>"));
    let to: Vec<_> = grants.iter().map(|g| (g.support.household, g.animals.len())).collect();
    assert_eq!(to, [(HouseholdId(1), 1), (HouseholdId(2), 1)]);
}

#[test]
fn after_saving_the_number_is_said_and_the_marks_are_gone() {
    let mut model = model((80, 24), Lang::Vi);
    update(&mut model, Msg::Section(crate::app::model::Section::Households));
    model.households.ids = (1..=10).map(HouseholdId).collect();
    model.households.marked.extend((1..=10).map(HouseholdId));
    let effects = press(&mut model, "<F5>xe dap<F2>");
    assert_eq!(grants(&effects).len(), 10);
    update(&mut model, Msg::Answer(Answer::Saved(Saved::default())));
    let said = model.notice.as_ref().map(|notice| notice.text.as_str());
    assert_eq!(said, Some("Đã ghi hỗ trợ cho 10 hộ. Ctrl-Z để hoàn tác."));
    assert!(model.households.marked.is_empty());
}

#[test]
fn one_is_the_quantity_of_what_is_counted_never_of_what_is_weighed() {
    let mut model = form(without_supports());
    let quantity = |model: &Model| {
        let Some(Dialog::Form(dialog)) = model.dialogs.last() else { panic!() };
        dialog.form.text("quantity")
    };
    press(&mut model, "xe dap");
    assert_eq!(quantity(&model), "1");
    press(&mut model, "<Ctrl-u>gạo");
    focus(&mut model, "model");
    press(&mut model, "<Enter>");
    assert_eq!(quantity(&model), "");
    press(&mut model, "1<Enter>");
    assert_eq!(quantity(&model), "1");
}

fn row(id: i64, code: &str, supports: &str) -> ListRow {
    ListRow {
        id: HouseholdId(id),
        code: code.into(),
        head: "Hà Văn Nam".into(),
        hamlet: "Khu 4".into(),
        members: 3,
        state: State::Poor,
        deprived: 0,
        answered: 0,
        supports: supports.into(),
        ended: false,
    }
}

#[test]
fn eligibility_of_the_marked_is_asked_for_the_day_that_is_typed() {
    let mut model = model((80, 24), Lang::Vi);
    update(&mut model, Msg::Section(crate::app::model::Section::Households));
    model.households.ids = vec![HouseholdId(1), HouseholdId(2)];
    model.households.marked.extend([HouseholdId(1), HouseholdId(2)]);
    press(&mut model, "<F5>");
    let asked = |effects: Vec<Effect>| {
        effects.into_iter().rev().find_map(|effect| match effect {
            Effect::WhoMayNot(model, on, _) => Some((model, on)),
            _ => None,
        })
    };
    press(&mut model, "xe dap<Enter>");
    focus(&mut model, "date");
    let earlier = asked(press(&mut model, "<Ctrl-u>5/3/2025"));
    assert_eq!(earlier, Some(("xe-dap".to_owned(), day("2025-03-05"))));
}
