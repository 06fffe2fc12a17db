//! Deprivations that households had when they got a model that answers them, and whether a later survey still finds
//! them. The last survey up to the day of the support tells what was lacking, the last one since what became of it.

use chrono::NaiveDate;

use super::case::Case;
use crate::domain::data_file::Label;
use crate::domain::id::HouseholdId;
use crate::domain::reach::{Home, Rules};

/// What became of a deprivation that a model answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cure {
    /// Code of the indicator.
    pub indicator: String,
    /// What it is called; its code where no standard knows it.
    pub name: Label,
    /// Households in which it is found no more.
    pub cured: Vec<HouseholdId>,
    /// Households in which it is found still.
    pub left: Vec<HouseholdId>,
    /// Households of which no later survey tells.
    pub unknown: Vec<HouseholdId>,
}

impl Cure {
    fn new(indicator: &str, rules: Rules<'_>) -> Self {
        let mut known = rules.standards.all().flat_map(|standard| &standard.indicators);
        let name = known.find(|known| known.code == indicator).map(|known| known.name.clone());
        let code = || Label { vi: indicator.to_owned(), en: indicator.to_owned() };
        Self {
            indicator: indicator.to_owned(),
            name: name.unwrap_or_else(code),
            cured: Vec::new(),
            left: Vec::new(),
            unknown: Vec::new(),
        }
    }

    /// How many of them a later survey tells of.
    pub fn known(&self) -> usize {
        self.cured.len() + self.left.len()
    }

    fn add(&mut self, household: HouseholdId, found_still: Option<bool>) {
        match found_still {
            Some(true) => self.left.push(household),
            Some(false) => self.cured.push(household),
            None => self.unknown.push(household),
        }
    }
}

/// What became of each deprivation that a model answers; none where nobody had it.
pub(super) fn cures(model: &str, cases: &[(&Home, Case)], rules: Rules<'_>, on: NaiveDate) -> Vec<Cure> {
    let answers = rules.catalogue.model(model).map(|model| model.answers.as_slice()).unwrap_or_default();
    answers.iter().filter_map(|indicator| cure(indicator, cases, rules, on)).collect()
}

fn cure(indicator: &str, cases: &[(&Home, Case)], rules: Rules<'_>, on: NaiveDate) -> Option<Cure> {
    let mut cure = Cure::new(indicator, rules);
    for (home, case) in cases {
        let before = home.survey_on(case.begun).and_then(|needs| needs.finds(indicator, rules));
        if before == Some(true) {
            let since = home.survey_on(on).filter(|needs| needs.on > case.begun);
            cure.add(home.id, since.and_then(|needs| needs.finds(indicator, rules)));
        }
    }
    (cure.known() + cure.unknown.len() > 0).then_some(cure)
}
