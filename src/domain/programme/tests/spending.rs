use super::*;
use crate::domain::catalogue::Catalogue;
use crate::domain::programme::sheet::{Mark, Sheet};
use crate::domain::programme::spending::{Spending, Warning, warnings};

fn told(spending: &Spending, before: Option<&Spending>, tally: &Tally) -> Vec<Warning> {
    warnings(spending, before, tally, Tree(&programmes()), &Catalogue::embedded())
}

fn given(programme: ProgrammeId, value: i64) -> Support {
    support(Some(programme), "ctmtqg", value, SupportState::HandedOver)
}

fn over(programme: ProgrammeId, over: i128) -> Warning {
    Warning::OverBudget { line: line(Some(programme), "ctmtqg"), over }
}

#[test]
fn up_to_the_last_dong_nothing_is_told_and_one_more_is() {
    let tally = tally(&[budget(Some(PROJECT), "ctmtqg", 1000)]);
    assert_eq!(told(&Spending::of_support(&given(PROJECT, 500), 2), None, &tally), []);
    assert_eq!(told(&Spending::of_support(&given(PROJECT, 1001), 1), None, &tally), [over(PROJECT, 1)]);
    let planned = Support { state: SupportState::Planned, ..given(PROJECT, 5000) };
    assert_eq!(told(&Spending::of_support(&planned, 1), None, &tally), [], "a wish binds nothing");
}

#[test]
fn a_part_without_a_budget_is_paid_by_what_stands_above_it() {
    let mut tally = tally(&[budget(Some(WHOLE), "ctmtqg", 1000)]);
    tally.add_support(&given(PROJECT, 900));
    assert_eq!(told(&Spending::of_support(&given(PART, 100), 1), None, &tally), []);
    assert_eq!(told(&Spending::of_support(&given(PART, 101), 1), None, &tally), [over(WHOLE, 1)]);
    let programmes = programmes();
    let marks: Vec<_> =
        Sheet::of(2026, &tally, Tree(&programmes)).rows.into_iter().map(|row| row.mark).collect();
    assert_eq!(marks, [Mark::Fine, Mark::Fine, Mark::Fine, Mark::PaidAbove]);
}

#[test]
fn changing_a_support_does_not_count_it_twice() {
    let mut tally = tally(&[budget(Some(PROJECT), "ctmtqg", 1000)]);
    tally.add_support(&given(PROJECT, 900));
    let before = Spending::of_support(&given(PROJECT, 900), 1);
    assert_eq!(told(&Spending::of_support(&given(PROJECT, 1000), 1), Some(&before), &tally), []);
    assert_eq!(
        told(&Spending::of_support(&given(PROJECT, 1001), 1), Some(&before), &tally),
        [over(PROJECT, 1)]
    );
}

#[test]
fn money_without_a_budget_is_told_where_the_fund_gave_budgets() {
    let tally = tally(&[budget(Some(PROJECT), "ctmtqg", 1000)]);
    let elsewhere = support(None, "ctmtqg", 1, SupportState::Approved);
    let told_of = |support: &Support| told(&Spending::of_support(support, 1), None, &tally);
    assert_eq!(told_of(&elsewhere), [Warning::NoBudget(line(None, "ctmtqg"))]);
    assert_eq!(told_of(&support(None, "cong-dong", 1, SupportState::Approved)), []);
}

#[test]
fn a_fund_and_a_programme_that_ended_are_told() {
    let mut programmes = programmes();
    programmes[0].value.until = Some(day("2026-12-31"));
    let late = Support { date: day("2027-01-01"), fund: "ctmtqg-2021-2025".into(), ..given(PART, 1) };
    let spending = Spending::of_support(&late, 1);
    let found = warnings(&spending, None, &Tally::default(), Tree(&programmes), &Catalogue::embedded());
    let last = day("2026-12-31");
    assert_eq!(found, [Warning::FundEnded(last), Warning::ProgrammeEnded(WHOLE, last)]);
    let fields: Vec<_> = found.iter().map(Warning::field).collect();
    assert_eq!(fields, ["fund", "programme"]);
    let in_time = Spending { first: last, last, ..spending };
    assert_eq!(warnings(&in_time, None, &Tally::default(), Tree(&programmes), &Catalogue::embedded()), []);
}

