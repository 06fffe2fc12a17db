//! From steps to entries: a household walks through its life, and every change of an account is written down.

use chrono::NaiveDate;

use super::presence::homes;
use super::steps::{Step, What, steps};
use super::{Account, Amount, Cause, Entry, LedgerFacts, Other};
use crate::domain::class::Class;
use crate::domain::id::HamletId;
use crate::domain::movement::Movement;

/// Every entry of a household, oldest first; none for one that was entered by mistake or never listed.
pub fn entries(facts: &LedgerFacts) -> Vec<Entry> {
    let never_listed = facts.recognitions.iter().all(|recognition| !recognition.class.is_listed());
    if never_listed || facts.is_mistake() {
        return Vec::new();
    }
    let mut walk = Walk::begin(facts);
    for step in steps(facts) {
        walk.take(step);
    }
    walk.entries
}

/// A household on its way.
struct Walk {
    class: Class,
    hamlet: HamletId,
    people: i64,
    present: bool,
    entries: Vec<Entry>,
}

impl Walk {
    /// Before every dated fact.
    fn begin(facts: &LedgerFacts) -> Self {
        let hamlet = homes(facts).first().map_or(facts.hamlet, |(_, hamlet)| *hamlet);
        let people = facts.people_on(NaiveDate::MIN).into();
        Self { class: Class::None, hamlet, people, present: true, entries: Vec::new() }
    }

    fn take(&mut self, step: Step) {
        let on = step.on;
        match step.what {
            What::People(change, reason) => {
                self.write(on, Cause::Other(reason), Amount::people(change));
                self.people += change;
            }
            What::Home(hamlet) => self.moved(on, hamlet),
            What::Recognised(class, movement) => self.recognised(on, class, movement),
            What::Ended => {
                self.leave(on, Cause::Other(Other::Ended));
                self.present = false;
            }
            What::Restored => {
                self.present = true;
                self.arrive(on, Cause::Other(Other::Restored));
            }
        }
    }

    /// Back where it lived on the evening before is no entry.
    fn moved(&mut self, on: NaiveDate, hamlet: HamletId) {
        if hamlet == self.hamlet {
            return;
        }
        self.leave(on, Cause::Other(Other::Hamlet));
        self.hamlet = hamlet;
        self.arrive(on, Cause::Other(Other::Hamlet));
    }

    /// The same class again is no entry: the household stays where it is.
    fn recognised(&mut self, on: NaiveDate, class: Class, movement: Movement) {
        if class == self.class {
            return;
        }
        self.leave(on, Cause::Recognised(movement));
        self.class = class;
        self.arrive(on, Cause::Recognised(movement));
    }

    fn leave(&mut self, on: NaiveDate, cause: Cause) {
        self.write(on, cause, -self.whole());
    }

    fn arrive(&mut self, on: NaiveDate, cause: Cause) {
        self.write(on, cause, self.whole());
    }

    /// The household with everyone in it.
    fn whole(&self) -> Amount {
        Amount { households: 1, people: self.people }
    }

    /// Writes an entry, where the household is in the register and in a class that is kept.
    fn write(&mut self, on: NaiveDate, cause: Cause, amount: Amount) {
        if self.present && self.class.is_listed() {
            let account = Account { class: self.class, hamlet: self.hamlet };
            self.entries.push(Entry { on, account, cause, amount });
        }
    }
}
