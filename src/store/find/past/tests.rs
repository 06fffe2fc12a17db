use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::class::{Class, State};
use crate::domain::household::{EndReason, Household};
use crate::domain::id::{HamletId, HouseholdId};
use crate::domain::ledger::Position;
use crate::domain::member::{LeaveReason, Relation};
use crate::domain::operation::Operation;
use crate::domain::query::{Filter, Flag, ListRow, Query, Sort, SortBy};
use crate::domain::stored::Edit;
use crate::store::testing::*;

/// Lành of Khu 4 poor from 2023 to 2025; Đức, who moved from Khu 10 in May 2026 and whose father was head until
/// March; Đượm, who moved away in June 2025.
fn village() -> Bench {
    let mut bench = Bench::new();
    let (four, ten) = (bench.hamlet("Khu 4"), bench.hamlet("Khu 10"));
    let lanh = bench.household(four, "0412", "Nguyễn Thị Lành");
    bench.recognise(lanh, Class::Poor, "2023-12-14");
    bench.recognise(lanh, Class::None, "2025-12-14");
    bench.survey(lanh, "2023-10-01", &[1, 4, 8]);
    bench.survey(lanh, "2025-10-01", &[8]);
    bench.support(lanh, "bo-sinh-san", "2025-03-12");
    let duc = bench.household(ten, "0415", "Đinh Văn Phúc");
    bench.join(duc, "Đinh Văn Đức", Relation::Child);
    bench.recognise(duc, Class::NearPoor, "2024-12-14");
    succeed(&mut bench, duc);
    move_to(&mut bench, duc, four);
    let duom = bench.household(four, "0431", "Hà Thị Đượm");
    bench.recognise(duom, Class::Poor, "2024-12-14");
    end(&mut bench, duom, "2025-06-01", EndReason::MovedOut);
    bench
}

/// The father dies in March 2026, the son becomes head.
fn succeed(bench: &mut Bench, household: HouseholdId) {
    let dossier = bench.register.dossier(household).unwrap();
    let (father, son) = (dossier.residents[0].clone(), dossier.residents[1].clone());
    bench.perform(&Operation::LeaveMember {
        membership: (father.membership.id, father.membership.rev),
        on: partial("2026-03"),
        reason: LeaveReason::Death,
    });
    bench.perform(&Operation::SaveMember {
        member: Edit::of(&son.member, son.member.value.clone()),
        membership: (son.membership.id, son.membership.rev),
        relation: Relation::Head,
        on: day("2026-03-05"),
    });
}

fn move_to(bench: &mut Bench, household: HouseholdId, hamlet: HamletId) {
    let stored = bench.register.dossier(household).unwrap().household;
    let value = Household { hamlet, ..stored.value.clone() };
    bench.perform(&Operation::SaveHousehold { edit: Edit::of(&stored, value), on: day("2026-05-01") });
}

fn end(bench: &mut Bench, household: HouseholdId, on: &str, reason: EndReason) {
    let stored = bench.register.dossier(household).unwrap().household;
    let household = (stored.id, stored.rev);
    bench.perform(&Operation::EndHousehold { household, on: day(on), reason, note: String::new() });
}

fn on(iso: &str) -> Filter {
    Filter { on: Some(day(iso)), ..Filter::default() }
}

fn rows(bench: &Bench, text: &str, filter: Filter, sort: Sort) -> Vec<ListRow> {
    let day = filter.on.unwrap();
    let found = bench.register.find(&Query { text: text.into(), filter, sort }, today()).unwrap();
    let rows = bench.register.rows_on(&found.ids, day).unwrap();
    assert_eq!(rows.len(), found.ids.len(), "every household listed was there");
    assert_eq!(rows.iter().map(|row| u64::from(row.members)).sum::<u64>(), found.people);
    rows
}

fn codes(bench: &Bench, text: &str, filter: Filter) -> Vec<String> {
    rows(bench, text, filter, Sort::default()).into_iter().map(|row| row.code).collect()
}

#[test]
fn who_ended_later_is_listed_and_who_came_later_is_not() {
    let village = village();
    let none: [&str; 0] = [];
    assert_eq!(codes(&village, "", on("2022-12-31")), none, "nothing is known of anybody");
    assert_eq!(codes(&village, "", on("2023-12-31")), ["0412"], "a decision is older than the register");
    assert_eq!(codes(&village, "", on("2025-05-31")), ["0431", "0412", "0415"]);
    assert_eq!(codes(&village, "", on("2025-06-01")), ["0412", "0415"]);
}

#[test]
fn a_household_that_was_entered_by_mistake_never_was() {
    let mut village = village();
    let lanh = village.register.by_code("0412").unwrap().unwrap();
    end(&mut village, lanh, "2026-10-01", EndReason::Mistake);
    assert_eq!(codes(&village, "", on("2025-05-31")), ["0431", "0415"]);
}

