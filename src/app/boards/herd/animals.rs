//! The animals of the commune with who holds them, in which state they are, what they need next.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::which::AnimalsOf;
use super::{past_day, stepped};
use crate::app::board::{
    Board, BoardForm, Cell, Column, Deed, Headline, LineKey, Offered, On, Subject, Tone,
};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::form::herd::{Known, birth, event};
use crate::domain::catalogue::Catalogue;
use crate::domain::herd::{DueState, Herd, HerdAnimal, Holder, Then};
use crate::domain::id::{AnimalId, HouseholdId};
use crate::domain::listing::Value;
use crate::domain::member::Sex;
use crate::i18n::Lang;
use crate::keys::Action;
use crate::viet::PartialDate;

/// From this room on breed, hamlet and what is due show too.
const ROOMY: u16 = 110;
/// From this room on age and the last event show.
const USUAL: u16 = 80;

/// The board.
#[derive(Debug)]
pub struct Animals {
    of: AnimalsOf,
    day: NaiveDate,
    lines: Vec<Line>,
}

#[derive(Debug)]
struct Line {
    animal: HerdAnimal,
    then: Then,
    household: HouseholdId,
    holder: Option<Holder>,
    /// Vaccine by its names, the day, how urgent.
    due: Option<(String, String, NaiveDate, Option<DueState>)>,
}

impl Animals {
    /// The animals of a list: the living ones first, by hamlet and household.
    pub fn new(herd: &Herd, catalogue: &Catalogue, of: AnimalsOf, today: NaiveDate) -> Self {
        let day = of.day(today);
        let wanted = of.ids(herd, catalogue, today).map(HashSet::<AnimalId>::from_iter);
        let known = |animal: &&HerdAnimal| match &wanted {
            Some(ids) => ids.contains(&animal.id),
            None => animal.on(day).last.is_some(),
        };
        let mut lines: Vec<_> =
            herd.animals.iter().filter(known).map(|animal| line(herd, animal, catalogue, day)).collect();
        lines.sort_by_cached_key(|line| {
            let hamlet = line.holder.as_ref().map(|holder| (holder.hamlet_on(day).0, holder.code.clone()));
            (line.then.heads == 0, hamlet, line.animal.species.clone(), line.animal.tag.clone())
        });
        Self { of, day, lines }
    }

    fn heads(&self) -> u32 {
        self.lines.iter().map(|line| line.then.heads).sum()
    }

    fn is_now(&self, at: &At) -> bool {
        self.day == at.today
    }

    fn form(&self, action: Action, line: usize, at: &At) -> Dialog {
        let animal = &self.lines[line].animal;
        let name = if action == Action::Deed { "event" } else { "birth" };
        let draft = DraftOf::Board(Subject::Animals(self.of), BoardForm::of(name, animal.id.0));
        let known = Known::of_animal(animal).drafted(draft);
        match action {
            Action::Deed => event::of_known(known, Some(animal.id), at),
            _ => birth::of_known(known, Some(animal.id), at),
        }
    }
}

fn line(herd: &Herd, animal: &HerdAnimal, catalogue: &Catalogue, day: NaiveDate) -> Line {
    let household = herd.holder_on(animal, day);
    let due = animal.due(catalogue, day).into_iter().min_by_key(|due| due.on);
    let due = due.map(|due| {
        let name = due.vaccine.name.clone();
        (name.vi, name.en, due.on, due.state(day))
    });
    Line {
        then: animal.on(day),
        household,
        holder: herd.holders.get(&household).cloned(),
        due,
        animal: animal.clone(),
    }
}

/// Full months of age; `None` where the birth is not known.
fn months(born: Option<PartialDate>, day: NaiveDate) -> Option<i64> {
    Some((day - born?.earliest()).num_days().max(0) * 12 / 365)
}

impl Line {
    fn due(&self, at: &At) -> Cell {
        let Some((vi, en, on, state)) = &self.due else { return Cell::default() };
        let name = if at.lang == Lang::Vi { vi } else { en };
        let tone = match state {
            Some(DueState::Never | DueState::Overdue) => Tone::Warning,
            _ => Tone::Plain,
        };
        Cell::text(format!("{} {name}", at.day(*on))).toned(tone)
    }

