//! The last visits, newest first.

use super::super::super::document::{Block, Item, Style, Text};
use super::super::official::short_date;
use super::{Form, heading};
use crate::domain::visit::Visit;
use crate::viet;

/// Visits told.
const VISITS: usize = 3;
/// Letters of a visit's remarks; the rest stays in the register.
const LETTERS: usize = 240;

impl Form<'_> {
    pub(super) fn visits(&self) -> Vec<Block> {
        let newest = self.dossier.visits.iter().rev().take(VISITS);
        let items: Vec<Item> = newest.map(|visit| self.visit(visit)).collect();
        match items.is_empty() {
            true => Vec::new(),
            false => vec![heading(self.lang.paper_visits()), Block::Signs(items)],
        }
    }

    fn visit(&self, visit: &Visit) -> Item {
        let who = self.lang.paper_visit(short_date(visit.date), &visit.visitor);
        let seen = viet::cut(&viet::clean(&visit.seen), LETTERS);
        let mut text = Text::bold(who).and(format!(": {seen}"), Style::Plain);
        if !visit.next_step.is_empty() {
            let next = viet::cut(&viet::clean(&visit.next_step), LETTERS);
            text = text.and(format!(" {}", self.lang.paper_next_step(next)), Style::Italic);
        }
        Item { sign: "•".into(), text }
    }
}
