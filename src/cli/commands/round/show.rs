//! `round show`: how far a round has come, and its papers; every household of it in JSON.

use std::collections::HashMap;

use serde::Serialize;

use super::Work;
use crate::cli::answer::Answer;
use crate::cli::args::RoundShowArgs;
use crate::cli::failure::Failure;
use crate::cli::json::{ComplaintJson, CountsJson, DecisionJson, MeetingJson, RoundJson, StepJson, TaskJson};
use crate::cli::session::Session;
use crate::domain::id::HamletId;
use crate::domain::round::{Progress, RoundDossier, Stage, StageCounts, StageKind};
use crate::i18n::Lang;
use crate::viet::DateStyle;

#[derive(Serialize)]
struct Shown<'a> {
    #[serde(flatten)]
    round: RoundJson<'a>,
    progress: CountsJson,
    hamlets: Vec<OfHamlet<'a>>,
    people: Vec<OfPerson<'a>>,
    households: Vec<TaskJson<'a>>,
    meetings: Vec<MeetingJson<'a>>,
    steps: Vec<StepJson<'a>>,
    complaints: Vec<ComplaintJson<'a>>,
    decisions: Vec<DecisionJson<'a>>,
}

#[derive(Serialize)]
struct OfHamlet<'a> {
    hamlet: &'a str,
    #[serde(flatten)]
    counts: CountsJson,
}

#[derive(Serialize)]
struct OfPerson<'a> {
    name: &'a str,
    #[serde(flatten)]
    counts: CountsJson,
}

/// Names of hamlets.
type Names = HashMap<HamletId, String>;

/// Shows it.
pub fn run(args: &RoundShowArgs, session: &Session) -> Result<Answer, Failure> {
    let work = Work::on(&args.round, session)?;
    let hamlets = work.register.hamlets()?;
    let names: Names = hamlets.into_iter().map(|hamlet| (hamlet.id, hamlet.value.name)).collect();
    let stages = work.dossier.stages(work.standard()?);
    let progress = Progress::of(&work.dossier, &stages);
    let lines = words(&work.dossier, &progress, &names, session.lang);
    Ok(Answer::either(args.json, &shown(&work.dossier, &stages, &progress, &names), lines))
}

fn shown<'a>(
    dossier: &'a RoundDossier,
    stages: &[Stage],
    progress: &'a Progress,
    names: &'a Names,
) -> Shown<'a> {
    let name = |hamlet: HamletId| names.get(&hamlet).map_or("", String::as_str);
    let tasks = dossier.tasks.iter().zip(stages);
    Shown {
        round: RoundJson::of(&dossier.round),
        progress: (&progress.total).into(),
        hamlets: progress
            .hamlets
            .iter()
            .map(|(hamlet, counts)| OfHamlet { hamlet: name(*hamlet), counts: counts.into() })
            .collect(),
        people: progress
            .people
            .iter()
            .map(|(person, counts)| OfPerson { name: person, counts: counts.into() })
            .collect(),
        households: tasks.map(|(facts, stage)| TaskJson::new(facts, stage, name(facts.hamlet))).collect(),
        meetings: MeetingJson::all(dossier, name),
        steps: StepJson::all(dossier, name),
        complaints: ComplaintJson::all(dossier),
        decisions: DecisionJson::all(dossier),
    }
}

fn words(dossier: &RoundDossier, progress: &Progress, names: &Names, lang: Lang) -> Vec<String> {
    let (round, dates) = (&dossier.round, DateStyle::default());
    let mut lines =
        vec![lang.round_head(&round.code, &round.standard, dates.day(round.opened), dates.day(round.due))];
    lines.extend(round.closed.map(|day| lang.round_closed_since(dates.day(day))));
    lines.push(counted(lang.round_whole(), &progress.total, lang));
    let name = |hamlet: &HamletId| names.get(hamlet).map_or("", String::as_str);
    lines.extend(progress.hamlets.iter().map(|(hamlet, counts)| counted(name(hamlet), counts, lang)));
    lines.extend(progress.people.iter().map(|(person, counts)| {
        counted(if person.is_empty() { lang.round_for_nobody() } else { person }, counts, lang)
    }));
    lines.extend(dossier.decisions.iter().map(|d| lang.round_decided(&d.number, dates.day(d.decided))));
    lines
}

/// `Khu 4: 12/30 · form B to do 7 · …`.
fn counted(of: &str, counts: &StageCounts, lang: Lang) -> String {
    let open = StageKind::ALL.iter().filter(|stage| !stage.is_concluded() && counts.of(**stage) > 0);
    let stages = open.map(|stage| format!(" · {} {}", lang.stage(*stage), counts.of(*stage)));
    format!("{of}: {}/{}{}", counts.concluded(), counts.all(), stages.collect::<String>())
}
