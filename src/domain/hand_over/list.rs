//! What lists and papers show of rounds: one round with its lines, and a round on the list of rounds.

use std::collections::HashSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{HandOver, Progress};
use crate::domain::id::{HandOverId, HouseholdId, SupportId};
use crate::domain::stored::Stored;
use crate::domain::support::{Support, SupportState};

/// A round on the list of rounds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOverRow {
    /// The round.
    pub round: Stored<HandOverId, HandOver>,
    /// How far it has come.
    pub progress: Progress,
}

/// A line of a round: the support, and whom it is for as known today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOverLine {
    /// The support that is the line.
    pub support: Stored<SupportId, Support>,
    /// Mã hộ.
    pub code: String,
    /// The head's name; empty where there is no head.
    pub head: String,
    /// The head's citizen number in full; may be empty. Screens mask it.
    pub citizen_number: String,
    /// The hamlet's name.
    pub hamlet: String,
    /// The household's address within the hamlet; may be empty.
    pub address: String,
    /// People living there.
    pub people: u32,
    /// Since when the household is out of the register.
    pub ended: Option<NaiveDate>,
}

impl HandOverLine {
    /// Its place on the list, from 1; 0 for a support that stands on none.
    pub fn number(&self) -> u32 {
        self.support.part_of.list_number.unwrap_or(0)
    }

    /// It is the household's turn: approved, and still in the register.
    pub fn is_due(&self) -> bool {
        self.support.state == SupportState::Approved && self.ended.is_none()
    }

    /// Who received it, or who is expected to: the head.
    pub fn receiver(&self) -> &str {
        match self.support.receiver.as_str() {
            "" => &self.head,
            named => named,
        }
    }
}

/// A round with its lines, in the order of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOverSheet {
    /// The round.
    pub round: Stored<HandOverId, HandOver>,
    /// Its lines.
    pub lines: Vec<HandOverLine>,
    /// The project that pays, by name; empty where none is named.
    pub programme: String,
    /// The emergency, by name; empty where none is named.
    pub relief_event: String,
}

impl HandOverSheet {
    /// How far the round has come.
    pub fn progress(&self) -> Progress {
        Progress::of(self.lines.iter().map(|line| &line.support.value))
    }

    /// Number of the minutes under which lines were handed over last; empty before the first.
    pub fn minutes_number(&self) -> &str {
        let given = self.lines.iter().filter(|line| line.support.state.is_given());
        given
            .max_by_key(|line| (line.support.date, line.support.rev))
            .map_or("", |line| &line.support.minutes_number)
    }

    /// The households on the list; cancelled lines do not count.
    pub fn listed(&self) -> HashSet<HouseholdId> {
        let on_list = self.lines.iter().filter(|line| line.support.state != SupportState::Cancelled);
        on_list.map(|line| line.support.household).collect()
    }

    /// The line of a support.
    pub fn line(&self, id: SupportId) -> Option<&HandOverLine> {
        self.lines.iter().find(|line| line.support.id == id)
    }

    /// The next line after this one, round the end of the list, whose turn it is and who was not passed over.
    pub fn next_due(&self, after: SupportId) -> Option<&HandOverLine> {
        let at = self.lines.iter().position(|line| line.support.id == after).map_or(0, |at| at + 1);
        let (before, behind) = self.lines.split_at(at);
        behind.iter().chain(before).find(|line| line.is_due() && line.support.exception.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::sheet;
    use super::*;

    #[test]
    fn the_next_in_turn_is_found_round_the_end_and_passes_over_exceptions() {
        let mut sheet = sheet(4);
        let id = |at: usize, sheet: &HandOverSheet| sheet.lines[at].support.id;
        let next = |sheet: &HandOverSheet, at| sheet.next_due(id(at, sheet)).map(HandOverLine::number);
        assert_eq!((next(&sheet, 0), next(&sheet, 3)), (Some(2), Some(1)));
        sheet.lines[1].support.value.exception = "Đi vắng".into();
        sheet.lines[2].support.value.state = SupportState::HandedOver;
        assert_eq!(next(&sheet, 0), Some(4));
        sheet.lines[3].ended = NaiveDate::from_ymd_opt(2026, 11, 1);
        sheet.lines[0].support.value.state = SupportState::Cancelled;
        assert_eq!(next(&sheet, 0), None);
    }

    #[test]
    fn the_head_receives_unless_another_is_named() {
        let mut line = sheet(1).lines.remove(0);
        assert_eq!(line.receiver(), "Hà Văn 1");
        line.support.value.receiver = "Hà Thị Lan".into();
        assert_eq!(line.receiver(), "Hà Thị Lan");
    }
}
