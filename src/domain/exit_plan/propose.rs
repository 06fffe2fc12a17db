//! What a plan begins with: the way out of the household.

use super::MOST_STEPS;
use crate::domain::graduation::Lack;
use crate::domain::way_out::WayOut;

/// A step that is proposed, by codes; its words are made where it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedStep {
    /// The indicator that it answers; nothing for a step that raises the income.
    pub indicator: Option<String>,
    /// The model that helps; nothing where there is none that the household may have.
    pub model: Option<String>,
    /// The household was given this model, and a later survey finds the same lack: what was given has to be looked at.
    pub given: bool,
}

/// A step for each deprivation that nothing given has answered, with the support that is coming, else the first that the
/// household may have; then one that raises the income where more is needed. What was given and did not cure is looked
/// at where nothing else is on offer.
pub fn propose(way: &WayOut) -> Vec<ProposedStep> {
    let answers = way.lacks.iter().filter(|lack| lack.given.is_empty() || lack.found_since).map(answer);
    let raises = way.distance.is_some_and(|distance| distance.gap.is_some());
    let income = raises.then(|| ProposedStep {
        indicator: None,
        model: way.raise_income.first().cloned(),
        given: false,
    });
    let mut steps: Vec<_> = answers.take(MOST_STEPS - 1).collect();
    steps.extend(income.filter(|step| step.model.is_some()));
    steps
}

fn answer(lack: &Lack) -> ProposedStep {
    let other = lack.coming.first().or(lack.offered.first());
    ProposedStep {
        indicator: Some(lack.code.clone()),
        model: other.or(lack.given.last()).cloned(),
        given: other.is_none() && !lack.given.is_empty(),
    }
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

    fn steps_of(file: &crate::domain::dossier::Dossier) -> Vec<ProposedStep> {
        let (catalogue, standards) = (Catalogue::embedded(), Standards::embedded());
        let (on, rules) = (day(2026, 11, 22), Rules { catalogue: &catalogue, standards: &standards });
        propose(&way_out(&WayOutFacts::of(file, on), By { rules, near: Near(10) }, on))
    }

    /// A poor household that a survey of 1 October finds without water, and that got a tank on a day.
    fn with_tank(given: chrono::NaiveDate) -> Vec<ProposedStep> {
        let mut file = dossier();
        file.recognitions = vec![recognised(1, day(2025, 12, 14), Class::Poor)];
        file.surveys = vec![surveyed(1, day(2026, 10, 1), &[9])];
        let mut tank = supported(1, "bon-nuoc", SupportState::HandedOver);
        tank.value.date = given;
        file.supports = vec![tank];
        steps_of(&file).into_iter().filter(|step| step.indicator.is_some()).collect()
    }

    #[test]
    fn what_was_given_and_did_not_cure_is_a_step_of_the_plan() {
        let steps = with_tank(day(2026, 4, 18));
        assert_eq!(steps.len(), 1, "the survey after the tank finds no water");
        assert_ne!(steps[0].model.as_deref(), Some("bon-nuoc"), "there are other models on offer");
        assert!(!steps[0].given);
        assert_eq!(with_tank(day(2026, 10, 2)), [], "no survey has looked since");
    }

    #[test]
    fn where_nothing_else_is_on_offer_what_was_given_is_looked_at() {
        let given = Lack {
            code: "water".into(),
            given: vec!["bon-nuoc".into()],
            found_since: true,
            ..Lack::default()
        };
        let step = answer(&given);
        assert_eq!((step.model.as_deref(), step.given), (Some("bon-nuoc"), true));
    }

    #[test]
    fn each_open_deprivation_is_a_step_and_the_income_the_last() {
        let mut file = dossier();
        file.recognitions = vec![recognised(1, day(2025, 12, 14), Class::Poor)];
        file.surveys = vec![surveyed(1, day(2026, 10, 1), &[4, 9, 10])];
        file.supports = vec![
            supported(1, "the-bhyt", SupportState::HandedOver),
            supported(2, "bon-nuoc", SupportState::Planned),
        ];
        file.supports[0].value.date = day(2026, 10, 2);
        let steps = steps_of(&file);
        let named: Vec<_> = steps.iter().map(|step| step.indicator.as_deref()).collect();
        assert_eq!(named, [Some("water"), Some("latrine"), None]);
        assert_eq!(steps[0].model.as_deref(), Some("bon-nuoc"), "it is coming");
        assert!(steps[2].model.is_some());
    }
}
