//! `support groups`, `support loans`, `support cards`: what boards of the terminal show, as text or JSON.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Value, json};

use crate::cli::answer::Answer;
use crate::cli::args::{SupportCardsArgs, SupportListArgs};
use crate::cli::failure::Failure;
use crate::cli::json::Rules;
use crate::cli::session::Session;
use crate::domain::card::{CardFinding, expiring, missing, wrong_group};
use crate::domain::group::{GroupLine, GroupRules};
use crate::domain::loan::{LoanLine, LoanStanding, overdue_first};
use crate::viet::{format_money, format_quantity};

/// Every group, with the members of today.
pub fn groups(args: &SupportListArgs, session: &Session) -> Result<Answer, Failure> {
    let register = session.open()?;
    let rules = Rules::beside(register.path())?.groups;
    let lines = register.groups(session.today(), &rules)?;
    let shown = lines.iter().map(|line| {
        let kind = session.lang.group_kind(line.group.kind);
        let share = line.share.tenths().map_or_else(String::new, |tenths| session.lang.percent(tenths));
        let days = format_quantity(line.totals.workdays);
        let (help, fund) = (format_money(line.totals.help_value()), format_money(line.totals.fund()));
        let book = session.lang.groups_says_book(days, help, fund);
        format!("{} · {kind} · {} · {share} · {book}", line.group.name, line.share.members)
    });
    let values: Vec<_> = lines.iter().map(|line| group_json(line, &rules)).collect();
    Ok(Answer::either(args.json, &json!({ "groups": values }), shown))
}

fn group_json(line: &GroupLine, rules: &GroupRules) -> Value {
    let totals = &line.totals;
    json!({
        "name": line.group.name,
        "kind": line.group.kind.code(),
        "hamlet": line.hamlet,
        "leader": line.group.leader,
        "founded": line.group.founded,
        "ended": line.group.ended,
        "members": line.share.members,
        "eligible": line.share.eligible,
        "eligible_percent": line.share.tenths().map(|tenths| tenths as f64 / 10.0),
        "least_percent": rules.least_percent,
        "workdays": crate::cli::json::units(totals.workdays),
        "help_value": totals.help_value(),
        "contributed": totals.contributed,
        "paid": totals.paid,
        "fund": totals.fund(),
    })
}

/// Every loan that was handed out, as it stands today.
pub fn loans(args: &SupportListArgs, session: &Session) -> Result<Answer, Failure> {
    let register = session.open()?;
    let catalogue = Rules::beside(register.path())?.catalogue;
    let lines = overdue_first(register.loans(&catalogue)?, session.today());
    let shown = lines.iter().map(|(line, standing)| {
        let (left, all) = (format_money(standing.outstanding), format_money(line.book.loan.principal));
        let owed = session.lang.loans_says_outstanding(left, all);
        let due = standing.due.map(|due| due.format("%d/%m/%Y").to_string()).unwrap_or_default();
        let late = session.lang.loans_says_due(due, standing.overdue_days);
        format!("{} · {} · {owed} · {late}", line.code, line.borrower)
    });
    let values: Vec<_> = lines.iter().map(|(line, standing)| LoanJson::of(line, standing)).collect();
    Ok(Answer::either(args.json, &json!({ "loans": values }), shown))
}

#[derive(Serialize)]
struct LoanJson<'a> {
    code: &'a str,
    borrower: &'a str,
    hamlet: &'a str,
    group: &'a str,
    model: &'a str,
    lent: NaiveDate,
    due: Option<NaiveDate>,
    rate: Option<String>,
    principal: i64,
    repaid: i64,
    outstanding: i64,
    interest_owed: Option<i64>,
    overdue_days: u32,
}

impl<'a> LoanJson<'a> {
    fn of(line: &'a LoanLine, standing: &LoanStanding) -> Self {
        let loan = line.book.loan;
        Self {
            code: &line.code,
            borrower: &line.borrower,
            hamlet: &line.hamlet,
            group: &line.group,
            model: &line.support.model,
            lent: loan.lent,
            due: standing.due,
            rate: loan.rate.map(|rate| rate.to_string()),
            principal: loan.principal,
            repaid: standing.repaid,
            outstanding: standing.outstanding,
            interest_owed: standing.interest_owed(),
            overdue_days: standing.overdue_days,
        }
    }
}

/// What there is to do about cards.
pub fn cards(args: &SupportCardsArgs, session: &Session) -> Result<Answer, Failure> {
    let (register, today) = (session.open()?, session.today());
    let catalogue = Rules::beside(register.path())?.catalogue;
    let homes = register.card_households(today, &catalogue)?;
    let ending = expiring(&homes, today, args.days);
    let wrong = wrong_group(&homes, catalogue.models(), today);
    let lacking = missing(&homes, today);
    let found: Vec<_> = ending.iter().chain(&wrong).chain(&lacking).collect();
    let shown = found.iter().map(|found| {
        let on = found.on.map(|on| on.format("%d/%m/%Y").to_string()).unwrap_or_default();
        format!("{} · {} · {} · {on}", found.household.code, found.name, session.lang.finding(found.kind))
    });
    let values: Vec<_> = found.iter().map(|found| card_json(found)).collect();
    Ok(Answer::either(args.json, &json!({ "cards": values }), shown))
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
