//! Jobs from a made-up commune.

use std::time::Duration;

use super::*;
use crate::domain::query::{Filter, Query};
use crate::i18n::Lang;
use crate::paper::document::{Block, HeaderCell};
use crate::paper::{to_pdf, to_text};
use crate::shell::demo::{self, Demo};
use crate::shell::rules::Rules;

/// A made-up commune, and what its papers are worded with.
struct Office {
    _folder: tempfile::TempDir,
    register: Register,
    rules: Rules,
}

impl Office {
    fn of(households: u32) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("demo.db");
        let register = demo::make(&path, Demo { households, seed: 4 }, &mut |_| true).unwrap();
        Self { _folder: folder, register, rules: Rules::embedded() }
    }

    fn documents(&self, paper: &Paper) -> Result<Vec<Document>, PapersError> {
        self.documents_told(paper, &mut |_, _| ControlFlow::Continue(()))
    }

    fn documents_told(
        &self,
        paper: &Paper,
        progress: &mut Progress<'_>,
    ) -> Result<Vec<Document>, PapersError> {
        let printing = Printing {
            only_first: false,
            rules: &self.rules,
            by: "lan.tt",
            at: "2026-11-22T09:00:00".parse().unwrap(),
            lang: Lang::Vi,
        };
        documents(&self.register, paper, &printing, progress)
    }

    fn all(&self) -> Vec<HouseholdId> {
        let day = "2026-11-22".parse().unwrap();
        self.register.find(&Query::default(), day).unwrap().ids
    }

    fn listed(&self) -> Vec<HouseholdId> {
        use crate::domain::class::State;
        let filter = Filter { states: vec![State::Poor, State::NearPoor], ..Filter::default() };
        let day = "2026-11-22".parse().unwrap();
        self.register.find(&Query { filter, ..Query::default() }, day).unwrap().ids
    }
}

fn sheets(households: Vec<HouseholdId>) -> Paper {
    Paper::SurveySheets(Selection { round: "2026".into(), households, hamlet: None })
}

#[test]
fn sheets_come_in_the_order_of_the_list_however_the_households_were_named() {
    let office = Office::of(60);
    let mut chosen: Vec<_> = office.all().into_iter().step_by(3).collect();
    let title = |id: &HouseholdId| {
        let dossier = office.register.dossier(*id).unwrap();
        Lang::Vi.sheet_b_of(&dossier.household.code, dossier.head_name())
    };
    let wanted: Vec<_> = chosen.iter().map(title).collect();
    chosen.reverse();
    let made = office.documents(&sheets(chosen)).unwrap();
    assert_eq!(made.into_iter().map(|document| document.title).collect::<Vec<_>>(), wanted);
}

#[test]
fn a_hamlet_is_found_by_its_name_and_its_sheets_are_its_own() {
    let office = Office::of(150);
    let first = office.register.hamlets().unwrap().remove(0);
    let name = crate::viet::fold(&format!("{}, {}", first.name, first.former_commune));
    let found = hamlet(&office.register, name.trim_end_matches(", ")).unwrap();
    assert_eq!(found, first.id);
    let round = office.register.round("2026").unwrap().unwrap();
    let found = round.tasks.iter().find(|task| task.survey.is_some()).unwrap().hamlet;
    let first = office.register.hamlets().unwrap().into_iter().find(|hamlet| hamlet.id == found).unwrap();
    let selection = Selection { round: "2026".into(), households: Vec::new(), hamlet: Some(found) };
    let paper = Paper::SurveySheets(selection);
    for document in office.documents(&paper).unwrap() {
        assert!(to_text(&document, 132).contains(&first.name));
    }
    assert!(matches!(hamlet(&office.register, "Khu 99"), Err(PapersError::NoHamlet { .. })));
}

