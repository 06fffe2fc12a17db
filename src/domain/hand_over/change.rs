//! Which change a line of a round allows in which state. A line goes planned → approved → handed over → settled; it is
//! cancelled, with a reason, as long as the household has nothing in its hands. What was marked as handed over by mistake is
//! taken back, with a reason, as long as nothing followed from it: the line waits again.

use super::super::household::coded;
use crate::domain::support::SupportState as State;

coded! {
    /// A change of lines of a round.
    LineChange {
        /// Duyệt, by a decision.
        Approve = "approve",
        /// Giao.
        HandOver = "hand_over",
        /// Ghi lý do chưa giao: the line stays approved and comes up again.
        Except = "except",
        /// Quyết toán.
        Settle = "settle",
        /// Huỷ, with a reason.
        Cancel = "cancel",
        /// Bớt khỏi danh sách, while it is a plan only.
        Remove = "remove",
        /// Ghi lại là chưa giao: marked as handed over by mistake, the line waits again and says why.
        TakeBack = "take_back",
    }
}

/// A line whose state does not allow a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{change:?} is not possible from {state:?}")]
pub struct NotAllowed {
    /// What was wanted.
    pub change: LineChange,
    /// The state of the line.
    pub state: State,
}

impl LineChange {
    /// Whether a line in this state can be changed so.
    pub fn is_allowed(self, state: State) -> bool {
        let from: &[State] = match self {
            Self::Approve | Self::Remove => &[State::Planned],
            Self::HandOver | Self::Except => &[State::Approved],
            Self::Settle | Self::TakeBack => &[State::HandedOver],
            Self::Cancel => &[State::Planned, State::Approved],
        };
        from.contains(&state)
    }

    /// The state of a line after the change; a removed line keeps its state to the end.
    ///
    /// # Errors
    /// [`NotAllowed`] with the state in the way.
    pub fn after(self, state: State) -> Result<State, NotAllowed> {
        if !self.is_allowed(state) {
            return Err(NotAllowed { change: self, state });
        }
        Ok(match self {
            Self::Approve | Self::TakeBack => State::Approved,
            Self::HandOver => State::HandedOver,
            Self::Settle => State::Settled,
            Self::Cancel => State::Cancelled,
            Self::Except | Self::Remove => state,
        })
    }

    /// It says why, in words.
    pub fn needs_reason(self) -> bool {
        matches!(self, Self::Except | Self::Cancel | Self::TakeBack)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed(change: LineChange) -> Vec<State> {
        State::ALL.iter().copied().filter(|state| change.is_allowed(*state)).collect()
    }

    #[test]
    fn a_line_goes_one_step_at_a_time() {
        let mut state = State::Planned;
        for change in [LineChange::Approve, LineChange::Except, LineChange::HandOver, LineChange::Settle] {
            state = change.after(state).unwrap();
        }
        assert_eq!(state, State::Settled);
        assert_eq!(allowed(LineChange::HandOver), [State::Approved], "never twice, never unapproved");
        assert_eq!(allowed(LineChange::Settle), [State::HandedOver]);
    }

    #[test]
    fn what_was_marked_by_mistake_waits_again_until_it_is_settled() {
        assert_eq!(allowed(LineChange::TakeBack), [State::HandedOver]);
        assert_eq!(LineChange::TakeBack.after(State::HandedOver), Ok(State::Approved));
        assert!(LineChange::TakeBack.needs_reason());
    }

    #[test]
    fn what_is_in_a_households_hands_is_not_cancelled_or_taken_off() {
        assert_eq!(allowed(LineChange::Cancel), [State::Planned, State::Approved]);
        assert_eq!(allowed(LineChange::Remove), [State::Planned]);
        let refused = NotAllowed { change: LineChange::Cancel, state: State::HandedOver };
        assert_eq!(LineChange::Cancel.after(State::HandedOver), Err(refused));
    }
}
