use super::*;
use crate::domain::assistance::check::{
    BenefitFault as Fault, MonthFault, faults, month_fault, paid_on_fault,
};

fn wrong(person: &Person, row: &BenefitRow) -> Vec<Fault> {
    faults(&Rates::embedded(), person, &[], None, row, day("2026-11-22"))
}

#[test]
fn a_sound_benefit_has_no_fault() {
    assert_eq!(wrong(&born("1940"), &benefit(1, "elderly_80", "2026-01-01")), []);
    let coming = benefit(1, "elderly_80", "2026-11-03");
    assert_eq!(wrong(&born("1946-11-20"), &coming), [], "the age is reached within the first month");
}

#[test]
fn the_ground_must_bring_something_at_the_age() {
    assert_eq!(wrong(&born("1990"), &benefit(1, "elderly_80", "2026-01-01")), [Fault::NoRate]);
    assert_eq!(wrong(&born("1990"), &benefit(1, "elsewhere", "2026-01-01")), [Fault::UnknownGround]);
    let unknown = Person { born: None, ..born("1990") };
    assert_eq!(wrong(&unknown, &benefit(1, "elderly_80", "2026-01-01")), [Fault::NoBirth]);
}

#[test]
fn children_are_counted_only_on_the_ground_of_a_parent() {
    let with = |ground: &str, units| {
        let mut row = benefit(1, ground, "2026-01-01");
        row.value.units = units;
        wrong(&born("1990"), &row)
    };
    assert_eq!(with("single_parent", 3), []);
    assert_eq!(with("single_parent", 0), [Fault::Units]);
    assert_eq!(with("single_parent", 21), [Fault::Units]);
    assert_eq!(with("hiv_poor", 2), [Fault::Units]);
}

#[test]
fn days_must_fit_the_life_of_the_person() {
    let of = |person: &Person, from: &str| wrong(person, &benefit(1, "hiv_poor", from));
    assert_eq!(of(&born("2020"), "2019-12-31"), [Fault::BeforeBirth]);
    let dead = Person { died: partial("2026-03-05"), ..born("1960") };
    assert_eq!(of(&dead, "2026-03-06"), [Fault::AfterGone(day("2026-03-05"))]);
    assert_eq!(of(&dead, "2026-03-05"), []);
    assert_eq!(of(&born("1960"), "1969-01-01"), [Fault::ImpossibleDay]);
    assert_eq!(of(&born("1960"), "2028-01-01"), [Fault::ImpossibleDay]);
}

#[test]
fn an_end_has_a_reason_and_lies_behind_the_beginning() {
    let ended = stopped(benefit(1, "hiv_poor", "2026-03-05"), "2026-03-04");
    assert_eq!(wrong(&born("1960"), &ended), [Fault::EndsBeforeBeginning]);
    let mut silent = stopped(benefit(1, "hiv_poor", "2026-03-05"), "2026-05-04");
    silent.value.stop_reason.clear();
    assert_eq!(wrong(&born("1960"), &silent), [Fault::NoStopReason]);
}

#[test]
fn what_was_settled_lies_between_the_first_month_and_this_one() {
    let of = |to| wrong(&born("1960"), &settled(benefit(1, "hiv_poor", "2026-03-05"), to));
    assert_eq!((of("2026-03"), of("2026-11")), (vec![], vec![]));
    assert_eq!((of("2026-02"), of("2026-12")), (vec![Fault::SettledTo], vec![Fault::SettledTo]));
}

#[test]
fn the_day_of_payment_lies_near_the_month_and_today() {
    let of = |at, paid_on| paid_on_fault(month(at), day(paid_on), day("2026-11-22"));
    assert_eq!((of("2026-11", "2026-11-10"), of("2026-12", "2026-10-05")), (None, None));
    assert_eq!(of("2026-12", "2026-09-30"), Some(MonthFault::PaidOn));
    assert_eq!((of("2026-11", "2027-01-31"), of("2026-11", "2027-02-01")), (None, Some(MonthFault::PaidOn)));
    assert_eq!(of("2026-11", "2206-11-10"), Some(MonthFault::PaidOn));
}

#[test]
fn one_ground_is_drawn_once_at_a_time() {
    let other = stopped(benefit(1, "hiv_poor", "2025-01-01"), "2026-03-04");
    let again = |from| {
        let row = benefit(2, "hiv_poor", from);
        faults(&Rates::embedded(), &born("1960"), std::slice::from_ref(&other), None, &row, day("2026-11-22"))
    };
    assert_eq!(again("2026-03-04"), [Fault::SameGround(BenefitId(1))]);
    assert_eq!(again("2026-03-05"), []);
    let own = Some(BenefitId(1));
    assert_eq!(
        faults(
            &Rates::embedded(),
            &born("1960"),
            std::slice::from_ref(&other),
            own,
            &other,
            day("2026-11-22")
        ),
        []
    );
}

#[test]
fn months_are_paid_once_and_forward() {
    let fault = |at| month_fault(Some(month("2026-10")), month(at), day("2026-11-22"));
    assert_eq!(fault("2026-10"), Some(MonthFault::PaidAlready));
    assert_eq!(fault("2026-09"), Some(MonthFault::BeforeLast(month("2026-10"))));
    assert_eq!((fault("2026-11"), fault("2026-12"), fault("2027-01")), (None, None, None), "before Tết");
    assert_eq!(fault("2027-02"), Some(MonthFault::Ahead));
    assert_eq!(month_fault(None, month("1989-12"), day("2026-11-22")), Some(MonthFault::Impossible));
}
