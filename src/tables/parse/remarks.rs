//! Remarks on what is in but disagrees with itself.

use super::read::Reading;
use crate::domain::class::Class;
use crate::domain::intake::{IntakeHousehold, Note, NoteKind};

/// B2 against the deprivations, and the class against both. The villagers' meeting has the final word, so
/// these are remarks.
pub(super) fn note_scores(reading: &mut Reading, household: &IntakeHousehold, k: u32) {
    let Some(answers) = household.survey.answers else { return };
    let counted = answers.deprivations();
    if let Some(stated) = household.survey.b2.filter(|stated| *stated != counted * 10) {
        reading.note(NoteKind::B2AgainstDeprivations { stated, counted: counted * 10 });
    }
    let class = household.recognition.as_ref().map(|recognition| recognition.class);
    let expected = if counted >= k { Class::Poor } else { Class::NearPoor };
    if class.is_some_and(|class| class.is_listed() && class != expected) {
        reading.note(NoteKind::ClassAgainstScores { k });
    }
}

/// Dates that read both ways are remarked only where the list has dates that are surely month first.
pub(super) fn settle_ambiguous_dates(notes: &mut Vec<Note>, first: usize) {
    let mixed = notes[first..].iter().any(|note| note.kind == NoteKind::DateSwapped);
    let mut at = 0;
    notes.retain(|note| {
        at += 1;
        at <= first || mixed || note.kind != NoteKind::DateAmbiguous
    });
}
