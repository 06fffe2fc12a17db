//! What the register knows of the household that is visited, on the day that stands in the form: a visit of last month
//! is judged by what was known then.

use chrono::NaiveDate;

use super::super::{AsideLine, Form, Reading, Weight};
use super::{fields, judged};
use crate::app::dialogs::At;
use crate::app::effect::Effect;
use crate::domain::dossier::Dossier;
use crate::domain::id::HouseholdId;
use crate::domain::visit::due::VisitScheme;
use crate::domain::visit::{Visit, VisitKnown};
use crate::viet;

/// The household; nothing while the register is being asked.
#[derive(Debug, Default)]
pub(super) struct Home(Option<Box<Dossier>>);

impl Home {
    /// A household that is at hand.
    pub(super) fn of(dossier: &Dossier) -> Self {
        Self(Some(Box::new(dossier.clone())))
    }

    /// Asks for it where it is not at hand.
    pub(super) fn asks(&self, household: HouseholdId) -> Option<Effect> {
        self.0.is_none().then_some(Effect::DossierForForm(household))
    }

    /// A title with the household behind it: the form covers a small screen, and nothing else says where it goes.
    pub(super) fn named(&self, title: &str) -> String {
        match &self.0 {
            Some(home) => format!("{title} · {} · {}", home.household.code, home.head_name()),
            None => title.to_owned(),
        }
    }

    /// Takes what was asked for.
    pub(super) fn take(&mut self, household: HouseholdId, dossier: &Dossier) {
        if dossier.household.id == household {
            *self = Self::of(dossier);
        }
    }

    /// Brings in what is known. What is proposed (`proposes`) is not for a visit that was saved before.
    pub(super) fn revise(&self, form: &mut Form, before: &Visit, proposes: bool, at: &At) {
        if let Some(known) = self.known(form, at) {
            fields::revise(form, &known, visited(form, at), at);
            judged::revise(form, &known, before, proposes, at);
        }
    }

    /// What stands beside the form: that another number of livestock was counted than the register has.
    pub(super) fn aside(&self, form: &Form, at: &At) -> Vec<AsideLine> {
        let heads = self.known(form, at).map_or(0, |known| known.heads);
        let said = form.text("heads").parse::<u32>().ok();
        let differs = said.is_some_and(|said| said != heads);
        let words = || AsideLine::new(Weight::Warning, at.lang.visit_heads_differ(heads));
        differs.then(words).into_iter().collect()
    }

    /// The visit as it stands in the form.
    pub(super) fn read(&self, reading: &mut Reading, form: &Form, before: &Visit) -> Visit {
        let visit = fields::read(reading, before, self.0.as_ref().and_then(|home| home.known_since()));
        let visit = fields::found(reading, form, visit);
        match self.known(form, reading.at) {
            Some(known) => judged::read(form, &known, visit),
            None => visit,
        }
    }

    fn known(&self, form: &Form, at: &At) -> Option<VisitKnown> {
        let (dossier, opened, scheme) = (self.0.as_ref()?, at.register?, scheme(at)?);
        Some(VisitKnown::of(dossier, &opened.criteria, opened.watching(), &scheme, visited(form, at)))
    }
}

/// The day in the form; today where none can be read, and where it lies ahead.
fn visited(form: &Form, at: &At) -> NaiveDate {
    viet::parse_date(&form.text("date"), at.today).map_or(at.today, |date| date.earliest().min(at.today))
}

/// The rules of visits against the open register.
pub(super) fn scheme(at: &At) -> Option<VisitScheme> {
    let opened = at.register?;
    Some(VisitScheme::new(&opened.visits, &opened.catalogue, &opened.framework.programmes))
}
