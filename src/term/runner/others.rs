//! What colleagues did since it was asked last.

use super::Runner;
use crate::store::Register;

/// Where the register stood when it was looked at last.
#[derive(Debug, Default)]
pub(super) struct Others {
    /// Moves with every commit of another program, whatever it wrote.
    version: Option<i64>,
    /// Moves with facts only.
    operation: Option<i64>,
}

impl Others {
    /// The register as it stands.
    pub(super) fn of(register: &Register) -> Self {
        Self { version: register.data_version().ok(), operation: register.last_operation().ok() }
    }

    /// Whether another program changed a fact since. What is noted about a session, such as who has read a page, changes
    /// none and makes no screen read anything anew.
    pub(super) fn saved(&mut self, register: &Register) -> bool {
        let version = register.data_version().ok();
        if version == self.version {
            return false;
        }
        let before = std::mem::replace(self, Self { version, operation: register.last_operation().ok() });
        before.version.is_some() && before.operation != self.operation
    }
}

impl Runner {
    /// Whether a colleague saved something since this was asked last.
    pub fn changed_by_others(&mut self) -> bool {
        self.register.as_ref().is_some_and(|register| self.others.saved(register))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::history::Author;
    use crate::domain::operation::Operation;
    use crate::domain::place::{Commune, Hamlet};
    use crate::domain::stored::Edit;
    use crate::store::Clock;

    fn add(register: &mut Register, name: &str) {
        let hamlet = Hamlet { name: name.to_owned(), ..Default::default() };
        let author = Author("minh".to_owned());
        register.perform(&author, &Operation::SaveHamlet(Edit::new(hamlet))).unwrap();
    }

    #[test]
    fn only_a_change_of_facts_is_news_and_only_once() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("so.db");
        let commune = Commune { name: "Mường Phìn".to_owned(), ..Default::default() };
        let mine = Register::create(&path, &commune, &Author("lan".to_owned()), Clock::System).unwrap();
        let mut theirs = Register::open(&path, Clock::System).unwrap();
        let mut others = Others::of(&mine);
        assert!(!others.saved(&mine));
        add(&mut theirs, "Khu 1");
        assert!(others.saved(&mine));
        assert!(!others.saved(&mine), "told once");
        let raw = rusqlite::Connection::open(&path).unwrap();
        raw.execute_batch("PRAGMA user_version = 0; PRAGMA user_version = 7").unwrap();
        assert!(!others.saved(&mine), "a commit without an operation is no news");
    }
}
