//! A household of the list that is in the register and differs: only the fields that the plan names.

use rusqlite::named_params;

use super::Import;
use crate::domain::household::Household;
use crate::domain::id::{HouseholdId, MemberId};
use crate::domain::intake::{Field, FieldChange, IntakeHousehold, MemberVerdict, Update, Value};
use crate::domain::member::{Member, Membership, Relation};
use crate::domain::stored::Edit;
use crate::store::perform::{head, household};
use crate::store::{Result, row};

impl Import<'_, '_> {
    /// Changes a household, its people, its survey and its class of the year.
    pub(super) fn update(&mut self, intake: &IntakeHousehold, update: &Update) -> Result<()> {
        let stored = self.tx.read::<Household>(update.id)?;
        let mut value = stored.value.clone();
        for change in &update.changes {
            self.change_household(&mut value, change)?;
        }
        let hamlet = value.hamlet;
        household::save(self.tx, &Edit::of(&stored, value), self.tx.today())?;
        for (listed, verdict) in intake.members.iter().zip(&update.members) {
            match verdict {
                MemberVerdict::New => self.join(update.id, listed)?,
                MemberVerdict::Known { id, changes } => self.change_member(update.id, *id, changes)?,
            }
        }
        match update.changes.iter().any(|change| is_of_review(change.field)) {
            true => self.review(update.id, hamlet, intake),
            false => Ok(()),
        }
    }

    fn change_household(&mut self, value: &mut Household, change: &FieldChange) -> Result<()> {
        match (change.field, &change.new) {
            (Field::Code, Value::Text(code)) => value.code.clone_from(code),
            (Field::Hamlet, Value::Text(name)) => value.hamlet = self.hamlets.find_or_make(self.tx, name)?,
            (Field::Address, Value::Text(address)) => value.address.clone_from(address),
            (Field::Phone, Value::Text(phone)) => value.phone.clone_from(phone),
            (Field::Notes, Value::Text(notes)) => value.notes.clone_from(notes),
            (Field::NoLabour, Value::Flag(flag)) => value.no_labour = *flag,
            (Field::Merit, Value::Flag(flag)) => value.merit = *flag,
            (Field::SocialProtection, Value::Flag(flag)) => value.social_protection = *flag,
            _ => {}
        }
        Ok(())
    }

    fn change_member(&mut self, household: HouseholdId, id: MemberId, changes: &[FieldChange]) -> Result<()> {
        if changes.is_empty() {
            return Ok(());
        }
        let stored = self.tx.read::<Member>(id)?;
        let mut value = stored.value.clone();
        changes.iter().for_each(|change| change_person(&mut value, change));
        self.tx.update(&stored, &value)?;
        let relation = changes.iter().find_map(|change| match change.new {
            Value::Relation(relation) => Some(relation),
            _ => None,
        });
        relation.map_or(Ok(()), |relation| self.change_relation(household, id, relation))
    }

    fn change_relation(&mut self, household: HouseholdId, id: MemberId, relation: Relation) -> Result<()> {
        if relation == Relation::Head {
            head::step_down(self.tx, household, self.tx.today())?;
        }
        let place = named_params! { ":household": household.0, ":member": id.0 };
        let stays = row::all::<Membership>(self.tx.conn, include_str!("stay.sql"), place)?;
        stays
            .first()
            .map_or(Ok(()), |stay| self.tx.update(stay, &Membership { relation, ..stay.value.clone() }))
    }
}

fn is_of_review(field: Field) -> bool {
    use Field as F;
    matches!(field, F::People | F::ScoreB1 | F::Income | F::Answers | F::Class | F::Decision)
}

fn change_person(value: &mut Member, change: &FieldChange) {
    match (change.field, &change.new) {
        (Field::Name, Value::Text(name)) => value.name.clone_from(name),
        (Field::Sex, Value::Sex(sex)) => value.sex = Some(*sex),
        (Field::Born, Value::Date(born)) => value.born = Some(*born),
        (Field::CitizenNumber, Value::Text(number)) => value.citizen_number.clone_from(number),
        (Field::Ethnicity, Value::Text(name)) => value.ethnicity.clone_from(name),
        _ => {}
    }
}
