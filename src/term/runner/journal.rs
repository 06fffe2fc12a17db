//! The journal and the looks as the screen asks for them.

use std::collections::HashMap;

use super::Runner;
use crate::app::Msg;
use crate::app::msg::Answer;
use crate::app::screens::journal::{JournalAsked, LookLine};
use crate::domain::history::{HistoryEntry, HistoryFilter};
use crate::domain::id::HouseholdId;
use crate::domain::looked::{Looked, LookedFilter};
use crate::i18n::{Lang, SENTENCE_ROWS};
use crate::shell::history::Teller;
use crate::shell::rules::Rules;
use crate::store::{Register, StoreError};

/// So many looks are read over the page of a household.
const LOOKS: usize = 500;

/// What is asked for, by the register's numbers; nothing where no household has the code.
fn filter(register: &Register, asked: &JournalAsked) -> Result<Option<HistoryFilter>, StoreError> {
    let household = asked.code.as_ref().map(|code| register.by_code(code)).transpose()?;
    if household == Some(None) {
        return Ok(None);
    }
    let days = asked.days;
    Ok(Some(HistoryFilter {
        household: household.flatten(),
        person: None,
        by: asked.by.clone(),
        kind: asked.kind,
        from: days.map(|days| days.from),
        to: days.map(|days| days.to),
    }))
}

/// The newest operations that are asked for, each with the first rows that it changed.
pub(super) fn entries(
    register: &Register,
    asked: &JournalAsked,
    limit: usize,
) -> Result<Vec<HistoryEntry>, StoreError> {
    match filter(register, asked)? {
        Some(filter) => with_rows(register, register.history_of(&filter, limit)?),
        None => Ok(Vec::new()),
    }
}

/// Operations with what it takes to tell them.
pub(super) fn with_rows(
    register: &Register,
    entries: Vec<HistoryEntry>,
) -> Result<Vec<HistoryEntry>, StoreError> {
    entries.into_iter().map(|entry| register.to_tell(entry, SENTENCE_ROWS)).collect()
}

impl Runner {
    /// The newest looks that are asked for, in words.
    pub(super) fn looks(
        &self,
        asked: &JournalAsked,
        limit: usize,
        lang: Lang,
    ) -> Result<Vec<Msg>, StoreError> {
        let Some(register) = &self.register else { return Ok(Vec::new()) };
        let lines = match filter(register, asked)? {
            None => Vec::new(),
            Some(HistoryFilter { household, by, from, to, .. }) => {
                let looks = register.looks(&LookedFilter { household, by, from, to }, limit)?;
                self.told(register, &looks, lang)?
            }
        };
        Ok(vec![Msg::Answer(Answer::Looks(asked.clone(), lines))])
    }

    fn told(&self, register: &Register, looks: &[Looked], lang: Lang) -> Result<Vec<LookLine>, StoreError> {
        let catalogue = Rules::of(register).catalogue;
        let teller = Teller::new(register, &catalogue, (lang, self.preferences.dates()))?;
        let codes: HashMap<HouseholdId, String> = teller.codes(looks)?;
        let line = |look: &Looked| LookLine {
            at: look.at,
            author: look.author.clone(),
            said: teller.look_at(look, &codes),
            household: look.household,
        };
        Ok(looks.iter().map(line).collect())
    }

    /// Who looked at a household, line by line.
    pub(super) fn looks_at(&self, household: HouseholdId, lang: Lang) -> Result<Vec<Msg>, StoreError> {
        let Some(register) = &self.register else { return Ok(Vec::new()) };
        let filter = LookedFilter { household: Some(household), ..LookedFilter::default() };
        let catalogue = Rules::of(register).catalogue;
        let dates = self.preferences.dates();
        let teller = Teller::new(register, &catalogue, (lang, dates))?;
        let looks = register.looks(&filter, LOOKS)?;
        let lines = looks.iter().map(|look| format!("{}  {}", dates.moment(look.at), teller.look(look)));
        Ok(vec![Msg::Answer(Answer::LooksAt(lines.collect()))])
    }
}
