//! A group: what it is for, its name, where, who leads it, since when.

use super::{Faults, Field, Form, FormDialog, Purpose, Reading, choices, part_of, perform};
use crate::app::board::{Board, BoardForm, LineKey, Subject};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::domain::group::{GroupKind, GroupOperation, SupportGroup, check_group};
use crate::domain::id::GroupId;
use crate::domain::operation::Operation;
use crate::domain::stored::{Edit, Rev, Stored};

/// A group, new or known.
#[derive(Debug)]
struct SaveGroup(Option<(GroupId, Rev)>);

/// The form of a new group.
pub fn open_new(at: &At) -> Dialog {
    FormDialog::open(SaveGroup(None), Form::new(fields(None, at)), at)
}

/// The form of a known group.
pub fn open_edit(group: &Stored<GroupId, SupportGroup>, at: &At) -> Dialog {
    FormDialog::open(SaveGroup(Some((group.id, group.rev))), Form::new(fields(Some(group), at)), at)
}

fn fields(group: Option<&SupportGroup>, at: &At) -> Vec<Field> {
    let lang = at.lang;
    let kinds = choices::of(GroupKind::ALL, GroupKind::code, |kind| lang.group_kind(kind));
    let text = |of: fn(&SupportGroup) -> &str| group.map_or("", of);
    let day = |of: fn(&SupportGroup) -> Option<chrono::NaiveDate>| {
        group.and_then(of).map(|day| at.day(day)).unwrap_or_default()
    };
    let hamlet = group.and_then(|group| group.hamlet).map(|id| id.0.to_string()).unwrap_or_default();
    vec![
        Field::choice("kind", lang.groups_kind(), kinds, group.map_or("", |group| group.kind.code())),
        Field::text("name", lang.groups_name(), text(|group| &group.name)),
        Field::choice("hamlet", lang.groups_hamlet(), choices::hamlets(at), &hamlet),
        Field::text("leader", lang.role_leader(), text(|group| &group.leader)),
        Field::date("founded", lang.groups_founded(), &day(|group| group.founded)),
        Field::date("ended", lang.groups_ended(), &day(|group| group.ended)),
        part_of::programme(group.and_then(|group| group.programme), at),
        Field::text("note", lang.field_note(), text(|group| &group.note)),
    ]
}

impl Purpose for SaveGroup {
    fn title(&self, at: &At) -> String {
        let title = if self.0.is_some() { at.lang.groups_edit() } else { at.lang.groups_new() };
        title.to_owned()
    }

    fn draft_of(&self) -> Option<DraftOf> {
        let form = self.0.map_or_else(|| BoardForm::new("group"), |(id, _)| BoardForm::of("group", id.0));
        Some(DraftOf::Board(Subject::Groups, form))
    }

    fn revs(&self) -> Vec<Rev> {
        self.0.iter().map(|(_, rev)| *rev).collect()
    }

    fn rebase_board(&mut self, board: &dyn Board) {
        self.0 = self.0.map(|(id, rev)| (id, board.rev(&LineKey::Id(id.0)).unwrap_or(rev)));
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let group = SupportGroup {
            kind: reading.coded("kind", GroupKind::from_code, GroupKind::MutualHelp),
            name: reading.name("name"),
            hamlet: reading.coded_or_none("hamlet", choices::hamlet),
            leader: reading.text("leader"),
            founded: reading.optional_day("founded"),
            ended: reading.optional_day("ended"),
            programme: reading.programme(),
            note: reading.text("note"),
        };
        if let (false, Err(fault)) = (group.name.is_empty(), check_group(&group, None, at.today)) {
            let ended = group.founded.is_none_or(|founded| founded <= at.today);
            let field = if ended { "ended" } else { "founded" };
            reading.fault(field, at.lang.group_fault(fault, at.settings.dates));
        }
        let edit = Edit { base: self.0, value: group };
        reading.finish(perform(Operation::Group(GroupOperation::Save(edit))))
    }
}
