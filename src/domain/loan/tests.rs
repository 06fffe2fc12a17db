//! Loans by their rules.

use proptest::prelude::*;

use super::*;
use crate::domain::checks::FieldFault;
use crate::domain::id::{LoanExtensionId, LoanPaymentId};
use crate::domain::stored::Stored;

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2026-11-22")
}

/// Fifty million at the rate of poor households, for three years.
fn loan() -> Loan {
    Loan {
        principal: 50_000_000,
        rate: Rate::parse("6.6"),
        lent: day("2023-01-01"),
        due: Some(day("2026-01-01")),
    }
}

fn payment(on: &str, principal: i64, interest: i64) -> LoanPayment {
    LoanPayment { support: SupportId(1), on: day(on), principal, interest, note: String::new() }
}

fn paid(payments: &[LoanPayment]) -> LoanBook {
    let stored = |(at, value): (usize, &LoanPayment)| Stored {
        id: LoanPaymentId(at as i64),
        rev: 1,
        value: value.clone(),
    };
    LoanBook { payments: payments.iter().enumerate().map(stored).collect(), ..LoanBook::new(loan()) }
}

fn extension(on: &str, until: &str) -> LoanExtension {
    LoanExtension { support: SupportId(1), on: day(on), until: day(until), reason: "bò chết".into() }
}

#[test]
fn a_year_of_interest_is_the_rate() {
    let standing = LoanBook::new(loan()).on(day("2024-01-01"));
    assert_eq!((standing.outstanding, standing.interest), (50_000_000, Some(3_300_000)));
    assert_eq!(LoanBook::new(loan()).on(day("2023-01-01")).interest, Some(0));
}

#[test]
fn interest_falls_with_what_was_paid_back() {
    // 181 days on fifty million, 184 days on twenty million.
    let book = paid(&[payment("2023-07-01", 30_000_000, 1_000_000)]);
    let standing = book.on(day("2024-01-01"));
    let expected = (50_000_000_i64 * 181 + 20_000_000 * 184) * 66 / 1000 / 365;
    assert_eq!(standing.interest, Some(expected));
    assert_eq!(standing.interest_owed(), Some(expected - 1_000_000));
    assert_eq!((standing.repaid, standing.outstanding), (30_000_000, 20_000_000));
}

#[test]
fn a_loan_without_a_rate_owes_its_principal_and_no_known_interest() {
    let book = LoanBook::new(Loan { rate: None, ..loan() });
    assert_eq!(book.on(today()).interest_owed(), None);
    assert_eq!(book.on(today()).outstanding, 50_000_000);
}

#[test]
fn it_is_overdue_from_the_day_after_it_is_due_until_it_is_paid() {
    let book = paid(&[payment("2026-02-01", 50_000_000, 0)]);
    let overdue = |iso| book.on(day(iso)).overdue_days;
    assert_eq!((overdue("2026-01-01"), overdue("2026-01-02"), overdue("2026-01-31")), (0, 1, 30));
    assert_eq!(overdue("2026-02-01"), 0);
    assert!(book.on(day("2026-02-01")).is_paid_off());
}

#[test]
fn an_extension_moves_the_day_from_the_day_on_which_it_is_granted() {
    let mut book = LoanBook::new(loan());
    let granted = extension("2026-01-11", "2027-01-01");
    assert_eq!(check_extension(&book, &granted, today()), Ok(()));
    book.extensions.push(Stored { id: LoanExtensionId(1), rev: 1, value: granted });
    assert_eq!(book.on(day("2026-01-10")).overdue_days, 9);
    assert_eq!(book.on(day("2026-01-11")).overdue_days, 0);
    assert_eq!(book.on(today()).due, Some(day("2027-01-01")));
    let earlier = extension("2026-03-01", "2027-01-01");
    assert_eq!(check_extension(&book, &earlier, today()), Err(LoanFault::NotLater(day("2027-01-01"))));
}

#[test]
fn an_extension_needs_a_reason_and_something_that_is_owed() {
    let no_reason = LoanExtension { reason: " ".into(), ..extension("2026-01-11", "2027-01-01") };
    assert_eq!(check_extension(&LoanBook::new(loan()), &no_reason, today()), Err(FieldFault::Empty.into()));
    let book = paid(&[payment("2025-02-01", 50_000_000, 0)]);
    let late = extension("2026-01-11", "2027-01-01");
    assert_eq!(check_extension(&book, &late, today()), Err(LoanFault::PaidOff(day("2025-02-01"))));
    let early = extension("2022-01-11", "2027-01-01");
    assert_eq!(
        check_extension(&LoanBook::new(loan()), &early, today()),
        Err(LoanFault::BeforeLent(day("2023-01-01")))
    );
}

