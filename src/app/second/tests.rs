//! From the list of what waits to its answer.

use super::*;
use crate::app::model::Section;
use crate::app::msg::{Answer, Saved};
use crate::app::testing::office::{colleague, team, tell};
use crate::app::testing::press;
use crate::app::testing::village::{play, village};
use crate::app::update;
use crate::app::work::Outcome;
use crate::domain::colleague::{Colleague, Role};
use crate::domain::today::{Dues, TodayFacts, tasks};
use crate::i18n::Lang;

const PROPOSED: Proposed = Proposed { number: 41, id: ProposalId(7), rev: 1 };

fn page(refused: Option<&str>, own: bool) -> Page {
    let lines = vec!["41  Lưu công nhận: 0412 Nguyễn Thị Lành".to_owned()];
    Page { proposed: PROPOSED, lines, refused: refused.map(str::to_owned), own, known: None }
}

fn told(model: &mut Model, outcome: SecondOutcome) -> Vec<Effect> {
    update(model, Msg::Answer(Answer::Worked(Box::new(Outcome::Second(outcome)))))
}

fn asked(effects: &[Effect]) -> Option<&SecondJob> {
    effects.iter().find_map(|effect| match effect {
        Effect::Work(job) => match job.as_ref() {
            Job::Second(job) => Some(job),
            _ => None,
        },
        _ => None,
    })
}

/// The answers to a proposal lie open.
fn answering(page: Page) -> Model {
    let (mut model, mut village) = village(40, (80, 24), Lang::Vi);
    play(&mut model, &mut village, "<F10>8");
    told(&mut model, SecondOutcome::Listed(vec![(41, "41 minh".into(), String::new())]));
    let effects = press(&mut model, "<Enter>");
    assert_eq!(asked(&effects), Some(&SecondJob::Read(41)));
    told(&mut model, SecondOutcome::Read(Box::new(page)));
    press(&mut model, "<Enter>");
    model
}

#[test]
fn a_proposal_is_read_before_it_is_answered_and_approved_after_a_question() {
    let mut model = answering(page(None, false));
    press(&mut model, "<Enter>");
    let Some(Dialog::Confirm(confirm)) = model.dialogs.last() else { panic!("no question") };
    assert_eq!(confirm.cursor, 0, "the careful answer first");
    let effects = press(&mut model, "<Right><Enter>");
    assert_eq!(asked(&effects), Some(&SecondJob::Approve(PROPOSED, None)));
}

#[test]
fn the_list_of_what_waits_says_how_much_money_each_holds() {
    let (mut model, mut village) = village(40, (80, 24), Lang::Vi);
    play(&mut model, &mut village, "<F10>8");
    let each = [(41, "18.000.000 đ"), (42, "cộng 36.000.000 đ"), (43, "")];
    let each = each.map(|(number, money)| (number, format!("{number} minh"), money.to_owned()));
    told(&mut model, SecondOutcome::Listed(each.to_vec()));
    let Some(Dialog::Pick(pick)) = model.dialogs.last() else { panic!("no list") };
    let notes: Vec<_> = pick.shown().map(|shown| shown.item.note.clone()).collect();
    assert_eq!(notes, ["18.000.000 đ", "cộng 36.000.000 đ", ""]);
}

#[test]
fn a_refusal_takes_a_reason() {
    let mut model = answering(page(None, false));
    press(&mut model, "<Down><Enter>");
    let effects = press(&mut model, "thieu<Enter>");
    let Some(SecondJob::Refuse(PROPOSED, reason)) = asked(&effects) else { panic!("{effects:?}") };
    assert!(!reason.is_empty());
}

#[test]
fn who_may_not_answer_hears_why_and_who_proposed_may_take_it_back() {
    let mut model = answering(page(Some("cần người duyệt"), true));
    press(&mut model, "<Enter>");
    let Some(Dialog::Pick(pick)) = model.dialogs.last() else { panic!("the answers stay") };
    assert_eq!(pick.refused.as_deref(), Some("cần người duyệt"));
    let effects = press(&mut model, "<Down><Down><Enter>");
    assert_eq!(asked(&effects), Some(&SecondJob::Withdraw(PROPOSED)));
}

#[test]
fn a_task_of_section_today_opens_what_this_person_may_answer() {
    let (mut model, _) = village(40, (80, 24), Lang::Vi);
    let made = ["2026-11-18", "2026-11-20"].map(|iso| iso.parse().unwrap());
    let facts = TodayFacts { waiting: Dues::of(made, model.today), ..TodayFacts::default() };
    let told = tasks(&facts, model.today);
    update(&mut model, Msg::Answer(Answer::Tasks(told)));
    update(&mut model, Msg::Section(Section::Today));
    let effects = press(&mut model, "<Down><Down><Down><Down><Down><Enter>");
    assert_eq!(asked(&effects), Some(&SecondJob::List { answerable: true }));
}

#[test]
fn where_nothing_waits_that_is_said() {
    let (mut model, _) = village(40, (80, 24), Lang::Vi);
    told(&mut model, SecondOutcome::Listed(Vec::new()));
    assert!(model.dialogs.is_empty());
}

#[test]
fn a_save_that_waits_names_who_can_answer_it() {
    let (mut model, _) = village(40, (80, 24), Lang::Vi);
    let saved = |kind| Answer::Saved(Saved { proposed: Some((41, kind)), ..Saved::default() });
    update(&mut model, Msg::Answer(saved(OperationKind::SaveRecognition)));
    let said = |model: &Model| model.notice.as_ref().unwrap().text.clone();
    assert!(said(&model).contains("thêm người duyệt"), "{}", said(&model));

    let keeper = |login: &str, name: &str| {
        let name = name.to_owned();
        Colleague { name, ..colleague(login, Role::Keeper, &[]) }
    };
    tell(&mut model, team([keeper("lan.tt", "Lan"), keeper("hoa", "Hoa"), keeper("minh", "")]));
    update(&mut model, Msg::Answer(saved(OperationKind::SaveRecognition)));
    assert!(said(&model).ends_with("Người duyệt được: Hoa (hoa), minh."), "{}", said(&model));
}
