//! Some members found a household of their own (tách hộ).

use super::{
    Choice, Faults, Field, FieldKind, Form, FormDialog, Purpose, Reading, choices, day_text, perform,
};
use crate::app::dialogs::{At, Dialog};
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
        Field::choice("hamlet", lang.field_hamlet(), choices::hamlets(at), &hamlet.0.to_string()),
        Field::text("code", lang.field_new_code(), "").hint(lang.hint_next_code()),
        Field::date("on", lang.field_on(), &day_text(at.today)),
        Field::text("note", lang.field_note(), ""),
    ]);
    FormDialog::open(Split { from: dossier.household.id, hamlet, may_go }, Form::new(fields), at)
}

fn field_of(member: &Choice) -> String {
    format!("goes.{}", member.code)
}

impl Split {
    /// Who goes, the new head first.
    fn leaving(&self, form: &Form) -> Vec<MemberId> {
        let head = form.choice("head");
        let goes = |member: &&Choice| {
            form.choice(&field_of(member)) == Some("1") || Some(member.code.as_str()) == head
        };
        let mut leaving: Vec<_> = self.may_go.iter().filter(goes).collect();
        leaving.sort_by_key(|member| Some(member.code.as_str()) != head);
        leaving.into_iter().filter_map(|member| member.code.parse().ok().map(MemberId)).collect()
    }
}

impl Purpose for Split {
    fn title(&self, at: &At) -> String {
        at.lang.title_split().to_owned()
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        reading.chosen("head");
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
