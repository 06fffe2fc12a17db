//! Jobs from a made-up commune.

use std::time::{Duration, Instant};

use super::*;
use crate::domain::query::{Filter, Query};
use crate::i18n::Lang;
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
        let wording = Wording {
            standards: &self.rules.standards,
            catalogue: &self.rules.catalogue,
            on: None,
            full: true,
            by: "lan.tt",
            at: "2026-11-22T09:00:00".parse().unwrap(),
            lang: Lang::Vi,
        };
        documents(&self.register, paper, &wording, progress)
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
    let office = Office::of(60);
    let first = office.register.hamlets().unwrap().remove(0);
    let name = crate::viet::fold(&format!("{}, {}", first.name, first.former_commune));
    let found = hamlet(&office.register, name.trim_end_matches(", ")).unwrap();
    assert_eq!(found, first.id);
    let paper =
        Paper::FormsA(Selection { round: "2026".into(), households: Vec::new(), hamlet: Some(found) });
    for document in office.documents(&paper).unwrap() {
        assert!(to_text(&document, 80).contains(&first.name));
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

#[test]
fn the_sheets_of_a_large_hamlet_are_soon_ready() {
    let office = Office::of(500);
    let started = Instant::now();
    let made = office.documents(&sheets(office.all())).unwrap();
    let pdf = to_pdf(&made, &mut |_, _| ControlFlow::Continue(())).unwrap();
    assert!(pdf.starts_with(b"%PDF"));
    assert!(started.elapsed() < Duration::from_secs(20), "{:?} without optimisation", started.elapsed());
}
