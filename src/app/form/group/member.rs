//! Who joins a group: a household by its code, somebody outside the register by name, or all marked households; and what
//! a member is there and when it leaves.

use super::{Faults, Field, Form, FormDialog, Purpose, Reading, choices, perform};
use crate::app::board::{BoardForm, Subject};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::app::form::{AsideLine, Weight};
use crate::domain::dossier::Neighbour;
use crate::domain::group::{
    GroupFault, GroupKind, GroupMember, GroupOperation, GroupPage, GroupRole, GroupRules, ShareVerdict,
    check_member,
};
use crate::domain::id::{GroupMemberId, HouseholdId};
use crate::domain::operation::Operation;
use crate::domain::stored::{Edit, Rev};

/// One who joins, and the household that the typed code was found to name.
#[derive(Debug)]
struct Join {
    group: GroupPage,
    rules: GroupRules,
    found: Option<Neighbour>,
}

/// All marked households join.
#[derive(Debug)]
struct JoinMarked {
    group: GroupPage,
    rules: GroupRules,
    households: Vec<HouseholdId>,
}

/// What is said of a member changes.
#[derive(Debug)]
struct EditMember {
    group: GroupPage,
    member: GroupMemberId,
    rev: Rev,
}

/// The form of one who joins.
pub fn open_new(group: &GroupPage, rules: &GroupRules, at: &At) -> Dialog {
    let lang = at.lang;
    let mut fields = vec![
        Field::text("code", lang.groups_code(), "").verbatim().hint(lang.groups_code_hint()),
        Field::text("name", lang.groups_outside(), "").hint(lang.groups_outside_hint()),
    ];
    fields.extend(stay(None, at));
    let purpose = Join { group: group.clone(), rules: rules.clone(), found: None };
    FormDialog::open(purpose, Form::new(fields), at)
}

/// The form of the marked households that join.
pub fn open_marked(group: &GroupPage, rules: &GroupRules, households: Vec<HouseholdId>, at: &At) -> Dialog {
    let form = Form::new(vec![Field::date("joined", at.lang.groups_joined(), &at.day(at.today))]);
    FormDialog::open(JoinMarked { group: group.clone(), rules: rules.clone(), households }, form, at)
}

/// The form of a known member; nothing where it is gone.
pub fn open_edit(group: &GroupPage, id: GroupMemberId, at: &At) -> Option<Dialog> {
    let member = &group.person(id)?.member;
    let purpose = EditMember { group: group.clone(), member: id, rev: member.rev };
    Some(FormDialog::open(purpose, Form::new(stay(Some(member), at)), at))
}

fn stay(member: Option<&GroupMember>, at: &At) -> Vec<Field> {
    let lang = at.lang;
    let roles = choices::of(GroupRole::ALL, GroupRole::code, |role| lang.group_role(role));
    let joined = at.day(member.map_or(at.today, |member| member.joined));
    let left = member.and_then(|member| member.left).map(|day| at.day(day)).unwrap_or_default();
    vec![
        Field::choice("role", lang.groups_role(), roles, member.map_or("member", |m| m.role.code())),
        Field::date("joined", lang.groups_joined(), &joined),
        Field::date("left", lang.groups_left(), &left),
    ]
}

/// What the fields of a stay tell of a member.
fn read(reading: &mut Reading, group: &GroupPage) -> GroupMember {
    GroupMember {
        group: group.group.id,
        household: None,
        member: None,
        name: String::new(),
        role: reading.coded_or_none("role", GroupRole::from_code).unwrap_or(GroupRole::Member),
        joined: reading.past_day("joined"),
        left: reading.optional_day("left"),
    }
}

