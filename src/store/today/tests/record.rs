//! What happens in made-up registers, recorded as the register takes it.

use chrono::{Datelike, Months, NaiveDate, TimeDelta};

use super::facts::{DebtFact, FUNDS, Fact, MODELS, NO_DAYS, RULES, STATES};
use crate::domain::assistance::{AssistanceOperation, Benefit, PayRun};
use crate::domain::catalogue::Catalogue;
use crate::domain::exit_plan::{ExitOperation, ExitPlan, PlanStep};
use crate::domain::herd::{Animal, HerdEvent, HerdEventKind, HerdOperation};
use crate::domain::household::{EndReason, Household};
use crate::domain::id::{AnimalId, HouseholdId};
use crate::domain::loan::{LoanExtension, LoanOperation, LoanPayment};
use crate::domain::member::{LeaveReason, Relation, Resident, Sex};
use crate::domain::operation::{Operation, Owed, SupportGrant};
use crate::domain::pass_on::{Debt, Fault, PassOnHandOver, PassOnOperation};
use crate::domain::programme::{Budget, ProgrammeOperation};
use crate::domain::stored::Edit;
use crate::domain::support::Support;
use crate::store::testing::{Bench, cow, lan, support, today};
use crate::viet::PartialDate;

fn after(days: i64) -> NaiveDate {
    today() + TimeDelta::days(days)
}

/// Records what the register takes of it; what it refuses, or what cannot be yet, is no fact.
fn record(bench: &mut Bench, household: HouseholdId, fact: &Fact) {
    let done = operation(bench, household, fact);
    if let Some(operation) = done {
        let _ = bench.register.perform(&lan(), &operation);
    }
}

fn operation(bench: &Bench, household: HouseholdId, fact: &Fact) -> Option<Operation> {
    match fact {
        Fact::Surveyed { ago, deprived } => {
            let numbers: Vec<u8> = (1..=12).filter(|number| deprived & (1 << (number - 1)) != 0).collect();
            let on = after(-ago).to_string();
            Some(Operation::SaveSurvey(Edit::new(crate::store::testing::survey(household, &on, &numbers))))
        }
        Fact::Given { .. } | Fact::Card { .. } | Fact::Owes { .. } => {
            Some(Operation::GiveSupports(vec![granted(bench, household, fact)]))
        }
        Fact::Repaid { .. } | Fact::Prolonged { .. } => on_loan(bench, fact),
        Fact::Debt { which, ago, what } => on_debt(bench, household, (*which, after(-ago), *what)),
        Fact::Born { .. } | Fact::Died { .. } => on_animal(bench, fact),
        Fact::Planned { ago, steps } => Some(plan(household, *ago, steps)),
        Fact::Draws { .. } => draw(bench, household, fact),
        Fact::MonthPaid { back } => Some(pay(*back)),
        Fact::Budgeted { fund, given } => Some(budget(FUNDS[*fund], *given)),
        Fact::PersonLeft { .. } | Fact::PersonSplit => on_person(bench, household, fact),
        Fact::Left => Some(end(bench, household)),
    }
}

fn someone(bench: &Bench, household: HouseholdId, whose: usize) -> Option<Resident> {
    let people = bench.register.residents(household).unwrap().into_iter().filter(Resident::is_current);
    people.into_iter().nth(whose)
}

fn granted(bench: &Bench, household: HouseholdId, fact: &Fact) -> SupportGrant {
    let (support, animals, owed) = match fact {
        Fact::Given { model, fund, ago, state, until, whose } => {
            let given = Support {
                state: STATES[*state],
                fund: FUNDS[*fund].into(),
                until: until.map(after).filter(|until| *until >= after(-ago)),
                ..of(bench, household, (MODELS[*model], *ago), *whose)
            };
            (given, Vec::new(), None)
        }
        Fact::Card { ago, from, until, whose } => {
            let from = from.map_or_else(|at| NO_DAYS[at].to_owned(), |days| after(days).to_string());
            let given = Support {
                until: until.map(after).filter(|until| *until >= after(-ago)),
                details: [("from".to_owned(), from)].into(),
                ..of(bench, household, ("the-bhyt", *ago), *whose)
            };
            (given, Vec::new(), None)
        }
        Fact::Owes { ago, due, rule } => {
            let cow = Animal { tag: String::new(), ..cow(household) };
            let owed = Owed { due: after(*due), rule: RULES[*rule] };
            (of(bench, household, ("bo-sinh-san", *ago), usize::MAX), vec![cow], Some(owed))
        }
        _ => panic!("{fact:?}"),
    };
    SupportGrant { support, animals, owed }
}

