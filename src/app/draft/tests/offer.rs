//! When a draft is offered, taken and thrown away.

use super::stage::{SMALL, hung_up, kept, said, top};
use crate::app::dialogs::Dialog;
use crate::app::draft::{DraftId, KeptDraft};
use crate::app::model::Model;
use crate::app::msg::{Answer, Saved};
use crate::app::testing::{day, dossier, model, press, showing};
use crate::app::{Effect, Msg, update};
use crate::i18n::Lang;
use crate::keys::Action;

/// Leaves the visit that is being typed; its draft lies in the folder then.
fn left(answers: &str) -> (Model, Vec<Effect>) {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    press(&mut model, "<F8>Bò khoẻ<Esc>");
    let effects = press(&mut model, answers);
    if let [Effect::KeepDraft(open)] = effects.as_slice() {
        let kept = kept((**open).clone(), "2026-11-21T14:05:00");
        update(&mut model, Msg::Answer(Answer::DraftKept(Box::new(kept))));
    }
    (model, effects)
}

/// Takes the draft of the form that is open.
fn take(model: &mut Model) {
    let kept = model.drafts[0].clone();
    assert_eq!(press(model, "<Ctrl-d>"), [Effect::TakeDraft(kept.id.clone())]);
    update(model, Msg::Answer(Answer::DraftTaken(Box::new(kept))));
}

#[test]
fn leaving_a_form_keeps_what_was_typed_and_the_form_gives_it_back_when_asked() {
    let (mut model, effects) = left("<Right><Enter>");
    assert!(matches!(effects.as_slice(), [Effect::KeepDraft(_)]) && model.dialogs.is_empty());
    assert_eq!(said(&model), Lang::Vi.draft_kept("Ctrl-D"));
    press(&mut model, "<F8>");
    assert!(said(&model).contains("14:05 hôm nay") && said(&model).contains("Ctrl-D"), "{}", said(&model));
    assert_eq!(top(&model).form.text("seen"), "");
    take(&mut model);
    assert_eq!(top(&model).form.text("seen"), "Bò khoẻ");
    press(&mut model, "<F2>");
    let effects = update(&mut model, Msg::Answer(Answer::Saved(Saved::default())));
    assert!(effects.contains(&Effect::ForgetDraft(DraftId("20261121T140500000-7-1".into()))));
    assert!(model.drafts.is_empty());
    press(&mut model, "<F8><Ctrl-d>");
    assert_eq!(said(&model), Lang::Vi.why_no_draft());
}

#[test]
fn a_draft_that_is_left_again_takes_the_place_of_the_first() {
    let (mut model, _) = left("<Right><Enter>");
    press(&mut model, "<F8>");
    take(&mut model);
    press(&mut model, ", chuồng ướt<Esc><Right>");
    let effects = press(&mut model, "<Enter>");
    let [Effect::KeepDraft(open)] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(open.from, Some(model.drafts[0].id.clone()));
}

#[test]
fn only_the_last_answer_throws_away_and_never_the_first_esc() {
    for answers in ["<Esc>", "<Enter>"] {
        let (model, effects) = left(answers);
        assert!(effects.is_empty() && top(&model).has_typed(), "{answers}");
    }
    let (model, effects) = left("<Right><Right><Enter>");
    assert!(effects.is_empty() && model.dialogs.is_empty() && model.drafts.is_empty());
}

#[test]
fn a_form_whose_draft_cannot_be_kept_stays_open() {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    let effects = press(&mut model, "<F8>Bò khoẻ<Esc><Right><Enter>");
    assert!(matches!(effects.as_slice(), [.., Effect::KeepDraft(_)]));
    update(&mut model, Msg::Answer(Answer::Failed("Đĩa đầy.".into())));
    assert_eq!(top(&model).form.text("seen"), "Bò khoẻ");
    assert_eq!(said(&model), "Đĩa đầy.");
}

fn two() -> Vec<KeptDraft> {
    let draft = |minute: u32| {
        let mut model = showing(dossier(), SMALL, Lang::Vi);
        press(&mut model, "<F8>Bò khoẻ");
        let kept = hung_up(&mut model);
        let at = day("2026-11-20").and_hms_opt(9, minute, 0).unwrap();
        KeptDraft { id: DraftId(format!("d{minute}")), at, ..kept }
    };
    vec![draft(1), draft(2)]
}

#[test]
fn a_start_offers_one_draft_with_a_question_and_later_changes_nothing() {
    for answer in ["<Esc>", "<Right><Enter>"] {
        let mut model = model(SMALL, Lang::Vi);
        update(&mut model, Msg::Answer(Answer::Drafts(two().split_off(1))));
        let Some(Dialog::Confirm(question)) = model.dialogs.last() else { panic!() };
        assert!(question.question.contains("Thăm hộ · 0412 · Nguyễn Thị Lành"), "{}", question.question);
        assert!(question.question.contains("09:02 hôm qua"), "{}", question.question);
        assert_eq!(press(&mut model, answer), []);
        assert!(model.dialogs.is_empty() && model.drafts.len() == 1);
    }
    let mut model = model(SMALL, Lang::Vi);
    update(&mut model, Msg::Answer(Answer::Drafts(two().split_off(1))));
    let effects = press(&mut model, "<Right><Right><Enter>");
    assert_eq!(effects, [Effect::ForgetDraft(DraftId("d2".into()))]);
    assert!(model.drafts.is_empty());
}

#[test]
fn several_drafts_are_a_list_and_all_go_only_after_a_question() {
    let mut model = model(SMALL, Lang::Vi);
    update(&mut model, Msg::Answer(Answer::Drafts(two())));
    let Some(Dialog::Pick(pick)) = model.dialogs.last() else { panic!() };
    assert_eq!(
        pick.shown().map(|shown| shown.item.note.as_str()).collect::<Vec<_>>()[..2],
        ["09:02 hôm qua", "09:01 hôm qua"]
    );
    press(&mut model, "<Down><Down><Enter>");
    assert_eq!(press(&mut model, "<Right><Enter>").len(), 2);
    assert!(model.drafts.is_empty());
}

#[test]
fn later_is_any_time_from_the_menu() {
    let mut model = model(SMALL, Lang::Vi);
    update(&mut model, Msg::Do(Action::Drafts));
    assert_eq!(said(&model), Lang::Vi.why_no_draft());
    update(&mut model, Msg::Answer(Answer::Drafts(two())));
    press(&mut model, "<Esc>");
    update(&mut model, Msg::Do(Action::Drafts));
    assert!(matches!(model.dialogs.last(), Some(Dialog::Pick(_))));
    let id = model.drafts[1].id.clone();
    assert_eq!(press(&mut model, "<Enter>"), [Effect::TakeDraft(id.clone())]);
    update(&mut model, Msg::Answer(Answer::DraftElsewhere(id)));
    assert_eq!((said(&model), model.drafts.len()), (Lang::Vi.draft_elsewhere(), 1));
}

#[test]
fn without_a_register_what_was_typed_is_shown_to_be_copied() {
    let mut model = model(SMALL, Lang::Vi);
    model.register = None;
    update(&mut model, Msg::Answer(Answer::DraftTaken(Box::new(two().remove(0)))));
    assert!(matches!(model.dialogs.last(), Some(Dialog::Reader(_))), "{:?}", model.dialogs);
    assert!(model.household.is_none(), "no page waits for what nobody fetches");
}
