//! How fast a review round of 3,000 households is, in a commune of 6,000. `cargo bench --bench round` measures it; the
//! targets stand beside each.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use chrono::NaiveDate;
use divan::Bencher;
use tempfile::TempDir;
use thoatngheo::domain::history::Author;
use thoatngheo::domain::id::HouseholdId;
use thoatngheo::domain::operation::{Operation, OperationKind};
use thoatngheo::domain::query::Query;
use thoatngheo::domain::round::{
    Decision, Inclusion, Meeting, Progress, Round, RoundKind, RoundOperation, Task, TaskSource,
};
use thoatngheo::domain::standard::{Standard, Standards};
use thoatngheo::domain::stored::Edit;
use thoatngheo::domain::survey::{Answers, Survey};
use thoatngheo::shell::demo::{self, Demo};
use thoatngheo::shell::round::plan;
use thoatngheo::shell::rules::Rules;
use thoatngheo::store::{Clock, Register};

/// Households of the commune.
const COMMUNE: u32 = 6_000;
/// Households of the round.
const ROUND: usize = 3_000;
/// A round that the made-up commune does not have.
const CODE: &str = "2026-11";

fn main() {
    divan::main();
}

/// From the file to the first screen: everything of the round, each household's stage, the progress. At most 100 ms.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn open_a_round(bencher: Bencher) {
    let (path, standard) = (surveyed(), standard());
    bencher.bench_local(|| {
        let dossier = Register::open(path, Clock::System).unwrap().round(CODE).unwrap().unwrap();
        let stages = dossier.stages(&standard);
        let progress = Progress::of(&dossier, &stages);
        assert_eq!(progress.total.all() as usize, ROUND);
        progress
    });
}

/// The list of rounds.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn list_the_rounds(bencher: Bencher) {
    let register = Register::open(surveyed(), Clock::System).unwrap();
    bencher.bench_local(|| register.rounds().unwrap());
}

/// Whom a new round would take up.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn plan_a_list(bencher: Bencher) {
    let (register, rules) = (Register::open(surveyed(), Clock::System).unwrap(), Rules::embedded());
    let (round, inclusion) = (round(), Inclusion::default());
    bencher.bench_local(|| plan(&register, &rules, &round, inclusion, day()).unwrap());
}

/// Opening a round of 3,000: one transaction, one entry of the journal.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn write_an_opening(bencher: Bencher) {
    let tasks: Vec<Task> = households(commune()).iter().map(task).collect();
    let operation = Operation::Round(RoundOperation::Open { round: round(), tasks });
    bencher.with_inputs(|| copy(commune())).bench_local_values(|(mut register, folder)| {
        register.perform(&author(), &operation).unwrap();
        (register, folder)
    });
}

/// A decision on 3,000: what it recognises, and writing it with every line of the lists brought up to date.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn decide(bencher: Bencher) {
    let standard = standard();
    bencher.with_inputs(|| copy(surveyed())).bench_local_values(|(mut register, folder)| {
        let decision = decision();
        let proposal = register.round(CODE).unwrap().unwrap().proposal(&decision, &standard);
        assert_eq!(proposal.recognitions.len(), ROUND);
        let recognitions = proposal.recognitions;
        let operation = Operation::Round(RoundOperation::Decide { decision, recognitions });
        register.perform(&author(), &operation).unwrap();
        (register, folder)
    });
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn author() -> Author {
    Author("lan.tt".into())
}

fn standard() -> Standard {
    Standards::embedded().by_code("2022-2026").unwrap().clone()
}

fn round() -> Round {
    Round {
        code: CODE.into(),
        kind: RoundKind::AdHoc,
        year: 2026,
        standard: "2022-2026".into(),
        second_standard: None,
        opened: NaiveDate::from_ymd_opt(2026, 11, 15).unwrap(),
        due: NaiveDate::from_ymd_opt(2026, 11, 30).unwrap(),
        report_to: String::new(),
        closed: None,
        note: String::new(),
    }
}

fn decision() -> Decision {
    Decision {
        round: CODE.into(),
        number: "9/QĐ-UBND".into(),
        decided: day(),
        signer: String::new(),
        signer_title: String::new(),
        note: String::new(),
    }
}

fn task(household: &HouseholdId) -> Task {
    Task { assigned: "Lò Thị Bình".into(), ..Task::new(CODE, *household, TaskSource::Listed) }
}

/// The households that the round takes up.
fn households(path: &Path) -> Vec<HouseholdId> {
    let register = Register::open(path, Clock::System).unwrap();
    let found = register.find(&Query::default(), day()).unwrap();
    found.ids.into_iter().take(ROUND).collect()
}

/// A file of one's own to change.
fn copy(path: &PathBuf) -> (Register, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("so.db");
    fs::copy(path, &own).unwrap();
    (Register::open(&own, Clock::System).unwrap(), folder)
}

/// The made-up commune.
fn commune() -> &'static PathBuf {
    static MADE: OnceLock<(PathBuf, TempDir)> = OnceLock::new();
    let (path, _) = MADE.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("so.db");
        demo::make(&path, Demo { households: COMMUNE, seed: 1 }, &mut |_| true).unwrap();
        (path, folder)
    });
    path
}

/// The commune with the round opened, everybody surveyed, and every hamlet met.
fn surveyed() -> &'static PathBuf {
    static MADE: OnceLock<(PathBuf, TempDir)> = OnceLock::new();
    let (path, _) = MADE.get_or_init(|| {
        let households = households(commune());
        let (mut register, folder) = copy(commune());
        let tasks = households.iter().map(task).collect();
        let open = Operation::Round(RoundOperation::Open { round: round(), tasks });
        register.perform(&author(), &open).unwrap();
        let hamlets = register.hamlets().unwrap();
        let work = OperationKind::SaveSurvey;
        register
            .batch(&author(), work, CODE, |batch| {
                for household in &households {
                    batch.apply(&Operation::SaveSurvey(Edit::new(survey(*household))))?;
                }
                for hamlet in &hamlets {
                    let meeting = RoundOperation::SaveMeeting(Edit::new(meeting(hamlet.id)));
                    batch.apply(&Operation::Round(meeting))?;
                }
                Ok(())
            })
            .unwrap();
        (folder.path().join("so.db"), folder)
    });
    path
}

fn meeting(hamlet: thoatngheo::domain::id::HamletId) -> Meeting {
    Meeting {
        round: CODE.into(),
        hamlet,
        held: day(),
        place: String::new(),
        chair: String::new(),
        secretary: String::new(),
        called: None,
        present: 40,
        agreed: 40,
        minutes_number: String::new(),
        note: String::new(),
    }
}

fn survey(household: HouseholdId) -> Survey {
    Survey {
        household,
        round: CODE.into(),
        date: day(),
        standard: "2022-2026".into(),
        area: thoatngheo::domain::place::AreaType::Rural,
        people: 4,
        b1: Some(120),
        income: None,
        answers: Answers::all_answered(12, [1, 4, 8]),
        overrides: Vec::new(),
        surveyor: "Lò Thị Bình".into(),
        note: String::new(),
        causes: Default::default(),
        groups: None,
        b1_items: Default::default(),
        other_answers: Default::default(),
        verified: None,
    }
}
