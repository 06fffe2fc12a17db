//! A household by the program's own criteria, and files that cannot be used.

mod facts;
mod files;
mod milestones;

use super::*;
use crate::domain::catalogue::Catalogue;
use crate::domain::dossier::Dossier;
use crate::domain::graduation::sample::{self, day};
use crate::domain::household::{HouseholdEvent, HouseholdEventKind};
use crate::domain::id::{HouseholdEventId, HouseholdId, MemberId, MembershipId, VisitId};
use crate::domain::member::{JoinReason, Member, Membership, Relation, Resident};
use crate::domain::reach::Rules;
use crate::domain::standard::Standards;
use crate::domain::stored::Stored;
use crate::domain::visit::{CriterionAnswer, How, Visit};
use crate::viet::PartialDate;

/// In the register since the beginning of 2024.
fn household() -> Dossier {
    let registered = HouseholdEvent {
        household: HouseholdId(1),
        on: day(2024, 1, 5),
        kind: HouseholdEventKind::Registered,
        other: None,
        left_hamlet: None,
        note: String::new(),
    };
    let mut file = sample::dossier();
    file.events = vec![(Stored { id: HouseholdEventId(1), rev: 1, value: registered }, None)];
    file
}

fn person(id: i64, name: &str, born: i32) -> Resident {
    let member = Member { name: name.into(), born: PartialDate::from_year(born).ok(), ..Member::default() };
    let membership = Membership {
        household: HouseholdId(1),
        member: MemberId(id),
        relation: if id == 1 { Relation::Head } else { Relation::Child },
        from: None,
        joined: JoinReason::Registered,
        left: None,
    };
    Resident {
        member: Stored { id: MemberId(id), rev: 1, value: member },
        membership: Stored { id: MembershipId(id), rev: 1, value: membership },
    }
}

fn answered(id: i64, date: chrono::NaiveDate, criterion: &str, met: bool) -> Stored<VisitId, Visit> {
    let answer =
        CriterionAnswer { criterion: criterion.into(), met, how: How::Seen, evidence: String::new() };
    let visit = Visit { answers: vec![answer], ..Visit::of(HouseholdId(1), date, "Hoa") };
    Stored { id: VisitId(id), rev: 1, value: visit }
}

fn judged(file: &Dossier, on: chrono::NaiveDate) -> Assessment {
    let (catalogue, standards) = (Catalogue::embedded(), Standards::embedded());
    let sets = CriteriaSets::embedded();
    let rules = Rules { catalogue: &catalogue, standards: &standards };
    assess(sets.of(file, on).unwrap(), file, rules, on).unwrap()
}

fn found(file: &Dossier, criterion: &str) -> (Verdict, Option<Evidence>) {
    let judged = judged(file, day(2026, 11, 22));
    let finding = judged.findings.into_iter().find(|one| one.criterion.code == criterion).unwrap();
    (finding.verdict, finding.evidence)
}

#[test]
fn what_nobody_knows_is_missing_and_says_so() {
    let judged = judged(&household(), day(2026, 11, 22));
    assert_eq!((judged.needed(), judged.missing()), (7, 7), "no debt, nothing owed: that makes nobody safe");
    let unknown = judged.lacking().filter(|one| one.verdict == Verdict::Unknown);
    assert_eq!(unknown.count(), judged.lacking().count());
}

#[test]
fn enough_of_the_optional_ones_is_enough() {
    let mut file = household();
    let asked = ["tiet-kiem", "viec-lam", "vat-nuoi"];
    file.visits = vec![answered(1, day(2026, 9, 1), asked[0], true)];
    file.visits[0].value.answers = asked
        .map(|code| CriterionAnswer {
            criterion: code.into(),
            met: true,
            how: How::Seen,
            evidence: String::new(),
        })
        .into();
    let judged = judged(&file, day(2026, 11, 22));
    assert_eq!(judged.optional_missing(), 0);
    assert!(judged.lacking().all(|one| one.criterion.must));
}

