//! Storing a made-up life: one operation after another, in the order in which they happened.

use chrono::{Datelike, NaiveDate};

use super::aid::Groups;
use super::calendar::{OPENED, ROUNDS, TODAY, whole};
use super::chance::Chance;
use super::events::Succession;
use super::family::Person;
use super::life::Life;
use super::rounds::Opened;
use super::{loans, stock};
use crate::domain::catalogue::{Catalogue, ModelKind};
use crate::domain::herd::HerdOperation;
use crate::domain::household::Household;
use crate::domain::id::{DecisionId, HamletId, HouseholdId, MemberId, MembershipId, PassOnId};
use crate::domain::member::Relation;
use crate::domain::operation::{Operation, Owed, SupportGrant};
use crate::domain::pass_on::{PassOnOperation, PassOnRule, RuleKind, obligation_due};
use crate::domain::recognition::Recognition;
use crate::domain::round::{RoundOperation, Task};
use crate::domain::stored::{Edit, Stored};
use crate::domain::support::Support;
use crate::domain::survey::Survey;
use crate::domain::visit::Visit;
use crate::store::{Batch, Created, Result};

/// The revision of a row that was just made.
const NEW: i64 = 1;

/// A person as stored.
#[derive(Debug, Clone, Copy)]
struct Stay {
    member: MemberId,
    membership: MembershipId,
}

/// Where a life is stored.
pub struct Writer<'w, 't, 'a> {
    /// The open operation.
    pub batch: &'w mut Batch<'t, 'a>,
    /// Models and their pass-on rules.
    pub catalogue: &'w Catalogue,
    /// The yearly rounds as they were opened.
    pub rounds: &'w [Opened],
    /// Groups through which the bank lends.
    pub groups: &'w Groups,
}

