//! The way of a copy out and back, with every step at which nothing happens.

use chrono::NaiveDate;
use serde_json::json;

use super::*;
use crate::app::dialogs::reader::ReadLine;
use crate::app::model::Tone;
use crate::app::msg::Answer;
use crate::app::testing::press;
use crate::app::testing::system_pages::taken_out;
use crate::app::testing::village::{play, village};
use crate::app::update;
use crate::app::work::Outcome;
use crate::domain::carry::{CarryEnd, Clash, ClashKind, GivenTwice, LeftOut, Touch};
use crate::domain::history::Author;
use crate::domain::operation::OperationKind;
use crate::i18n::Lang;
use crate::viet::DateStyle;

fn system() -> Model {
    let (mut model, mut village) = village(40, (100, 30), Lang::Vi);
    play(&mut model, &mut village, "<F10>8");
    model
}

fn worked(model: &mut Model, outcome: CarryOutcome) -> Vec<Effect> {
    update(model, Msg::Answer(Answer::Worked(Box::new(Outcome::Carry(outcome)))))
}

fn copy(model: &Model) -> TakenOut {
    TakenOut { hamlets: vec![model.register.as_ref().unwrap().hamlets[0].id], ..taken_out() }
}

fn touch(who: &str) -> Option<Touch> {
    Some(Touch { author: Author(who.into()), at: "2026-11-21T01:00:00Z".parse().unwrap() })
}

fn clash() -> Clash {
    let kind = ClashKind::Field {
        name: "phone".into(),
        base: json!("0900"),
        here: json!("0911"),
        there: json!("0922"),
    };
    let household = ("0412".to_owned(), "Nguyễn Thị Lành".to_owned());
    Clash {
        table: "household".into(),
        row: 7,
        household,
        kind,
        here: touch("lan.tt"),
        there: touch("minh.nv"),
    }
}

fn left_out() -> LeftOut<String> {
    LeftOut {
        number: 9,
        at: "2026-11-21T01:00:00Z".parse().unwrap(),
        author: Author("minh.nv".into()),
        kind: OperationKind::SaveExitPlan,
        subject: "0412 Nguyễn Thị Lành".into(),
        hash: vec![7; 32],
        why: "hộ đã có kế hoạch".into(),
    }
}

fn found(model: &Model, clashes: Vec<Clash>, left_out: Vec<LeftOut<String>>) -> CarryOutcome {
    let open = clashes.len() + left_out.len();
    let hamlets = vec!["Khu 1".to_owned()];
    let (operations, households, recoded) = (12, 5, Vec::new());
    let copy = copy(model);
    CarryOutcome::Previewed(Box::new(Bringing {
        copy,
        hamlets,
        operations,
        households,
        named: Vec::new(),
        recoded,
        erased: Vec::new(),
        given_twice: Vec::new(),
        clashes,
        left_out,
        open,
    }))
}

fn question(model: &Model) -> &str {
    let Some(Dialog::Confirm(confirm)) = model.dialogs.last() else { panic!("no question") };
    &confirm.question
}

#[test]
fn hamlets_are_chosen_then_who_carries_them_then_the_file() {
    let mut model = system();
    worked(&mut model, CarryOutcome::Listed(Vec::new()));
    press(&mut model, "<Enter>");
    assert!(press(&mut model, "<Enter>").is_empty(), "nothing is chosen yet");
    let Some(Dialog::Pick(pick)) = model.dialogs.last() else { panic!("no hamlets") };
    assert!(pick.refused.is_some());
    press(&mut model, "<Down><Enter>");
    let Some(Dialog::Pick(pick)) = model.dialogs.last() else { panic!("no hamlets") };
    assert_eq!(pick.shown().filter(|shown| shown.item.label.starts_with("[x]")).count(), 1);
    press(&mut model, "<Home><Enter>");
    press(&mut model, "Minh<Enter>");
    let effects = press(&mut model, "<Enter>");
    let [Effect::Work(job)] = effects.as_slice() else { panic!("{effects:?}") };
    let Job::Carry(CarryJob::TakeOut { hamlets, who, path }) = job.as_ref() else { panic!("{job:?}") };
    assert_eq!((hamlets.len(), who.as_str()), (1, "Minh"));
    assert!(path.starts_with("~/mang-di-") && path.ends_with(".db"), "{path}");
    worked(&mut model, CarryOutcome::TakenOut("xong".into()));
    assert_eq!(model.notice.as_ref().map(|notice| notice.tone), Some(Tone::Done));
}

