use super::*;
use crate::domain::class::Class;
use crate::domain::criteria::CriteriaSets;
use crate::domain::dossier::Dossier;
use crate::domain::graduation::sample::{day, dossier, recognised, supported, surveyed};
use crate::domain::standard::Standards;
use crate::domain::support::SupportState;

fn poor(deprived: &[u8]) -> Dossier {
    let mut file = dossier();
    file.recognitions = vec![recognised(1, day(2025, 12, 14), Class::Poor)];
    file.surveys = vec![surveyed(1, day(2026, 10, 1), deprived)];
    file
}

fn seen(file: &Dossier) -> WayOut {
    let (catalogue, standards) = (Catalogue::embedded(), Standards::embedded());
    let on = day(2026, 11, 22);
    way_out(&WayOutFacts::of(file, on), by(&catalogue, &standards, CriteriaSets::embedded().near()), on)
}

fn by<'a>(catalogue: &'a Catalogue, standards: &'a Standards, near: Near) -> By<'a> {
    By { rules: Rules { catalogue, standards }, near }
}

fn with_income(file: &mut Dossier, income: i64) {
    file.surveys[0].value.income = Some(income);
}

#[test]
fn a_poor_household_counts_the_deprivations_to_lose_and_what_lacks_to_the_line() {
    let mut file = poor(&[4, 8, 9, 10]);
    with_income(&mut file, 900_000);
    let found = seen(&file);
    let gap = Gap::Income { missing: 600_001, line: 1_500_000 };
    let distance =
        Distance { recognised: Class::Poor, computed: Class::Poor, to_lose: 2, gap: Some(gap), near: false };
    assert_eq!(found.distance, Some(distance));
    assert!(!found.is_one_step());
}

#[test]
fn one_deprivation_or_a_little_income_is_one_step() {
    assert!(seen(&poor(&[4, 8, 9])).is_one_step(), "two deprivations are near-poor");
    let mut file = poor(&[4, 8, 9, 10]);
    with_income(&mut file, 1_350_001);
    assert!(seen(&file).is_one_step(), "10 % of the line");
    with_income(&mut file, 1_349_999);
    assert!(!seen(&file).is_one_step());
}

#[test]
fn what_is_near_the_line_is_data() {
    let mut file = poor(&[4, 8, 9, 10]);
    with_income(&mut file, 1_300_000);
    let (catalogue, standards) = (Catalogue::embedded(), Standards::embedded());
    let on = day(2026, 11, 22);
    let near = |percent| {
        way_out(&WayOutFacts::of(&file, on), by(&catalogue, &standards, Near(percent)), on).is_one_step()
    };
    assert_eq!([near(10), near(13), near(14)], [false, false, true], "200.001 of 1.500.000 lack");
}

#[test]
fn a_poor_household_whose_survey_gives_near_poor_awaits_the_decision() {
    let mut file = poor(&[4, 8]);
    with_income(&mut file, 500_000);
    let found = seen(&file);
    let distance = found.distance.unwrap();
    assert_eq!((distance.computed, distance.to_lose, distance.near), (Class::NearPoor, 0, false));
    assert!(distance.awaits_decision() && found.is_one_step());
    file.recognitions = vec![recognised(1, day(2025, 12, 14), Class::NearPoor)];
    let same = seen(&file);
    assert!(!same.distance.unwrap().awaits_decision() && !same.is_one_step(), "it has that class");
    let mut both = vec![seen(&poor(&[4, 8, 9])), found];
    in_order(&mut both);
    assert_eq!(both.iter().map(|one| one.lacks.len()).collect::<Vec<_>>(), [2, 3]);
}

#[test]
fn a_survey_above_the_line_lacks_only_the_decision() {
    let mut file = poor(&[4]);
    with_income(&mut file, 1_500_001);
    let found = seen(&file);
    assert!(found.distance.unwrap().is_out() && found.is_one_step());
    assert_eq!(found.state, State::Poor);
}

#[test]
fn only_what_the_household_may_have_is_offered() {
    let mut file = poor(&[10]);
    assert!(seen(&file).offers().contains(&"nha-tieu"));
    file.recognitions.push(recognised(2, day(2026, 1, 1), Class::None));
    let left = seen(&file);
    let may = |code: &str| {
        let draft = Support { household: left.household, ..Support::wished(code, day(2026, 11, 22)) };
        let facts = WayOutFacts::of(&file, day(2026, 11, 22)).applicant;
        reasons(&facts, &[], &draft, &Catalogue::embedded()).is_empty()
    };
    assert!(left.offers().iter().all(|code| may(code)));
}

#[test]
fn what_was_given_answers_and_is_no_offer() {
    let mut file = poor(&[10]);
    file.supports = vec![supported(1, "nha-tieu", SupportState::HandedOver)];
    let found = seen(&file);
    assert_eq!(found.unanswered().count(), 0);
    assert!(!found.offers().contains(&"nha-tieu"));
}

#[test]
fn the_nearest_stand_first_and_those_without_a_survey_last() {
    let mut out = poor(&[]);
    with_income(&mut out, 2_000_000);
    let mut never = poor(&[]);
    never.surveys.clear();
    let mut unfinished = poor(&[4]);
    unfinished.surveys[0].value.b1 = None;
    let files = [never, unfinished, poor(&[1, 2, 3, 4, 8]), poor(&[4, 8, 9, 10]), poor(&[4, 8, 9]), out];
    let mut found: Vec<_> = files.iter().map(seen).collect();
    in_order(&mut found);
    let lacks: Vec<_> = found.iter().map(|one| (one.surveyed.is_some(), one.lacks.len())).collect();
    assert_eq!(lacks, [(true, 0), (true, 3), (true, 4), (true, 5), (true, 1), (false, 0)]);
}

#[test]
fn a_survey_of_a_later_day_is_not_known() {
    let file = poor(&[4]);
    let on = day(2026, 9, 30);
    assert_eq!(WayOutFacts::of(&file, on).survey, None);
}