#[test]
fn a_line_says_what_was_true_then() {
    let village = village();
    let line = |iso, code| {
        rows(&village, "", on(iso), Sort::default()).into_iter().find(|r| r.code == code).unwrap()
    };
    let poor = line("2024-12-31", "0412");
    assert_eq!((poor.state, poor.deprived.count_ones(), poor.supports.as_str()), (State::Poor, 3, ""));
    let escaped = line("2025-12-31", "0412");
    assert_eq!((escaped.state, escaped.deprived.count_ones()), (State::NewlyEscaped, 1));
    assert_eq!(escaped.supports, "bo-sinh-san");
    let father = line("2025-12-31", "0415");
    assert_eq!(
        (father.head.as_str(), father.hamlet.as_str(), father.members),
        ("Đinh Văn Phúc", "Khu 10", 2)
    );
    let son = line("2026-05-01", "0415");
    assert_eq!((son.head.as_str(), son.hamlet.as_str(), son.members), ("Đinh Văn Đức", "Khu 4", 1));
}

#[test]
fn it_is_found_by_the_people_and_the_hamlet_of_then() {
    let village = village();
    assert_eq!(codes(&village, "phuc", on("2025-12-31")), ["0415"]);
    assert_eq!(codes(&village, "dinh phuc khu 10", on("2025-12-31")), ["0415"]);
    assert_eq!(codes(&village, "khu 4", on("2025-12-31")), ["0412"]);
    assert_eq!(codes(&village, "khu 4", on("2026-05-01")), ["0415", "0412"]);
    assert_eq!(codes(&village, "0431", on("2025-05-31")), ["0431"]);
    assert_eq!(village.found("phuc"), Vec::<String>::new(), "today nobody of that name lives there");
}

#[test]
fn filters_ask_what_was_true_then() {
    let village = village();
    let asked = |filter: Filter| codes(&village, "", filter);
    let khu_10 = village.register.hamlets().unwrap()[1].id;
    assert_eq!(asked(Filter { states: vec![State::Poor], ..on("2024-12-31") }), ["0431", "0412"]);
    assert_eq!(asked(Filter { states: vec![State::NewlyEscaped], ..on("2025-12-31") }), ["0412"]);
    assert_eq!(asked(Filter { hamlets: vec![khu_10], ..on("2025-12-31") }), ["0415"]);
    assert_eq!(asked(Filter { deprived: vec![1], ..on("2024-12-31") }), ["0412"]);
    assert_eq!(asked(Filter { deprived: vec![1], ..on("2025-12-31") }), Vec::<String>::new());
    assert_eq!(asked(Filter { had: vec!["bo-sinh-san".into()], ..on("2025-03-11") }), Vec::<String>::new());
    assert_eq!(asked(Filter { had: vec!["bo-sinh-san".into()], ..on("2025-03-12") }), ["0412"]);
    assert_eq!(asked(Filter { unsupported: true, ..on("2025-12-31") }), ["0415"]);
    assert_eq!(asked(Filter { flags: vec![Flag::FemaleHead], ..on("2026-05-01") }), ["0412"]);
    assert_eq!(asked(Filter { flags: vec![Flag::FemaleHead], ..on("2025-12-31") }), ["0412", "0415"]);
}

#[test]
fn it_is_sorted_by_what_was_true_then() {
    let village = village();
    let sorted = |by, descending| -> Vec<String> {
        let rows = rows(&village, "", on("2025-05-31"), Sort { by, descending });
        rows.into_iter().map(|row| row.code).collect()
    };
    assert_eq!(sorted(SortBy::Code, true), ["0431", "0415", "0412"]);
    assert_eq!(sorted(SortBy::Head, false), ["0431", "0412", "0415"], "Đượm, Lành, Phúc");
    assert_eq!(sorted(SortBy::Members, true), ["0415", "0431", "0412"]);
    assert_eq!(sorted(SortBy::State, false), ["0431", "0412", "0415"]);
}

#[test]
fn the_count_of_a_filter_is_that_of_its_list() {
    let village = village();
    let filter = Filter { states: vec![State::Poor, State::NearPoor], ..on("2025-05-31") };
    let count = village.register.count(&filter, today()).unwrap();
    assert_eq!((count.households, count.people), (3, 4));
}

/// Where each household stands by the ledger, as far as it is listed.
fn by_ledger(bench: &Bench, day: NaiveDate) -> BTreeMap<HouseholdId, Position> {
    let mut all = BTreeMap::new();
    let each = &mut |facts: &crate::domain::report::HouseholdFacts| {
        all.extend(facts.ledger.on(day).map(|at| (facts.ledger.household, at)));
        Ok(())
    };
    bench.register.each_household(each).unwrap();
    all
}

#[test]
fn the_list_agrees_with_the_ledger() {
    let village = village();
    for iso in ["2023-12-31", "2024-12-31", "2025-05-31", "2025-12-31", "2026-04-30", "2026-11-22"] {
        let ledger = by_ledger(&village, day(iso));
        let thens = village.register.on_day(&ledger.keys().copied().collect::<Vec<_>>(), day(iso)).unwrap();
        for then in &thens {
            let at = ledger[&then.dossier.household.id];
            assert_eq!((then.standing().class, then.people), (at.class, at.people), "{iso}");
            assert_eq!(then.dossier.hamlet.id, at.hamlet, "{iso}");
        }
        let listed = ledger.values().filter(|at| at.class.is_listed()).count();
        let states = vec![State::Poor, State::NearPoor];
        assert_eq!(codes(&village, "", Filter { states, ..on(iso) }).len(), listed, "{iso}");
    }
}
