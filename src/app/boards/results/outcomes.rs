//! What works: for each model where the households stand that got it, some months later, beside others. Enter asks
//! which of its numbers is meant and opens the households behind it.

use chrono::Datelike;

use super::behind;
use crate::app::board::{Board, Cell, Column, Deed, Headline, LineKey, Offered, On, Subject, Tone};
use crate::app::boards::reach::days::Days;
use crate::app::dialogs::At;
use crate::domain::listing::Value;
use crate::domain::outcome::{Fate, HORIZONS, Outcome, Tally};
use crate::i18n::Lang;
use crate::keys::Action;
use crate::viet::fold;

/// The place of the horizon that shows where nobody chose: 24 months.
pub const USUAL_HORIZON: u8 = 1;
/// From this room on relapses show too, then cures, then costs, then all parts.
const USUAL: u16 = 80;
const ROOMY: u16 = 95;
const WIDE: u16 = 110;
const WIDEST: u16 = 130;
/// Words for any time, folded, in both languages.
const ANY_TIME: [&str; 4] = ["", "moi", "moi thoi gian", "all"];

/// The board.
#[derive(Debug)]
pub struct Outcomes {
    horizon: u8,
    days: Option<Days>,
    all: Vec<Outcome>,
}

impl Outcomes {
    /// What became of households at a horizon, by its place among the [`HORIZONS`].
    pub fn new(all: Vec<Outcome>, horizon: u8, days: Option<Days>) -> Self {
        Self { horizon, days, all }
    }

    fn place(&self) -> usize {
        usize::from(self.horizon).min(HORIZONS.len() - 1)
    }

    fn months(&self) -> u32 {
        HORIZONS[self.place()]
    }

    fn subject(&self, days: Option<Days>) -> Subject {
        Subject::Outcomes { horizon: self.horizon, days }
    }

    fn model(&self, line: usize, at: &At) -> String {
        let code = &self.all[line].model;
        at.register.map_or_else(|| code.clone(), |register| at.lang.reach_model(code, &register.catalogue))
    }
}

/// What part of those whose time has passed left the list, in percent and as a bar.
fn own(after: &Tally) -> [Cell; 2] {
    let share = after.share(Fate::Escaped);
    [share.map_or(Value::Blank, Value::Share), share.map_or(Value::Blank, Value::ShareBar)].map(Cell::from)
}

/// The same of the others in percent, and how many they are. The percent weighs each case alike, so that it is no quotient
/// of two counts of households.
fn others(outcome: &Outcome, place: usize) -> [Cell; 2] {
    let beside = &outcome.beside[place];
    let share = beside.share(Fate::Escaped).map_or(Value::Blank, Value::Share);
    [share.into(), Cell::count(beside.all().len())]
}

impl Board for Outcomes {
    fn title(&self, at: &At) -> String {
        at.lang.outcomes_title_after(self.months())
    }

    fn stem(&self) -> String {
        let days = self.days.map(|days| format!("-{}", days.stem())).unwrap_or_default();
        format!("mo-hinh-hieu-qua-{}-thang{days}", self.months())
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let rules = [at.lang.outcomes_rule(), at.lang.outcomes_beside_rule()].map(str::to_owned);
        rules.into_iter().chain([at.lang.outcomes_few_rule()]).map(|w| Headline::new(w, Tone::Dim)).collect()
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::share(lang.outcomes_model()),
            Column::fixed(lang.outcomes_reached(), 7).right(),
            Column::fixed(lang.outcomes_known(), 6).right(),
            Column::fixed(lang.outcomes_poor(), 5).right().from(WIDEST),
            Column::fixed(lang.outcomes_near_poor(), 8).right().from(WIDEST),
            Column::fixed(lang.outcomes_escaped(), 5).right(),
            Column::fixed(lang.outcomes_share(), 7).right().from(ROOMY),
            Column::fixed(lang.outcomes_bar(), 10),
            Column::fixed(lang.outcomes_beside(), 9).right(),
            Column::fixed(lang.outcomes_beside_of(), 6).right().from(USUAL),
            Column::fixed(lang.outcomes_relapsed_short(), 8).right().from(USUAL),
            Column::fixed(lang.outcomes_gone(), 6).right().from(WIDEST),
            Column::fixed(lang.outcomes_cured(), 8).right().from(ROOMY),
            Column::fixed(lang.outcomes_each(), 12).right().from(WIDE),
        ]
    }

    fn len(&self) -> usize {
        self.all.len()
    }

    fn key(&self, line: usize) -> LineKey {
        self.all[line].model.as_str().into()
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let outcome = &self.all[line];
        let after = outcome.after(self.place());
        let count = |fate| Cell::count(after.count(fate));
        let ([share, bar], [beside_share, compared]) = (own(&after), others(outcome, self.place()));
        vec![
            Cell::text(self.model(line, at)),
            Cell::count(outcome.cases.len()),
            Cell::count(after.known()),
            count(Fate::Poor),
            count(Fate::NearPoor),
            count(Fate::Escaped),
            share,
            bar.toned(Tone::Fine),
            beside_share,
            compared,
            count(Fate::Relapsed),
            count(Fate::Gone),
            Cell::text(at.lang.outcome_cured(outcome)),
            Cell::from(at.lang.outcome_each(outcome)),
        ]
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.outcomes_empty().to_owned(), at.lang.outcomes_empty_how().to_owned()]
    }

    fn acts(&self) -> Vec<Offered> {
        vec![Offered::new(Action::Deed).reading().called(Lang::outcomes_horizon, Lang::outcomes_horizon_doc)]
    }

    fn act(&self, _action: Action, _on: &On, _at: &At) -> Deed {
        let next = (self.place() + 1) % HORIZONS.len();
        let horizon = u8::try_from(next).unwrap_or(USUAL_HORIZON);
        Deed::Instead(Subject::Outcomes { horizon, days: self.days })
    }

    fn open(&self, line: usize, at: &At) -> Deed {
        behind::ask(&self.all[line], self.place(), &self.model(line, at), at)
    }

    fn period(&self, at: &At) -> Option<String> {
        Some(self.days.map_or_else(|| at.lang.outcomes_any_time().to_owned(), |days| days.said(at)))
    }

    fn step_period(&self, by: i32, at: &At) -> Option<Subject> {
        let days = self.days.map_or(Some(Days::of_year(at.today.year())), |days| days.stepped(by))?;
        Some(self.subject(Some(days)))
    }

    fn choose_period(&self, typed: &str, at: &At) -> Result<Subject, String> {
        if ANY_TIME.contains(&fold(typed.trim()).as_str()) || typed.trim() == at.lang.outcomes_any_time() {
            return Ok(self.subject(None));
        }
        let days = Days::typed(typed, at).map_err(|_| at.lang.outcomes_type_time().to_owned())?;
        Ok(self.subject(Some(days)))
    }

    fn period_words(&self, at: &At) -> (&'static str, &'static str) {
        (at.lang.outcomes_period(), at.lang.outcomes_type_time())
    }
}
