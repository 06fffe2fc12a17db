//! Assistance of a made-up register: the heads of the first households are old, some draw, one died.

use std::sync::Arc;

use crate::app::boards::assistance::Roll;
use crate::app::boards::assistance::pay_list::PayList;
use crate::domain::assistance::due::Case;
use crate::domain::assistance::roll::{Beneficiary, Home, PaidList, PaidMonth, PaidPerson};
use crate::domain::assistance::tally::Tally;
use crate::domain::assistance::{Benefit, Month, PayRun, Payment, PaymentState, Person, Rates};
use crate::domain::class::Class;
use crate::domain::id::{BenefitId, HamletId, MemberId, PayRunId, PaymentId};
use crate::domain::query::ListRow;
use crate::domain::stored::Stored;
use crate::viet::PartialDate;

/// Ground and birth of the heads, by turns; without a ground nothing is drawn.
const DRAWN: [(&str, i32); 5] = [
    ("elderly_80", 1938),
    ("severe_disability", 1975),
    ("", 1949),
    ("single_parent", 1990),
    ("elderly_alone", 1946),
];

fn month(iso: &str) -> Month {
    Month::from_iso(iso).unwrap()
}

/// Everybody of the register.
pub fn roll(rows: &[ListRow]) -> Roll {
    Roll {
        people: Arc::new(rows.iter().enumerate().map(|(at, row)| beneficiary(at, row)).collect()),
        rates: Arc::new(Rates::embedded()),
        month: month("2026-11"),
        last: (!rows.is_empty()).then(|| month("2026-10")),
        recorded: Arc::default(),
    }
}

fn beneficiary(at: usize, row: &ListRow) -> Beneficiary {
    let (ground, born) = DRAWN[at % DRAWN.len()];
    let person = person(at, born);
    let benefits = (!ground.is_empty()).then(|| benefit(at, person.id, ground));
    Beneficiary {
        case: Case { person, benefits: benefits.into_iter().collect(), paid: Vec::new() },
        name: row.head.clone(),
        sex: None,
        citizen_number: "025040001321".into(),
        home: Home {
            household: row.id,
            code: row.code.clone(),
            address: String::new(),
            hamlet: HamletId(1),
            hamlet_name: row.hamlet.clone(),
        },
    }
}

fn person(at: usize, born: i32) -> Person {
    Person {
        id: MemberId(at as i64 + 1),
        born: PartialDate::from_year(born).ok(),
        died: (at == 5).then(|| PartialDate::from_iso("2026-08-14").unwrap()),
        left: None,
        away: None,
        absent: Vec::new(),
        disabled: Some(at % DRAWN.len() == 1),
        studying: None,
        class: Class::Poor,
        class_since: Some("2024-12-14".parse().unwrap()),
        hard_area: None,
    }
}

fn benefit(at: usize, member: MemberId, ground: &str) -> Stored<BenefitId, Benefit> {
    let value = Benefit {
        units: if ground == "single_parent" { 2 } else { 1 },
        // The second did not fetch October.
        settled_to: Some(if at == 1 { "2026-09-30" } else { "2026-10-31" }.parse().unwrap()),
        decision_number: "12/QĐ-UBND".into(),
        ..Benefit::since(member, ground, "2025-01-01".parse().unwrap())
    };
    Stored { id: BenefitId(at as i64 + 1), rev: 1, value }
}

/// Two months that were paid; none where nobody lives.
pub fn months(rows: &[ListRow]) -> Vec<PaidMonth> {
    let paid = |id: i64, iso: &str| {
        let list = list(rows, month(iso));
        let payments = || list.people.iter().flat_map(|person| &person.payments);
        let returned = payments().filter(|payment| payment.state == PaymentState::Returned);
        let tally = Tally {
            people: list.people.len() as u64,
            benefits: payments().count() as u64,
            amount: payments().map(|payment| payment.amount).sum(),
            arrears: 0,
            returned: returned.map(|payment| payment.amount).sum(),
        };
        PaidMonth { run: Stored { id: PayRunId(id), ..list.run }, tally }
    };
    if rows.is_empty() { Vec::new() } else { vec![paid(2, "2026-10"), paid(1, "2026-09")] }
}

/// The list of a month.
pub fn pay_list(rows: &[ListRow], month: Month) -> PayList {
    PayList::new(
        list(rows, month),
        Arc::new(Rates::embedded()),
        &[self::month("2026-09"), self::month("2026-10")],
    )
}

fn list(rows: &[ListRow], month: Month) -> PaidList {
    let people = rows.iter().enumerate().map(|(at, row)| beneficiary(at, row));
    let drawing = people.filter(|who| !who.case.benefits.is_empty()).enumerate();
    let run = PayRun { month: month.first_day(), paid_on: month.first_day(), note: String::new() };
    PaidList {
        run: Stored { id: PayRunId(1), rev: 1, value: run },
        people: drawing.map(|(at, who)| paid(at, who)).collect(),
    }
}

fn paid(at: usize, who: Beneficiary) -> PaidPerson {
    let value = Payment {
        pay_run: PayRunId(1),
        benefit: who.case.benefits[0].id,
        amount: 500_000,
        arrears: 0,
        state: if at == 1 { PaymentState::Returned } else { PaymentState::Paid },
        note: if at == 1 { "đi vắng".into() } else { String::new() },
    };
    PaidPerson { who, payments: vec![Stored { id: PaymentId(at as i64 + 1), rev: 1, value }] }
}
