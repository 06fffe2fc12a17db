//! A household on a past day, by the rules and in agreement with the ledger over any history.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::*;
use crate::domain::class::{Class, State};
use crate::domain::dossier::Neighbour;
use crate::domain::graduation::sample;
use crate::domain::herd::{Animal, HerdEvent, HerdEventKind};
use crate::domain::household::{EndReason, Ending, HouseholdEvent, HouseholdEventKind as Kind};
use crate::domain::id::*;
use crate::domain::ledger::histories::{self, YEARS, day, event};
use crate::domain::member::{JoinReason, LeaveReason, Leaving, Member, Membership, Relation, Resident};
use crate::domain::pass_on::{PassOn, PassOnState};
use crate::domain::support::SupportState;
use crate::viet::PartialDate;

fn partial(iso: &str) -> PartialDate {
    PartialDate::from_iso(iso).unwrap()
}

fn hamlets() -> Vec<Stored<HamletId, Hamlet>> {
    let hamlet = |id| Hamlet { name: format!("Khu {id}"), ..Hamlet::default() };
    (1..=7).map(|id| Stored { id: HamletId(id), rev: 1, value: hamlet(id) }).collect()
}

/// Someone who lives there, whose name is the relation.
fn resident(id: i64, relation: Relation, from: Option<&str>, left: Option<(&str, LeaveReason)>) -> Resident {
    let member = Member { name: relation.code().into(), ..Member::default() };
    let membership = Membership {
        household: HouseholdId(1),
        member: MemberId(id),
        relation,
        from: from.map(partial),
        joined: JoinReason::Registered,
        left: left.map(|(on, reason)| Leaving { on: partial(on), reason }),
    };
    Resident {
        member: Stored { id: MemberId(id), rev: 1, value: member },
        membership: Stored { id: MembershipId(id), rev: 1, value: membership },
    }
}

fn happened(id: i64, event: HouseholdEvent) -> (Stored<HouseholdEventId, HouseholdEvent>, Option<Neighbour>) {
    (Stored { id: HouseholdEventId(id), rev: 1, value: event }, None)
}

/// A couple in hamlet 1 on the register since 2023, poor since the end of that year.
fn couple() -> Dossier {
    let mut file = sample::dossier();
    file.residents = vec![resident(1, Relation::Head, None, None), resident(2, Relation::Spouse, None, None)];
    file.events = vec![happened(1, event(day("2023-01-10"), Kind::Registered, None))];
    file.recognitions = vec![sample::recognised(1, day("2023-12-14"), Class::Poor)];
    file
}

fn then(file: &Dossier, on: &str) -> Then {
    let on_day = file.on(day(on), &hamlets());
    on_day.unwrap_or_else(|absence| panic!("{on}: {absence}"))
}

/// Who lives there, by number, head first.
fn living(then: &Then) -> Vec<i64> {
    then.dossier.current().map(|who| who.member.id.0).collect()
}

fn head(file: &Dossier, on: &str) -> Option<i64> {
    then(file, on).dossier.head().map(|head| head.member.id.0)
}

#[test]
fn who_came_later_is_not_there_and_who_left_later_still_is() {
    let mut file = couple();
    file.residents.push(resident(3, Relation::Child, Some("2025-03-05"), None));
    file.residents.push(resident(4, Relation::Parent, None, Some(("2025-06", LeaveReason::Death))));
    file.residents[3].member.value.died = Some(partial("2025-06"));
    let before = then(&file, "2024-12-31");
    assert_eq!((living(&before), before.people), (vec![1, 2, 4], 3));
    assert_eq!(before.dossier.residents.last().unwrap().member.died, None, "nobody knew of the death");
    assert_eq!(living(&then(&file, "2025-05-31")), [1, 2, 3, 4]);
    let after = then(&file, "2025-06-01");
    assert_eq!((living(&after), after.dossier.residents.len()), (vec![1, 2, 3], 4));
}

#[test]
fn a_stay_that_was_entered_by_mistake_never_was() {
    let mut file = couple();
    file.residents.push(resident(3, Relation::Child, None, Some(("2026-01-01", LeaveReason::Mistake))));
    assert_eq!(then(&file, "2025-01-01").dossier.residents.len(), 2);
}