    fn name(&self) -> String {
        let heads = if self.then.heads > 1 { format!("×{}", self.then.heads) } else { String::new() };
        let parts = [&self.animal.species, self.animal.tag.as_str(), &heads];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

impl Board for Animals {
    fn title(&self, at: &At) -> String {
        match self.is_now(at) {
            true => at.lang.animals_title().to_owned(),
            false => at.lang.animals_title_on(at.day(self.day)),
        }
    }

    fn stem(&self) -> String {
        "con-giong".to_owned()
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let kept = self.lines.iter().filter(|line| line.then.heads > 0);
        let households: std::collections::BTreeSet<_> = kept.map(|line| line.household).collect();
        let gone = self.lines.iter().filter(|line| line.then.heads == 0).count();
        let heads = crate::viet::group(self.heads().into());
        let kept = Headline::plain(at.lang.animals_kept(heads, households.len()));
        let gone = (gone > 0).then(|| Headline::new(at.lang.animals_gone(gone), Tone::Dim));
        [kept].into_iter().chain(gone).collect()
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::share(lang.field_animal()),
            Column::fixed(lang.field_breed(), 12).from(ROOMY).narrowing(),
            Column::fixed(lang.field_animal_sex(), 7).narrowing(),
            Column::fixed(lang.animals_age(), 6).right().from(USUAL),
            Column::share(lang.animals_holder()),
            Column::fixed(lang.animals_hamlet(), 12).from(ROOMY).narrowing(),
            Column::fixed(lang.field_state(), 11).narrowing(),
            Column::fixed(lang.animals_last(), 10).from(USUAL),
            Column::fixed(lang.animals_next(), 28).from(130),
        ]
    }

    fn len(&self) -> usize {
        self.lines.len()
    }

    fn key(&self, line: usize) -> LineKey {
        self.lines[line].animal.id.0.into()
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let (line, lang) = (&self.lines[line], at.lang);
        let animal = &line.animal;
        let holder = line.holder.as_ref();
        let tone = if line.then.heads == 0 { Tone::Dim } else { Tone::Plain };
        let cells = [
            Cell::text(line.name()),
            Cell::text(&*animal.breed),
            Cell::text(animal.sex.map(|sex| lang.animal_sex(sex)).unwrap_or_default()),
            months(animal.born, self.day).map(|months| Cell::from(Value::Count(months))).unwrap_or_default(),
            Cell::text(holder.map(|h| format!("{} {}", h.code, h.head)).unwrap_or_default()),
            Cell::text(holder.map(|h| h.hamlet_on(self.day).1).unwrap_or_default()),
            Cell::text(lang.life_state(line.then.state)),
            Cell::day(line.then.last.map(|step| step.on)),
        ];
        let mut cells: Vec<_> = cells.map(|cell| cell.toned(tone)).into();
        cells.push(if line.then.heads == 0 { Cell::default() } else { line.due(at) });
        cells
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.animals_empty().to_owned(), at.lang.animals_empty_how().to_owned()]
    }

    fn household(&self, line: usize) -> Option<HouseholdId> {
        Some(self.lines[line].household)
    }

    fn acts(&self) -> Vec<Offered> {
        let event = Offered::new(Action::Deed).on_line();
        let birth = Offered::new(Action::SecondDeed).on_line();
        vec![
            event.called(Lang::animals_event, Lang::animals_event_doc),
            birth.called(Lang::animals_birth, Lang::animals_birth_doc),
        ]
    }

    fn why_not(&self, action: Action, on: &On, at: &At) -> Option<String> {
        let line = on.line.map(|line| &self.lines[line]);
        match action {
            Action::Deed | Action::SecondDeed if !self.is_now(at) => {
                Some(at.lang.herd_not_today().to_owned())
            }
            Action::SecondDeed if line.is_some_and(|line| line.then.heads == 0) => {
                Some(at.lang.herd_gone_already().to_owned())
            }
            Action::SecondDeed if line.is_some_and(|line| line.animal.sex == Some(Sex::Male)) => {
                Some(at.lang.fault_male().to_owned())
            }
            _ => None,
        }
    }

    fn act(&self, action: Action, on: &On, at: &At) -> Deed {
        match on.line {
            Some(line) => Deed::Dialog(self.form(action, line, at)),
            None => Deed::Say(at.lang.board_no_line().to_owned()),
        }
    }

    fn open(&self, line: usize, _at: &At) -> Deed {
        Deed::Deeper(Subject::Animal(self.lines[line].animal.id))
    }

    fn period(&self, at: &At) -> Option<String> {
        matches!(self.of, AnimalsOf::All(_)).then(|| at.day(self.day))
    }

    fn step_period(&self, by: i32, at: &At) -> Option<Subject> {
        let AnimalsOf::All(on) = self.of else { return None };
        (by < 0 || on.is_some()).then(|| Subject::Animals(AnimalsOf::All(stepped(on, by, at))))
    }

    fn choose_period(&self, typed: &str, at: &At) -> Result<Subject, String> {
        Ok(Subject::Animals(self.of.on(past_day(typed, at)?)))
    }

    fn reopen(&self, form: &BoardForm, at: &At) -> Option<Dialog> {
        let line = self.lines.iter().position(|line| Some(line.animal.id.0) == form.id)?;
        let action = if form.form == "event" { Action::Deed } else { Action::SecondDeed };
        Some(self.form(action, line, at))
    }
}