#[test]
fn a_repayment_stays_within_what_is_owed() {
    let book = paid(&[payment("2024-01-01", 30_000_000, 3_300_000)]);
    let check = |payment: LoanPayment| check_payment(&book, &payment, today());
    assert_eq!(check(payment("2025-01-01", 20_000_000, 0)), Ok(()));
    assert_eq!(check(payment("2025-01-01", 20_000_001, 0)), Err(LoanFault::BeyondOutstanding(20_000_000)));
    assert_eq!(check(payment("2023-06-01", 20_000_001, 0)), Err(LoanFault::BeyondOutstanding(20_000_000)));
    assert_eq!(check(payment("2022-12-31", 1, 0)), Err(LoanFault::BeforeLent(day("2023-01-01"))));
    assert_eq!(check(payment("2025-01-01", 0, 0)), Err(LoanFault::Nothing));
    assert_eq!(check(payment("2026-11-23", 1, 0)), Err(FieldFault::Future.into()));
    assert_eq!(check(payment("2025-01-01", -1, 0)), Err(FieldFault::Negative.into()));
    assert!(matches!(
        check(payment("2025-01-01", i64::MAX, 0)),
        Err(LoanFault::Field(FieldFault::TooLarge(_)))
    ));
}

#[test]
fn after_it_is_paid_off_only_interest_that_is_owed_may_come() {
    let book = paid(&[payment("2024-01-01", 50_000_000, 3_000_000)]);
    let check = |payment: LoanPayment| check_payment(&book, &payment, today());
    assert_eq!(check(payment("2024-02-01", 1, 0)), Err(LoanFault::PaidOff(day("2024-01-01"))));
    assert_eq!(check(payment("2024-02-01", 0, 300_000)), Ok(()));
    let settled = paid(&[payment("2024-01-01", 50_000_000, 3_300_000)]);
    let more = check_payment(&settled, &payment("2024-02-01", 0, 1), today());
    assert_eq!(more, Err(LoanFault::PaidOff(day("2024-01-01"))));
}

#[test]
fn the_terms_do_not_change_under_the_repayments() {
    let book = paid(&[payment("2024-01-01", 30_000_000, 0)]);
    assert_eq!(check_book(&book), Ok(()));
    let less = LoanBook { loan: Loan { principal: 29_999_999, ..loan() }, ..book.clone() };
    assert_eq!(check_book(&less), Err(LoanFault::LessThanRepaid(30_000_000)));
    let later = LoanBook { loan: Loan { lent: day("2024-01-02"), ..loan() }, ..book };
    assert_eq!(check_book(&later), Err(LoanFault::BeforeLent(day("2024-01-02"))));
}

proptest! {
    #[test]
    fn principal_is_outstanding_and_repaid_on_every_day(
        asked in proptest::collection::vec((0u32..1500, 0i64..60_000_000, 0i64..5_000_000), 0..12),
        looked in 0u32..2000,
    ) {
        let mut book = LoanBook::new(loan());
        for (at, (days, principal, interest)) in asked.into_iter().enumerate() {
            let on = loan().lent + chrono::Days::new(days.into());
            let value = LoanPayment { support: SupportId(1), on, principal, interest, note: String::new() };
            if check_payment(&book, &value, today()).is_ok() {
                book.payments.push(Stored { id: LoanPaymentId(at as i64), rev: 1, value });
            }
        }
        prop_assert_eq!(check_book(&book), Ok(()));
        let day = loan().lent + chrono::Days::new(looked.into());
        let standing = book.on(day);
        prop_assert_eq!(standing.outstanding + standing.repaid, loan().principal);
        prop_assert!(standing.outstanding >= 0);
        let next = book.on(day.succ_opt().unwrap());
        prop_assert!(next.interest >= standing.interest, "interest never shrinks");
        prop_assert!(next.outstanding <= standing.outstanding);
    }

    #[test]
    fn no_book_overflows(principal in any::<i64>(), paid_back in any::<i64>(), days in 0u32..40_000) {
        let mut book = LoanBook::new(Loan { principal, ..loan() });
        let value = payment("2024-01-01", paid_back, paid_back);
        book.payments.push(Stored { id: LoanPaymentId(1), rev: 1, value });
        let standing = book.on(loan().lent + chrono::Days::new(days.into()));
        prop_assert!(standing.interest.is_some_and(|interest| interest >= 0));
    }
}
