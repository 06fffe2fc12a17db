//! `duplicates …`: records that may be one, told apart or made one.

use serde_json::{Value, json};

use crate::cli::answer::Answer;
use crate::cli::args::{ApartArgs, DuplicatesCommand, JoinArgs};
use crate::cli::failure::Failure;
use crate::cli::session::{Session, household};
use crate::domain::duplicates::join::JoinPreview;
use crate::domain::duplicates::{Evidence, NotTheSame};
use crate::domain::health::HealthOperation;
use crate::domain::id::{HouseholdId, MemberId};
use crate::domain::operation::Operation;
use crate::i18n::Lang;
use crate::store::{Duplicate, Pair, Register, Side};
use crate::viet::{DateStyle, clean, clean_lines, fold};

/// Does what was asked.
///
/// # Errors
/// Those of the register; [`Failure::NoHousehold`], [`Failure::NoSuchPair`].
pub fn run(command: &DuplicatesCommand, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    match command {
        DuplicatesCommand::List(args) => list(&register, args.json, session.lang),
        DuplicatesCommand::Apart(args) => apart(&mut register, args, session),
        DuplicatesCommand::Join(args) => join(&mut register, args, session),
    }
}

fn list(register: &Register, as_json: bool, lang: Lang) -> Result<Answer, Failure> {
    let found = register.duplicates()?;
    let json: Vec<Value> = found.iter().map(json_of).collect();
    let lines = match found.is_empty() {
        true => vec![lang.duplicates_none().to_owned()],
        false => found.iter().flat_map(|duplicate| lines(duplicate, lang)).collect(),
    };
    Ok(Answer::either(as_json, &json!({ "duplicates": json }), lines).with_found(!found.is_empty()))
}

fn json_of(duplicate: &Duplicate) -> Value {
    let codes = |of: &[Evidence]| of.iter().map(|evidence| evidence.code()).collect::<Vec<_>>();
    json!({
        "of": kind(duplicate.of),
        "points": duplicate.score.points,
        "agrees": codes(&duplicate.score.agrees),
        "against": codes(&duplicate.score.against),
        "sides": duplicate.sides.each_ref().map(|side| json!({
            "code": side.code,
            "name": side.name,
            "born": side.born.map(|born| born.iso()),
            "citizen_number": side.number,
            "hamlet": side.hamlet,
            "people": side.people,
        })),
    })
}

fn kind(pair: Pair) -> &'static str {
    match pair {
        Pair::People(..) => "person",
        Pair::Households(..) => "household",
    }
}

fn lines(duplicate: &Duplicate, lang: Lang) -> Vec<String> {
    let what = match duplicate.of {
        Pair::People(..) => lang.duplicates_people(),
        Pair::Households(..) => lang.duplicates_households(),
    };
    let [one, other] = duplicate.sides.each_ref().map(|side| format!("  {}", of_side(side, lang)));
    vec![format!("{what} · {}", lang.score(&duplicate.score.code())), one, other]
}

fn of_side(side: &Side, lang: Lang) -> String {
    let born = side.born.map(|born| DateStyle::default().partial(born));
    let facts = [Some(side.code.clone()), Some(side.name.clone()), born, Some(side.number.clone())];
    let facts = facts.into_iter().flatten().filter(|fact| !fact.is_empty());
    let facts = facts.chain([side.hamlet.clone(), lang.duplicates_people_count(side.people)]);
    facts.collect::<Vec<_>>().join(" · ")
}

fn apart(register: &mut Register, args: &ApartArgs, session: &Session) -> Result<Answer, Failure> {
    let pair = pair(register, [&args.code, &args.other], args.person.as_deref())?;
    let said = NotTheSame::of(pair.apart(), &clean_lines(&args.note));
    session.perform(register, &Operation::Health(HealthOperation::TellApart(said)))?;
    Ok(Answer::lines([session.lang.done_told_apart(clean(&args.code), clean(&args.other))]))
}

fn join(register: &mut Register, args: &JoinArgs, session: &Session) -> Result<Answer, Failure> {
    let pair = pair(register, [&args.keep, &args.other], args.person.as_deref())?;
    let preview = register.join_preview(pair)?;
    if !args.preview {
        let operation = register.join_of(pair)?;
        session.perform(register, &Operation::Health(operation))?;
    }
    let told = told(&preview, session.lang);
    let done = session.lang.done_joined(clean(&args.other), clean(&args.keep));
    let lines = [session.done(args.preview, done)].into_iter().chain(told);
    let json = preview_json(&preview, args.preview, session.lang);
    Ok(Answer::either(args.json, &json, lines).with_found(args.preview && !preview.faults.is_empty()))
}

fn told(preview: &JoinPreview, lang: Lang) -> Vec<String> {
    let moved = preview.moved.iter().map(|(table, count)| format!("  {} ×{count}", lang.row_table(table)));
    let joined = preview.joined.iter().map(|name| format!("  {}", lang.join_one(name)));
    let gone_over = preview.gone_over.iter().map(|name| format!("  {}", lang.join_goes_over(name)));
    let faults = preview.faults.iter().map(|fault| format!("! {}", lang.join_fault(fault)));
    moved.chain(joined).chain(gone_over).chain(faults).collect()
}

fn preview_json(preview: &JoinPreview, only: bool, lang: Lang) -> Value {
    let moved = preview.moved.iter().map(|(table, count)| json!({ "table": table, "rows": count }));
    let faults: Vec<String> = preview.faults.iter().map(|fault| lang.join_fault(fault)).collect();
    json!({
        "preview": only,
        "moved": moved.collect::<Vec<_>>(),
        "joined": preview.joined,
        "gone_over": preview.gone_over,
        "against": faults,
    })
}

/// The two households, or the person of a name in the first and who is likely the same in the other.
fn pair(register: &Register, codes: [&String; 2], person: Option<&str>) -> Result<Pair, Failure> {
    let [one, other] = [household(register, codes[0])?, household(register, codes[1])?];
    let Some(name) = person else { return Ok(Pair::Households(one, other)) };
    let first = living(register, one, name)?;
    let namesake = living(register, other, name)?.into_iter().find(|id| first.first() != Some(id));
    let likely = || {
        let found = register.duplicates()?;
        Ok::<_, Failure>(found.into_iter().find_map(|duplicate| match duplicate.of {
            Pair::People(a, b) if first.contains(&a) => Some(b),
            Pair::People(a, b) if first.contains(&b) => Some(a),
            _ => None,
        }))
    };
    let second = match namesake {
        Some(found) => Some(found),
        None => likely()?,
    };
    let found = first.first().copied().zip(second);
    found.map(|(a, b)| Pair::People(a, b)).ok_or_else(|| Failure::NoSuchPair(clean(name)))
}

/// Who of this name lives in a household.
fn living(register: &Register, household: HouseholdId, name: &str) -> Result<Vec<MemberId>, Failure> {
    let residents = register.dossier(household)?.residents.into_iter();
    let named = residents.filter(|one| one.membership.left.is_none() && fold(&one.member.name) == fold(name));
    Ok(named.map(|one| one.member.id).collect())
}
