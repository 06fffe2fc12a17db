//! Random histories: what is paid in the end is what was due, whatever happened on the way.

use proptest::prelude::*;

use super::*;
use crate::domain::assistance::draw::{Draw, draws};
use crate::domain::assistance::due::{Line, line};

/// Something that an officer enters between two lists.
#[derive(Debug, Clone)]
enum Entry {
    /// A decision: ground, first month (before or after now), children, settled outside for so many months of it.
    Begin(usize, i32, u32, u32),
    /// A benefit stops, as many months before or after now.
    Stop(usize, i32),
    /// The death is told: so many months ago.
    Died(i32),
    /// The birth is corrected.
    Born(i32),
    /// The payment of the last list was not fetched, or was after all.
    Turn(usize),
}

const GROUNDS: [&str; 6] = [
    "single_parent",
    "elderly_alone",
    "elderly_80",
    "extreme_disability",
    "severe_disability",
    "social_pension",
];

fn entry() -> impl Strategy<Value = Entry> {
    prop_oneof![
        4 => (0usize..GROUNDS.len(), -8i32..3, 1u32..4, 0u32..5)
            .prop_map(|(g, at, n, settled)| Entry::Begin(g, at, n, settled)),
        3 => (0usize..6, -6i32..3).prop_map(|(which, at)| Entry::Stop(which, at)),
        1 => (-5i32..1).prop_map(Entry::Died),
        1 => (1935i32..1970).prop_map(Entry::Born),
        2 => (0usize..20).prop_map(Entry::Turn),
    ]
}

/// A register of one person: what was entered, and every payment with whether it was fetched.
#[derive(Debug, Clone)]
struct Book {
    case: Case,
    payments: Vec<(BenefitId, i64, bool)>,
}

impl Book {
    fn new() -> Self {
        Self { case: case(born("1944-03-10"), Vec::new()), payments: Vec::new() }
    }

    fn enter(&mut self, entry: &Entry, now: Month) {
        let benefits = &mut self.case.benefits;
        match entry {
            Entry::Begin(ground, at, units, months) => {
                let id = benefits.len() as i64 + 1;
                let mut row = benefit(id, GROUNDS[*ground], &shifted(now, *at).to_string());
                row.value.units = if *ground == 0 { *units } else { 1 };
                let settled = row.value.from + chrono::Months::new(*months);
                row.value.settled_to = (*months > 0).then(|| Month::of(settled).before().last_day());
                benefits.push(row);
            }
            Entry::Stop(which, at) => {
                if let Some(row) = benefits.get_mut(*which) {
                    row.value.until = Some(shifted(now, *at).max(row.value.from));
                }
            }
            Entry::Died(at) => self.case.person.died = PartialDate::from_day(shifted(now, *at)).ok(),
            Entry::Born(year) => self.case.person.born = PartialDate::from_year(*year).ok(),
            Entry::Turn(which) => {
                if let Some((.., fetched)) = self.payments.get_mut(*which) {
                    *fetched = !*fetched;
                }
            }
        }
    }

    fn pay(&mut self, now: Month) -> Option<Line> {
        self.case.paid = self.fetched();
        let line = line(&Rates::embedded(), &self.case, now)?;
        self.payments.extend(line.shares.iter().map(|share| (share.benefit, share.amount(), true)));
        Some(line)
    }

    fn fetched(&self) -> Vec<(BenefitId, i64)> {
        self.payments.iter().filter(|payment| payment.2).map(|payment| (payment.0, payment.1)).collect()
    }

    fn paid(&self) -> i64 {
        self.fetched().iter().map(|(_, amount)| amount).sum()
    }

    fn returned(&self) -> i64 {
        self.payments.iter().filter(|payment| !payment.2).map(|payment| payment.1).sum()
    }

    /// All that was due, counted month by month without any account: what everything brings, less what the benefits
    /// settled in the month bring.
    fn due(&self, now: Month) -> i64 {
        let drawn = |of: &[BenefitRow], at| {
            let drawn = draws(&Rates::embedded(), &self.case.person, of, at);
            drawn.iter().map(Draw::amount).sum::<i64>()
        };
        let all = &self.case.benefits;
        let settled = |at| all.iter().filter(|row| row.is_settled(at)).cloned().collect::<Vec<_>>();
        month("2025-01").to(now).map(|at| drawn(all, at) - drawn(&settled(at), at)).sum()
    }
}

fn shifted(now: Month, months: i32) -> NaiveDate {
    let shift = chrono::Months::new(months.unsigned_abs());
    let day = now.first_day();
    if months < 0 { day - shift } else { day + shift }
}

fn played(entries: &[(u8, Entry)]) -> (Book, Month) {
    let mut now = month("2025-09");
    let mut book = Book::new();
    for at in 0..12 {
        for (_, entry) in entries.iter().filter(|(when, _)| *when == at) {
            book.enter(entry, now);
        }
        book.pay(now);
        now = now.next();
    }
    (book, now)
}

proptest! {
    #[test]
    fn in_the_end_paid_is_due_and_nothing_is_paid_twice(
        entries in proptest::collection::vec((0u8..12, entry()), 0..14),
    ) {
        let (mut book, now) = played(&entries);
        let owed = book.due(now) - book.paid();
        let line = book.pay(now);
        let (amount, carried) = line.map_or((0, 0), |line| (line.amount(), line.carried));
        prop_assert_eq!(amount, owed.max(0), "what is open is paid, never more");
        prop_assert_eq!(carried, owed.min(0), "what was paid too much is carried over whole");
        prop_assert_eq!(book.paid() + carried, book.due(now));
        let moved: i64 = book.payments.iter().map(|payment| payment.1).sum();
        prop_assert_eq!(moved, book.paid() + book.returned(), "what was sent out was fetched or came back");
    }

    #[test]
    fn a_second_list_of_the_same_month_would_pay_nothing(
        entries in proptest::collection::vec((0u8..12, entry()), 0..14),
    ) {
        let (mut book, now) = played(&entries);
        book.pay(now);
        let again = book.pay(now);
        prop_assert!(again.is_none_or(|line| line.amount() == 0));
    }

    #[test]
    fn no_line_is_below_nothing_and_its_shares_are_its_sum(
        entries in proptest::collection::vec((0u8..12, entry()), 0..14),
    ) {
        let (mut book, now) = played(&entries);
        if let Some(line) = book.pay(now) {
            prop_assert!(line.amount() >= 0 && line.carried <= 0);
            let shares: i64 = line.shares.iter().map(|share| share.own + share.arrears).sum();
            prop_assert_eq!(line.amount(), shares);
        }
    }

    #[test]
    fn the_order_of_corrections_does_not_matter(
        entries in proptest::collection::vec((-8i32..3, 0usize..GROUNDS.len()), 1..6).prop_shuffle(),
        stop in -6i32..3,
    ) {
        let now = month("2026-06");
        let begun: Vec<_> = entries
            .iter()
            .enumerate()
            .map(|(at, (months, ground))| benefit(at as i64 + 1, GROUNDS[*ground], &shifted(now, *months).to_string()))
            .collect();
        let died = PartialDate::from_day(shifted(now, stop)).ok();
        let person = Person { died, ..born("1944-03-10") };
        let mut turned = begun.clone();
        turned.reverse();
        let amount = |benefits| {
            let case = case(person.clone(), benefits);
            line(&Rates::embedded(), &case, now).map_or(0, |line| line.amount())
        };
        prop_assert_eq!(amount(begun), amount(turned));
    }
}
