//! A colleague saved first: fields of both stand together, and a field of both is never settled unseen.

use super::stage::{SMALL, every_form, fill, of_place, on_page, said, shown, top, whole};
use crate::app::draft::{DraftOf, HouseholdForm};
use crate::app::effect::Effect;
use crate::app::entry::EntryMsg;
use crate::app::model::Model;
use crate::app::msg::{Answer, Conflict, Saved};
use crate::app::screens::household::Page;
use crate::app::testing::{HOUSEHOLD, day, press, saved};
use crate::app::{Msg, update};
use crate::domain::dossier::Dossier;
use crate::domain::household::Ending;
use crate::domain::operation::Operation;
use crate::i18n::Lang;
use crate::keys::Action;

fn conflict() -> Conflict {
    Conflict { by: "minh".into(), at: "2026-11-21T02:12:00Z".parse().unwrap() }
}

/// The form of the household with two fields typed, saved too late.
fn too_late() -> Model {
    let mut model = on_page(Page::Overview, 0, Action::Edit);
    for (field, typed) in [("address", "Ngõ 5"), ("notes", "Nhà dột")] {
        typed_in(&mut model, field, typed);
    }
    assert!(matches!(press(&mut model, "<F2>").as_slice(), [Effect::Perform(_)]));
    let asked = update(&mut model, Msg::Answer(Answer::Conflict(conflict())));
    assert!(asked.contains(&Effect::Dossier(HOUSEHOLD)), "{asked:?}");
    model
}

fn typed_in(model: &mut Model, field: &str, typed: &str) {
    let Some(crate::app::dialogs::Dialog::Form(form)) = model.dialogs.last_mut() else { panic!() };
    form.form.focus_on(field);
    press(model, &format!("<Ctrl-u>{typed}"));
}

/// What the colleague saved.
fn theirs(change: impl FnOnce(&mut Dossier)) -> Dossier {
    let mut now = whole();
    now.household.rev = 9;
    change(&mut now);
    now
}

/// The record as it is now comes; then a moment passes.
fn meets(model: &mut Model, now: Dossier) -> Vec<Effect> {
    let effects = update(model, Msg::Answer(Answer::Dossier(Some(Box::new(now)))));
    if model.entry.held.is_unseen() {
        update(model, Msg::Entry(EntryMsg::Seen));
    }
    effects
}

fn warning(model: &Model, code: &str) -> Option<String> {
    top(model).form.field(code).and_then(|field| field.warning.clone())
}

#[test]
fn what_only_one_of_two_changed_is_saved_together_without_a_question() {
    let mut model = too_late();
    let sent = meets(&mut model, theirs(|now| now.household.value.phone = "0900000000".into()));
    let Operation::SaveHousehold { edit, .. } = saved(&sent) else { panic!("{sent:?}") };
    assert_eq!(edit.base, Some((HOUSEHOLD, 9)));
    let value = &edit.value;
    assert_eq!(
        (value.address.as_str(), value.notes.as_str(), value.phone.as_str()),
        ("Ngõ 5", "Nhà dột", "0900000000")
    );
    update(&mut model, Msg::Answer(Answer::Saved(Saved::default())));
    assert!(said(&model).contains("minh"), "{}", said(&model));
}

#[test]
fn the_same_value_from_both_is_no_question() {
    let mut model = too_late();
    let sent = meets(&mut model, theirs(|now| now.household.value.address = "Ngõ 5".into()));
    let Operation::SaveHousehold { edit, .. } = saved(&sent) else { panic!("{sent:?}") };
    assert_eq!(edit.value.notes, "Nhà dột");
}

#[test]
fn a_field_that_both_changed_shows_both_values_and_is_settled_field_by_field() {
    let mut model = too_late();
    let sent = meets(
        &mut model,
        theirs(|now| {
            now.household.value.address = "Ngõ 4".into();
            now.household.value.notes = "Đã lợp lại".into();
        }),
    );
    assert!(!sent.iter().any(|effect| matches!(effect, Effect::Perform(_))), "{sent:?}");
    assert!(said(&model).contains("minh"), "{}", said(&model));
    assert_eq!(warning(&model, "address").unwrap(), "Trong sổ nay là: Ngõ 4 (F5: lấy)");
    let focused = |model: &Model| top(model).form.fields[top(model).form.focus].code.to_string();
    assert_eq!(focused(&model), "address");
    press(&mut model, "<F5>");
    assert_eq!(warning(&model, "address").unwrap(), "Bạn đã gõ: Ngõ 5 (F5: lấy lại)");
    assert_eq!(press(&mut model, "<F2>"), [], "the other field was not seen yet");
    assert_eq!(focused(&model), "notes");
    let Operation::SaveHousehold { edit, .. } = saved(&press(&mut model, "<F2>")) else { panic!() };
    assert_eq!((edit.value.address.as_str(), edit.value.notes.as_str()), ("Ngõ 4", "Nhà dột"));
    assert_eq!(edit.base, Some((HOUSEHOLD, 9)));
}

