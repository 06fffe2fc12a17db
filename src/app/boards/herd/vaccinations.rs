//! Vaccinations of the plan that were never given, are overdue or due soon. Marked lines are recorded in one go.

use chrono::NaiveDate;

use crate::app::board::{
    Board, BoardForm, Cell, Column, Deed, Headline, LineKey, Offered, On, Subject, Tone,
};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::form::herd::vaccination;
use crate::domain::catalogue::Catalogue;
use crate::domain::herd::{DueState, Herd, HerdAnimal, Vaccine};
use crate::domain::id::{AnimalId, HouseholdId};
use crate::i18n::Lang;
use crate::keys::Action;

/// The board.
#[derive(Debug)]
pub struct Vaccinations {
    day: NaiveDate,
    lines: Vec<Line>,
}

#[derive(Debug)]
struct Line {
    animal: AnimalId,
    name: String,
    heads: u32,
    household: HouseholdId,
    holder: String,
    hamlet: String,
    vaccine: Vaccine,
    on: NaiveDate,
    last: Option<NaiveDate>,
    state: DueState,
}

impl Vaccinations {
    /// What is due on a day, the most urgent first.
    pub fn new(herd: &Herd, catalogue: &Catalogue, day: NaiveDate) -> Self {
        let line = |(animal, due): (&HerdAnimal, crate::domain::herd::Due<'_>)| {
            let household = herd.holder_on(animal, day);
            let holder = herd.holders.get(&household);
            let parts = [&*animal.species, animal.tag.as_str(), &*animal.breed];
            Some(Line {
                animal: animal.id,
                name: parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "),
                heads: animal.life.heads_on(day),
                household,
                holder: holder.map(|h| format!("{} {}", h.code, h.head)).unwrap_or_default(),
                hamlet: holder.map(|h| h.hamlet_on(day).1.to_owned()).unwrap_or_default(),
                vaccine: due.vaccine.clone(),
                on: due.on,
                last: due.last,
                state: due.state(day)?,
            })
        };
        Self { day, lines: herd.vaccinations_due(catalogue, day).into_iter().filter_map(line).collect() }
    }

    fn count(&self, state: DueState) -> usize {
        self.lines.iter().filter(|line| line.state == state).count()
    }

    /// The form for some lines; its draft knows them by the animal and the letters of the vaccine.
    fn form(&self, lines: &[usize], at: &At) -> Dialog {
        let chosen = || lines.iter().filter_map(|line| self.lines.get(*line));
        let due = chosen().map(|line| (line.animal, line.vaccine.code.clone(), line.heads)).collect();
        let keys = chosen().flat_map(|line| [line.animal.0, number(&line.vaccine.code)]);
        let draft = DraftOf::Board(Subject::Vaccinations, BoardForm::among("vaccinate", keys));
        vaccination::open(due, draft, at)
    }
}

/// A code as a number, the same for the same letters.
fn number(code: &str) -> i64 {
    code.bytes().fold(7, |sum: i64, byte| sum.wrapping_mul(31).wrapping_add(byte.into()))
}

impl Board for Vaccinations {
    fn title(&self, at: &At) -> String {
        at.lang.vaccinations_title(at.day(self.day))
    }

    fn stem(&self) -> String {
        "tiem-phong".to_owned()
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let counts = DueState::ALL.iter().map(|state| self.count(*state)).collect::<Vec<_>>();
        vec![
            Headline::plain(at.lang.vaccinations_counts(counts[0], counts[1], counts[2])),
            Headline::new(at.lang.vaccinations_own(), Tone::Dim),
        ]
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::share(lang.field_animal()),
            Column::share(lang.animals_holder()),
            Column::fixed(lang.animals_hamlet(), 12).from(100).narrowing(),
            Column::fixed(lang.vaccinations_vaccine(), 14).narrowing(),
            Column::fixed(lang.vaccinations_due(), 10),
            Column::fixed(lang.vaccinations_state(), 12).narrowing(),
            Column::fixed(lang.vaccinations_last(), 10).from(100),
        ]
    }

    fn len(&self) -> usize {
        self.lines.len()
    }

    fn key(&self, line: usize) -> LineKey {
        let line = &self.lines[line];
        LineKey::Code(format!("{}-{}", line.animal.0, line.vaccine.code))
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let line = &self.lines[line];
        let tone = match line.state {
            DueState::Never => Tone::Problem,
            DueState::Overdue => Tone::Warning,
            DueState::Soon => Tone::Plain,
        };
        let heads = if line.heads > 1 { format!(" ×{}", line.heads) } else { String::new() };
        vec![
            Cell::text(format!("{}{heads}", line.name)),
            Cell::text(&line.holder),
            Cell::text(&line.hamlet),
            Cell::text(at.lang.label(&line.vaccine.name)),
            Cell::day(Some(line.on)).toned(tone),
            Cell::text(at.lang.due_state(line.state)).toned(tone),
            Cell::day(line.last),
        ]
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.vaccinations_empty().to_owned(), at.lang.vaccinations_empty_how().to_owned()]
    }

    fn household(&self, line: usize) -> Option<HouseholdId> {
        Some(self.lines[line].household)
    }

    fn acts(&self) -> Vec<Offered> {
        let done = Offered::new(Action::Deed).on_lines();
        vec![done.called(Lang::vaccinations_done, Lang::vaccinations_done_doc)]
    }

    fn act(&self, _action: Action, on: &On, at: &At) -> Deed {
        Deed::Dialog(self.form(&on.lines(), at))
    }

    fn open(&self, line: usize, _at: &At) -> Deed {
        Deed::Deeper(Subject::Animal(self.lines[line].animal))
    }

    fn reopen(&self, form: &BoardForm, at: &At) -> Option<Dialog> {
        let among =
            |line: &Line| form.among.chunks(2).any(|key| key == [line.animal.0, number(&line.vaccine.code)]);
        let lines: Vec<_> = (0..self.lines.len()).filter(|line| among(&self.lines[*line])).collect();
        (!lines.is_empty()).then(|| self.form(&lines, at))
    }
}