#[test]
fn class_and_years_are_those_of_the_day() {
    let mut file = couple();
    file.recognitions.push(sample::recognised(2, day("2025-12-10"), Class::None));
    file.surveys = vec![
        sample::surveyed(1, day("2023-10-01"), &[1, 4, 8]),
        sample::surveyed(2, day("2025-10-01"), &[8]),
    ];
    let (poor, escaped) = (then(&file, "2025-12-09"), then(&file, "2025-12-31"));
    assert_eq!((poor.state(), escaped.state()), (State::Poor, State::NewlyEscaped));
    assert_eq!(then(&file, "2023-12-13").state(), State::None, "no decision yet");
    let early = then(&file, "2024-06-01").row();
    assert_eq!((early.deprived.count_ones(), early.state), (3, State::Poor));
}

#[test]
fn it_stands_in_the_hamlet_of_then() {
    let mut file = couple();
    file.events.push(happened(2, event(day("2025-06-01"), Kind::MovedHamlet, Some(7))));
    assert_eq!(then(&file, "2025-05-31").dossier.hamlet.name, "Khu 7");
    assert_eq!(then(&file, "2025-06-01").dossier.hamlet.id, HamletId(1));
}

#[test]
fn before_its_first_fact_and_after_its_end_it_is_not_in_the_register() {
    let mut file = couple();
    file.events.push(happened(2, event(day("2025-06-01"), Kind::Ended, None)));
    file.household.value.ended = Some(Ending { on: day("2025-06-01"), reason: EndReason::MovedOut });
    assert_eq!(file.on(day("2023-01-09"), &hamlets()), Err(Absence::NotYet));
    assert_eq!(file.on(day("2025-12-31"), &hamlets()), Err(Absence::Left(day("2025-06-01"))));
    assert_eq!(then(&file, "2025-05-31").dossier.household.ended, None);
    file.household.value.ended = Some(Ending { on: day("2025-06-01"), reason: EndReason::Mistake });
    assert_eq!(file.on(day("2024-01-01"), &hamlets()), Err(Absence::Never));
}

#[test]
fn who_left_as_head_was_head_until_then() {
    let mut file = couple();
    file.residents[1].membership.value.relation = Relation::Head;
    file.residents[0].membership.value.left =
        Some(Leaving { on: partial("2025-06-01"), reason: LeaveReason::Death });
    assert_eq!((head(&file, "2025-05-31"), head(&file, "2025-06-01")), (Some(1), Some(2)));
    let widow = &then(&file, "2025-05-31").dossier.residents[1];
    assert_eq!(widow.membership.relation, Relation::Other, "what she was before is not kept");
}

#[test]
fn who_made_room_for_another_head_was_head_where_only_one_can_have() {
    let mut file = couple();
    file.residents[0].membership.value.relation = Relation::Other;
    file.residents[1].membership.value.relation = Relation::Head;
    file.events.push(happened(2, event(day("2025-06-01"), Kind::HeadChanged, None)));
    assert_eq!((head(&file, "2025-05-31"), head(&file, "2025-06-01")), (Some(1), Some(2)));
    file.residents.push(resident(3, Relation::Other, None, None));
    assert_eq!(head(&file, "2025-05-31"), Some(2), "two may have: the present one stands");
}

#[test]
fn supports_animals_and_obligations_are_those_of_then() {
    let (calf, cow) = (AnimalId(2), AnimalId(1));
    let mut file = couple();
    file.supports = vec![sample::supported(1, "bo-sinh-san", SupportState::HandedOver)];
    file.supports[0].value.date = day("2024-03-12");
    let animal = |support, holder, dam| Animal {
        support: Some(SupportId(support)),
        holder: HouseholdId(holder),
        tag: String::new(),
        species: "bò".into(),
        breed: String::new(),
        sex: None,
        born: None,
        weight_kg: None,
        dam,
        generation: 1,
        heads: 1,
        value: None,
        photo: String::new(),
    };
    file.animals = vec![
        Stored { id: cow, rev: 1, value: animal(1, 1, None) },
        Stored { id: calf, rev: 1, value: animal(9, 5, Some(cow)) },
    ];
    let of = |id, animal, on: &str, kind| Stored {
        id: HerdEventId(id),
        rev: 1,
        value: HerdEvent::new(animal, day(on), kind),
    };
    file.herd_events = vec![
        of(1, cow, "2024-03-12", HerdEventKind::HandedOver),
        of(2, calf, "2025-02-01", HerdEventKind::Born),
        of(3, calf, "2025-10-01", HerdEventKind::PassedOn),
    ];
    let owed = PassOn {
        state: PassOnState::Settled,
        receiver: Some(HouseholdId(5)),
        settled_by: Some(SupportId(9)),
        ..PassOn::due(SupportId(1), HouseholdId(1), day("2026-09-12"), None)
    };
    file.pass_ons = vec![(Stored { id: PassOnId(1), rev: 1, value: owed }, None)];
    let at = |on: &str| {
        let then = then(&file, on).dossier;
        (
            then.supports.len(),
            then.animals.len(),
            then.herd_events.len(),
            then.pass_ons.first().map(|o| o.0.state),
        )
    };
    assert_eq!(at("2024-01-01"), (0, 0, 0, None));
    assert_eq!(at("2024-12-31"), (1, 1, 1, Some(PassOnState::Due)));
    assert_eq!(at("2025-06-01"), (1, 2, 2, Some(PassOnState::Due)));
    assert_eq!(then(&file, "2025-06-01").dossier.animals[1].holder, HouseholdId(1));
    assert_eq!(at("2025-12-31"), (1, 2, 3, Some(PassOnState::Settled)));
}