#[test]
fn a_key_pressed_twice_answers_no_question_that_nobody_has_seen() {
    let mut model = too_late();
    let now = theirs(|now| now.household.value.address = "Ngõ 4".into());
    update(&mut model, Msg::Answer(Answer::Dossier(Some(Box::new(now)))));
    assert_eq!(press(&mut model, "<F2><F2>"), [], "typed before the two values could be seen");
    update(&mut model, Msg::Entry(EntryMsg::Seen));
    assert!(matches!(press(&mut model, "<F2>").as_slice(), [Effect::Perform(_)]));
}

#[test]
fn a_second_colleague_who_was_quicker_still_is_met_in_the_same_way() {
    let mut model = too_late();
    meets(&mut model, theirs(|now| now.household.value.phone = "0900000000".into()));
    update(&mut model, Msg::Answer(Answer::Conflict(Conflict { by: "tu".into(), ..conflict() })));
    let mut third = theirs(|now| now.household.value.address = "Ngõ 6".into());
    third.household.rev = 10;
    meets(&mut model, third);
    assert_eq!(warning(&model, "address").unwrap(), "Trong sổ nay là: Ngõ 6 (F5: lấy)");
    let Operation::SaveHousehold { edit, .. } = saved(&press(&mut model, "<F2>")) else { panic!() };
    assert_eq!((edit.base, edit.value.address.as_str()), (Some((HOUSEHOLD, 10)), "Ngõ 5"));
}

#[test]
fn what_is_gone_leaves_what_was_typed_to_be_copied() {
    let mut model = on_page(Page::Visits, 0, Action::Edit);
    typed_in(&mut model, "seen", "Chuồng ướt");
    press(&mut model, "<F2>");
    update(&mut model, Msg::Answer(Answer::Conflict(conflict())));
    meets(&mut model, Dossier { visits: Vec::new(), ..whole() });
    assert_eq!(top(&model).form.text("seen"), "Chuồng ướt");
    assert!(said(&model).contains("minh"), "{}", said(&model));
    assert!(!top(&model).saving, "it can be closed");
}

#[test]
fn a_household_that_was_struck_off_meanwhile_is_not_saved_unseen() {
    let mut model = too_late();
    let reason = crate::domain::household::EndReason::ALL[0];
    let now = theirs(|now| now.household.value.ended = Some(Ending { on: day("2026-11-20"), reason }));
    let effects = meets(&mut model, now);
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Perform(_))), "{effects:?}");
    assert_eq!(top(&model).form.text("notes"), "Nhà dột");
    assert!(said(&model).contains("ra khỏi sổ"), "{}", said(&model));
}

#[test]
fn an_event_is_looked_at_again_before_it_is_saved() {
    let mut model = on_page(Page::Overview, 0, Action::Remove);
    press(&mut model, "<F2>");
    update(&mut model, Msg::Answer(Answer::Conflict(conflict())));
    let sent = meets(&mut model, theirs(|now| now.household.value.notes = "Vừa tách hộ".into()));
    assert_eq!(sent, []);
    assert!(said(&model).contains("minh"), "{}", said(&model));
    assert_eq!(top(&model).purpose.revs(), [9]);
}

#[test]
fn a_hamlet_that_a_colleague_changed_is_met_as_soon_as_the_places_are_read() {
    let mut model = of_place(1);
    typed_in(&mut model, "name", "Khu 9");
    press(&mut model, "<F2>");
    let asked = update(&mut model, Msg::Answer(Answer::Conflict(conflict())));
    assert!(asked.contains(&Effect::Places));
    let register = model.register.clone().unwrap();
    let mut hamlets = register.hamlets.clone();
    hamlets.iter_mut().for_each(|hamlet| hamlet.rev = 5);
    let sent = update(
        &mut model,
        Msg::Answer(Answer::Places(register.commune, hamlets, register.rounds, Box::new(register.framework))),
    );
    let Operation::SaveHamlet(edit) = saved(&sent) else { panic!("{sent:?}") };
    assert_eq!((edit.base.unwrap().1, edit.value.name.as_str()), (5, "Khu 9"));
}

#[test]
fn no_form_of_a_household_loses_what_was_typed_when_a_colleague_was_quicker() {
    for mut model in every_form() {
        let Some(DraftOf::Household(_, form)) = top(&model).purpose.draft_of() else { continue };
        if form == HouseholdForm::Restore {
            continue;
        }
        fill(&mut model);
        let before = shown(&model);
        if let Some(crate::app::dialogs::Dialog::Form(open)) = model.dialogs.last_mut() {
            open.saving = true;
        }
        update(&mut model, Msg::Answer(Answer::Conflict(conflict())));
        meets(&mut model, whole());
        let after: Vec<_> = shown(&model);
        assert_eq!(after, before, "{form:?}");
        assert_eq!(model.size, SMALL);
    }
}

#[test]
fn the_key_for_the_other_value_says_where_there_is_none() {
    let mut model = on_page(Page::Overview, 0, Action::Edit);
    press(&mut model, "<F5>");
    assert_eq!(said(&model), Lang::Vi.why_no_clash());
}
