//! What follows from the events of an animal on any day: in which state it is, how many heads are alive in a
//! household's keeping. What cannot be true is never counted: of a flock of 50 not more than 50 can die.

use chrono::NaiveDate;

use super::{HerdEvent, HerdEventKind, Origin};
use crate::domain::household::coded;

coded! {
    /// Where the life of an animal stands.
    LifeState {
        /// Chưa bàn giao: planned, not born yet, or not known yet.
        Expected = "expected",
        /// Mới bàn giao: handed over, and nothing is known since.
        HandedOver = "handed_over",
        /// Đang nuôi: cared for.
        Raised = "raised",
        /// Đã phối.
        Mated = "mated",
        /// Có chửa.
        Pregnant = "pregnant",
        /// Đã đẻ.
        Calved = "calved",
        /// Chậm sinh, vô sinh.
        Barren = "barren",
        /// Được gia hạn.
        Extended = "extended",
        /// Đã luân chuyển: with the next household, of which nothing is known yet.
        PassedOn = "passed_on",
        /// Đã chết.
        Died = "died",
        /// Đã bán.
        Sold = "sold",
        /// Mất trộm.
        Stolen = "stolen",
        /// Đã đổi con khác.
        Replaced = "replaced",
        /// Đã thu hồi.
        Recovered = "recovered",
    }
}

/// What of an event decides the life: the day, the kind, how many heads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The day.
    pub on: NaiveDate,
    /// What happened.
    pub kind: HerdEventKind,
    /// To how many heads.
    pub heads: u32,
}

impl From<&HerdEvent> for Step {
    fn from(event: &HerdEvent) -> Self {
        Self { on: event.on, kind: event.kind, heads: event.heads }
    }
}

/// How an animal stood at the end of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Then {
    /// Its state.
    pub state: LifeState,
    /// Heads alive in a household's keeping.
    pub heads: u32,
    /// Since when a household keeps it; of a flock, since when there were some.
    pub kept_since: Option<NaiveDate>,
    /// The last event by then.
    pub last: Option<Step>,
}

impl Then {
    const UNKNOWN: Self = Self { state: LifeState::Expected, heads: 0, kept_since: None, last: None };

    /// What one more event makes of it.
    fn after(self, step: Step) -> Self {
        let heads = heads_after(self.heads, step);
        let kept_since = match (self.heads, heads) {
            (0, 1..) => Some(step.on),
            _ => self.kept_since,
        };
        Self { state: state_after(self.state, heads, step.kind), heads, kept_since, last: Some(step) }
    }
}

/// The life of an animal or a flock: its events in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Life(Vec<Step>);

impl Life {
    /// A life of some events in order of days; of one day in the order in which they were entered. The origin counts
    /// only where no event begins its keeping.
    pub fn of(origin: Origin, steps: Vec<Step>) -> Self {
        Self::new(steps, origin.since().map(|since| (since, origin.heads)))
    }

    /// `known_since` is the beginning of an animal of so many heads whose first event nobody wrote down.
    pub(super) fn new(mut steps: Vec<Step>, known_since: Option<(NaiveDate, u32)>) -> Self {
        steps.sort_by_key(|step| step.on);
        let begun = steps.iter().any(|step| step.kind.begins_keeping());
        if let Some((since, heads)) = known_since.filter(|_| !begun) {
            let on = steps.first().map_or(since, |first| first.on.min(since));
            steps.insert(0, Step { on, kind: HerdEventKind::HandedOver, heads });
        }
        Self(steps)
    }

    /// Its events, oldest first.
    pub fn steps(&self) -> &[Step] {
        &self.0
    }

    /// How it stood at the end of a day.
    pub fn on(&self, day: NaiveDate) -> Then {
        self.0.iter().take_while(|step| step.on <= day).fold(Then::UNKNOWN, |then, step| then.after(*step))
    }

    /// Heads alive in a household's keeping at the end of a day.
    pub fn heads_on(&self, day: NaiveDate) -> u32 {
        self.0.iter().take_while(|step| step.on <= day).fold(0, |heads, step| heads_after(heads, *step))
    }

    /// Each coming and going with the heads that really came or went.
    pub fn moves(&self) -> impl Iterator<Item = Step> {
        self.0.iter().scan(0, |alive, step| {
            let before = std::mem::replace(alive, heads_after(*alive, *step));
            Some(Step { heads: alive.abs_diff(before), ..*step })
        })
    }

    /// How often it was passed on after a day: whoever has it now was so many households further then.
    pub fn passed_on_after(&self, day: NaiveDate) -> usize {
        let later = self.0.iter().rev().take_while(|step| step.on > day);
        later.filter(|step| step.kind == HerdEventKind::PassedOn).count()
    }
}

/// A life whose first event is among its events.
impl From<Vec<Step>> for Life {
    fn from(steps: Vec<Step>) -> Self {
        Self::new(steps, None)
    }
}

fn heads_after(heads: u32, step: Step) -> u32 {
    match step.kind {
        kind if kind.begins_keeping() => heads.saturating_add(step.heads),
        kind if kind.ends_keeping() => heads.saturating_sub(step.heads),
        _ => heads,
    }
}

