//! Who waits for an animal that is passed on (danh sách chờ).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::class::State;
use crate::domain::household::coded;
use crate::domain::id::{HouseholdId, SupportId, WaitingId};
use crate::domain::stored::Stored;

coded! {
    /// What became of waiting.
    WaitingState {
        /// Đang chờ.
        Waiting = "waiting",
        /// Đã nhận.
        Served = "served",
        /// Thôi chờ.
        Withdrawn = "withdrawn",
    }
}

/// A household on the waiting list of a model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// Code of the support model.
    pub model: String,
    /// Who waits.
    pub household: HouseholdId,
    /// Since when.
    pub asked: NaiveDate,
    /// The place that was agreed, 1 first; among equals whoever asked first.
    pub rank: u32,
    /// Why in this place: newly poor, has a stable, meeting of the hamlet.
    pub reason: String,
    /// What became of it.
    pub state: WaitingState,
    /// The support that it got.
    pub support: Option<SupportId>,
    /// Remarks.
    pub note: String,
}

/// A household that waits, with what speaks for and against it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Its place.
    pub entry: Stored<WaitingId, Waiting>,
    /// Its code.
    pub code: String,
    /// Its head's name.
    pub head: String,
    /// Its hamlet.
    pub hamlet: String,
    /// Its class now.
    pub state: State,
    /// It has left the register.
    pub ended: bool,
    /// The day on which it had the same content before, where it had.
    pub had: Option<NaiveDate>,
}

/// What speaks against a household that waits: shown, never in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// It has left the register.
    Left,
    /// It is not poor, near-poor or newly escaped.
    Class(State),
    /// It had the same content on this day.
    HadTheSame(NaiveDate),
}

impl Candidate {
    /// What speaks against it now.
    pub fn doubts(&self) -> Vec<Doubt> {
        let joins = matches!(self.state, State::Poor | State::NearPoor | State::NewlyEscaped);
        let class = (!joins && !self.ended).then_some(Doubt::Class(self.state));
        let had = self.had.map(Doubt::HadTheSame);
        self.ended.then_some(Doubt::Left).into_iter().chain(class).chain(had).collect()
    }
}

/// Those who still wait, in turn: by the place that was agreed, then by the day on which they asked,
/// then by entry.
pub fn in_turn(mut all: Vec<Candidate>) -> Vec<Candidate> {
    all.retain(|candidate| candidate.entry.state == WaitingState::Waiting);
    all.sort_by_key(|candidate| candidate.entry.turn());
    all
}

/// Who comes first in turn among those who still wait for a model.
pub fn first_in_turn<'a>(
    model: &str,
    all: impl IntoIterator<Item = &'a Stored<WaitingId, Waiting>>,
) -> Option<&'a Stored<WaitingId, Waiting>> {
    let waits =
        |entry: &&Stored<WaitingId, Waiting>| entry.model == model && entry.state == WaitingState::Waiting;
    all.into_iter().filter(waits).min_by_key(|entry| entry.turn())
}

impl Stored<WaitingId, Waiting> {
    fn turn(&self) -> (u32, NaiveDate, WaitingId) {
        (self.rank, self.asked, self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(id: i64, rank: u32, asked: &str) -> Candidate {
        let value = Waiting {
            model: "bo-sinh-san".into(),
            household: HouseholdId(id),
            asked: asked.parse().unwrap(),
            rank,
            reason: String::new(),
            state: WaitingState::Waiting,
            support: None,
            note: String::new(),
        };
        Candidate {
            entry: Stored { id: WaitingId(id), rev: 1, value },
            code: id.to_string(),
            head: String::new(),
            hamlet: String::new(),
            state: State::Poor,
            ended: false,
            had: None,
        }
    }

    #[test]
    fn the_place_goes_before_the_day_and_the_day_before_the_entry() {
        let all = vec![
            candidate(1, 2, "2026-01-01"),
            candidate(2, 1, "2026-03-01"),
            candidate(3, 1, "2026-02-01"),
            candidate(4, 1, "2026-02-01"),
        ];
        let turn = in_turn(all.clone());
        assert_eq!(turn.iter().map(|c| c.entry.id.0).collect::<Vec<_>>(), [3, 4, 2, 1]);
        let entries: Vec<_> = all.iter().map(|c| c.entry.clone()).collect();
        assert_eq!(first_in_turn("bo-sinh-san", &entries).map(|e| e.id.0), Some(3));
        assert_eq!(first_in_turn("de-sinh-san", &entries), None);
    }

    #[test]
    fn who_was_served_waits_no_more() {
        let mut served = candidate(1, 1, "2026-01-01");
        served.entry.value.state = WaitingState::Served;
        assert_eq!(in_turn(vec![served]), []);
    }

    #[test]
    fn doubts_are_said_together() {
        let had = "2023-03-12".parse().unwrap();
        let doubtful = Candidate { state: State::Average, had: Some(had), ..candidate(1, 1, "2026-01-01") };
        assert_eq!(doubtful.doubts(), [Doubt::Class(State::Average), Doubt::HadTheSame(had)]);
        let gone = Candidate { ended: true, state: State::None, ..candidate(1, 1, "2026-01-01") };
        assert_eq!(gone.doubts(), [Doubt::Left]);
        let escaped = Candidate { state: State::NewlyEscaped, ..candidate(1, 1, "2026-01-01") };
        assert_eq!(escaped.doubts(), []);
    }
}
