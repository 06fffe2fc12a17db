//! What a support is part of and for whom it is: asked where the register has it and the model can mean it.

use super::super::{Choice, Field, Form, Reading, part_of};
use super::model;
use crate::app::dialogs::At;
use crate::domain::catalogue::ModelKind;
use crate::domain::dossier::Dossier;
use crate::domain::support::{PartOf, Support};

/// What a form knows beside its fields.
#[derive(Debug, Default)]
pub(super) struct Known<'a> {
    /// The support as it was read; nothing for a new one.
    pub before: Option<&'a Support>,
    /// The people of the household; nobody where there are several households.
    pub people: Vec<Choice>,
    /// The household to which a new support is given, where it is one.
    pub household: Option<&'a Dossier>,
}

impl<'a> Known<'a> {
    /// A new support of one household.
    pub(super) fn of(dossier: &'a Dossier) -> Self {
        Self { before: None, people: part_of::people(dossier, None), household: Some(dossier) }
    }

    /// A known support of a household with these people.
    pub(super) fn changing(before: &'a Support, people: &[Choice]) -> Self {
        Self { before: Some(before), people: people.to_vec(), household: None }
    }
}

/// The fields come and go with the chosen model. What is named already always shows, so that it is never lost unseen.
pub(super) fn revise(form: &mut Form, known: &Known, at: &At) {
    let kind = model(form, at).map(|model| model.kind);
    let named = known.before.map(|s| s.part_of).unwrap_or_default();
    let person = known.before.and_then(|s| s.member);
    let may = |rule: fn(ModelKind) -> bool| kind.is_some_and(rule);
    let programme = remembered(part_of::programme(named.programme, at), known, at);
    show(form, true, named.programme.is_some(), "fund", programme);
    let event = part_of::relief_event(named.relief_event, at);
    show(form, may(ModelKind::may_name_event), named.relief_event.is_some(), "date", event);
    let group = part_of::group(named.group, at);
    show(form, may(ModelKind::may_name_group), named.group.is_some(), "date", group);
    let member = part_of::member(&known.people, person, at);
    show(form, may(ModelKind::may_name_person), person.is_some(), "receiver", member);
}

fn show(form: &mut Form, meant: bool, named: bool, before: &str, field: Field) {
    let shown = named || (meant && !field.choices().is_empty());
    form.set_shown(shown, before, field);
}

/// A new support begins with the programme of the last one.
fn remembered(mut field: Field, known: &Known, at: &At) -> Field {
    let last = at.last.get("support", "programme").filter(|_| known.before.is_none());
    if let Some(last) = last {
        field.fill_computed(last);
    }
    field
}

/// What the fields tell. Its round of hand-over is never changed by hand.
pub(super) fn read(reading: &mut Reading, before: Option<&Support>) -> PartOf {
    PartOf {
        programme: reading.programme(),
        relief_event: reading.relief_event(),
        group: reading.group(),
        ..before.map(|s| s.part_of).unwrap_or_default()
    }
}
