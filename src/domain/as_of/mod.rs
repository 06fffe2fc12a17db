//! A household as it stood at the end of a past day, from its dated facts: who lived there, where, in which class,
//! with the surveys, decisions, supports, visits, animals and events up to that day.
//!
//! Whether it was in the register, its class, its hamlet and its people are those of the ledger
//! ([`LedgerFacts::on`]), so that no list can disagree with an official table. What has no date is as it is known
//! today: address, phone, area of the house, flags, notes, what indicators ask of a person, and the state of a
//! support.
//!
//! | file | subject |
//! |---|---|
//! | `facts` | the dossier as the ledger reads it |
//! | `residents` | who lived there then, and who was head |
//! | `herd` | animals and obligations of then |
//! | `row` | the line of a list |

mod facts;
mod herd;
mod residents;
mod row;

#[cfg(test)]
mod tests;

pub use residents::head_on;

use chrono::NaiveDate;
use thiserror::Error;

use super::dossier::Dossier;
use super::exit_plan::ExitPlan;
use super::group::GroupOfHousehold;
use super::household::Household;
use super::id::{ExitPlanId, HamletId};
use super::ledger::LedgerFacts;
use super::place::Hamlet;
use super::stored::Stored;

/// Why a household was not in the register at the end of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Absence {
    /// It had left the register on this day, for good or for a while.
    #[error("left on {0}")]
    Left(NaiveDate),
    /// Nothing is known of it that far back.
    #[error("not yet there")]
    NotYet,
    /// It was entered by mistake: it never was.
    #[error("entered by mistake")]
    Never,
}

/// A household as it stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Then {
    /// All that was known of it, as if the day were today.
    pub dossier: Dossier,
    /// How many lived there: those who are named, and whom the survey counted beyond them.
    pub people: u32,
    /// The day.
    pub on: NaiveDate,
}

impl Dossier {
    /// The household at the end of a day. `hamlets` are all of the commune, in case it lived in another one.
    ///
    /// # Errors
    /// [`Absence`] where it was not in the register then.
    pub fn on(&self, day: NaiveDate, hamlets: &[Stored<HamletId, Hamlet>]) -> Result<Then, Absence> {
        let facts = self.ledger_facts();
        if facts.is_mistake() {
            return Err(Absence::Never);
        }
        if self.first_day(&facts).is_none_or(|first| first > day) {
            return Err(Absence::NotYet);
        }
        if let Some(since) = facts.gone_since(day) {
            return Err(Absence::Left(since));
        }
        let at = facts.on(day).ok_or(Absence::Never)?;
        let hamlet = hamlets.iter().find(|hamlet| hamlet.id == at.hamlet);
        Ok(Then { dossier: self.cut(day, hamlet), people: at.people, on: day })
    }

    /// The first day of which the register knows something of the household, its visits apart; nothing where all of
    /// it was entered by mistake.
    pub fn known_since(&self) -> Option<NaiveDate> {
        let supported = self.supports.iter().map(|support| support.date);
        self.ledger_facts().first_day().into_iter().chain(supported).min()
    }

    /// The first day of which anything is known.
    fn first_day(&self, facts: &LedgerFacts) -> Option<NaiveDate> {
        let supported = self.supports.iter().map(|support| support.date);
        let visited = self.visits.iter().map(|visit| visit.date);
        let attended = self.attended.iter().map(|one| one.from());
        facts.first_day().into_iter().chain(supported).chain(visited).chain(attended).min()
    }

    /// Without what came after the day.
    fn cut(&self, day: NaiveDate, hamlet: Option<&Stored<HamletId, Hamlet>>) -> Self {
        let hamlet = hamlet.unwrap_or(&self.hamlet).clone();
        let (animals, herd_events) = self.herd_on(day);
        Self {
            commune: self.commune.clone(),
            household: self.household_on(hamlet.id),
            hamlet,
            residents: self.residents_on(day),
            surveys: until(&self.surveys, |survey| survey.date <= day),
            recognitions: until(&self.recognitions, |recognition| recognition.decided <= day),
            supports: until(&self.supports, |support| support.date <= day),
            animals,
            herd_events,
            pass_ons: self.pass_ons_on(day),
            relief_events: until(&self.relief_events, |event| event.happened <= day),
            attended: self.attended.iter().filter(|one| one.from() <= day).cloned().collect(),
            benefits: until(&self.benefits, |benefit| benefit.from <= day),
            groups: groups_on(&self.groups, day),
            loan_payments: until(&self.loan_payments, |payment| payment.on <= day),
            loan_extensions: until(&self.loan_extensions, |extension| extension.on <= day),
            visits: until(&self.visits, |visit| visit.date <= day),
            plans: self.plans_on(day),
            programmes: self.programmes.clone(),
            events: until(&self.events, |(event, _)| event.on <= day),
        }
    }

    /// The plans agreed by then, none of which had ended later.
    fn plans_on(&self, day: NaiveDate) -> Vec<Stored<ExitPlanId, ExitPlan>> {
        let mut plans = until(&self.plans, |plan| plan.agreed_on <= day);
        for plan in &mut plans {
            plan.value.ended_on = plan.ended_on.filter(|ended| *ended <= day);
        }
        plans
    }

    /// Its own row in the hamlet of then; it had not ended.
    fn household_on(&self, hamlet: HamletId) -> Stored<super::id::HouseholdId, Household> {
        let value = Household { hamlet, ended: None, ..self.household.value.clone() };
        Stored { value, ..self.household.clone() }
    }
}

/// The groups that it had joined, none of which it had left later.
fn groups_on(groups: &[GroupOfHousehold], day: NaiveDate) -> Vec<GroupOfHousehold> {
    let mut joined = until(groups, |one| one.member.joined <= day);
    for one in &mut joined {
        one.member.value.left = one.member.left.filter(|left| *left <= day);
        one.group.value.ended = one.group.ended.filter(|ended| *ended <= day);
    }
    joined
}

fn until<T: Clone>(all: &[T], known: impl Fn(&T) -> bool) -> Vec<T> {
    all.iter().filter(|one| known(one)).cloned().collect()
}
