//! The yearly rounds of the made-up commune as work: opened before the lives are stored, held hamlet by hamlet,
//! those of past years closed when all is stored.

use chrono::{Datelike, NaiveDate, Weekday};

use super::calendar::{ROUNDS, Round as Year, after, behind, ymd};
use super::chance::Chance;
use super::life::Home;
use super::names::OFFICERS;
use crate::domain::id::{DecisionId, RoundId};
use crate::domain::operation::Operation;
use crate::domain::round::{Decision, Meeting, Round, RoundKind, RoundOperation, RoundStep, StepKind};
use crate::domain::stored::Edit;
use crate::store::{Batch, Result};

/// The standard of all five rounds.
const STANDARD: &str = "2022-2026";
/// The standard of the coming years, by which this year's forms are judged as well.
const NEXT_STANDARD: &str = "2027-2030";
/// To whom results are reported, since there are no districts any more.
const REPORT_TO: &str = "Sở Nông nghiệp và Môi trường tỉnh Phú Thọ";
/// Who signs.
const SIGNER: &str = "Đỗ Mạnh Cường";
/// In this hamlet (counting from 1) this year's first meeting did not stand.
const REPEATED: usize = 5;

/// A round as stored.
#[derive(Debug, Clone, Copy)]
pub struct Opened {
    id: RoundId,
    /// Its decision.
    pub decision: Option<DecisionId>,
}

/// Opens every round with its meetings and papers, and its decision, which the recognitions of the lives name.
pub fn open(batch: &mut Batch, seed: u64, homes: &[Home]) -> Result<Vec<Opened>> {
    let mut chance = Chance::of(seed, u64::MAX - 2);
    let mut opened = Vec::with_capacity(ROUNDS.len());
    for year in &ROUNDS {
        let made = perform(batch, RoundOperation::Open { round: round(year), tasks: Vec::new() })?;
        let id = made.rounds().first().copied().unwrap_or(RoundId(0));
        for home in homes.iter().filter(|home| !is_open(year) || !behind(home.number)) {
            hold(batch, &mut chance, year, *home)?;
        }
        for step in papers(year) {
            perform(batch, RoundOperation::SaveStep(Edit::new(step)))?;
        }
        let made =
            perform(batch, RoundOperation::Decide { decision: decision(year), recognitions: Vec::new() })?;
        opened.push(Opened { id, decision: made.decisions().first().copied() });
    }
    Ok(opened)
}

/// Closes the rounds of past years.
pub fn close(batch: &mut Batch, opened: &[Opened]) -> Result<()> {
    for (year, opened) in ROUNDS.iter().zip(opened).filter(|(year, _)| !is_open(year)) {
        perform(batch, RoundOperation::Close { round: (opened.id, 1), on: ymd(year.year, 12, 28) })?;
    }
    Ok(())
}

fn perform(batch: &mut Batch, operation: RoundOperation) -> Result<crate::store::Created> {
    batch.apply(&Operation::Round(operation))
}

fn is_open(year: &Year) -> bool {
    year.year == ROUNDS[ROUNDS.len() - 1].year
}

fn round(year: &Year) -> Round {
    Round {
        code: year.year.to_string(),
        kind: RoundKind::Yearly,
        year: year.year,
        standard: STANDARD.to_owned(),
        second_standard: is_open(year).then(|| NEXT_STANDARD.to_owned()),
        opened: ymd(year.year, 9, 1),
        due: ymd(year.year, 12, 14),
        report_to: REPORT_TO.to_owned(),
        closed: None,
        note: String::new(),
    }
}

/// The meeting of a hamlet (once it had to be held again), and the posting after it.
fn hold(batch: &mut Batch, chance: &mut Chance, year: &Year, home: Home) -> Result<()> {
    let first = after(year.surveys_to, chance.between(1, 2));
    let fails = is_open(year) && home.number == REPEATED;
    let held = if fails { after(first, 1) } else { first };
    if fails {
        let meeting = meeting(chance, year, home, first, (30, 48));
        perform(batch, RoundOperation::SaveMeeting(Edit::new(meeting)))?;
    }
    let meeting = meeting(chance, year, home, held, (62, 98));
    perform(batch, RoundOperation::SaveMeeting(Edit::new(meeting)))?;
    perform(batch, RoundOperation::SaveStep(Edit::new(posting(year, home, held)))).map(drop)
}

fn meeting(chance: &mut Chance, year: &Year, home: Home, held: NaiveDate, percent: (u32, u32)) -> Meeting {
    let present = chance.count(38, 86);
    Meeting {
        round: year.year.to_string(),
        hamlet: home.hamlet,
        held,
        place: format!("Nhà văn hoá Khu {}", home.number),
        chair: OFFICERS[home.number % OFFICERS.len()].to_owned(),
        secretary: OFFICERS[(home.number + 1) % OFFICERS.len()].to_owned(),
        called: Some(present + chance.count(2, 30)),
        present,
        agreed: present * chance.count(percent.0, percent.1) / 100,
        minutes_number: format!("{:02}/BB-K{}", year.year % 100, home.number),
        note: String::new(),
    }
}

/// Three working days from the Monday after the meeting.
fn posting(year: &Year, home: Home, held: NaiveDate) -> RoundStep {
    let from =
        (1..=7).map(|days| after(held, days)).find(|day| day.weekday() == Weekday::Mon).unwrap_or(held);
    RoundStep {
        round: year.year.to_string(),
        hamlet: Some(home.hamlet),
        kind: StepKind::Posting,
        on: from,
        until: Some(after(from, 2)),
        by: OFFICERS[home.number % OFFICERS.len()].to_owned(),
        number: String::new(),
        note: format!("Tại nhà văn hoá Khu {}", home.number),
    }
}

/// The report upward and, once all is decided, the certificates.
fn papers(year: &Year) -> Vec<RoundStep> {
    let step = |kind, on, number: &str| RoundStep {
        round: year.year.to_string(),
        hamlet: None,
        kind,
        on,
        until: None,
        by: OFFICERS[0].to_owned(),
        number: number.to_owned(),
        note: String::new(),
    };
    let report = step(StepKind::Report, after(year.surveys_to, 7), "58/BC-UBND");
    let certificates = (!is_open(year)).then(|| step(StepKind::Certificates, after(year.decided, 6), ""));
    [report].into_iter().chain(certificates).collect()
}

fn decision(year: &Year) -> Decision {
    Decision {
        round: year.year.to_string(),
        number: year.decision.to_owned(),
        decided: year.decided,
        signer: SIGNER.to_owned(),
        signer_title: "Chủ tịch".to_owned(),
        note: String::new(),
    }
}
