//! The book of a group: who gave what to whom.

use super::removal;
use crate::app::board::{Board, BoardForm, Cell, Column, Deed, Headline, LineKey, Offered, On};
use crate::app::dialogs::{At, Dialog};
use crate::app::form::group::entry as entry_form;
use crate::domain::group::{GroupEntry, GroupOperation, GroupPage};
use crate::domain::id::{GroupMemberId, HouseholdId};
use crate::domain::listing::Value;
use crate::domain::operation::Operation;
use crate::keys::{Action, Context};
use crate::viet::{format_money, format_quantity};

/// The board, newest entries first.
#[derive(Debug)]
pub struct Book(GroupPage);

impl Book {
    /// The book of a group.
    pub fn new(mut page: GroupPage) -> Self {
        page.entries.reverse();
        Self(page)
    }

    fn entry(&self, line: usize) -> &GroupEntry {
        &self.0.entries[line].value
    }

    /// Who stands on a side: the group itself where nobody does.
    fn side(&self, member: Option<GroupMemberId>, at: &At) -> String {
        let person = member.and_then(|id| self.0.person(id));
        person.map_or_else(|| at.lang.groups_the_group().to_owned(), |person| person.name.clone())
    }
}

impl Board for Book {
    fn title(&self, at: &At) -> String {
        at.lang.groups_book_of(&self.0.group.name)
    }

    fn stem(&self) -> String {
        "so-to-nhom".to_owned()
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let totals = self.0.totals();
        let days = format_quantity(totals.workdays);
        let (help, fund) = (format_money(totals.help_value()), format_money(totals.fund()));
        vec![Headline::plain(at.lang.groups_says_book(days, help, fund))]
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::fixed(lang.field_on(), 10),
            Column::fixed(lang.groups_entry_kind(), 19).from(90).narrowing(),
            Column::share(lang.groups_giver()),
            Column::share(lang.groups_receiver()),
            Column::fixed(lang.field_quantity(), 9).right(),
            Column::fixed(lang.field_value(), 14).right(),
            Column::share(lang.field_note()).from(110),
        ]
    }

    fn len(&self) -> usize {
        self.0.entries.len()
    }

    fn key(&self, line: usize) -> LineKey {
        LineKey::Id(self.0.entries[line].id.0)
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let entry = self.entry(line);
        let quantity = if entry.kind.is_money() { Value::Blank } else { Value::Quantity(entry.quantity) };
        vec![
            Cell::day(Some(entry.on)),
            Cell::text(at.lang.group_entry(entry.kind)),
            Cell::text(self.side(entry.giver, at)),
            Cell::text(self.side(entry.receiver, at)),
            quantity.into(),
            Cell::money(entry.value),
            Cell::text(&entry.note),
        ]
    }

    fn empty(&self, at: &At) -> Vec<String> {
        let deed = at.keymap.key(Context::Board, Action::Deed);
        vec![at.lang.groups_book_empty().to_owned(), at.lang.groups_book_empty_how(deed)]
    }

    fn household(&self, line: usize) -> Option<HouseholdId> {
        let entry = self.entry(line);
        let person = |id: Option<GroupMemberId>| self.0.person(id?)?.member.household;
        person(entry.giver).or_else(|| person(entry.receiver))
    }

    fn acts(&self) -> Vec<Offered> {
        [Action::Edit, Action::Remove].map(Offered::new).into()
    }

    fn why_not(&self, action: Action, on: &On, at: &At) -> Option<String> {
        let nobody = on.line.is_some_and(|line| self.household(line).is_none());
        (action == Action::Open && nobody).then(|| at.lang.board_no_household().to_owned())
    }

    fn act(&self, action: Action, on: &On, at: &At) -> Deed {
        let Some(entry) = on.line.map(|line| &self.0.entries[line]) else {
            return Deed::Say(at.lang.board_no_line().to_owned());
        };
        if action == Action::Edit {
            return Deed::Dialog(entry_form::open(&self.0, entry, at));
        }
        let operation = Operation::Group(GroupOperation::RemoveEntry(entry.id, entry.rev));
        let what = format!("{} {}", at.lang.group_entry(entry.kind), at.day(entry.on));
        Deed::Dialog(removal(what, operation, at))
    }

    fn reopen(&self, form: &BoardForm, at: &At) -> Option<Dialog> {
        let entry = self.0.entries.iter().find(|entry| Some(entry.id.0) == form.id)?;
        Some(entry_form::open(&self.0, entry, at))
    }

    fn open(&self, line: usize, at: &At) -> Deed {
        let household = self.household(line);
        household.map_or_else(|| Deed::Say(at.lang.board_no_household().to_owned()), Deed::Household)
    }
}
