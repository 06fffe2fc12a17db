//! `report supports`, `report unreached`, `report astray`, `report reach`: what support reached and what it did not;
//! from here the reports that are commands of their own are found.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use serde_json::{Value as Json, json};

use crate::cli::answer::Answer;
use crate::cli::args::{
    ListTarget, ReportAstrayArgs, ReportCommand, ReportDays, ReportReachArgs, ReportSupportsArgs,
    ReportUnreachedArgs,
};
use crate::cli::failure::{Failure, Misuse};
use crate::cli::listed;
use crate::cli::session::Session;
use crate::cli::typed;
use crate::domain::checks::FieldFault;
use crate::domain::id::HouseholdId;
use crate::domain::listing::Listing;
use crate::domain::reach::{self, Finding, FundPart, Reach, Reached, Unreached};
use crate::domain::report::Period;
use crate::shell::reach as lists;
use crate::shell::rules::Rules;
use crate::store::Register;

/// Makes the report.
///
/// # Errors
/// Those of the register, of the commune's files, and of days that cannot be meant.
pub fn run(command: &ReportCommand, session: &Session) -> Result<Answer, Failure> {
    let read = |on| Read::of(on, session);
    match command {
        ReportCommand::Supports(args) => read(None)?.supports(args, session),
        ReportCommand::Unreached(args) => read(args.on.as_deref())?.unreached(args, session),
        ReportCommand::Astray(args) => read(None)?.astray(args, session),
        ReportCommand::Reach(args) => read(None)?.funds(args, session),
        ReportCommand::Outcomes(args) => super::outcomes::run(args, session),
        ReportCommand::Outlook(args) => super::outlook::run(args, session),
        ReportCommand::WayOut(args) => super::way_out::run(args, session),
    }
}

/// What all of these reports are counted from.
struct Read {
    register: Register,
    rules: Rules,
    reach: Reach,
    /// The day as of which it was read.
    on: NaiveDate,
}

impl Read {
    /// As of a day that is over, or of today.
    fn of(typed: Option<&str>, session: &Session) -> Result<Self, Failure> {
        let today = session.today();
        let on = typed.map_or(Ok(today), |typed| typed::past_day(typed, today))?;
        let register = session.open()?;
        let rules = Rules::beside(register.path())?;
        let reach = if on < today { register.reach_on(on)? } else { register.reach(today)? };
        Ok(Self { register, rules, reach, on })
    }

