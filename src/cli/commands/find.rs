//! `find`: households by what the find line would hold, today or as they stood on a past day.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Serialize;

use crate::cli::answer::Answer;
use crate::cli::args::FindArgs;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::cli::typed;
use crate::domain::class::{Class, State};
use crate::domain::id::HouseholdId;
use crate::domain::query::{Filter, ListRow, Query};
use crate::domain::standing::{NEWLY_ESCAPED_MONTHS, standing_on};
use crate::i18n::Lang;
use crate::store::Register;
use crate::viet;

#[derive(Serialize)]
struct Hits {
    #[serde(skip_serializing_if = "Option::is_none")]
    on: Option<NaiveDate>,
    total: usize,
    hits: Vec<Hit>,
}

#[derive(Serialize)]
struct Hit {
    code: String,
    head: String,
    hamlet: String,
    members: u32,
    class: &'static str,
    state: &'static str,
}

/// The rows that are shown, with the classes behind newly escaped ones.
struct Shown {
    rows: Vec<ListRow>,
    classes: HashMap<HouseholdId, Class>,
}

/// Finds.
pub fn run(args: &FindArgs, session: &Session) -> Result<Answer, Failure> {
    let register = session.open()?;
    let on = args.on.as_deref().map(|day| typed::past_day(day, session.today())).transpose()?;
    let filter = Filter { on, ..Filter::default() };
    let query = Query { text: args.text.join(" "), filter, ..Query::default() };
    let found = register.find(&query, session.today())?.ids;
    let ids = &found[..args.limit.min(found.len())];
    let shown = match on {
        None => today(&register, ids, session)?,
        Some(day) => on_day(&register, ids, day)?,
    };
    let hits = shown.rows.iter().map(|row| shown.hit(row)).collect();
    let lines = heading(on, session.lang).into_iter().chain(lines(&shown.rows, found.len(), session.lang));
    Ok(Answer::either(args.json, &Hits { on, total: found.len(), hits }, lines))
}

fn heading(on: Option<NaiveDate>, lang: Lang) -> Option<String> {
    on.map(|day| lang.paper_as_of(day.format("%d/%m/%Y")))
}

/// A list shows newly escaped as a state of its own; the class behind it is asked for.
fn today(register: &Register, ids: &[HouseholdId], session: &Session) -> Result<Shown, Failure> {
    let rows = register.rows(ids, session.today())?;
    let mut classes = HashMap::new();
    for row in rows.iter().filter(|row| row.state == State::NewlyEscaped) {
        let dossier = register.dossier(row.id)?;
        let recognitions = dossier.recognitions.iter().map(|r| &r.value);
        classes.insert(row.id, standing_on(recognitions, session.today(), NEWLY_ESCAPED_MONTHS).class);
    }
    Ok(Shown { rows, classes })
}

fn on_day(register: &Register, ids: &[HouseholdId], day: NaiveDate) -> Result<Shown, Failure> {
    let thens = register.on_day(ids, day)?;
    let class = |then: &crate::domain::as_of::Then| (then.dossier.household.id, then.standing().class);
    Ok(Shown {
        classes: thens.iter().map(class).collect(),
        rows: thens.iter().map(|then| then.row()).collect(),
    })
}

impl Shown {
    fn hit(&self, row: &ListRow) -> Hit {
        Hit {
            code: row.code.clone(),
            head: row.head.clone(),
            hamlet: row.hamlet.clone(),
            members: row.members,
            class: self.class(row).code(),
            state: row.state.code(),
        }
    }

    fn class(&self, row: &ListRow) -> Class {
        match row.state {
            State::Poor => Class::Poor,
            State::NearPoor => Class::NearPoor,
            State::Average => Class::Average,
            State::None => Class::None,
            State::NewlyEscaped => self.classes.get(&row.id).copied().unwrap_or(Class::None),
        }
    }
}

fn lines(rows: &[ListRow], total: usize, lang: Lang) -> Vec<String> {
    if rows.is_empty() && total == 0 {
        return vec![lang.nothing_found().to_owned()];
    }
    let widest = |of: fn(&ListRow) -> &str| rows.iter().map(|row| viet::width(of(row))).max().unwrap_or(0);
    let widths = [widest(|row| &row.code), widest(|row| &row.head), widest(|row| &row.hamlet)];
    let line = |row: &ListRow| {
        let people = lang.people_count(row.members);
        let cells = [&row.code, &row.head, &row.hamlet].map(String::as_str);
        let parted: Vec<String> =
            cells.iter().zip(widths).map(|(cell, width)| viet::fit(cell, width)).collect();
        format!("{}  {people:>8}  {}", parted.join("  "), lang.state(row.state))
    };
    rows.iter().map(line).chain([lang.found_of(rows.len(), total)]).collect()
}
