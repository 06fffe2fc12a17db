use super::people::statement;
use super::*;
use crate::domain::assistance::check::{BenefitFault, MonthFault, Refusal as Assistance};
use crate::domain::assistance::roll::{Beneficiary, Preview};
use crate::domain::assistance::{
    AssistanceOperation as Op, Benefit, Month, PayRun, Payment, PaymentState, Rates,
};
use crate::domain::class::Class;
use crate::domain::id::{HouseholdId, MemberId};
use crate::domain::member::{LeaveReason, Member, Relation};
use crate::domain::operation::{Operation, SupportGrant};
use crate::domain::stored::{Edit, Rev};
use crate::domain::support::Support;
use crate::store::testing::{Bench, day, lan, partial, support, today};
use crate::store::{Refusal, StoreError};

/// A register with one poor household whose head is 86 years old.
struct Office {
    bench: Bench,
    household: HouseholdId,
    head: MemberId,
}

fn office() -> Office {
    let mut bench = Bench::new();
    let hamlet = bench.hamlet("Khu 4");
    let household = bench.household(hamlet, "0412", "Nguyễn Thị Lành");
    bench.recognise(household, Class::Poor, "2024-12-14");
    let head = aged(&mut bench, household, "1940");
    Office { bench, household, head }
}

/// The head gets a year of birth.
fn aged(bench: &mut Bench, household: HouseholdId, born: &str) -> MemberId {
    let head = bench.register.residents(household).unwrap().remove(0);
    let value = Member { born: Some(partial(born)), ..head.member.value.clone() };
    bench.perform(&Operation::SaveMember {
        member: Edit::of(&head.member, value),
        membership: (head.membership.id, head.membership.rev),
        relation: Relation::Head,
        on: today(),
    });
    head.member.id
}

fn benefit(member: MemberId, ground: &str, from: &str) -> Benefit {
    Benefit { decision_number: "12/QĐ-UBND".into(), ..Benefit::since(member, ground, day(from)) }
}

fn month(iso: &str) -> Month {
    Month::from_iso(iso).unwrap()
}

impl Office {
    fn people(&self, at: &str) -> Vec<Beneficiary> {
        let day = month(at).last_day();
        self.bench.register.beneficiaries(Whose::WithBenefit, day, &Rates::embedded()).unwrap()
    }

    fn begin(&mut self, ground: &str, from: &str) {
        let settled_to = Some(day("2026-08-31"));
        let benefit = Benefit { settled_to, ..benefit(self.head, ground, from) };
        self.bench.perform(&Operation::Assistance(Op::SaveBenefit(Edit::new(benefit))));
    }

    fn preview(&self, at: &str) -> Preview {
        Preview::of(&Rates::embedded(), &self.people(at), month(at))
    }

    fn pay(&mut self, at: &str) -> i64 {
        let preview = self.preview(at);
        self.bench.perform(&Operation::Assistance(preview.pay(month(at).first_day(), String::new())));
        preview.lines.iter().map(|(_, line)| line.amount()).sum()
    }

    fn turn(&mut self, at: &str, state: PaymentState) {
        let list = self.bench.register.paid_list(month(at), &Rates::embedded()).unwrap().unwrap();
        let edits = list.people.iter().flat_map(|person| &person.payments).map(|payment| {
            Edit::of(payment, Payment { state, note: "đi vắng".into(), ..payment.value.clone() })
        });
        self.bench.perform(&Operation::Assistance(Op::SavePayments(edits.collect())));
    }

    fn rev(&self) -> Rev {
        self.bench.register.dossier(self.household).unwrap().household.rev
    }