    fn by(&self) -> reach::Rules<'_> {
        reach::Rules { catalogue: &self.rules.catalogue, standards: &self.rules.standards }
    }

    fn answer(
        &self,
        list: &Listing,
        to: &ListTarget,
        told: Json,
        session: &Session,
    ) -> Result<Answer, Failure> {
        listed::answer(&self.register, list, (&to.out, to.json), told, session)
    }

    fn supports(&self, args: &ReportSupportsArgs, session: &Session) -> Result<Answer, Failure> {
        let (period, codes) = (period(&args.days, session)?, self.codes());
        let catalogue = &self.rules.catalogue;
        let list = lists::supports(&self.reach, catalogue, args.by, period, session.lang);
        let lines =
            reach::table(&self.reach, period, args.by, catalogue).into_iter().map(|(group, reached)| {
                let name = session.lang.reach_group(&group, catalogue, &self.reach.programmes);
                let quantity =
                    reached.quantity().map(|(thousandths, _)| crate::cli::json::units(thousandths));
                let unit = reached.quantity().map(|(_, unit)| unit);
                with(
                    reached_json(&reached, &codes),
                    json!({
                        "group": group.code(), "name": name, "quantity": quantity, "unit": unit,
                    }),
                )
            });
        let told = json!({
            "from": period.from, "to": period.to, "by": args.by.code(), "lines": lines.collect::<Json>(),
            "total": reached_json(&reach::total(&self.reach, period), &codes),
            "waiting": reached_json(&reach::waiting(&self.reach, period), &codes),
        });
        self.answer(&list, &args.to, told, session)
    }

    fn unreached(&self, args: &ReportUnreachedArgs, session: &Session) -> Result<Answer, Failure> {
        let found = reach::unreached(&self.reach, self.by(), self.on, args.months);
        let list = lists::unreached(&found, &self.rules.catalogue, (args.months, self.on), session.lang);
        let told = json!({
            "on": self.on, "months": args.months,
            "lacking": found.iter().filter(|one| !one.lacks.is_empty()).count(),
            "idle": found.iter().filter(|one| one.idle).count(),
            "households": found.iter().map(unreached_json).collect::<Json>(),
        });
        self.answer(&list, &args.to, told, session)
    }

    fn astray(&self, args: &ReportAstrayArgs, session: &Session) -> Result<Answer, Failure> {
        let period = period(&args.days, session)?;
        let found = self.reach.astray(self.by(), period);
        let list = lists::astray(&found, &self.rules.catalogue, session.lang);
        let lines = found.iter().map(|one| {
            let earlier = match one.finding {
                Finding::Twice(earlier) => Some(json!({ "model": earlier.model, "date": earlier.date })),
                Finding::Nothing => None,
            };
            json!({
                "household": one.home.code, "model": one.support.model, "date": one.support.date,
                "value": one.support.value.value, "fund": one.support.fund, "earlier": earlier,
            })
        });
        let told = json!({ "from": period.from, "to": period.to, "supports": lines.collect::<Json>() });
        self.answer(&list, &args.to, told, session)
    }

    fn funds(&self, args: &ReportReachArgs, session: &Session) -> Result<Answer, Failure> {
        let (period, codes) = (period(&args.days, session)?, self.codes());
        let list = lists::funds(&self.reach, &self.rules.catalogue, args.by, period, session.lang);
        let lines = reach::funds(&self.reach, period, args.by).into_iter().map(|line| {
            let parts = line.parts.iter().map(|(part, reached)| {
                with(reached_json(reached, &codes), json!({ "part": part_code(part) }))
            });
            let parts = parts.collect::<Json>();
            with(reached_json(&line.all, &codes), json!({ "fund": line.fund, "parts": parts }))
        });
        let told = json!({
            "from": period.from, "to": period.to, "by": args.by.code(), "funds": lines.collect::<Json>(),
            "total": reached_json(&reach::total(&self.reach, period), &codes),
        });
        self.answer(&list, &args.to, told, session)
    }

    /// The code of each household.
    fn codes(&self) -> HashMap<HouseholdId, &str> {
        self.reach.homes.iter().map(|home| (home.id, home.code.as_str())).collect()
    }
}

/// A number with the codes of the households behind it.
fn reached_json(reached: &Reached, codes: &HashMap<HouseholdId, &str>) -> Json {
    let behind = reached.households.iter().filter_map(|id| codes.get(id));
    json!({
        "supports": reached.supports, "value": reached.value, "households": reached.households.len(),
        "people": reached.people, "behind": behind.collect::<Vec<_>>(),
    })
}

/// An object with more to it.
fn with(mut object: Json, more: Json) -> Json {
    if let (Json::Object(all), Json::Object(more)) = (&mut object, more) {
        all.extend(more);
    }
    object
}

fn unreached_json(one: &Unreached<'_>) -> Json {
    let lacks = one.lacks.iter().map(|lack| {
        json!({
            "number": lack.number, "indicator": lack.indicator, "planned": lack.planned,
            "answered_by": lack.answered_by,
        })
    });
    json!({
        "code": one.home.code, "head": one.home.head, "hamlet": one.home.hamlet_name,
        "class": one.home.state.code(), "lacks": lacks.collect::<Json>(), "idle": one.idle, "last": one.last,
        "effect_awaited": one.unseen.len(),
    })
}

/// A code for a part, whatever the language; hamlets by their name.
fn part_code(part: &FundPart) -> String {
    match part {
        FundPart::Class(state) => state.code().to_owned(),
        FundPart::Minority(Some(true)) => "minority".to_owned(),
        FundPart::Minority(Some(false)) => "majority".to_owned(),
        FundPart::Minority(None) => "unknown".to_owned(),
        FundPart::Hamlet(name, _) => name.clone(),
    }
}

/// The time that was typed; the whole of this year where none was.
pub(super) fn period(days: &ReportDays, session: &Session) -> Result<Period, Failure> {
    let today = session.today();
    let Some(from) = &days.from else {
        return Ok(Period::whole_year(days.year.unwrap_or(today.year())));
    };
    let from: NaiveDate = typed::day(Some(from), today)?;
    let to = typed::day(days.to.as_deref(), today)?;
    match from <= to {
        true => Ok(Period { from, to }),
        false => Err(Misuse::Field(to.to_string(), FieldFault::EndsFirst).into()),
    }
}
