//! Twenty forms B typed in one go into the built program: each is saved as it was typed, in its own household.

#[path = "support/demo.rs"]
mod demo;
#[path = "support/terminal.rs"]
mod terminal;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use tempfile::TempDir;
use terminal::Terminal;
use thoatngheo::domain::cause::PovertyCause;
use thoatngheo::domain::computed::{Facts, computed};
use thoatngheo::domain::dossier::Dossier;
use thoatngheo::domain::id::HouseholdId;
use thoatngheo::domain::query::Query;
use thoatngheo::domain::standard::{Standard, Standards};
use thoatngheo::domain::survey::{Answer, Answers};
use thoatngheo::store::{Clock, Register};
use thoatngheo::viet::local_time;

const FORMS: usize = 20;
const INSERT: &str = "\x1b[2~";
const DOWN: &str = "\x1b[B";
const F2: &str = "\x1bOQ";
const F6: &str = "\x1b[17~";
const F10: &str = "\x1b[21~";
const CLEAR: &str = "\x15";
const PAGE_UP: &str = "\x1b[5~";

struct Commune {
    folder: TempDir,
    register: PathBuf,
}

fn commune() -> Commune {
    let folder = tempfile::tempdir().unwrap();
    let register = demo::made_in(folder.path(), 120);
    Commune { folder, register }
}

/// What a paper says.
struct Paper {
    household: HouseholdId,
    b1: u32,
    answers: Answers,
    causes: [u8; 2],
}

impl Paper {
    /// A paper that agrees with what the register can compute, and says something of its own elsewhere.
    fn of(dossier: &Dossier, number: usize, standard: &Standard) -> Self {
        let today = local_time(chrono::Utc::now()).date();
        let members: Vec<_> = dossier.current().map(|resident| &resident.member.value).collect();
        let area = dossier.household.house_area_dm2;
        let follows = computed(standard, Facts { members: &members, house_area_dm2: area, on: today });
        let mut answers = Answers::default();
        for indicator in &standard.indicators {
            let own = if (number + usize::from(indicator.number)).is_multiple_of(3) {
                Answer::Deprived
            } else {
                Answer::NotDeprived
            };
            let known = follows.get(indicator.number);
            answers.set(indicator.number, if known == Answer::NotSurveyed { own } else { known });
        }
        let causes = [(number % 4 + 1) as u8, (number % 4 + 5) as u8];
        Self { household: dossier.household.id, b1: 90 + number as u32, answers, causes }
    }

    /// Its keys: score, no income, twelve answers and one that only the second standard asks for, two causes.
    fn keys(&self, last: u8) -> String {
        let digit = |number| if self.answers.get(number) == Answer::Deprived { '1' } else { '0' };
        let answers: String = (1..=last).map(digit).collect();
        let [one, other] = self.causes;
        format!("{}\r{CLEAR}\r{answers}0{one}{other}{F2}", self.b1)
    }
}

/// Every household of the list, with whether this year's round has not recognised it: only then it takes a form.
fn households(register: &Register) -> Vec<(Dossier, bool)> {
    let found = register.find(&Query::default(), local_time(chrono::Utc::now()).date()).unwrap();
    let round = register.round("2026").unwrap().unwrap();
    let reviewed = |id| round.tasks.iter().any(|facts| facts.task.household == id);
    found.ids.into_iter().map(|id| (register.dossier(id).unwrap(), !reviewed(id))).collect()
}

fn papers(register: &Path, standard: &Standard) -> Vec<Paper> {
    let register = Register::open(register, Clock::System).unwrap();
    let open = households(&register).into_iter().filter(|(_, open)| *open).take(FORMS);
    open.enumerate().map(|(number, (dossier, _))| Paper::of(&dossier, number, standard)).collect()
}

/// The keys that mark the households of the papers, from the first line of the list on.
fn marks(register: &Path) -> String {
    let register = Register::open(register, Clock::System).unwrap();
    let mut marked = 0;
    let key = |(_, open): (Dossier, bool)| {
        marked += usize::from(open);
        (marked <= FORMS).then_some(if open { INSERT } else { DOWN })
    };
    households(&register).into_iter().map_while(key).collect()
}

fn saved(register: &Path, paper: &Paper) -> bool {
    let register = Register::open(register, Clock::System).unwrap();
    let dossier = register.dossier(paper.household).unwrap();
    let is_paper = |causes: Vec<PovertyCause>| {
        let numbers: Vec<u8> = causes.into_iter().map(|cause| cause as u8 + 1).collect();
        numbers == paper.causes
    };
    dossier.surveys.iter().any(|survey| {
        survey.b1 == Some(paper.b1)
            && survey.income.is_none()
            && survey.answers == paper.answers
            && survey.other_answers.get("waste") == Some(&Answer::NotDeprived)
            && is_paper(survey.causes.iter().collect())
    })
}

/// The program with the form of the first of twenty marked households open.
fn at_the_first_form(commune: &Commune) -> Terminal {
    let mut terminal = Terminal::open(&commune.register, commune.folder.path(), (80, 24));
    terminal.wait_for("Hôm nay");
    terminal.send(&format!("{F10}2"));
    terminal.wait_for("▸");
    terminal.send(&format!("{}{F6}", marks(&commune.register)));
    terminal.wait_for("Phiếu 1/20");
    terminal
}

#[test]
fn twenty_forms_typed_in_one_go_are_saved_each_as_it_was_typed() {
    let (commune, standards) = (commune(), Standards::embedded());
    let standard = standards.by_code("2022-2026").unwrap();
    let papers = papers(&commune.register, standard);
    let mut terminal = at_the_first_form(&commune);
    let keys: String = papers.iter().map(|paper| paper.keys(standard.last_number())).collect();
    let begin = Instant::now();
    terminal.send(&keys);
    terminal.wait_for("Hết tập phiếu");
    let took = begin.elapsed();
    assert!(terminal.text().contains("Đã lưu 20 phiếu trong 20 hộ"), "{}", terminal.text());
    for paper in &papers {
        assert!(saved(&commune.register, paper), "paper of {:?}", paper.household);
    }
    assert!(took < Duration::from_secs(20), "{took:?}");
    println!("{FORMS} forms, {} keys: {took:?}", keys.chars().count());
}

/// The second paper says what the register knows otherwise: nothing behind it lands in it, nothing is lost.
#[test]
fn a_form_that_is_refused_in_the_middle_loses_no_key() {
    let (commune, standards) = (commune(), Standards::embedded());
    let standard = standards.by_code("2022-2026").unwrap();
    let papers = papers(&commune.register, standard);
    let mut terminal = at_the_first_form(&commune);
    let keys: Vec<_> = papers.iter().map(|paper| paper.keys(standard.last_number())).collect();
    let absurd = keys[1].replacen(&papers[1].b1.to_string(), "5000", 1);
    terminal.send(&format!("{}{absurd}{}{}", keys[0], keys[2], keys[3]));
    terminal.wait_for("Giữ ");
    assert!(terminal.text().contains("Phiếu 2/20"), "{}", terminal.text());
    terminal.bytes_within(Duration::from_millis(1_000));
    terminal.send(&format!("{}{F2}", papers[1].b1));
    terminal.wait_for("Phiếu 5/20");
    for paper in &papers[..4] {
        assert!(saved(&commune.register, paper), "paper of {:?}", paper.household);
    }
    terminal.send(PAGE_UP);
    terminal.wait_for("Phiếu 4/20");
}
