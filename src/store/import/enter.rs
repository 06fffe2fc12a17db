//! A household of the list that is new.

use super::Import;
use crate::domain::household::{Household, HouseholdEventKind};
use crate::domain::id::HouseholdId;
use crate::domain::intake::{IntakeHousehold, IntakeMember};
use crate::domain::member::{JoinReason, Member, Membership, Relation};
use crate::store::Result;
use crate::store::perform::household::{found, record};

impl Import<'_, '_> {
    /// Enters a household with everyone whom the list names, and its survey and class of the year.
    pub(super) fn enter(&mut self, intake: &IntakeHousehold) -> Result<()> {
        let hamlet = self.hamlets.find_or_make(self.tx, &intake.hamlet)?;
        let id = found(
            self.tx,
            &Household {
                address: intake.address.clone().unwrap_or_default(),
                phone: intake.phone.clone().unwrap_or_default(),
                no_labour: intake.flags.no_labour.unwrap_or(false),
                merit: intake.flags.merit.unwrap_or(false),
                social_protection: intake.flags.social_protection.unwrap_or(false),
                notes: intake.notes.clone().unwrap_or_default(),
                ..Household::new(intake.code.clone().unwrap_or_default(), hamlet)
            },
        )?;
        for member in &intake.members {
            self.join(id, member)?;
        }
        record(self.tx, id, HouseholdEventKind::Registered, self.tx.today(), None, "")?;
        self.review(id, hamlet, intake)
    }

    /// Enters a person of the list into a household.
    pub(super) fn join(&mut self, household: HouseholdId, listed: &IntakeMember) -> Result<()> {
        let member = self.tx.insert(&Member {
            name: listed.name.clone(),
            sex: listed.sex,
            born: listed.born,
            citizen_number: listed.citizen_number.clone().unwrap_or_default(),
            ethnicity: listed.ethnicity.clone().unwrap_or_default(),
            ..Member::default()
        })?;
        let relation = listed.relation.unwrap_or(Relation::Other);
        let joined = JoinReason::Registered;
        self.tx.insert(&Membership { household, member, relation, from: None, joined, left: None }).map(drop)
    }
}
