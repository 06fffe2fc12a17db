//! Counts against lists: whatever was recorded, the number of a task is that of the list to which it leads.

use chrono::Datelike;
use proptest::prelude::*;

use super::counted;
use super::facts::fact;
use super::record::village;
use crate::domain::assistance::Month;
use crate::domain::card::expiring;
use crate::domain::catalogue::Catalogue;
use crate::domain::dossier::Dossier;
use crate::domain::id::HouseholdId;
use crate::domain::loan::overdue_first;
use crate::domain::pass_on::{Standing, as_of};
use crate::domain::reach::{Rules, unreached};
use crate::domain::standard::Standards;
use crate::domain::support::SupportState;
use crate::domain::today::{CARD_DAYS, Dues, TodayFacts, Unpaid};
use crate::store::testing::{Bench, today};

/// The same counts, of the lists.
fn listed(bench: &Bench) -> TodayFacts {
    let (catalogue, standards) = (Catalogue::embedded(), Standards::embedded());
    let rules = Rules { catalogue: &catalogue, standards: &standards };
    let (register, soon) = (&bench.register, catalogue.soon_days());
    let reach = register.reach(today()).unwrap();
    let lacking = unreached(&reach, rules, today(), 12).iter().filter(|one| !one.lacks.is_empty()).count();
    let homes = register.card_households(today(), &catalogue).unwrap();
    let cards = expiring(&homes, today(), CARD_DAYS);
    let debts = as_of(register.debts().unwrap(), today(), soon);
    let urgent =
        debts.iter().filter(|(_, demand)| matches!(demand.standing, Standing::Overdue | Standing::Soon));
    let loans = overdue_first(register.loans(&catalogue).unwrap(), today());
    let late = loans.iter().filter(|(_, on)| on.is_overdue());
    TodayFacts {
        unreached: lacking,
        cards: Dues::of(cards.iter().filter_map(|card| card.on), today()),
        pass_on: Dues::of(urgent.map(|(_, demand)| demand.due), today()),
        loans: Dues::of(late.filter_map(|(_, on)| on.due), today()),
        plan_steps: plan_steps(bench),
        unpaid: unpaid(bench),
        overspent: overspent(bench),
        ..TodayFacts::default()
    }
}

/// By the plans on which households work.
fn plan_steps(bench: &Bench) -> (Dues, Vec<HouseholdId>) {
    let open = bench.register.open_plans().unwrap();
    let late: Vec<_> = open.iter().filter(|planned| planned.plan.overdue(today()).count() > 0).collect();
    let days = late.iter().flat_map(|planned| planned.plan.overdue(today()).filter_map(|step| step.due));
    (Dues::of(days, today()), late.iter().map(|planned| planned.plan.household).collect())
}

/// By the pages of the households.
fn unpaid(bench: &Bench) -> Option<Unpaid> {
    let unpaid = Unpaid::since(bench.register.last_paid().unwrap(), today())?;
    let (first, last) = (unpaid.from.first_day(), Month::of(today()).last_day());
    let draws = |dossier: &Dossier| {
        let of_residents = dossier
            .benefits
            .iter()
            .filter(|benefit| dossier.current().any(|person| person.member.id == benefit.member));
        let mut owed = of_residents.filter(|benefit| benefit.settled_to.is_none_or(|settled| settled < last));
        owed.any(|benefit| benefit.from <= last && benefit.until.is_none_or(|until| until >= first))
    };
    let registered = dossiers(bench).into_iter().filter(|dossier| dossier.household.ended.is_none());
    registered.into_iter().any(|dossier| draws(&dossier)).then_some(unpaid)
}

/// By the supports of every household, those of households that left among them.
fn overspent(bench: &Bench) -> usize {
    let (dossiers, budgets) = (dossiers(bench), bench.register.budgets().unwrap());
    let spent = |fund: &str| {
        let supports = dossiers.iter().flat_map(|dossier| &dossier.supports);
        let of_year =
            supports.filter(|support| support.fund == fund && support.date.year() == today().year());
        let bound = [SupportState::Approved, SupportState::HandedOver, SupportState::Settled];
        of_year
            .filter(|support| bound.contains(&support.state))
            .map(|support| support.value.value)
            .sum::<i64>()
    };
    budgets.iter().filter(|budget| spent(&budget.fund) > budget.given).count()
}

/// The pages of all households, of those that left too.
fn dossiers(bench: &Bench) -> Vec<Dossier> {
    let mut statement = bench.register.conn.prepare("SELECT id FROM household ORDER BY id").unwrap();
    let ids = statement.query_map([], |row| row.get(0)).unwrap().map(|id| HouseholdId(id.unwrap()));
    ids.map(|id| bench.register.dossier(id).unwrap()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn the_number_of_a_task_is_that_of_its_list(facts in prop::collection::vec((0_usize..4, fact()), 0..30)) {
        let mut bench = Bench::new();
        village(&mut bench, &facts);
        prop_assert_eq!(counted(&bench), listed(&bench));
    }
}
