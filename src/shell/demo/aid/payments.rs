//! The months that the commune paid: each by what the officer knew on its day, so that late decisions bring arrears,
//! a death told late is kept back, and what was not fetched comes again.

use chrono::NaiveDate;

use crate::domain::assistance::due::{Case, Line, line};
use crate::domain::assistance::plan::pay;
use crate::domain::assistance::{
    AssistanceOperation, Benefit, BenefitRow, Month, Payment, PaymentState, Person, Rates,
};
use crate::domain::id::{BenefitId, MemberId};
use crate::domain::operation::Operation;
use crate::domain::stored::{Edit, Stored};
use crate::shell::demo::benefits::Drawn;
use crate::shell::demo::calendar::ymd;
use crate::shell::demo::chance::Chance;
use crate::store::{Batch, Result};
use crate::viet::PartialDate;

/// The first month and the last one: that of today is still to be paid.
const PAID: (NaiveDate, NaiveDate) = (ymd(2026, 1, 1), ymd(2026, 10, 1));
/// Days from the first of a month to its payment.
const PAY_DAY: i64 = 9;
/// Of a thousand who do not fetch their money.
const AWAY: u32 = 18;
const WHY: [&str; 4] =
    ["Đi viện", "Đi thăm con ở xa", "Chưa có giấy uỷ quyền cho người nhận thay", "Vắng nhà"];

/// Everybody who draws, in the order in which households were made.
#[derive(Debug, Default)]
pub struct PayBook(Vec<Drawer>);

/// A person who draws.
#[derive(Debug)]
struct Drawer {
    person: Person,
    benefits: Vec<(BenefitRow, Told)>,
    paid: Vec<(BenefitId, i64)>,
}

/// When the officer was told of beginning and end.
#[derive(Debug, Clone, Copy)]
struct Told {
    begun: NaiveDate,
    ended: NaiveDate,
}

impl PayBook {
    /// Enters the benefits of a household.
    pub fn enter(
        &mut self,
        batch: &mut Batch,
        drawn: Vec<Drawn>,
        people: &[(MemberId, Option<PartialDate>)],
    ) -> Result<()> {
        for Drawn { person, benefit, told, told_end } in drawn {
            let Some((member, born)) = people.get(person).copied() else { continue };
            let value = Benefit { member, ..benefit };
            let save = AssistanceOperation::SaveBenefit(Edit::new(value.clone()));
            let made = batch.apply(&Operation::Assistance(save))?.benefits();
            let rows = made.into_iter().map(|id| Stored { id, rev: 1, value: value.clone() });
            let told = Told { begun: told, ended: told_end };
            self.drawer(member, born).benefits.extend(rows.map(|row| (row, told)));
        }
        Ok(())
    }

    /// The drawer of a person; the benefits of one person come one after the other.
    fn drawer(&mut self, member: MemberId, born: Option<PartialDate>) -> &mut Drawer {
        let known = self.0.last().is_some_and(|last| last.person.id == member);
        if !known {
            let person = Person::known(member, born, None);
            self.0.push(Drawer { person, benefits: Vec::new(), paid: Vec::new() });
        }
        let last = self.0.len() - 1;
        &mut self.0[last]
    }

    /// Pays the months of the year up to the last one.
    pub fn pay(&mut self, batch: &mut Batch, chance: &mut Chance) -> Result<()> {
        let rates = Rates::embedded();
        for month in Month::of(PAID.0).to(Month::of(PAID.1)) {
            self.pay_month(batch, chance, &rates, month)?;
        }
        Ok(())
    }

    fn pay_month(
        &mut self,
        batch: &mut Batch,
        chance: &mut Chance,
        rates: &Rates,
        month: Month,
    ) -> Result<()> {
        let day = crate::shell::demo::calendar::after(month.first_day(), PAY_DAY);
        let lines = self.0.iter().filter_map(|drawer| line(rates, &drawer.known_on(day), month));
        let lines: Vec<Line> = lines.collect();
        let AssistanceOperation::Pay { run, mut payments } = pay(month, day, String::new(), &lines) else {
            return Ok(());
        };
        if payments.is_empty() {
            return Ok(());
        }
        payments.iter_mut().filter(|_| chance.is(AWAY)).for_each(|payment| {
            payment.state = PaymentState::Returned;
            payment.note = WHY[payment.benefit.0.unsigned_abs() as usize % WHY.len()].to_owned();
        });
        self.note(&payments);
        batch.apply(&Operation::Assistance(AssistanceOperation::Pay { run, payments })).map(drop)
    }

    /// What was fetched is paid.
    fn note(&mut self, payments: &[Payment]) {
        let mut payments = payments.iter().peekable();
        for drawer in &mut self.0 {
            let own = |payment: &&Payment| drawer.benefits.iter().any(|(row, _)| row.id == payment.benefit);
            while let Some(payment) = payments.next_if(own) {
                let fetched = payment.state == PaymentState::Paid;
                drawer.paid.extend(fetched.then_some((payment.benefit, payment.amount)));
            }
        }
    }
}

impl Drawer {
    /// The person with the benefits of which the officer was told by a day.
    fn known_on(&self, day: NaiveDate) -> Case {
        let begun = self.benefits.iter().filter(|(_, told)| told.begun <= day);
        let benefits = begun.map(|(row, told)| {
            let until = row.until.filter(|_| told.ended <= day);
            Stored { value: Benefit { until, ..row.value.clone() }, ..row.clone() }
        });
        Case { person: self.person.clone(), benefits: benefits.collect(), paid: self.paid.clone() }
    }
}
