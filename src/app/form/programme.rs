//! A programme, a project of one, a sub-project.

use super::{Choice, Faults, Field, Form, FormDialog, Purpose, Reading, choices, lines_in_one, perform};
use crate::app::board::{BoardForm, Subject};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::domain::id::ProgrammeId;
use crate::domain::operation::Operation;
use crate::domain::programme::{Programme, ProgrammeKind, ProgrammeOperation, Tree, checks};
use crate::domain::stored::{Edit, Rev, Stored};

/// What its drafts call the form.
pub const FORM: &str = "programme";

/// A new programme, or another wording of a known one.
#[derive(Debug)]
struct SaveProgramme {
    base: Option<Stored<ProgrammeId, Programme>>,
    /// Codes and levels of all programmes.
    known: Vec<Stored<ProgrammeId, Programme>>,
}

/// The form of a new programme, part of another where one is given.
pub fn open_new(
    known: &[Stored<ProgrammeId, Programme>],
    parent: Option<&Stored<ProgrammeId, Programme>>,
    at: &At,
) -> Dialog {
    let kind = match parent.map(|parent| parent.kind) {
        None => ProgrammeKind::Programme,
        Some(ProgrammeKind::Programme) => ProgrammeKind::Project,
        Some(ProgrammeKind::Project | ProgrammeKind::SubProject) => ProgrammeKind::SubProject,
    };
    // Nothing is part of a sub-project: its brother is meant.
    let parent = parent.and_then(|parent| match parent.kind {
        ProgrammeKind::SubProject => parent.parent,
        _ => Some(parent.id),
    });
    let fresh = Programme {
        code: String::new(),
        name: String::new(),
        kind,
        parent,
        from: None,
        until: None,
        note: String::new(),
    };
    let form = Form::new(fields(&fresh, known, None, at));
    FormDialog::open(SaveProgramme { base: None, known: known.to_vec() }, form, at)
}

/// The form of a known programme.
pub fn open_edit(
    known: &[Stored<ProgrammeId, Programme>],
    programme: &Stored<ProgrammeId, Programme>,
    at: &At,
) -> Dialog {
    let form = Form::new(fields(programme, known, Some(programme.id), at));
    FormDialog::open(SaveProgramme { base: Some(programme.clone()), known: known.to_vec() }, form, at)
}

fn fields(
    programme: &Programme,
    known: &[Stored<ProgrammeId, Programme>],
    of: Option<ProgrammeId>,
    at: &At,
) -> Vec<Field> {
    let lang = at.lang;
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| at.day(day)).unwrap_or_default();
    let kinds = choices::of(ProgrammeKind::ALL, ProgrammeKind::code, |kind| lang.programme_kind(kind));
    let named = |one: &Stored<ProgrammeId, Programme>| format!("{} {}", one.code, one.name);
    let own_parts = of.map(|of| Tree(known).with_parts(of)).unwrap_or_default();
    let wholes = known.iter().filter(|one| one.kind != ProgrammeKind::SubProject);
    let parents = wholes
        .filter(|one| !own_parts.contains(&one.id))
        .map(|one| Choice::new(one.id.0.to_string(), named(one)))
        .collect();
    let parent = programme.parent.map(|id| id.0.to_string()).unwrap_or_default();
    vec![
        Field::text("code", lang.programmes_code(), &programme.code).verbatim(),
        Field::text("name", lang.programmes_name(), &programme.name),
        Field::choice("kind", lang.programmes_level(), kinds, programme.kind.code()),
        Field::choice("parent", lang.field_programme_parent(), parents, &parent).hint(lang.hint_part_of()),
        Field::date("from", lang.programmes_from(), &day(programme.from)),
        Field::date("until", lang.programmes_until(), &day(programme.until)),
        Field::text("note", lang.field_note(), &lines_in_one(&programme.note)),
    ]
}

