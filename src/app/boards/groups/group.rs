//! One group: its people with what each gave and received.

use super::removal;
use crate::app::board::{
    Board, BoardForm, Cell, Column, Deed, Headline, LineKey, Offered, On, Subject, Tone,
};
use crate::app::dialogs::{At, Dialog};
use crate::app::form::group::{entries, member};
use crate::domain::group::{
    Balance, GroupKind, GroupOperation, GroupPage, GroupPerson, GroupRules, GroupWarning, ShareVerdict,
};
use crate::domain::id::{GroupMemberId, HouseholdId};
use crate::domain::listing::Value;
use crate::domain::operation::Operation;
use crate::i18n::Lang;
use crate::keys::{Action, Context};
use crate::viet::{format_money, format_quantity};

/// The board.
#[derive(Debug)]
pub struct Group {
    page: GroupPage,
    balances: Vec<Balance>,
    rules: GroupRules,
}

impl Group {
    /// A group as it was read.
    pub fn new(page: GroupPage, rules: GroupRules) -> Self {
        let balances = page.balances().into_iter().map(|(_, balance)| balance).collect();
        Self { page, balances, rules }
    }

    fn people(&self, on: &On) -> Vec<GroupMemberId> {
        on.lines().into_iter().map(|line| self.page.people[line].member.id).collect()
    }

    fn remove(&self, person: &GroupPerson, at: &At) -> Dialog {
        let member = &person.member;
        removal(&person.name, Operation::Group(GroupOperation::RemoveMember(member.id, member.rev)), at)
    }

    /// The households marked in their list join together; else one is asked for.
    fn join(&self, at: &At) -> Dialog {
        let marked: Vec<HouseholdId> = at.households.marked.iter().copied().collect();
        match marked.is_empty() {
            true => member::open_new(&self.page, &self.rules, at),
            false => member::open_marked(&self.page, &self.rules, marked, at),
        }
    }

    fn share(&self, at: &At) -> Headline {
        let share = self.page.share(at.today, &self.rules);
        let verdict = share.verdict(&self.rules);
        let percent = at.lang.percent(share.tenths().unwrap_or(0));
        let words = at.lang.share_verdict(verdict);
        let short = self.page.group.kind == GroupKind::Production && verdict == ShareVerdict::TooFew;
        let tone = if short { Tone::Warning } else { Tone::Plain };
        Headline::new(at.lang.groups_says_share(share.eligible, share.members, percent, words), tone)
    }
}

impl Board for Group {
    fn title(&self, at: &At) -> String {
        format!("{} · {}", self.page.group.name, at.lang.group_kind(self.page.group.kind))
    }

    fn stem(&self) -> String {
        "thanh-vien-to".to_owned()
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let totals = self.page.totals();
        let (help, fund) = (format_money(totals.help_value()), format_money(totals.fund()));
        let book = at.lang.groups_says_book(format_quantity(totals.workdays), help, fund);
        let mut lines = vec![self.share(at), Headline::plain(book)];
        let told = self.page.warnings(at.today, &self.rules).into_iter();
        let told = told.filter(|warning| !matches!(warning, GroupWarning::TooFewEligible(_)));
        let words = |warning| Headline::new(format!("! {}", at.lang.group_warning(&warning)), Tone::Warning);
        lines.extend(told.map(words));
        lines
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::share(lang.groups_person()),
            Column::fixed(lang.groups_code(), 8).from(80),
            Column::fixed(lang.groups_class(), 14).narrowing(),
            Column::fixed(lang.groups_role(), 16).from(130).narrowing(),
            Column::fixed(lang.groups_joined(), 10).from(110),
            Column::fixed(lang.groups_left(), 10).from(120),
            Column::fixed(lang.groups_savings(), 12).right(),
            Column::fixed(lang.groups_given(), 8).right().from(100),
            Column::fixed(lang.groups_received(), 8).right().from(100),
            Column::fixed(lang.groups_days_left(), 9).right(),
        ]
    }

    fn len(&self) -> usize {
        self.page.people.len()
    }

    fn key(&self, line: usize) -> LineKey {
        LineKey::Id(self.page.people[line].member.id.0)
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let (person, balance) = (&self.page.people[line], &self.balances[line]);
        let name = Cell::text(&person.name);
        let state = person.standing.map(|standing| standing.state());
        let class = state.map_or_else(
            || Cell::text(at.lang.groups_not_registered()).toned(Tone::Dim),
            |state| Cell::text(at.lang.state(state)).toned(Tone::State(state)),
        );
        vec![
            if person.is_in_on(at.today) { name } else { name.toned(Tone::Dim) },
            Cell::text(&person.code),
            class,
            Cell::text(at.lang.group_role(person.member.role)),
            Cell::day(Some(person.member.joined)),
            Cell::day(person.member.left.or(person.household_ended)),
            Cell::money(balance.savings()),
            Value::Quantity(balance.workdays_given).into(),
            Value::Quantity(balance.workdays_received).into(),
            Value::Quantity(balance.workdays()).into(),
        ]
    }

    fn empty(&self, at: &At) -> Vec<String> {
        let new = at.keymap.key(Context::Board, Action::New);
        vec![at.lang.groups_nobody().to_owned(), at.lang.groups_nobody_how(new)]
    }

    fn found_by(&self, line: usize) -> String {
        format!("{} {}", self.page.people[line].code, self.page.people[line].hamlet)
    }

    fn household(&self, line: usize) -> Option<HouseholdId> {
        self.page.people[line].member.household
    }

    fn acts(&self) -> Vec<Offered> {
        vec![
            Offered::new(Action::New),
            Offered::new(Action::Edit),
            Offered::new(Action::Remove),
            Offered::new(Action::Deed).on_lines().called(Lang::groups_deed, Lang::groups_deed_doc),
            Offered::new(Action::SecondDeed).reading().called(Lang::groups_book, Lang::groups_book_doc),
        ]
    }

    fn act(&self, action: Action, on: &On, at: &At) -> Deed {
        let person = on.line.map(|line| &self.page.people[line]);
        let dialog = match (action, person) {
            (Action::New, _) => Some(self.join(at)),
            (Action::SecondDeed, _) => return Deed::Deeper(Subject::GroupBook(self.page.group.id)),
            (Action::Deed, _) => Some(entries::open(&self.page, self.people(on), at)),
            (Action::Edit, Some(person)) => member::open_edit(&self.page, person.member.id, at),
            (Action::Remove, Some(person)) => Some(self.remove(person, at)),
            _ => None,
        };
        dialog.map_or_else(|| Deed::Say(at.lang.board_no_line().to_owned()), Deed::Dialog)
    }

    fn open(&self, _line: usize, _at: &At) -> Deed {
        Deed::Deeper(Subject::GroupBook(self.page.group.id))
    }

    fn reopen(&self, form: &BoardForm, at: &At) -> Option<Dialog> {
        match (form.form.as_str(), form.id) {
            ("member", Some(id)) => member::open_edit(&self.page, GroupMemberId(id), at),
            ("member", None) => Some(member::open_new(&self.page, &self.rules, at)),
            ("members", _) => {
                let households = form.among.iter().map(|id| HouseholdId(*id)).collect();
                Some(member::open_marked(&self.page, &self.rules, households, at))
            }
            ("entries", _) => {
                let members: Vec<_> = form.among.iter().map(|id| GroupMemberId(*id)).collect();
                let known = members.iter().all(|id| self.page.person(*id).is_some());
                known.then(|| entries::open(&self.page, members, at))
            }
            _ => None,
        }
    }
}
