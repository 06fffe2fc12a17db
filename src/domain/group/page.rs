//! Groups as lists and pages show them: with their people, what these are in the register, and what the book holds.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Balance, BookTotals, GroupEntry, GroupMember, GroupRules, Share, SupportGroup, balances};
use crate::domain::class::{Standing, State};
use crate::domain::id::{GroupEntryId, GroupId, GroupMemberId};
use crate::domain::stored::Stored;

/// A member with what the register knows of its household on the day of reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupPerson {
    /// The membership.
    pub member: Stored<GroupMemberId, GroupMember>,
    /// Code of its household; empty for one outside the register.
    pub code: String,
    /// The person named, else the household's head, else the name written down.
    pub name: String,
    /// Name of the hamlet; empty for one outside the register.
    pub hamlet: String,
    /// Where the household stands; nothing for one outside the register.
    pub standing: Option<Standing>,
    /// The day on which the household left the register.
    pub household_ended: Option<NaiveDate>,
    /// The person named (else anybody of the household) is disabled and has no work.
    pub disabled_without_livelihood: bool,
}

impl GroupPerson {
    /// Whether it is a member at the end of a day: a household that left the register is none any more.
    pub fn is_in_on(&self, day: NaiveDate) -> bool {
        self.member.is_in_on(day) && self.household_ended.is_none_or(|ended| ended > day)
    }

    /// Whether its household left the register while the group still has it as a member: somebody must say so.
    pub fn is_left_over(&self) -> bool {
        let ended = self.household_ended;
        ended.is_some_and(|ended| self.member.left.is_none_or(|left| left > ended))
    }

    /// Whether it counts as eligible for a production project.
    pub fn is_eligible(&self, rules: &GroupRules) -> bool {
        let state = self.standing.map(|standing| standing.state());
        state.is_some_and(|state: State| rules.eligible.contains(&state))
            || (rules.disabled && self.disabled_without_livelihood)
    }
}

/// A group in the list of groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupLine {
    /// The group.
    pub group: Stored<GroupId, SupportGroup>,
    /// Name of its hamlet; empty where it has none.
    pub hamlet: String,
    /// Members on the day, and the eligible ones among them.
    pub share: Share,
    /// The names of its members on the day.
    pub names: Vec<String>,
    /// Households that left the register and are still named as members.
    pub left_over: u32,
    /// What its book comes to.
    pub totals: BookTotals,
}

/// One group with its people and its book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupPage {
    /// The group.
    pub group: Stored<GroupId, SupportGroup>,
    /// Its people, present ones first, by name; then those who left.
    pub people: Vec<GroupPerson>,
    /// Its book, oldest first.
    pub entries: Vec<Stored<GroupEntryId, GroupEntry>>,
}

impl GroupPage {
    /// The people who are members at the end of a day.
    pub fn present(&self, day: NaiveDate) -> impl Iterator<Item = &GroupPerson> {
        self.people.iter().filter(move |person| person.is_in_on(day))
    }

    /// The share of eligible members.
    pub fn share(&self, day: NaiveDate, rules: &GroupRules) -> Share {
        Share::on(&self.people, day, rules)
    }

    /// What its book comes to.
    pub fn totals(&self) -> BookTotals {
        BookTotals::of(self.entries.iter().map(|entry| &entry.value))
    }

    /// The book without one of its entries.
    pub fn book_without(&self, entry: Option<GroupEntryId>) -> Vec<GroupEntry> {
        let others = self.entries.iter().filter(|known| Some(known.id) != entry);
        others.map(|known| known.value.clone()).collect()
    }

    /// Everybody of the group with what they gave and received.
    pub fn balances(&self) -> Vec<(&GroupPerson, Balance)> {
        let balances = balances(self.entries.iter().map(|entry| &entry.value));
        let of = |person: &GroupPerson| balances.get(&person.member.id).copied().unwrap_or_default();
        self.people.iter().map(|person| (person, of(person))).collect()
    }

    /// The person behind a membership.
    pub fn person(&self, id: GroupMemberId) -> Option<&GroupPerson> {
        self.people.iter().find(|person| person.member.id == id)
    }
}

/// A group as the page of a household names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupOfHousehold {
    /// The group.
    pub group: Stored<GroupId, SupportGroup>,
    /// The household's membership.
    pub member: Stored<GroupMemberId, GroupMember>,
}
