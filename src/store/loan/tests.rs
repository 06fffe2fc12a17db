//! Loans in the register.

use super::read::{EXTENSIONS, OF_HOUSEHOLD, PAYMENTS};
use super::{EXTENSIONS_OF_HOUSEHOLD, PAYMENTS_OF_HOUSEHOLD};
use crate::domain::catalogue::Catalogue;
use crate::domain::id::{HouseholdId, SupportId};
use crate::domain::loan::*;
use crate::domain::operation::{Operation, SupportGrant};
use crate::domain::stored::Edit;
use crate::domain::support::{Brings, Support, SupportState};
use crate::store::testing::*;
use crate::store::{Refusal, StoreError};

fn lent(household: HouseholdId) -> Support {
    Support {
        value: 50_000_000,
        until: Some(day("2026-06-01")),
        details: [("rate".to_owned(), "6.6".to_owned()), ("group".to_owned(), "Tổ 3".to_owned())].into(),
        ..support(household, "vay-nhcsxh", "2023-06-01")
    }
}

struct Village {
    bench: Bench,
    household: HouseholdId,
    loan: SupportId,
}

fn village_with(change: impl Fn(Support) -> Support) -> Village {
    let mut bench = Bench::new();
    let hamlet = bench.hamlet("Khu 4");
    let household = bench.household(hamlet, "0412", "Nguyễn Thị Lành");
    let grant = SupportGrant { support: change(lent(household)), animals: Vec::new(), owed: None };
    let loan = bench.perform(&Operation::GiveSupports(vec![grant])).created.supports()[0];
    Village { bench, household, loan }
}

fn village() -> Village {
    village_with(|support| support)
}

impl Village {
    fn payment(&self, on: &str, principal: i64, interest: i64) -> LoanPayment {
        LoanPayment { support: self.loan, on: day(on), principal, interest, note: String::new() }
    }

    fn pay(&mut self, payment: LoanPayment) -> Result<(), Refusal> {
        self.try_to(LoanOperation::SavePayment(Edit::new(payment)))
    }

    fn try_to(&mut self, operation: LoanOperation) -> Result<(), Refusal> {
        match self.bench.register.perform(&lan(), &Operation::Loan(operation)) {
            Ok(_) => Ok(()),
            Err(StoreError::Refused(refusal)) => Err(refusal),
            Err(other) => panic!("{other:?}"),
        }
    }

    fn loan(&self) -> LoanLine {
        self.bench.register.loan(self.loan, &Catalogue::embedded()).unwrap().unwrap()
    }
}

#[test]
fn a_loan_is_read_with_its_repayments_and_extensions() {
    let mut village = village();
    village.pay(village.payment("2024-06-01", 20_000_000, 3_300_000)).unwrap();
    let until = day("2027-06-01");
    let reason = "bò chết".to_owned();
    let extension = LoanExtension { support: village.loan, on: day("2026-05-01"), until, reason };
    village.try_to(LoanOperation::Extend(extension)).unwrap();
    let loan = village.loan();
    assert_eq!((loan.code.as_str(), loan.borrower.as_str()), ("0412", "Nguyễn Thị Lành"));
    assert_eq!(loan.group, "Tổ 3");
    let standing = loan.book.on(today());
    assert_eq!((standing.outstanding, standing.due, standing.overdue_days), (30_000_000, Some(until), 0));
    let all = village.bench.register.loans(&Catalogue::embedded()).unwrap();
    assert_eq!(all, [loan]);
    let history = village.bench.register.history(Some(village.household), 1).unwrap();
    assert_eq!(
        (history[0].kind.code(), history[0].subject.as_str()),
        ("extend_loan", "0412 Nguyễn Thị Lành")
    );
}

#[test]
fn the_page_of_a_household_knows_what_became_of_its_loans() {
    let mut village = village();
    village.pay(village.payment("2024-06-01", 20_000_000, 3_300_000)).unwrap();
    let (dossier, catalogue) =
        (village.bench.register.dossier(village.household).unwrap(), Catalogue::embedded());
    let (support, book) = dossier.loans(&catalogue).next().unwrap();
    assert_eq!((support.id, &book), (village.loan, &village.loan().book));
    let then = dossier.on(day("2024-05-31"), &[]).unwrap().dossier;
    let (_, book) = then.loans(&catalogue).next().unwrap();
    assert_eq!(book.on(day("2024-05-31")).outstanding, 50_000_000);
}

