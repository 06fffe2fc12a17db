//! Whom the typed words mean: heads who bear them all come first, then households where one other person
//! does, then those where the words are spread over people, hamlet and code.

use rusqlite::{Connection, OptionalExtension, named_params};

use super::typed::{Typed, is_number};
use crate::domain::id::HouseholdId;
use crate::domain::query::Found;
use crate::store::Result;
use crate::store::household::owner_of_code;
use crate::viet::{fold, sort_key};

/// Where more are found, nobody was meant yet, and reading every name would hold up the typing.
const MOST_RANKED: usize = 2_000;

/// How well a household fits the words, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    HeadAsTyped,
    HeadButForAccents,
    HeadWithAllWords,
    OnePersonWithAllWords,
    Spread,
}

/// The name that is typed.
pub(super) struct TypedName {
    /// Its folded words.
    words: Vec<String>,
    /// Every word of the line with its accents, as dictionary keys: these know no case and no place of a tone.
    accented: Vec<String>,
}

impl TypedName {
    /// The words with letters, without hamlets; `None` where there is nothing longer than a letter.
    pub fn of(typed: &Typed, text: &str) -> Option<Self> {
        let words: Vec<String> = typed.plain.iter().filter(|word| !is_number(word)).cloned().collect();
        let accented = text.split_whitespace().map(sort_key).collect();
        words.iter().any(|word| word.chars().nth(1).is_some()).then_some(Self { words, accented })
    }

    fn rank_of_head(&self, head: &str) -> Option<Rank> {
        let folded = fold(head);
        match () {
            () if folded.split(' ').eq(&self.words) => Some(self.rank_of_namesake(head)),
            () if self.all_in(&folded) => Some(Rank::HeadWithAllWords),
            () => None,
        }
    }

    fn rank_of_namesake(&self, head: &str) -> Rank {
        match head.split_whitespace().all(|word| self.accented.contains(&sort_key(word))) {
            true => Rank::HeadAsTyped,
            false => Rank::HeadButForAccents,
        }
    }

    /// Whether each word is the beginning of a word of a folded name.
    fn all_in(&self, folded: &str) -> bool {
        self.words.iter().all(|word| folded.split(' ').any(|of_name| of_name.starts_with(word)))
    }
}

/// Puts the households whom the name fits best first; within a rank the order stays.
pub(super) fn by_name(conn: &Connection, name: &TypedName, found: &mut Found) -> Result<()> {
    if found.ids.len() > MOST_RANKED {
        return Ok(());
    }
    let mut ranked = Vec::with_capacity(found.ids.len());
    for id in &found.ids {
        ranked.push((rank(conn, name, *id)?, *id));
    }
    ranked.sort_by_key(|(rank, _)| *rank);
    found.ids = ranked.into_iter().map(|(_, id)| id).collect();
    Ok(())
}

/// The household whose code was typed whole comes before those that bear the digits elsewhere.
pub(super) fn whole_code_first(conn: &Connection, text: &str, found: &mut Found) -> Result<()> {
    let meant = owner_of_code(conn, text.trim())?;
    if let Some(at) = meant.and_then(|meant| found.ids.iter().position(|id| *id == meant)) {
        found.ids[..=at].rotate_right(1);
    }
    Ok(())
}

fn rank(conn: &Connection, name: &TypedName, household: HouseholdId) -> Result<Rank> {
    if let Some(rank) = head(conn, household)?.and_then(|head| name.rank_of_head(&head)) {
        return Ok(rank);
    }
    Ok(match someone_has_all(conn, name, household)? {
        true => Rank::OnePersonWithAllWords,
        false => Rank::Spread,
    })
}

fn head(conn: &Connection, household: HouseholdId) -> Result<Option<String>> {
    let mut statement = conn.prepare_cached(include_str!("head_name.sql"))?;
    Ok(statement.query_row(named_params! { ":household": household.0 }, |row| row.get(0)).optional()?)
}

fn someone_has_all(conn: &Connection, name: &TypedName, household: HouseholdId) -> Result<bool> {
    let mut statement = conn.prepare_cached(include_str!("member_names.sql"))?;
    let mut people = statement.query(named_params! { ":household": household.0 })?;
    while let Some(person) = people.next()? {
        let person: String = person.get(0)?;
        if name.all_in(&fold(&person)) {
            return Ok(true);
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rank(text: &str, head: &str) -> Option<Rank> {
        TypedName::of(&Typed::of(text), text).and_then(|name| name.rank_of_head(head))
    }

    #[test]
    fn a_head_is_ranked_by_how_much_of_the_name_was_typed() {
        assert_eq!(rank("hoà lò khu 4", "Lò Hòa"), Some(Rank::HeadWithAllWords));
        assert_eq!(rank("lò hoà khu 4", "Lò Hòa"), Some(Rank::HeadAsTyped), "wherever the tone stands");
        assert_eq!(rank("lo hoa", "Lò Hòa"), Some(Rank::HeadButForAccents));
        assert_eq!(rank("Giàng H'Mông", "Giàng H'Mông"), Some(Rank::HeadAsTyped));
        assert_eq!(rank("lo hoan", "Lò Hòa"), None);
    }

    #[test]
    fn single_letters_and_numbers_name_nobody() {
        assert!(["l", "l h", "0412", "l khu 4"].iter().all(|text| rank(text, "Lò Hòa").is_none()));
    }
}
