//! A group: what it is for, its name, where, who leads it, since when.

use super::{Faults, Field, Form, FormDialog, Purpose, Reading, choices, part_of, perform};
use crate::app::board::{BoardForm, Subject};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::domain::group::{GroupKind, GroupLine, GroupOperation, SupportGroup, check_group};
use crate::domain::id::GroupId;
use crate::domain::operation::Operation;
use crate::domain::stored::{Edit, Rev};

/// A group, new or known.
#[derive(Debug)]
struct SaveGroup {
    known: Option<(GroupId, Rev)>,
    /// The names of its members of today.
    names: Vec<String>,
}

/// The form of a new group.
pub fn open_new(at: &At) -> Dialog {
    FormDialog::open(SaveGroup { known: None, names: Vec::new() }, Form::new(fields(None, at)), at)
}

/// The form of a known group.
pub fn open_edit(line: &GroupLine, at: &At) -> Dialog {
    let (group, names) = (&line.group, line.names.clone());
    let purpose = SaveGroup { known: Some((group.id, group.rev)), names };
    FormDialog::open(purpose, Form::new(fields(Some(group), at)), at)
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

fn read(reading: &mut Reading) -> SupportGroup {
    SupportGroup {
        kind: reading.coded("kind", GroupKind::from_code, GroupKind::MutualHelp),
        name: reading.name("name"),
        hamlet: reading.coded_or_none("hamlet", choices::hamlet),
        leader: reading.text("leader"),
        founded: reading.optional_day("founded"),
        ended: reading.optional_day("ended"),
        programme: reading.programme(),
        note: reading.text("note"),
    }
}

impl Purpose for SaveGroup {
    fn title(&self, at: &At) -> String {
        let title = if self.known.is_some() { at.lang.groups_edit() } else { at.lang.groups_new() };
        title.to_owned()
    }

    fn draft_of(&self) -> Option<DraftOf> {
        let form = self.known.map_or_else(|| BoardForm::new("group"), |(id, _)| BoardForm::of("group", id.0));
        Some(DraftOf::Board(Subject::Groups, form))
    }

    fn revs(&self) -> Vec<Rev> {
        self.known.iter().map(|(_, rev)| *rev).collect()
    }

    fn warning(&self, form: &Form, at: &At) -> Option<String> {
        let group = read(&mut Reading::of(form, at));
        let lacks = group.lacks_leader(self.names.iter().map(String::as_str));
        lacks.then(|| at.lang.warn_save_anyway(at.lang.group_warn_leader(&group.leader)))
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let group = read(&mut reading);
        if let (false, Err(fault)) = (group.name.is_empty(), check_group(&group, None, at.today)) {
            let ended = group.founded.is_none_or(|founded| founded <= at.today);
            let field = if ended { "ended" } else { "founded" };
            reading.fault(field, at.lang.group_fault(fault, at.settings.dates));
        }
        let edit = Edit { base: self.known, value: group };
        reading.finish(perform(Operation::Group(GroupOperation::Save(edit))))
    }
}
