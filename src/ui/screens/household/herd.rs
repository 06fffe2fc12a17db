//! The page of the herd: each animal with its life below it, then what is owed and who received.

use super::Scene;
use super::list::{Lines, Remark, remark};
use crate::app::screens::household::Item;
use crate::domain::dossier::{Dossier, Neighbour};
use crate::domain::herd::{Animal, HerdEvent};
use crate::domain::id::AnimalId;
use crate::domain::pass_on::{PassOn, PassOnState};
use crate::domain::stored::Stored;
use crate::keys::Action;
use crate::ui::theme::Role;
use crate::ui::widgets::table::{Column, Row};

/// The lines of the page.
pub(super) struct Herd<'a>(pub Scene<'a>);

/// What the household keeps now, by species: `bò ×2, dê ×1`.
pub(super) fn kept(dossier: &Dossier) -> String {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for animal in dossier.animals.iter().filter(|animal| is_kept(dossier, animal)) {
        match counts.iter_mut().find(|(species, _)| *species == animal.species) {
            Some((_, count)) => *count += 1,
            None => counts.push((&animal.species, 1)),
        }
    }
    counts.iter().map(|(species, count)| format!("{species} ×{count}")).collect::<Vec<_>>().join(", ")
}

/// Handed over (or never part of a support), and neither dead nor gone.
fn is_kept(dossier: &Dossier, animal: &Stored<AnimalId, Animal>) -> bool {
    let support = dossier.supports.iter().find(|support| Some(support.id) == animal.support);
    let gone = dossier.herd_events.iter().any(|event| event.animal == animal.id && event.kind.ends_keeping());
    !gone && support.is_none_or(|support| support.state.is_given())
}

impl Lines for Herd<'_> {
    fn columns(&self) -> Vec<Column> {
        let lang = self.0.look.lang;
        vec![
            Column::share(lang.field_animal()),
            Column::fixed(lang.field_animal_sex(), 7),
            Column::fixed(lang.field_animal_born(), 10),
            Column::fixed(lang.field_weight(), 10).right().from(72),
            Column::fixed(lang.field_state(), 16),
        ]
    }

    fn row(&self, item: Item) -> Row {
        let dossier = self.0.dossier;
        match item {
            Item::Animal(i) => dossier.animals.get(i).map(|animal| self.animal(animal)),
            Item::HerdEvent(i) => dossier.herd_events.get(i).map(|event| self.event(event, i)),
            Item::PassOn(i) => {
                dossier.pass_ons.get(i).map(|(owed, receiver)| self.owed(owed, receiver.as_ref()))
            }
            _ => None,
        }
        .unwrap_or_else(|| Row::Text(String::new(), Role::Text))
    }

    fn remarks(&self, item: Item) -> Vec<Remark> {
        let dossier = self.0.dossier;
        match item {
            Item::Animal(i) => dossier.animals.get(i).map(|animal| self.about(animal)),
            Item::HerdEvent(i) => dossier.herd_events.get(i).map(|event| self.about_event(event)),
            Item::PassOn(i) => dossier.pass_ons.get(i).map(|(owed, to)| self.about_owed(owed, to.as_ref())),
            _ => None,
        }
        .unwrap_or_default()
    }

    fn empty(&self) -> String {
        self.0.look.lang.empty_herd(self.0.key(Action::New))
    }
}

impl Herd<'_> {
    fn animal(&self, animal: &Stored<AnimalId, Animal>) -> Row {
        let lang = self.0.look.lang;
        let role = if is_kept(self.0.dossier, animal) { Role::Text } else { Role::Dim };
        let last = self.0.dossier.herd_events.iter().rfind(|event| event.animal == animal.id);
        Row::Cells(vec![
            (lang.animal_name(animal), if role == Role::Text { Role::Found } else { role }),
            (animal.sex.map(|sex| lang.animal_sex(sex)).unwrap_or_default().to_owned(), role),
            (animal.born.map(|date| self.0.look.partial(date)).unwrap_or_default(), role),
            (animal.weight_kg.map(|kg| kg.to_string()).unwrap_or_default(), role),
            (last.map(|event| lang.herd_event(event.kind)).unwrap_or_default().to_owned(), role),
        ])
    }

    /// The last event of an animal closes its branch.
    fn event(&self, event: &HerdEvent, at: usize) -> Row {
        let later = self.0.dossier.herd_events.iter().skip(at + 1).any(|e| e.animal == event.animal);
        let branch = if later { "├" } else { "└" };
        let minutes = if event.minutes_number.is_empty() {
            String::new()
        } else {
            format!(" · {}", event.minutes_number)
        };
        let note = if event.note.is_empty() { String::new() } else { format!(" · {}", event.note) };
        let what = self.0.look.lang.herd_event(event.kind);
        Row::Text(format!("{branch} {}  {what}{minutes}{note}", self.0.look.day(event.on)), Role::Dim)
    }

    fn owed(&self, owed: &PassOn, receiver: Option<&Neighbour>) -> Row {
        let lang = self.0.look.lang;
        let state = lang.pass_on_state(owed.state);
        let to = receiver.map(|r| format!(" → {} {}", r.code, r.head)).unwrap_or_default();
        let late = owed.state == PassOnState::Due && owed.due < self.0.day();
        let text = lang.owed_line(self.0.look.day(owed.due), state) + &to;
        Row::Text(text, if late { Role::Problem } else { Role::Warning })
    }

    fn about(&self, animal: &Animal) -> Vec<Remark> {
        let (lang, dossier) = (self.0.look.lang, self.0.dossier);
        let support = dossier.supports.iter().find(|s| Some(s.id) == animal.support);
        let from = support.map(|s| format!("{}, {}", self.0.model_name(&s.model), self.0.look.day(s.date)));
        let dam = dossier.animals.iter().find(|a| Some(a.id) == animal.dam).map(|dam| lang.animal_name(dam));
        vec![
            remark(lang.came_by(), from.unwrap_or_default()),
            remark(lang.generation(), animal.generation.to_string()),
            remark(lang.dam(), dam.unwrap_or_default()),
        ]
    }

    fn about_event(&self, event: &HerdEvent) -> Vec<Remark> {
        let lang = self.0.look.lang;
        vec![
            remark(
                lang.field_event(),
                format!("{} {}", lang.herd_event(event.kind), self.0.look.day(event.on)),
            ),
            remark(lang.field_minutes_number(), event.minutes_number.clone()),
            remark(lang.field_note(), event.note.clone()),
        ]
    }

    fn about_owed(&self, owed: &PassOn, receiver: Option<&Neighbour>) -> Vec<Remark> {
        let (lang, dossier) = (self.0.look.lang, self.0.dossier);
        let support = dossier.supports.iter().find(|s| s.id == owed.support);
        let from = support.map(|s| format!("{}, {}", self.0.model_name(&s.model), self.0.look.day(s.date)));
        vec![
            remark(lang.came_by(), from.unwrap_or_default()),
            remark(lang.field_due(), self.0.look.day(owed.due)),
            remark(lang.went_to(), receiver.map(|r| format!("{} {}", r.code, r.head)).unwrap_or_default()),
            remark(lang.field_note(), owed.note.clone()),
        ]
    }
}
