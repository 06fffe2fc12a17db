//! What an obligation demands now: until when, with which animal or for how much, how urgent it is.

use chrono::{Days, NaiveDate};

use super::kin::is_lost_without_fault;
use super::{
    Kin, Line, PassOn, PassOnRule, PassOnState, Progress, due_after_birth, obligation_due, ready_after_birth,
};
use crate::domain::household::coded;
use crate::domain::id::AnimalId;
use crate::domain::stored::Rev;

coded! {
    /// How urgent an obligation is, most urgent first.
    Standing {
        /// Quá hạn: the last day has passed.
        Overdue = "overdue",
        /// Sắp đến hạn: the last day is at most so many days ahead, as the catalogue says.
        Soon = "soon",
        /// Đủ tháng: offspring is old enough to go.
        Ready = "ready",
        /// Trong hạn.
        Running = "running",
        /// Đã trả.
        Settled = "settled",
        /// Đã xoá.
        Voided = "voided",
    }
}

/// An animal that may go on to the next household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MayGo {
    /// Which, at which revision.
    pub animal: (AnimalId, Rev),
    /// Ear tag; may be empty.
    pub tag: String,
    /// Species in one word.
    pub species: String,
    /// From which day on it is old enough; `None` where its birth is not known.
    pub from: Option<NaiveDate>,
    /// Value in whole đồng, where one is noted.
    pub value: Option<i64>,
}

/// What is demanded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demand {
    /// Until when.
    pub due: NaiveDate,
    /// Offspring alive in the debtor's hands that the rule lets go, the one to go first in front.
    pub may_go: Vec<MayGo>,
    /// The price instead, where rule or animal tell one, in whole đồng: what is left of a share, or of one animal.
    pub price: Option<i64>,
    /// How far it is settled.
    pub progress: Progress,
    /// How urgent it is.
    pub standing: Standing,
}

impl PassOn {
    /// What was demanded at the end of a day for a support that was handed over on a day, worth `value` đồng: by what had
    /// happened until then.
    pub fn demanded(
        &self,
        (handed_over, value): (NaiveDate, i64),
        line: &Line,
        (on, soon_days): (NaiveDate, u32),
    ) -> Demand {
        let (stood, kin) = (self.on(on), line.on(on));
        let due = match stood.state {
            PassOnState::Due => stood.due_then(handed_over, line, on),
            _ => stood.due,
        };
        PassOn { due, ..stood }.demand(value, &kin, (on, soon_days))
    }

    /// The last day as a day saw it: as it stands, unless births, losses or more time have moved it since. Without a rule
    /// it is the one that stands.
    fn due_then(&self, handed_over: NaiveDate, line: &Line, on: NaiveDate) -> NaiveDate {
        let extended = self.extended_on.is_none_or(|extended| extended <= on);
        let known = PassOn { extended_to: self.extended_to.filter(|_| extended), ..self.clone() };
        let (then, now) = (known.due_now(handed_over, &line.on(on)), self.due_now(handed_over, &line.now()));
        if then == now { self.due } else { then }
    }

    /// What is demanded on a day for a support worth `value` đồng, by the animals of its line; `soon_days` before its
    /// last day it is due soon.
    pub fn demand(&self, value: i64, kin: &[Kin], (on, soon_days): (NaiveDate, u32)) -> Demand {
        let may_go = if self.state == PassOnState::Due { may_go(self.rule, kin) } else { Vec::new() };
        let progress = self.progress(value);
        let price = progress.money_left().or_else(|| may_go.first().and_then(|first| first.value));
        let standing = self.standing(&may_go, (on, soon_days));
        Demand { due: self.due, may_go, price, progress, standing }
    }

    fn standing(&self, may_go: &[MayGo], (on, soon_days): (NaiveDate, u32)) -> Standing {
        match self.state {
            PassOnState::Settled => Standing::Settled,
            PassOnState::Voided => Standing::Voided,
            PassOnState::Due if self.due < on => Standing::Overdue,
            PassOnState::Due if self.due <= on + Days::new(soon_days.into()) => Standing::Soon,
            PassOnState::Due if may_go.iter().any(|animal| animal.is_ready(on)) => Standing::Ready,
            PassOnState::Due => Standing::Running,
        }
    }

    /// The last day by what is known now: that of the rule, moved by the first female birth where the
    /// rule waits for one, and never before the day to which a person extended it. Without a rule it
    /// stays as it was agreed.
    pub fn due_now(&self, handed_over: NaiveDate, kin: &[Kin]) -> NaiveDate {
        let Some(rule) = self.rule else { return self.due };
        let births = kin.iter().filter(|kin| kin.is_female_offspring()).filter_map(|kin| kin.born);
        let first = births.map(|born| born.latest()).min();
        let by_birth = first.and_then(|born| due_after_birth(rule, born));
        let by_rule = by_birth.unwrap_or_else(|| obligation_due(rule, handed_over));
        self.extended_to.map_or(by_rule, |extended| extended.max(by_rule))
    }

    /// Whether what happened to the animals frees the debtor: see [`Kin`].
    pub fn is_freed(&self, kin: &[Kin]) -> bool {
        self.state == PassOnState::Due && is_lost_without_fault(kin)
    }
}

