//! `support groups enter`: what members gave or received, one entry for each of them in one operation.

use serde_json::json;

use super::groups::Page;
use crate::cli::answer::Answer;
use crate::cli::args::GroupEnterArgs;
use crate::cli::failure::{Failure, Misuse};
use crate::cli::session::Session;
use crate::cli::{framework, typed};
use crate::domain::checks::FieldFault;
use crate::domain::group::{
    BookChange, GroupEntry, GroupFault, GroupOperation, GroupPage, check_entry, check_fund,
};
use crate::domain::id::GroupMemberId;
use crate::domain::operation::Operation;
use crate::viet::{self, format_money};

/// Enters what each of the members gave.
pub fn enter(args: &GroupEnterArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let id = framework::named_group(&register.framework()?, &args.group)?;
    let page = register.group(id, session.today())?;
    let entries = entries(args, &page, session)?;
    let stays: Vec<_> = page.people.iter().map(|person| person.member.clone()).collect();
    for entry in &entries {
        let checked = check_entry(entry, &page.group, &stays, session.today());
        checked.map_err(|fault| Misuse::Group(place(entry, fault).to_owned(), fault))?;
    }
    let others = page.book_without(None);
    check_fund(BookChange { others: &others, before: None, entered: &entries })
        .map_err(|fault| Misuse::Group("--value".to_owned(), fault))?;
    let sum = entries.iter().fold(0_i64, |sum, entry| sum.saturating_add(entry.value));
    let count = entries.len();
    if !args.run.dry_run {
        session.perform(&mut register, &Operation::Group(GroupOperation::AddEntries(entries)))?;
    }
    let words = session.lang.done_entries(count, session.lang.group_entry(args.kind), format_money(sum));
    let line = session.done(args.run.dry_run, words);
    let page = Page::read(&register, register.group(id, session.today())?, session)?;
    let more = json!({ "entered": count, "value": sum, "dry_run": args.run.dry_run });
    Ok(page.answer(args.run.json, more, vec![line]))
}

fn entries(args: &GroupEnterArgs, page: &GroupPage, session: &Session) -> Result<Vec<GroupEntry>, Failure> {
    let on = typed::day(args.date.as_deref(), session.today())?;
    let blank = GroupEntry {
        quantity: if args.kind.is_money() { 0 } else { typed::quantity(&args.quantity)? },
        value: typed::money(&args.value)?,
        note: viet::clean(&args.note),
        ..GroupEntry::blank(page.group.id, args.kind, on)
    };
    let find = |typed: &str| framework::group_member(page, typed, on).map(|member| member.id);
    let other = if args.to.trim().is_empty() { None } else { Some(find(&args.to)?) };
    let members: Vec<GroupMemberId> = match args.members.is_empty() {
        true => page.present(on).map(|person| person.member.id).filter(|id| Some(*id) != other).collect(),
        false => args.members.iter().map(|typed| find(typed)).collect::<Result<_, _>>()?,
    };
    if members.is_empty() {
        return Err(Misuse::NameHouseholds.into());
    }
    Ok(members.into_iter().map(|member| blank.of(member, other)).collect())
}

/// The argument at which a fault of an entry can be mended.
fn place(entry: &GroupEntry, fault: GroupFault) -> &'static str {
    match fault {
        GroupFault::Field(FieldFault::Future | FieldFault::Implausible) => "--date",
        GroupFault::Field(_) if entry.kind.is_money() => "--value",
        GroupFault::Field(FieldFault::TooLarge(limit)) if entry.value > limit => "--value",
        GroupFault::Field(_) => "--quantity",
        GroupFault::ToOneself => "--to",
        _ => "--date",
    }
}
