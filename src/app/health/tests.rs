//! The way from a check to a household, to a mend, and to one record of two.

use super::*;
use crate::app::msg::Answer;
use crate::app::testing::office::be;
use crate::app::testing::press;
use crate::app::testing::system_pages::report;
use crate::app::testing::village::{play, village};
use crate::app::update;
use crate::app::work::Outcome;
use crate::domain::colleague::Role;
use crate::domain::duplicates::join::{JoinFault, Tie};
use crate::domain::duplicates::{Evidence, Pair, Score, Side};
use crate::domain::operation::Operation;
use crate::i18n::Lang;

fn system() -> Model {
    let (mut model, mut village) = village(40, (80, 24), Lang::Vi);
    play(&mut model, &mut village, "<F10>8");
    model
}

fn told(model: &mut Model, outcome: HealthOutcome) -> Vec<Effect> {
    update(model, Msg::Answer(Answer::Worked(Box::new(Outcome::Health(outcome)))))
}

fn labels(model: &Model) -> Vec<String> {
    let Some(Dialog::Pick(pick)) = model.dialogs.last() else { panic!("no list: {:?}", model.dialogs) };
    pick.shown().map(|shown| shown.item.label.clone()).collect()
}

#[test]
fn the_first_check_is_asked_for_and_the_last_one_shown_again() {
    let mut model = system();
    assert_eq!(open(&mut model), [HealthJob::Examine.effect()]);
    told(&mut model, HealthOutcome::Examined(report()));
    assert_eq!(labels(&model).len(), 4, "two kinds, a mend, once more");
    press(&mut model, "<Esc>");
    assert_eq!(open(&mut model), []);
    let effects = press(&mut model, "<End><Enter>");
    assert_eq!(effects, [HealthJob::Examine.effect()], "run again");
}

#[test]
fn a_kind_leads_to_its_findings_and_a_finding_to_its_household() {
    let mut model = system();
    told(&mut model, HealthOutcome::Examined(report()));
    press(&mut model, "<Down><Enter>");
    let shown = labels(&model);
    assert_eq!(shown[0], "Hộ 0412 chưa có chủ hộ.");
    assert!(shown[2].contains("700"), "{shown:?}");
    press(&mut model, "<Down><Enter>");
    assert_eq!(model.household.as_ref().map(|screen| screen.id), Some(HouseholdId(2)));
}

#[test]
fn a_mend_is_asked_about_and_done_only_when_agreed() {
    let mut model = system();
    told(&mut model, HealthOutcome::Examined(report()));
    press(&mut model, "<Down><Down><Enter>");
    assert!(matches!(model.dialogs.last(), Some(Dialog::Confirm(_))));
    assert_eq!(press(&mut model, "<Enter>"), [], "the first answer leaves everything as it is");
    open(&mut model);
    press(&mut model, "<Down><Down><Enter>");
    assert_eq!(press(&mut model, "<Right><Enter>"), [HealthJob::Mend(Mend::Lists).effect()]);
}

#[test]
fn who_may_not_mend_hears_it_before_anything_is_asked() {
    let mut model = system();
    be(&mut model, Role::Viewer, &[]);
    told(&mut model, HealthOutcome::Examined(report()));
    assert_eq!(press(&mut model, "<Down><Down><Enter>"), []);
    let Some(Dialog::Pick(pick)) = model.dialogs.last() else { panic!("{:?}", model.dialogs) };
    assert!(pick.refused.as_ref().is_some_and(|why| why.contains("người xem")), "{:?}", pick.refused);
    told(&mut model, HealthOutcome::Compared(Box::new(compared([vec![], vec![]]))));
    let Some(Dialog::Reader(page)) = model.dialogs.last() else { panic!("{:?}", model.dialogs) };
    assert!(page.leads_to.is_none(), "no question to answer for nothing");
    assert!(page.lines.iter().any(|line| line.text().contains("người xem")), "{:?}", page.lines);
}

fn side(code: &str, name: &str) -> Side {
    Side {
        household: HouseholdId(1),
        code: code.into(),
        name: name.into(),
        born: None,
        number: "025•••123".into(),
        hamlet: "Khu 4".into(),
        people: 3,
    }
}

pub(in crate::app) fn duplicate() -> Duplicate {
    let agrees = vec![Evidence::Name, Evidence::BirthDay, Evidence::Hamlet];
    Duplicate {
        of: Pair::Households(HouseholdId(1), HouseholdId(2)),
        score: Score { points: 70, agrees, against: Vec::new() },
        sides: [side("0412", "Nguyễn Thị Lành"), side("0977", "NGUYỄN THỊ LÀNH")],
    }
}

fn compared(faults: [Vec<JoinFault>; 2]) -> Compared {
    let join = |one: i64, other: i64| HealthOperation::JoinHouseholds {
        kept: (HouseholdId(one), 1),
        given_up: (HouseholdId(other), 1),
    };
    let previews = faults.map(|faults| JoinPreview {
        faults,
        moved: vec![("recognition".into(), 2)],
        ..JoinPreview::default()
    });
    Compared { duplicate: duplicate(), previews, joins: [join(1, 2), join(2, 1)] }
}

#[test]
fn two_records_are_seen_side_by_side_before_anything_is_decided() {
    let mut model = system();
    told(&mut model, HealthOutcome::Duplicates(vec![duplicate()]));
    let effects = press(&mut model, "<Enter>");
    assert_eq!(effects, [HealthJob::Compare(Box::new(duplicate())).effect()]);
    told(&mut model, HealthOutcome::Compared(Box::new(compared([vec![], vec![]]))));
    assert!(matches!(model.dialogs.last(), Some(Dialog::Reader(_))));
    press(&mut model, "<Enter>");
    let effects = press(&mut model, "<Right><Right><Enter>");
    let join = compared([vec![], vec![]]).joins[0].clone();
    assert_eq!(effects, [Effect::Perform(Box::new(Operation::Health(join)))]);
}

#[test]
fn a_record_that_cannot_be_given_up_is_not_offered() {
    let fast = vec![JoinFault::Fast { tie: Tie::Closed, value: "2025".into() }];
    let mut model = system();
    told(&mut model, HealthOutcome::Compared(Box::new(compared([fast, vec![]]))));
    press(&mut model, "<Enter>");
    let Some(Dialog::Confirm(confirm)) = model.dialogs.last() else { panic!("no question") };
    let answers: Vec<_> = confirm.answers.iter().map(|(words, _)| words.as_str()).collect();
    assert_eq!(answers, ["Để nguyên", "Không phải một", "Giữ 0977, bỏ 0412"]);
}

#[test]
fn nothing_found_is_said_in_the_status_line() {
    let mut model = system();
    told(&mut model, HealthOutcome::Examined(Report::default()));
    assert!(model.dialogs.is_empty() && model.health.is_some());
    told(&mut model, HealthOutcome::Duplicates(Vec::new()));
    assert!(model.dialogs.is_empty());
}