fn of(bench: &Bench, household: HouseholdId, (model, ago): (&str, i64), whose: usize) -> Support {
    let member = someone(bench, household, whose).map(|person| person.member.id);
    Support { member, details: Default::default(), ..support(household, model, &after(-ago).to_string()) }
}

/// Something that happens to the first loan of the register.
fn on_loan(bench: &Bench, fact: &Fact) -> Option<Operation> {
    let loan = bench.register.loans(&Catalogue::embedded()).unwrap().into_iter().next()?;
    let support = loan.support.id;
    Some(Operation::Loan(match fact {
        Fact::Repaid { ago, share } => {
            let (on, principal) = (after(-ago), loan.support.value.value / share);
            let payment = LoanPayment { support, on, principal, interest: 0, note: String::new() };
            LoanOperation::SavePayment(Edit::new(payment))
        }
        Fact::Prolonged { ago, until } => {
            let (on, until) = (after(-ago), after(*until));
            LoanOperation::Extend(LoanExtension { support, on, until, reason: "bò chết".into() })
        }
        _ => return None,
    }))
}

fn on_debt(
    bench: &Bench,
    to: HouseholdId,
    (which, on, what): (usize, NaiveDate, DebtFact),
) -> Option<Operation> {
    let debt = bench.register.debts().unwrap().into_iter().nth(which)?;
    let (pass_on, reason) = ((debt.owed.id, debt.owed.rev), "đã thoả thuận".to_owned());
    Some(Operation::PassOn(match what {
        DebtFact::Paid => {
            PassOnOperation::Pay { pass_on, on, paid: 1_800_000, heads: 1, note: String::new() }
        }
        DebtFact::Voided => PassOnOperation::Void { pass_on, on, reason },
        DebtFact::Extended => {
            let until = debt.owed.due + TimeDelta::days(45);
            PassOnOperation::Extend { pass_on, until, reason }
        }
        DebtFact::HandedOn => PassOnOperation::HandOn(Box::new(handed_on(&debt, to, on)?)),
    }))
}

fn handed_on(debt: &Debt, to: HouseholdId, on: NaiveDate) -> Option<PassOnHandOver> {
    let calf = debt.demand(on, 60).may_go.into_iter().next()?.animal;
    let given = support(to, "bo-sinh-san", &on.to_string());
    let grant = SupportGrant::new(given, Vec::new(), &Catalogue::embedded());
    let (pass_on, reason) = ((debt.owed.id, debt.owed.rev), "đã thoả thuận".to_owned());
    Some(PassOnHandOver { pass_on, animals: vec![calf], grant, on, waiting: None, reason })
}

fn on_animal(bench: &Bench, fact: &Fact) -> Option<Operation> {
    Some(Operation::Herd(match fact {
        Fact::Born { animal, ago, female } => {
            let calved = HerdEvent::new(nth_animal(bench, *animal)?, after(-ago), HerdEventKind::Calved);
            let sex = Some(if *female { Sex::Female } else { Sex::Male });
            let calf = Animal { sex, ..Animal::unnamed(HouseholdId(0), "bò") };
            HerdOperation::RecordBirth { calved, offspring: vec![calf] }
        }
        Fact::Died { animal, ago, fault } => {
            let died = HerdEvent::new(nth_animal(bench, *animal)?, after(-ago), HerdEventKind::Died);
            let fault = Some(if *fault { Fault::Household } else { Fault::None });
            HerdOperation::RecordEvents(vec![HerdEvent { fault, ..died }])
        }
        _ => return None,
    }))
}

