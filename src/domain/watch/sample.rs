//! Made-up facts of a household that left the list on 14 December 2025, for tests here and of lists.

use chrono::NaiveDate;

use super::{Stay, Visited, WatchFacts, WatchRules, Watched, WatchedHome, Watching, watched};
use crate::domain::catalogue::Catalogue;
use crate::domain::class::Class;
use crate::domain::id::{HouseholdId, MemberId};
use crate::domain::member::Leaving;
use crate::domain::place::AreaType;
use crate::domain::recognition::Recognition;
use crate::domain::standard::Standards;
use crate::domain::visit::due::VisitRules;
use crate::domain::visit::{IncomeChange, Sign};
use crate::viet::PartialDate;

use super::{Person, Surveyed, Warning, warnings};

/// A day.
pub fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

/// A decision on a class.
pub fn recognised(decided: &str, class: Class) -> Recognition {
    Recognition {
        household: HouseholdId(1),
        survey: None,
        class,
        decided: day(decided),
        decision_number: String::new(),
        reason: String::new(),
        decision: None,
    }
}

/// Poor since 2022, off the list since 14 December 2025, visited a month ago: nothing to warn of.
pub fn escaped() -> WatchFacts {
    WatchFacts {
        recognitions: vec![recognised("2022-12-14", Class::Poor), recognised("2025-12-14", Class::None)],
        visits: vec![visited("2026-10-22")],
        ..WatchFacts::default()
    }
}

/// A visit that tells nothing.
pub fn visited(on: &str) -> Visited {
    Visited { on: day(on), next_due: None, income: None, signs: Vec::new() }
}

/// A visit that saw signs of trouble.
pub fn troubled(on: &str, signs: &[Sign], income: Option<IncomeChange>) -> Visited {
    Visited { signs: signs.to_vec(), income, ..visited(on) }
}

/// A survey with a score or an income, of a rural hamlet.
pub fn surveyed(on: &str, b1: Option<u32>, income: Option<i64>) -> Surveyed {
    Surveyed { on: day(on), standard: "2022-2026".to_owned(), area: AreaType::Rural, b1, income }
}

/// Somebody who has lived there since before the register.
pub fn person(id: i64, born: &str, left: Option<Leaving>) -> Person {
    Person {
        member: MemberId(id),
        name: format!("Người {id}"),
        born: PartialDate::from_iso(born).ok(),
        working: None,
        in_school: None,
        insured: None,
        from: None,
        left,
    }
}

/// What the rules of the program warn of.
pub fn warned(facts: &WatchFacts, on: &str) -> Vec<Warning> {
    with_rules(|by| warnings(facts, by, day(on)))
}

/// The household with an identity, a code, a head and a hamlet, as the list has it on a day.
pub fn on_list(home: (i64, &str, &str, &str), facts: &WatchFacts, on: &str) -> Option<Watched> {
    let (id, code, head, hamlet) = home;
    let home = WatchedHome {
        id: HouseholdId(id),
        code: code.to_owned(),
        head: head.to_owned(),
        hamlet: hamlet.to_owned(),
        phone: "0987654321".to_owned(),
    };
    with_rules(|by| watched(home, facts, by, day(on)))
}

/// The stay of a household on a day, by the rules of the program.
pub fn stay(facts: &WatchFacts, on: &str) -> Option<Stay> {
    Stay::on(&facts.recognitions, &WatchRules::embedded(), day(on))
}

/// What is asked by the rules of the program.
pub fn with_rules<T>(ask: impl FnOnce(Watching<'_>) -> T) -> T {
    let (rules, visits) = (WatchRules::embedded(), VisitRules::embedded());
    let (standards, catalogue) = (Standards::embedded(), Catalogue::embedded());
    ask(Watching { rules: &rules, visits: &visits, standards: &standards, catalogue: &catalogue })
}
