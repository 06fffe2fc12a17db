//! The form of a member: one who joins, or what is said of one who is there.

use super::{Faults, Field, Form, FormDialog, Purpose, Reading, choices, perform, person};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, HouseholdForm};
use crate::app::effect::Effect;
use crate::domain::dossier::Dossier;
use crate::domain::id::HouseholdId;
use crate::domain::member::{JoinReason, Member, Relation, Resident};
use crate::domain::operation::Operation;
use crate::domain::stored::{Edit, Rev};

/// A person joins the household.
#[derive(Debug)]
struct AddMember {
    household: HouseholdId,
}

/// Another wording of a person and of the stay.
#[derive(Debug)]
struct EditMember {
    before: Resident,
}

/// The form of a person who joins. In a household without a head the newcomer may be it.
pub fn open_add(dossier: &Dossier, at: &At) -> Dialog {
    let lang = at.lang;
    let without_head = dossier.head().is_none();
    let relation = if without_head { Relation::Head.code() } else { "" };
    let joins =
        JoinReason::ALL.iter().filter(|r| !matches!(r, JoinReason::Split | JoinReason::Merge)).copied();
    let joins = choices::of(&joins.collect::<Vec<_>>(), JoinReason::code, |reason| lang.join_reason(reason));
    let mut fields = person::fields(&Member::default(), at);
    fields.insert(
        1,
        Field::choice("relation", lang.field_relation(), choices::relations(lang, without_head), relation),
    );
    fields.push(Field::choice("joined", lang.field_joined(), joins, JoinReason::Registered.code()));
    fields.push(Field::date("from", lang.field_from(), "").hint(lang.hint_from()));
    fields.extend(person::fact_fields(&Member::default().facts, lang));
    FormDialog::open(AddMember { household: dossier.household.id }, Form::new(fields), at)
}

/// The form of a person who is, or was, a member. The citizen number stands here unmasked.
pub fn open_edit(resident: &Resident, at: &At) -> Dialog {
    let lang = at.lang;
    let relation = resident.membership.relation.code();
    let died = resident.member.died.map(|date| at.partial(date)).unwrap_or_default();
    let mut fields = person::fields(&resident.member, at);
    fields.insert(
        1,
        Field::choice("relation", lang.field_relation(), choices::relations(lang, true), relation),
    );
    fields.extend(person::fact_fields(&resident.member.facts, lang));
    fields.push(Field::date("died", lang.field_died(), &died));
    FormDialog::open(EditMember { before: resident.clone() }, Form::new(fields), at)
}

impl Purpose for AddMember {
    fn enters_person(&self) -> bool {
        true
    }

    fn title(&self, at: &At) -> String {
        at.lang.title_add_member().to_owned()
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Household(self.household, HouseholdForm::AddMember))
    }

    fn kind(&self) -> &'static str {
        "member"
    }

    fn revise(&self, form: &mut Form, at: &At) {
        person::revise(form, at);
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let mut member = person::read(&mut reading, &Member::default());
        member.facts = person::read_facts(&mut reading);
        let add = Operation::AddMember {
            household: self.household,
            member,
            relation: reading.coded("relation", Relation::from_code, Relation::Other),
            from: reading.partial_date("from"),
            joined: reading.coded("joined", JoinReason::from_code, JoinReason::Registered),
        };
        reading.finish(perform(add))
    }
}

impl Purpose for EditMember {
    fn title(&self, at: &At) -> String {
        at.lang.title_edit_member(&self.before.member.name)
    }

    fn draft_of(&self) -> Option<DraftOf> {
        let stay = &self.before.membership;
        Some(DraftOf::Household(stay.household, HouseholdForm::Member(stay.id)))
    }

    fn revs(&self) -> Vec<Rev> {
        vec![self.before.member.rev, self.before.membership.rev]
    }

    /// A new head of the household is an event with a day of its own.
    fn revise(&self, form: &mut Form, at: &At) {
        person::revise(form, at);
        let becomes_head = form.choice("relation") == Some(Relation::Head.code()) && !self.before.is_head();
        let asked = form.field("head_on").is_some();
        if becomes_head && !asked {
            let place = form.fields.iter().position(|f| f.code == "relation").map_or(0, |at| at + 1);
            let day = Field::date("head_on", at.lang.field_head_on(), &at.day(at.today));
            form.fields.insert(place, day.hint(at.lang.hint_head_on()));
        } else if !becomes_head {
            form.fields.retain(|f| f.code != "head_on");
        }
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let mut member = person::read(&mut reading, &self.before.member);
        member.facts = person::read_facts(&mut reading);
        member.died = reading.partial_date("died");
        let relation = reading.coded("relation", Relation::from_code, Relation::Other);
        if self.before.is_head() && relation != Relation::Head {
            reading.fault("relation", at.lang.check_head_stays());
        }
        let on = if form.field("head_on").is_some() { reading.day("head_on") } else { at.today };
        let save = Operation::SaveMember {
            member: Edit::of(&self.before.member, member),
            membership: (self.before.membership.id, self.before.membership.rev),
            relation,
            on,
        };
        reading.finish(perform(save))
    }
}
