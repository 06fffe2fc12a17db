//! The review rounds of the made-up register: the yearly one under way, with one household at each stage of the work
//! and many that wait; the one before, closed.

use chrono::NaiveDate;

use crate::app::model::Section;
use crate::app::msg::Answer;
use crate::app::screens::round::RoundMsg;
use crate::app::testing::{HOUSEHOLD, day, model, stored};
use crate::app::{Model, Msg, update};
use crate::domain::class::Class;
use crate::domain::forms::FormSet;
use crate::domain::household::EndReason;
use crate::domain::id::{HamletId, HouseholdId, RoundId, RoundStepId};
use crate::domain::round::{
    Round, RoundDossier, RoundKind, RoundLine, RoundStep, Screening, StepKind, Task, TaskFacts, TaskSource,
    sample,
};
use crate::domain::stored::Stored;
use crate::domain::survey::{Answer as Said, Answers};
use crate::i18n::Lang;

use super::HEADS;

/// The hamlets of the made-up register, by their identity.
const HAMLETS: [i64; 3] = [1, 4, 7];
/// Who surveys.
const PEOPLE: [&str; 3] = ["Đỗ Văn An", "Lò Thị Bình", ""];

/// The round under way.
pub fn round() -> Stored<RoundId, Round> {
    let value = Round { code: "2026".into(), report_to: "UBND tỉnh".into(), ..sample::round() };
    stored(RoundId(26), 1, value)
}

fn last_year() -> Stored<RoundId, Round> {
    let value = Round {
        code: "2025".into(),
        year: 2025,
        opened: day("2025-09-01"),
        due: day("2025-12-14"),
        closed: Some(day("2025-12-20")),
        ..round().value
    };
    stored(RoundId(25), 4, value)
}

/// An ad hoc round in spring.
fn spring() -> Stored<RoundId, Round> {
    let value = Round {
        code: "2026-05".into(),
        kind: RoundKind::AdHoc,
        opened: day("2026-05-15"),
        due: day("2026-05-30"),
        closed: Some(day("2026-05-29")),
        ..round().value
    };
    stored(RoundId(27), 3, value)
}

/// The rounds, and one that only surveys of the past name.
pub fn lines(tasks: u32) -> Vec<RoundLine> {
    let line = |round: Stored<RoundId, Round>, tasks, recognised| RoundLine {
        code: round.code.clone(),
        year: round.year,
        round: Some(round),
        tasks,
        surveys: recognised,
        recognised,
        concluded: recognised,
    };
    let old = RoundLine {
        code: "2022".into(),
        year: 2022,
        round: None,
        tasks: 0,
        surveys: 312,
        recognised: 0,
        concluded: 0,
    };
    vec![line(round(), tasks, tasks / 4), line(spring(), 4, 4), line(last_year(), 317, 317), old]
}

/// The round under way with a list of so many households, in the order of the list.
pub fn dossier(households: usize) -> RoundDossier {
    let mut tasks: Vec<TaskFacts> = (0..households).map(task).collect();
    tasks.sort_by_key(|facts| facts.hamlet.0);
    RoundDossier {
        round: round(),
        meetings: vec![sample::meeting(1, 1, "2026-11-02", 40), sample::meeting(2, 4, "2026-11-03", 14)],
        steps: vec![posting()],
        complaints: vec![sample::complaint(1, HOUSEHOLD.0)],
        decisions: Vec::new(),
        ..sample::dossier(tasks)
    }
}

/// The round under way, judged by the coming standard too: of every eight households one stays poor, one becomes
/// poor, one has a score that the coming standard knows no limit for, one lacks the answer that decides.
pub fn two_standards(households: usize) -> RoundDossier {
    let mut dossier = dossier(households);
    dossier.round.value.second_standard = Some("2027-2030".into());
    for facts in &mut dossier.tasks {
        let place = facts.task.household.0 - HOUSEHOLD.0;
        let Some(survey) = &mut facts.survey else { continue };
        let (income, waste) = match place % 8 {
            0 => (Some(1_800_000), true),
            1 => (Some(1_200_000), false),
            2 => (None, true),
            _ => (Some(1_000_000), true),
        };
        survey.value.income = income;
        if place % 8 == 1 {
            survey.value.answers = Answers::all_answered(12, [1, 4]);
        }
        survey.value.other_answers =
            waste.then(|| ("waste".to_owned(), Said::NotDeprived)).into_iter().collect();
    }
    dossier
}

