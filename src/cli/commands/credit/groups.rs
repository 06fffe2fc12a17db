//! `support groups`, `support groups show` and `add`.

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::cli::answer::Answer;
use crate::cli::args::{GroupAddArgs, NamedArgs};
use crate::cli::failure::{Failure, Misuse};
use crate::cli::json::{Rules, units};
use crate::cli::session::Session;
use crate::cli::{framework, typed};
use crate::domain::checks;
use crate::domain::group::{
    Balance, GroupLine, GroupOperation, GroupPage, GroupPerson, GroupRules, SupportGroup, check_group,
};
use crate::domain::operation::Operation;
use crate::domain::stored::Edit;
use crate::store::Register;
use crate::viet::{self, format_money, format_quantity};

/// Every group, with the members of today.
pub fn list(json: bool, session: &Session) -> Result<Answer, Failure> {
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
    Ok(Answer::either(json, &json!({ "groups": values }), shown))
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
        "verdict": line.share.verdict(rules).code(),
        "least_percent": rules.least_percent,
        "workdays": units(totals.workdays),
        "help_value": totals.help_value(),
        "contributed": totals.contributed,
        "paid": totals.paid,
        "fund": totals.fund(),
    })
}

/// One group with its people.
pub fn show(args: &NamedArgs, session: &Session) -> Result<Answer, Failure> {
    let register = session.open()?;
    let id = framework::named_group(&register.framework()?, &args.name)?;
    let page = Page::read(&register, register.group(id, session.today())?, session)?;
    let people = page.page.balances().into_iter().map(|(person, balance)| page.line(person, &balance));
    Ok(page.answer(args.json, json!({}), people.collect()))
}

/// Founds a group.
pub fn add(args: &GroupAddArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let today = session.today();
    let day = |typed: &Option<String>| typed.as_deref().map(|day| typed::day(Some(day), today)).transpose();
    let group = SupportGroup {
        kind: args.kind,
        name: viet::clean(&args.name),
        hamlet: framework::hamlet(&register.hamlets()?, &args.hamlet)?,
        leader: viet::clean(&args.leader),
        founded: day(&args.founded)?,
        ended: day(&args.ended)?,
        programme: framework::programme(&register.framework()?, &args.programme)?,
        note: viet::clean_lines(&args.note),
    };
    check_group(&group, None, today)
        .map_err(|fault| Misuse::Group(place(&group, today).to_owned(), fault))?;
    let json = json!({
        "name": group.name, "kind": group.kind.code(), "leader": group.leader, "founded": group.founded,
        "ended": group.ended, "dry_run": args.run.dry_run,
    });
    let name = group.name.clone();
    if !args.run.dry_run {
        let save = GroupOperation::Save(Edit::new(group));
        session.perform(&mut register, &Operation::Group(save))?;
    }
    let line = session.done(args.run.dry_run, session.lang.done_group(name));
    Ok(Answer::either(args.run.json, &json, [line]))
}

/// The argument at which a fault of a group can be mended.
fn place(group: &SupportGroup, today: NaiveDate) -> &'static str {
    match group.founded {
        _ if checks::name(&group.name).is_err() => "NAME",
        Some(founded) if checks::happened(founded, today).is_err() => "--founded",
        _ => "--ended",
    }
}

/// A group as it is told after a change too: its share, and what is odd about it.
pub(super) struct Page<'s> {
    pub page: GroupPage,
    rules: GroupRules,
    session: &'s Session,
}

impl<'s> Page<'s> {
    pub fn read(register: &Register, page: GroupPage, session: &'s Session) -> Result<Self, Failure> {
        Ok(Self { page, rules: Rules::beside(register.path())?.groups, session })
    }

    /// The group in JSON with more beside it, or its share and the lines; done with 3 where something is odd.
    pub fn answer(&self, json: bool, more: Value, lines: Vec<String>) -> Answer {
        let (lang, today) = (self.session.lang, self.session.today());
        let warnings: Vec<_> = self.page.warnings(today, &self.rules);
        let warnings: Vec<_> = warnings.iter().map(|warning| lang.group_warning(warning)).collect();
        let mut value = self.json(&warnings);
        if let (Some(value), Value::Object(more)) = (value.as_object_mut(), more) {
            value.extend(more);
        }
        let found = !warnings.is_empty();
        let told = [vec![self.share()], lines, warnings].concat();
        Answer::either(json, &value, told).with_found(found)
    }

    fn share(&self) -> String {
        let lang = self.session.lang;
        let share = self.page.share(self.session.today(), &self.rules);
        let percent = lang.percent(share.tenths().unwrap_or(0));
        let verdict = lang.share_verdict(share.verdict(&self.rules));
        let said = lang.groups_says_share(share.eligible, share.members, percent, verdict);
        format!("{} · {said}", self.page.group.name)
    }

    fn json(&self, warnings: &[String]) -> Value {
        let (group, totals) = (&self.page.group, self.page.totals());
        let share = self.page.share(self.session.today(), &self.rules);
        let people = self.page.balances();
        json!({
            "name": group.name, "kind": group.kind.code(), "leader": group.leader, "founded": group.founded,
            "ended": group.ended, "members": share.members, "eligible": share.eligible,
            "eligible_percent": share.tenths().map(|tenths| tenths as f64 / 10.0),
            "verdict": share.verdict(&self.rules).code(), "least_percent": self.rules.least_percent,
            "workdays": units(totals.workdays), "help_value": totals.help_value(), "fund": totals.fund(),
            "people": people.iter().map(|(person, balance)| self.person(person, balance)).collect::<Vec<_>>(),
            "warnings": warnings,
        })
    }

    fn person(&self, person: &GroupPerson, balance: &Balance) -> Value {
        json!({
            "code": (!person.code.is_empty()).then_some(&person.code), "name": person.name,
            "class": person.standing.map(|standing| standing.class.code()),
            "eligible": person.is_eligible(&self.rules), "role": person.member.role.code(),
            "joined": person.member.joined, "left": person.member.left, "contributed": balance.contributed,
            "paid": balance.paid, "savings": balance.savings(),
            "workdays_given": units(balance.workdays_given),
            "workdays_received": units(balance.workdays_received),
        })
    }

    fn line(&self, person: &GroupPerson, balance: &Balance) -> String {
        let lang = self.session.lang;
        let class = person.standing.map_or(lang.groups_not_registered(), |s| lang.state(s.state()));
        let (role, saved) = (lang.group_role(person.member.role), format_money(balance.savings()));
        format!("{} · {} · {class} · {role} · {saved}", person.code, person.name)
    }
}
