//! The facts of the watch as a dossier has them: one household read whole. Lists of households are read by the store in
//! a few statements, and a property holds that both come to the same.

use chrono::NaiveDate;

use super::{CardTime, Emergency, Loss, Person, Surveyed, Visited, WatchFacts};
use crate::domain::card::FROM_FIELD;
use crate::domain::catalogue::{Catalogue, ModelKind};
use crate::domain::dossier::Dossier;
use crate::domain::herd::{Animal, HerdEvent, HerdEventKind};
use crate::domain::id::{AnimalId, HerdEventId};
use crate::domain::member::{LeaveReason, Resident};
use crate::domain::stored::Stored;
use crate::domain::support::Support;
use crate::domain::survey::Survey;
use crate::domain::visit::Visit;

impl WatchFacts {
    /// Those of a dossier.
    pub fn of(dossier: &Dossier, catalogue: &Catalogue) -> Self {
        Self {
            recognitions: dossier.recognitions.iter().map(|one| one.value.clone()).collect(),
            surveys: dossier.surveys.iter().map(|survey| Surveyed::of(&survey.value)).collect(),
            losses: dossier.losses(),
            loans: dossier.loans(catalogue).map(|(_, book)| book).collect(),
            emergencies: dossier.emergencies(),
            people: dossier.watched_people(),
            cards: dossier.card_times(catalogue),
            visits: dossier.visits.iter().map(|visit| Visited::of(&visit.value)).collect(),
        }
    }
}

impl Surveyed {
    fn of(survey: &Survey) -> Self {
        Self {
            on: survey.date,
            standard: survey.standard.clone(),
            area: survey.area,
            b1: survey.b1,
            income: survey.income,
        }
    }
}

impl Visited {
    fn of(visit: &Visit) -> Self {
        Self { on: visit.date, next_due: visit.next_due, income: visit.income, signs: visit.signs.clone() }
    }
}

impl CardTime {
    /// The time of a card: from the day written on it, else that of its hand-over.
    pub fn new(support: &Support) -> Self {
        let written = support.details.get(FROM_FIELD).and_then(|day| day.parse::<NaiveDate>().ok());
        Self {
            member: support.member,
            cards: support.quantity / 1000,
            from: written.unwrap_or(support.date),
            until: support.last_day(),
        }
    }
}

impl Person {
    fn of(resident: &Resident) -> Self {
        let (member, stay) = (&resident.member, &resident.membership);
        Self {
            member: member.id,
            name: member.name.clone(),
            born: member.born,
            working: member.facts.working,
            in_school: member.facts.in_school,
            insured: member.facts.insured,
            from: stay.from,
            left: stay.left,
        }
    }
}

impl Dossier {
    /// What died or was stolen while the household had it.
    fn losses(&self) -> Vec<Loss> {
        let events = self.herd_events.iter().enumerate();
        let lost =
            events.filter(|(_, event)| matches!(event.kind, HerdEventKind::Died | HerdEventKind::Stolen));
        lost.filter_map(|(at, event)| {
            let animal = self.animals.iter().find(|animal| animal.id == event.animal)?;
            self.had_at(animal, at).then(|| Loss {
                on: event.on,
                species: animal.species.clone(),
                tag: animal.tag.clone(),
                heads: event.heads,
                how: event.kind,
            })
        })
        .collect()
    }

    /// Whether it had an animal when the event at a place happened: one that it holds since it came there last; one that
    /// was born of its own dam and went on until it was passed on the first time.
    fn had_at(&self, animal: &Stored<AnimalId, Animal>, at: usize) -> bool {
        let passed = |event: &Stored<HerdEventId, HerdEvent>| {
            event.animal == animal.id && event.kind == HerdEventKind::PassedOn
        };
        let (before, since) = self.herd_events.split_at(at);
        if animal.holder == self.household.id {
            return !since.iter().any(passed);
        }
        let of_own_support = |dam: &Stored<AnimalId, Animal>| {
            animal.dam == Some(dam.id) && self.supports.iter().any(|support| Some(support.id) == dam.support)
        };
        self.animals.iter().any(of_own_support) && !before.iter().any(passed)
    }

    fn emergencies(&self) -> Vec<Emergency> {
        let first_help = |event| {
            let for_it = self.supports.iter().filter(|one| one.part_of.relief_event == Some(event));
            for_it.filter(|one| one.state.is_given()).map(|one| one.date).min()
        };
        let struck = self.relief_events.iter().filter_map(|event| {
            let (on, helped) = (event.happened, first_help(event.id)?);
            Some(Emergency { on, helped, kind: event.kind, name: event.name.clone() })
        });
        struck.collect()
    }

    /// Everybody who was not entered by mistake, in the order in which they were entered.
    fn watched_people(&self) -> Vec<Person> {
        let by_mistake =
            |one: &&Resident| one.membership.left.is_some_and(|left| left.reason == LeaveReason::Mistake);
        let mut all: Vec<_> = self.residents.iter().filter(|one| !by_mistake(one)).collect();
        all.sort_by_key(|one| one.membership.id);
        all.into_iter().map(Person::of).collect()
    }

    fn card_times(&self, catalogue: &Catalogue) -> Vec<CardTime> {
        let is_card = |code: &str| catalogue.model(code).is_some_and(|model| model.kind == ModelKind::Card);
        let given = self.supports.iter().filter(|one| one.state.is_given() && is_card(&one.model));
        given.map(|card| CardTime::new(&card.value)).collect()
    }
}
