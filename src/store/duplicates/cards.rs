//! Everybody who lives in a household, in the form in which people and households are compared.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use rusqlite::{Connection, named_params};

use super::Side;
use crate::domain::citizen::mask;
use crate::domain::duplicates::{HouseholdCard, PersonCard};
use crate::domain::id::{HamletId, HouseholdId, MemberId};
use crate::domain::member::Sex;
use crate::store::Result;
use crate::store::row::Columns;
use crate::viet::fold;

/// The cards of a register.
#[derive(Default)]
pub(super) struct Cards {
    /// In the order of households.
    pub people: Vec<PersonCard>,
    homes: Vec<Home>,
    places: HashMap<HouseholdId, usize>,
}

/// A household: which of the people live in it.
struct Home {
    id: HouseholdId,
    people: Range<usize>,
    address: Arc<str>,
}

impl Cards {
    /// Reads everybody who lives in a household that has not ended.
    pub fn read(conn: &Connection) -> Result<Self> {
        let mut statement = conn.prepare(include_str!("cards.sql"))?;
        let mut rows = statement.query([])?;
        let (mut cards, mut folds) = (Self::default(), Folds::default());
        while let Some(row) = rows.next()? {
            let columns = Columns(row);
            let household = HouseholdId(columns.get(0)?);
            let address = columns.0.get_ref(9)?.as_str().map_err(Columns::not_text)?;
            cards.enter(household, || folds.of(address));
            let card = person(household, &columns, &mut folds)?;
            cards.people.push(card);
            if let Some(home) = cards.homes.last_mut() {
                home.people.end += 1;
            }
        }
        Ok(cards)
    }

    /// Who lives in one household.
    pub fn of_one(conn: &Connection, household: HouseholdId) -> Result<Vec<PersonCard>> {
        let mut statement = conn.prepare_cached(include_str!("cards_of.sql"))?;
        let mut rows = statement.query(named_params! { ":household": household.0 })?;
        let (mut people, mut folds) = (Vec::new(), Folds::default());
        while let Some(row) = rows.next()? {
            people.push(person(household, &Columns(row), &mut folds)?);
        }
        Ok(people)
    }

    fn enter(&mut self, household: HouseholdId, address: impl FnOnce() -> Arc<str>) {
        if self.homes.last().is_none_or(|home| home.id != household) {
            let begin = self.people.len();
            self.places.insert(household, self.homes.len());
            self.homes.push(Home { id: household, people: begin..begin, address: address() });
        }
    }

    /// The households.
    pub fn households(&self) -> Vec<HouseholdCard<'_>> {
        self.homes.iter().map(|home| self.card(home)).collect()
    }

    fn card<'a>(&'a self, home: &'a Home) -> HouseholdCard<'a> {
        let people = self.people.get(home.people.clone()).unwrap_or_default();
        HouseholdCard { id: home.id, people, address: &home.address }
    }

    fn of(&self, household: HouseholdId) -> &[PersonCard] {
        let home = self.places.get(&household).and_then(|place| self.homes.get(*place));
        home.and_then(|home| self.people.get(home.people.clone())).unwrap_or_default()
    }

    /// What there is to see of a household: its head, or who is entered first.
    pub fn side_of_household(&self, conn: &Connection, household: HouseholdId) -> Result<Side> {
        let people = self.of(household);
        let shown = people.iter().find(|person| person.is_head).or(people.first());
        match shown {
            Some(person) => self.side(conn, person),
            None => Ok(Side::nobody(household)),
        }
    }

    /// What there is to see of a person.
    pub fn side(&self, conn: &Connection, person: &PersonCard) -> Result<Side> {
        let of = named_params! { ":household": person.household.0, ":member": person.id.0 };
        let mut statement = conn.prepare_cached(include_str!("side.sql"))?;
        let (code, name, hamlet) =
            statement.query_row(of, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        Ok(Side {
            household: person.household,
            code,
            name,
            born: person.born,
            number: mask(&person.number),
            hamlet,
            people: self.of(person.household).len(),
        })
    }
}

impl Side {
    fn nobody(household: HouseholdId) -> Self {
        Self {
            household,
            code: String::new(),
            name: String::new(),
            born: None,
            number: String::new(),
            hamlet: String::new(),
            people: 0,
        }
    }
}

/// Columns are read by their place: everybody is read.
fn person(household: HouseholdId, columns: &Columns, folds: &mut Folds) -> Result<PersonCard> {
    let text = |column: usize| columns.0.get_ref(column)?.as_str().map_err(Columns::not_text);
    Ok(PersonCard {
        id: MemberId(columns.get(1)?),
        household,
        name: folds.of(text(2)?),
        sex: columns.code_or_none(3, Sex::from_code)?,
        born: columns.partial(4)?,
        number: columns.text(5)?,
        is_head: columns.get(6)?,
        hamlet: HamletId(columns.get(7)?),
        phone: folds.as_written(text(8)?),
    })
}

/// Texts that many rows share: of names there are few.
#[derive(Default)]
struct Folds {
    folded: HashMap<String, Arc<str>>,
    written: HashMap<String, Arc<str>>,
}

impl Folds {
    fn of(&mut self, text: &str) -> Arc<str> {
        shared(&mut self.folded, text, fold)
    }

    fn as_written(&mut self, text: &str) -> Arc<str> {
        shared(&mut self.written, text, str::to_owned)
    }
}

fn shared(known: &mut HashMap<String, Arc<str>>, text: &str, make: fn(&str) -> String) -> Arc<str> {
    if let Some(made) = known.get(text) {
        return made.clone();
    }
    let made: Arc<str> = make(text).into();
    known.insert(text.to_owned(), made.clone());
    made
}
