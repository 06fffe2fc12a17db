//! `find`: households by what the find line would hold.

use serde::Serialize;

use crate::cli::answer::Answer;
use crate::cli::args::FindArgs;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::domain::class::{Class, State};
use crate::domain::query::{ListRow, Query};
use crate::domain::standing::{NEWLY_ESCAPED_MONTHS, standing_on};
use crate::i18n::Lang;
use crate::store::Register;
use crate::viet;

#[derive(Serialize)]
struct Hits {
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

/// Finds.
pub fn run(args: &FindArgs, session: &Session) -> Result<Answer, Failure> {
    let register = session.open()?;
    let query = Query { text: args.text.join(" "), ..Query::default() };
    let found = register.find(&query, session.today())?.ids;
    let shown = &found[..args.limit.min(found.len())];
    let rows = register.rows(shown, session.today())?;
    let hits = rows.iter().map(|row| hit(&register, row, session)).collect::<Result<_, _>>()?;
    let lines = lines(&rows, found.len(), session.lang);
    Ok(Answer::either(args.json, &Hits { total: found.len(), hits }, lines))
}

fn hit(register: &Register, row: &ListRow, session: &Session) -> Result<Hit, Failure> {
    Ok(Hit {
        code: row.code.clone(),
        head: row.head.clone(),
        hamlet: row.hamlet.clone(),
        members: row.members,
        class: class(register, row, session)?.code(),
        state: row.state.code(),
    })
}

/// A list shows newly escaped as a state of its own; the class behind it is asked for.
fn class(register: &Register, row: &ListRow, session: &Session) -> Result<Class, Failure> {
    Ok(match row.state {
        State::Poor => Class::Poor,
        State::NearPoor => Class::NearPoor,
        State::Average => Class::Average,
        State::None => Class::None,
        State::NewlyEscaped => {
            let dossier = register.dossier(row.id)?;
            let recognitions = dossier.recognitions.iter().map(|r| &r.value);
            standing_on(recognitions, session.today(), NEWLY_ESCAPED_MONTHS).class
        }
    })
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