/// A program that shows it.
pub fn showing_two(households: usize, size: (u16, u16), lang: Lang) -> Model {
    let mut model = showing(0, size, lang);
    update(&mut model, Msg::Answer(Answer::Round(Some(Box::new(two_standards(households))))));
    model
}

/// The made-up form A of the examples.
pub fn forms() -> FormSet {
    let text = include_str!("../../../../fixtures/rules/forms/form_a.toml");
    FormSet::read([("form_a.toml", text)]).unwrap()
}

/// The same round with a decision that recognised some of its households.
pub fn decided(households: usize) -> RoundDossier {
    let mut dossier = dossier(households);
    dossier.decisions = vec![sample::stored_decision("2026-11-15")];
    for facts in &mut dossier.tasks {
        if let Some(recognised) = &mut facts.recognised {
            recognised.value.decision = Some(dossier.decisions[0].id);
        }
    }
    dossier
}

/// The round of the year before, closed.
pub fn closed(households: usize) -> RoundDossier {
    RoundDossier { round: last_year(), ..dossier(households) }
}

/// A program that shows the round under way, with a list of so many households.
pub fn showing(households: usize, size: (u16, u16), lang: Lang) -> Model {
    let mut model = model(size, lang);
    update(&mut model, Msg::Section(Section::Reviews));
    update(&mut model, Msg::Answer(Answer::Rounds(lines(24))));
    update(&mut model, Msg::Round(RoundMsg::Open("2026".into())));
    update(&mut model, Msg::Answer(Answer::Round(Some(Box::new(dossier(households))))));
    model
}

fn posting() -> Stored<RoundStepId, RoundStep> {
    let step = RoundStep {
        round: "2026".into(),
        hamlet: Some(HamletId(1)),
        kind: StepKind::Posting,
        on: day("2026-11-04"),
        until: Some(day("2026-11-06")),
        by: "Đỗ Văn An".into(),
        number: String::new(),
        note: String::new(),
    };
    stored(RoundStepId(1), 1, step)
}

/// Every stage in turn, so that each hamlet has all of them.
fn task(at: usize) -> TaskFacts {
    let number = i64::try_from(at).unwrap();
    let hamlet = HAMLETS[at / 3 % 3];
    let id = HOUSEHOLD.0 + number;
    let mut facts = staged(sample::task(id, hamlet), at);
    facts.task.value = Task {
        household: HouseholdId(id),
        round: "2026".into(),
        assigned: PEOPLE[at % 3].into(),
        ..facts.task.value
    };
    facts.code = format!("{id:04}");
    facts.head = HEADS[at % HEADS.len()].into();
    facts.before = [Class::Poor, Class::NearPoor][at % 2];
    facts
}

fn staged(facts: TaskFacts, at: usize) -> TaskFacts {
    match at % 8 {
        0 | 1 => sample::surveyed(facts),
        2 => sample::said(sample::surveyed(facts), Class::None, "Bán đất, xây nhà hai tầng"),
        3 => sample::recognised(sample::surveyed(facts)),
        4 => sourced(facts, TaskSource::Requested),
        5 => screened(sourced(facts, TaskSource::NearLine)),
        6 => sample::ended(facts, EndReason::MovedOut),
        _ => facts,
    }
}

fn sourced(mut facts: TaskFacts, source: TaskSource) -> TaskFacts {
    facts.task.value.source = source;
    facts
}

fn screened(mut facts: TaskFacts) -> TaskFacts {
    let screening = Screening {
        answers: Default::default(),
        form_b_needed: false,
        on: asked_on(),
        by: "Đỗ Văn An".into(),
    };
    facts.task.value.screening = Some(screening);
    facts
}

fn asked_on() -> NaiveDate {
    day("2026-10-20")
}
