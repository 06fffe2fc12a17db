//! What several members of a group gave or got in one go: contributions, payments, workdays, goods.

use super::{Choice, Faults, Field, Form, FormDialog, Purpose, Reading, choices, perform};
use crate::app::board::{BoardForm, Subject};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::domain::checks::{self, FieldFault};
use crate::domain::group::{
    BookChange, GroupEntry, GroupEntryKind, GroupFault, GroupOperation, GroupPage, check_entry, check_fund,
};
use crate::domain::id::GroupMemberId;
use crate::domain::operation::Operation;

/// The members who give; those of a payment receive.
#[derive(Debug)]
struct Enter {
    group: GroupPage,
    members: Vec<GroupMemberId>,
}

/// The form of what these members give.
pub fn open(group: &GroupPage, members: Vec<GroupMemberId>, at: &At) -> Dialog {
    let lang = at.lang;
    let kinds = choices::of(GroupEntryKind::ALL, GroupEntryKind::code, |kind| lang.group_entry(kind));
    let fields = vec![
        Field::choice("kind", lang.groups_entry_kind(), kinds, GroupEntryKind::Contribution.code()),
        Field::date("on", lang.field_on(), &at.day(at.today)),
        Field::money("value", lang.field_value(), "").hint(lang.groups_value_hint()),
        Field::text("note", lang.field_note(), ""),
    ];
    FormDialog::open(Enter { group: group.clone(), members }, Form::new(fields), at)
}

impl Enter {
    /// Everybody of the group who does not give.
    fn others(&self, at: &At) -> Vec<Choice> {
        let present = self.group.present(at.today).filter(|person| !self.members.contains(&person.member.id));
        present.map(|person| Choice::new(person.member.id.0.to_string(), &person.name)).collect()
    }
}

fn kind(form: &Form) -> Option<GroupEntryKind> {
    form.choice("kind").and_then(GroupEntryKind::from_code)
}

/// The field at which a fault can be mended.
pub(super) fn place(kind: GroupEntryKind, fault: GroupFault) -> &'static str {
    match fault {
        GroupFault::Field(FieldFault::Future | FieldFault::Implausible) => "on",
        GroupFault::Field(_) if kind.is_money() => "value",
        GroupFault::Field(FieldFault::TooLarge(checks::VALUE_LIMIT)) => "value",
        GroupFault::Field(_) => "quantity",
        GroupFault::ToOneself | GroupFault::Sides => "receiver",
        _ => "on",
    }
}

impl Purpose for Enter {
    fn title(&self, at: &At) -> String {
        match self.members.as_slice() {
            [one] => at.lang.groups_enter(self.group.person(*one).map_or("", |person| &person.name)),
            several => at.lang.groups_enter_several(several.len()),
        }
    }

    fn draft_of(&self) -> Option<DraftOf> {
        let form = BoardForm::among("entries", self.members.iter().map(|id| id.0));
        Some(DraftOf::Board(Subject::Group(self.group.group.id), form))
    }

    fn kind(&self) -> &'static str {
        "group_entry"
    }

    fn revise(&self, form: &mut Form, at: &At) {
        let help = kind(form).is_some_and(|kind| !kind.is_money());
        let receiver = Field::choice("receiver", at.lang.groups_receiver(), self.others(at), "");
        form.set_shown(help, "value", receiver.hint(at.lang.groups_receiver_hint()));
        form.set_shown(help, "value", Field::number("quantity", at.lang.field_quantity(), ""));
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let other = reading.coded_or_none("receiver", |code| code.parse().ok().map(GroupMemberId));
        let blank = GroupEntry {
            group: self.group.group.id,
            giver: None,
            receiver: None,
            on: reading.past_day("on"),
            kind: reading.coded("kind", GroupEntryKind::from_code, GroupEntryKind::Contribution),
            quantity: reading.quantity("quantity").unwrap_or(0),
            value: reading.money("value").unwrap_or(0),
            note: reading.text("note"),
        };
        let entries: Vec<_> = self.members.iter().map(|member| blank.of(*member, other)).collect();
        let stays: Vec<_> = self.group.people.iter().map(|person| person.member.clone()).collect();
        let checked =
            entries.iter().try_for_each(|entry| check_entry(entry, &self.group.group, &stays, at.today));
        if let Err(fault) = checked {
            reading.group_fault(place(blank.kind, fault), fault);
        }
        let others = self.group.book_without(None);
        if let Err(fault) = check_fund(BookChange { others: &others, before: None, entered: &entries }) {
            reading.group_fault("value", fault);
        }
        reading.finish(perform(Operation::Group(GroupOperation::AddEntries(entries))))
    }
}
