//! Cards in the register.

use super::*;
use crate::domain::card::{CardNeed, CardTerms, expiring, issue, missing, wrong_group};
use crate::domain::class::Class;
use crate::domain::member::Relation;
use crate::domain::operation::Operation;
use crate::domain::support::SupportState;
use crate::store::testing::*;

fn terms() -> CardTerms {
    CardTerms {
        date: day("2026-01-02"),
        from: day("2026-01-02"),
        until: day("2026-12-31"),
        value: 1_010_880,
        fund: "tinh".into(),
        state: SupportState::HandedOver,
    }
}

/// A poor household of two and one that is in no class.
fn village() -> (Bench, [HouseholdId; 2]) {
    let mut bench = Bench::new();
    let hamlet = bench.hamlet("Khu 4");
    let poor = bench.household(hamlet, "0412", "Nguyễn Thị Lành");
    let other = bench.household(hamlet, "0413", "Đinh Thị Đức");
    bench.join(poor, "Đinh Văn Nam", Relation::Child);
    bench.recognise(poor, Class::Poor, "2025-12-14");
    (bench, [poor, other])
}

fn insure(bench: &mut Bench, households: &[HouseholdId]) {
    let catalogue = Catalogue::embedded();
    let model = catalogue.model("the-bhyt").unwrap();
    let homes = bench.register.card_households_of(households, terms().date, &catalogue).unwrap();
    let needs: Vec<_> = homes.iter().flat_map(|home| CardNeed::of(home, terms().from)).collect();
    bench.perform(&Operation::GiveSupports(issue(&needs, &terms(), model, &catalogue)));
}

fn concerned(bench: &Bench) -> Vec<CardHousehold> {
    bench.register.card_households(today(), &Catalogue::embedded()).unwrap()
}

#[test]
fn people_of_poor_households_are_named_until_they_have_a_card() {
    let (mut bench, [poor, _]) = village();
    let names = |bench: &Bench| {
        let homes = concerned(bench);
        missing(&homes, today()).iter().map(|found| found.name.to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names(&bench), ["Nguyễn Thị Lành", "Đinh Văn Nam"]);
    insure(&mut bench, &[poor]);
    assert_eq!(names(&bench), [""; 0]);
    assert_eq!(expiring(&concerned(&bench), today(), 60).len(), 2);
    bench.register.undo(&lan()).unwrap();
    assert_eq!(names(&bench).len(), 2, "one step of undo");
}

#[test]
fn a_card_no_longer_fits_after_a_decision() {
    let (mut bench, [poor, other]) = village();
    insure(&mut bench, &[poor, other]);
    let catalogue = Catalogue::embedded();
    assert_eq!(wrong_group(&concerned(&bench), catalogue.models(), today()), []);
    bench.recognise(poor, Class::NearPoor, "2026-10-01");
    let homes = concerned(&bench);
    let found = wrong_group(&homes, catalogue.models(), today());
    assert_eq!(
        found.iter().map(|f| (f.name, f.on)).collect::<Vec<_>>(),
        [("Nguyễn Thị Lành", Some(day("2026-10-01"))), ("Đinh Văn Nam", Some(day("2026-10-01")))]
    );
}

#[test]
fn a_household_is_concerned_while_it_is_listed_or_has_a_card() {
    let (mut bench, [_, other]) = village();
    let codes = |bench: &Bench| concerned(bench).into_iter().map(|home| home.code).collect::<Vec<_>>();
    assert_eq!(codes(&bench), ["0412"]);
    insure(&mut bench, &[other]);
    assert_eq!(codes(&bench), ["0413", "0412"], "in the order of names");
}

#[test]
fn cards_of_many_households_are_read_without_scanning_people() {
    let bench = Bench::new();
    for sql in [PEOPLE, RECOGNITIONS, CARDS] {
        let steps = bench.steps_of(sql);
        let scans = |step: &String| step.starts_with("SCAN") && !step.contains("json_each");
        assert!(steps.iter().all(|step| !scans(step)), "{sql}: {steps:?}");
    }
    assert!(
        bench.register.conn.prepare(CONCERNED).is_ok() && bench.register.conn.prepare(HOUSEHOLDS).is_ok()
    );
}
