//! Households that may come on the list of a round, with what they had of the same content.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, Row, named_params};
use serde_json::json;

use crate::domain::catalogue::Catalogue;
use crate::domain::hand_over::Candidate;
use crate::domain::id::{HouseholdId, SupportId};
use crate::domain::stored::Stored;
use crate::domain::support::Support;
use crate::store::Result;
use crate::store::eligibility::facts;
use crate::store::register::Register;
use crate::store::row;

impl Register {
    /// The households that were chosen, in the order of the official lists, each with what eligibility asks of it on
    /// the day of the round, and its supports of the same content as the model.
    pub fn candidates(
        &self,
        chosen: &[HouseholdId],
        model: &str,
        catalogue: &Catalogue,
        on: NaiveDate,
    ) -> Result<Vec<Candidate>> {
        let snapshot = self.conn.unchecked_transaction()?;
        let households = json!(chosen.iter().map(|id| id.0).collect::<Vec<_>>()).to_string();
        let mut earlier = earlier(&snapshot, &households, &same_content(model, catalogue))?;
        let mut statement = snapshot.prepare_cached(include_str!("candidates.sql"))?;
        let named = statement.query_map(named_params! { ":households": households }, named)?;
        let candidate = |named: rusqlite::Result<Named>| {
            let Named { household, code, head, hamlet, people } = named?;
            let facts = facts(&snapshot, household, on)?;
            let supports = earlier.remove(&household).unwrap_or_default();
            Ok(Candidate { household, code, head, hamlet, people, facts, supports })
        };
        named.map(candidate).collect()
    }
}

/// The models that give the same as this one; the model alone where no catalogue knows it.
fn same_content<'a>(model: &'a str, catalogue: &'a Catalogue) -> Vec<&'a str> {
    let Some(known) = catalogue.model(model) else { return vec![model] };
    let same = catalogue.models().iter().filter(|other| other.content() == known.content());
    same.map(|other| other.code.as_str()).collect()
}

/// What lists show of a household.
struct Named {
    household: HouseholdId,
    code: String,
    head: String,
    hamlet: String,
    people: u32,
}

fn named(row: &Row) -> rusqlite::Result<Named> {
    Ok(Named {
        household: HouseholdId(row.get("household")?),
        code: row.get("code")?,
        head: row.get("head")?,
        hamlet: row.get("hamlet_name")?,
        people: row.get("members")?,
    })
}

fn earlier(
    conn: &Connection,
    households: &str,
    models: &[&str],
) -> Result<HashMap<HouseholdId, Vec<Stored<SupportId, Support>>>> {
    let params = named_params! { ":households": households, ":models": json!(models).to_string() };
    let mut all: HashMap<_, Vec<_>> = HashMap::new();
    for support in row::all::<Support>(conn, include_str!("earlier.sql"), params)? {
        all.entry(support.household).or_default().push(support);
    }
    Ok(all)
}
