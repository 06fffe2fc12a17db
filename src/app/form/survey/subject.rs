//! Whose form it is: what the register knows of the household, from which answers follow.

use chrono::NaiveDate;

use crate::domain::computed::{Facts, computed};
use crate::domain::dossier::Dossier;
use crate::domain::id::HouseholdId;
use crate::domain::member::{Member, Resident};
use crate::domain::place::AreaType;
use crate::domain::standard::Standard;
use crate::domain::survey::{Answers, TargetGroups};

/// The household of a form.
#[derive(Debug, Clone)]
pub(super) struct Subject {
    pub household: HouseholdId,
    pub code: String,
    /// Code and head.
    pub name: String,
    residents: Vec<Resident>,
    house_area_dm2: Option<u32>,
    pub area: AreaType,
    /// What the household's own page says of it.
    pub groups: TargetGroups,
}

impl Subject {
    pub fn of(dossier: &Dossier) -> Self {
        let household = &dossier.household;
        Self {
            household: household.id,
            code: household.code.clone(),
            name: format!("{} {}", household.code, dossier.head_name()).trim_end().to_owned(),
            residents: dossier.residents.clone(),
            house_area_dm2: household.house_area_dm2,
            area: dossier.hamlet.area,
            groups: TargetGroups {
                no_labour: household.no_labour,
                merit: household.merit,
                social_protection: household.social_protection,
            },
        }
    }

    /// Who lived there on a day, as far as the dates of the stays tell.
    pub fn people_on(&self, day: NaiveDate) -> Vec<&Member> {
        let came = |r: &Resident| r.membership.from.is_none_or(|from| from.earliest() <= day);
        let went = |r: &Resident| r.membership.left.is_some_and(|left| left.on.earliest() <= day);
        self.residents.iter().filter(|r| came(r) && !went(r)).map(|r| &r.member.value).collect()
    }

    /// How many lived there on a day.
    pub fn count_on(&self, day: NaiveDate) -> u32 {
        u32::try_from(self.people_on(day).len()).unwrap_or(u32::MAX)
    }

    /// The answers that follow from the facts on a day.
    pub fn computed(&self, standard: &Standard, on: NaiveDate) -> Answers {
        self.with_facts(on, |facts| computed(standard, facts))
    }

    /// What a rule says of the facts on a day.
    pub fn with_facts<T>(&self, on: NaiveDate, rule: impl FnOnce(Facts) -> T) -> T {
        let members = self.people_on(on);
        rule(Facts { members: &members, house_area_dm2: self.house_area_dm2, on })
    }
}
