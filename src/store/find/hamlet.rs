//! "khu 1" on the find line: the hamlet that bears the number, not every number that begins so.

use rusqlite::{Connection, named_params};

use super::slots::SlotSet;
use super::typed::is_number;
use super::words::collect;
use crate::store::Result;
use crate::viet::fold;

/// Words that a hamlet's number follows, folded.
const KINDS: [&str; 11] = ["khu", "thon", "ban", "ap", "to", "xom", "doi", "buon", "khom", "lang", "pho"];
/// A longer number is a code.
const NUMBER_DIGITS: usize = 2;

/// A hamlet as people say it: its kind and its number.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct HamletNumber {
    /// Folded.
    pub kind: String,
    /// As typed: `01` is asked for like `1`.
    pub number: String,
}

impl HamletNumber {
    /// The hamlet that folded words begin with.
    pub fn beginning(words: &[&str]) -> Option<Self> {
        let [kind, number, ..] = words else { return None };
        let is_hamlet = KINDS.contains(kind) && number.len() <= NUMBER_DIGITS && is_number(number);
        is_hamlet.then(|| Self { kind: (*kind).to_owned(), number: (*number).to_owned() })
    }
}

/// The hamlets of this kind and number; `None` where no hamlet of the kind is numbered: then kind and number are
/// words like any other.
pub(super) fn meant(conn: &Connection, asked: &HamletNumber) -> Result<Option<Vec<i64>>> {
    let numbered = numbered(conn, &asked.kind)?;
    if numbered.is_empty() {
        return Ok(None);
    }
    let number = asked.number.parse().ok();
    let meant = numbered.into_iter().filter(|(_, theirs)| Some(*theirs) == number);
    Ok(Some(meant.map(|(hamlet, _)| hamlet).collect()))
}

/// The households that live in hamlets.
pub(super) fn having(conn: &Connection, hamlets: &[i64]) -> Result<SlotSet> {
    let mut slots = SlotSet::default();
    for hamlet in hamlets {
        collect(conn, include_str!("of_hamlet.sql"), named_params! { ":hamlet": hamlet }, &mut slots)?;
    }
    Ok(slots)
}

/// The hamlets of a kind that bear a number, with it.
fn numbered(conn: &Connection, kind: &str) -> Result<Vec<(i64, u32)>> {
    let mut statement = conn.prepare_cached(include_str!("hamlet_names.sql"))?;
    let hamlets = statement.query_map([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
    let mut numbered = Vec::new();
    for hamlet in hamlets {
        let (id, name) = hamlet?;
        numbered.extend(number_after(&fold(&name), kind).map(|number| (id, number)));
    }
    Ok(numbered)
}

/// The first number after a word: 3 in "khu pho 3" after "khu" as well as after "pho".
fn number_after(name: &str, kind: &str) -> Option<u32> {
    let after = name.split_whitespace().skip_while(|word| *word != kind);
    after.skip(1).find(|word| is_number(word))?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_hamlet_stands_after_its_kind() {
        assert_eq!(number_after("khu 10", "khu"), Some(10));
        assert_eq!(number_after("to dan pho 03", "to"), Some(3));
        assert_eq!(number_after("to 2 khu 5", "khu"), Some(5));
        assert_eq!(number_after("khu 5", "to"), None);
        assert_eq!(number_after("ban phang", "ban"), None);
    }
}
