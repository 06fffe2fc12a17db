//! `support groups join` and `leave`.

use serde_json::json;

use super::groups::Page;
use crate::cli::answer::Answer;
use crate::cli::args::{GroupJoinArgs, GroupLeaveArgs};
use crate::cli::failure::{Failure, Misuse};
use crate::cli::session::{self, Session};
use crate::cli::{framework, typed};
use crate::domain::checks::FieldFault;
use crate::domain::group::{GroupFault, GroupMember, GroupOperation, GroupPage, check_member};
use crate::domain::id::{GroupMemberId, HouseholdId};
use crate::domain::operation::Operation;
use crate::domain::stored::{Edit, Stored};
use crate::store::Register;
use crate::viet;

/// Households, and people outside the register, join a group in one operation.
pub fn join(args: &GroupJoinArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let id = framework::named_group(&register.framework()?, &args.group)?;
    let page = register.group(id, session.today())?;
    let joining = joining(args, &page, &register, session)?;
    if joining.is_empty() {
        return Err(Misuse::NameHouseholds.into());
    }
    let members: Vec<_> = joining.into_iter().map(|(_, member)| member).collect();
    let (count, name) = (members.len(), page.group.name.clone());
    if !args.run.dry_run {
        let operation = GroupOperation::AddMembers(members);
        session.perform(&mut register, &Operation::Group(operation))?;
    }
    let line = session.done(args.run.dry_run, session.lang.done_join(count, name));
    let page = Page::read(&register, register.group(id, session.today())?, session)?;
    Ok(page.answer(args.run.json, json!({ "joined": count, "dry_run": args.run.dry_run }), vec![line]))
}

/// Who would join, each with what was typed; refused at the first who cannot, against those named before too.
fn joining(
    args: &GroupJoinArgs,
    page: &GroupPage,
    register: &Register,
    session: &Session,
) -> Result<Vec<(String, GroupMember)>, Failure> {
    let joined = typed::day(args.date.as_deref(), session.today())?;
    let blank = |household| GroupMember {
        household,
        role: args.role,
        ..GroupMember::joining(page.group.id, HouseholdId(0), joined)
    };
    let mut named = Vec::new();
    for code in &args.codes {
        named.push((viet::clean(code), blank(Some(session::household(register, code)?))));
    }
    for name in &args.outside {
        let member = GroupMember { name: viet::clean(name), ..blank(None) };
        named.push((viet::clean(name), member));
    }
    let mut others: Vec<_> = page.people.iter().map(|person| person.member.clone()).collect();
    for (typed, member) in &named {
        let checked = check_member(member, &page.group, &others, &[], session.today());
        checked.map_err(|fault| Misuse::Group(place(fault, typed), fault))?;
        others.push(Stored { id: GroupMemberId(0), rev: 0, value: member.clone() });
    }
    Ok(named)
}

/// The day, where that is what is wrong; else who was named.
fn place(fault: GroupFault, typed: &str) -> String {
    use GroupFault as Fault;
    match fault {
        Fault::BeforeFounding(_) | Fault::AfterEnd(_) | Fault::InTheBook(_) => "--date".to_owned(),
        Fault::Field(FieldFault::Future | FieldFault::Implausible | FieldFault::EndsFirst) => {
            "--date".to_owned()
        }
        _ => typed.to_owned(),
    }
}

/// A member leaves.
pub fn leave(args: &GroupLeaveArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let id = framework::named_group(&register.framework()?, &args.group)?;
    let page = register.group(id, session.today())?;
    let who = framework::group_member(&page, &args.member, session.today())?;
    let left = typed::day(args.date.as_deref(), session.today())?;
    let member = GroupMember { left: Some(left), ..who.value.clone() };
    let others = page.people.iter().map(|person| person.member.clone());
    let others: Vec<_> = others.filter(|one| one.id != who.id).collect();
    let names = |side: Option<GroupMemberId>| side == Some(who.id);
    let entries = page.entries.iter().filter(|entry| names(entry.giver) || names(entry.receiver));
    let entries: Vec<_> = entries.map(|entry| entry.value.clone()).collect();
    let checked = check_member(&member, &page.group, &others, &entries, session.today());
    checked.map_err(|fault| Misuse::Group(place(fault, &viet::clean(&args.member)), fault))?;
    let name = page.person(who.id).map_or(String::new(), |person| person.name.clone());
    if !args.run.dry_run {
        let edit = Edit { base: Some((who.id, who.rev)), value: member };
        session.perform(&mut register, &Operation::Group(GroupOperation::SaveMember(edit)))?;
    }
    let line = session.done(args.run.dry_run, session.lang.done_leave(&name, &page.group.name));
    let page = Page::read(&register, register.group(id, session.today())?, session)?;
    let more = json!({ "who": name, "on": left, "dry_run": args.run.dry_run });
    Ok(page.answer(args.run.json, more, vec![line]))
}
