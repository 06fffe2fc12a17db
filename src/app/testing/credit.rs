//! A household in a savings group, with a loan that is overdue, one that was paid back, and cards of which one ends and
//! one is of the group of another class.

use super::{HOUSEHOLD, day, dossier, stored};
use crate::domain::card::GROUP_FIELD;
use crate::domain::dossier::Dossier;
use crate::domain::group::{GroupKind, GroupMember, GroupOfHousehold, GroupRole, SupportGroup};
use crate::domain::id::{GroupId, GroupMemberId, LoanPaymentId, MemberId, SupportId};
use crate::domain::loan::{LoanPayment, RATE_FIELD};
use crate::domain::stored::Stored;
use crate::domain::support::{Support, SupportState};

/// The household.
pub fn borrower() -> Dossier {
    let payment = |id, loan, iso, principal| {
        let (support, on, note) = (SupportId(loan), day(iso), String::new());
        stored(LoanPaymentId(id), 1, LoanPayment { support, on, principal, interest: 0, note })
    };
    Dossier {
        supports: vec![
            loan(1, "2021-06-01", "2024-06-01"),
            loan(2, "2023-06-01", "2026-06-01"),
            card(3, 1, "2026-12-31", "poor"),
            card(4, 2, "2027-12-31", "near_poor"),
        ],
        loan_payments: vec![payment(1, 1, "2024-05-30", 50_000_000), payment(2, 2, "2025-06-01", 37_500_000)],
        groups: vec![group()],
        animals: Vec::new(),
        herd_events: Vec::new(),
        pass_ons: Vec::new(),
        ..dossier()
    }
}

fn support(id: i64, iso: &str, model: &str) -> Stored<SupportId, Support> {
    let blank = Support { household: HOUSEHOLD, ..Support::wished(model, day(iso)) };
    stored(SupportId(id), 1, Support { quantity: 1000, state: SupportState::HandedOver, ..blank })
}

fn loan(id: i64, lent: &str, due: &str) -> Stored<SupportId, Support> {
    let mut loan = support(id, lent, "vay-nhcsxh");
    loan.value.value = 50_000_000;
    loan.value.until = Some(day(due));
    loan.value.details = [(RATE_FIELD.to_owned(), "6.6".to_owned())].into();
    loan
}

fn card(id: i64, person: i64, until: &str, group: &str) -> Stored<SupportId, Support> {
    let mut card = support(id, "2026-01-02", "the-bhyt");
    card.value.member = Some(MemberId(person));
    card.value.until = Some(day(until));
    card.value.details = [(GROUP_FIELD.to_owned(), group.to_owned())].into();
    card
}

fn group() -> GroupOfHousehold {
    let group = SupportGroup {
        kind: GroupKind::SavingsAndLoan,
        name: "Tổ TK&VV số 3".into(),
        hamlet: None,
        leader: "Hà Thị Đượm".into(),
        founded: Some(day("2020-01-15")),
        ended: None,
        programme: None,
        note: String::new(),
    };
    let member = GroupMember {
        group: GroupId(1),
        household: Some(HOUSEHOLD),
        member: None,
        name: String::new(),
        role: GroupRole::Deputy,
        joined: day("2021-02-01"),
        left: None,
    };
    GroupOfHousehold { group: stored(GroupId(1), 1, group), member: stored(GroupMemberId(2), 1, member) }
}
