//! A pile of papers, key by key, against a register that answers at once.

use super::{EntryMsg, Pass, open_in_order};
use crate::app::dialogs::Dialog;
use crate::app::msg::{Answer, Saved};
use crate::app::testing::{HOUSEHOLD, day, dossier, keys, model, press, stored};
use crate::app::{Effect, Model, Msg, update};
use crate::domain::dossier::Dossier;
use crate::domain::household::{EndReason, Ending};
use crate::domain::id::{HouseholdId, SurveyId};
use crate::domain::operation::Operation;
use crate::domain::survey::Survey;
use crate::i18n::Lang;

/// A register of households that differ in their code only, and what was saved in it.
#[derive(Default)]
struct Register {
    saved: Vec<Survey>,
    ended: Option<HouseholdId>,
}

impl Register {
    fn dossier(&self, id: HouseholdId) -> Dossier {
        let mut dossier = dossier();
        dossier.household.id = id;
        dossier.household.value.code = format!("{:04}", id.0);
        let of_it = self.saved.iter().filter(|survey| survey.household == id);
        dossier.surveys.extend(of_it.map(|survey| stored(SurveyId(100 + id.0), 1, survey.clone())));
        if self.ended == Some(id) {
            let ending = Ending { on: day("2026-11-20"), reason: EndReason::MovedOut };
            dossier.household.value.ended = Some(ending);
        }
        dossier
    }

    fn answer(&mut self, effect: Effect) -> Option<Answer> {
        match effect {
            Effect::Dossier(id) => Some(Answer::Dossier(Some(Box::new(self.dossier(id))))),
            Effect::Perform(operation) => {
                let Operation::SaveSurvey(edit) = *operation else { panic!("{operation:?}") };
                self.saved.retain(|known| known.household != edit.value.household);
                self.saved.push(edit.value);
                Some(Answer::Saved(Saved::default()))
            }
            _ => None,
        }
    }

    fn perform(&mut self, model: &mut Model, mut effects: Vec<Effect>) {
        while !effects.is_empty() {
            let answers: Vec<_> = effects.drain(..).filter_map(|effect| self.answer(effect)).collect();
            effects = answers.into_iter().flat_map(|answer| update(model, Msg::Answer(answer))).collect();
        }
    }

    /// Keys as the loop gives them: what is released comes before the next one.
    fn play(&mut self, model: &mut Model, script: &str) {
        for key in keys(script) {
            let effects = press(model, key);
            self.perform(model, effects);
            self.release(model);
        }
    }

    fn release(&mut self, model: &mut Model) {
        while let Some(key) = model.entry.held.take_due() {
            let effects = update(model, key);
            self.perform(model, effects);
        }
    }

    fn look_up(&mut self, model: &mut Model) {
        let effects = update(model, Msg::Entry(EntryMsg::Seen));
        self.perform(model, effects);
    }
}

fn pile(papers: i64, pass: Pass) -> (Model, Register) {
    let (mut model, mut register) = (model((80, 24), Lang::Vi), Register::default());
    begin(&mut model, &mut register, papers, pass);
    (model, register)
}

fn begin(model: &mut Model, register: &mut Register, papers: i64, pass: Pass) {
    let households = (0..papers).map(|at| HouseholdId(HOUSEHOLD.0 + at)).collect();
    let effects = open_in_order(model, households, None, pass);
    register.perform(model, effects);
}

fn title(model: &Model) -> String {
    match model.dialogs.last() {
        Some(Dialog::Form(form)) => form.purpose.title(&model.at()),
        other => panic!("no form: {other:?}"),
    }
}

fn b1(model: &Model) -> String {
    match model.dialogs.last() {
        Some(Dialog::Form(form)) => form.form.text("b1"),
        other => panic!("no form: {other:?}"),
    }
}

const PAPER: &str = "118<Enter><Enter>10010001110027<F2>";

#[test]
fn form_follows_form_in_the_order_of_the_pile() {
    let (mut model, mut register) = pile(3, Pass::First);
    assert!(title(&model).starts_with("Phiếu 1/3 · 0412 Nguyễn Thị Lành"), "{}", title(&model));
    register.play(&mut model, &PAPER.repeat(2));
    assert!(title(&model).starts_with("Phiếu 3/3 · 0414"), "{}", title(&model));
    assert_eq!(register.saved.len(), 2);
    assert!(register.saved.iter().all(|survey| survey.b1 == Some(118)));
}

