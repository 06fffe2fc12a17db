//! The facts of a support that its emergency tells: they are asked for only where no event is named, so that no fact
//! stands twice and differs.

use super::ReliefEvent;
use crate::domain::catalogue::SupportModel;

/// Fields of a model's record that an emergency answers: what happened, when, how many victims.
pub const EVENT_FIELDS: [&str; 3] = ["cause", "happened", "victims"];

/// What an emergency tells of the fields of a model, in the form in which details are kept.
pub fn told_by(event: &ReliefEvent, model: &SupportModel) -> Vec<(&'static str, String)> {
    let told = |code| match code {
        "cause" => event.kind.code().to_owned(),
        "happened" => event.happened.to_string(),
        _ => event.victims().to_string(),
    };
    let asked = EVENT_FIELDS.into_iter().filter(|code| model.field(code).is_some());
    asked.map(|code| (code, told(code))).collect()
}

/// Whether an emergency tells facts that a model asks for: it is what answers one.
pub fn is_told_by_event(model: &SupportModel) -> bool {
    EVENT_FIELDS.iter().any(|code| model.field(code).is_some())
}

#[cfg(test)]
mod tests {
    use super::super::answer::tests::event;
    use super::super::{ReliefEvent, ReliefKind};
    use super::*;
    use crate::domain::catalogue::Catalogue;
    use crate::domain::details;

    #[test]
    fn every_kind_of_emergency_is_a_cause_that_the_model_knows() {
        let catalogue = Catalogue::embedded();
        let model = catalogue.model("cuu-tro-khan-cap").unwrap();
        for kind in ReliefKind::ALL {
            for (code, text) in told_by(&event(*kind, "2026-06-03"), model) {
                assert_eq!(details::check(model.field(code).unwrap(), &text), Ok(()), "{kind:?} {code}");
            }
        }
    }

    #[test]
    fn the_event_tells_what_the_model_asks_and_nothing_else() {
        let catalogue = Catalogue::embedded();
        let falling = ReliefEvent { dead: 1, ..event(ReliefKind::FallingTree, "2026-06-03") };
        let told = told_by(&falling, catalogue.model("cuu-tro-khan-cap").unwrap());
        assert_eq!(
            told,
            [("cause", "tree".into()), ("happened", "2026-06-03".into()), ("victims", "1".into())]
        );
        assert_eq!(told_by(&falling, catalogue.model("gao").unwrap()), []);
    }
}
