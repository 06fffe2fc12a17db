//! What the rule of visits asks of a household. Read from its dossier here; lists read it of all households in one go,
//! and a property holds that both agree.

use chrono::NaiveDate;

use super::{Care, VisitScheme};
use crate::domain::dossier::Dossier;
use crate::domain::household::Ending;
use crate::domain::id::ProgrammeId;
use crate::domain::support::SupportState;

/// The facts of one household on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitFacts {
    /// Its state, and since when it is looked after.
    pub care: Care,
    /// The day of the last visit.
    pub last: Option<NaiveDate>,
    /// The day that the last visitor agreed on.
    pub next_due: Option<NaiveDate>,
    /// What it was given.
    pub held: Vec<Held>,
    /// The weight of its warnings, those of overdue visits apart; 0 for a household that is not watched.
    pub risk: u32,
}

/// Something that a household was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The model's code.
    pub model: String,
    /// The programme that paid for it.
    pub programme: Option<ProgrammeId>,
    /// The day.
    pub on: NaiveDate,
}

impl VisitFacts {
    /// Those of a dossier; `None` where the household is not looked after on the day, or has left the register by it.
    /// Of what was given only what the scheme asks about is kept. What its warnings weigh is the watch's to say.
    pub fn of(dossier: &Dossier, scheme: &VisitScheme, risk: u32, on: NaiveDate) -> Option<Self> {
        let gone = |ending: Ending| ending.on <= on;
        if dossier.household.ended.is_some_and(gone) {
            return None;
        }
        let decisions = dossier.recognitions.iter().map(|one| (one.decided, one.class));
        let care = Care::of(decisions, on)?;
        let last = dossier.visits.iter().rfind(|visit| visit.date <= on);
        Some(Self {
            care,
            last: last.map(|visit| visit.date),
            next_due: last.and_then(|visit| visit.next_due),
            held: held(dossier, scheme, on),
            risk,
        })
    }
}

fn held(dossier: &Dossier, scheme: &VisitScheme, on: NaiveDate) -> Vec<Held> {
    let given = dossier.supports.iter().filter(|support| is_given(support.state) && support.date <= on);
    let held = given.map(|support| Held {
        model: support.model.clone(),
        programme: support.part_of.programme,
        on: support.date,
    });
    held.filter(|held| scheme.counts(held)).collect()
}

/// It is in the household's hand.
fn is_given(state: SupportState) -> bool {
    matches!(state, SupportState::HandedOver | SupportState::Settled)
}
