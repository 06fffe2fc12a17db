//! What households are found by against the list: every household by its own numbers and under its own words, and
//! nothing that leads to no household.

use rusqlite::{Connection, Rows};

use super::{Problem, ProblemKind};
use crate::store::Result;

/// Households that are found by other numbers than their own or by no word, and finds that lead nowhere.
pub(super) fn problems(conn: &Connection) -> Result<Vec<Problem>> {
    let mut places = conn.prepare(include_str!("found_by.sql"))?;
    let (mut digits, mut words) =
        (conn.prepare(include_str!("digits.sql"))?, conn.prepare(include_str!("words.sql"))?);
    let mut digits = Finds { rows: digits.query([])?, next: None, begun: false };
    let mut words = Finds { rows: words.query([])?, next: None, begun: false };
    let mut places = places.query([])?;
    let mut problems = Vec::new();
    while let Some(place) = places.next()? {
        let slot: i64 = place.get(0)?;
        let (numbers, word) = (digits.take(slot)?, words.take(slot)?);
        let named = place.get_ref(2)?.as_str().map_err(crate::store::row::Columns::not_text)?;
        if numbers.own.join(" ") != named || word.own.len() != 1 {
            problems.push(Problem::at(ProblemKind::Search, place.get::<_, String>(1)?, ""));
        }
        problems.extend(astray(numbers.astray + word.astray));
    }
    let rest = digits.take(i64::MAX)?.astray + words.take(i64::MAX)?.astray;
    problems.extend(astray(rest));
    Ok(problems)
}

/// Finds that lead to no household.
fn astray(count: usize) -> Option<Problem> {
    (count > 0).then(|| Problem::new(ProblemKind::Search, "", count.to_string()))
}

/// Finds in the order of the places to which they lead.
struct Finds<'s> {
    rows: Rows<'s>,
    next: Option<(i64, String)>,
    begun: bool,
}

/// The finds up to a place.
#[derive(Default)]
struct Taken {
    /// Those that lead there.
    own: Vec<String>,
    /// How many lead to none of the places that were asked for.
    astray: usize,
}

impl Finds<'_> {
    fn take(&mut self, slot: i64) -> Result<Taken> {
        if !std::mem::replace(&mut self.begun, true) {
            self.advance()?;
        }
        let mut taken = Taken::default();
        while let Some((place, found)) = self.next.take_if(|(place, _)| *place <= slot) {
            match place == slot {
                true => taken.own.push(found),
                false => taken.astray += 1,
            }
            self.advance()?;
        }
        Ok(taken)
    }

    fn advance(&mut self) -> Result<()> {
        self.next = match self.rows.next()? {
            Some(row) => Some((row.get(0)?, row.get(1)?)),
            None => None,
        };
        Ok(())
    }
}
