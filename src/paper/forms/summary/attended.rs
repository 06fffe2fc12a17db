//! The classes and activities that people of the household attended, and what came of it.

use super::super::super::document::{Block, Item};
use super::super::official::short_date;
use super::{Form, heading};
use crate::domain::activity::Attended;

impl Form<'_> {
    pub(super) fn attended(&self) -> Vec<Block> {
        let items: Vec<Item> = self.dossier.attended.iter().map(|one| self.attendance(one)).collect();
        match items.is_empty() {
            true => Vec::new(),
            false => vec![heading(self.lang.attended_heading()), Block::Signs(items)],
        }
    }

    fn attendance(&self, one: &Attended) -> Item {
        let who = self.dossier.residents.iter().find(|resident| resident.member.id == one.attendance.member);
        let who = who.map_or("", |resident| &resident.member.name);
        let day = short_date(one.from());
        let words =
            self.lang.attended_line(day, &one.activity.name, who, self.lang.attendance(&one.attendance));
        Item { sign: "•".into(), text: words.into() }
    }
}
