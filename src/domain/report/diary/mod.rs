//! A diary of a commune, against which the movement tables are held. It knows nothing of the ledger's entries: it looks
//! at each household evening after evening and writes down what differs from the evening before, and why. What a
//! year's diary adds up to is what the tables must print: every column, every hamlet and the total, households and people.

mod evening;
mod tests;

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{HouseholdFacts, Measure, Period};
use crate::domain::class::Class::{self, NearPoor, Poor};
use crate::domain::household::EndReason;
use crate::domain::id::HamletId;
use crate::domain::ledger::{LedgerFacts, Other};
use crate::domain::movement::Movement;
use evening::{Evening, beyond, lives_there};

/// What the diary calls a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Way {
    Exit(Movement),
    Entry(Movement),
    Out(Other),
    In(Other),
}

/// Every class in every hamlet with its changes, households and people.
#[derive(Debug, Default)]
struct Diary(HashMap<(Class, HamletId, Way), [i64; 2]>);

impl Diary {
    /// Everything that the evenings of a period tell of a commune.
    fn of(commune: &[HouseholdFacts], period: Period) -> Self {
        let mut diary = Self::default();
        for facts in commune.iter().map(|facts| &facts.ledger).filter(|facts| !never_there(facts)) {
            for day in eventful_days(facts).into_iter().filter(|day| period.from <= *day && *day <= period.to)
            {
                diary.evening(facts, day);
            }
        }
        diary
    }

    /// One evening of one household, in the order in which a day is told: it comes back, people come and go, it
    /// changes its hamlet, it is decided upon, it ends.
    fn evening(&mut self, facts: &LedgerFacts, day: NaiveDate) {
        let before = Evening::of(facts, day.pred_opt().unwrap());
        let after = Evening::of(facts, day);
        if !before.here && !after.here {
            return;
        }
        let (old, new) = ((before.class, before.hamlet), (after.class, after.hamlet));
        if !before.here {
            self.write(old, Way::In(Other::Restored), [1, before.people()]);
        }
        self.people(facts, day, old);
        if before.hamlet != after.hamlet {
            self.write(old, Way::Out(Other::Hamlet), [1, after.people()]);
            self.write((before.class, after.hamlet), Way::In(Other::Hamlet), [1, after.people()]);
        }
        if before.class != after.class {
            let movement = movement(facts, before.class, after.class, day);
            self.write((before.class, after.hamlet), Way::Exit(movement), [1, after.people()]);
            self.write(new, Way::Entry(movement), [1, after.people()]);
        }
        if !after.here {
            self.write(new, Way::Out(Other::Ended), [1, after.people()]);
        }
    }

    /// Who came and who went, one by one, and whom a survey counted more or fewer.
    fn people(&mut self, facts: &LedgerFacts, day: NaiveDate, account: (Class, HamletId)) {
        let eve = day.pred_opt().unwrap();
        for (at, stay) in facts.stays.iter().enumerate() {
            match (lives_there(facts, at, eve), lives_there(facts, at, day)) {
                (false, true) => self.write(account, Way::In(stay.joined.into()), [0, 1]),
                (true, false) => self.write(account, Way::Out(stay.left.unwrap().into()), [0, 1]),
                _ => {}
            }
        }
        let more = beyond(facts, day) - beyond(facts, eve);
        let way = if more > 0 { Way::In(Other::Recount) } else { Way::Out(Other::Recount) };
        self.write(account, way, [0, more.abs()]);
    }

    fn write(&mut self, (class, hamlet): (Class, HamletId), way: Way, amount: [i64; 2]) {
        let sum = self.0.entry((class, hamlet, way)).or_default();
        *sum = [sum[0] + amount[0], sum[1] + amount[1]];
    }

    fn sum(&self, class: Class, hamlet: HamletId, wanted: impl Fn(Way) -> bool) -> [i64; 2] {
        let own = self.0.iter().filter(|((c, h, way), _)| (*c, *h) == (class, hamlet) && wanted(*way));
        own.fold([0, 0], |sum, (_, amount)| [sum[0] + amount[0], sum[1] + amount[1]])
    }
}

