//! How far a round has come: counts, quantities and values by state, and the stage that follows from them.

use serde::{Deserialize, Serialize};

use super::super::household::coded;
use crate::domain::support::{Support, SupportState};

/// So many lines with so much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Share {
    /// Lines, one for each household.
    pub lines: u32,
    /// Thousandths of the unit.
    pub quantity: i64,
    /// Whole đồng.
    pub value: i64,
}

impl Share {
    /// Both together. Limits of a support times lines of a register stay far below what an `i64` holds.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            lines: self.lines.saturating_add(other.lines),
            quantity: self.quantity.saturating_add(other.quantity),
            value: self.value.saturating_add(other.value),
        }
    }
}

coded! {
    /// How far a round has come.
    RoundStage {
        /// Chưa có hộ.
        Empty = "empty",
        /// Dự kiến: some lines wait for approval, none was handed over.
        Planned = "planned",
        /// Đã duyệt, none handed over.
        Approved = "approved",
        /// Đang giao.
        UnderWay = "under_way",
        /// Đã giao: nobody waits any more.
        HandedOver = "handed_over",
        /// Đã quyết toán, every line.
        Settled = "settled",
        /// Đã huỷ, every line.
        Cancelled = "cancelled",
    }
}

/// The lines of a round by state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Progress {
    /// In the order of [`SupportState::ALL`].
    by_state: [Share; 5],
    /// Approved lines with a reason why they were not handed over.
    pub excepted: u32,
}

impl Progress {
    /// Of the lines of a round.
    pub fn of<'a>(lines: impl IntoIterator<Item = &'a Support>) -> Self {
        let mut progress = Self::default();
        lines.into_iter().for_each(|line| progress.count(line));
        progress
    }

    fn count(&mut self, line: &Support) {
        let one = Share { lines: 1, quantity: line.quantity, value: line.value };
        self.add(line.state, one);
        let waits = line.state == SupportState::Approved && !line.exception.is_empty();
        self.excepted += u32::from(waits);
    }

    /// Counts lines of one state.
    pub fn add(&mut self, state: SupportState, share: Share) {
        let slot = &mut self.by_state[state as usize];
        *slot = slot.and(share);
    }

    /// Lines in a state.
    pub fn share(&self, state: SupportState) -> Share {
        self.by_state[state as usize]
    }

    /// All that counts: every line but the cancelled ones.
    pub fn all(&self) -> Share {
        let counted = SupportState::ALL.iter().filter(|state| **state != SupportState::Cancelled);
        counted.fold(Share::default(), |sum, state| sum.and(self.share(*state)))
    }

    /// What is in the households' hands.
    pub fn given(&self) -> Share {
        self.share(SupportState::HandedOver).and(self.share(SupportState::Settled))
    }

    /// How far the round has come.
    pub fn stage(&self) -> RoundStage {
        let lines = |state| self.share(state).lines;
        let (all, given) = (self.all().lines, self.given().lines);
        match () {
            () if all == 0 && lines(SupportState::Cancelled) == 0 => RoundStage::Empty,
            () if all == 0 => RoundStage::Cancelled,
            () if lines(SupportState::Settled) == all => RoundStage::Settled,
            () if given == all => RoundStage::HandedOver,
            () if given > 0 => RoundStage::UnderWay,
            () if lines(SupportState::Planned) > 0 => RoundStage::Planned,
            () => RoundStage::Approved,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::LineChange;
    use super::super::sample::line;
    use super::*;
    use SupportState::{Approved, Cancelled, HandedOver, Planned, Settled};

    fn stage(states: &[SupportState]) -> RoundStage {
        let lines: Vec<_> = states.iter().map(|state| Support { state: *state, ..line(1000, 5) }).collect();
        Progress::of(&lines).stage()
    }

    #[test]
    fn the_stage_follows_from_the_lines() {
        let known: [(&[SupportState], RoundStage); 9] = [
            (&[], RoundStage::Empty),
            (&[Planned, Approved], RoundStage::Planned),
            (&[Approved, Cancelled], RoundStage::Approved),
            (&[Approved, HandedOver], RoundStage::UnderWay),
            (&[Planned, HandedOver], RoundStage::UnderWay),
            (&[HandedOver, Cancelled], RoundStage::HandedOver),
            (&[HandedOver, Settled], RoundStage::HandedOver),
            (&[Settled, Cancelled], RoundStage::Settled),
            (&[Cancelled, Cancelled], RoundStage::Cancelled),
        ];
        for (states, expected) in known {
            assert_eq!(stage(states), expected, "{states:?}");
        }
    }

    #[test]
    fn a_cancelled_line_counts_for_nothing_and_an_exception_only_while_it_waits() {
        let absent = Support { state: Approved, exception: "Đi vắng".into(), ..line(2000, 10) };
        let cancelled = Support { state: Cancelled, ..absent.clone() };
        let progress = Progress::of([&absent, &cancelled]);
        assert_eq!(progress.all(), Share { lines: 1, quantity: 2000, value: 10 });
        assert_eq!(progress.excepted, 1);
    }

    /// All but taking a line off the list.
    const STEPS: [LineChange; 6] = [
        LineChange::Approve,
        LineChange::HandOver,
        LineChange::Except,
        LineChange::Settle,
        LineChange::Cancel,
        LineChange::TakeBack,
    ];

    proptest! {
        /// Over any sequence of changes no line is lost, none is handed over twice, and quantity and money add up.
        #[test]
        fn nothing_is_lost_and_nobody_is_served_twice(
            start in prop::collection::vec((1_i64..100_000, 0_i64..50_000_000), 1..40),
            steps in prop::collection::vec((0_usize..40, 0_usize..STEPS.len()), 0..300),
        ) {
            let mut lines: Vec<_> = start.iter().map(|(quantity, value)| line(*quantity, *value)).collect();
            let mut served = vec![0; lines.len()];
            for (at, change) in steps {
                let (at, change) = (at % lines.len(), STEPS[change]);
                let Ok(next) = change.after(lines[at].state) else { continue };
                served[at] += u32::from(change == LineChange::HandOver);
                served[at] -= u32::from(change == LineChange::TakeBack);
                lines[at].state = next;
            }
            let progress = Progress::of(&lines);
            let whole = progress.all().and(progress.share(Cancelled));
            prop_assert_eq!(whole.lines as usize, lines.len());
            prop_assert_eq!(whole.quantity, start.iter().map(|(quantity, _)| quantity).sum::<i64>());
            prop_assert_eq!(whole.value, start.iter().map(|(_, value)| value).sum::<i64>());
            prop_assert!(served.iter().all(|times| *times <= 1));
            prop_assert_eq!(served.iter().sum::<u32>(), progress.given().lines);
        }
    }
}