#[test]
fn one_household_without_recognition_stops_the_certificates_by_its_code() {
    let office = Office::of(120);
    let listed = office.listed();
    let certificates = office.documents(&Paper::Certificates(listed.clone())).unwrap();
    assert_eq!(certificates.len(), listed.len());
    let never = office.all().into_iter().find(|id| {
        let dossier = office.register.dossier(*id).unwrap();
        dossier.recognitions.iter().all(|recognition| !recognition.class.is_listed())
    });
    let never = never.unwrap();
    let code = office.register.dossier(never).unwrap().household.code.clone();
    let refused = office.documents(&Paper::Certificates([listed, vec![never]].concat()));
    assert!(matches!(refused, Err(PapersError::NeverRecognised(codes)) if codes == code));
}

#[test]
fn a_job_tells_its_progress_and_can_be_stopped() {
    let office = Office::of(40);
    let mut seen = 0;
    let stopped = office.documents_told(&sheets(office.all()), &mut |done, _| {
        seen = done;
        if done == 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!(seen, 3);
    assert!(matches!(stopped, Err(PapersError::Paper(PaperError::Cancelled))));
}

/// What the sheets of these households cost the processor.
fn cost_of_sheets(office: &Office, households: &[HouseholdId]) -> Duration {
    let begun = worked();
    let made = office.documents(&sheets(households.to_vec())).unwrap();
    assert_eq!(made.len(), households.len());
    let pdf = to_pdf(&made, &mut |_, _| ControlFlow::Continue(())).unwrap();
    assert!(pdf.starts_with(b"%PDF"));
    worked() - begun
}

/// How long this thread has worked: others on the machine take their time, not this one's.
fn worked() -> Duration {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    Duration::from_nanos(stat.split(' ').next().unwrap().parse().unwrap())
}

#[test]
fn the_sheets_of_a_large_hamlet_are_soon_ready() {
    let office = Office::of(500);
    let all = office.all();
    let many = cost_of_sheets(&office, &all);
    assert!(many < Duration::from_secs(20), "{many:?} of work without optimisation");
    // A sheet costs the same in a small job and in a large one; the first one also pays for what is read once.
    let few = (0..3).map(|_| cost_of_sheets(&office, &all[..50])).min().unwrap();
    assert!(many < few * 20, "{many:?} for {}, {few:?} for 50", all.len());
}

impl Office {
    fn first_hamlet(&self) -> HamletId {
        self.register.round("2025").unwrap().unwrap().tasks[0].hamlet
    }

    fn text(&self, paper: &Paper) -> String {
        self.documents(paper).unwrap().iter().map(|document| to_text(document, 132)).collect()
    }
}

#[test]
fn a_round_gives_its_decision_minutes_and_posted_list() {
    let office = Office::of(150);
    let (round, hamlet) = ("2025".to_owned(), office.first_hamlet());
    let dossier = office.register.round("2025").unwrap().unwrap();
    let decision = office.text(&Paper::Decision { round: round.clone(), number: None });
    assert!(decision.contains(&dossier.decisions.last().unwrap().number), "{decision}");
    for task in
        dossier.tasks.iter().filter(|task| task.recognised.as_ref().is_some_and(|r| r.class.is_listed()))
    {
        assert!(decision.contains(&task.head), "{}", task.head);
    }
    let minutes = office.text(&Paper::Minutes { round: round.clone(), hamlet });
    assert!(minutes.contains(&dossier.meeting_of(hamlet).unwrap().minutes_number), "{minutes}");
    let posted = office.text(&Paper::Posted { round, hamlet });
    let of_hamlet = || dossier.tasks.iter().filter(|task| task.hamlet == hamlet);
    assert!(of_hamlet().all(|task| minutes.contains(&task.code) && posted.contains(&task.head)), "{posted}");
    for task in of_hamlet() {
        let heads = office.register.residents(task.task.household).unwrap();
        let whole = heads.iter().map(|resident| resident.member.citizen_number.as_str());
        assert!(whole.filter(|number| !number.is_empty()).all(|number| !posted.contains(number)));
    }
}

#[test]
fn the_sheets_of_a_round_are_those_of_its_work_list_in_its_order() {
    let office = Office::of(150);
    let dossier = office.register.round("2026").unwrap().unwrap();
    let made = office.documents(&sheets(Vec::new())).unwrap();
    let titles: Vec<_> = made.into_iter().map(|document| document.title).collect();
    let listed = dossier.tasks.iter().map(|task| Lang::Vi.sheet_b_of(&task.code, &task.head));
    let wanted: Vec<_> = listed.filter(|title| titles.contains(title)).collect();
    assert!(!titles.is_empty());
    assert_eq!(titles, wanted);
}

#[test]
fn what_a_round_lacks_is_said() {
    let office = Office::of(60);
    let decision = |round: &str, number: Option<&str>| {
        let number = number.map(str::to_owned);
        office.documents(&Paper::Decision { round: round.into(), number })
    };
    assert!(matches!(decision("2031", None), Err(PapersError::NoRound(round)) if round == "2031"));
    assert!(matches!(decision("2025", Some("0/XX")), Err(PapersError::NoDecision { .. })));
    let unopened = Selection { round: "2031".into(), households: Vec::new(), hamlet: None };
    assert!(matches!(office.documents(&Paper::SurveySheets(unopened.clone())), Err(PapersError::NoRound(_))));
    let named = Selection { households: office.all(), ..unopened };
    assert!(office.documents(&Paper::FormsA(named)).is_ok());
}

#[test]
fn the_sheet_of_a_week_has_a_part_for_each_task_and_for_the_visits() {
    let office = Office::of(120);
    let tasks =
        crate::shell::today::tasks(&office.register, &office.rules, None, "2026-11-22".parse().unwrap())
            .unwrap();
    let sheet = office.documents(&Paper::Week).unwrap().remove(0);
    let text = to_text(&sheet, 132);
    assert!(text.contains("LỊCH VIỆC TUẦN") && text.contains("16/11/2026"), "{text}");
    for task in tasks.iter().filter(|task| task.kind != crate::domain::today::TaskKind::Visits) {
        assert!(text.contains(&Lang::Vi.task(task)), "{task:?} in\n{text}");
    }
    let pdf = to_pdf(&[sheet], &mut |_, _| ControlFlow::Continue(())).unwrap();
    assert!(!tasks.is_empty() && pdf.starts_with(b"%PDF"));
}

#[test]
fn the_sheet_of_a_week_tells_who_shows_which_signs() {
    let office = Office::of(1_200);
    let on = "2026-11-22".parse().unwrap();
    let watched = office.register.watch(office.rules.watching(), on).unwrap();
    let first = watched.iter().find(|watched| !watched.warnings.is_empty()).unwrap();
    let tasks = crate::shell::today::tasks(&office.register, &office.rules, None, on).unwrap();
    assert_eq!(tasks[0].kind, crate::domain::today::TaskKind::Warnings);
    assert_eq!(tasks[0].households[0], first.home.id);
    let text = to_text(&office.documents(&Paper::Week).unwrap()[0], 400);
    assert!(text.contains(&first.home.head), "{text}");
    let sign = Lang::Vi.warning(&first.warnings[0], &|day| day.format("%d/%m/%Y").to_string());
    assert!(text.contains(&sign), "{sign} in\n{text}");
}

#[test]
fn the_officers_own_sheet_has_whole_phone_numbers_codes_and_room_to_write() {
    let office = Office::of(120);
    let sheet = office.documents(&Paper::Week).unwrap().remove(0);
    assert!(!to_text(&sheet, 132).contains('•'));
    let tables = sheet.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let tables: Vec<_> = tables.collect();
    assert!(!tables.is_empty() && tables.iter().all(|table| table.columns[6].min_chars >= 16));
    assert!(tables.iter().all(|table| table.header[0][0] == HeaderCell::new(Lang::Vi.field_code())));
}