#[test]
fn the_pile_ends_with_what_was_saved_and_who_was_passed_over() {
    let (mut model, mut register) = pile(3, Pass::First);
    register.play(&mut model, PAPER);
    register.play(&mut model, "<PgDn>");
    register.play(&mut model, PAPER);
    let Some(Dialog::Reader(page)) = model.dialogs.last() else { panic!("{:?}", model.dialogs) };
    assert_eq!(page.lines[0].text(), "Đã lưu 2 phiếu trong 3 hộ.");
    assert!(model.entry.pile.is_none() && model.household.is_none());
}

#[test]
fn what_is_typed_behind_the_last_paper_goes_nowhere() {
    let (mut model, mut register) = pile(1, Pass::First);
    register.play(&mut model, &PAPER.repeat(2));
    assert!(matches!(model.dialogs.as_slice(), [Dialog::Reader(_)]));
    assert_eq!(register.saved.len(), 1);
}

#[test]
fn keys_behind_a_form_that_cannot_be_saved_wait_for_the_next_one() {
    let (mut model, mut register) = pile(3, Pass::First);
    // The first paper says other than the household's data on 4 and 8: it needs reasons.
    register.play(&mut model, "95<Enter><Enter>100000000100<F2>");
    register.play(&mut model, PAPER);
    assert!(title(&model).starts_with("Phiếu 1/3"), "{}", title(&model));
    assert_eq!((b1(&model).as_str(), register.saved.len()), ("95", 0));
    register.look_up(&mut model);
    register.play(&mut model, "đã có thẻ<Enter>nhà mới<F2>");
    assert_eq!(register.saved.iter().map(|survey| survey.b1).collect::<Vec<_>>(), [Some(95), Some(118)]);
    assert!(title(&model).starts_with("Phiếu 3/3"), "{}", title(&model));
}

#[test]
fn esc_drops_what_waits_and_says_so_and_the_form_stays() {
    let (mut model, mut register) = pile(3, Pass::First);
    register.play(&mut model, "95<Enter><Enter>100000000100<F2>118<Enter>");
    assert_eq!(model.entry.held.count(), 4);
    register.play(&mut model, "<Esc>");
    assert_eq!((model.entry.held.count(), model.entry.held.is_unseen()), (0, false));
    assert!(model.notice.as_ref().is_some_and(|notice| notice.text.contains("4 phím")), "{:?}", model.notice);
    assert!(title(&model).starts_with("Phiếu 1/3"), "{}", title(&model));
    register.play(&mut model, "đã có thẻ<Enter>nhà mới<F2>");
    assert_eq!((register.saved.len(), b1(&model).as_str()), (1, ""), "nothing lands in the next one");
}

#[test]
fn esc_drops_what_waits_after_a_look_too() {
    let (mut model, mut register) = pile(2, Pass::First);
    register.play(&mut model, "95<Enter><Enter>100000000100<F2>118");
    register.look_up(&mut model);
    register.play(&mut model, "đã<Esc>");
    assert_eq!(model.entry.held.count(), 0);
    assert!(matches!(model.dialogs.last(), Some(Dialog::Form(_))), "only what waits is dropped");
}

#[test]
fn keys_behind_a_question_wait_too() {
    let (mut model, mut register) = pile(2, Pass::First);
    register.play(&mut model, "95<Enter><Enter>1<F2>");
    register.play(&mut model, "118<Enter><Enter>1001");
    assert!(matches!(model.dialogs.last(), Some(Dialog::Confirm(_))));
    register.look_up(&mut model);
    register.play(&mut model, "<Right><Enter>");
    assert_eq!((b1(&model).as_str(), register.saved.len()), ("118", 1));
}

#[test]
fn a_form_that_is_passed_over_keeps_what_was_typed() {
    let (mut model, mut register) = pile(2, Pass::First);
    let effects = press(&mut model, "1");
    register.perform(&mut model, effects);
    let effects = press(&mut model, "<PgDn>");
    let [Effect::KeepDraft(open)] = effects.as_slice() else { panic!("{effects:?}") };
    let kept = crate::app::draft::KeptDraft {
        id: crate::app::draft::DraftId("1".into()),
        at: "2026-11-21T14:05:00".parse().unwrap(),
        draft: open.draft.clone(),
    };
    let effects = update(&mut model, Msg::Answer(Answer::DraftKept(Box::new(kept))));
    register.perform(&mut model, effects);
    assert!(title(&model).starts_with("Phiếu 2/2"), "{}", title(&model));
    assert_eq!(model.drafts.len(), 1);
}

#[test]
fn the_paper_before_is_opened_for_correction() {
    let (mut model, mut register) = pile(2, Pass::First);
    model.register.as_mut().unwrap().rounds = vec![super::super::testing::round("2026")];
    register.play(&mut model, PAPER);
    register.play(&mut model, "<PgUp>");
    assert!(title(&model).starts_with("Phiếu 1/2"), "{}", title(&model));
    assert_eq!(b1(&model), "118");
    register.play(&mut model, "96<F2>");
    assert_eq!(register.saved.iter().map(|survey| survey.b1).collect::<Vec<_>>(), [Some(96)]);
}

