//! The life of one animal: its dam, its events, its young.

use crate::app::board::{
    Board, BoardForm, Cell, Column, Deed, Headline, LineKey, Offered, On, Subject, Tone,
};
use crate::app::dialogs::{At, Confirm, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::app::form::herd::{animal, birth, event, replacement};
use crate::app::msg::Msg;
use crate::domain::catalogue::Catalogue;
use crate::domain::herd::{
    Animal, AnimalRecord, HerdEvent, HerdFault, HerdOperation, LifeState, check_removal,
};
use crate::domain::id::{AnimalId, HerdEventId, HouseholdId};
use crate::domain::member::Sex;
use crate::domain::operation::Operation;
use crate::domain::stored::Stored;
use crate::i18n::Lang;
use crate::keys::Action;
use crate::viet::format_money;

/// The board.
#[derive(Debug)]
pub struct AnimalLife {
    record: AnimalRecord,
    lines: Vec<Line>,
    /// Names of vaccines by their codes.
    vaccines: Vec<(String, String, String)>,
}

#[derive(Debug, Clone, Copy)]
enum Line {
    Event(usize),
    Young(usize),
}

impl AnimalLife {
    /// The life of an animal; its young stand below the events.
    pub fn new(record: AnimalRecord, catalogue: &Catalogue) -> Self {
        let events = (0..record.events.len()).map(Line::Event);
        let lines = events.chain((0..record.offspring.len()).map(Line::Young)).collect();
        let species = catalogue.species(&record.animal.species);
        let vaccines = species.into_iter().flat_map(|species| &species.vaccine);
        let vaccines = vaccines.map(|v| (v.code.clone(), v.name.vi.clone(), v.name.en.clone())).collect();
        Self { record, lines, vaccines }
    }

    fn subject(&self) -> Subject {
        Subject::Animal(self.record.animal.id)
    }

    fn draft(&self, form: BoardForm) -> DraftOf {
        DraftOf::Board(self.subject(), form)
    }

    fn event(&self, line: Option<usize>) -> Option<&Stored<HerdEventId, HerdEvent>> {
        match self.lines.get(line?)? {
            Line::Event(event) => self.record.events.get(*event),
            Line::Young(_) => None,
        }
    }

    fn form(&self, form: &BoardForm, at: &At) -> Option<Dialog> {
        let draft = self.draft(form.clone());
        let record = &self.record;
        Some(match form.form.as_str() {
            "birth" => birth::open_of(record, draft, at),
            "replacement" => replacement::open_of(record, draft, at),
            "animal" => animal::open_edit_of(record, draft, at),
            _ => match form.id {
                None => event::open_of(record, draft, at),
                Some(id) => {
                    let known = record.events.iter().find(|event| event.id.0 == id)?;
                    event::open_edit(record, known, draft, at)
                }
            },
        })
    }

    fn dialog(&self, form: BoardForm, at: &At) -> Deed {
        self.form(&form, at).map_or_else(|| Deed::Say(at.lang.board_no_line().to_owned()), Deed::Dialog)
    }

    fn remove(&self, event: &Stored<HerdEventId, HerdEvent>, at: &At) -> Deed {
        let lang = at.lang;
        let remove = Operation::Herd(HerdOperation::RemoveEvent(event.id, event.rev));
        let then = Msg::Agreed(vec![Effect::Perform(Box::new(remove))]);
        let what = format!("{} {}", lang.herd_event(event.kind), at.day(event.on));
        let ask = Confirm::new(lang.life_remove(what), lang.life_keep(), lang.life_go(), then);
        Deed::Dialog(Dialog::Confirm(ask))
    }

    /// Why an event cannot be taken out.
    fn stays(&self, event: &Stored<HerdEventId, HerdEvent>) -> Option<HerdFault> {
        let record = &self.record;
        let young = record.offspring.iter().map(|young| &young.value);
        check_removal(event.id, &record.animal, &record.events, young)
    }

    /// What an event says beyond its day and kind.
    fn said(&self, event: &HerdEvent, at: &At) -> String {
        let lang = at.lang;
        let detail = self.vaccines.iter().find(|(code, ..)| *code == event.detail);
        let detail = detail.map(|(_, vi, en)| if lang == Lang::Vi { vi } else { en });
        let parts = [
            detail.unwrap_or(&event.detail).clone(),
            if event.heads > 1 { format!("×{}", event.heads) } else { String::new() },
            event.weight_kg.map(|kg| format!("{kg} kg")).unwrap_or_default(),
            event.value.map(format_money).unwrap_or_default(),
            event.fault.map(|fault| lang.fault_of(fault).to_owned()).unwrap_or_default(),
            event.note.clone(),
        ];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    fn young(&self, young: &Stored<AnimalId, Animal>, at: &At) -> Vec<Cell> {
        let born = young.born.and_then(crate::viet::PartialDate::day);
        let sex = young.sex.map(|sex| at.lang.animal_sex(sex)).unwrap_or_default();
        vec![
            Cell::day(born),
            Cell::text(at.lang.life_young(at.lang.animal_name(young))).toned(Tone::Fine),
            Cell::text(sex),
            Cell::default(),
        ]
    }
}

impl Board for AnimalLife {
    fn title(&self, at: &At) -> String {
        at.lang.life_title(at.lang.animal_name(&self.record.animal))
    }

    fn stem(&self) -> String {
        "doi-con-giong".to_owned()
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let (lang, record) = (at.lang, &self.record);
        let state: LifeState = record.life().on(at.today).state;
        let held = lang.life_held(format!("{} {}", record.holder.code, record.holder.head));
        let held = Headline::plain(format!("{held} · {}", lang.life_state(state)));
        let dam =
            record.dam.as_ref().map(|dam| Headline::new(lang.life_dam(lang.animal_name(dam)), Tone::Dim));
        [held].into_iter().chain(dam).collect()
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::fixed(lang.life_day(), 10),
            Column::fixed(lang.life_what(), 22),
            Column::share(lang.life_more()),
            Column::fixed(lang.life_minutes(), 14).from(80),
        ]
    }

    fn len(&self) -> usize {
        self.lines.len()
    }

    fn key(&self, line: usize) -> LineKey {
        match self.lines[line] {
            Line::Event(event) => self.record.events[event].id.0.into(),
            Line::Young(young) => self.record.offspring[young].id.0.into(),
        }
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        match self.lines[line] {
            Line::Young(young) => self.young(&self.record.offspring[young], at),
            Line::Event(event) => {
                let event = &self.record.events[event];
                vec![
                    Cell::day(Some(event.on)),
                    Cell::text(at.lang.herd_event(event.kind)),
                    Cell::text(self.said(event, at)),
                    Cell::text(&event.minutes_number),
                ]
            }
        }
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.life_empty().to_owned(), at.lang.life_empty_how().to_owned()]
    }

    fn household(&self, line: usize) -> Option<HouseholdId> {
        match self.lines[line] {
            Line::Event(_) => Some(self.record.holder.id),
            Line::Young(young) => Some(self.record.offspring[young].holder),
        }
    }

    fn acts(&self) -> Vec<Offered> {
        let event = Offered::new(Action::New).called(Lang::animals_event, Lang::animals_event_doc);
        let birth = Offered::new(Action::Deed).called(Lang::animals_birth, Lang::animals_birth_doc);
        let replace =
            Offered::new(Action::SecondDeed).called(Lang::item_replacement, Lang::title_replacement);
        vec![event, birth, replace, Offered::new(Action::Edit), Offered::new(Action::Remove)]
    }

    fn why_not(&self, action: Action, on: &On, at: &At) -> Option<String> {
        let gone = || self.record.life().heads_on(at.today) == 0;
        let stays = || self.event(on.line).and_then(|event| self.stays(event));
        if let Some(fault) = stays().filter(|_| action == Action::Remove) {
            return Some(at.lang.herd_fault(fault, at.settings.dates));
        }
        let words = match action {
            Action::Deed if self.record.animal.sex == Some(Sex::Male) => at.lang.fault_male(),
            Action::Deed | Action::SecondDeed if gone() => at.lang.herd_gone_already(),
            Action::Remove if on.line.is_some() && self.event(on.line).is_none() => {
                at.lang.life_not_an_event()
            }
            _ => return None,
        };
        Some(words.to_owned())
    }

    fn act(&self, action: Action, on: &On, at: &At) -> Deed {
        let event = self.event(on.line);
        match (action, event) {
            (Action::New, _) => self.dialog(BoardForm::new("event"), at),
            (Action::Deed, _) => self.dialog(BoardForm::new("birth"), at),
            (Action::SecondDeed, _) => self.dialog(BoardForm::new("replacement"), at),
            (Action::Edit, Some(event)) => self.dialog(BoardForm::of("event", event.id.0), at),
            (Action::Edit, None) => self.dialog(BoardForm::of("animal", self.record.animal.id.0), at),
            (Action::Remove, Some(event)) => self.remove(event, at),
            _ => Deed::Say(at.lang.board_no_line().to_owned()),
        }
    }

    fn open(&self, line: usize, at: &At) -> Deed {
        match self.lines[line] {
            Line::Event(_) => self.dialog(BoardForm::of("animal", self.record.animal.id.0), at),
            Line::Young(young) => Deed::Deeper(Subject::Animal(self.record.offspring[young].id)),
        }
    }

    fn reopen(&self, form: &BoardForm, at: &At) -> Option<Dialog> {
        self.form(form, at)
    }
}
