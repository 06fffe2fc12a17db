//! What a plan begins with: the way out of the household.

use super::MOST_STEPS;
use crate::domain::way_out::WayOut;

/// A step that is proposed, by codes; its words are made where it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedStep {
    /// The indicator that it answers; nothing for a step that raises the income.
    pub indicator: Option<String>,
    /// The model that helps; nothing where there is none that the household may have.
    pub model: Option<String>,
}

/// A step for each deprivation that nothing given answers, with the support that is coming, else the first that the
/// household may have; then one that raises the income where more is needed.
pub fn propose(way: &WayOut) -> Vec<ProposedStep> {
    let open = way.lacks.iter().filter(|lack| lack.given.is_empty());
    let answers = open.map(|lack| ProposedStep {
        indicator: Some(lack.code.clone()),
        model: lack.coming.first().or(lack.offered.first()).cloned(),
    });
    let raises = way.distance.is_some_and(|distance| distance.gap.is_some());
    let income = raises.then(|| ProposedStep { indicator: None, model: way.raise_income.first().cloned() });
    let mut steps: Vec<_> = answers.take(MOST_STEPS - 1).collect();
    steps.extend(income.filter(|step| step.model.is_some()));
    steps
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::Catalogue;
    use crate::domain::class::Class;
    use crate::domain::graduation::sample::{day, dossier, recognised, supported, surveyed};
    use crate::domain::reach::Rules;
    use crate::domain::standard::Standards;
    use crate::domain::support::SupportState;
    use crate::domain::way_out::{By, Near, WayOutFacts, way_out};

    #[test]
    fn each_open_deprivation_is_a_step_and_the_income_the_last() {
        let mut file = dossier();
        file.recognitions = vec![recognised(1, day(2025, 12, 14), Class::Poor)];
        file.surveys = vec![surveyed(1, day(2026, 10, 1), &[4, 9, 10])];
        file.supports = vec![
            supported(1, "the-bhyt", SupportState::HandedOver),
            supported(2, "bon-nuoc", SupportState::Planned),
        ];
        let (catalogue, standards) = (Catalogue::embedded(), Standards::embedded());
        let (on, rules) = (day(2026, 11, 22), Rules { catalogue: &catalogue, standards: &standards });
        let by = By { rules, near: Near(10) };
        let steps = propose(&way_out(&WayOutFacts::of(&file, on), by, on));
        let named: Vec<_> = steps.iter().map(|step| step.indicator.as_deref()).collect();
        assert_eq!(named, [Some("water"), Some("latrine"), None]);
        assert_eq!(steps[0].model.as_deref(), Some("bon-nuoc"), "it is coming");
        assert!(steps[2].model.is_some());
    }
}
