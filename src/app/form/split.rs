//! Some members found a household of their own (tách hộ).

use super::{Choice, Faults, Field, FieldKind, Form, FormDialog, Purpose, Reading, choices, perform};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, HouseholdForm};
use crate::app::effect::Effect;
use crate::domain::dossier::Dossier;
use crate::domain::household::Household;
use crate::domain::id::{HamletId, HouseholdId, MemberId};
use crate::domain::operation::Operation;

/// The members that may go: all but the head.
#[derive(Debug)]
struct Split {
    from: HouseholdId,
    hamlet: HamletId,
    may_go: Vec<Choice>,
}

/// The form of a split.
pub fn open(dossier: &Dossier, at: &At) -> Dialog {
    let lang = at.lang;
    let may_go = choices::members(dossier, |resident| !resident.is_head());
    let goes = |member: &Choice| {
        let kind = FieldKind::Digit(choices::yes_no(lang));
        Field::new(field_of(member), member.label.clone(), kind, "0").hint(lang.hint_goes())
    };
    let mut fields: Vec<_> = may_go.iter().map(goes).collect();
    let hamlet = dossier.household.hamlet;
    fields.extend([
        Field::choice("head", lang.field_new_head(), may_go.clone(), "").hint(lang.hint_new_head()),
        Field::choice("hamlet", lang.field_hamlet(), choices::own_hamlets(hamlet, at), &hamlet.0.to_string()),
        Field::text("code", lang.field_new_code(), "").verbatim().hint(lang.hint_next_code()),
        Field::date("on", lang.field_on(), &at.day(at.today)),
        Field::text("note", lang.field_note(), ""),
    ]);
    FormDialog::open(Split { from: dossier.household.id, hamlet, may_go }, Form::new(fields), at)
}

fn field_of(member: &Choice) -> String {
    format!("goes.{}", member.code)
}

impl Split {
    /// Those who are marked to go.
    fn marked(&self, form: &Form) -> Vec<Choice> {
        let goes = |member: &&Choice| form.choice(&field_of(member)) == Some("1");
        self.may_go.iter().filter(goes).cloned().collect()
    }

    /// Who goes, the new head first.
    fn leaving(&self, form: &Form) -> Vec<MemberId> {
        let head = form.choice("head");
        let mut leaving = self.marked(form);
        leaving.sort_by_key(|member| Some(member.code.as_str()) != head);
        leaving.into_iter().filter_map(|member| member.code.parse().ok().map(MemberId)).collect()
    }
}

impl Purpose for Split {
    fn title(&self, at: &At) -> String {
        at.lang.title_split().to_owned()
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Household(self.from, HouseholdForm::Split))
    }

    /// Only who goes may be the new head; a head who stays after all is no longer named.
    fn revise(&self, form: &mut Form, _at: &At) {
        let marked = self.marked(form);
        let Some(head) = form.field_mut("head") else { return };
        let said = head.line.text().to_owned();
        if !marked.iter().any(|c| c.label == said) && self.may_go.iter().any(|c| c.label == said) {
            head.line.clear();
        }
        head.kind = FieldKind::Choice(marked);
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        match self.may_go.first().filter(|_| self.marked(form).is_empty()) {
            Some(first) => reading.fault(&field_of(first), at.lang.check_nobody_goes()),
            None => drop(reading.chosen("head")),
        }
        let hamlet = reading.coded("hamlet", choices::hamlet, self.hamlet);
        let split = Operation::SplitHousehold {
            from: self.from,
            members: self.leaving(form),
            household: Household::new(reading.text("code"), hamlet),
            on: reading.past_day("on"),
            note: reading.text("note"),
        };
        reading.finish(perform(split))
    }
}
