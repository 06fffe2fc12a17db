//! An entry of a group's book is corrected: its day, what was given, remarks. Who gave and who received stay; an entry
//! of somebody else is taken out and entered anew.

use super::entries::place;
use super::{Faults, Field, Form, FormDialog, Purpose, Reading, perform};
use crate::app::board::{BoardForm, Subject};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::domain::group::{BookChange, GroupEntry, GroupOperation, GroupPage, check_entry, check_fund};
use crate::domain::id::GroupEntryId;
use crate::domain::operation::Operation;
use crate::domain::stored::{Edit, Rev, Stored};
use crate::viet::{format_quantity, group};

/// A known entry.
#[derive(Debug)]
struct EditEntry {
    group: GroupPage,
    before: GroupEntry,
    known: (GroupEntryId, Rev),
}

/// The form of a known entry.
pub fn open(page: &GroupPage, entry: &Stored<GroupEntryId, GroupEntry>, at: &At) -> Dialog {
    let lang = at.lang;
    let mut fields = vec![Field::date("on", lang.field_on(), &at.day(entry.on))];
    if !entry.kind.is_money() {
        fields.push(Field::number("quantity", lang.field_quantity(), &format_quantity(entry.quantity)));
    }
    fields.push(Field::money("value", lang.field_value(), &group(entry.value.value)));
    fields.push(Field::text("note", lang.field_note(), &entry.note));
    let (group, before, known) = (page.clone(), entry.value.clone(), (entry.id, entry.rev));
    FormDialog::open(EditEntry { group, before, known }, Form::new(fields), at)
}

impl Purpose for EditEntry {
    fn title(&self, at: &At) -> String {
        let who = self.before.giver.or(self.before.receiver).and_then(|id| self.group.person(id));
        let what = at.lang.group_entry(self.before.kind);
        at.lang.groups_edit_entry(format!("{what} · {}", who.map_or("", |person| &person.name)))
    }

    fn draft_of(&self) -> Option<DraftOf> {
        let form = BoardForm::of("entry", self.known.0.0);
        Some(DraftOf::Board(Subject::GroupBook(self.group.group.id), form))
    }

    fn revs(&self) -> Vec<Rev> {
        vec![self.known.1]
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let entry = GroupEntry {
            on: reading.past_day("on"),
            quantity: reading.quantity("quantity").unwrap_or(0),
            value: reading.money("value").unwrap_or(0),
            note: reading.text("note"),
            ..self.before.clone()
        };
        let stays: Vec<_> = self.group.people.iter().map(|person| person.member.clone()).collect();
        if let Err(fault) = check_entry(&entry, &self.group.group, &stays, at.today) {
            reading.group_fault(place(entry.kind, fault), fault);
        }
        let others = self.group.book_without(Some(self.known.0));
        let entered = std::slice::from_ref(&entry);
        let change = BookChange { others: &others, before: Some(&self.before), entered };
        if let Err(fault) = check_fund(change) {
            reading.group_fault("value", fault);
        }
        let edit = Edit { base: Some(self.known), value: entry };
        reading.finish(perform(Operation::Group(GroupOperation::SaveEntry(edit))))
    }
}
