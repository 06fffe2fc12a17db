//! What the people of one household draw, for its page.

use super::BenefitRow;
use super::draw::{Draw, draws};
use super::month::Month;
use super::person::Person;
use super::rates::Rates;
use crate::domain::dossier::Dossier;
use crate::domain::member::{LeaveReason, Resident};

/// What each benefit of a household's people brings in a month. Class and facts do not matter: a benefit is drawn
/// until a decision stops it.
pub fn drawn(dossier: &Dossier, rates: &Rates, month: Month) -> Vec<Draw> {
    let of = |resident: &Resident| {
        let id = resident.member.id;
        let own: Vec<BenefitRow> = dossier.benefits.iter().filter(|row| row.member == id).cloned().collect();
        draws(rates, &person(resident), &own, month)
    };
    dossier.residents.iter().flat_map(of).collect()
}

fn person(resident: &Resident) -> Person {
    let member = &resident.member;
    let moved = resident.membership.left.filter(|leaving| leaving.reason == LeaveReason::MovedOut);
    Person {
        left: moved.map(|leaving| leaving.on),
        disabled: member.facts.disabled,
        studying: member.facts.in_school,
        ..Person::known(member.id, member.born, member.died)
    }
}
