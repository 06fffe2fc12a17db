//! `history`: who did what, when, and who looked; of a household, a person, a day, or of the whole register. `--head`: the
//! head of the journal's chain, to be kept outside of the register.

use serde_json::{Value, json};

use crate::cli::answer::Answer;
use crate::cli::args::HistoryArgs;
use crate::cli::failure::Failure;
use crate::cli::session::{self, Session};
use crate::cli::{framework, typed};
use crate::domain::history::{Author, HistoryEntry, HistoryFilter};
use crate::domain::id::HouseholdId;
use crate::domain::looked::{Looked, LookedFilter};
use crate::shell::history::Teller;
use crate::shell::rules::Rules;
use crate::store::Register;
use crate::viet::{self, DateStyle, clean};

/// Shows what was asked for, newest first.
pub fn run(args: &HistoryArgs, session: &Session) -> Result<Answer, Failure> {
    let register = session.open()?;
    if args.head {
        return head(&register, args.json);
    }
    let code = args.code.as_ref().or(args.household.as_ref());
    let household = code.map(|code| session::household(&register, code)).transpose()?;
    let catalogue = Rules::of(&register).catalogue;
    let teller = Teller::new(&register, &catalogue, (session.lang, DateStyle::default()))?;
    match args.looked {
        true => looked(&teller, household, args, session),
        false => done(&teller, household, args, session),
    }
}

fn head(register: &Register, json: bool) -> Result<Answer, Failure> {
    let anchor = register.anchor()?.map(|anchor| anchor.to_string()).unwrap_or_default();
    Ok(Answer::either(json, &json!({ "head": anchor }), [anchor]))
}

fn done(
    teller: &Teller<'_>,
    household: Option<HouseholdId>,
    args: &HistoryArgs,
    session: &Session,
) -> Result<Answer, Failure> {
    let filter = filter(teller.register, household, args, session)?;
    let entries = teller.register.history_of(&filter, args.limit)?;
    let told = entries.iter().map(|entry| Ok((entry, teller.told(entry)?)));
    let told = told.collect::<Result<Vec<_>, Failure>>()?;
    let json: Vec<Value> = told.iter().map(|(entry, told)| json_of(entry, told)).collect();
    let lines = told.iter().map(|(entry, (text, _))| line(entry.at, text));
    let lines = or_none(lines.collect(), teller.lang.history_none());
    Ok(Answer::either(args.json, &json!({ "entries": json }), lines))
}

fn filter(
    register: &Register,
    household: Option<HouseholdId>,
    args: &HistoryArgs,
    session: &Session,
) -> Result<HistoryFilter, Failure> {
    let person = match (&args.person, household) {
        (Some(name), Some(household)) => framework::anybody(&register.dossier(household)?, name)?,
        (Some(_), None) => return Err(crate::cli::failure::Misuse::PersonWithoutHousehold.into()),
        (None, _) => None,
    };
    let [from, to] = days(args, session)?;
    // A person is asked for wherever they lived.
    let household = household.filter(|_| person.is_none());
    Ok(HistoryFilter { household, person, by: by(args), kind: args.kind, from, to })
}

fn by(args: &HistoryArgs) -> Option<Author> {
    args.by.as_deref().map(|login| Author(clean(login)))
}

fn days(args: &HistoryArgs, session: &Session) -> Result<[Option<chrono::NaiveDate>; 2], Failure> {
    let day = |typed: &Option<String>| {
        typed.as_deref().map(|day| typed::day(Some(day), session.today())).transpose()
    };
    Ok([day(&args.from)?, day(&args.to)?])
}

fn looked(
    teller: &Teller<'_>,
    household: Option<HouseholdId>,
    args: &HistoryArgs,
    session: &Session,
) -> Result<Answer, Failure> {
    let [from, to] = days(args, session)?;
    let looks = teller.register.looks(&LookedFilter { household, by: by(args), from, to }, args.limit)?;
    let codes = teller.codes(&looks)?;
    let code = |look: &Looked| look.household.and_then(|household| codes.get(&household).cloned());
    let json: Vec<Value> = looks
        .iter()
        .map(|look| {
            json!({
                "at": look.at, "author": look.author.0, "household": code(look), "how": look.how.code(),
                "what": look.seen.code(),
            })
        })
        .collect();
    let lines = looks.iter().map(|look| line(look.at, &teller.look_at(look, &codes)));
    let lines = or_none(lines.collect(), teller.lang.looks_none());
    Ok(Answer::either(args.json, &json!({ "looks": json }), lines))
}

fn json_of(entry: &HistoryEntry, (text, answered): &(String, Option<(i64, Author)>)) -> Value {
    let proposal = answered.as_ref().map(|(number, by)| json!({ "number": number, "author": by.0 }));
    json!({
        "id": entry.id, "at": entry.at, "author": entry.author.0, "kind": entry.kind.code(),
        "subject": entry.subject, "undone": entry.undone, "text": text,
        "proposal": proposal,
    })
}

fn line(at: chrono::DateTime<chrono::Utc>, said: &str) -> String {
    format!("{}  {said}", viet::moment(at))
}

fn or_none(lines: Vec<String>, none: &str) -> Vec<String> {
    if lines.is_empty() { vec![none.to_owned()] } else { lines }
}
