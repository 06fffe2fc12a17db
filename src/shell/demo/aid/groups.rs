//! Groups: savings-and-loan groups through which the policy bank lends, groups that exchange workdays (1,568 workdays
//! and seed worth 768.9 million đồng together), and one that raises goats together.

use chrono::NaiveDate;

use super::{Helper, Neighbour};
use crate::domain::group::{
    GroupEntry, GroupEntryKind, GroupKind, GroupMember, GroupOperation, GroupRole, SupportGroup,
};
use crate::domain::id::{GroupId, GroupMemberId};
use crate::domain::operation::Operation;
use crate::domain::stored::Edit;
use crate::shell::demo::calendar::ymd;
use crate::store::{Batch, Result};

/// Savings-and-loan groups; loans name them by number.
const LENDING: u32 = 9;
/// Groups that exchange workdays, and members of each.
const EXCHANGING: usize = 4;
const MEMBERS: usize = 14;
/// What they exchanged in the year: workdays and their value, value of seed.
const WORKDAYS: i64 = 1_568;
const A_WORKDAY: i64 = 250_000;
/// The least that a member puts by in a month.
const PUT_BY: i64 = 50_000;
const SEED: i64 = 768_900_000 - WORKDAYS * A_WORKDAY;

/// The groups as they were founded.
#[derive(Debug, Default)]
pub struct Groups {
    lending: Vec<GroupId>,
    exchanging: Vec<GroupId>,
    goats: Option<GroupId>,
}

impl Groups {
    /// The savings-and-loan group of a name: "Tổ TK&VV số 3".
    pub fn named(&self, name: &str) -> Option<GroupId> {
        let number: usize = name.rsplit(' ').next()?.parse().ok()?;
        self.lending.get(number.checked_sub(1)?).copied()
    }
}

/// Founds the groups, before anybody borrows through them.
pub fn found(batch: &mut Batch) -> Result<Groups> {
    let mut groups = Groups::default();
    for number in 1..=LENDING {
        let name = format!("Tổ TK&VV số {number}");
        groups.lending.extend(save(batch, group(GroupKind::SavingsAndLoan, name, ymd(2022, 1, 10)))?);
    }
    for number in 1..=EXCHANGING {
        let name = format!("Tổ đổi công Khu {number}");
        groups.exchanging.extend(save(batch, group(GroupKind::MutualHelp, name, ymd(2024, 2, 15)))?);
    }
    let goats = group(GroupKind::Production, "Tổ nuôi dê cộng đồng".to_owned(), ymd(2026, 5, 4));
    groups.goats = save(batch, goats)?;
    Ok(groups)
}

fn group(kind: GroupKind, name: String, founded: NaiveDate) -> SupportGroup {
    SupportGroup {
        kind,
        name,
        hamlet: None,
        leader: String::new(),
        founded: Some(founded),
        ended: None,
        programme: None,
        note: String::new(),
    }
}

fn save(batch: &mut Batch, group: SupportGroup) -> Result<Option<GroupId>> {
    let save = Operation::Group(GroupOperation::Save(Edit::new(group)));
    Ok(batch.apply(&save)?.groups().first().copied())
}

/// Members join, help each other and save.
pub fn live(helper: &mut Helper, groups: &Groups) -> Result<()> {
    let neighbours = helper.neighbours.clone();
    let mut joining = neighbours.iter();
    for group in groups.exchanging.iter().chain(&groups.lending) {
        let members: Vec<&Neighbour> = joining.by_ref().take(MEMBERS).collect();
        let members = join(helper.batch, *group, &members, ymd(2024, 2, 15))?;
        match groups.exchanging.contains(group) {
            true if members.len() == MEMBERS => exchange(helper.batch, *group, &members)?,
            true => {}
            false => put_by(helper.batch, *group, &members)?,
        }
    }
    let Some(goats) = groups.goats else { return Ok(()) };
    let listed: Vec<&Neighbour> = neighbours.iter().filter(|n| n.is_listed()).take(8).collect();
    let others: Vec<&Neighbour> =
        neighbours.iter().filter(|n| !n.is_listed() && !n.escaped()).take(3).collect();
    join(helper.batch, goats, &[listed, others].concat(), ymd(2026, 5, 4)).map(drop)
}

fn join(
    batch: &mut Batch,
    group: GroupId,
    members: &[&Neighbour],
    joined: NaiveDate,
) -> Result<Vec<GroupMemberId>> {
    let member = |(at, neighbour): (usize, &&Neighbour)| GroupMember {
        group,
        household: Some(neighbour.household),
        member: neighbour.people.first().map(|someone| someone.member),
        name: String::new(),
        role: if at == 0 { GroupRole::Leader } else { GroupRole::Member },
        joined,
        left: None,
    };
    let members = members.iter().enumerate().map(member).collect();
    Ok(batch.apply(&Operation::Group(GroupOperation::AddMembers(members)))?.group_members())
}

/// Everybody puts something by every month; in June one who needs it takes some out.
fn put_by(batch: &mut Batch, group: GroupId, members: &[GroupMemberId]) -> Result<()> {
    let entry = |giver, receiver, on, kind, value| GroupEntry {
        group,
        giver,
        receiver,
        on,
        kind,
        quantity: 0,
        value,
        note: String::new(),
    };
    let saved = |(at, member): (usize, &GroupMemberId)| {
        let each = PUT_BY * (1 + at as i64 % 3);
        let member = Some(*member);
        (1..=10)
            .map(move |month| entry(member, None, ymd(2026, month, 10), GroupEntryKind::Contribution, each))
    };
    let mut entries: Vec<GroupEntry> = members.iter().enumerate().flat_map(saved).collect();
    let needy = members.get(2).copied();
    let taken = entry(None, needy, ymd(2026, 6, 18), GroupEntryKind::Paid, PUT_BY * 10);
    entries.extend(needy.map(|_| taken));
    if entries.is_empty() {
        return Ok(());
    }
    batch.apply(&Operation::Group(GroupOperation::AddEntries(entries))).map(drop)
}

/// Each helps the next one; workdays and seed of all groups come to the figures above.
fn exchange(batch: &mut Batch, group: GroupId, members: &[GroupMemberId]) -> Result<()> {
    let pairs = (EXCHANGING * MEMBERS) as i64;
    let entry = |at: usize, kind, quantity, value| GroupEntry {
        group,
        giver: Some(members[at]),
        receiver: Some(members[(at + 1) % members.len()]),
        on: ymd(2026, 2 + at as u32 % 6, 12),
        kind,
        quantity,
        value,
        note: String::new(),
    };
    let days = WORKDAYS / pairs;
    let helped = |at| entry(at, GroupEntryKind::Workdays, days * 1000, days * A_WORKDAY);
    let sown = |at| entry(at, GroupEntryKind::Goods, 10_000, SEED / pairs);
    let entries = (0..members.len()).flat_map(|at| [helped(at), sown(at)]);
    let mut entries: Vec<GroupEntry> = entries.collect();
    if let Some(last) = entries.last_mut() {
        last.value += SEED % pairs / EXCHANGING as i64;
    }
    batch.apply(&Operation::Group(GroupOperation::AddEntries(entries))).map(drop)
}
