//! The journal and the looks as people read them: sentences, with colleagues by their names.

use std::collections::HashMap;

use crate::domain::catalogue::Catalogue;
use crate::domain::colleague::Team;
use crate::domain::history::{Author, HistoryEntry};
use crate::domain::id::HouseholdId;
use crate::domain::looked::Looked;
use crate::i18n::{Lang, SENTENCE_ROWS, SentenceWords};
use crate::store::{Register, StoreError};
use crate::viet::{DateStyle, clean};

/// What entries and looks are worded with.
pub struct Teller<'a> {
    /// The register.
    pub register: &'a Register,
    /// What models and funds are called.
    pub catalogue: &'a Catalogue,
    /// Who works here.
    pub team: Team,
    /// How dates are written.
    pub dates: DateStyle,
    /// The language.
    pub lang: Lang,
}

impl<'a> Teller<'a> {
    /// For a register.
    ///
    /// # Errors
    /// Those of the file.
    pub fn new(
        register: &'a Register,
        catalogue: &'a Catalogue,
        (lang, dates): (Lang, DateStyle),
    ) -> Result<Self, StoreError> {
        Ok(Self { register, catalogue, team: register.team()?, dates, lang })
    }

    /// An operation in one sentence.
    ///
    /// # Errors
    /// Those of the file.
    pub fn sentence(&self, entry: &HistoryEntry) -> Result<String, StoreError> {
        Ok(self.told(entry)?.0)
    }

    /// The same, with number and author of the proposal that it answers.
    ///
    /// # Errors
    /// Those of the file.
    pub fn told(&self, entry: &HistoryEntry) -> Result<(String, Option<(i64, Author)>), StoreError> {
        let wording = SentenceWords { catalogue: Some(self.catalogue), dates: self.dates };
        let mut full = self.register.to_tell(entry.clone(), SENTENCE_ROWS)?;
        let answered = full.answers.as_ref().map(|proposal| (proposal.id.0, proposal.author.clone()));
        full.answers.iter_mut().for_each(|proposal| proposal.author = Author(self.who(&proposal.author)));
        let said = self.lang.told(&full, &full.changes, &self.who(&entry.author), wording);
        let said = if entry.undone { format!("{said} {}", self.lang.history_undone()) } else { said };
        Ok((said, answered))
    }

    /// A look in one sentence, without the household.
    pub fn look(&self, look: &Looked) -> String {
        let (how, seen) = (self.lang.how_looked(look.how), self.lang.seen(look.seen));
        self.lang.look_line(self.who(&look.author), how, seen)
    }

    /// A look in one sentence, with the household's code.
    pub fn look_at(&self, look: &Looked, codes: &HashMap<HouseholdId, String>) -> String {
        let line = self.look(look);
        match look.household {
            None => self.lang.look_of_all(line),
            Some(household) => {
                self.lang.look_of(line, codes.get(&household).map(String::as_str).unwrap_or_default())
            }
        }
    }

    /// The codes of the households of some looks.
    ///
    /// # Errors
    /// Those of the file.
    pub fn codes(&self, looks: &[Looked]) -> Result<HashMap<HouseholdId, String>, StoreError> {
        let named: Vec<HouseholdId> = looks.iter().filter_map(|look| look.household).collect();
        let contacts = self.register.contacts(&named)?;
        Ok(contacts.into_iter().map(|(household, contact)| (household, contact.code)).collect())
    }

    /// What people call an author: the colleague's name where one is entered.
    pub fn who(&self, author: &Author) -> String {
        let known = self.team.who(author).map(|colleague| colleague.name.clone());
        known.filter(|name| !name.is_empty()).unwrap_or_else(|| clean(&author.0))
    }
}