#[test]
fn more_than_is_owed_is_refused_and_nothing_is_written() {
    let mut village = village();
    village.pay(village.payment("2024-06-01", 40_000_000, 0)).unwrap();
    let beyond = Refusal::Loan(LoanFault::BeyondOutstanding(10_000_000));
    assert_eq!(village.pay(village.payment("2025-06-01", 10_000_001, 0)), Err(beyond));
    let before = Refusal::Loan(LoanFault::BeforeLent(day("2023-06-01")));
    assert_eq!(village.pay(village.payment("2023-05-31", 1, 0)), Err(before));
    assert_eq!(village.loan().book.payments.len(), 1);
}

#[test]
fn a_repayment_is_corrected_against_the_others() {
    let mut village = village();
    village.pay(village.payment("2024-06-01", 40_000_000, 0)).unwrap();
    let stored = village.loan().book.payments[0].clone();
    let all = LoanPayment { principal: 50_000_000, ..stored.value.clone() };
    village.try_to(LoanOperation::SavePayment(Edit::of(&stored, all))).unwrap();
    assert!(village.loan().book.on(today()).is_paid_off());
}

#[test]
fn a_loan_that_was_not_handed_out_takes_no_repayment() {
    let mut village = village_with(|support| Support { state: SupportState::Approved, ..support });
    let refused = village.pay(village.payment("2024-06-01", 1, 0));
    assert_eq!(refused, Err(Refusal::Loan(LoanFault::NotLent)));
    assert_eq!(village.bench.register.loans(&Catalogue::embedded()).unwrap(), []);
}

#[test]
fn terms_do_not_change_under_repayments_and_the_loan_is_not_removed() {
    let mut village = village();
    village.pay(village.payment("2024-06-01", 40_000_000, 0)).unwrap();
    let stored = village.loan().support;
    let less = Support { value: 39_999_999, ..stored.value.clone() };
    let saved = village.bench.register.perform(
        &lan(),
        &Operation::SaveSupport { edit: Edit::of(&stored, less), brings: Brings::default() },
    );
    let expected = Refusal::Loan(LoanFault::LessThanRepaid(40_000_000));
    assert!(matches!(saved, Err(StoreError::Refused(refusal)) if refusal == expected));
    let removed = village.bench.register.perform(&lan(), &Operation::RemoveSupport(stored.id, stored.rev));
    assert!(matches!(removed, Err(StoreError::Refused(Refusal::InUse))));
}

#[test]
fn check_finds_a_loan_of_which_more_was_paid_back_than_lent() {
    let mut village = village();
    village.pay(village.payment("2024-06-01", 40_000_000, 0)).unwrap();
    assert_eq!(village.bench.register.check().unwrap(), []);
    let conn = &village.bench.register.conn;
    let stranger = "DROP TRIGGER journal_update_loan_payment; UPDATE loan_payment SET principal = 60000000";
    conn.execute_batch(stranger).unwrap();
    let found = village.bench.register.check().unwrap();
    assert!(found.iter().any(|p| p.kind.code() == "loan" && p.place == "0412"), "{found:?}");
}

#[test]
fn what_happened_to_loans_is_read_by_index() {
    let bench = Bench::new();
    for sql in [PAYMENTS, EXTENSIONS, OF_HOUSEHOLD, PAYMENTS_OF_HOUSEHOLD, EXTENSIONS_OF_HOUSEHOLD] {
        let steps = bench.steps_of(sql);
        let scans = |step: &String| step.starts_with("SCAN") && !step.contains("json_each");
        assert!(steps.iter().all(|step| !scans(step)), "{sql}: {steps:?}");
        let few = sql == PAYMENTS_OF_HOUSEHOLD || sql == EXTENSIONS_OF_HOUSEHOLD;
        assert!(few || steps.iter().all(|step| !step.contains("ORDER BY")), "{sql}: {steps:?}");
    }
}
