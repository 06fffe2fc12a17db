//! Lists of herds on the screen, as JSON, or in a file.

use chrono::{Datelike, NaiveDate};
use serde_json::{Map, Value as Json, json};

use crate::cli::answer::Answer;
use crate::cli::args::{HerdBalanceArgs, HerdCountArgs, HerdListArgs, ReportArgs, ReportOutput};
use crate::cli::failure::Failure;
use crate::cli::listed::answer;
use crate::cli::session::Session;
use crate::cli::typed::{self, Round};
use crate::domain::catalogue::Catalogue;
use crate::domain::herd::{By, Flow, Group, Herd, HerdAnimal};
use crate::domain::member::Sex;
use crate::shell::herd;
use crate::shell::rules::Rules;
use crate::store::Register;

/// The animals that were kept on a day.
pub(super) fn animals(args: &HerdListArgs, session: &Session) -> Result<Answer, Failure> {
    let (register, day) = opened(args.on.as_deref(), session)?;
    let all = register.herd()?;
    let list = herd::animals(&all, day, (&catalogue(&register)?, session.lang));
    let rows = all.kept_on(day).map(|(animal, _)| animal_json(&all, animal, day));
    answer(
        &register,
        &list,
        (&args.out, args.json),
        json!({ "on": day, "animals": rows.collect::<Json>() }),
        session,
    )
}

/// `report herd`: heads of a day by species, of today where no time is told; or the balance of a round's year.
pub(in crate::cli::commands) fn report(args: &ReportArgs, session: &Session) -> Result<Answer, Failure> {
    match &args.time.on {
        Some(on) => heads_of((By::Species, Some(on)), (&args.out, args.json), session),
        None if !args.time.is_told() => heads_of((By::Species, None), (&args.out, args.json), session),
        None => {
            let round = Round::read(&args.time.round())?;
            let year = round.usual_day(session.today()).year();
            balance_of(year, (&args.out, args.json), session)
        }
    }
}

/// Heads of a day by group.
pub(super) fn heads(args: &HerdCountArgs, session: &Session) -> Result<Answer, Failure> {
    heads_of((args.by, args.list.on.as_deref()), (&args.list.out, args.list.json), session)
}

fn heads_of(
    (by, on): (By, Option<&str>),
    to: (&ReportOutput, bool),
    session: &Session,
) -> Result<Answer, Failure> {
    let (register, day) = opened(on, session)?;
    let catalogue = catalogue(&register)?;
    let all = register.herd_heads()?;
    let list = herd::heads(&all, by, day, &catalogue, session.lang);
    let counts = all.counts(by, day, &catalogue);
    let rows = counts.iter().map(|(group, count)| {
        json!({
            "group": group_code(group), "heads": count.heads, "females": count.females,
            "records": count.animals.len(), "households": count.households.len(),
        })
    });
    let total: u32 = counts.values().map(|count| count.heads).sum();
    let told = json!({ "on": day, "by": by.code(), "heads": total, "groups": rows.collect::<Json>() });
    answer(&register, &list, to, told, session)
}

/// What came and went in a year, never beyond today.
pub(super) fn balance(args: &HerdBalanceArgs, session: &Session) -> Result<Answer, Failure> {
    let year = args.year.unwrap_or(session.today().year());
    balance_of(year, (&args.out, args.json), session)
}

fn balance_of(year: i32, to: (&ReportOutput, bool), session: &Session) -> Result<Answer, Failure> {
    let register = session.open()?;
    let today = session.today();
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or(today);
    let period = (day(1, 1), day(12, 31).min(today));
    let all = register.herd_heads()?;
    let list = herd::balance(&all, period, (&catalogue(&register)?, session.lang));
    let rows = all.balance(period).into_iter().map(|(species, balance)| {
        let flows = Flow::ALL.iter().map(|flow| (flow.code().to_owned(), balance.flow(*flow).into()));
        json!({
            "species": species, "before": balance.before, "flows": flows.collect::<Map<_, _>>(),
            "after": balance.after,
        })
    });
    let told = json!({ "from": period.0, "to": period.1, "species": rows.collect::<Json>() });
    answer(&register, &list, to, told, session)
}

/// Vaccinations due on a day.
pub(super) fn vaccinations(args: &HerdListArgs, session: &Session) -> Result<Answer, Failure> {
    let (register, day) = opened(args.on.as_deref(), session)?;
    let catalogue = catalogue(&register)?;
    let all = register.herd()?;
    let list = herd::vaccinations(&all, day, &catalogue, session.lang);
    let rows = all.vaccinations_due(&catalogue, day).into_iter().map(|(animal, due)| {
        json!({
            "tag": animal.tag, "species": &*animal.species, "vaccine": due.vaccine.code, "due": due.on,
            "last": due.last, "state": due.state(day).map(crate::domain::herd::DueState::code),
            "household": all.household_on(animal, day).map(|holder| &holder.code),
        })
    });
    let told = json!({ "on": day, "due": rows.collect::<Json>() });
    answer(&register, &list, (&args.out, args.json), told, session)
}

pub(super) fn opened(on: Option<&str>, session: &Session) -> Result<(Register, NaiveDate), Failure> {
    let today = session.today();
    let day = on.map_or(Ok(today), |typed| typed::past_day(typed, today))?;
    Ok((session.open()?, day))
}

pub(super) fn catalogue(register: &Register) -> Result<Catalogue, Failure> {
    Ok(Rules::beside(register.path())?.catalogue)
}

fn animal_json(herd: &Herd, animal: &HerdAnimal, day: NaiveDate) -> Json {
    let then = animal.on(day);
    json!({
        "tag": animal.tag, "species": &*animal.species, "breed": &*animal.breed,
        "sex": animal.sex.map(Sex::code), "born": animal.born.map(crate::viet::PartialDate::iso),
        "heads": then.heads, "state": then.state.code(), "generation": animal.generation,
        "household": herd.household_on(animal, day).map(|holder| &holder.code),
    })
}

/// A code for a part, whatever the language.
fn group_code(group: &Group) -> String {
    match group {
        Group::Sex(sex) => sex.map(Sex::code).unwrap_or("unknown").to_owned(),
        Group::Class(state) => state.code().to_owned(),
        Group::Age(species, _, name) => format!("{species}: {}", name.en),
        Group::AgeUnknown(species) => format!("{species}: unknown"),
        Group::Species(name) | Group::Hamlet(_, name) | Group::Ethnicity(name) => name.clone(),
    }
}
