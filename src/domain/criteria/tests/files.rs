//! Files of criteria.

use super::*;
use crate::domain::data_file::{DataError, Misread, NamingFault};
use crate::domain::graduation::sample::supported;
use crate::domain::id::ProgrammeId;
use crate::domain::support::SupportState;

const OWN: &str = r#"[[set]]
code = "du-an-bo"
name = { vi = "Dự án bò", en = "Cow project" }
programme = "GNBV-DA2"
months = [0, 12]
optional_needed = 1
source = { vi = "Xã", en = "Commune" }
[[set.criterion]]
code = "bo"
name = { vi = "Có hai con", en = "Two head" }
must = true
fact = "animals_alive"
at_least = 2
[[set.criterion]]
code = "chuong"
name = { vi = "Chuồng", en = "Stable" }
answer = "seen"
[[set.criterion]]
code = "nha-tieu"
name = { vi = "Nhà tiêu", en = "Latrine" }
fact = "not_deprived"
indicators = ["latrine"]
"#;

fn read_after(sets: CriteriaSets, text: &str) -> Result<CriteriaSets, CriteriaFaults> {
    let (catalogue, standards) = (Catalogue::embedded(), Standards::embedded());
    sets.with_local(text, Rules { catalogue: &catalogue, standards: &standards })
}

/// After the program's own; the first fault.
fn read(text: &str) -> Result<CriteriaSets, DataError<CriteriaFault>> {
    read_after(CriteriaSets::embedded(), text).map_err(|faults| faults.first)
}

fn within(least: i64, most: i64) -> CriteriaFault {
    Misread::NotWithin { least, most }.into()
}

/// What is wrong after a change, with line and column.
fn fault(from: &str, to: &str) -> (CriteriaFault, usize, usize) {
    let text = OWN.replacen(from, to, 1);
    assert_ne!(text, OWN);
    let error = read(&text).unwrap_err();
    (error.kind, error.at.line, error.at.column)
}

#[test]
fn the_programs_own_sets_can_be_read() {
    let text = include_str!("../criteria.toml");
    let sets = read_after(CriteriaSets::default(), text).unwrap();
    assert_eq!(sets, CriteriaSets::embedded());
    assert_eq!((sets.all().len(), sets.standard().unwrap().needed()), (1, 7));
}

#[test]
fn the_example_of_the_readme_can_be_read() {
    let readme = include_str!("../../../../README.md");
    let example = readme.split("```toml\n").find(|text| text.starts_with("# Made-up criteria")).unwrap();
    let sets = read(example.split("```").next().unwrap()).unwrap();
    assert_eq!(sets.by_code("du-an-bo").unwrap().needed(), 2);
}

#[test]
fn a_households_set_is_that_of_the_programme_that_gave_it_something() {
    let sets = read(OWN).unwrap();
    let mut file = household();
    let code = |file: &Dossier| sets.of(file, day(2026, 11, 22)).unwrap().code.clone();
    assert_eq!(code(&file), "chung");
    let mut cow = supported(1, "bo-sinh-san", SupportState::HandedOver);
    cow.value.part_of.programme = Some(ProgrammeId(7));
    file.supports = vec![cow];
    file.programmes = vec![(ProgrammeId(7), "GNBV-DA2-TDA1".into()), (ProgrammeId(7), "GNBV-DA2".into())];
    assert_eq!(code(&file), "du-an-bo", "it stands under the programme");
    assert_eq!(sets.of(&file, day(2026, 3, 11)).unwrap().code, "chung", "a day before it was given");
    file.supports[0].value.state = SupportState::Planned;
    assert_eq!(code(&file), "chung", "not given yet");
}

