//! The household's animals, and what it owes for them.

use super::super::super::document::{Block, Item, Style, Text};
use super::super::official::short_date;
use super::{Form, heading};
use crate::domain::dossier::Neighbour;
use crate::domain::herd::{Animal, HerdEvent};
use crate::domain::id::AnimalId;
use crate::domain::member::Sex;
use crate::domain::pass_on::PassOn;
use crate::domain::stored::Stored;
use crate::viet;

impl Form<'_> {
    pub(super) fn animals(&self) -> Vec<Block> {
        let animals = self.dossier.animals.iter().map(|animal| self.animal(animal));
        let debts = self.dossier.pass_ons.iter();
        let debts = debts.map(|(debt, receiver)| self.pass_on(debt, receiver.as_ref()));
        let items: Vec<Item> = animals.chain(debts).collect();
        match items.is_empty() {
            true => Vec::new(),
            false => vec![heading(self.lang.paper_animals()), Block::Signs(items)],
        }
    }

    fn animal(&self, animal: &Stored<AnimalId, Animal>) -> Item {
        let mut text = Text::bold(self.animal_name(animal));
        let facts = self.animal_facts(animal);
        if !facts.is_empty() {
            text = text.and(format!(", {}", facts.join(", ")), Style::Plain);
        }
        if let Some(event) = self.last_event(animal.id) {
            let words = self.lang.herd_event(event.kind);
            let words = self.lang.paper_event_on(words, short_date(event.on));
            text = text.and(format!(": {words}"), Style::Plain);
        }
        bullet(text)
    }

    fn animal_name(&self, animal: &Animal) -> String {
        let sex = match animal.sex {
            Some(Sex::Male) => self.lang.paper_animal_male(),
            Some(Sex::Female) => self.lang.paper_animal_female(),
            None => "",
        };
        capitalised(format!("{} {sex} {}", animal.species, animal.breed).trim())
    }

    fn animal_facts(&self, animal: &Animal) -> Vec<String> {
        let tag = (!animal.tag.is_empty()).then(|| self.lang.paper_tag(&animal.tag));
        let born = animal.born.map(|date| self.lang.paper_animal_born(date.display()));
        tag.into_iter().chain(born).collect()
    }

    fn last_event(&self, animal: AnimalId) -> Option<&HerdEvent> {
        let events = self.dossier.herd_events.iter().map(|event| &event.value);
        events.filter(|event| event.animal == animal).max_by_key(|event| event.on)
    }

    fn pass_on(&self, debt: &PassOn, receiver: Option<&Neighbour>) -> Item {
        let state = self.lang.pass_on_state(debt.state);
        let mut words = self.lang.paper_pass_on(short_date(debt.due), state);
        let progress = self.dossier.progress(debt);
        if progress.is_partial() {
            let left = self.lang.pass_on_left(self.lang.still_owed(progress));
            words.push_str(&format!(", {left}"));
        }
        if let Some(neighbour) = receiver {
            words.push(' ');
            words.push_str(&self.lang.paper_passed_to(&neighbour.code, &neighbour.head));
        }
        bullet(words.into())
    }
}

fn bullet(text: Text) -> Item {
    Item { sign: "•".into(), text }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first: String = letters.by_ref().take(1).collect();
    viet::upper(&first) + letters.as_str()
}
