//! The groups of the commune, with the share of eligible members, the fund and the help of each.

use super::removal;
use crate::app::board::{
    Board, BoardForm, Cell, Column, Deed, Headline, LineKey, Offered, On, Subject, Tone,
};
use crate::app::dialogs::{At, Dialog};
use crate::app::form::group::about;
use crate::domain::group::{BookTotals, GroupKind, GroupLine, GroupOperation, GroupRules, ShareVerdict};
use crate::domain::listing::Value;
use crate::domain::operation::Operation;
use crate::keys::{Action, Context};
use crate::viet::{format_money, format_quantity};

/// The board.
#[derive(Debug)]
pub struct Groups {
    lines: Vec<GroupLine>,
    rules: GroupRules,
    all: BookTotals,
}

impl Groups {
    /// Groups as they were read.
    pub fn new(lines: Vec<GroupLine>, rules: GroupRules) -> Self {
        let all = lines.iter().fold(BookTotals::default(), |sum, line| sum.with(&line.totals));
        Self { lines, rules, all }
    }

    /// The share matters where a group carries out a production project.
    fn is_short(&self, line: &GroupLine) -> bool {
        line.group.kind == GroupKind::Production && line.share.verdict(&self.rules) == ShareVerdict::TooFew
    }

    fn share(&self, line: &GroupLine) -> Cell {
        let percent = line.share.tenths().map_or(Value::Blank, Value::Share);
        let tone = match line.share.verdict(&self.rules) {
            _ if line.group.kind != GroupKind::Production => Tone::Dim,
            ShareVerdict::NoMembers | ShareVerdict::Enough => Tone::Plain,
            ShareVerdict::TooFew => Tone::Warning,
            ShareVerdict::Preferred => Tone::Fine,
        };
        Cell::from(percent).toned(tone)
    }
}

impl Board for Groups {
    fn title(&self, at: &At) -> String {
        at.lang.board_groups().to_owned()
    }

    fn stem(&self) -> String {
        "to-nhom".to_owned()
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let days = format_quantity(self.all.workdays);
        let mut lines = vec![Headline::plain(at.lang.groups_help(days, format_money(self.all.help_value())))];
        let short: Vec<_> = self.lines.iter().filter(|line| self.is_short(line)).collect();
        if let Some(first) = short.first() {
            let words = at.lang.groups_short(short.len(), self.rules.least_percent, &first.group.name);
            lines.push(Headline::new(words, Tone::Warning));
        }
        let left_over: u32 = self.lines.iter().map(|line| line.left_over).sum();
        if left_over > 0 {
            lines.push(Headline::new(at.lang.groups_left_over(left_over), Tone::Warning));
        }
        lines
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::share(lang.groups_name()),
            Column::fixed(lang.groups_kind(), 24).from(110).narrowing(),
            Column::share(lang.groups_hamlet()).from(130).narrowing(),
            Column::share(lang.role_leader()).from(150),
            Column::fixed(lang.groups_members(), 8).right(),
            Column::fixed(lang.groups_share(), 9).right(),
            Column::fixed(lang.groups_workdays(), 9).right(),
            Column::fixed(lang.groups_help_value(), 14).right().from(80),
            Column::fixed(lang.groups_fund(), 14).right(),
        ]
    }

    fn len(&self) -> usize {
        self.lines.len()
    }

    fn key(&self, line: usize) -> LineKey {
        LineKey::Id(self.lines[line].group.id.0)
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let line = &self.lines[line];
        let name = Cell::text(&line.group.name);
        let fund = Cell::money(line.totals.fund());
        vec![
            if line.group.ended.is_some() { name.toned(Tone::Dim) } else { name },
            Cell::text(at.lang.group_kind(line.group.kind)),
            Cell::text(&line.hamlet),
            Cell::text(&line.group.leader),
            Value::Count(line.share.members.into()).into(),
            self.share(line),
            Value::Quantity(line.totals.workdays).into(),
            Cell::money(line.totals.help_value()),
            if line.totals.fund() < 0 { fund.toned(Tone::Problem) } else { fund },
        ]
    }

    fn totals(&self, at: &At) -> Vec<Cell> {
        let mut cells = vec![Cell::default(); 9];
        cells[0] = Cell::text(at.lang.board_total());
        cells[6] = Value::Quantity(self.all.workdays).into();
        cells[7] = Cell::money(self.all.help_value());
        cells[8] = Cell::money(self.all.fund());
        cells
    }

    fn empty(&self, at: &At) -> Vec<String> {
        let new = at.keymap.key(Context::Board, Action::New);
        vec![at.lang.groups_empty().to_owned(), at.lang.groups_empty_how(new)]
    }

    fn found_by(&self, line: usize) -> String {
        self.lines[line].group.leader.clone()
    }

    fn acts(&self) -> Vec<Offered> {
        [Action::New, Action::Edit, Action::Remove].map(Offered::new).into()
    }

    fn act(&self, action: Action, on: &On, at: &At) -> Deed {
        let line = on.line.map(|line| &self.lines[line]);
        match (action, line) {
            (Action::New, _) => Deed::Dialog(about::open_new(at)),
            (Action::Edit, Some(line)) => Deed::Dialog(about::open_edit(line, at)),
            (Action::Remove, Some(GroupLine { group, .. })) => {
                let operation = Operation::Group(GroupOperation::Remove(group.id, group.rev));
                Deed::Dialog(removal(&group.name, operation, at))
            }
            _ => Deed::Say(at.lang.board_no_line().to_owned()),
        }
    }

    fn open(&self, line: usize, _at: &At) -> Deed {
        Deed::Deeper(Subject::Group(self.lines[line].group.id))
    }

    fn reopen(&self, form: &BoardForm, at: &At) -> Option<Dialog> {
        let Some(id) = form.id else { return Some(about::open_new(at)) };
        let line = self.lines.iter().find(|line| line.group.id.0 == id)?;
        Some(about::open_edit(line, at))
    }
}
