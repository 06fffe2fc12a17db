//! An emergency: what happened, when, where, with which victims.

use super::{Faults, Field, Form, FormDialog, Purpose, Reading, choices, lines_in_one, perform};
use crate::app::board::{BoardForm, Subject};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::domain::id::ReliefEventId;
use crate::domain::operation::Operation;
use crate::domain::relief::{self, ReliefEvent, ReliefKind, ReliefOperation};
use crate::domain::stored::{Edit, Rev, Stored};
use crate::viet;

/// The name of the form in drafts.
pub const FORM: &str = "relief_event";

/// A new emergency, or another wording of a known one.
#[derive(Debug)]
struct SaveEvent {
    before: Option<Stored<ReliefEventId, ReliefEvent>>,
    /// The board from which it was opened.
    from: Subject,
}

/// The form of a new emergency.
pub fn open_new(from: Subject, at: &At) -> Dialog {
    FormDialog::open(SaveEvent { before: None, from }, Form::new(fields(None, at)), at)
}

/// The form of a known emergency.
pub fn open_edit(before: &Stored<ReliefEventId, ReliefEvent>, from: Subject, at: &At) -> Dialog {
    let form = Form::new(fields(Some(before), at));
    FormDialog::open(SaveEvent { before: Some(before.clone()), from }, form, at)
}

fn fields(before: Option<&ReliefEvent>, at: &At) -> Vec<Field> {
    let lang = at.lang;
    let kinds = choices::of(ReliefKind::ALL, ReliefKind::code, |kind| lang.relief_kind(kind));
    let text = |said: fn(&ReliefEvent) -> &str| before.map_or("", said);
    let number = |said: fn(&ReliefEvent) -> u32| before.map(|e| said(e).to_string()).unwrap_or_default();
    let hamlet = before.and_then(|e| e.hamlet).map(|id| id.0.to_string()).unwrap_or_default();
    let damage = before.and_then(|e| e.damage).map(viet::group).unwrap_or_default();
    vec![
        Field::choice("kind", lang.field_relief_kind(), kinds, before.map_or("", |e| e.kind.code())),
        Field::text("name", lang.field_relief_name(), text(|e| &e.name)).hint(lang.hint_relief_name()),
        Field::date("happened", lang.field_happened(), &at.day(before.map_or(at.today, |e| e.happened))),
        Field::choice("hamlet", lang.field_activity_hamlet(), choices::hamlets(at), &hamlet)
            .hint(lang.hint_relief_hamlet()),
        Field::number("dead", lang.field_dead(), &number(|e| e.dead)),
        Field::number("injured", lang.field_injured(), &number(|e| e.injured)),
        Field::money("damage", lang.field_damage(), &damage).hint(lang.hint_damage()),
        Field::text("note", lang.field_note(), &lines_in_one(text(|e| &e.note))),
    ]
}

fn read(reading: &mut Reading) -> ReliefEvent {
    ReliefEvent {
        kind: reading.coded("kind", ReliefKind::from_code, ReliefKind::Other),
        name: reading.required("name"),
        happened: reading.day("happened"),
        hamlet: reading.coded_or_none("hamlet", choices::hamlet),
        dead: reading.number("dead").unwrap_or(0),
        injured: reading.number("injured").unwrap_or(0),
        damage: reading.money("damage"),
        note: reading.lines("note"),
    }
}

impl Purpose for SaveEvent {
    fn title(&self, at: &At) -> String {
        match &self.before {
            None => at.lang.title_new_relief().to_owned(),
            Some(before) => at.lang.title_edit_relief(&before.name),
        }
    }

    fn draft_of(&self) -> Option<DraftOf> {
        let known = |before: &Stored<ReliefEventId, ReliefEvent>| BoardForm::of(FORM, before.id.0);
        let form = self.before.as_ref().map_or_else(|| BoardForm::new(FORM), known);
        Some(DraftOf::Board(self.from, form))
    }

    fn revs(&self) -> Vec<Rev> {
        self.before.iter().map(|before| before.rev).collect()
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let event = read(&mut reading);
        for (field, fault) in relief::faults(&event, at.today) {
            reading.also(field, at.lang.field_fault(fault));
        }
        let base = self.before.as_ref().map(|before| (before.id, before.rev));
        reading.finish(perform(Operation::Relief(ReliefOperation::Save(Edit { base, value: event }))))
    }
}