#[test]
fn faults_are_told_at_their_place() {
    let (kind, line, column) = fault("animals_alive", "cows_alive");
    assert!(matches!(kind, CriteriaFault::Unreadable(Misread::UnknownValue { .. })), "{kind:?}");
    assert_eq!((line, column), (12, 8));
    assert_eq!(
        fault("optional_needed = 1", "optional_needed = 3"),
        (CriteriaFault::ImpossibleK { needed: 3, optional: 2 }, 6, 19)
    );
    assert_eq!(fault("\"chuong\"", "\"bo\""), (NamingFault::CodeTwice("bo".into()).into(), 15, 8));
    assert_eq!(fault("answer = \"seen\"\n", ""), (CriteriaFault::FactOrAnswer("chuong".into()), 15, 8));
    assert_eq!(
        fault("at_least = 2\n", ""),
        (CriteriaFault::NeedsParameter { fact: FactKind::AnimalsAlive, key: "at_least" }, 12, 8)
    );
    assert_eq!(fault("at_least = 2", "at_least = 0"), (within(1, 100_000), 13, 12));
    let needless = fault("at_least = 2", "at_least = 2\nmonths = 6");
    assert_eq!(needless, (CriteriaFault::NeedlessParameter("months"), 14, 10));
    assert_eq!(fault("[0, 12]", "[6, 12]").0, CriteriaFault::Months);
    assert_eq!(fault("[0, 12]", "[0, 12, 12]").0, CriteriaFault::Months);
    let (kind, line, column) = fault("[\"latrine\"]", "[\"toilet\"]");
    assert!(
        matches!(kind, CriteriaFault::UnknownIndicator { code, known } if code == "toilet" && known.len() == 13)
    );
    assert_eq!((line, column), (22, 15));
    assert_eq!(fault("at_least = 2", "at_least = -2").0, within(1, 100_000));
}

#[test]
fn a_set_that_asks_nothing_or_has_nothing_is_told() {
    let none = OWN.split("[[set.criterion]]").next().unwrap().replace("= 1", "= 0");
    assert_eq!(read(&none).unwrap_err().kind, CriteriaFault::NoCriteria("du-an-bo".into()));
    let no_must = OWN.replace("must = true\n", "").replace("optional_needed = 1", "optional_needed = 0");
    assert_eq!(read(&no_must).unwrap_err().kind, CriteriaFault::AsksNothing("du-an-bo".into()));
}

#[test]
fn every_fault_of_a_file_is_told() {
    let text = OWN
        .replace("optional_needed = 1", "optional_needed = -1")
        .replace("[0, 12]", "[0, 999]")
        .replace("at_least = 2", "at_least = -2")
        .replace("[\"latrine\"]", "[\"toilet\"]");
    let faults = read_after(CriteriaSets::embedded(), &text).unwrap_err();
    let lines: Vec<_> = faults.clone().into_all().map(|fault| fault.at.line).collect();
    assert_eq!(lines, [5, 6, 13, 22]);
    assert_eq!(faults.rest[0].kind, CriteriaFault::ImpossibleK { needed: -1, optional: 2 });
}

#[test]
fn a_criterion_may_name_the_species_of_its_animals() {
    let cows = OWN.replace("at_least = 2", "at_least = 2\nspecies = [\"bò\"]");
    let of_cows = Fact::AnimalsAlive { at_least: 2, species: vec!["bò".into()] };
    let sets = read(&cows).unwrap();
    assert_eq!(sets.by_code("du-an-bo").unwrap().criteria[0].test, Test::Fact(of_cows));
    let fault = read(&cows.replace("bò\"]", "rồng\"]")).unwrap_err();
    assert!(matches!(fault.kind, CriteriaFault::UnknownSpecies { word, .. } if word == "rồng"));
}

#[test]
fn two_sets_for_the_same_households_are_refused() {
    let second = OWN.replace("programme = \"GNBV-DA2\"\n", "");
    assert_eq!(read(&second).unwrap_err().kind, CriteriaFault::SameHouseholds("chung".into()));
    let instead = second.replace("du-an-bo", "chung");
    assert_eq!(read(&instead).unwrap().standard().unwrap().criteria.len(), 3, "it takes its place");
    let gone = OWN.replace("du-an-bo", "chung");
    assert_eq!(read(&gone).unwrap_err().kind, CriteriaFault::NoStandardSet);
}

#[test]
fn a_file_can_set_the_numbers_alone() {
    let sets = read("near_percent = 15\nmilestone_window = 0\n").unwrap();
    assert_eq!((sets.near().0, sets.milestone_window(), sets.all().len()), (15, 0, 1));
    let kept = read(OWN).unwrap();
    assert_eq!((kept.near().0, kept.milestone_window()), (10, 30), "those of the program");
    let error = read("near_percent = 101\n").unwrap_err();
    assert_eq!((error.kind, error.at.line, error.at.column), (within(0, 100), 1, 16));
    assert_eq!(read("milestone_window = 91\n").unwrap_err().kind, within(0, 90));
}