impl Writer<'_, '_, '_> {
    /// Stores a household with everything that happened to it. `next_hamlet` is where it goes if it
    /// moves, `new_code` the code of the household that splits off. Gives its people beside it, past ones too.
    pub fn life(
        &mut self,
        life: &Life,
        tasks: Vec<Task>,
        next_hamlet: HamletId,
        new_code: &str,
    ) -> Result<(HouseholdId, Vec<MemberId>)> {
        let (id, stays) = self.people(life)?;
        let tasks: Vec<Task> = tasks.into_iter().map(|task| Task { household: id, ..task }).collect();
        if !tasks.is_empty() {
            self.batch.apply(&Operation::Round(RoundOperation::AddTasks(tasks)))?;
        }
        self.reviews(life, id)?;
        for grant in &life.supports {
            self.give(id, life, grant)?;
        }
        for visit in &life.visits {
            self.batch.apply(&Operation::SaveVisit(Edit::new(Visit { household: id, ..visit.clone() })))?;
        }
        self.departures(&life.people, &stays)?;
        self.succession(life, &stays)?;
        self.events(life, id, &stays, (next_hamlet, new_code))?;
        Ok((id, stays.into_iter().map(|stay| stay.member).collect()))
    }

    fn people(&mut self, life: &Life) -> Result<(HouseholdId, Vec<Stay>)> {
        let mut id = HouseholdId(0);
        let mut stays = Vec::with_capacity(life.people.len());
        for (at, person) in life.people.iter().enumerate() {
            let operation = match at {
                0 => Operation::AddHousehold {
                    household: life.household.clone(),
                    head: person.member.clone(),
                    on: OPENED,
                },
                _ => joining(id, person),
            };
            let made = self.batch.apply(&operation)?;
            id = made.households().first().copied().unwrap_or(id);
            let both = made.members().first().copied().zip(made.memberships().first().copied());
            stays.extend(both.map(|(member, membership)| Stay { member, membership }));
        }
        Ok((id, stays))
    }

    fn reviews(&mut self, life: &Life, id: HouseholdId) -> Result<()> {
        for reviewed in &life.reviews {
            let survey = Survey { household: id, ..reviewed.survey.clone() };
            let made = self.batch.apply(&Operation::SaveSurvey(Edit::new(survey)))?;
            if let Some(recognition) = &reviewed.recognition {
                let survey = made.surveys().first().copied();
                let decision = self.decision_of(recognition.decided);
                let recognition = Recognition { household: id, survey, decision, ..recognition.clone() };
                self.batch.apply(&Operation::SaveRecognition(Edit::new(recognition)))?;
            }
        }
        Ok(())
    }

    /// The decision of a day.
    fn decision_of(&self, decided: NaiveDate) -> Option<DecisionId> {
        let at = ROUNDS.iter().position(|round| round.decided == decided)?;
        self.rounds.get(at)?.decision
    }

    /// Stores a support; where the model's rule asks for it, with the obligation to pass on. Breeding
    /// cows have a history of their own (`herds`).
    fn give(&mut self, household: HouseholdId, life: &Life, grant: &SupportGrant) -> Result<()> {
        let mut grant = grant.clone();
        grant.support.household = household;
        let group = grant.support.details.get("group").and_then(|name| self.groups.named(name));
        grant.support.part_of.group = group;
        let support = grant.support.clone();
        let rule = self.catalogue.model(&support.model).and_then(|model| model.pass_on);
        let owed = rule.filter(|_| support.state.is_given());
        grant.owed = owed.map(|rule| Owed { due: obligation_due(rule, support.date), rule: Some(rule) });
        let made = self.batch.apply(&Operation::GiveSupports(vec![grant]))?;
        self.follow(life, &support, &made)?;
        match made.pass_ons().first().zip(owed) {
            Some((id, rule)) => self.pay(*id, rule, &support),
            None => Ok(()),
        }
    }

    /// What became of a support: a loan is paid back, small stock vaccinated. It has a chance of its own, which hangs on
    /// nothing but the household and the day, so that it does not change what is given.
    fn follow(&mut self, life: &Life, support: &Support, made: &Created) -> Result<()> {
        let number = life.household.code.parse().unwrap_or(0);
        let mut chance = Chance::of(number, support.date.num_days_from_ce().unsigned_abs().into());
        let id = made.supports().first().copied();
        if let Some(id) = id.filter(|_| self.is_loan(support)) {
            for told in loans::repayments(&mut chance, id, support) {
                self.batch.apply(&Operation::Loan(told))?;
            }
        }
        let until = life.events.ended.map_or(TODAY, |(on, _)| on);
        let vaccinated = stock::vaccinated(&mut chance, self.catalogue, (&made.animals(), support), until);
        if vaccinated.is_empty() {
            return Ok(());
        }
        self.batch.apply(&Operation::Herd(HerdOperation::RecordEvents(vaccinated))).map(drop)
    }

    fn is_loan(&self, support: &Support) -> bool {
        let model = self.catalogue.model(&support.model);
        support.state.is_given() && model.is_some_and(|model| model.kind == ModelKind::Credit)
    }

    /// Whose term is over has paid into the fund.
    fn pay(&mut self, id: PassOnId, rule: PassOnRule, support: &Support) -> Result<()> {
        let due = obligation_due(rule, support.date);
        if due > TODAY {
            return Ok(());
        }
        let pay = PassOnOperation::Pay {
            pass_on: (id, NEW),
            on: due,
            paid: rule.owed_value(support.value).unwrap_or(support.value / 4),
            heads: if rule.kind() == RuleKind::ValueShare { 0 } else { rule.amount() },
            note: "Đã nộp bằng tiền vào quỹ luân chuyển".to_owned(),
        };
        self.batch.apply(&Operation::PassOn(pay)).map(drop)
    }

    fn departures(&mut self, people: &[Person], stays: &[Stay]) -> Result<()> {
        for (person, stay) in people.iter().zip(stays) {
            if let Some(left) = person.left {
                let membership = (stay.membership, NEW);
                self.batch.apply(&Operation::LeaveMember { membership, on: left.on, reason: left.reason })?;
            }
        }
        Ok(())
    }

    fn succession(&mut self, life: &Life, stays: &[Stay]) -> Result<()> {
        let Some(Succession { heir, on }) = life.events.succession else { return Ok(()) };
        let (Some(stay), Some(person)) = (stays.get(heir), life.people.get(heir)) else { return Ok(()) };
        let member = Edit { base: Some((stay.member, NEW)), value: person.member.clone() };
        let membership = (stay.membership, NEW);
        self.batch
            .apply(&Operation::SaveMember { member, membership, relation: Relation::Head, on })
            .map(drop)
    }

    fn events(
        &mut self,
        life: &Life,
        id: HouseholdId,
        stays: &[Stay],
        (hamlet, code): (HamletId, &str),
    ) -> Result<()> {
        let stored = Stored { id, rev: NEW, value: life.household.clone() };
        if let Some(on) = life.events.moved {
            let edit = Edit::of(&stored, Household { hamlet, ..life.household.clone() });
            self.batch.apply(&Operation::SaveHousehold { edit, on })?;
        }
        if let Some((on, who)) = &life.events.split {
            self.split(life, id, (*on, who), stays, code)?;
        }
        if let Some((on, reason)) = life.events.ended {
            let note = String::new();
            self.batch.apply(&Operation::EndHousehold { household: (id, NEW), on, reason, note })?;
        }
        Ok(())
    }

    fn split(
        &mut self,
        life: &Life,
        from: HouseholdId,
        (on, who): (NaiveDate, &[usize]),
        stays: &[Stay],
        code: &str,
    ) -> Result<()> {
        let members = who.iter().filter_map(|at| stays.get(*at)).map(|stay| stay.member).collect();
        let household = Household::new(code, life.household.hamlet);
        let note = format!("Vợ chồng con ra ở riêng từ {}", on.year());
        self.batch.apply(&Operation::SplitHousehold { from, members, household, on, note }).map(drop)
    }
}

fn joining(household: HouseholdId, person: &Person) -> Operation {
    Operation::AddMember {
        household,
        member: person.member.clone(),
        relation: person.relation,
        from: person.from.and_then(whole),
        joined: person.joined,
    }
}
