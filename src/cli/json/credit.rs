//! Groups, loans and cards of a household in JSON.

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::domain::card::FindingKind;
use crate::domain::catalogue::Catalogue;
use crate::domain::dossier::Dossier;
use crate::domain::group::GroupOfHousehold;

/// The groups in which it is or was.
pub fn groups(dossier: &Dossier) -> Vec<Value> {
    let one = |one: &GroupOfHousehold| {
        json!({
            "name": one.group.name, "kind": one.group.kind.code(), "role": one.member.role.code(),
            "joined": one.member.joined, "left": one.member.left, "ended": one.group.ended,
        })
    };
    dossier.groups.iter().map(one).collect()
}

/// Its loans as they stand on a day.
pub fn loans(dossier: &Dossier, catalogue: &Catalogue, on: NaiveDate) -> Vec<Value> {
    let loans = dossier.loans(catalogue).map(|(support, book)| {
        let stands = book.on(on);
        json!({
            "model": support.model, "lent": book.loan.lent, "principal": book.loan.principal,
            "outstanding": stands.outstanding, "due": stands.due, "overdue_days": stands.overdue_days,
            "interest_owed": stands.interest_owed(),
        })
    });
    loans.collect()
}

/// Its cards, with what there is to do about each on a day.
pub fn cards(dossier: &Dossier, catalogue: &Catalogue, on: NaiveDate) -> Vec<Value> {
    let home = dossier.cards(catalogue, on);
    let cards = home.cards.iter().map(|card| {
        let finding = home.finding(card.support.id, catalogue, on).map(|found| found.kind);
        json!({
            "name": card.name, "card_group": card.group(), "from": card.from(), "until": card.until(),
            "valid": card.is_valid_on(on), "finding": finding.map(FindingKind::code),
        })
    });
    cards.collect()
}