/// The animals of the debts, in the order of the list.
fn nth_animal(bench: &Bench, which: usize) -> Option<AnimalId> {
    let debts = bench.register.debts().unwrap();
    let animals: Vec<_> = debts.iter().flat_map(|debt| debt.kin.iter().map(|kin| kin.animal.0)).collect();
    animals.get(which).copied()
}

fn plan(household: HouseholdId, ago: i64, steps: &[(Option<i64>, Option<i64>)]) -> Operation {
    let step = |(due, done): &(Option<i64>, Option<i64>)| PlanStep {
        what: "Làm nhà tiêu".into(),
        due: due.map(after),
        done_on: done.map(|ago| after(-ago)),
        ..PlanStep::default()
    };
    Operation::Exit(ExitOperation::SavePlan(Edit::new(ExitPlan {
        household,
        agreed_on: after(-ago),
        target_year: today().year() + 1,
        agreed_with: "An".into(),
        officer: "lan.tt".into(),
        steps: steps.iter().map(step).collect(),
        ended_on: None,
        note: String::new(),
    })))
}

fn draw(bench: &Bench, household: HouseholdId, fact: &Fact) -> Option<Operation> {
    let Fact::Draws { whose, ago, months, settled } = fact else { return None };
    let member = someone(bench, household, *whose)?.member.id;
    let from = after(-ago);
    let benefit = Benefit {
        until: months.map(|months| from + Months::new(months)),
        stop_reason: months.map(|_| "chuyển đi".to_owned()).unwrap_or_default(),
        settled_to: settled.then(|| from + TimeDelta::days(40)),
        ..Benefit::since(member, "elderly_80", from)
    };
    Some(Operation::Assistance(AssistanceOperation::SaveBenefit(Edit::new(benefit))))
}

/// The pay list of a month was made; what stood on it does not matter.
fn pay(back: u32) -> Operation {
    let month = today().with_day(1).unwrap() - Months::new(back);
    let run = PayRun { month, paid_on: month + TimeDelta::days(10), note: String::new() };
    Operation::Assistance(AssistanceOperation::Pay { run, payments: Vec::new() })
}

fn budget(fund: &str, given: i64) -> Operation {
    let budget = Budget {
        year: today().year(),
        programme: None,
        fund: fund.to_owned(),
        given,
        decision_number: String::new(),
        note: String::new(),
    };
    Operation::Programme(ProgrammeOperation::SaveBudget(Edit::new(budget)))
}

/// The second person of a household leaves it, or founds one of their own.
fn on_person(bench: &Bench, household: HouseholdId, fact: &Fact) -> Option<Operation> {
    let person = someone(bench, household, 1).filter(|person| !person.is_head())?;
    Some(match fact {
        Fact::PersonLeft { ago, dead } => Operation::LeaveMember {
            membership: (person.membership.id, person.membership.rev),
            on: PartialDate::from_day(after(-ago)).unwrap(),
            reason: if *dead { LeaveReason::Death } else { LeaveReason::MovedOut },
        },
        _ => Operation::SplitHousehold {
            from: household,
            members: vec![person.member.id],
            household: Household::new("", bench.register.dossier(household).unwrap().hamlet.id),
            on: today(),
            note: String::new(),
        },
    })
}

fn end(bench: &Bench, household: HouseholdId) -> Operation {
    let stored = bench.register.dossier(household).unwrap().household;
    let (on, note) = (after(-1), String::new());
    Operation::EndHousehold { household: (household, stored.rev), reason: EndReason::MovedOut, on, note }
}

/// Four households of two people with what happened to them.
pub(super) fn village(bench: &mut Bench, facts: &[(usize, Fact)]) {
    let hamlet = bench.hamlet("Khu 4");
    let households: Vec<_> =
        (0..4).map(|at| bench.household(hamlet, &format!("000{at}"), "Lò Thị An")).collect();
    for household in &households {
        bench.join(*household, "Lò Văn Bình", Relation::Spouse);
    }
    for (at, fact) in facts {
        record(bench, households[*at], fact);
    }
}
