use std::mem::discriminant;

use proptest::prelude::*;

use crate::app::dialogs::Dialog;
use crate::app::draft::{DraftId, DraftOf, HouseholdForm, KeptDraft, OpenDraft, open_drafts};
use crate::app::form::{Field, FieldKind, FormDialog};
use crate::app::model::{Model, Section};
use crate::app::msg::{Answer, Saved};
use crate::app::screens::household::Page;
use crate::app::settings::Settings;
use crate::app::testing::{HOUSEHOLD, day, dossier, model, press, saved, showing};
use crate::app::{Effect, Msg, update};
use crate::domain::dossier::Dossier;
use crate::domain::household::Ending;
use crate::domain::id::HouseholdId;
use crate::domain::operation::Operation;
use crate::i18n::Lang;
use crate::keys::Action;

const SMALL: (u16, u16) = (80, 24);

fn top(model: &Model) -> &FormDialog {
    match model.dialogs.last() {
        Some(Dialog::Form(form)) => form,
        other => panic!("no form: {other:?}"),
    }
}

fn said(model: &Model) -> &str {
    model.notice.as_ref().map_or("", |notice| &notice.text)
}

/// A household with something owed for a support of its own, so that every form can be opened on it.
fn whole() -> Dossier {
    let mut dossier = dossier();
    let cow = dossier.supports.iter().find(|support| support.model == "bo-sinh-san");
    let mut owing = cow.unwrap().clone();
    owing.id.0 += 100;
    dossier.supports.push(owing);
    dossier
}

fn on_page(page: Page, line: usize, action: Action) -> Model {
    let mut model = showing(whole(), SMALL, Lang::Vi);
    let screen = model.household.as_mut().unwrap();
    screen.page = page;
    let lines = screen.items().len();
    screen.pane.set_len(lines);
    screen.pane.move_to(line);
    update(&mut model, Msg::Do(action));
    model
}

fn in_section(section: Section, action: Action) -> Model {
    let mut model = model(SMALL, Lang::Vi);
    update(&mut model, Msg::Section(section));
    model.households.ids = vec![HouseholdId(1), HouseholdId(2)];
    model.households.marked.extend([HouseholdId(1), HouseholdId(2)]);
    update(&mut model, Msg::Do(action));
    model
}

fn of_place(line: usize) -> Model {
    let mut model = in_section(Section::System, Action::Help);
    press(&mut model, "<Esc>");
    (0..line).for_each(|_| drop(press(&mut model, "<Down>")));
    press(&mut model, "<Enter>");
    model
}

fn picked(page: Page, script: &str) -> Model {
    let mut model = on_page(page, 0, Action::New);
    press(&mut model, script);
    model
}

fn gone_household() -> Dossier {
    let mut dossier = dossier();
    let reason = crate::domain::household::EndReason::ALL[0];
    dossier.household.value.ended = Some(Ending { on: day("2026-01-05"), reason });
    dossier
}

/// A program for every form that there is, the form open and nothing typed.
fn every_form() -> Vec<Model> {
    let mut restored = showing(gone_household(), SMALL, Lang::Vi);
    update(&mut restored, Msg::Do(Action::Restore));
    let mut creating = Model::new(day("2026-11-21"), "lan.tt".into(), Settings::default());
    press(&mut creating, "1");
    let overview = [
        Action::Edit,
        Action::New,
        Action::Support,
        Action::Survey,
        Action::Visit,
        Action::Recognise,
        Action::HerdEvent,
        Action::Split,
        Action::Merge,
        Action::Remove,
    ];
    let mut forms: Vec<Model> = overview.map(|action| on_page(Page::Overview, 0, action)).into();
    forms.extend([
        restored,
        creating,
        on_page(Page::Members, 1, Action::Edit),
        on_page(Page::Members, 1, Action::Leave),
        on_page(Page::Surveys, 0, Action::Edit),
        on_page(Page::Surveys, 1, Action::Edit),
        on_page(Page::Surveys, 2, Action::Edit),
        on_page(Page::Supports, 0, Action::Edit),
        on_page(Page::Herd, 0, Action::Edit),
        on_page(Page::Herd, usize::MAX, Action::Edit),
        on_page(Page::Visits, 0, Action::Edit),
        picked(Page::Herd, "<Down><Enter>"),
        picked(Page::Herd, "<Down><Down><Enter>"),
        in_section(Section::Households, Action::New),
        in_section(Section::Households, Action::Support),
        in_section(Section::Households, Action::Visit),
        of_place(0),
        of_place(1),
        of_place(4),
    ]);
    forms
}

/// Types something into every field, those included that come while typing.
fn fill(model: &mut Model) {
    (0..200).for_each(|_| drop(press(model, "<Up>")));
    for number in 0..200 {
        let dialog = top(model);
        let (focus, field) = (dialog.form.focus, &dialog.form.fields[dialog.form.focus]);
        let typed = match (&field.kind, field.code.as_ref()) {
            (FieldKind::Date, _) => "<Ctrl-u>1/2/2020".to_owned(),
            (FieldKind::Money, _) => "<Ctrl-u>12tr5".to_owned(),
            (FieldKind::Number, _) => "<Ctrl-u>3".to_owned(),
            (FieldKind::Text, "round") => "<Ctrl-u>2020".to_owned(),
            (FieldKind::Text, _) => format!("<Ctrl-u>Chữ số {number}"),
            (FieldKind::Choice(_) | FieldKind::Digit(_), _) => "<Right>".to_owned(),
        };
        press(model, &typed);
        press(model, "<Down>");
        if top(model).form.focus == focus {
            return;
        }
    }
}

