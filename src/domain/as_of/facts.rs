//! The dossier of a household as the ledger reads it.

use crate::domain::dossier::Dossier;
use crate::domain::ledger::{LedgerFacts, Stay, Surveyed};
use crate::domain::member::{Membership, Resident};
use crate::domain::span::Span;
use crate::domain::survey::Survey;

impl Dossier {
    /// Its dated facts.
    pub(super) fn ledger_facts(&self) -> LedgerFacts {
        LedgerFacts {
            household: self.household.id,
            hamlet: self.household.hamlet,
            ended: self.household.ended,
            recognitions: self.recognitions.iter().map(|row| row.value.clone()).collect(),
            stays: self.residents.iter().map(stay).collect(),
            surveys: self.surveys.iter().map(|row| surveyed(&row.value)).collect(),
            events: self.events.iter().map(|(row, _)| row.value.clone()).collect(),
        }
    }
}

/// From when to when a person lived there.
pub(super) fn span(membership: &Membership) -> Span {
    Span { from: membership.from, left: membership.left.map(|leaving| leaving.on) }
}

pub(super) fn stay(resident: &Resident) -> Stay {
    let membership = &resident.membership.value;
    Stay {
        span: span(membership),
        joined: membership.joined,
        left: membership.left.map(|leaving| leaving.reason),
        born: resident.member.born,
    }
}

fn surveyed(survey: &Survey) -> Surveyed {
    Surveyed {
        round: survey.round.clone(),
        area: survey.area,
        b1: survey.b1,
        income: survey.income,
        on: survey.date,
        standard: survey.standard.clone(),
        people: survey.people,
        answers: survey.answers,
        causes: survey.causes,
    }
}
