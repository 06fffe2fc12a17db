//! The places of a made-up household on the work lists of the yearly rounds: why it was reviewed, form A, what the
//! meeting said, and what its forms tell beside score and indicators.

use chrono::Datelike;

use super::calendar::{ROUNDS, after, behind, some_day, ymd};
use super::chance::Chance;
use super::life::Life;
use super::names::OFFICERS;
use super::review::Reviewed;
use crate::domain::cause::{Causes, PovertyCause};
use crate::domain::class::Class;
use crate::domain::id::HouseholdId;
use crate::domain::round::{Screening, Task, TaskSource, Verdict};
use crate::domain::survey::{Answer, TargetGroups, Verified};

/// Filled in when the household is stored.
const LATER: HouseholdId = HouseholdId(0);
/// The round that is open.
const OPEN: usize = ROUNDS.len() - 1;
/// The indicator that only the standard of the coming years has.
const WASTE: &str = "waste";
/// Causes with their shares of a thousand poor households.
const CAUSES: [(PovertyCause, u32); 8] = [
    (PovertyCause::Land, 210),
    (PovertyCause::Capital, 430),
    (PovertyCause::Labour, 0),
    (PovertyCause::Tools, 150),
    (PovertyCause::Knowledge, 260),
    (PovertyCause::Skills, 240),
    (PovertyCause::Illness, 190),
    (PovertyCause::Other, 40),
];

/// The work lists that a household of a hamlet (counting from 1) stands on, oldest round first. `chance` is one of
/// their own, so that lives stay what they were.
pub fn tasks(chance: &mut Chance, life: &Life, hamlet: usize) -> Vec<Task> {
    (0..ROUNDS.len()).filter_map(|at| task(chance, life, hamlet, at)).collect()
}

fn task(chance: &mut Chance, life: &Life, hamlet: usize, at: usize) -> Option<Task> {
    let round = ROUNDS[at].year.to_string();
    let reviewed = life.reviews.iter().find(|reviewed| reviewed.survey.round == round);
    let mut task = match reviewed {
        Some(_) => Task::new(&round, LATER, source(life, at)),
        None => unreviewed(chance, life, hamlet, at)?,
    };
    task.assigned = officer(hamlet).to_owned();
    task.requested_on = (task.source == TaskSource::Requested)
        .then(|| some_day(chance, ymd(ROUNDS[at].year, 8, 20), ymd(ROUNDS[at].year, 8, 31)));
    if let Some(reviewed) = reviewed {
        task.screening = screening(&task, reviewed);
        task.verdict = verdict(reviewed);
    }
    Some(task)
}

/// Who surveys a hamlet.
fn officer(hamlet: usize) -> &'static str {
    OFFICERS[hamlet % OFFICERS.len()]
}

fn source(life: &Life, at: usize) -> TaskSource {
    let before = &life.path[..at];
    match before.last() {
        Some(class) if class.is_listed() => TaskSource::Listed,
        None if life.path[at].is_listed() => TaskSource::Listed,
        _ if before.iter().rev().take(3).any(|class| class.is_listed()) => TaskSource::Watched,
        _ => TaskSource::Requested,
    }
}

/// Of the open round: households that nobody has been to yet, and newcomers that form A is for.
fn unreviewed(chance: &mut Chance, life: &Life, hamlet: usize, at: usize) -> Option<Task> {
    let round = &ROUNDS[at];
    let gone_before = life.events.ended.is_some_and(|(on, _)| on < ymd(round.year, 9, 1));
    if at != OPEN || gone_before {
        return None;
    }
    let code = round.year.to_string();
    if life.path[at - 1].is_listed() {
        return Some(Task::new(&code, LATER, TaskSource::Listed));
    }
    let asks = life.events.ended.is_none() && chance.is(9);
    asks.then(|| {
        let mut task = Task::new(&code, LATER, TaskSource::Requested);
        let asked = !behind(hamlet) || chance.is(500);
        task.screening = asked.then(|| Screening {
            answers: Default::default(),
            form_b_needed: false,
            on: some_day(chance, round.surveys_from, round.surveys_to),
            by: officer(hamlet).to_owned(),
        });
        task
    })
}

/// Form A of a newcomer, a few days before form B.
fn screening(task: &Task, reviewed: &Reviewed) -> Option<Screening> {
    let newcomer = !matches!(task.source, TaskSource::Listed | TaskSource::ExitRequested);
    newcomer.then(|| Screening {
        answers: Default::default(),
        form_b_needed: true,
        on: reviewed.survey.date,
        by: reviewed.survey.surveyor.clone(),
    })
}

/// The reason of a recognition that differs from the form is the meeting's.
fn verdict(reviewed: &Reviewed) -> Option<Verdict> {
    let recognition = reviewed.recognition.as_ref().filter(|recognition| !recognition.reason.is_empty())?;
    Some(Verdict { class: recognition.class, agreed: None, reason: recognition.reason.clone() })
}

/// Writes causes, target groups and the second entry into the forms of a household.
pub fn complete_forms(chance: &mut Chance, life: &mut Life) {
    let household = &life.household;
    let groups = TargetGroups {
        no_labour: household.no_labour,
        merit: household.merit,
        social_protection: household.social_protection,
    };
    let usual = causes(chance, groups);
    for (at, class) in life.path.iter().enumerate() {
        let round = ROUNDS[at].year.to_string();
        let Some(reviewed) = life.reviews.iter_mut().find(|reviewed| reviewed.survey.round == round) else {
            continue;
        };
        let survey = &mut reviewed.survey;
        survey.groups = Some(groups);
        survey.causes = if class.is_listed() { usual } else { Causes::default() };
        if at == OPEN {
            survey.other_answers.insert(WASTE.to_owned(), waste(chance, *class));
        }
        let entered_again = *class == Class::Poor && survey.date.year() == ROUNDS[OPEN].year;
        survey.verified = (entered_again && reviewed.recognition.is_some())
            .then(|| Verified { by: OFFICERS[0].to_owned(), on: after(survey.date, 1) });
    }
}

/// Household waste, which the standard of the coming years asks for.
fn waste(chance: &mut Chance, class: Class) -> Answer {
    let share = if class.is_listed() { 350 } else { 120 };
    if chance.is(share) { Answer::Deprived } else { Answer::NotDeprived }
}

fn causes(chance: &mut Chance, groups: TargetGroups) -> Causes {
    let told: Causes =
        CAUSES.into_iter().filter(|(_, share)| chance.is(*share)).map(|(cause, _)| cause).collect();
    let labour = groups.no_labour.then_some(PovertyCause::Labour);
    let all: Causes = told.iter().chain(labour).collect();
    if all.is_empty() { [PovertyCause::Capital].into_iter().collect() } else { all }
}