impl Purpose for SaveProgramme {
    fn title(&self, at: &At) -> String {
        match &self.base {
            Some(base) => at.lang.title_edit_programme(&base.code),
            None => at.lang.title_new_programme().to_owned(),
        }
    }

    fn draft_of(&self) -> Option<DraftOf> {
        let known = self.base.as_ref().map(|base| BoardForm::of(FORM, base.id.0));
        Some(DraftOf::Board(Subject::Programmes, known.unwrap_or_else(|| BoardForm::new(FORM))))
    }

    fn revs(&self) -> Vec<Rev> {
        self.base.iter().map(|base| base.rev).collect()
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let parent = reading.coded_or_none("parent", |code| code.parse().ok().map(ProgrammeId));
        let programme = Programme {
            code: reading.text("code"),
            name: reading.text("name"),
            kind: reading.coded("kind", ProgrammeKind::from_code, ProgrammeKind::Programme),
            parent,
            from: reading.optional_day("from"),
            until: reading.optional_day("until"),
            note: reading.lines("note"),
        };
        let own = self.base.as_ref().map(|base| base.id);
        for (asked, fault) in checks::programme(&programme, own, Tree(&self.known)) {
            reading.fault(asked.code(), at.lang.programme_fault(fault));
        }
        let edit = match &self.base {
            Some(base) => Edit::of(base, programme),
            None => Edit::new(programme),
        };
        reading.finish(perform(Operation::Programme(ProgrammeOperation::Save(edit))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::dialogs::Dialog;
    use crate::app::testing::{model, press, saved, stored};
    use crate::i18n::Lang;

    fn known() -> Vec<Stored<ProgrammeId, Programme>> {
        let of = |id, code: &str, kind, parent: Option<i64>| {
            let parent = parent.map(ProgrammeId);
            let (name, note) = (format!("Tên {code}"), String::new());
            stored(
                ProgrammeId(id),
                3,
                Programme { code: code.into(), name, kind, parent, from: None, until: None, note },
            )
        };
        vec![
            of(1, "GNBV", ProgrammeKind::Programme, None),
            of(2, "GNBV-DA2", ProgrammeKind::Project, Some(1)),
        ]
    }

    /// Faults of a form after a script, by field.
    fn faults(open: impl Fn(&At) -> Dialog, script: &str) -> Vec<String> {
        let mut model = model((80, 24), Lang::Vi);
        let dialog = open(&model.at());
        model.dialogs.push(dialog);
        press(&mut model, script);
        press(&mut model, "<F2>");
        let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!("no form") };
        form.form.fields.iter().filter(|f| f.fault.is_some()).map(|f| f.code.to_string()).collect()
    }

    #[test]
    fn a_new_one_is_part_of_the_one_under_the_cursor() {
        let mut model = model((80, 24), Lang::Vi);
        let known = known();
        let dialog = open_new(&known, Some(&known[1]), &model.at());
        model.dialogs.push(dialog);
        press(&mut model, "TDA1<Enter>Tiểu dự án 1");
        let Operation::Programme(ProgrammeOperation::Save(edit)) = saved(&press(&mut model, "<F2>")) else {
            panic!()
        };
        assert_eq!((edit.value.kind, edit.value.parent), (ProgrammeKind::SubProject, Some(ProgrammeId(2))));
    }

    #[test]
    fn what_is_wrong_is_told_at_its_field() {
        let known = known();
        let fresh = |at: &At| open_new(&known, None, at);
        assert_eq!(faults(fresh, ""), ["code", "name"]);
        assert_eq!(faults(fresh, "gnbv<Enter>Tên"), ["code"], "a code twice");
        let part = |at: &At| open_new(&known, Some(&known[0]), at);
        assert_eq!(faults(part, "X<Enter>Tên<Enter><Right>"), ["parent"], "no project");
        assert_eq!(faults(fresh, "X<Enter>Tên<Enter><Enter><Enter>2/2/2026<Enter>1/2/2026"), ["until"]);
    }
}