impl MayGo {
    /// Old enough on a day.
    pub fn is_ready(&self, on: NaiveDate) -> bool {
        self.from.is_some_and(|from| from <= on)
    }
}

/// What the rule lets go, oldest first; a share of the value is paid in money. Without a rule any offspring.
fn may_go(rule: Option<PassOnRule>, kin: &[Kin]) -> Vec<MayGo> {
    let allows = |kin: &&Kin| match rule {
        Some(PassOnRule::FirstFemaleOffspring { .. }) => kin.is_female_offspring(),
        Some(PassOnRule::ValueShare { .. }) => false,
        Some(PassOnRule::Offspring { .. }) | None => kin.offspring,
    };
    let mut may: Vec<_> =
        kin.iter().filter(|kin| kin.alive > 0).filter(allows).map(|k| going(rule, k)).collect();
    may.sort_by_key(|animal| (animal.from.is_none(), animal.from));
    may
}

fn going(rule: Option<PassOnRule>, kin: &Kin) -> MayGo {
    let born = kin.born.map(|born| born.latest());
    let from = born.map(|born| rule.and_then(|rule| ready_after_birth(rule, born)).unwrap_or(born));
    MayGo { animal: kin.animal, tag: kin.tag.clone(), species: kin.species.clone(), from, value: kin.value }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{DEBTOR, SUPPORT, animal, calf, day, line, lost};
    use super::*;
    use crate::domain::herd::HerdEventKind;
    use crate::domain::pass_on::Fault;

    const CALF: PassOnRule =
        PassOnRule::FirstFemaleOffspring { from_months: 6, to_months: 8, within_months: 30 };
    const SHARE: PassOnRule = PassOnRule::ValueShare { percent: 10, within_months: 36 };

    fn owed(rule: Option<PassOnRule>) -> PassOn {
        PassOn::due(SUPPORT, DEBTOR, day("2027-09-12"), rule)
    }

    fn with_calf() -> Vec<Kin> {
        line(&[animal(1, Some(SUPPORT)), calf(2, 1)], &[]).now()
    }

    #[test]
    fn the_first_female_calf_moves_the_last_day() {
        let given = day("2025-03-12");
        assert_eq!(owed(Some(CALF)).due_now(given, &[]), day("2027-09-12"));
        assert_eq!(owed(Some(CALF)).due_now(given, &with_calf()), day("2026-10-01"));
        assert_eq!(owed(Some(SHARE)).due_now(given, &with_calf()), day("2028-03-12"));
        assert_eq!(owed(None).due_now(given, &with_calf()), day("2027-09-12"), "as it was agreed");
    }

    #[test]
    fn an_extension_is_never_cut_short_by_a_birth() {
        let extended = PassOn { extended_to: Some(day("2027-01-01")), ..owed(Some(CALF)) };
        assert_eq!(extended.due_now(day("2025-03-12"), &with_calf()), day("2027-01-01"));
    }

    #[test]
    fn a_calf_may_go_from_its_sixth_month_on() {
        let demand = owed(Some(CALF)).demand(18_000_000, &with_calf(), (day("2026-07-31"), 60));
        assert_eq!((demand.may_go.len(), demand.may_go[0].from), (1, Some(day("2026-08-01"))));
        assert_eq!(demand.standing, Standing::Running);
        let ready = owed(Some(CALF)).demand(18_000_000, &with_calf(), (day("2026-08-01"), 60));
        assert_eq!(ready.standing, Standing::Ready);
    }

    #[test]
    fn a_share_is_paid_and_nothing_goes() {
        let demand = owed(Some(SHARE)).demand(18_000_000, &with_calf(), (day("2026-08-01"), 60));
        assert_eq!((demand.may_go.len(), demand.price), (0, Some(1_800_000)));
    }

    #[test]
    fn it_is_soon_sixty_days_before_and_overdue_the_day_after() {
        let standing = |on| owed(Some(CALF)).demand(0, &[], (day(on), 60)).standing;
        assert_eq!(standing("2027-07-13"), Standing::Running);
        assert_eq!(standing("2027-07-14"), Standing::Soon);
        assert_eq!(standing("2027-09-12"), Standing::Soon);
        assert_eq!(standing("2027-09-13"), Standing::Overdue);
    }

    #[test]
    fn what_was_settled_later_was_due_then() {
        let settled = PassOn {
            state: PassOnState::Settled,
            settled_on: Some(day("2026-08-01")),
            paid: Some(1),
            ..owed(None)
        };
        assert_eq!(settled.on(day("2026-07-31")), owed(None));
        assert_eq!(settled.on(day("2026-08-01")), settled);
    }

    #[test]
    fn only_a_debt_that_stands_is_freed() {
        let died = [lost(1, HerdEventKind::Died, Some(Fault::None))];
        let dead = line(&[animal(1, Some(SUPPORT))], &died).now();
        assert!(owed(Some(CALF)).is_freed(&dead));
        assert!(!PassOn { state: PassOnState::Settled, ..owed(Some(CALF)) }.is_freed(&dead));
    }
}
