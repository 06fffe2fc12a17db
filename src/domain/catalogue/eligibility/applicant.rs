//! A household that is to get a support: what is known of it, looked at for a day.

use chrono::NaiveDate;

use super::{Facts, Reason, reasons};
use crate::domain::catalogue::Catalogue;
use crate::domain::dossier::Dossier;
use crate::domain::ethnicity::is_minority;
use crate::domain::household::Household;
use crate::domain::id::{RecognitionId, SupportId, SurveyId};
use crate::domain::member::{Resident, Sex};
use crate::domain::query::Flag;
use crate::domain::recognition::Recognition;
use crate::domain::standing::{NEWLY_ESCAPED_MONTHS, standing_on};
use crate::domain::stored::Stored;
use crate::domain::support::Support;
use crate::domain::survey::Survey;

/// What the register knows of a household, as far as eligibility asks.
#[derive(Debug, Clone, Copy)]
pub struct Applicant<'a> {
    /// The household.
    pub household: &'a Household,
    /// Its people; those who left do not count.
    pub residents: &'a [Resident],
    /// Its recognitions.
    pub recognitions: &'a [Stored<RecognitionId, Recognition>],
    /// Its surveys in order.
    pub surveys: &'a [Stored<SurveyId, Survey>],
    /// What it had.
    pub supports: &'a [Stored<SupportId, Support>],
}

impl<'a> From<&'a Dossier> for Applicant<'a> {
    fn from(dossier: &'a Dossier) -> Self {
        Self {
            household: &dossier.household.value,
            residents: &dossier.residents,
            recognitions: &dossier.recognitions,
            surveys: &dossier.surveys,
            supports: &dossier.supports,
        }
    }
}

impl Applicant<'_> {
    /// Every reason against it having the model of a draft; see [`reasons`].
    pub fn reasons(&self, draft: &Support, catalogue: &Catalogue) -> Vec<Reason> {
        reasons(&self.facts(draft.date), self.supports, draft, catalogue)
    }

    /// What is known of it on a day. Class and income are those of the day; people and flags have no dates and are
    /// as they are known now. Nobody is told to have had no class on a day of which the register knows nothing: before
    /// its first recognition a household is taken as that one found it.
    pub fn facts(&self, on: NaiveDate) -> Facts {
        let recognitions = || self.recognitions.iter().map(|stored| &stored.value);
        let first = recognitions().map(|recognition| recognition.decided).min();
        let known = first.map_or(on, |first| on.max(first));
        Facts {
            standing: standing_on(recognitions(), known, NEWLY_ESCAPED_MONTHS),
            flags: self.flags(),
            disabled_without_work: self.disabled_without_work(),
            income: self
                .surveys
                .iter()
                .rev()
                .find(|survey| survey.date <= on)
                .and_then(|survey| survey.income),
            left: self.household.ended.map(|ended| ended.on),
        }
    }

    fn flags(&self) -> Vec<Flag> {
        let head = self.residents.iter().find(|resident| resident.is_head()).map(|head| &head.member);
        let flags = [
            (Flag::EthnicMinority, head.is_some_and(|head| is_minority(&head.ethnicity) == Some(true))),
            (Flag::NoLabour, self.household.no_labour),
            (Flag::Merit, self.household.merit),
            (Flag::SocialProtection, self.household.social_protection),
            (Flag::FemaleHead, head.is_some_and(|head| head.sex == Some(Sex::Female))),
        ];
        flags.into_iter().filter(|(_, holds)| *holds).map(|(flag, _)| flag).collect()
    }

    /// Yes where one is known to be disabled and without work; not known where one is disabled and nobody asked.
    fn disabled_without_work(&self) -> Option<bool> {
        let people = self.residents.iter().filter(|resident| resident.is_current());
        let disabled =
            people.map(|resident| &resident.member.facts).filter(|facts| facts.disabled == Some(true));
        let without: Vec<_> = disabled.map(|facts| facts.working.map(|working| !working)).collect();
        if without.contains(&Some(true)) {
            Some(true)
        } else if without.contains(&None) {
            None
        } else {
            Some(false)
        }
    }
}