    fn refused(&mut self, operation: Op) -> Assistance {
        match self.bench.register.perform(&lan(), &Operation::Assistance(operation)) {
            Err(StoreError::Refused(Refusal::Assistance(refusal))) => refusal,
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn no_question_walks_the_register_for_one_person() {
    let bench = Bench::new();
    let plan = |whose| {
        let sql = format!("EXPLAIN QUERY PLAN {}", statement(whose));
        let mut statement = bench.register.conn.prepare(&sql).unwrap();
        let mut rows = statement.raw_query();
        let mut steps: Vec<String> = Vec::new();
        while let Some(row) = rows.next().unwrap() {
            steps.push(row.get("detail").unwrap());
        }
        steps
    };
    for whose in [Whose::Member(MemberId(1)), Whose::Household(HouseholdId(1))] {
        let steps = plan(whose);
        let tables = ["SCAN m", "SCAN s", "SCAN h", "SCAN a", "SCAN t", "SCAN membership"];
        let walks = |step: &String| tables.iter().any(|table| step == table);
        assert!(!steps.iter().any(walks), "{steps:?}");
    }
    let (steps, facts) = (plan(Whose::WithBenefit), ["SCAN m", "SCAN s", "SCAN h", "SCAN a", "SCAN t"]);
    assert!(!steps.iter().any(|step| facts.iter().any(|table| step == table)), "{steps:?}");
}

#[test]
fn people_come_with_home_class_benefits_and_what_was_paid() {
    let mut office = office();
    office.begin("elderly_80", "2025-03-01");
    office.pay("2026-09");
    let people = office.people("2026-11");
    assert_eq!(people.len(), 1);
    let person = &people[0];
    assert_eq!((person.name.as_str(), person.home.hamlet_name.as_str()), ("Nguyễn Thị Lành", "Khu 4"));
    assert_eq!(
        (person.case.person.class, person.case.person.class_since),
        (Class::Poor, Some(day("2024-12-14")))
    );
    assert_eq!(person.case.paid, [(person.case.benefits[0].id, 500_000)]);
    let before = office.bench.register.beneficiaries(
        Whose::Member(office.head),
        day("2024-12-13"),
        &Rates::embedded(),
    );
    assert_eq!(before.unwrap()[0].case.person.class, Class::None, "the class is that of the day");
    let of =
        |whose| office.bench.register.beneficiaries(whose, day("2026-11-30"), &Rates::embedded()).unwrap();
    for whose in [Whose::Everybody, Whose::Household(office.household), Whose::Member(office.head)] {
        assert_eq!(of(whose), people, "{whose:?}");
    }
}

#[test]
fn a_month_is_paid_counted_and_listed() {
    let mut office = office();
    office.begin("elderly_80", "2025-03-01");
    assert_eq!((office.pay("2026-09"), office.pay("2026-11")), (500_000, 1_000_000));
    let months = office.bench.register.paid_months().unwrap();
    assert_eq!(months.iter().map(|paid| paid.month().iso()).collect::<Vec<_>>(), ["2026-11", "2026-09"]);
    assert_eq!(
        (months[0].tally.people, months[0].tally.amount, months[0].tally.arrears),
        (1, 1_000_000, 500_000)
    );
    let list = office.bench.register.paid_list(month("2026-11"), &Rates::embedded()).unwrap().unwrap();
    assert_eq!((list.people[0].amount(), list.people[0].is_returned()), (1_000_000, false));
    assert_eq!(office.bench.register.paid_list(month("2026-10"), &Rates::embedded()).unwrap(), None);
}

#[test]
fn what_was_not_fetched_comes_again_and_only_once() {
    let mut office = office();
    office.begin("elderly_80", "2025-03-01");
    office.pay("2026-09");
    office.turn("2026-09", PaymentState::Returned);
    assert_eq!(office.bench.register.paid_months().unwrap()[0].tally.returned, 500_000);
    assert_eq!((office.pay("2026-10"), office.pay("2026-11")), (1_000_000, 500_000));
}

#[test]
fn months_are_paid_once_forward_and_not_for_nothing() {
    let mut office = office();
    let nothing = office.preview("2026-09").pay(day("2026-09-05"), String::new());
    assert_eq!(office.refused(nothing), Assistance::NothingToPay);
    office.begin("elderly_80", "2025-03-01");
    office.pay("2026-09");
    let again =
        |at: &str, office: &Office| match office.preview("2026-10").pay(day("2026-09-05"), String::new()) {
            Op::Pay { run, payments } => {
                Op::Pay { run: PayRun { month: month(at).first_day(), ..run }, payments }
            }
            other => other,
        };
    let (same, earlier) = (again("2026-09", &office), again("2026-08", &office));
    assert_eq!(office.refused(same), MonthFault::PaidAlready.into());
    assert_eq!(office.refused(earlier), MonthFault::BeforeLast(month("2026-09")).into());
}

#[test]
fn only_the_last_month_is_taken_back_and_what_was_paid_stays() {
    let mut office = office();
    office.begin("elderly_80", "2025-03-01");
    office.pay("2026-09");
    office.pay("2026-10");
    let months = office.bench.register.paid_months().unwrap();
    let [last, first] = &months[..] else { panic!() };
    assert_eq!(office.refused(Op::RemovePayRun(first.run.id, first.run.rev)), Assistance::NotLast);
    let row = office.people("2026-10")[0].case.benefits[0].clone();
    assert_eq!(office.refused(Op::RemoveBenefit(row.id, row.rev)), Assistance::Paid);
    office.bench.perform(&Operation::Assistance(Op::RemovePayRun(last.run.id, last.run.rev)));
    assert_eq!(office.bench.register.paid_months().unwrap().len(), 1);
    let list = office.bench.register.paid_list(month("2026-09"), &Rates::embedded()).unwrap().unwrap();
    let payment = &list.people[0].payments[0];
    let more = Edit::of(payment, Payment { amount: 1, ..payment.value.clone() });
    assert_eq!(office.refused(Op::SavePayments(vec![more])), Assistance::AmountPaid);
}

#[test]
fn one_ground_is_open_once_and_nobody_draws_after_death() {
    let mut office = office();
    office.begin("elderly_80", "2025-03-01");
    let again = benefit(office.head, "elderly_80", "2026-01-01");
    assert_eq!(office.refused(Op::SaveBenefit(Edit::new(again))), Assistance::SameGround);
    let stay = office.bench.register.residents(office.household).unwrap().remove(0).membership;
    office.bench.join(office.household, "Nguyễn Văn Nam", Relation::Child);
    let child = office.bench.register.residents(office.household).unwrap().remove(1);
    office.bench.perform(&Operation::SaveMember {
        member: Edit::of(&child.member, child.member.value.clone()),
        membership: (child.membership.id, child.membership.rev),
        relation: Relation::Head,
        on: today(),
    });
    let rev = office.bench.register.residents(office.household).unwrap();
    let rev = rev.iter().find(|resident| resident.membership.id == stay.id).unwrap().membership.rev;
    office.bench.perform(&Operation::LeaveMember {
        membership: (stay.id, rev),
        on: partial("2026-04-02"),
        reason: LeaveReason::Death,
    });
    let late = benefit(office.head, "social_pension", "2026-05-01");
    assert_eq!(office.refused(Op::SaveBenefit(Edit::new(late))), Assistance::Dead);
    let person = office.people("2026-11")[0].case.person.clone();
    assert_eq!(person.last_month(), Some(month("2026-04")));
}

#[test]
fn a_paid_month_is_one_step_of_undo() {
    let mut office = office();
    office.begin("elderly_80", "2025-03-01");
    office.pay("2026-09");
    office.bench.register.undo(&lan()).unwrap();
    assert!(office.bench.register.paid_months().unwrap().is_empty());
}

#[test]
fn who_was_taken_back_is_not_owed_the_months_of_absence() {
    let mut office = office();
    office.begin("elderly_80", "2025-03-01");
    let end = Operation::EndHousehold {
        household: (office.household, office.rev()),
        on: day("2026-09-10"),
        reason: crate::domain::household::EndReason::MovedOut,
        note: String::new(),
    };
    office.bench.perform(&end);
    let back = |on| Operation::RestoreHousehold { household: (office.household, office.rev()), on: day(on) };
    let (later, at_once) = (back("2026-11-02"), back("2026-09-10"));
    office.bench.perform(&later);
    let owed = |office: &Office| office.preview("2026-11").lines[0].1.amount();
    assert_eq!(owed(&office), 1_000_000, "September and November, not October");
    for whose in [Whose::Household(office.household), Whose::Member(office.head), Whose::Everybody] {
        let read = office.bench.register.beneficiaries(whose, today(), &Rates::embedded()).unwrap();
        assert_eq!(read[0].case.person.absent.len(), 1, "{whose:?}");
    }
    office.bench.register.undo(&lan()).unwrap();
    office.bench.perform(&at_once);
    assert_eq!(owed(&office), 1_500_000, "the strike-off was a mistake");
}

#[test]
fn what_cannot_be_of_a_benefit_is_refused_by_the_register_too() {
    let mut office = office();
    let good = benefit(office.head, "elderly_80", "2026-01-01");
    let mut refused = |benefit| office.refused(Op::SaveBenefit(Edit::new(benefit)));
    for units in [0, 21] {
        assert_eq!(refused(Benefit { units, ..good.clone() }), BenefitFault::Units.into());
    }
    for from in ["1980-01-01", "2029-01-01"] {
        assert_eq!(refused(Benefit { from: day(from), ..good.clone() }), BenefitFault::ImpossibleDay.into());
    }
    let until = Some(day("2026-06-30"));
    assert_eq!(refused(Benefit { until, ..good.clone() }), BenefitFault::NoStopReason.into());
    let stop_reason = "chuyển đi".to_owned();
    let before = Benefit { until: Some(day("2025-06-30")), stop_reason, ..good.clone() };
    assert_eq!(refused(before), BenefitFault::EndsBeforeBeginning.into());
    office.begin("elderly_80", "2025-03-01");
    let pay = office.preview("2027-06").pay(day("2026-11-22"), String::new());
    assert_eq!(office.refused(pay), MonthFault::Ahead.into());
    let pay = office.preview("2026-11").pay(day("2025-01-01"), String::new());
    assert_eq!(office.refused(pay), MonthFault::PaidOn.into());
}

#[test]
fn what_was_paid_again_is_told_before_it_counts_as_paid_twice() {
    let mut office = office();
    office.begin("elderly_80", "2025-03-01");
    office.pay("2026-09");
    office.turn("2026-09", PaymentState::Returned);
    let kept_back = |office: &Office, next: &str| {
        let list = office.bench.register.paid_list(month("2026-09"), &Rates::embedded()).unwrap().unwrap();
        list.people[0].kept_back_then(&Rates::embedded(), month(next))
    };
    assert_eq!(kept_back(&office, "2026-10"), 0, "no later list paid it again");
    office.pay("2026-10");
    assert_eq!(kept_back(&office, "2026-11"), 500_000);
}

#[test]
fn monthly_supports_are_read_with_whom_they_are_for() {
    let mut office = office();
    let value = |details: &[(&str, &str)]| Support {
        model: "tro-cap-huu-tri-xa-hoi".into(),
        quantity: 3000,
        value: 1_500_000,
        details: details.iter().map(|(code, said)| ((*code).to_owned(), (*said).to_owned())).collect(),
        ..support(office.household, "tro-cap-huu-tri-xa-hoi", "2026-01-05")
    };
    let named = value(&[("person", "nguyễn thị lành")]);
    let of_member = Support { member: Some(office.head), ..value(&[("monthly", "650000")]) };
    let others = [value(&[]), Support { until: Some(day("2026-03-31")), ..named.clone() }];
    let recorded = |office: &Office| {
        let all =
            office.bench.register.recorded_monthly(&["tro-cap-huu-tri-xa-hoi"], month("2026-11")).unwrap();
        let people =
            office.bench.register.beneficiaries(Whose::Member(office.head), today(), &Rates::embedded());
        all.of(&people.unwrap()[0])
    };
    for support in others {
        let grant = SupportGrant { support, animals: Vec::new(), owed: None };
        office.bench.perform(&Operation::GiveSupports(vec![grant]));
    }
    assert_eq!(recorded(&office), 0, "of nobody, or over");
    for (support, sum) in [(named, 500_000), (of_member, 1_150_000)] {
        let grant = SupportGrant { support, animals: Vec::new(), owed: None };
        office.bench.perform(&Operation::GiveSupports(vec![grant]));
        assert_eq!(recorded(&office), sum);
    }
}