fn never_there(facts: &LedgerFacts) -> bool {
    facts.ended.is_some_and(|ending| ending.reason == EndReason::Mistake)
}

/// The days of which any fact tells; on all others every evening is like the one before.
fn eventful_days(facts: &LedgerFacts) -> Vec<NaiveDate> {
    let mut days: Vec<NaiveDate> = Vec::new();
    days.extend(facts.recognitions.iter().map(|decision| decision.decided));
    days.extend(facts.surveys.iter().map(|survey| survey.on));
    days.extend(facts.events.iter().map(|event| event.on));
    for stay in &facts.stays {
        days.extend([stay.span.from, stay.span.left].into_iter().flatten().map(|date| date.earliest()));
    }
    days.sort();
    days.dedup();
    days
}

/// The movement as domain.md names it: relapsed is who was once in the class, or in a worse one, and rose above both lines.
fn movement(facts: &LedgerFacts, from: Class, to: Class, day: NaiveDate) -> Movement {
    let once = |class: Class| {
        let decided = facts.recognitions.iter().map(|decision| decision.decided).filter(|on| *on < day);
        decided.into_iter().any(|on| Evening::of(facts, on).class == class)
    };
    match (from, to) {
        (Poor, NearPoor) => Movement::PoorToNearPoor,
        (Poor, _) => Movement::PoorToAbove,
        (NearPoor, Poor) => Movement::NearPoorToPoor,
        (NearPoor, _) => Movement::NearPoorToAbove,
        (_, Poor) if once(Poor) => Movement::RelapsedPoor,
        (_, Poor) => Movement::NewPoor,
        (_, NearPoor) if once(Poor) || once(NearPoor) => Movement::RelapsedNearPoor,
        (_, NearPoor) => Movement::NewNearPoor,
        _ => Movement::Above,
    }
}

/// What stands in a class and a hamlet on an evening.
fn standing(commune: &[HouseholdFacts], class: Class, hamlet: HamletId, day: NaiveDate) -> [i64; 2] {
    let mut sum = [0, 0];
    for facts in commune.iter().map(|facts| &facts.ledger).filter(|facts| !never_there(facts)) {
        let evening = Evening::of(facts, day);
        if evening.here && (evening.class, evening.hamlet) == (class, hamlet) {
            sum = [sum[0] + 1, sum[1] + evening.people()];
        }
    }
    sum
}

/// What a column must print for a hamlet.
fn expected(measure: &Measure, at: (Class, HamletId), told: &Told<'_>) -> [i64; 2] {
    let (class, hamlet) = at;
    let any_or = |reasons: &[Other], reason| reasons.is_empty() || reasons.contains(&reason);
    let sum = |wanted: &dyn Fn(Way) -> bool| told.diary.sum(class, hamlet, wanted);
    match measure {
        Measure::Opening => standing(told.commune, class, hamlet, told.period.from.pred_opt().unwrap()),
        Measure::Closing => standing(told.commune, class, hamlet, told.period.to),
        Measure::Exits(own) => sum(&|way| matches!(way, Way::Exit(moved) if own.contains(&moved))),
        Measure::Entries(own) => sum(&|way| matches!(way, Way::Entry(moved) if own.contains(&moved))),
        Measure::OtherOut(own) => sum(&|way| matches!(way, Way::Out(reason) if any_or(own, reason))),
        Measure::OtherIn(own) => sum(&|way| matches!(way, Way::In(reason) if any_or(own, reason))),
        _ => unreachable!("a movement table counts movements"),
    }
}

/// A commune with its diary.
struct Told<'a> {
    commune: &'a [HouseholdFacts],
    period: Period,
    diary: Diary,
}

impl<'a> Told<'a> {
    fn of(commune: &'a [HouseholdFacts], period: Period) -> Self {
        Self { commune, period, diary: Diary::of(commune, period) }
    }
}
