//! The page of the herd: each animal with its life below it, then what is owed and who received.

use chrono::NaiveDate;

use super::Scene;
use super::list::{Lines, Remark, remark};
use crate::app::screens::household::Item;
use crate::domain::dossier::{Dossier, Neighbour};
use crate::domain::herd::{Animal, HerdEvent};
use crate::domain::id::AnimalId;
use crate::domain::pass_on::{Demand, PassOn, Standing};
use crate::domain::stored::Stored;
use crate::keys::Action;
use crate::ui::theme::Role;
use crate::ui::widgets::table::{Column, Row};

/// The lines of the page.
pub(super) struct Herd<'a>(pub Scene<'a>);

/// Heads that the household keeps on a day, by species: `bò ×2, gà ×42`.
pub(super) fn kept(dossier: &Dossier, day: NaiveDate) -> String {
    let mut counts: Vec<(&str, u32)> = Vec::new();
    for animal in &dossier.animals {
        let heads = dossier.heads_kept(animal, day);
        match counts.iter_mut().find(|(species, _)| *species == animal.species) {
            Some((_, count)) => *count += heads,
            None => counts.push((&animal.species, heads)),
        }
    }
    let kept = counts.iter().filter(|(_, heads)| *heads > 0);
    kept.map(|(species, heads)| format!("{species} ×{heads}")).collect::<Vec<_>>().join(", ")
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
        let heads = self.0.dossier.heads_kept(animal, self.0.day());
        let role = if heads > 0 { Role::Text } else { Role::Dim };
        let state = self.0.dossier.life_of(animal).on(self.0.day()).state;
        let flock = if heads > 1 { format!(" ×{heads}") } else { String::new() };
        Row::Cells(vec![
            (lang.animal_name(animal) + &flock, if role == Role::Text { Role::Found } else { role }),
            (animal.sex.map(|sex| lang.animal_sex(sex)).unwrap_or_default().to_owned(), role),
            (animal.born.map(|date| self.0.look.partial(date)).unwrap_or_default(), role),
            (animal.weight_kg.map(|kg| kg.to_string()).unwrap_or_default(), role),
            (lang.life_state(state).to_owned(), role),
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
        let said = self.said(event);
        Row::Text(format!("{branch} {}  {what}{said}{minutes}{note}", self.0.look.day(event.on)), Role::Dim)
    }

    /// The vaccine by its name, sire, buyer, weight, heads of a flock.
    fn said(&self, event: &HerdEvent) -> String {
        let vaccines = self.0.model.register.iter().flat_map(|register| register.catalogue.all_species());
        let vaccine =
            vaccines.flat_map(|species| &species.vaccine).find(|vaccine| vaccine.code == event.detail);
        let detail = vaccine.map_or(event.detail.as_str(), |vaccine| self.0.look.lang.label(&vaccine.name));
        let weight = event.weight_kg.map(|kg| format!("{kg} kg")).unwrap_or_default();
        let heads = if event.heads > 1 { format!("×{}", event.heads) } else { String::new() };
        let parts = [detail, &weight, &heads].into_iter().filter(|part| !part.is_empty());
        parts.map(|part| format!(" · {part}")).collect()
    }

    fn owed(&self, owed: &PassOn, receiver: Option<&Neighbour>) -> Row {
        let lang = self.0.look.lang;
        let demand = self.demand(owed);
        let standing = demand.standing;
        let so_far = lang.settled_so_far(demand.progress);
        let left = if so_far.is_empty() {
            String::new()
        } else {
            lang.pass_on_left(lang.still_owed(demand.progress))
        };
        let to = receiver.map(|r| format!(" → {} {}", r.code, r.head)).unwrap_or_default();
        let sign = if standing == Standing::Overdue { "! " } else { "" };
        let line = lang.owed_line(self.0.look.day(owed.due), lang.standing(standing));
        let parts = [so_far, left].into_iter().filter(|part| !part.is_empty());
        let part: String = parts.map(|part| format!(" · {part}")).collect();
        let text = format!("{sign}{line}{part}{to}");
        Row::Text(text, urgency(standing))
    }

    fn demand(&self, owed: &PassOn) -> Demand {
        let soon_days = self.0.model.register.as_ref().map_or(0, |register| register.catalogue.soon_days());
        self.0.dossier.demand(owed, self.0.day(), soon_days)
    }

    fn about(&self, animal: &Stored<AnimalId, Animal>) -> Vec<Remark> {
        let (lang, dossier) = (self.0.look.lang, self.0.dossier);
        let support = dossier.supports.iter().find(|s| Some(s.id) == animal.support);
        let from = support.map(|s| format!("{}, {}", self.0.model_name(&s.model), self.0.look.day(s.date)));
        let dam = dossier.animals.iter().find(|a| Some(a.id) == animal.dam).map(|dam| lang.animal_name(dam));
        vec![
            remark(lang.came_by(), from.unwrap_or_default()),
            remark(lang.generation(), animal.generation.to_string()),
            remark(lang.dam(), dam.unwrap_or_default()),
            remark(lang.offspring(), self.offspring(animal.id)),
            remark(lang.animals_next(), self.next_due(animal)),
        ]
    }

    /// Its young by their names.
    fn offspring(&self, dam: AnimalId) -> String {
        let young = self.0.dossier.animals.iter().filter(|animal| animal.dam == Some(dam));
        young.map(|animal| self.0.look.lang.animal_name(animal)).collect::<Vec<_>>().join(", ")
    }

    /// The vaccination that it needs next, with its day.
    fn next_due(&self, animal: &Stored<AnimalId, Animal>) -> String {
        let catalogue = self.0.model.register.as_ref().map(|register| &register.catalogue);
        let due = catalogue.and_then(|catalogue| self.0.dossier.due_of(animal, catalogue, self.0.day()));
        let words = |due: crate::domain::herd::Due<'_>| {
            format!("{} {}", self.0.look.lang.label(&due.vaccine.name), self.0.look.day(due.on))
        };
        due.map(words).unwrap_or_default()
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
        let value = support.map_or(0, |support| support.value.value);
        let generation = dossier.generation(owed.support);
        let parts = owed.parts.iter().map(|part| lang.settled_part(part, self.0.look.dates));
        vec![
            remark(lang.came_by(), from.unwrap_or_default()),
            remark(lang.generation(), generation.map(|number| number.to_string()).unwrap_or_default()),
            remark(lang.column_owed(), lang.owed_and_left(owed, value)),
            remark(lang.field_pass_on_parts(), parts.collect::<Vec<_>>().join("; ")),
            remark(lang.column_may_go(), self.may_go(owed)),
            remark(lang.field_due(), self.0.look.day(owed.due)),
            remark(lang.went_to(), receiver.map(|r| format!("{} {}", r.code, r.head)).unwrap_or_default()),
            remark(lang.field_note(), owed.note.clone()),
        ]
    }

    /// The animal that is to go first, with the day from which it may.
    fn may_go(&self, owed: &PassOn) -> String {
        let demand = self.demand(owed);
        let Some(first) = demand.may_go.first() else { return String::new() };
        let name = if first.tag.is_empty() { &first.species } else { &first.tag };
        match first.from {
            Some(from) => self.0.look.lang.board_may_go(name, self.0.look.day(from)),
            None => name.clone(),
        }
    }
}

/// How an obligation shows.
fn urgency(standing: Standing) -> Role {
    match standing {
        Standing::Overdue => Role::Problem,
        Standing::Settled | Standing::Voided => Role::Dim,
        _ => Role::Warning,
    }
}