/// Says what stands against a member, at the field that can mend it.
fn check(
    reading: &mut Reading,
    group: &GroupPage,
    own: Option<GroupMemberId>,
    (who, member): (&'static str, &GroupMember),
) {
    let (at, stays) = (reading.today(), group.people.iter().map(|person| person.member.clone()));
    let others: Vec<_> = stays.filter(|other| Some(other.id) != own).collect();
    let names = |entry: &&crate::domain::group::GroupEntry| {
        own.is_some() && (entry.giver == own || entry.receiver == own)
    };
    let entries: Vec<_> = group.entries.iter().map(|entry| &entry.value).filter(names).cloned().collect();
    if let Err(fault) = check_member(member, &group.group, &others, &entries, at) {
        let field = match fault {
            GroupFault::MemberTwice => who,
            _ if member.left.is_some() => "left",
            _ => "joined",
        };
        reading.group_fault(field, fault);
    }
}

/// What share of the members is eligible today, and what that means for a production project.
fn share(group: &GroupPage, rules: &GroupRules, at: &At) -> AsideLine {
    let share = group.share(at.today, rules);
    let (verdict, percent) = (share.verdict(rules), at.lang.percent(share.tenths().unwrap_or(0)));
    let short = group.group.kind == GroupKind::Production && verdict == ShareVerdict::TooFew;
    let weight = if short { Weight::Warning } else { Weight::Plain };
    let words = at.lang.share_verdict(verdict);
    AsideLine::new(weight, at.lang.groups_says_share(share.eligible, share.members, percent, words))
}

/// Somebody else leads the group already.
fn second_leader(group: &GroupPage, own: Option<GroupMemberId>, form: &Form, at: &At) -> Option<String> {
    let leads = form.choice("role") == Some(GroupRole::Leader.code());
    let other = group.leaders(at.today).find(|person| Some(person.member.id) != own)?;
    leads.then(|| at.lang.warn_save_anyway(at.lang.group_warn_second_leader(&other.name)))
}

impl Join {
    fn found(&self, form: &Form) -> Option<&Neighbour> {
        self.found.as_ref().filter(|found| found.code == form.text("code"))
    }
}

impl Purpose for Join {
    fn title(&self, at: &At) -> String {
        at.lang.groups_join(&self.group.group.name)
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Board(Subject::Group(self.group.group.id), BoardForm::new("member")))
    }

    fn asks(&self, form: &Form) -> Option<Effect> {
        let code = form.text("code");
        (!code.is_empty() && self.found(form).is_none()).then_some(Effect::Neighbour(code))
    }

    fn take_neighbour(&mut self, _code: &str, found: Option<&Neighbour>) {
        self.found = found.cloned();
    }

    fn aside(&self, form: &Form, at: &At) -> Vec<AsideLine> {
        let found = self.found(form).map(|found| format!("{} · {}", found.code, found.head));
        let found = found.map(|text| AsideLine::new(Weight::Strong, text));
        found.into_iter().chain([share(&self.group, &self.rules, at)]).collect()
    }

    fn warning(&self, form: &Form, at: &At) -> Option<String> {
        second_leader(&self.group, None, form, at)
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let household = self.found(form).map(|found| found.id);
        let name = if household.is_some() { String::new() } else { reading.text("name") };
        match (form.text("code").is_empty(), household) {
            (true, _) if name.is_empty() => reading.fault("code", at.lang.groups_who()),
            (false, None) => reading.fault("code", at.lang.check_no_such_household()),
            _ => {}
        }
        let member = GroupMember { household, name, ..read(&mut reading, &self.group) };
        if household.is_some() || !member.name.is_empty() {
            check(&mut reading, &self.group, None, ("code", &member));
        }
        reading.finish(perform(Operation::Group(GroupOperation::AddMembers(vec![member]))))
    }
}

impl Purpose for JoinMarked {
    fn title(&self, at: &At) -> String {
        at.lang.groups_join_marked(self.households.len(), &self.group.group.name)
    }

    fn draft_of(&self) -> Option<DraftOf> {
        let form = BoardForm::among("members", self.households.iter().map(|id| id.0));
        Some(DraftOf::Board(Subject::Group(self.group.group.id), form))
    }

    fn aside(&self, _form: &Form, at: &At) -> Vec<AsideLine> {
        vec![share(&self.group, &self.rules, at)]
    }

    fn marked(&self) -> &[HouseholdId] {
        &self.households
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let blank = read(&mut reading, &self.group);
        let join = |id: &HouseholdId| GroupMember { household: Some(*id), ..blank.clone() };
        let members: Vec<_> = self.households.iter().map(join).collect();
        members.iter().for_each(|member| check(&mut reading, &self.group, None, ("joined", member)));
        reading.finish(perform(Operation::Group(GroupOperation::AddMembers(members))))
    }
}

impl Purpose for EditMember {
    fn title(&self, at: &At) -> String {
        at.lang.groups_edit_member(self.group.person(self.member).map_or("", |person| &person.name))
    }

    fn draft_of(&self) -> Option<DraftOf> {
        let form = BoardForm::of("member", self.member.0);
        Some(DraftOf::Board(Subject::Group(self.group.group.id), form))
    }

    fn revs(&self) -> Vec<Rev> {
        vec![self.rev]
    }

    fn warning(&self, form: &Form, at: &At) -> Option<String> {
        second_leader(&self.group, Some(self.member), form, at)
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let Some(before) = self.group.person(self.member) else { return Ok(Vec::new()) };
        let said = read(&mut reading, &self.group);
        let member = GroupMember {
            role: said.role,
            joined: said.joined,
            left: said.left,
            ..before.member.value.clone()
        };
        check(&mut reading, &self.group, Some(self.member), ("joined", &member));
        let edit = Edit { base: Some((self.member, self.rev)), value: member };
        reading.finish(perform(Operation::Group(GroupOperation::SaveMember(edit))))
    }
}