#[test]
fn the_papers_of_a_pile_belong_to_its_round() {
    let (mut model, mut register) = (model((80, 24), Lang::Vi), Register::default());
    let effects = open_in_order(&mut model, vec![HOUSEHOLD], Some("2026".into()), Pass::First);
    register.perform(&mut model, effects);
    register.play(&mut model, "118<Enter><Enter>10010001110027");
    let Some(Dialog::Form(form)) = model.dialogs.last_mut() else { panic!("no form") };
    form.form.field_mut("round").unwrap().say("2025");
    register.play(&mut model, "<F2>");
    let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!("{:?}", model.dialogs) };
    let fault = form.form.field("round").unwrap().fault.as_deref();
    assert!(register.saved.is_empty() && fault.is_some_and(|words| words.contains("2026")), "{fault:?}");
}

#[test]
fn leaving_ends_the_entry() {
    let (mut model, mut register) = pile(3, Pass::First);
    register.play(&mut model, PAPER);
    register.play(&mut model, "<Esc>");
    assert!(model.entry.pile.is_none() && model.household.is_none() && model.dialogs.is_empty());
    assert!(press(&mut model, "<PgDn>").is_empty());
}

#[test]
fn a_household_that_left_meanwhile_is_told_and_gets_no_form() {
    let (mut model, mut register) = pile(3, Pass::First);
    register.ended = Some(HouseholdId(HOUSEHOLD.0 + 1));
    register.play(&mut model, &PAPER.repeat(2));
    assert_eq!(register.saved.len(), 1);
    let Some(Dialog::Confirm(told)) = model.dialogs.last() else { panic!("{:?}", model.dialogs) };
    assert!(told.question.contains("0413"), "{}", told.question);
    register.look_up(&mut model);
    register.play(&mut model, "<Enter>");
    assert!(title(&model).starts_with("Phiếu 3/3"), "{}", title(&model));
    assert_eq!(b1(&model), "");
}

#[test]
fn what_papers_have_in_common_is_that_of_the_form_before() {
    let (mut model, mut register) = pile(2, Pass::First);
    register.play(&mut model, "118<Enter><Enter>10010001110027<Enter><Enter><Ctrl-u>Bà Hoa<Enter>5/11<F2>");
    register.play(&mut model, PAPER);
    let told: Vec<_> = register.saved.iter().map(|s| (s.surveyor.as_str(), s.date)).collect();
    assert_eq!(told, [("Bà Hoa", day("2026-11-05")); 2]);
}

#[test]
fn a_second_entry_that_says_the_same_verifies() {
    let (mut model, mut register) = pile(2, Pass::First);
    register.play(&mut model, &PAPER.repeat(2));
    register.look_up(&mut model);
    press(&mut model, "<Esc>");
    begin(&mut model, &mut register, 2, Pass::Second);
    assert!(title(&model).starts_with("Nhập lần hai 1/2"), "{}", title(&model));
    assert_eq!(b1(&model), "");
    register.look_up(&mut model);
    register.play(&mut model, "118<Enter><Enter>10010001110027<F2>");
    let verified = register.saved.iter().filter_map(|survey| survey.verified.as_ref());
    assert_eq!(verified.map(|verified| verified.by.as_str()).collect::<Vec<_>>(), ["lan.tt"]);
    assert!(title(&model).starts_with("Nhập lần hai 2/2"), "{}", title(&model));
}

#[test]
fn where_two_entries_differ_the_paper_decides() {
    let (mut model, mut register) = pile(1, Pass::First);
    register.play(&mut model, PAPER);
    register.look_up(&mut model);
    register.play(&mut model, "<Esc>");
    begin(&mut model, &mut register, 1, Pass::Second);
    register.play(&mut model, "181<Enter><Enter>10010001110028<F2>");
    assert!(title(&model).starts_with("Hai lần nhập khác nhau"), "{}", title(&model));
    register.look_up(&mut model);
    register.play(&mut model, "2<F2>");
    assert!(register.saved[0].verified.is_none(), "each difference is settled");
    register.look_up(&mut model);
    register.play(&mut model, "1<F2>");
    let survey = &register.saved[0];
    assert_eq!((survey.b1, survey.causes.mask(), survey.verified.is_some()), (Some(181), 0b0100_0010, true));
    assert!(model.entry.pile.is_none(), "that was the last one");
}