#[test]
fn questions_come_one_by_one_and_then_it_is_looked_again() {
    let mut model = system();
    let preview = told(&mut model, CarryMsg::From("/media/usb/mang-di.db".into()));
    assert!(matches!(preview.as_slice(), [Effect::Work(_)]));
    let outcome = found(&model, vec![clash()], vec![left_out()]);
    worked(&mut model, outcome);
    for part in ["0412", "Điện thoại", "minh.nv", "lan.tt"] {
        assert!(question(&model).contains(part), "{}", question(&model));
    }
    assert!(press(&mut model, "<Right><Right><Enter>").is_empty(), "the next question stands there");
    assert!(question(&model).contains("hộ đã có kế hoạch"));
    let effects = press(&mut model, "<Right><Enter>");
    let [Effect::Work(job)] = effects.as_slice() else { panic!("{effects:?}") };
    let Job::Carry(CarryJob::Preview { answers, .. }) = job.as_ref() else { panic!("{job:?}") };
    assert_eq!(answers.of(&clash().key()), Some(Side::There));
    assert_eq!(answers.of(&left_out().key()), Some(Side::Here));
}

#[test]
fn a_wrong_file_stays_as_it_was_typed_with_why_it_did_not_do() {
    let mut model = system();
    told(&mut model, CarryMsg::Back);
    press(&mut model, "sai.db<Enter>");
    let why = Lang::Vi.carry_not_a_copy();
    worked(&mut model, CarryOutcome::NotPreviewed(why.to_owned()));
    let Some(Dialog::Prompt(prompt)) = model.dialogs.last() else { panic!("{:?}", model.dialogs) };
    assert_eq!((prompt.line.text(), prompt.line.before_cursor()), ("~/sai.db", "~/sai.db"));
    assert_eq!(prompt.fault.as_deref(), Some(why));
    let effects = press(&mut model, "<Backspace>c<Enter>");
    let [Effect::Work(job)] = effects.as_slice() else { panic!("{effects:?}") };
    assert!(matches!(job.as_ref(), Job::Carry(CarryJob::Preview { path, .. }) if path == "~/sai.dc"));
}

#[test]
fn what_fails_after_the_questions_is_said_and_asks_for_no_other_file() {
    let mut model = system();
    told(&mut model, CarryMsg::From("/media/usb/mang-di.db".into()));
    let outcome = found(&model, vec![clash()], Vec::new());
    worked(&mut model, outcome);
    press(&mut model, "<Right><Enter>");
    worked(&mut model, CarryOutcome::NotPreviewed("Đĩa đầy.".into()));
    assert!(model.dialogs.is_empty());
    assert_eq!(model.notice.as_ref().map(|notice| notice.text.as_str()), Some("Đĩa đầy."));
}

#[test]
fn what_may_have_been_written_down_twice_is_told_with_both_amounts() {
    let twice = GivenTwice {
        household: ("0412".into(), "Nguyễn Thị Lành".into()),
        model: "cow".into(),
        on: NaiveDate::from_ymd_opt(2026, 11, 20).unwrap(),
        here: 18_000_000,
        there: 17_500_000,
    };
    let CarryOutcome::Previewed(page) = found(&system(), Vec::new(), Vec::new()) else { panic!("no page") };
    let bringing = Bringing { given_twice: vec![twice], ..*page };
    let lines = Lang::Vi.bringing(&bringing, &Answers::default(), &|_| None, DateStyle::default());
    let told: Vec<_> = lines.iter().filter(|line| line.starts_with("Có thể ghi hai lần")).collect();
    let [told] = told.as_slice() else { panic!("{lines:?}") };
    for part in ["20/11/2026", "0412 Nguyễn Thị Lành", "18.000.000 đ", "17.500.000 đ"] {
        assert!(told.contains(part), "{told}");
    }
}