fn state_after(state: LifeState, heads: u32, kind: HerdEventKind) -> LifeState {
    use HerdEventKind as Kind;
    match kind {
        kind if kind.ends_keeping() && heads > 0 => state,
        Kind::HandedOver => LifeState::HandedOver,
        Kind::Born => LifeState::Raised,
        Kind::Vaccinated | Kind::Weighed if state == LifeState::HandedOver => LifeState::Raised,
        Kind::Vaccinated | Kind::Weighed => state,
        Kind::Mated => LifeState::Mated,
        Kind::Pregnant => LifeState::Pregnant,
        Kind::Calved => LifeState::Calved,
        Kind::Barren => LifeState::Barren,
        Kind::Extended => LifeState::Extended,
        Kind::PassedOn => LifeState::PassedOn,
        Kind::Died => LifeState::Died,
        Kind::Sold => LifeState::Sold,
        Kind::Stolen => LifeState::Stolen,
        Kind::Replaced => LifeState::Replaced,
        Kind::Recovered => LifeState::Recovered,
    }
}

#[cfg(test)]
mod tests {
    use super::HerdEventKind::*;
    use super::*;

    fn day(iso: &str) -> NaiveDate {
        iso.parse().unwrap()
    }

    fn life(events: &[(HerdEventKind, &str, u32)]) -> Life {
        let steps = events.iter().map(|(kind, on, heads)| Step { on: day(on), kind: *kind, heads: *heads });
        Life::new(steps.collect(), None)
    }

    #[test]
    fn a_breeding_cow_goes_from_hand_over_to_her_first_calf() {
        let cow = life(&[
            (HandedOver, "2025-03-12", 1),
            (Vaccinated, "2025-04-01", 1),
            (Mated, "2025-06-01", 1),
            (Pregnant, "2025-08-01", 1),
            (Calved, "2026-03-10", 1),
            (Weighed, "2026-04-10", 1),
        ]);
        let states = ["2025-03-11", "2025-03-12", "2025-05-01", "2025-07-01", "2025-12-01", "2026-11-22"];
        let states: Vec<_> = states.into_iter().map(|on| cow.on(day(on)).state.code()).collect();
        assert_eq!(states, ["expected", "handed_over", "raised", "mated", "pregnant", "calved"]);
        assert_eq!(cow.on(day("2026-11-22")).last.unwrap().kind, Weighed);
    }

    #[test]
    fn a_slow_cow_gets_more_time_or_is_replaced() {
        let cow = life(&[
            (HandedOver, "2024-03-12", 1),
            (Barren, "2025-09-01", 1),
            (Extended, "2025-10-01", 1),
            (Replaced, "2026-10-01", 1),
        ]);
        assert_eq!(cow.on(day("2025-09-15")).state, LifeState::Barren);
        assert_eq!(cow.on(day("2026-09-30")).state, LifeState::Extended);
        let gone = cow.on(day("2026-10-01"));
        assert_eq!((gone.state, gone.heads), (LifeState::Replaced, 0));
    }

    #[test]
    fn a_flock_ends_when_none_is_left() {
        let chickens =
            life(&[(HandedOver, "2026-01-05", 50), (Died, "2026-02-01", 8), (Sold, "2026-06-01", 42)]);
        let heads =
            ["2026-01-04", "2026-01-05", "2026-02-01", "2026-06-01"].map(|on| chickens.heads_on(day(on)));
        assert_eq!(heads, [0, 50, 42, 0]);
        assert_eq!(chickens.on(day("2026-03-01")).state, LifeState::HandedOver);
        assert_eq!(chickens.on(day("2026-06-01")).state, LifeState::Sold);
    }

    #[test]
    fn not_more_can_go_than_there_are() {
        let flock = life(&[(HandedOver, "2026-01-05", 10), (Died, "2026-02-01", 99)]);
        assert_eq!(flock.moves().map(|step| step.heads).collect::<Vec<_>>(), [10, 10]);
    }

    #[test]
    fn a_calf_passed_on_is_kept_by_the_next_household() {
        let calf =
            life(&[(Born, "2025-03-12", 1), (PassedOn, "2025-11-01", 1), (HandedOver, "2025-11-01", 1)]);
        let then = calf.on(day("2025-11-01"));
        assert_eq!((then.heads, then.state), (1, LifeState::HandedOver));
        assert_eq!(then.kept_since, Some(day("2025-11-01")));
        assert_eq!(
            (calf.passed_on_after(day("2025-10-31")), calf.passed_on_after(day("2025-11-01"))),
            (1, 0)
        );
    }

    #[test]
    fn an_animal_whose_beginning_nobody_wrote_down_is_kept_since_it_is_known() {
        let since = Some((day("2025-01-10"), 1));
        assert_eq!(Life::new(vec![], since).heads_on(day("2025-01-10")), 1);
        assert_eq!(Life::new(vec![], since).heads_on(day("2025-01-09")), 0);
        let vaccinated = Step { on: day("2024-12-01"), kind: Vaccinated, heads: 1 };
        assert_eq!(Life::new(vec![vaccinated], since).heads_on(day("2024-12-01")), 1);
    }
}