/// An activity counts from its first day to its last: it neither begins before its project nor outlives fund and project.
#[test]
fn an_activity_outside_its_projects_days_is_told() {
    let mut programmes = programmes();
    (programmes[1].value.from, programmes[1].value.until) =
        (Some(day("2026-03-01")), Some(day("2026-12-31")));
    let lasting = |from: &str, until: &str| {
        let class = activity(Some(PROJECT), "ctmtqg-2021-2025", (10, 0), ActivityState::Planned);
        let class = Activity { from: day(from), until: Some(day(until)), ..class };
        let spending = Spending::of_activity(&class);
        warnings(&spending, None, &Tally::default(), Tree(&programmes), &Catalogue::embedded())
    };
    let last = day("2026-12-31");
    assert_eq!(lasting("2026-03-01", "2026-12-31"), []);
    assert_eq!(lasting("2026-02-28", "2026-05-01"), [Warning::ProgrammeNotBegun(PROJECT, day("2026-03-01"))]);
    let ended = [Warning::FundEnded(last), Warning::ProgrammeEnded(PROJECT, last)];
    assert_eq!(lasting("2026-11-01", "2027-01-01"), ended);
}

#[test]
fn the_sheet_marks_what_is_overspent_and_what_nobody_gave_for() {
    let mut tally = tally(&[budget(Some(PROJECT), "ctmtqg", 100)]);
    tally.add_support(&given(PROJECT, 101));
    tally.add_support(&support(None, "", 5, SupportState::HandedOver));
    let programmes = programmes();
    let sheet = Sheet::of(2026, &tally, Tree(&programmes));
    let marks: Vec<_> = sheet.rows.iter().map(|row| row.mark).collect();
    assert_eq!(marks, [Mark::Overspent, Mark::Overspent, Mark::Overspent, Mark::Fine, Mark::NoBudget]);
    assert_eq!(sheet.rows[3].last, [true]);
    assert_eq!(sheet.rows[2].last, [false, true, true]);
    assert_eq!(sheet.total.left(), Some(-1));
}

#[test]
fn where_nothing_was_given_nothing_is_left_and_the_total_tells_it_apart() {
    let mut tally = tally(&[budget(Some(PROJECT), "ctmtqg", 100)]);
    tally.add_support(&given(PART, 60));
    tally.add_support(&support(Some(PART), "xa", 7, SupportState::Approved));
    tally.add_support(&support(None, "", 500, SupportState::HandedOver));
    let programmes = programmes();
    let sheet = Sheet::of(2026, &tally, Tree(&programmes));
    let told: Vec<_> = sheet.rows.iter().map(|row| (row.balance.left(), row.balance.used())).collect();
    // The programme, its project, the project's fund, the part, its two funds, what names no programme, its line.
    let (covered, nothing) = ((Some(40), Some(600)), (None, None));
    let own = (Some(100), Some(0));
    assert_eq!(told, [covered, covered, own, nothing, nothing, nothing, nothing, nothing]);
    assert_eq!((sheet.total.left(), sheet.total.used()), covered);
    assert_eq!((sheet.total.all.spent, sheet.total.outside()), (560, 507));
    let counted = sheet.total.under_budgets().all;
    assert_eq!(
        (counted.given, counted.bound()),
        (100, 60),
        "what is told of the total adds up to what is left"
    );
    assert!(sheet.total.goes_past_budgets() && sheet.rows[0].balance.goes_past_budgets());
    assert!(!sheet.rows[2].balance.goes_past_budgets());
}