#[test]
fn the_page_says_of_each_question_how_it_was_answered() {
    let mut model = system();
    told(&mut model, CarryMsg::From("/media/usb/mang-di.db".into()));
    let outcome = found(&model, vec![clash()], vec![left_out()]);
    worked(&mut model, outcome);
    press(&mut model, "<Right><Right><Enter><Right><Enter>");
    let again = found(&model, vec![clash()], vec![left_out()]);
    worked(&mut model, again);
    let Some(Dialog::Reader(reader)) = model.dialogs.last() else { panic!("{:?}", model.dialogs) };
    let said = |line: &ReadLine| match line {
        ReadLine::Plain(words) => words.split_once("đã trả lời: ").map(|(_, answer)| answer.to_owned()),
        _ => None,
    };
    let answered: Vec<_> = reader.lines.iter().filter_map(said).collect();
    assert_eq!(answered, [Lang::Vi.carry_side(Side::There), Lang::Vi.carry_leave_out()]);
}

#[test]
fn a_copy_that_was_given_up_is_asked_about() {
    let mut model = system();
    told(&mut model, CarryMsg::From("/media/usb/mang-di.db".into()));
    let CarryOutcome::Previewed(mut back) = found(&model, Vec::new(), Vec::new()) else { panic!() };
    back.copy.ended =
        Some((CarryEnd::GivenUp, "2026-11-20T01:00:00Z".parse().unwrap(), Author("lan.tt".into())));
    worked(&mut model, CarryOutcome::Previewed(back));
    press(&mut model, "<Enter>");
    for part in ["không mang về nữa", "lan.tt", "20/11/2026", "Ghép 12 lần ghi"] {
        assert!(question(&model).contains(part), "{}", question(&model));
    }
}

#[test]
fn later_leaves_everything_as_it_is() {
    let mut model = system();
    told(&mut model, CarryMsg::From("/media/usb/mang-di.db".into()));
    let outcome = found(&model, vec![clash()], Vec::new());
    worked(&mut model, outcome);
    assert_eq!(press(&mut model, "<Enter>"), [Effect::ForgetTried], "only what it was tried out on goes");
    assert!(model.dialogs.is_empty());
    assert!(press(&mut model, "<Up>").is_empty(), "once");
}

#[test]
fn what_it_is_tried_out_on_is_kept_from_question_to_question_and_no_longer() {
    let mut model = system();
    told(&mut model, CarryMsg::From("/media/usb/mang-di.db".into()));
    let outcome = found(&model, vec![clash()], Vec::new());
    assert!(worked(&mut model, outcome).is_empty(), "a question stands there");
    let effects = press(&mut model, "<Right><Right><Enter>");
    assert!(matches!(effects.as_slice(), [Effect::Work(_)]), "{effects:?}");
    let outcome = found(&model, Vec::new(), Vec::new());
    assert!(worked(&mut model, outcome).is_empty(), "the page stands there");
    assert_eq!(press(&mut model, "<Esc>"), [Effect::ForgetTried]);
    let CarryOutcome::Previewed(mut nothing) = found(&model, Vec::new(), Vec::new()) else { panic!() };
    nothing.operations = 0;
    told(&mut model, CarryMsg::From("/media/usb/mang-di.db".into()));
    assert_eq!(worked(&mut model, CarryOutcome::Previewed(nothing)), [Effect::ForgetTried]);
}

#[test]
fn what_will_be_written_is_read_before_and_asked_about() {
    let mut model = system();
    told(&mut model, CarryMsg::From("/media/usb/mang-di.db".into()));
    let outcome = found(&model, Vec::new(), Vec::new());
    worked(&mut model, outcome);
    assert!(press(&mut model, "<Enter>").is_empty(), "the page leads to a question");
    assert!(question(&model).contains("12"));
    let effects = press(&mut model, "<Right><Enter>");
    let [Effect::Work(job)] = effects.as_slice() else { panic!("{effects:?}") };
    assert!(matches!(job.as_ref(), Job::Carry(CarryJob::BringBack { .. })));
}

#[test]
fn a_copy_that_is_out_can_be_given_up_and_one_that_is_back_cannot() {
    let mut model = system();
    let out = copy(&model);
    worked(&mut model, CarryOutcome::Listed(vec![out]));
    press(&mut model, "<End><Enter>");
    let effects = press(&mut model, "<Right><Enter>");
    assert_eq!(effects, [CarryJob::GiveUp(1).effect()]);
}
