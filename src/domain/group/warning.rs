//! What is odd about a group and stays possible: it is told where the group is seen, in its forms and on the command
//! line.

use chrono::NaiveDate;

use super::{GroupKind, GroupPage, GroupPerson, GroupRole, GroupRules, ShareVerdict, SupportGroup};
use crate::viet::fold;

/// What is odd about a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GroupWarning {
    /// A production project with fewer eligible members than this many of a hundred.
    TooFewEligible(u8),
    /// The leader of this name is none of the members.
    LeaderNotMember(String),
    /// So many members are its leader at the same time.
    SeveralLeaders(usize),
    /// The household of this name left the register and is still a member.
    LeftOver(String),
}

impl SupportGroup {
    /// Whether its leader is named and none of these people; nobody can tell while the group has no members.
    pub fn lacks_leader<'a>(&self, names: impl IntoIterator<Item = &'a str>) -> bool {
        let leader = fold(&self.leader);
        let mut names = names.into_iter().peekable();
        !leader.is_empty() && names.peek().is_some() && !names.any(|name| fold(name) == leader)
    }
}

impl GroupPage {
    /// The names of its members of a day.
    pub fn names(&self, day: NaiveDate) -> impl Iterator<Item = &str> {
        self.present(day).map(|person| person.name.as_str())
    }

    /// Who leads it on a day, by role.
    pub fn leaders(&self, day: NaiveDate) -> impl Iterator<Item = &GroupPerson> {
        self.present(day).filter(|person| person.member.role == GroupRole::Leader)
    }

    /// What is odd on a day.
    pub fn warnings(&self, day: NaiveDate, rules: &GroupRules) -> Vec<GroupWarning> {
        let short = self.group.kind == GroupKind::Production
            && self.share(day, rules).verdict(rules) == ShareVerdict::TooFew;
        let leaders = self.leaders(day).count();
        let left_over = self.people.iter().find(|person| person.is_left_over());
        [
            short.then_some(GroupWarning::TooFewEligible(rules.least_percent)),
            self.group
                .lacks_leader(self.names(day))
                .then(|| GroupWarning::LeaderNotMember(self.group.leader.clone())),
            (leaders > 1).then_some(GroupWarning::SeveralLeaders(leaders)),
            left_over.map(|person| GroupWarning::LeftOver(person.name.clone())),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}
