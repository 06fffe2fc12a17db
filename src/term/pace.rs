//! When frames are drawn, and what waits until keys rest.

use std::time::{Duration, Instant};

use crate::domain::id::HouseholdId;

/// On a slow line, from one frame to the next at least.
const BETWEEN_FRAMES: Duration = Duration::from_millis(50);

/// Keys rest when none came for so long: longer than a held key takes to come again.
const REST: Duration = Duration::from_millis(80);

/// Typing pauses when nothing was typed for so long.
const PAUSE: Duration = Duration::from_secs(2);

/// The last frame's moment.
#[derive(Debug, Default)]
pub(super) struct Pace(Option<Instant>);

impl Pace {
    /// How long a frame is to wait, so that keys that follow one another share it; never on a fast line.
    pub(super) fn left(&self, slow_line: bool, now: Instant) -> Option<Duration> {
        let due = self.0.filter(|_| slow_line)? + BETWEEN_FRAMES;
        due.checked_duration_since(now).filter(|left| !left.is_zero())
    }

    /// A frame was drawn.
    pub(super) fn drawn(&mut self, now: Instant) {
        self.0 = Some(now);
    }
}

/// The household whose preview was asked for last. Those that the cursor only passes are never fetched.
#[derive(Debug, Default)]
pub(super) struct Rest(Option<(HouseholdId, Instant)>);

impl Rest {
    /// A preview is asked for; an earlier wish is forgotten.
    pub(super) fn wish(&mut self, household: HouseholdId, now: Instant) {
        self.0 = Some((household, now));
    }

    /// How long there is still to wait; nothing where nothing is asked for.
    pub(super) fn left(&self, now: Instant) -> Option<Duration> {
        self.0.map(|(_, since)| (since + REST).saturating_duration_since(now))
    }

    /// The household that is to be fetched now, once.
    pub(super) fn take_due(&mut self, now: Instant) -> Option<HouseholdId> {
        self.left(now).filter(Duration::is_zero)?;
        self.0.take().map(|(household, _)| household)
    }
}

/// When something was typed last that is not on the disk. While nothing is, there is nothing to wait for.
#[derive(Debug, Default)]
pub(super) struct Pause(Option<Instant>);

impl Pause {
    /// Something was typed.
    pub(super) fn typed(&mut self, now: Instant) {
        self.0 = Some(now);
    }

    /// At most so long is to be waited, less where the pause is near.
    pub(super) fn patience(&self, most: Duration, now: Instant) -> Duration {
        self.0.map_or(most, |since| (since + PAUSE).saturating_duration_since(now).min(most))
    }

    /// Whether typing pauses now; once.
    pub(super) fn take_due(&mut self, now: Instant) -> bool {
        let due = self.0.is_some_and(|since| now >= since + PAUSE);
        if due {
            self.0 = None;
        }
        due
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MILLISECOND: Duration = Duration::from_millis(1);

    #[test]
    fn frames_keep_their_distance_on_a_slow_line_only() {
        let now = Instant::now();
        let mut pace = Pace::default();
        assert_eq!(pace.left(true, now), None);
        pace.drawn(now);
        assert_eq!(pace.left(true, now + 20 * MILLISECOND), Some(30 * MILLISECOND));
        assert_eq!(pace.left(true, now + 50 * MILLISECOND), None);
        assert_eq!(pace.left(false, now), None);
    }

    #[test]
    fn only_the_household_where_the_cursor_rests_is_fetched() {
        let now = Instant::now();
        let mut rest = Rest::default();
        rest.wish(HouseholdId(1), now);
        rest.wish(HouseholdId(2), now + 33 * MILLISECOND);
        assert_eq!(rest.take_due(now + 100 * MILLISECOND), None);
        assert_eq!(rest.take_due(now + 120 * MILLISECOND), Some(HouseholdId(2)));
        assert_eq!((rest.take_due(now + 200 * MILLISECOND), rest.left(now)), (None, None));
    }

    #[test]
    fn typing_pauses_two_seconds_after_the_last_key_and_idle_waits_for_nothing() {
        let (now, second) = (Instant::now(), 1000 * MILLISECOND);
        let mut pause = Pause::default();
        assert_eq!((pause.patience(60 * second, now), pause.take_due(now)), (60 * second, false));
        pause.typed(now);
        pause.typed(now + second);
        assert_eq!(pause.patience(60 * second, now + 2 * second), second);
        assert!(!pause.take_due(now + 2 * second));
        assert!(pause.take_due(now + 3 * second) && !pause.take_due(now + 9 * second));
        assert_eq!(pause.patience(60 * second, now + 9 * second), 60 * second);
    }
}
