//! The line that a list shows of a household as it stood.

use super::Then;
use crate::domain::class::{Standing, State};
use crate::domain::query::ListRow;
use crate::domain::standing::{NEWLY_ESCAPED_MONTHS, standing_on};

impl Then {
    /// Class and years of then.
    pub fn standing(&self) -> Standing {
        let recognitions = self.dossier.recognitions.iter().map(|row| &row.value);
        standing_on(recognitions, self.on, NEWLY_ESCAPED_MONTHS)
    }

    /// The one word that lists show.
    pub fn state(&self) -> State {
        self.standing().state()
    }

    /// Its line in the list.
    pub fn row(&self) -> ListRow {
        let dossier = &self.dossier;
        let (deprived, answered) = dossier.last_survey().map_or((0, 0), |survey| survey.answers.masks());
        ListRow {
            id: dossier.household.id,
            code: dossier.household.code.clone(),
            head: dossier.head_name().to_owned(),
            hamlet: dossier.hamlet.name.clone(),
            members: self.people,
            state: self.state(),
            deprived,
            answered,
            supports: self.given().join(" "),
            ended: false,
        }
    }

    /// The models given by then, newest first, each once.
    fn given(&self) -> Vec<&str> {
        let mut models: Vec<&str> = Vec::new();
        for support in self.dossier.supports.iter().rev().filter(|support| support.state.is_given()) {
            if !models.contains(&support.model.as_str()) {
                models.push(&support.model);
            }
        }
        models
    }
}
