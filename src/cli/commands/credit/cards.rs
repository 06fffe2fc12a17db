//! `support cards` and `support cards issue`.

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::cli::answer::Answer;
use crate::cli::args::{CardsArgs, CardsIssueArgs};
use crate::cli::failure::{Failure, Misuse};
use crate::cli::framework;
use crate::cli::json::Rules;
use crate::cli::session::{self, Session};
use crate::cli::typed;
use crate::domain::card::{
    CardFinding, CardHousehold, CardNeed, CardTerms, expiring, issue as cards_for, missing, wrong_group,
};
use crate::domain::catalogue::{Catalogue, ModelKind, SupportModel};
use crate::domain::checks::{self, FieldFault};
use crate::domain::operation::Operation;
use crate::store::Register;
use crate::viet::{self, DateStyle};

/// What there is to do about cards.
pub fn list(args: &CardsArgs, session: &Session) -> Result<Answer, Failure> {
    let (register, today) = (session.open()?, session.today());
    let catalogue = Rules::beside(register.path())?.catalogue;
    let homes = register.card_households(today, &catalogue)?;
    let found = findings(&homes, &catalogue, args.days, today);
    let shown = found.iter().map(|found| {
        let on = found.on.map(|on| DateStyle::default().day(on)).unwrap_or_default();
        format!("{} · {} · {} · {on}", found.household.code, found.name, session.lang.finding(found.kind))
    });
    let values: Vec<_> = found.iter().map(card_json).collect();
    Ok(Answer::either(args.json, &json!({ "cards": values }), shown))
}

fn findings<'a>(
    homes: &'a [CardHousehold],
    catalogue: &Catalogue,
    days: u32,
    today: NaiveDate,
) -> Vec<CardFinding<'a>> {
    let found = expiring(homes, today, days).into_iter();
    found.chain(wrong_group(homes, catalogue.models(), today)).chain(missing(homes, today)).collect()
}

fn card_json(found: &CardFinding) -> Value {
    json!({
        "finding": found.kind.code(),
        "code": found.household.code,
        "hamlet": found.household.hamlet,
        "name": found.name,
        "class": found.household.standing.class.code(),
        "card_group": found.card.map(|card| card.group()),
        "until": found.card.map(|card| card.until()),
        "on": found.on,
    })
}

/// Issues cards to everybody of the households who needs one.
pub fn issue(args: &CardsIssueArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let catalogue = Rules::beside(register.path())?.catalogue;
    let model = model(&catalogue, &args.model)?;
    let terms = terms(args, &catalogue, session)?;
    let homes = homes(args, &register, &catalogue, session)?;
    let needs = needs(args, &homes, &catalogue, session.today());
    let grants = cards_for(&needs, &terms, model, &catalogue);
    if grants.is_empty() {
        return Err(Failure::NobodyToReceive);
    }
    let names: Vec<_> = grants.iter().map(|grant| grant.support.receiver.clone()).collect();
    let count = grants.len();
    if !args.run.dry_run {
        session.perform(&mut register, &Operation::GiveSupports(grants))?;
    }
    let line = session.done(args.run.dry_run, session.lang.done_cards_issued(count));
    let json = json!({
        "cards": count, "people": names, "from": terms.from, "until": terms.until, "value": terms.value,
        "dry_run": args.run.dry_run,
    });
    Ok(Answer::either(args.run.json, &json, [line]))
}

fn model<'c>(catalogue: &'c Catalogue, typed: &str) -> Result<&'c SupportModel, Failure> {
    let cards = || catalogue.models().iter().filter(|model| model.kind == ModelKind::Card);
    let known = || cards().map(|model| model.code.as_str()).collect::<Vec<_>>().join(", ");
    let found = cards().find(|model| model.code == typed.trim());
    found.ok_or_else(|| Failure::NoModel { code: viet::clean(typed), known: known() })
}

fn homes(
    args: &CardsIssueArgs,
    register: &Register,
    catalogue: &Catalogue,
    session: &Session,
) -> Result<Vec<CardHousehold>, Failure> {
    if args.codes.is_empty() {
        return Ok(register.card_households(session.today(), catalogue)?);
    }
    let ids = args.codes.iter().map(|code| session::household(register, code));
    let ids = ids.collect::<Result<Vec<_>, _>>()?;
    Ok(register.card_households_of(&ids, session.today(), catalogue)?)
}

/// Who needs a card: what the list tells, and everybody without one in a household that is named.
fn needs(
    args: &CardsIssueArgs,
    homes: &[CardHousehold],
    catalogue: &Catalogue,
    today: NaiveDate,
) -> Vec<CardNeed> {
    let named = if args.codes.is_empty() { &[] } else { homes };
    let found = findings(homes, catalogue, args.days, today);
    let needs = found.iter().map(CardNeed::found);
    CardNeed::once(needs.chain(named.iter().flat_map(|home| CardNeed::of(home, today))))
}

fn terms(args: &CardsIssueArgs, catalogue: &Catalogue, session: &Session) -> Result<CardTerms, Failure> {
    let today = session.today();
    let until = typed::day(Some(&args.until), today)?;
    let date = typed::day(args.date.as_deref(), today)?;
    let from = typed::day(args.from.as_deref(), today)?;
    let value = typed::money(&args.value)?;
    let told = |option, checked: Result<(), FieldFault>| checked.map_err(|fault| Misuse::Fact(option, fault));
    told("--until", checks::planned(until, today))?;
    told("--until", if until < from { Err(FieldFault::EndsFirst) } else { Ok(()) })?;
    told("--value", checks::value(value))?;
    let given = if args.state.is_given() { checks::happened(date, today) } else { Ok(()) };
    told("--date", given)?;
    let fund = framework::fund(catalogue, &args.fund)?;
    Ok(CardTerms { date, from, until, value, fund, state: args.state })
}