fn shown(model: &Model) -> Vec<(String, String)> {
    top(model).form.fields.iter().map(|f| (f.code.to_string(), f.line.text().to_owned())).collect()
}

/// What the private file gives back.
fn kept(open: OpenDraft, at: &str) -> KeptDraft {
    let text = serde_json::to_string(&open.draft).unwrap();
    KeptDraft {
        id: open.from.unwrap_or(DraftId("20261121T140500000-7-1".into())),
        at: at.parse().unwrap(),
        draft: serde_json::from_str(&text).unwrap(),
    }
}

fn hung_up(model: &mut Model) -> KeptDraft {
    let effects = update(model, Msg::HangUp);
    assert_eq!(effects, [Effect::Quit]);
    let mut open = open_drafts(model);
    assert_eq!(open.len(), 1);
    kept(open.remove(0), "2026-11-21T14:05:00")
}

/// The next start, on the next day, with what the register holds by then.
fn next_day(kept: &KeptDraft, now: Option<Dossier>) -> Model {
    let mut model = model(SMALL, Lang::Vi);
    if kept.draft.of == DraftOf::NewCommune {
        model = Model::new(day("2026-11-22"), "lan.tt".into(), Settings::default());
    }
    model.today = day("2026-11-22");
    update(&mut model, Msg::Answer(Answer::Drafts(vec![kept.clone()])));
    assert_eq!(press(&mut model, "<Enter>"), [Effect::TakeDraft(kept.id.clone())]);
    let effects = update(&mut model, Msg::Answer(Answer::DraftTaken(Box::new(kept.clone()))));
    if let DraftOf::Household(id, _) = &kept.draft.of {
        assert_eq!(effects, [Effect::Dossier(*id)]);
        update(&mut model, Msg::Answer(Answer::Dossier(now.map(Box::new))));
    }
    model
}

fn register_then(kept: &KeptDraft) -> Dossier {
    if matches!(kept.draft.of, DraftOf::Household(_, HouseholdForm::Restore)) {
        gone_household()
    } else {
        whole()
    }
}

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
    assert_eq!((kinds.len(), pages.len()), (8, 21), "{forms:?}");
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
    assert_eq!(field(&after, "address").warning.as_deref(), Some("Trong sổ nay là: Ngõ 4"));
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
    press(&mut model, "<Down><Down><Ctrl-u>Chuồng ướt");
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
fn a_field_that_was_computed_is_computed_again_and_not_kept_as_typed() {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    press(&mut model, "<F6>120");
    let kept = hung_up(&mut model);
    let computed = |f: &&Field| f.computed;
    assert!(top(&model).form.fields.iter().filter(computed).count() > 0);
    assert!(kept.draft.fields.iter().all(|typed| !typed.code.starts_with("i.")));
}

/// A key, or something typed.
fn keys() -> impl Strategy<Value = Vec<&'static str>> {
    let key = prop::sample::select(vec![
        "<Down>",
        "<Down>",
        "<Down>",
        "<Up>",
        "<Right>",
        "<Left>",
        "<Backspace>",
        "<Ctrl-u>",
        "1",
        "0",
        "9",
        "3",
        "bo",
        "the bhyt",
        "Hà",
        "5/3",
        "12tr5",
        "khu",
        " ",
    ]);
    prop::collection::vec(key, 1..60)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    /// Whatever was typed, in whatever order, comes back: in its field, or on a page where the form that was
    /// opened anew has no such field. What the record itself says was not typed.
    #[test]
    fn any_typing_comes_back(form in 0_usize..every_form().len(), keys in keys()) {
        let mut before = every_form().swap_remove(form);
        keys.iter().for_each(|key| drop(press(&mut before, key)));
        update(&mut before, Msg::HangUp);
        if let Some(open) = open_drafts(&before).pop() {
            let kept = kept(open, "2026-11-21T14:05:00");
            let mut after = every_form().swap_remove(form);
            update(&mut after, Msg::Answer(Answer::DraftTaken(Box::new(kept))));
            let page = page_over(&mut after);
            let back = shown(&after);
            let typed = |f: &&Field| f.is_changed() && !f.computed && !f.line.is_empty();
            for field in top(&before).form.fields.iter().filter(typed) {
                let (code, text) = (field.code.to_string(), field.line.text().to_owned());
                prop_assert!(page.contains(&text) || back.contains(&(code, text)), "{:?}", field);
            }
        }
    }
}

/// The words of the page that lies over the form, which is taken away.
fn page_over(model: &mut Model) -> String {
    match model.dialogs.pop_if(|dialog| matches!(dialog, Dialog::Reader(_))) {
        Some(Dialog::Reader(page)) => page.lines.iter().map(|line| line.text()).collect(),
        _ => String::new(),
    }
}
