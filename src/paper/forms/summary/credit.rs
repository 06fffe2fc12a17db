//! Groups of which the household is a member, what it owes on loans, cards that do not fit its class any more.

use super::super::super::document::{Block, Item};
use super::super::official::short_date;
use super::{Form, heading};
use crate::domain::card::{CardHousehold, FindingKind};
use crate::domain::group::GroupOfHousehold;
use crate::domain::loan::LoanBook;
use crate::viet::{format_money, group};

impl Form<'_> {
    pub(super) fn credit(&self) -> Vec<Block> {
        let catalogue = self.options.catalogue;
        let home = self.dossier.cards(catalogue, self.day());
        let groups = self.dossier.groups.iter().filter(|one| one.member.is_in_on(self.day()));
        let loans = self.dossier.loans(catalogue);
        let lines = groups
            .map(|one| self.group(one))
            .chain(loans.map(|(support, book)| self.loan(&support.model, &book)))
            .chain(self.cards(&home));
        let items: Vec<_> = lines.map(|line| Item { sign: "•".into(), text: line.into() }).collect();
        match items.is_empty() {
            true => Vec::new(),
            false => vec![heading(self.lang.credit_heading()), Block::Signs(items)],
        }
    }

    fn group(&self, one: &GroupOfHousehold) -> String {
        let role = self.lang.group_role(one.member.role);
        self.lang.group_line(&one.group.name, role, short_date(one.member.joined))
    }

    fn loan(&self, model: &str, book: &LoanBook) -> String {
        let (lang, name, stands) = (self.lang, self.model_name(model), book.on(self.day()));
        let due = stands.due.map(short_date).unwrap_or_default();
        match stands.is_paid_off() {
            true => lang.loan_line_paid(name),
            false if stands.is_overdue() => {
                let late = lang.loan_due_late(due, group(stands.overdue_days.into()));
                lang.loan_line(name, format_money(stands.outstanding), late)
            }
            false => lang.loan_line(name, format_money(stands.outstanding), due),
        }
    }

    /// Cards of the group of another class; when a card ends is told beside it among the supports.
    fn cards(&self, home: &CardHousehold) -> Vec<String> {
        let found = home.cards.iter().filter_map(|card| {
            let found = home.finding(card.support.id, self.options.catalogue, self.day())?;
            if found.kind != FindingKind::WrongGroup {
                return None;
            }
            let until = short_date(card.until());
            Some(self.lang.card_line(found.name, until, self.lang.finding(found.kind)))
        });
        found.collect()
    }
}