#[test]
fn what_does_not_concern_a_household_is_not_counted() {
    let standing = |file: &Dossier| {
        let judged = judged(file, day(2026, 11, 22));
        (judged.optional_missing(), judged.lacking().any(|one| one.criterion.code == "tra-no"))
    };
    let mut file = household();
    assert_eq!(found(&file, "luan-chuyen").0, Verdict::NotApplicable);
    assert_eq!(standing(&file), (3, false), "nothing is met, and nobody asks for a loan");
    let mut loan = sample::supported(1, "vay-nhcsxh", crate::domain::support::SupportState::HandedOver);
    loan.value.until = Some(day(2027, 10, 1));
    file.supports = vec![loan];
    assert_eq!(standing(&file), (2, false), "a loan that is paid in time counts");
}

#[test]
fn no_more_is_needed_than_concerns_a_household() {
    let mut sets = CriteriaSets::embedded().standard().unwrap().clone();
    sets.criteria.retain(|one| one.must || ["tra-no", "luan-chuyen", "tiet-kiem"].contains(&&*one.code));
    let (catalogue, standards) = (Catalogue::embedded(), Standards::embedded());
    let rules = Rules { catalogue: &catalogue, standards: &standards };
    let judged = assess(&sets, &household(), rules, day(2026, 11, 22)).unwrap();
    assert_eq!((judged.needed(), judged.optional_missing()), (5, 1), "savings are all it can have");
}

#[test]
fn a_household_that_was_not_there_is_not_judged() {
    let (catalogue, standards) = (Catalogue::embedded(), Standards::embedded());
    let rules = Rules { catalogue: &catalogue, standards: &standards };
    let sets = CriteriaSets::embedded();
    let early = assess(sets.standard().unwrap(), &household(), rules, day(2023, 12, 31));
    assert_eq!(early, Err(crate::domain::as_of::Absence::NotYet));
}

#[test]
fn the_newest_answer_up_to_the_day_holds() {
    let mut file = household();
    file.visits = vec![
        answered(1, day(2026, 1, 1), "du-an", false),
        answered(2, day(2026, 6, 1), "du-an", true),
        answered(3, day(2026, 12, 1), "du-an", false),
    ];
    let (verdict, evidence) = found(&file, "du-an");
    assert_eq!((verdict, evidence.unwrap().on), (Verdict::Met, Some(day(2026, 6, 1))));
    let before = judged(&file, day(2026, 3, 1));
    let food = before.findings.iter().find(|one| one.criterion.code == "du-an").unwrap();
    assert_eq!(food.verdict, Verdict::NotMet);
}

/// The criteria that a visit is asked for on 22 November 2026.
fn asked(file: &Dossier) -> Vec<(String, How)> {
    let judged = judged(file, day(2026, 11, 22));
    let asked = judged.findings.iter().filter_map(|one| Some((one.criterion.code.clone(), one.asked()?)));
    asked.collect()
}

#[test]
fn a_visit_is_asked_what_the_register_does_not_know_or_has_from_a_survey() {
    let is_asked = |file: &Dossier, code: &str| asked(file).into_iter().find(|(known, _)| known == code);
    let mut file = household();
    file.residents = vec![person(1, "Nguyễn Thị Lành", 1984)];
    assert_eq!(is_asked(&file, "du-an"), Some(("du-an".into(), How::Asked)));
    assert_eq!(is_asked(&file, "viec-lam"), Some(("viec-lam".into(), How::Seen)), "work is not known");
    assert_eq!(is_asked(&file, "tra-no"), None, "the register knows its loans");
    assert_eq!(is_asked(&file, "khong-bien-co"), None, "signs are told beside the criteria");
    file.residents[0].member.value.facts.working = Some(true);
    assert_eq!(is_asked(&file, "viec-lam"), None);
    file.surveys = vec![sample::surveyed(1, day(2026, 9, 10), &[10])];
    let latrine = ("nuoc-nha-tieu".to_owned(), How::Seen);
    assert_eq!(is_asked(&file, "nuoc-nha-tieu"), Some(latrine.clone()), "one that was built since is seen");
    file.visits = vec![answered(1, day(2026, 10, 1), "nuoc-nha-tieu", true)];
    assert_eq!(found(&file, "nuoc-nha-tieu").0, Verdict::Met);
    assert_eq!(is_asked(&file, "nuoc-nha-tieu"), Some(latrine), "and may be gone again");
}