/// The dossier that a made-up history is kept in.
fn kept(facts: &LedgerFacts) -> Dossier {
    let mut file = sample::dossier();
    (file.household.value.hamlet, file.household.value.ended) = (facts.hamlet, facts.ended);
    let recognitions = facts.recognitions.iter().zip(1..);
    file.recognitions = recognitions.map(|(r, id)| sample::recognised(id, r.decided, r.class)).collect();
    let surveys = facts.surveys.iter().zip(1..);
    file.surveys = surveys
        .map(|(surveyed, id)| {
            let mut row = sample::surveyed(id, surveyed.on, &[]);
            row.value.people = surveyed.people;
            row
        })
        .collect();
    file.events = facts.events.iter().zip(1..).map(|(event, id)| happened(id, event.clone())).collect();
    file.residents = facts.stays.iter().zip(1..).map(|(stay, id)| stayed(id, stay)).collect();
    file
}

fn stayed(id: i64, stay: &crate::domain::ledger::Stay) -> Resident {
    let relation = if id == 1 { Relation::Head } else { Relation::Child };
    let mut resident = resident(id, relation, None, None);
    resident.membership.value.from = stay.span.from;
    resident.membership.value.left = stay.span.left.zip(stay.left).map(|(on, reason)| Leaving { on, reason });
    resident
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn on_every_day_it_agrees_with_the_ledger(facts in histories::history(), at in 0u64..2200) {
        let file = kept(&facts);
        let first = NaiveDate::from_ymd_opt(*YEARS.start(), 1, 1).unwrap();
        let ends = YEARS.map(|year| NaiveDate::from_ymd_opt(year, 12, 31).unwrap());
        for day in ends.chain([first + Days::new(at)]) {
            match (file.on(day, &hamlets()), facts.on(day)) {
                (Ok(then), Some(at)) => {
                    prop_assert_eq!((then.people, then.standing().class), (at.people, at.class));
                    prop_assert_eq!(then.dossier.hamlet.id, at.hamlet);
                    let named = facts.stays.iter().filter(|stay| stay.counts_on(day)).count();
                    prop_assert_eq!(then.dossier.current().count(), named);
                    prop_assert!(then.dossier.current().filter(|who| who.is_head()).count() <= 1);
                }
                (Err(Absence::NotYet), at) => {
                    prop_assert!(facts.first_day().is_none_or(|first| first > day));
                    prop_assert_eq!(at.map_or(Class::None, |at| at.class), Class::None);
                }
                (Err(Absence::Left(since)), None) => prop_assert!(since <= day),
                (Err(Absence::Never), None) => prop_assert!(facts.is_mistake()),
                (on_day, at) => prop_assert!(false, "{day}: {on_day:?} but {at:?}"),
            }
        }
    }

    #[test]
    fn seen_again_on_its_own_day_it_is_the_same(facts in histories::history(), at in 0u64..2200) {
        let day = NaiveDate::from_ymd_opt(*YEARS.start(), 1, 1).unwrap() + Days::new(at);
        if let Ok(then) = kept(&facts).on(day, &hamlets()) {
            let again = then.dossier.on(day, &hamlets());
            prop_assert_eq!(again.map(|again| again.dossier), Ok(then.dossier.clone()));
        }
    }
}
