//! What was typed comes back, and what has changed meanwhile is said.

use std::mem::discriminant;

use super::stage::{SMALL, every_form, fill, hung_up, next_day, on_page, register_then, said, shown, top};
use crate::app::dialogs::Dialog;
use crate::app::draft::{DraftOf, open_drafts};
use crate::app::form::Field;
use crate::app::model::Model;
use crate::app::msg::Answer;
use crate::app::screens::household::Page;
use crate::app::testing::{HOUSEHOLD, day, dossier, press, saved, showing};
use crate::app::{Effect, Msg, update};
use crate::domain::dossier::Dossier;
use crate::domain::operation::Operation;
use crate::i18n::Lang;
use crate::keys::Action;

#[test]
fn every_form_comes_back_after_a_hang_up_with_all_that_was_typed() {
    for mut before in every_form() {
        fill(&mut before);
        let kept = hung_up(&mut before);
        let after = next_day(&kept, Some(register_then(&kept)));
        assert_eq!(shown(&after), shown(&before), "{:?}", kept.draft.of);
        assert_eq!(top(&after).form.focus, top(&before).form.focus, "{:?}", kept.draft.of);
        assert_eq!(said(&after), Lang::Vi.draft_reopened(), "{:?}", kept.draft.of);
    }
}

#[test]
fn no_form_is_left_out() {
    let of = |model: &Model| top(model).purpose.draft_of().unwrap();
    let forms: Vec<_> = every_form().iter().map(of).collect();
    let mut kinds: Vec<_> = forms.iter().map(discriminant).collect();
    kinds.dedup();
    let pages = forms.iter().filter_map(|of| match of {
        DraftOf::Household(_, form) => Some(discriminant(form)),
        _ => None,
    });
    let pages: std::collections::HashSet<_> = pages.collect();
    let kinds: std::collections::HashSet<_> = kinds.into_iter().collect();
    let rounds = forms.iter().filter_map(|of| match of {
        DraftOf::Round(_, form) => Some(discriminant(form)),
        _ => None,
    });
    let rounds: std::collections::HashSet<_> = rounds.collect();
    assert_eq!((kinds.len(), pages.len(), rounds.len()), (11, 21, 13), "{forms:?}");
}

#[test]
fn a_form_in_which_nothing_was_typed_leaves_no_draft() {
    for mut model in every_form() {
        update(&mut model, Msg::HangUp);
        assert_eq!(open_drafts(&model), [], "{:?}", top(&model).purpose.draft_of());
    }
}

#[test]
fn the_day_of_a_new_record_stays_the_day_on_which_it_was_typed() {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    press(&mut model, "<F8>Bò khoẻ");
    let mut after = next_day(&hung_up(&mut model), Some(dossier()));
    let Operation::SaveVisit(edit) = saved(&press(&mut after, "<F2>")) else { panic!() };
    assert_eq!((edit.value.date, edit.value.seen.as_str()), (day("2026-11-21"), "Bò khoẻ"));
}

#[test]
fn a_record_that_a_colleague_changed_since_says_so_field_by_field_and_is_saved_over_the_new_revision() {
    let mut model = on_page(Page::Overview, 0, Action::Edit);
    let Some(Dialog::Form(form)) = model.dialogs.last_mut() else { panic!() };
    form.form.focus_on("address");
    press(&mut model, "<Ctrl-u>Ngõ 5");
    let kept = hung_up(&mut model);
    let mut now = dossier();
    now.household.rev = 9;
    now.household.value.address = "Ngõ 4".into();
    now.household.value.phone = "0900000000".into();
    let mut after = next_day(&kept, Some(now));
    assert_eq!(said(&after), Lang::Vi.draft_moved());
    let field = |model: &Model, code: &str| top(model).form.field(code).cloned().unwrap();
    assert_eq!(field(&after, "address").warning.as_deref(), Some("Trong sổ nay là: Ngõ 4 (F5: lấy)"));
    assert_eq!(field(&after, "phone").warning, None);
    press(&mut after, "<Enter>");
    assert!(field(&after, "address").warning.is_some(), "it stays until it is saved");
    let Operation::SaveHousehold { edit, .. } = saved(&press(&mut after, "<F2>")) else { panic!() };
    assert_eq!(edit.base, Some((HOUSEHOLD, 9)));
    assert_eq!((edit.value.address.as_str(), edit.value.phone.as_str()), ("Ngõ 5", "0900000000"));
}

#[test]
fn a_record_that_changed_elsewhere_says_that_only() {
    let mut model = on_page(Page::Overview, 0, Action::Edit);
    press(&mut model, "<Ctrl-u>0413");
    let kept = hung_up(&mut model);
    let mut now = dossier();
    now.household.rev = 9;
    now.household.value.phone = "0900000000".into();
    let after = next_day(&kept, Some(now));
    assert_eq!(said(&after), Lang::Vi.draft_moved_elsewhere());
    assert!(top(&after).form.fields.iter().all(|field| field.warning.is_none()));
}

#[test]
fn what_was_typed_for_a_record_that_is_gone_is_shown_to_be_copied() {
    let mut model = on_page(Page::Visits, 0, Action::Edit);
    let Some(Dialog::Form(form)) = model.dialogs.last_mut() else { panic!() };
    form.form.focus_on("seen");
    press(&mut model, "<Ctrl-u>Chuồng ướt");
    let kept = hung_up(&mut model);
    let without = Dossier { visits: Vec::new(), ..dossier() };
    for now in [Some(without), None] {
        let mut after = next_day(&kept, now);
        let Some(Dialog::Reader(page)) = after.dialogs.last() else { panic!("{:?}", after.dialogs) };
        assert!(page.lines.iter().any(|line| line.text().contains("Chuồng ướt")), "{:?}", page.lines);
        assert_eq!(after.drafts.len(), 1, "it stays until it is thrown away");
        assert_eq!(press(&mut after, "<Enter><Right><Enter>"), [Effect::ForgetDraft(kept.id.clone())]);
    }
}

#[test]
fn a_choice_is_found_again_in_the_other_language() {
    let mut model = on_page(Page::Members, 1, Action::Edit);
    let Some(Dialog::Form(form)) = model.dialogs.last_mut() else { panic!() };
    form.form.focus_on("sex");
    press(&mut model, "<Ctrl-u>nữ<Enter>");
    let kept = hung_up(&mut model);
    let mut after = showing(dossier(), SMALL, Lang::En);
    update(&mut after, Msg::Answer(Answer::DraftTaken(Box::new(kept))));
    update(&mut after, Msg::Answer(Answer::Dossier(Some(Box::new(dossier())))));
    assert_eq!(top(&after).form.choice("sex"), Some("female"));
}

#[test]
fn a_field_that_was_computed_is_computed_again_and_not_kept_as_typed() {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    press(&mut model, "<F6>120");
    let kept = hung_up(&mut model);
    let computed = |f: &&Field| f.computed;
    assert!(top(&model).form.fields.iter().filter(computed).count() > 0);
    assert!(kept.draft.fields.iter().all(|typed| !typed.code.starts_with("i.")));
}
