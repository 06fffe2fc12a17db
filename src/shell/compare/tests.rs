use std::ops::ControlFlow;
use std::path::PathBuf;

use super::*;
use crate::domain::class::Class;
use crate::domain::history::Author;
use crate::domain::household::Household;
use crate::domain::member::Member;
use crate::domain::operation::Operation;
use crate::domain::place::{AreaType, Commune};
use crate::domain::stored::Edit;
use crate::domain::survey::{Answer, Answers};
use crate::i18n::Lang;
use crate::store::Clock;

const NEXT: &str = "2027-2030";

/// A register with households surveyed in the round 2026.
struct Village {
    register: Register,
    hamlet: HamletId,
    _folder: tempfile::TempDir,
}

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

fn unhindered(_: usize, _: usize) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn lan() -> Author {
    Author("lan.tt".into())
}

impl Village {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path: PathBuf = folder.path().join("so.db");
        let commune =
            Commune { province: "Phú Thọ".into(), name: "Xã Thanh Ba".into(), area: AreaType::Rural };
        let mut register = Register::create(&path, &commune, &lan(), Clock::System).unwrap();
        let hamlet = Operation::SaveHamlet(Edit::new(Hamlet { name: "Khu 4".into(), ..Hamlet::default() }));
        let hamlet = register.perform(&lan(), &hamlet).unwrap().created.hamlets()[0];
        Self { register, hamlet, _folder: folder }
    }

    fn surveyed(&mut self, code: &str, head: &str, change: impl Fn(&mut Survey)) {
        let add = Operation::AddHousehold {
            household: Household::new(code, self.hamlet),
            head: Member { name: head.into(), ..Member::default() },
            on: day("2025-01-10"),
        };
        let household = self.register.perform(&lan(), &add).unwrap().created.households()[0];
        let mut survey = Survey {
            round: "2026".into(),
            standard: "2022-2026".into(),
            people: 1,
            income: Some(1_000_000),
            answers: Answers::all_answered(12, [1, 4]),
            other_answers: [("waste".to_owned(), Answer::NotDeprived)].into(),
            ..Survey::new(household, day("2026-10-01"))
        };
        change(&mut survey);
        self.register.perform(&lan(), &Operation::SaveSurvey(Edit::new(survey))).unwrap();
    }

    fn compared(&self) -> Comparison {
        let rules = Rules::embedded();
        let second = rules.standards.by_code(NEXT).unwrap();
        let pair = Pair { first: None, second };
        compare(&self.register, &rules, "2026", pair, day("2026-11-22"), &mut unhindered).unwrap()
    }
}

fn sample() -> Village {
    let mut village = Village::new();
    village.surveyed("0001", "Hà Thị Lành", |_| {});
    village.surveyed("0002", "Đinh Văn Đức", |survey| survey.income = Some(2_000_000));
    village.surveyed("0003", "Bùi Công An", |survey| survey.other_answers.clear());
    village.surveyed("0004", "Hà Bá Lý", |survey| (survey.income, survey.b1) = (None, Some(90)));
    village.surveyed("0005", "Lê Ngọc Đông", |survey| survey.income = Some(2_250_000));
    village.surveyed("0006", "Trần Thị Hà", |survey| survey.round = "2025".into());
    village
}

#[test]
fn the_list_names_who_differs_and_who_cannot_be_concluded() {
    let found = sample().compared();
    let codes = |lines: Vec<&Line>| lines.iter().map(|line| line.household.code.clone()).collect::<Vec<_>>();
    assert_eq!(codes(found.differing().collect()), ["0002"]);
    assert_eq!(codes(found.open().collect()), ["0003", "0004"]);
    assert_eq!((found.surveyed, found.average_unknown), (5, 1));
    let judged = found.lines[0].judged.as_ref().unwrap();
    let classes = [&judged.first, &judged.second].map(|outcome| outcome.as_ref().unwrap().class);
    assert_eq!(classes, [Class::Average, Class::NearPoor]);
}

#[test]
fn the_reason_names_the_standard_and_what_is_missing() {
    let found = sample().compared();
    let said: Vec<_> = found.open().map(|line| Lang::Vi.open_reason(&line.reasons[0])).collect();
    assert!(said[0].starts_with("Chuẩn 2027-2030: chưa có câu trả lời cho "), "{}", said[0]);
    assert!(said[1].contains("giới hạn điểm B1"), "{}", said[1]);
    assert!(!said[0].contains("Trả lời thế nào"), "a third deprivation would make it poor: {}", said[0]);
}

#[test]
fn a_class_that_the_missing_answer_cannot_change_is_told() {
    let mut village = Village::new();
    village.surveyed("0001", "Hà Thị Lành", |survey| {
        survey.other_answers.clear();
        survey.answers = Answers::all_answered(12, [1, 4, 8]);
    });
    let reason = village.compared().lines[0].reasons[0].clone();
    assert_eq!(reason.foreseen, Some(Class::Poor));
    assert!(Lang::En.open_reason(&reason).ends_with("Whatever is answered: Poor."));
}

#[test]
fn a_survey_by_a_standard_that_is_gone_says_so() {
    let mut village = Village::new();
    village.surveyed("0001", "Hà Thị Lành", |survey| survey.standard = "tinh-cu".into());
    let found = village.compared();
    assert_eq!(found.lines[0].judged, None);
    assert_eq!(found.lines[0].reasons[0].why, Why::UnknownStandard);
}

#[test]
fn another_limit_of_area_is_answered_from_the_register() {
    let mut village = Village::new();
    village.surveyed("0001", "Hà Thị Lành", |_| {});
    let rules = Rules::embedded();
    let mut wide = rules.standards.by_code("2022-2026").unwrap().clone();
    wide.code = "rong".into();
    let area = wide.indicators.iter_mut().find(|indicator| indicator.code == "housing_area").unwrap();
    area.rule = crate::domain::standard::Rule::FloorArea { under_m2: 10 };
    let compared = |village: &Village| {
        let pair = Pair { first: None, second: &wide };
        compare(&village.register, &rules, "2026", pair, day("2026-11-22"), &mut unhindered).unwrap()
    };
    assert_eq!(compared(&village).open().count(), 1, "the area is not known");
    let id = village.register.by_code("0001").unwrap().unwrap();
    let mut household = village.register.dossier(id).unwrap().household;
    household.value.house_area_dm2 = Some(900);
    let edit = Edit { base: Some((household.id, household.rev)), value: household.value };
    village.register.perform(&lan(), &Operation::SaveHousehold { edit, on: day("2026-11-22") }).unwrap();
    let found = compared(&village);
    assert_eq!(found.differing().count(), 1, "the third deprivation makes it poor");
}

#[test]
fn the_table_says_how_many_and_why() {
    let table = sheet::table(&sample().compared(), Lang::En, day("2026-11-22"));
    let over: Vec<_> = table.rows.iter().filter_map(|row| row.over.as_deref()).collect();
    assert_eq!(over.len(), 3);
    assert_eq!(over[0], "Class differs: 1 of 5 households surveyed");
    assert!(table.rows.iter().filter(|row| row.over.is_none()).all(|row| row.cells.len() == table.width()));
}

#[test]
fn it_stops_when_asked() {
    let rules = Rules::embedded();
    let pair = Pair { first: None, second: rules.standards.by_code(NEXT).unwrap() };
    let stopped = compare(&sample().register, &rules, "2026", pair, day("2026-11-22"), &mut |_, _| {
        ControlFlow::Break(())
    });
    assert!(matches!(stopped, Err(StoreError::Cancelled)));
}
