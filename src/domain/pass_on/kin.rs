//! One animal of a support's line on a day: what an obligation can be paid from, and what was lost. Which animals stand
//! on the line is told by [`super::Line`].

use chrono::NaiveDate;

use super::Fault;
use crate::domain::herd::{HerdEvent, HerdEventKind};
use crate::domain::id::AnimalId;
use crate::domain::member::Sex;
use crate::domain::stored::Rev;
use crate::viet::PartialDate;

/// One animal of a support's line, as the debtor holds or held it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kin {
    /// Which, at which revision.
    pub animal: (AnimalId, Rev),
    /// Ear tag; may be empty.
    pub tag: String,
    /// Species in one word.
    pub species: String,
    /// Sex, where known.
    pub sex: Option<Sex>,
    /// Birth.
    pub born: Option<PartialDate>,
    /// Value in whole đồng, where one is noted.
    pub value: Option<i64>,
    /// Born in the debtor's hands, not given to it.
    pub offspring: bool,
    /// How many heads the debtor holds alive.
    pub alive: u32,
    /// How it lost those that it holds no more, oldest first.
    pub gone: Vec<Gone>,
}

/// A loss.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gone {
    /// How.
    pub kind: HerdEventKind,
    /// When.
    pub on: NaiveDate,
    /// Whose fault, where the minutes say.
    pub fault: Option<Fault>,
}

impl From<&HerdEvent> for Gone {
    fn from(event: &HerdEvent) -> Self {
        Self { kind: event.kind, on: event.on, fault: event.fault }
    }
}

impl Gone {
    /// Whether the debt stays in spite of it: a sale, a theft, a death by neglect or of a cause that
    /// no minutes tell. What the project itself took back or exchanged asks for nothing.
    fn keeps_debt(self) -> bool {
        match self.kind {
            HerdEventKind::Died => self.fault != Some(Fault::None),
            HerdEventKind::Sold | HerdEventKind::Stolen => true,
            _ => false,
        }
    }
}

impl Kin {
    /// A female born in the debtor's hands that the rule can ask for: alive, passed on, or lost so that the debt stays.
    /// One that died without fault is as if it had not been born.
    pub fn is_female_offspring(&self) -> bool {
        let asked = |gone: &Gone| gone.kind == HerdEventKind::PassedOn || gone.keeps_debt();
        let there = self.alive > 0 || self.gone.iter().any(asked);
        self.offspring && self.sex == Some(Sex::Female) && there
    }
}

/// Whether nothing is left alive to pay with and no loss is one that keeps the debt: then it is void.
pub(super) fn is_lost_without_fault(kin: &[Kin]) -> bool {
    let losses = || kin.iter().flat_map(|kin| &kin.gone);
    let died = losses().any(|gone| gone.kind == HerdEventKind::Died && gone.fault == Some(Fault::None));
    died && kin.iter().all(|kin| kin.alive == 0) && !losses().any(|gone| gone.keeps_debt())
}

#[cfg(test)]
mod tests {
    use super::super::testing::{SUPPORT, animal, calf, day, line, lost};
    use super::*;
    use crate::domain::herd::Animal;
    use crate::domain::stored::Stored;

    fn kin(animals: &[Stored<AnimalId, Animal>], events: &[HerdEvent]) -> Vec<Kin> {
        line(animals, events).now()
    }

    #[test]
    fn a_death_without_fault_voids_once_nothing_is_left() {
        let both = [animal(1, Some(SUPPORT)), calf(2, 1)];
        let cow = lost(1, HerdEventKind::Died, Some(Fault::None));
        assert!(!is_lost_without_fault(&kin(&both, std::slice::from_ref(&cow))), "the calf can still go");
        let calf = lost(2, HerdEventKind::Died, Some(Fault::None));
        assert!(is_lost_without_fault(&kin(&both, &[cow, calf])));
    }

    #[test]
    fn neglect_a_sale_or_a_death_of_unknown_cause_keep_the_debt() {
        for (kind, fault) in [
            (HerdEventKind::Died, Some(Fault::Household)),
            (HerdEventKind::Died, None),
            (HerdEventKind::Sold, None),
            (HerdEventKind::Stolen, None),
        ] {
            let events = [lost(1, HerdEventKind::Died, Some(Fault::None)), lost(2, kind, fault)];
            assert!(
                !is_lost_without_fault(&kin(&[animal(1, Some(SUPPORT)), calf(2, 1)], &events)),
                "{kind:?}"
            );
        }
        assert!(!is_lost_without_fault(&kin(&[], &[])), "no animals, no death");
        assert_eq!(day("2026-08-01"), lost(1, HerdEventKind::Died, None).on);
    }
}
